package org.quartermatch.files.json.shape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.placement.PlacementProblemException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An object of named parts; one of several kinds says by {@code type} which it is. */
final class ObjectShape extends Shape {
  static final String TYPE = "type";

  private static final String ALLOWED = ", allowed: ";

  private final String name;
  private final @Nullable String tag;
  private final Factory factory;
  private final Map<String, Integer> index = new LinkedHashMap<>();
  private final boolean isPersonal;

  /**
   * @param tag null: it is the only one of its kind
   * @param isPersonal whether its values may be about a person, so that no message shows them
   */
  ObjectShape(String name, @Nullable String tag, Factory factory, boolean isPersonal) {
    this.name = name;
    this.tag = tag;
    this.factory = factory;
    this.isPersonal = isPersonal;
    for (Property property : factory.properties()) {
      index.put(property.name(), index.size());
    }
    if (tag != null && index.containsKey(TYPE)) {
      throw new IllegalStateException(name + " has a part that is called as its tag");
    }
  }

  String name() {
    return name;
  }

  @Nullable String tag() {
    return tag;
  }

  List<Property> properties() {
    return factory.properties();
  }

  Factory factory() {
    return factory;
  }

  @Override
  public void write(JsonGenerator out, Object value) {
    out.writeStartObject();
    if (tag != null) {
      out.writeStringProperty(TYPE, tag);
    }
    for (Property property : factory.properties()) {
      Object written = property.written(value);
      if (written != null) {
        out.writeName(property.name());
        property.shape().write(out, written);
      }
    }
    out.writeEndObject();
  }

  @Override
  public Object read(JsonParser in) {
    expect(in, JsonToken.START_OBJECT, "an object");
    in.nextToken();
    return readParts(in, tag == null);
  }

  /**
   * Reads from the first name on.
   *
   * @param isKnown whether it has been read which of several kinds it is
   */
  Object readParts(JsonParser in, boolean isKnown) {
    List<Property> properties = factory.properties();
    @Nullable Object[] values = new Object[properties.size()];
    boolean known = isKnown;
    for (; in.currentToken() != JsonToken.END_OBJECT; in.nextToken()) {
      String part = in.currentName();
      Integer at = index.get(part);
      if (at == null && !(part.equals(TYPE) && tag != null)) {
        throw refused(in, " knows no " + quoted(part) + ALLOWED + allowed());
      }
      in.nextToken();
      if (at == null) {
        expect(in, JsonToken.VALUE_STRING, "\"" + tag + "\"");
        if (!in.getString().equals(tag)) {
          throw refused(in, " is of another type, expected: \"" + tag + "\"");
        }
        known = true;
      } else if (values[at] != null) {
        throw refused(in, " has " + part + " twice");
      } else {
        try {
          values[at] = properties.get(at).held(properties.get(at).shape().read(in));
        } catch (MismatchedInputException e) {
          throw within(in, part, e);
        }
      }
    }
    if (!known) {
      throw refused(in, " has no type, expected: \"" + tag + "\"");
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        values[i] = properties.get(i).absent();
        if (values[i] == null) {
          throw refused(in, " has no " + properties.get(i).name());
        }
      }
    }
    return made(in, values);
  }

  private Object made(JsonParser in, @Nullable Object[] values) {
    try {
      return factory.make(values);
    } catch (IllegalArgumentException | ArithmeticException | NullPointerException e) {
      if (isPersonal) {
        // without the cause, whose message has the value
        throw refused(in, " is refused: " + withoutValue(e.getMessage()));
      }
      String why =
          e instanceof PlacementProblemException problem
              ? problem.messages().stream().map(Object::toString).collect(Collectors.joining("; "))
              : String.valueOf(e.getMessage());
      MismatchedInputException refused = refused(in, " is refused: " + why);
      refused.initCause(e);
      throw refused;
    }
  }

  /** Of {@code what is value, allowed: these}: what, and these. */
  private static String withoutValue(@Nullable String message) {
    String text = String.valueOf(message);
    int is = text.indexOf(" is ");
    int allowed = text.lastIndexOf(ALLOWED);
    return is < 0 || allowed < is
        ? "its values do not go together"
        : text.substring(0, is) + text.substring(allowed);
  }

  /** A name that nobody knows, as short as a message needs it. */
  private static String quoted(String part) {
    return "\"" + (part.length() <= 60 ? part : part.substring(0, 60) + "…") + "\"";
  }

  private String allowed() {
    return Stream.concat(tag == null ? Stream.empty() : Stream.of(TYPE), index.keySet().stream())
        .collect(Collectors.joining(", "));
  }

  @Override
  ObjectNode schema(SchemaWriter schemas) {
    return schemas.definition(name, this::definition);
  }

  private void definition(SchemaWriter schemas, ObjectNode schema) {
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schemas.array();
    if (tag != null) {
      properties.putObject(TYPE).put("const", tag);
      required.add(TYPE);
    }
    for (Property property : factory.properties()) {
      properties.set(property.name(), property.shape().schema(schemas));
      if (property.absent() == null) {
        required.add(property.name());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    schema.put("additionalProperties", false);
  }
}
