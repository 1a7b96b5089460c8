package org.quartermatch.files.json;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.quartermatch.files.json.shape.Shapes;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One participant, with the children, or one opportunity, with the company, as a text that may lie
 * somewhere for years and be read elsewhere: a column of a table, a row of an outbox, a message.
 *
 * <pre>{@code
 * byte[] message = PortableForm.bytes(amina);
 * Participant again = PortableForm.participant(message); // equals amina
 * }</pre>
 *
 * <p>It is the JSON of the {@link QuartermatchModule} and says what it is and of which version:
 * {@code {"quartermatch":"participant","version":1,"participant":{…}}}. Every version that ever was
 * is read. One that is newer than this library is refused: whoever reads has to be updated first,
 * whoever writes last. Bytes are UTF-8 without a mark. Names may come in any order and with white
 * space between them, as databases write them; nothing else may be there.
 *
 * <p>A participant or an opportunity of the Quarter in examples/data takes 1.6 or 1.4 kB, codes of
 * ESCO most of it; to write one takes some 8 µs and to read one some 12 µs of one processor. All
 * methods are safe for use by several threads.
 */
public final class PortableForm {
  /** What is written; {@link #VERSIONS} says how to read what was written before. */
  public static final int VERSION = 1;

  private static final String MARK = "quartermatch";
  private static final String VERSION_NAME = "version";
  private static final String PARTICIPANT = "participant";
  private static final String OPPORTUNITY = "opportunity";

  /**
   * From each version to the next, what becomes of the value: the first step is that from version 1
   * to 2. A new version adds its step, and examples of the one before stay among the tests.
   */
  private static final List<UnaryOperator<JsonNode>> VERSIONS = List.of();

  private static final String NO_FORM =
      "is no portable form, expected: {\"quartermatch\":…,\"version\":…,…}";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private PortableForm() {}

  /** A participant as a text of one line. */
  public static String text(Participant participant) {
    return text(PARTICIPANT, Participant.class, participant);
  }

  /** An opportunity as a text of one line. */
  public static String text(Opportunity opportunity) {
    return text(OPPORTUNITY, Opportunity.class, opportunity);
  }

  /** The text of a participant in UTF-8. */
  public static byte[] bytes(Participant participant) {
    return bytes(PARTICIPANT, Participant.class, participant);
  }

  /** The text of an opportunity in UTF-8. */
  public static byte[] bytes(Opportunity opportunity) {
    return bytes(OPPORTUNITY, Opportunity.class, opportunity);
  }

  /**
   * The participant of a text.
   *
   * @throws IllegalArgumentException if it is none, is damaged, or of a version that is newer than
   *     this library; it says where, and shows nothing of the person but ids
   */
  public static Participant participant(String text) {
    return (Participant) new Reading(PARTICIPANT, Participant.class, () -> parser(text)).value();
  }

  /** The same of bytes in UTF-8. */
  public static Participant participant(byte[] bytes) {
    return (Participant)
        new Reading(PARTICIPANT, Participant.class, () -> MAPPER.createParser(bytes)).value();
  }

  /**
   * The opportunity of a text.
   *
   * @throws IllegalArgumentException as for {@link #participant(String)}
   */
  public static Opportunity opportunity(String text) {
    return (Opportunity) new Reading(OPPORTUNITY, Opportunity.class, () -> parser(text)).value();
  }

  /** The same of bytes in UTF-8. */
  public static Opportunity opportunity(byte[] bytes) {
    return (Opportunity)
        new Reading(OPPORTUNITY, Opportunity.class, () -> MAPPER.createParser(bytes)).value();
  }

  private static JsonParser parser(String text) {
    return MAPPER.createParser(text);
  }

