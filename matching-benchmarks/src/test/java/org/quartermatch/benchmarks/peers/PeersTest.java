package org.quartermatch.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartermatch.PlacementSolver;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementWeights;

class PeersTest {
  private static final long SEED = Long.getLong("quartermatch.test.seed", 1);

  @TempDir Path directory;

  private static Peer peer(String name) {
    return Peers.named(List.of(name), Peers.all()).getFirst();
  }

  @Test
  void judgeAgreesWithQuartermatchOnSmallProblems() {
    for (long seed = SEED; seed < SEED + 10; seed++) {
      PlacementProblem problem = SmallProblem.draw(seed);
      PlacementPlan plan = PlacementSolver.solve(problem, PlacementLimits.seconds(10).steps(500));
      PlanCheck.Verdict verdict = new PlanCheck(problem).check(plan.placements());
      assertThat(verdict.faults()).as("seed %d", seed).isEmpty();
      assertThat(verdict.objective()).as("seed %d", seed).isEqualTo(plan.objective());
      long optimum = SmallProblem.optimum(problem);
      assertThat(optimum).as("seed %d", seed).isBetween(plan.objective(), plan.upperBound());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"optaplanner", "timefold"})
  void searchFindsTheBestOfASmallProblem(String name) {
    PlacementProblem problem = SmallProblem.draw(3);
    PeerTrial trial = PeerTrial.of(peer(name), problem, Duration.ofSeconds(1));
    assertThat(trial.faults()).isEmpty();
    assertThat(trial.best()).hasValue(SmallProblem.optimum(problem));
    assertThat(trial.bound()).isEmpty();
  }

  @Test
  void greedyPlansAreFeasible() {
    for (long seed = SEED; seed < SEED + 10; seed++) {
      PlacementProblem problem = SmallProblem.drawPlacesOnly(seed);
      PeerTrial trial = PeerTrial.of(peer("greedy"), problem, Duration.ofSeconds(1));
      assertThat(trial.faults()).as("seed %d", seed).isEmpty();
      assertThat(trial.best().orElseThrow())
          .as("seed %d", seed)
          .isLessThanOrEqualTo(SmallProblem.optimum(problem));
    }
  }

  /** Two people and two places; what is worth most first costs the other one much. */
  private static PlacementProblem assignment() {
    return PlacementProblem.builder()
        .weights(new PlacementWeights(1_000, 0, 0))
        .participant(PlacementParticipant.of("a"))
        .participant(PlacementParticipant.of("b"))
        .opportunity(PlacementOpportunity.of("x", 1))
        .opportunity(PlacementOpportunity.of("y", 1))
        .option(PlacementOption.builder("a", "x").points(10).build())
        .option(PlacementOption.builder("a", "y").points(8).build())
        .option(PlacementOption.builder("b", "x").points(9).build())
        .option(PlacementOption.builder("b", "y").points(1).build())
        .build();
  }

  @Test
  void greedyTakesWhatIsWorthMostFirst() {
    assertThat(PeerTrial.of(peer("greedy"), assignment(), Duration.ofSeconds(1)).best())
        .hasValue(2_011);
  }

  @Test
  void flowIsExact() {
    for (long seed = SEED; seed < SEED + 10; seed++) {
      PlacementProblem problem = SmallProblem.drawPlacesOnly(seed);
      PeerTrial trial = PeerTrial.of(peer("jgrapht"), problem, Duration.ofSeconds(1));
      assertThat(trial.faults()).as("seed %d", seed).isEmpty();
      assertThat(trial.best()).as("seed %d", seed).hasValue(SmallProblem.optimum(problem));
      assertThat(trial.bound()).as("seed %d", seed).isEqualTo(trial.best());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jgrapht", "ortools-flow"})
  void flowsRefuseWhatTheyHaveNoModelOf(String name) {
    assertThat(peer(name).refusal(assignment())).isEmpty();
    assertThat(peer(name).refusal(SmallProblem.draw(1)))
        .hasValueSatisfying(why -> assertThat(why).contains("childcare").contains("--kind P1"));
  }

  @Test
  void pricesProveABoundWhateverTheyAre() {
    for (long seed = SEED; seed < SEED + 5; seed++) {
      PlacementProblem problem = SmallProblem.draw(seed);
      PeerModel model = new PeerModel(problem);
      Random random = new Random(seed);
      PriceBound bound =
          new PriceBound(
              model,
              random.doubles(model.work().size(), 0, 1_000).toArray(),
              random.doubles(model.work().size(), 0, 10).toArray(),
              random.doubles(model.carePlaces().size(), 0, 1_000).toArray());
      assertThat(bound.value())
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(SmallProblem.optimum(problem));
    }
  }

  /** In a process of its own: native code that crashes must not take the tests with it. */
  @Test
  void orToolsIsRightOnSmallProblems() throws IOException, InterruptedException {
    List<String> exact = List.of("cpsat", "ortools-flow");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                NativeTrials.class.getName(),
                "1",
                "4",
                "cpsat",
                "ortools-flow",
                "scip",
                "highs",
                "ortools-lp")
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
    assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
    lines.stream()
        .filter(line -> line.startsWith("cannot load"))
        .findFirst()
        .ifPresent(line -> Assumptions.abort("OR-Tools' native library " + line));
    List<String[]> trials =
        lines.stream()
            .filter(line -> line.startsWith(NativeTrials.TRIAL + ","))
            .map(line -> line.split(",", -1))
            .toList();
    assertThat(trials).hasSize(3 * 5);
    for (String[] trial : trials) {
      String where = String.join(",", trial);
      long optimum = Long.parseLong(trial[5]);
      assertThat(trial[6]).as(where).isEmpty();
      assertThat(Long.parseLong(trial[4])).as(where).isGreaterThanOrEqualTo(optimum);
      if (trial[1].equals("ortools-lp")) {
        assertThat(trial[3]).as(where).isEmpty();
      } else {
        // SCIP and HiGHS take a plan within 0.01 % for the best, and fairness for a little less
        assertThat((double) Long.parseLong(trial[3]))
            .as(where)
            .isBetween(0.97 * optimum, 1.0 * optimum);
      }
      if (exact.contains(trial[1])) {
        assertThat(trial[3]).as(where).isEqualTo(trial[5]);
        assertThat(trial[4]).as(where).isEqualTo(trial[5]);
      }
    }
  }

  @Test
  void unknownPeersAreToldWithAllThatThereAre() {
    assertThatThrownBy(() -> peer("gurobi"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no peer 'gurobi'")
        .hasMessageContaining("cpsat, greedy, highs, jgrapht, optaplanner");
    assertThatThrownBy(() -> Peers.named(List.of("greedy"), List.of()))
        .hasMessageContaining("matching-benchmarks/bench");
  }
}
