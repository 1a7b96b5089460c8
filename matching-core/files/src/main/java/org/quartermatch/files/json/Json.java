package org.quartermatch.files.json;

import java.math.BigDecimal;
import org.quartermatch.files.csv.CsvValues;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** JSON for people and programs: indented, the same on every system. */
final class Json {
  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          // A record's components in its own order: that of the columns.
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build()
          .writer()
          .with(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private Json() {}

  /** Text that ends with a line break. */
  static String text(Object value) {
    return WRITER.writeValueAsString(value) + "\n";
  }

  /** Hours as a number without trailing zeros. */
  static BigDecimal hours(int quarterHours) {
    return new BigDecimal(CsvValues.hours(quarterHours));
  }
}
