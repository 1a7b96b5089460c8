package org.quartermatch.testkit.plan;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few numbers of a summary.json that can be checked, found by name. */
final class Summary {

  private static final String NUMBER = "(-?[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)";
  private static final Pattern COUNT = Pattern.compile("\"([^\"]+)\"\\s*:\\s*" + NUMBER);

  private final String json;

  private Summary(String json) {
    this.json = json;
  }

  static Summary read(Path file) throws IOException {
    return new Summary(Files.readString(file));
  }

  Optional<BigDecimal> number(String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*" + NUMBER).matcher(json);
    return matcher.find() ? Optional.of(new BigDecimal(matcher.group(1))) : Optional.empty();
  }

  /** An object of counts by name; a count of 0 is the same as none. */
  Optional<Map<String, Long>> counts(String name) {
    Matcher object = Pattern.compile("\"" + name + "\"\\s*:\\s*\\{([^}]*)}").matcher(json);
    if (!object.find()) {
      return Optional.empty();
    }
    Map<String, Long> counts = new TreeMap<>();
    Matcher count = COUNT.matcher(object.group(1));
    while (count.find()) {
      long value = Long.parseLong(count.group(2));
      if (value != 0) {
        counts.put(count.group(1), value);
      }
    }
    return Optional.of(counts);
  }
}
