package org.quartermatch.files.json.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether two values are the same; of those without value equality, whether their parts are. */
public final class Sameness {
  private Sameness() {}

  /** Where they differ; empty: nowhere. */
  public static List<String> differences(Object one, Object other) {
    List<String> differences = new ArrayList<>();
    compare("", one, other, differences);
    return differences;
  }

  private static void compare(
      String path, @Nullable Object one, @Nullable Object other, List<String> differences) {
    if (one instanceof List<?> list
        && other instanceof Collection<?> others
        && list.size() == others.size()) {
      int i = 0;
      for (Object each : others) {
        compare(path + "[" + i + "]", list.get(i), each, differences);
        i++;
      }
    } else if (one != null
        && other != null
        && hasParts(one)
        && one.getClass() == other.getClass()) {
      ObjectShape shape = Objects.requireNonNull(Shapes.ALL.asObject(one.getClass()));
      for (Property part : shape.properties()) {
        compare(path + "." + part.name(), part.written(one), part.written(other), differences);
      }
    } else if (!Objects.equals(one, other)) {
      differences.add(path + ": " + one + " and " + other);
    }
  }

  /** A record, or what has no equality of its own. */
  private static boolean hasParts(Object value) {
    Class<?> type = value.getClass();
    if (!Shapes.ALL.covers(type) || type.isEnum()) {
      return false;
    }
    try {
      return Shapes.ALL.of(type) instanceof ObjectShape
          && (type.isRecord()
              || type.getMethod("equals", Object.class).getDeclaringClass() == Object.class);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
