package org.quartermatch.files.json.shape;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/** Maps as objects, by their keys in order. */
final class MapShape extends Shape {
  private final PlainShape.Text key;
  private final Shape item;

  MapShape(PlainShape.Text key, Shape item) {
    this.key = key;
    this.item = item;
  }

  @Override
  boolean isNothing(Object value) {
    return ((Map<?, ?>) value).isEmpty();
  }

  @Override
  Object nothing() {
    return Collections.emptySortedMap();
  }

  @Override
  public void write(JsonGenerator out, Object value) {
    out.writeStartObject();
    Map<?, ?> map = (Map<?, ?>) value;
    for (Object each : ListShape.sorted(map.keySet())) {
      out.writeName(key.text(each));
      Object of = map.get(each);
      if (of == null) {
        throw new IllegalArgumentException("a map holds nothing for one of its keys");
      }
      item.write(out, of);
    }
    out.writeEndObject();
  }

  @Override
  public Object read(JsonParser in) {
    expect(in, JsonToken.START_OBJECT, "an object");
    SortedMap<Object, Object> map = new TreeMap<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      Object name = key.value(in, in.currentName());
      in.nextToken();
      if (map.put(name, item.read(in)) != null) {
        throw refused(in, " has a key twice");
      }
    }
    return Collections.unmodifiableSortedMap(map);
  }

  @Override
  ObjectNode schema(SchemaWriter schemas) {
    ObjectNode schema = schemas.object().put("type", "object");
    if (!key.equals(PlainShape.STRING)) {
      schema.set("propertyNames", key.schema(schemas));
    }
    schema.set("additionalProperties", item.schema(schemas));
    return schema;
  }
}
