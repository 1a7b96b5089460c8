package org.quartermatch.files.json.shape;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.WeekSchedule;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the shape of a type, by these rules, and keeps it:
 *
 * <ul>
 *   <li>A record is an object of its components; what is no record and is made by a builder is one
 *       of what the builder takes; {@link Irregular} lists the few others.
 *   <li>One of the kinds of a sealed interface begins with {@code type}, whoever asks for it.
 *   <li>Enums are words; days, times and durations are ISO texts; times of the week are {@code
 *       opening_hours}.
 *   <li>Lists are lists, sets are sorted lists, maps are objects. What is empty is left out, and
 *       null is nowhere.
 * </ul>
 *
 * <p>Thread-safe.
 */
public final class Shapes {
  private static final String MODEL = "org.quartermatch.model";

  /**
   * Those that the library exports and that have values; what is elsewhere is not ours to shape.
   */
  private static final Set<String> PACKAGES =
      Set.of(
          "org.quartermatch",
          MODEL,
          "org.quartermatch.care",
          "org.quartermatch.concessions",
          "org.quartermatch.fair",
          "org.quartermatch.fit",
          "org.quartermatch.guides",
          "org.quartermatch.outcomes",
          "org.quartermatch.placement",
          "org.quartermatch.programme");

  private static final Map<Type, Shape> PLAIN =
      Map.ofEntries(
          Map.entry(String.class, PlainShape.STRING),
          Map.entry(int.class, PlainShape.INT),
          Map.entry(Integer.class, PlainShape.INT),
          Map.entry(long.class, PlainShape.LONG),
          Map.entry(Long.class, PlainShape.LONG),
          Map.entry(double.class, PlainShape.DOUBLE),
          Map.entry(Double.class, PlainShape.DOUBLE),
          Map.entry(boolean.class, PlainShape.FLAG),
          Map.entry(Boolean.class, PlainShape.FLAG),
          Map.entry(BigDecimal.class, PlainShape.DECIMAL),
          Map.entry(LocalDate.class, PlainShape.DATE),
          Map.entry(LocalTime.class, PlainShape.TIME),
          Map.entry(Duration.class, PlainShape.DURATION),
          Map.entry(WeekSchedule.class, PlainShape.WEEK));

  /** The only ones that are needed: a shape depends on nothing but its type. */
  public static final Shapes ALL = new Shapes();

  private final Map<Type, Shape> known = new ConcurrentHashMap<>(PLAIN);
  private final Factories factories = new Factories(this);

  private Shapes() {}

  /** Whether the library has given a type a shape, so that no mapper has to guess one. */
  public boolean covers(Class<?> type) {
    return type == WeekSchedule.class
        || (PACKAGES.contains(type.getPackageName())
            && type.getTypeParameters().length == 0
            && type != CodePointOrder.class
            && isData(type));
  }

  private boolean isData(Class<?> type) {
    return type.isEnum() || isSealed(type) || factories.knows(type);
  }

  private static boolean isSealed(Class<?> type) {
    return type.isInterface() && type.isSealed();
  }

  /**
   * The shape of a type.
   *
   * @throws IllegalStateException if no rule leads to one
   */
  public Shape of(Type type) {
    Shape shape = known.get(type);
    if (shape == null) {
      shape = found(type);
      Shape earlier = known.putIfAbsent(type, shape);
      shape = earlier == null ? shape : earlier;
    }
    return shape;
  }

  private Shape found(Type type) {
    if (type instanceof ParameterizedType of) {
      Type[] arguments = of.getActualTypeArguments();
      Class<?> raw = (Class<?>) of.getRawType();
      if (raw == List.class || raw == Collection.class) {
        return new ListShape(of(arguments[0]), false);
      }
      if (raw == Set.class) {
        return new ListShape(of(arguments[0]), true);
      }
      if (raw == Map.class || raw == SortedMap.class) {
        if (of(arguments[0]) instanceof PlainShape.Text key) {
          return new MapShape(key, of(arguments[1]));
        }
      } else if (raw.isRecord()) {
        return object(raw, type);
      }
    } else if (type instanceof Class<?> raw) {
      if (raw == OpeningHours.class) {
        return new HoursShape(object(raw, raw));
      }
      if (raw.isEnum()) {
        return PlainShape.words(raw);
      }
      if (isSealed(raw)) {
        Map<Class<?>, ObjectShape> kinds = new LinkedHashMap<>();
        leaves(raw).forEach(leaf -> kinds.put(leaf, (ObjectShape) of(leaf)));
        return new UnionShape(Names.of(raw), kinds);
      }
      if (factories.knows(raw)) {
        return object(raw, raw);
      }
    }
    throw new IllegalStateException("no rule says how " + type.getTypeName() + " stands in JSON");
  }

  private ObjectShape object(Class<?> raw, Type type) {
    return new ObjectShape(
        Names.of(type),
        isOneOfKinds(raw) ? Names.tag(raw) : null,
        factories.of(raw, type),
        raw.getPackageName().equals(MODEL));
  }

  /** The kinds of a sealed interface, those of sealed interfaces among them in their place. */
  private static Set<Class<?>> leaves(Class<?> type) {
    Set<Class<?>> leaves = new LinkedHashSet<>();
    for (Class<?> kind : type.getPermittedSubclasses()) {
      if (isSealed(kind)) {
        leaves.addAll(leaves(kind));
      } else {
        leaves.add(kind);
      }
    }
    return leaves;
  }

  private static boolean isOneOfKinds(Class<?> type) {
    for (Class<?> parent : type.getInterfaces()) {
      if (isSealed(parent) && PACKAGES.contains(parent.getPackageName())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads a value of a type, which begins at the current token.
   *
   * @throws MismatchedInputException with the place, the name of what is refused, and what is
   *     expected; it shows no value of what is about people
   */
  public Object read(Class<?> type, JsonParser in) {
    try {
      return of(type).read(in);
    } catch (MismatchedInputException e) {
      throw Shape.within(in, Names.of(type), e);
    }
  }

  /** The schema (draft 2020-12) of a type, or of a list of it. */
  public ObjectNode schema(Class<?> type) {
    SchemaWriter schemas = new SchemaWriter();
    return schemas.document(Names.of(type), of(type).schema(schemas));
  }

  /**
   * The schema of an object that says what it is, and of which version.
   *
   * @param kind what it says it is
   * @param value the name under which the value of the type stands
   */
  public ObjectNode schema(Class<?> type, String mark, String kind, int version, String value) {
    SchemaWriter schemas = new SchemaWriter();
    ObjectNode schema = schemas.object().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject(mark).put("const", kind);
    properties.putObject("version").put("const", version);
    properties.set(value, of(type).schema(schemas));
    schema.putArray("required").add(mark).add("version").add(value);
    schema.put("additionalProperties", false);
    return schemas.document(kind + ", version " + version, schema);
  }

  /** A line for each type that these hold and each of its parts: the words of their JSON. */
  public List<String> words(Collection<Class<?>> types) {
    return new WordList(this).of(types);
  }

  /** The classes that these hold, themselves included, as far as the library has made them. */
  public Set<Class<?>> held(Collection<Class<?>> types) {
    return new WordList(this).held(types);
  }

  /** Those that are objects or one of several kinds of objects. */
  @Nullable ObjectShape asObject(Type type) {
    Shape shape = of(type);
    return shape instanceof ObjectShape object ? object : null;
  }
}
