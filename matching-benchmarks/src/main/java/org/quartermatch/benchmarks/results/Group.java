package org.quartermatch.benchmarks.results;

import java.util.List;
import java.util.Optional;

/**
 * The benchmarks of one class, which answer one question, and the one among them that the others
 * are measured against: with the same parameters, in the same run.
 *
 * @param className simple name of the class in {@code org.quartermatch.benchmarks.jmh}
 * @param title what is asked
 * @param baseline method with ratio 1; empty: nothing to compare within the group
 * @param start in what kind of process it measures
 */
record Group(String className, String title, Optional<String> baseline, Start start) {
  /** In what kind of process a benchmark measures. */
  enum Start {
    /** One that has been measuring for a while, so that its code is compiled. */
    WARM,
    /** A new one for each measurement. */
    NEW
  }

  private static final String PACKAGE = "org.quartermatch.benchmarks.jmh.";

  /** All groups, in the order of the table: one line for each class. */
  static final List<Group> ALL =
      List.of(
          alone("MemoryBenchmark", "Memory bandwidth of one core"),
          against("PairBenchmark", "One pair", "points"),
          against("BulkBenchmark", "A pair among all pairs of 64 × 10,000", "tidy"),
          alone("PrepareBenchmark", "One participant or opportunity made ready"),
          against("TopTenBenchmark", "Best 10, one thread", "luceneBruteForce"),
          alone("MatchBenchmark", "Best 10 through the engine"),
          against("ReverseBenchmark", "People for one opportunity, of 100,000", "plain"),
          against("CohortBenchmark", "All pairs of a cohort", "points"),
          alone("IndexBenchmark", "Index build"),
          inNewProcess("ColdStartBenchmark", "New process to first answer"),
          inNewProcess("ScaleBenchmark", "First steps of a new process"),
          alone("TextSearchBenchmark", "Text search"),
          alone("PlacementBenchmark", "Placement"),
          alone("BridgesBenchmark", "What changes yield"));

  private static Group alone(String className, String title) {
    return new Group(className, title, Optional.empty(), Start.WARM);
  }

  private static Group inNewProcess(String className, String title) {
    return new Group(className, title, Optional.empty(), Start.NEW);
  }

  private static Group against(String className, String title, String baseline) {
    return new Group(className, title, Optional.of(baseline), Start.WARM);
  }

  boolean has(Measurement measurement) {
    return measurement.className().equals(PACKAGE + className);
  }

  /** Selects the group's benchmarks in JMH. */
  String pattern() {
    return (PACKAGE + className).replace(".", "\\.") + "\\.";
  }
}
