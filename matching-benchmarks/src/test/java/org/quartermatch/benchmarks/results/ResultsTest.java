package org.quartermatch.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;

class ResultsTest {
  private static final Machine MACHINE =
      new Machine("Chip 3000", 2, 16, "Linux 6", "VM 25", List.of("-Xmx1g"), "abc123", 0.25);

  @TempDir Path directory;

  private static String entry(
      String method, String mode, String params, String score, String error, String more) {
    return """
        {"jmhVersion": "1.37", "benchmark": "org.quartermatch.benchmarks.jmh.%s",
         "mode": "%s", "forks": 1, %s
         "primaryMetric": {"score": %s, "scoreError": %s, "scoreUnit": "ns/op"%s}}
        """
        .formatted(
            method,
            mode,
            params.isEmpty() ? "" : "\"params\": " + params + ",",
            score,
            error,
            more);
  }

  private static String time(String method, String params, double score, double error) {
    return entry(method, "avgt", params, Double.toString(score), Double.toString(error), "");
  }

  private Path file(String name, String... entries) throws IOException {
    return Files.writeString(directory.resolve(name), "[" + String.join(",", entries) + "]");
  }

  private Path withMachine(String name, Machine machine, String... entries) throws IOException {
    Path file = directory.resolve(name + ".json");
    Results.write(machine, List.of(file(name, entries)), file);
    return file;
  }

  @Test
  void machineAndJmhsOwnFormatComeBack() throws IOException {
    Path first = file("first", time("PairBenchmark.points", "{\"pairs\": \"ANY\"}", 20, 1));
    Path second = file("second", entry("X.y", "ss", "", "3", "\"NaN\"", ""));
    Path both = directory.resolve("results.json");
    Results.write(MACHINE, List.of(first, second), both);
    Results results = Results.read(both);
    assertThat(results.machine()).contains(MACHINE);
    assertThat(results.measurements()).hasSize(2);
    assertThat(results.measurements().getFirst().name())
        .isEqualTo("PairBenchmark.points (pairs=ANY)");
    assertThat(results.measurements().getLast().name()).isEqualTo("X.y");
    assertThat(results.measurements().getLast().error()).isNaN();
    // what is not read is kept
    assertThat(Files.readString(both)).contains("\"jmhVersion\" : \"1.37\"");
    assertThat(Results.read(first).machine()).isEmpty();
    assertThat(Results.read(first).measurements()).isEqualTo(results.measurements().subList(0, 1));
  }

