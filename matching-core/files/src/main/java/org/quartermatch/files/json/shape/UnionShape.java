package org.quartermatch.files.json.shape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.TokenBuffer;

/** One of several kinds of objects, told by {@code type}, wherever that stands. */
final class UnionShape extends Shape {
  private final String name;
  private final Map<String, ObjectShape> byTag = new LinkedHashMap<>();
  private final Map<Class<?>, ObjectShape> byClass;

  UnionShape(String name, Map<Class<?>, ObjectShape> byClass) {
    this.name = name;
    this.byClass = byClass;
    for (ObjectShape kind : byClass.values()) {
      if (byTag.put(Objects.requireNonNull(kind.tag()), kind) != null) {
        throw new IllegalStateException(name + " has two kinds of the tag " + kind.tag());
      }
    }
  }

  List<ObjectShape> kinds() {
    return List.copyOf(byTag.values());
  }

  @Override
  public void write(JsonGenerator out, Object value) {
    ObjectShape kind = byClass.get(value.getClass());
    if (kind == null) {
      throw new IllegalArgumentException(value.getClass() + " is no kind of " + name);
    }
    kind.write(out, value);
  }

  @Override
  public Object read(JsonParser in) {
    expect(in, JsonToken.START_OBJECT, "an object");
    if (ObjectShape.TYPE.equals(in.nextName())) {
      in.nextToken();
      ObjectShape kind = kind(in);
      in.nextToken();
      return kind.readParts(in, true);
    }
    return readAnyOrder(in);
  }

  /** Databases that store objects sort their names, so the tag may come late: parts wait for it. */
  private Object readAnyOrder(JsonParser in) {
    @Nullable ObjectShape kind = null;
    try (TokenBuffer parts = TokenBuffer.forGeneration()) {
      parts.writeStartObject();
      for (; in.currentToken() != JsonToken.END_OBJECT; in.nextToken()) {
        String part = in.currentName();
        in.nextToken();
        if (part.equals(ObjectShape.TYPE)) {
          if (kind != null) {
            throw refused(in, " has type twice");
          }
          kind = kind(in);
        } else {
          parts.writeName(part);
          parts.copyCurrentStructure(in);
        }
      }
      parts.writeEndObject();
      if (kind == null) {
        throw refused(in, " has no type, allowed: " + String.join(", ", byTag.keySet()));
      }
      try (JsonParser again = parts.asParser(ObjectReadContext.empty(), in)) {
        again.nextToken();
        again.nextToken();
        return kind.readParts(again, true);
      }
    }
  }

  private ObjectShape kind(JsonParser in) {
    String allowed = String.join(", ", byTag.keySet());
    if (in.currentToken() != JsonToken.VALUE_STRING) {
      throw refused(in, ".type is " + kindOf(in) + ", expected one of: " + allowed);
    }
    ObjectShape kind = byTag.get(in.getString());
    if (kind == null) {
      throw refused(in, ".type is another word, allowed: " + allowed);
    }
    return kind;
  }

  @Override
  ObjectNode schema(SchemaWriter schemas) {
    return schemas.definition(
        name,
        (all, schema) -> {
          ArrayNode kinds = schema.putArray("oneOf");
          byTag.values().forEach(kind -> kinds.add(kind.schema(all)));
        });
  }
}
