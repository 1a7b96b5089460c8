package org.quartermatch.files.json.shape;

import org.quartermatch.model.OpeningHours;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/** Opening hours: a text, or their parts where spans touch or lie one over the other. */
final class HoursShape extends Shape {
  private final Shape parts;

  HoursShape(Shape parts) {
    this.parts = parts;
  }

  @Override
  public void write(JsonGenerator out, Object value) {
    (WeekText.saysAll((OpeningHours) value) ? PlainShape.HOURS : parts).write(out, value);
  }

  @Override
  public Object read(JsonParser in) {
    return (in.currentToken() == JsonToken.START_OBJECT ? parts : PlainShape.HOURS).read(in);
  }

  @Override
  ObjectNode schema(SchemaWriter schemas) {
    return schemas.definition(
        "opening-hours.text-or-parts",
        (all, schema) ->
            schema.putArray("oneOf").add(PlainShape.HOURS.schema(all)).add(parts.schema(all)));
  }
}
