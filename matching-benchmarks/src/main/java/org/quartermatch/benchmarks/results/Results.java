package org.quartermatch.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The results of one run.
 *
 * <p>The file is {@code {"machine": {…}, "benchmarks": […]}}, the second being JMH's own format,
 * unchanged. JMH's format alone is read as well; then nothing is known of the machine.
 */
record Results(Optional<Machine> machine, List<Measurement> measurements) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();
  private static final String MACHINE = "machine";
  private static final String BENCHMARKS = "benchmarks";

  Results {
    measurements = List.copyOf(measurements);
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if it is not what {@link #write} or JMH writes
   */
  static Results read(Path file) throws IOException {
    try {
      JsonNode root = JSON.readTree(Files.readString(file));
      JsonNode array = root.isArray() ? root : root.path(BENCHMARKS);
      if (!array.isArray()) {
        throw new IllegalArgumentException(
            file
                + " has neither an array nor an object with \"benchmarks\": give a results.json,"
                + " or what bench jmh --json writes");
      }
      List<Measurement> measurements = new ArrayList<>();
      for (JsonNode one : array) {
        if (!one.path("benchmark").isString()
            || !one.path("mode").isString()
            || !one.path("primaryMetric").path("score").isNumber()
            || !one.path("primaryMetric").path("scoreUnit").isString()) {
          throw new IllegalArgumentException(
              file
                  + " has an entry "
                  + measurements.size()
                  + " (from 0) without benchmark, mode or score: is it JMH's JSON?");
        }
        measurements.add(JSON.treeToValue(one, Measurement.class));
      }
      return new Results(
          root.hasNonNull(MACHINE)
              ? Optional.of(JSON.treeToValue(root.get(MACHINE), Machine.class))
              : Optional.empty(),
          measurements);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          file + " cannot be read as results: " + e.getOriginalMessage(), e);
    }
  }

  /** Writes what JMH wrote to files, together with the facts of the machine, to one file. */
  static void write(Machine machine, List<Path> jmh, Path file) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.set(MACHINE, JSON.valueToTree(machine));
    ArrayNode benchmarks = root.putArray(BENCHMARKS);
    for (Path part : jmh) {
      JSON.readTree(Files.readString(part)).forEach(benchmarks::add);
    }
    Files.writeString(file, JSON.writeValueAsString(root) + System.lineSeparator());
  }
}
