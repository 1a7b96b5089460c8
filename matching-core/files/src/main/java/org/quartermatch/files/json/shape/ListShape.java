package org.quartermatch.files.json.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.node.ObjectNode;

/** Lists in their order, and sets sorted, so that the same value gives the same text. */
final class ListShape extends Shape {
  private final Shape item;
  private final boolean isSet;

  ListShape(Shape item, boolean isSet) {
    this.item = item;
    this.isSet = isSet;
  }

  @Override
  boolean isNothing(Object value) {
    return ((Collection<?>) value).isEmpty();
  }

  @Override
  Object nothing() {
    return isSet ? Set.of() : List.of();
  }

  @Override
  public void write(JsonGenerator out, Object value) {
    out.writeStartArray();
    for (Object each : isSet ? sorted((Collection<?>) value) : (Collection<?>) value) {
      item.write(out, each);
    }
    out.writeEndArray();
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // sets hold texts, dates and enums only
  static Collection<?> sorted(Collection<?> values) {
    List<Comparable> sorted = new ArrayList<>();
    values.forEach(each -> sorted.add((Comparable) each));
    Collections.sort(sorted);
    return sorted;
  }

  @Override
  public Object read(JsonParser in) {
    expect(in, JsonToken.START_ARRAY, "a list");
    List<Object> items = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      try {
        items.add(item.read(in));
      } catch (MismatchedInputException e) {
        throw within(in, "[" + items.size() + "]", e);
      }
    }
    if (!isSet) {
      return Collections.unmodifiableList(items);
    }
    Set<Object> set = new LinkedHashSet<>(items);
    if (set.size() < items.size()) {
      throw refused(in, " has something twice, expected: each once");
    }
    return Collections.unmodifiableSet(set);
  }

  @Override
  ObjectNode schema(SchemaWriter schemas) {
    ObjectNode schema = schemas.object().put("type", "array");
    schema.set("items", item.schema(schemas));
    return isSet ? schema.put("uniqueItems", true) : schema;
  }
}
