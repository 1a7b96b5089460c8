package org.quartermatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCommandTest {
  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine bench = Bench.commandLine();
    bench.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return bench.execute(arguments);
  }

  @Test
  void instancesPrintsCsv() throws IOException {
    Path file = Files.writeString(directory.resolve("a,b.txt"), "2  1 2  2 9");
    assertThat(run("instances", "--format", "assign", "--seconds", "5", file.toString())).isZero();
    assertThat(out.toString().lines().toList())
        .hasSize(2)
        .first()
        .isEqualTo("file,objective,bound,gapPercent,placed,seconds");
    assertThat(out.toString().lines().toList().get(1)).startsWith('"' + file.toString() + "\",4,");
  }

  @Test
  void badInstancesAreToldTogetherBeforeAnyRuns() throws IOException {
    Path bad = Files.writeString(directory.resolve("bad.txt"), "2 1 2");
    String missing = directory.resolve("missing.txt").toString();
    assertThat(run("instances", "--format", "gap", "--seconds", "1", bad.toString(), missing))
        .isEqualTo(2);
    assertThat(err.toString()).contains("bad.txt").contains("missing.txt: there is no such file");
    assertThat(out.toString()).isEmpty();
  }

  /** The smallest run there is: every phase that the command shows is told. */
  @Test
  void quarterTellsPhases() {
    int status =
        run(
            "quarter",
            "--participants",
            "8",
            "--opportunities",
            "6",
            "--seconds",
            "1",
            "--java-options=-XX:TieredStopAtLevel=1");
    assertThat(status).as(err.toString()).isZero();
    assertThat(out.toString().lines().map(line -> line.split(",", -1)[1]))
        .startsWith(
            "phase", "start", "Reading", "Indexing 6 opportunities", "Judging who fits what")
        .contains("Writing", "total");
    assertThat(run("quarter", "--runs", "0")).isEqualTo(2);
  }

  /** Few of many blocks are looked into, the same ones each time. */
  @Test
  void blocksCountsWork() {
    String[] arguments = {
      "blocks", "--geography", "COUNTRY", "--opportunities", "20000", "--participants", "20"
    };
    assertThat(run(arguments)).isZero();
    String[] row = out.toString().lines().toList().get(1).split(",", -1);
    assertThat(row).startsWith("COUNTRY", "20000");
    int blocks = Integer.parseInt(row[2]);
    assertThat(blocks).as("of 128 each, those of unknown places apart").isBetween(157, 158);
    assertThat(Double.parseDouble(row[3])).isBetween(1.0, 150.0);
    assertThat(Integer.parseInt(row[6])).isBetween(1, blocks);
    String first = out.toString();
    assertThat(run(arguments)).isZero();
    assertThat(out.toString()).isEqualTo(first + first);
    assertThat(run("blocks", "--geography", "METRO", "--k", "0")).isEqualTo(2);
  }

  private int place(String kind, String peers) {
    return run(
        "placement",
        "--size",
        "XS",
        "--kind",
        kind,
        "--seconds",
        "1",
        "--peers",
        peers,
        "--out",
        directory.resolve("out").toString());
  }

  @Test
  void placementRunsPeersAndDrawsAChart() throws IOException {
    assertThat(place("P2", "greedy,jgrapht")).isZero();
    assertThat(err.toString()).contains("jgrapht: left out, as it knows nothing but places");
    assertThat(out.toString().lines())
        .startsWith("solver,seconds,objective,bound,gapPercent")
        .allMatch(
            line ->
                line.matches(
                    "solver,.*"
                        + "|quartermatch,\\d+\\.\\d{3},-?\\d+,\\d+,\\d+\\.\\d{4}"
                        + "|greedy,\\d+\\.\\d{3},\\d+,,\\d+\\.\\d{4}"))
        .anyMatch(line -> line.startsWith("quartermatch,"))
        .last()
        .asString()
        .startsWith("greedy,");
    assertThat(directory.resolve("out/placement.csv")).hasContent(out.toString());
    assertThat(directory.resolve("out/placement.html")).content().contains("Placement XS, P2");
  }

  @Test
  void peerThatIsNotThereIsRefusedBeforeAnythingRuns() {
    assertThat(place("P1", "greedy,gurobi")).isEqualTo(2);
    assertThat(err.toString()).contains("there is no peer 'gurobi'; allowed: cpsat, greedy");
    assertThat(out.toString()).isEmpty();
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void drawnGapIsReadByInstances() {
    String file = directory.resolve("new/e").toString();
    assertThat(run("gap-generate", "--type", "e", "--agents", "3", "--jobs", "12", "--out", file))
        .isZero();
    assertThat(run("instances", "--format", "gap", "--seconds", "1", file)).isZero();
    assertThat(out.toString().lines().toList()).hasSize(2);
    assertThat(run("gap-generate", "--type", "e", "--agents", "0", "--jobs", "12", "--out", file))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--agents is 0").contains("1 or more");
  }

  @Test
  void titlesPrintsTheFourMeasures() throws IOException {
    Files.writeString(directory.resolve("queries"), "q_id\tjobtitle\n1\tGärtner/in\n");
    Files.writeString(
        directory.resolve("corpus_elements"), "c_id\tjobtitle\n5\tKoch\n6\tGärtner\n");
    Files.writeString(directory.resolve("qrels.tsv"), "1\t0\t6\t1\n");
    assertThat(run("titles", "--dir", directory.toString())).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "measure,value", "map,1.0000", "mrr,1.0000", "recall_10,1.0000", "success_1,1.0000");
  }

  @Test
  void missingTitlesAreBadInput() {
    assertThat(run("titles", "--dir", directory.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("there is no file").contains("queries.tsv or queries");
  }

  @Test
  void optionsThatJmhDoesNotKnowAreBadUsage() {
    assertThat(run("jmh", "--no-such-option")).isEqualTo(2);
    assertThat(err.toString()).contains("JMH:").contains("no-such-option");
  }

  @Test
  void suiteRefusesUnknownClassesBeforeItRuns() {
    Path results = directory.resolve("results");
    assertThat(run("suite", "--out", results.toString(), "NoBenchmark")).isEqualTo(2);
    assertThat(err.toString()).contains("NoBenchmark").contains("PairBenchmark");
    assertThat(results).doesNotExist();
  }

  @Test
  void comparePrintsATable() throws IOException {
    Path old = Files.writeString(directory.resolve("old.json"), measured(100));
    Path fresh = Files.writeString(directory.resolve("new.json"), measured(50));
    assertThat(run("compare", old.toString(), fresh.toString())).isZero();
    assertThat(out.toString()).contains("| A.b ").contains("2.00×").contains("faster");
  }

  private static String measured(int score) {
    return """
        [{"benchmark": "some.A.b", "mode": "avgt",
          "primaryMetric": {"score": %d, "scoreError": 1, "scoreUnit": "ns/op"}}]
        """
        .formatted(score);
  }

  @Test
  void compareSaysWhichFileIsMissingOrBad() throws IOException {
    Path bad = Files.writeString(directory.resolve("bad.json"), "no json");
    String missing = directory.resolve("missing.json").toString();
    assertThat(run("compare", missing, bad.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("there is no file " + missing);
    assertThat(run("compare", bad.toString(), bad.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("bad.json cannot be read as results");
  }
}
