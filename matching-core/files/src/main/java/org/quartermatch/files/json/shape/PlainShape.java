package org.quartermatch.files.json.shape;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.WeekSchedule;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Values that are one text, number, or true or false. */
final class PlainShape {
  private PlainShape() {}

  /** A text that stands for a value; also a key of a map. */
  static final class Text extends Shape {
    private final Function<Object, String> text;
    private final Function<String, Object> value;
    private final String expected;
    private final Function<ObjectNode, ObjectNode> schema;

    private Text(
        Function<Object, String> text,
        Function<String, Object> value,
        String expected,
        Function<ObjectNode, ObjectNode> schema) {
      this.text = text;
      this.value = value;
      this.expected = expected;
      this.schema = schema;
    }

    String text(Object of) {
      return text.apply(of);
    }

    Object value(JsonParser in, String of) {
      try {
        return value.apply(of);
      } catch (IllegalArgumentException | DateTimeException e) {
        // without the reason: it would show the text, which may be personal
        throw refused(in, " is another text, expected: " + expected);
      }
    }

    @Override
    public void write(JsonGenerator out, Object of) {
      out.writeString(text(of));
    }

    @Override
    public Object read(JsonParser in) {
      expect(in, JsonToken.VALUE_STRING, expected);
      return value(in, in.getString());
    }

    @Override
    ObjectNode schema(SchemaWriter schemas) {
      return schema.apply(schemas.object().put("type", "string"));
    }
  }

  static final Text STRING = new Text(Object::toString, text -> text, "a text", schema -> schema);

  static final Text DATE =
      new Text(
          Object::toString,
          LocalDate::parse,
          "a date such as 2027-03-01",
          schema -> schema.put("format", "date"));

  static final Text TIME =
      new Text(
          Object::toString,
          LocalTime::parse,
          "a time of day such as 14:00",
          schema -> schema.put("pattern", "^\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?$"));

  static final Text DURATION =
      new Text(
          Object::toString,
          Duration::parse,
          "a duration such as PT10S",
          schema -> schema.put("pattern", "^PT-?[-0-9.HMS]+$"));

  static final Text WEEK =
      new Text(
          value -> WeekText.of(OpeningHours.of((WeekSchedule) value)),
          WeekText::quarterHours,
          "times of the week in quarter hours such as Mo-Fr 08:00-14:00; Sa 09:00-12:00",
          schema -> schema.put("pattern", WeekText.PATTERN));

  /** Times to the minute that are in order and apart; {@code Shapes} knows what others are. */
  static final Text HOURS =
      new Text(
          value -> WeekText.of((OpeningHours) value),
          WeekText::minutes,
          "times of the week such as Mo-Fr 08:00-14:00; Sa 09:00-12:00",
          schema -> schema.put("pattern", WeekText.PATTERN));

  /** The words of an enum. */
  static Text words(Class<?> type) {
    Map<String, Object> byWord = new TreeMap<>();
    Object[] constants = type.getEnumConstants();
    for (Object constant : constants) {
      byWord.put(Names.word((Enum<?>) constant), constant);
    }
    return new Text(
        value -> Names.word((Enum<?>) value),
        text -> {
          Object constant = byWord.get(text);
          if (constant == null) {
            throw new IllegalArgumentException("no such word");
          }
          return constant;
        },
        "one of " + String.join(", ", byWord.keySet()),
        schema -> {
          ArrayNode words = schema.putArray("enum");
          for (Object constant : constants) {
            words.add(Names.word((Enum<?>) constant));
          }
          schema.remove("type");
          return schema;
        });
  }

  /** A whole number. */
  private static final class Whole extends Shape {
    private final boolean isLong;

    private Whole(boolean isLong) {
      this.isLong = isLong;
    }

    @Override
    public void write(JsonGenerator out, Object value) {
      out.writeNumber(((Number) value).longValue());
    }

    @Override
    public Object read(JsonParser in) {
      String expected =
          isLong
              ? "a whole number of 64 bits"
              : "a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE;
      expect(in, JsonToken.VALUE_NUMBER_INT, expected);
      try {
        if (isLong) {
          return in.getLongValue();
        }
        return in.getIntValue();
      } catch (InputCoercionException e) {
        throw refused(in, " is too large a number, expected: " + expected);
      }
    }

    @Override
    ObjectNode schema(SchemaWriter schemas) {
      ObjectNode schema = schemas.object().put("type", "integer");
      return isLong
          ? schema.put("minimum", Long.MIN_VALUE).put("maximum", Long.MAX_VALUE)
          : schema.put("minimum", Integer.MIN_VALUE).put("maximum", Integer.MAX_VALUE);
    }
  }

  static final Shape INT = new Whole(false);
  static final Shape LONG = new Whole(true);

  static final Shape DOUBLE =
      new Shape() {
        @Override
        public void write(JsonGenerator out, Object value) {
          double number = (Double) value;
          if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("JSON has no word for " + number);
          }
          out.writeNumber(number);
        }

        @Override
        public Object read(JsonParser in) {
          if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            expect(in, JsonToken.VALUE_NUMBER_FLOAT, "a number");
          }
          double number = in.getDoubleValue();
          if (!Double.isFinite(number)) {
            throw refused(in, " is too large a number");
          }
          return number;
        }

        @Override
        ObjectNode schema(SchemaWriter schemas) {
          return schemas.object().put("type", "number");
        }
      };

  /** With as many decimals as it has. */
  static final Shape DECIMAL =
      new Shape() {
        @Override
        public void write(JsonGenerator out, Object value) {
          out.writeNumber((BigDecimal) value);
        }

        @Override
        public Object read(JsonParser in) {
          if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            expect(in, JsonToken.VALUE_NUMBER_FLOAT, "a number");
          }
          return in.getDecimalValue();
        }

        @Override
        ObjectNode schema(SchemaWriter schemas) {
          return schemas.object().put("type", "number");
        }
      };

  static final Shape FLAG =
      new Shape() {
        @Override
        public void write(JsonGenerator out, Object value) {
          out.writeBoolean((Boolean) value);
        }

        @Override
        public Object read(JsonParser in) {
          if (in.currentToken() != JsonToken.VALUE_TRUE) {
            expect(in, JsonToken.VALUE_FALSE, "true or false");
          }
          return in.getBooleanValue();
        }

        @Override
        ObjectNode schema(SchemaWriter schemas) {
          return schemas.object().put("type", "boolean");
        }
      };
}