  private static String text(String kind, Class<?> type, Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = MAPPER.createGenerator(text)) {
      write(out, kind, type, value);
    }
    return text.toString();
  }

  private static byte[] bytes(String kind, Class<?> type, Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = MAPPER.createGenerator(bytes)) {
      write(out, kind, type, value);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator out, String kind, Class<?> type, Object value) {
    Objects.requireNonNull(value, kind);
    out.writeStartObject();
    out.writeStringProperty(MARK, kind);
    out.writeNumberProperty(VERSION_NAME, VERSION);
    out.writeName(kind);
    Shapes.ALL.of(type).write(out, value);
    out.writeEndObject();
  }

  /** Starts to read from the beginning. */
  private interface Source {
    JsonParser open();
  }

  /** Goes through it twice: first for what it is, as that may stand behind the value. */
  private record Reading(String kind, Class<?> type, Source source) {
    Object value() {
      try {
        int version = version();
        try (JsonParser in = source.open()) {
          return value(in, version);
        }
      } catch (MismatchedInputException e) {
        // without the cause, which may show values
        throw bad(e.getLocation(), e.getOriginalMessage());
      } catch (JacksonException e) {
        throw bad(e.getLocation(), "is damaged: no well-formed JSON from here on");
      }
    }

    private int version() {
      @Nullable String mark = null;
      int version = 0;
      boolean hasValue = false;
      try (JsonParser in = source.open()) {
        if (in.nextToken() != JsonToken.START_OBJECT) {
          throw bad(in.currentTokenLocation(), NO_FORM);
        }
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = in.currentName();
          JsonToken token = in.nextToken();
          if (name.equals(MARK) && token == JsonToken.VALUE_STRING) {
            mark = in.getString();
          } else if (name.equals(VERSION_NAME) && token == JsonToken.VALUE_NUMBER_INT) {
            version = number(in);
          } else {
            hasValue |= name.equals(kind);
          }
          in.skipChildren();
        }
        if (in.nextToken() != null) {
          throw bad(in.currentTokenLocation(), "is followed by something else");
        }
      }
      if (mark == null || version < 1) {
        throw bad(null, NO_FORM);
      }
      if (!mark.equals(kind)) {
        throw bad(null, "is the portable form of something else");
      }
      if (version > VERSION) {
        throw bad(
            null,
            "is of version "
                + (version == Integer.MAX_VALUE ? "far ahead" : version)
                + ", and this library knows none above "
                + VERSION
                + ": update Quartermatch where it is read");
      }
      if (!hasValue) {
        throw bad(null, "holds none");
      }
      return version;
    }

    private static int number(JsonParser in) {
      try {
        return in.getIntValue();
      } catch (InputCoercionException e) {
        return Integer.MAX_VALUE; // newer than any
      }
    }

    private Object value(JsonParser in, int version) {
      Object value = null;
      in.nextToken();
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        in.nextToken();
        if (name.equals(kind)) {
          value = version == VERSION ? Shapes.ALL.read(type, in) : older(in, version);
        } else if (!name.equals(MARK) && !name.equals(VERSION_NAME)) {
          throw bad(
              in.currentTokenLocation(),
              "knows no \""
                  + (name.length() <= 60 ? name : name.substring(0, 60) + "…")
                  + "\" here, allowed: "
                  + String.join(", ", MARK, VERSION_NAME, kind));
        }
      }
      return Objects.requireNonNull(value);
    }

    private Object older(JsonParser in, int version) {
      JsonNode value = MAPPER.readTree(in);
      for (UnaryOperator<JsonNode> step : VERSIONS.subList(version - 1, VERSIONS.size())) {
        value = step.apply(value);
      }
      try (JsonParser again = MAPPER.treeAsTokens(value)) {
        again.nextToken();
        return Shapes.ALL.read(type, again);
      }
    }

    private IllegalArgumentException bad(@Nullable TokenStreamLocation place, String what) {
      String where =
          place == null
              ? ""
              : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
      return new IllegalArgumentException("portable " + kind + where + ": " + what);
    }
  }

  /** The schema of a kind, for the tests that keep it. */
  static JsonNode schema(Class<?> type) {
    String kind = type == Participant.class ? PARTICIPANT : OPPORTUNITY;
    return Shapes.ALL.schema(type, MARK, kind, VERSION, kind);
  }

  static {
    if (VERSIONS.size() != VERSION - 1) {
      throw new IllegalStateException("each version but the last has a step to the next");
    }
  }
}
