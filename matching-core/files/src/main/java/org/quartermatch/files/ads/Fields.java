package org.quartermatch.files.ads;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the fields of an ad hold; a field that is missing, null or of another kind holds nothing.
 */
final class Fields {
  private static final int DATE_LENGTH = "2027-03-01".length();

  private Fields() {}

  /** The first of the fields that has a text or a number, as a text of one line. */
  static Optional<String> line(JsonNode node, String... names) {
    return raw(node, names).map(AdText::line).filter(text -> !text.isEmpty());
  }

  /** The same with its lines and tags. */
  static Optional<String> raw(JsonNode node, String... names) {
    for (String name : names) {
      JsonNode value = node.path(name);
      if ((value.isString() || value.isNumber()) && !value.asString().isBlank()) {
        return Optional.of(value.asString());
      }
    }
    return Optional.empty();
  }

  static boolean isTrue(JsonNode node, String name) {
    return node.path(name).asBoolean(false);
  }

  /** A date, or the date of a time. */
  static Optional<LocalDate> date(JsonNode node, String... names) {
    return raw(node, names)
        .filter(text -> text.length() >= DATE_LENGTH)
        .flatMap(
            text -> {
              try {
                return Optional.of(LocalDate.parse(text.substring(0, DATE_LENGTH)));
              } catch (DateTimeParseException e) {
                return Optional.empty();
              }
            });
  }
}
