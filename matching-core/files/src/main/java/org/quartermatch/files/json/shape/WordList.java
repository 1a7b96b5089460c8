package org.quartermatch.files.json.shape;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Goes through types and all that they hold. */
final class WordList {
  private final Shapes shapes;
  private final Map<String, Type> seen = new TreeMap<>();

  WordList(Shapes shapes) {
    this.shapes = shapes;
  }

  List<String> of(Collection<Class<?>> types) {
    types.forEach(this::visit);
    List<String> lines = new ArrayList<>();
    seen.forEach((name, type) -> lines.add(name + ": " + line(type)));
    return lines;
  }

  Set<Class<?>> held(Collection<Class<?>> types) {
    types.forEach(this::visit);
    Set<Class<?>> held = new LinkedHashSet<>();
    for (Type type : seen.values()) {
      held.add(type instanceof ParameterizedType of ? (Class<?>) of.getRawType() : (Class<?>) type);
    }
    return held;
  }

  private void visit(Type type) {
    Shape shape = shapes.of(type);
    if (type instanceof ParameterizedType of && !(shape instanceof ObjectShape)) {
      for (Type argument : of.getActualTypeArguments()) {
        visit(argument);
      }
      return;
    }
    boolean isOurs =
        shape instanceof ObjectShape
            || shape instanceof UnionShape
            || shape instanceof HoursShape
            || (type instanceof Class<?> raw && raw.isEnum());
    if (isOurs && seen.put(Names.of(type), type) == null) {
      if (shape instanceof ObjectShape object) {
        object.properties().forEach(property -> visit(property.type()));
      } else if (type instanceof Class<?> raw && raw.isSealed()) {
        for (Class<?> kind : raw.getPermittedSubclasses()) {
          visit(kind);
        }
      }
    }
  }

  private String line(Type type) {
    Shape shape = shapes.of(type);
    if (shape instanceof ObjectShape object) {
      Stream<String> tag =
          object.tag() == null ? Stream.empty() : Stream.of("type=" + object.tag());
      return Stream.concat(
              tag,
              object.properties().stream()
                  .map(
                      property ->
                          property.name()
                              + (property.absent() == null ? "" : "?")
                              + " "
                              + name(property.type())))
          .collect(Collectors.joining(", "));
    }
    if (shape instanceof UnionShape union) {
      return union.kinds().stream().map(ObjectShape::name).collect(Collectors.joining(" | "));
    }
    if (shape instanceof HoursShape) {
      return "text or parts";
    }
    return Stream.of(((Class<?>) type).getEnumConstants())
        .map(constant -> Names.word((Enum<?>) constant))
        .collect(Collectors.joining(" | "));
  }

  private static String name(Type type) {
    return Names.of(type).replace("boolean", "flag");
  }
}