  @Test
  void factsThatAreEmptyComeBack() throws IOException {
    Machine bare = new Machine("", 1, 0, "", "VM", List.of(), "", -1);
    assertThat(Results.read(withMachine("bare", bare, time("A.b", "", 1, 0))).machine())
        .contains(bare);
    assertThat(bare.describe()).doesNotContain("load");
    Path partly =
        Files.writeString(
            directory.resolve("partly"), "{\"machine\": {\"cpu\": \"x\"}, \"benchmarks\": []}");
    assertThatThrownBy(() -> Results.read(partly))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(partly.toString());
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    Path object = Files.writeString(directory.resolve("object"), "{\"a\": 1}");
    Path text = Files.writeString(directory.resolve("text"), "benchmark,mean");
    Path entries = Files.writeString(directory.resolve("entries"), "[{\"benchmark\": \"a.b\"}]");
    for (Path bad : List.of(object, text, entries)) {
      assertThatThrownBy(() -> Results.read(bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(bad.toString());
    }
  }

  @Test
  void tableHasRatiosToTheBaselineWithTheSameParameters() throws IOException {
    Path file =
        withMachine(
            "run",
            MACHINE,
            time("PairBenchmark.streams", "{\"pairs\": \"ANY\"}", 9_000, 90),
            time("PairBenchmark.points", "{\"pairs\": \"ANY\"}", 20, 0.5),
            time("PairBenchmark.points", "{\"pairs\": \"ELIGIBLE\"}", 300, 3),
            time("PairBenchmark.score", "{\"pairs\": \"ELIGIBLE\"}", 200, 3),
            entry("MemoryBenchmark.ints", "thrpt", "", "11.5", "\"NaN\"", ""),
            entry(
                "TopTenBenchmark.luceneFilters",
                "sample",
                "{\"many\": \"10000\"}",
                "50",
                "1",
                ", \"scorePercentiles\": {\"50.0\": 40.0, \"99.0\": 321.0}"),
            time("elsewhere.Own.thing", "", 1, 0));
    assertThat(ResultsTable.of(Results.read(file)))
        .contains("Machine: Chip 3000, 2 cores, 16 GB, Linux 6; VM 25; -Xmx1g; commit abc123")
        .contains("## One pair")
        .containsPattern("streams \\(pairs=ANY\\) +\\| +9,000 \\| +90.00 \\| ns/op \\| +0.0022×")
        .containsPattern("points \\(pairs=ANY\\) +\\| .*\\| +1.00× \\|")
        .containsPattern("score \\(pairs=ELIGIBLE\\) +\\| .* +1.50× \\|")
        .containsPattern("ints +\\| +11.50 \\| +– \\| ns/op \\|\n")
        .containsPattern("luceneFilters \\(many=10000\\) \\| .* 40.00 \\| 321.0 \\| +– \\|")
        .contains("## Others")
        .contains("Own.thing");
  }

  @Test
  void comparisonNamesWhatLiesOutsideBothErrors() throws IOException {
    Path old =
        withMachine(
            "old",
            MACHINE,
            time("A.faster", "", 100, 10),
            time("A.slower", "", 100, 10),
            time("A.touching", "", 100, 10),
            time("A.gone", "", 5, 1),
            entry("A.once", "ss", "", "100", "\"NaN\"", ""),
            entry("A.more", "thrpt", "", "100", "1", ""));
    Path fresh =
        withMachine(
            "new",
            MACHINE,
            time("A.faster", "", 50, 10),
            time("A.slower", "", 121, 10),
            time("A.touching", "", 120, 10),
            time("A.come", "", 6, 1),
            entry("A.once", "ss", "", "10", "1", ""),
            entry("A.more", "thrpt", "", "300", "1", ""));
    assertThat(new Comparison(Results.read(old), Results.read(fresh)).table())
        .containsPattern("A.faster +\\| .*\\| +2.00× \\| +faster \\|")
        .containsPattern("A.slower +\\| .*\\| +0.83× \\| +slower \\|")
        .containsPattern("A.touching +\\| .*\\| +0.83× \\| +\\|")
        .containsPattern("A.once +\\| .*\\| +10× \\| +\\? \\|")
        .containsPattern("A.more +\\| .*\\| +3.00× \\| +faster \\|")
        .containsPattern("A.gone +\\| .* 5.000 \\| .* +only in old \\|")
        .containsPattern("A.come +\\| .* 6.000 \\| .* +only in new \\|")
        .doesNotContain("machines differ");
  }

  @Test
  void comparisonSaysThatMachinesDiffer() throws IOException {
    Machine other =
        new Machine("Chip 4000", 2, 16, "Linux 6", "VM 25", List.of("-Xmx1g"), "abc123", 0.25);
    Results old = Results.read(withMachine("old", MACHINE, time("A.b", "", 1, 0)));
    Results fresh = Results.read(withMachine("new", other, time("A.b", "", 1, 0)));
    assertThat(new Comparison(old, fresh).table())
        .contains("Chip 3000")
        .contains("Chip 4000")
        .contains("The machines differ");
  }

  @Test
  void everyGroupIsABenchmarkClassThatHasItsBaseline() throws ReflectiveOperationException {
    for (Group group : Group.ALL) {
      Class<?> type = Class.forName("org.quartermatch.benchmarks.jmh." + group.className());
      List<String> methods =
          Arrays.stream(type.getDeclaredMethods())
              .filter(method -> method.isAnnotationPresent(Benchmark.class))
              .map(Method::getName)
              .toList();
      assertThat(methods).as(group.className()).isNotEmpty();
      group.baseline().ifPresent(baseline -> assertThat(methods).contains(baseline));
    }
  }

  @Test
  void machineIsKnown() {
    Machine here = Machine.here();
    assertThat(here.cpu()).isNotBlank();
    assertThat(here.cores()).isPositive();
    assertThat(here.memoryGigabytes()).isPositive();
    assertThat(here.jdk()).contains(System.getProperty("java.runtime.version"));
    assertThat(here.isLike(Machine.here())).isTrue();
  }

  @Test
  void numbersHaveFourDigits() {
    assertThat(Measurement.number(0.0012345)).isEqualTo("0.001235");
    assertThat(Measurement.number(9.87654)).isEqualTo("9.877");
    assertThat(Measurement.number(1234567.8)).isEqualTo("1,234,568");
    assertThat(Measurement.number(0)).isEqualTo("0.000");
    assertThat(Measurement.number(Double.NaN)).isEqualTo("–");
  }
}
