package org.quartermatch.files.json.shape;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.OpeningHours.MinuteSpan;
import org.quartermatch.model.WeekSchedule;

/** Draws a value of any type that has a shape, the rare ones often. */
public final class RandomValues {
  private static final int TRIES = 100;
  private static final int DEPTH = 6;

  private static final String[] TEXTS = {
    "", "a", "de", "p-1", "type", "\"\\\n\u0000\u2028", "Müller \uD83D\uDE00", "24/7", "null", " "
  };

  private static final int[] INTS = {
    0, 1, 2, 3, 5, 12, 80, 96, 100, 160, 500, -1, 10_000, Integer.MAX_VALUE, Integer.MIN_VALUE
  };

  private final Random random;

  public RandomValues(Random random) {
    this.random = random;
  }

  /** A value of a type; null: none was found that the type does not refuse. */
  public @Nullable Object of(Class<?> type) {
    return of(type, 0);
  }

  private @Nullable Object of(Type type, int depth) {
    if (type instanceof Class<?> raw) {
      Object plain = plain(raw);
      if (plain != null) {
        return plain;
      }
    }
    if (type instanceof ParameterizedType of) {
      Class<?> raw = (Class<?>) of.getRawType();
      if (Collection.class.isAssignableFrom(raw)) {
        return collection(of.getActualTypeArguments()[0], raw, depth);
      }
      if (Map.class.isAssignableFrom(raw)) {
        return map(of.getActualTypeArguments(), raw, depth);
      }
    }
    Shape shape = Shapes.ALL.of(type);
    if (shape instanceof UnionShape union) {
      List<ObjectShape> kinds = new ArrayList<>(union.kinds());
      Collections.shuffle(kinds, random);
      for (ObjectShape kind : kinds) {
        Object value = object(kind, depth);
        if (value != null) {
          return value;
        }
      }
      return null;
    }
    return object((ObjectShape) shape, depth);
  }

  private @Nullable Object object(ObjectShape shape, int depth) {
    if (depth > DEPTH) {
      return null;
    }
    for (int tries = 0; tries < (depth == 0 ? TRIES : 20); tries++) {
      List<Property> properties = shape.properties();
      @Nullable Object[] values = new Object[properties.size()];
      boolean complete = true;
      for (int i = 0; i < values.length && complete; i++) {
        Property property = properties.get(i);
        Object absent = property.absent();
        Object value =
            absent != null && random.nextInt(3) == 0 ? null : of(property.type(), depth + 1);
        values[i] = value == null ? absent : property.held(value);
        complete = values[i] != null;
      }
      if (complete) {
        try {
          return shape.factory().make(values);
        } catch (IllegalArgumentException | ArithmeticException | NullPointerException e) {
          // The type refuses these values; others may do.
        }
      }
    }
    return null;
  }

  private Object collection(Type item, Class<?> raw, int depth) {
    List<Object> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Object value = of(item, depth + 1);
      if (value != null) {
        items.add(value);
      }
    }
    return raw == List.class || raw == Collection.class
        ? List.copyOf(items)
        : Collections.unmodifiableSet(new LinkedHashSet<>(items));
  }

  private Object map(Type[] types, Class<?> raw, int depth) {
    Map<Object, Object> map = new TreeMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Object key = of(types[0], depth + 1);
      Object value = of(types[1], depth + 1);
      if (key != null && value != null) {
        map.put(key, value);
      }
    }
    return raw == SortedMap.class ? map : Map.copyOf(map);
  }

  private @Nullable Object plain(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }
    return switch (type.getName()) {
      case "java.lang.String" -> TEXTS[random.nextInt(TEXTS.length)] + small();
      case "int", "java.lang.Integer" -> number();
      case "long", "java.lang.Long" -> random.nextInt(4) == 0 ? random.nextLong() : (long) number();
      case "double", "java.lang.Double" ->
          random.nextBoolean() ? random.nextDouble() * 89 : -0.0 + random.nextInt(3);
      case "boolean", "java.lang.Boolean" -> random.nextBoolean();
      case "java.math.BigDecimal" ->
          BigDecimal.valueOf(random.nextInt(2_000) - 1_000, random.nextInt(7) - 2);
      case "java.time.LocalDate" -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(900));
      case "java.time.LocalTime" ->
          random.nextBoolean()
              ? LocalTime.of(random.nextInt(24), 0)
              : LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L));
      case "java.time.Duration" ->
          random.nextBoolean()
              ? Duration.ofSeconds(random.nextInt(100_000))
              : Duration.ofNanos(random.nextLong(1L << 40));
      case "org.quartermatch.model.WeekSchedule" -> week();
      case "org.quartermatch.model.OpeningHours" -> hours();
      default -> null;
    };
  }

  private String small() {
    return random.nextBoolean() ? "" : Integer.toString(random.nextInt(9));
  }

  private int number() {
    return random.nextInt(3) == 0 ? random.nextInt(200) : INTS[random.nextInt(INTS.length)];
  }

  private WeekSchedule week() {
    return switch (random.nextInt(5)) {
      case 0 -> WeekSchedule.empty();
      case 1 -> WeekSchedule.always();
      case 2 -> {
        long[] words = random.longs(11).toArray();
        words[10] >>>= 32;
        yield WeekSchedule.ofWords(words);
      }
      default ->
          WeekSchedule.ofSpan(random.nextInt(672), random.nextInt(200))
              .or(WeekSchedule.parse("Mo-Fr 08:00-14:00"));
    };
  }

  private OpeningHours hours() {
    List<MinuteSpan> spans = new ArrayList<>();
    boolean inOrder = random.nextInt(4) > 0;
    int at = 0;
    for (int i = random.nextInt(20); i > 0 && at < 10_000; i--) {
      int start = at + random.nextInt(50);
      int end = Math.min(10_080, start + 1 + random.nextInt(3_000));
      spans.add(new MinuteSpan(start, end));
      at = inOrder ? end + 1 : random.nextInt(10_000);
    }
    return new OpeningHours(spans, random.nextBoolean());
  }
}
