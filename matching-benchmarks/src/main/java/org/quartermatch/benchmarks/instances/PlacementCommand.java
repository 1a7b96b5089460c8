package org.quartermatch.benchmarks.instances;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.quartermatch.placement.PlacementCancellation;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementSolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench placement}: how the gap closes on a drawn problem, see {@link QuarterProblem}. */
@Command(
    name = "placement",
    description = {
      "Plans a drawn problem and prints CSV over time: solver,seconds,objective,bound,gapPercent."
          + " A row is printed where objective or bound has changed, and for the plan at the end.",
      "S: 1,600 participants x 800 opportunities; M: 10,000 x 5,000; L: 100,000 x 50,000 (give"
          + " Java 8 GB: JAVA_TOOL_OPTIONS=-Xmx8g).",
      "P1: places only. P2: places, hours budgets, childcare places, fairness, stability."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
public final class PlacementCommand implements Callable<Integer> {
  private static final String OURS = "quartermatch";

  @Spec private CommandSpec spec;

  @Option(names = "--size", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
  private QuarterProblem.Size size;

  @Option(names = "--kind", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
  private QuarterProblem.Kind kind;

  @Option(
      names = "--seconds",
      required = true,
      description = "Time of the search; less where the optimum is proved before.")
  private long seconds;

  @Option(
      names = "--seed",
      description = "Of the problem and the search; ${DEFAULT-VALUE} if not given.")
  private long seed = 42;

  @Option(
      names = "--peers",
      split = ",",
      paramLabel = "LIST",
      description = "Other solvers on the same problem; none can be named yet.")
  private List<String> peers = List.of();

  private long lastObjective = Long.MIN_VALUE;
  private long lastBound = Long.MIN_VALUE;

  @Override
  public Integer call() {
    if (!peers.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--peers names "
              + String.join(", ", peers)
              + "; no other solver is wired yet, leave --peers away");
    }
    PlacementLimits limits = PlacementLimits.seconds(seconds).steps(Long.MAX_VALUE).seed(seed);
    PlacementProblem problem = QuarterProblem.draw(size, kind, seed);
    spec.commandLine().getOut().println("solver,seconds,objective,bound,gapPercent");
    PlacementPlan plan =
        PlacementSolver.solve(
            problem,
            limits,
            progress -> {
              if (progress.objective() != lastObjective || progress.upperBound() != lastBound) {
                print(progress.elapsed(), progress.objective(), progress.upperBound());
              }
            },
            new PlacementCancellation());
    print(plan.elapsed(), plan.objective(), plan.upperBound());
    return 0;
  }

  private void print(Duration elapsed, long objective, long bound) {
    lastObjective = objective;
    lastBound = bound;
    BigDecimal scale = BigDecimal.valueOf(QuarterProblem.scale(size, kind));
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        String.join(
            ",",
            OURS,
            BigDecimal.valueOf(elapsed.toMillis(), 3).toPlainString(),
            // whole points, rounded so that neither looks better than it is
            BigDecimal.valueOf(objective).divide(scale, 0, RoundingMode.FLOOR).toPlainString(),
            BigDecimal.valueOf(bound).divide(scale, 0, RoundingMode.CEILING).toPlainString(),
            Gap.percent(objective, bound).toPlainString()));
    out.flush();
  }
}
