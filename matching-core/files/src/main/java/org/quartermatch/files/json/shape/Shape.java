package org.quartermatch.files.json.shape;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.node.ObjectNode;

/**
 * How values of one type stand in JSON. Immutable and thread-safe; what it writes depends on no
 * setting of a mapper.
 */
public abstract class Shape {
  Shape() {}

  /** Writes a value of the type. */
  public abstract void write(JsonGenerator out, Object value);

  /**
   * Reads the value that begins at the current token, and ends at its last one.
   *
   * @throws MismatchedInputException with the place and what is expected there; it shows no value
   */
  public abstract Object read(JsonParser in);

  /** The schema of the type; what is an object stands among the definitions. */
  abstract ObjectNode schema(SchemaWriter schemas);

  /** Whether nothing is worth to be written: an empty list or map. */
  boolean isNothing(Object value) {
    return false;
  }

  /** What stands for it where nothing is written; null: something has to be. */
  @Nullable Object nothing() {
    return null;
  }

  static void expect(JsonParser in, JsonToken token, String expected) {
    if (in.currentToken() != token) {
      throw refused(in, " is " + kindOf(in) + ", expected: " + expected);
    }
  }

  /** What stands there, without its value, which may be personal. */
  static String kindOf(JsonParser in) {
    JsonToken token = in.currentToken();
    return token == null
        ? "nothing"
        : switch (token) {
          case START_OBJECT, PROPERTY_NAME, END_OBJECT -> "an object";
          case START_ARRAY, END_ARRAY -> "a list";
          case VALUE_STRING -> "a text";
          case VALUE_NUMBER_INT -> "a whole number";
          case VALUE_NUMBER_FLOAT -> "a number";
          case VALUE_TRUE, VALUE_FALSE -> "true or false";
          case VALUE_NULL -> "null (what is not there is left out)";
          case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> "no JSON";
        };
  }

  /** What was refused, as a part of what holds it. */
  static MismatchedInputException within(
      JsonParser in, String part, MismatchedInputException refused) {
    String what = refused.getOriginalMessage();
    String path = part + (" [.".indexOf(what.charAt(0)) >= 0 ? "" : ".") + what;
    MismatchedInputException outer = refused(in, path);
    if (refused.getCause() != null) {
      outer.initCause(refused.getCause());
    }
    return outer;
  }

  /**
   * @param what begins with a space, and goes on after the name of what is refused
   */
  static MismatchedInputException refused(JsonParser in, String what) {
    return MismatchedInputException.from(in, Object.class, what);
  }
}
