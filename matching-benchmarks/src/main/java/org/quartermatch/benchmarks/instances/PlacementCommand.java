package org.quartermatch.benchmarks.instances;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quartermatch.PlacementSolver;
import org.quartermatch.benchmarks.peers.Peer;
import org.quartermatch.benchmarks.peers.Peers;
import org.quartermatch.benchmarks.peers.PlanCheck;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code bench placement}: how the gap closes on a drawn problem, see {@link QuarterProblem}, and
 * how it closes for other solvers.
 */
@Command(
    name = "placement",
    description = {
      "Plans a drawn problem and prints CSV over time: solver,seconds,objective,bound,gapPercent."
          + " A row is printed where objective or bound has changed, and at the end.",
      "XS: 400 participants x 200 opportunities; S: 1,600 x 800; M: 10,000 x 5,000; L: 100,000 x"
          + " 50,000 (give Java 8 GB: JAVA_TOOL_OPTIONS=-Xmx8g).",
      "P1: places only. P2: places, hours budgets, childcare places, fairness, stability. P3: P2,"
          + " companies' contacts and support places, minima, tandems, households, wishes; no peer"
          + " knows these.",
      "Peers run one after the other, each in a process of its own. The gap of a peer that proves"
          + " no bound is taken to the bound of Quartermatch."
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
      description = "Time of each search; less where the optimum is proved before.")
  private long seconds;

  @Option(
      names = "--seed",
      description = "Of the problem and the searches; ${DEFAULT-VALUE} if not given.")
  private long seed = 42;

  @Option(
      names = "--peers",
      split = ",",
      paramLabel = "LIST",
      description =
          "Other solvers on the same problem, e.g. greedy,timefold; an unknown name lists all.")
  private List<String> peers = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Also writes placement.csv and a chart of gaps over time, placement.html.")
  private @Nullable Path directory;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Peer> asked = Peers.named(peers, Peers.all());
    if (kind == QuarterProblem.Kind.P3 && !asked.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--peers with --kind P3: no peer knows its rules; try P2");
    }
    PlacementLimits limits = PlacementLimits.seconds(seconds).steps(Long.MAX_VALUE).seed(seed);
    PlacementProblem problem = QuarterProblem.draw(size, kind, seed);
    Readings readings = new Readings(spec.commandLine().getOut(), QuarterProblem.scale(size, kind));
    Reading ours = ours(problem, limits, readings);
    readings.fallBackOn(ours.bound().orElseThrow());
    for (Peer peer : asked) {
      Optional<String> refusal = peer.refusal(problem);
      if (refusal.isPresent()) {
        remark(peer.name() + ": left out, as " + refusal.get());
      } else {
        run(peer, readings);
        readings.last(peer.name()).ifPresent(last -> contradiction(ours, last));
      }
    }
    if (directory != null) {
      write(directory, readings);
    }
    return 0;
  }

  /** The last reading of ours; its plan is judged like everybody's. */
  private Reading ours(PlacementProblem problem, PlacementLimits limits, Readings readings) {
    PlacementPlan plan =
        PlacementSolver.solve(
            problem,
            limits,
            progress -> {
              Reading now = ours(progress.elapsed(), progress.objective(), progress.upperBound());
              Optional<Reading> last = readings.last(OURS);
              if (last.isEmpty()
                  || !last.get().objective().equals(now.objective())
                  || !last.get().bound().equals(now.bound())) {
                readings.add(now);
              }
              return true;
            });
    PlanCheck.Verdict verdict = new PlanCheck(problem).check(plan.placements());
    if (!verdict.isFeasible() || verdict.objective() != plan.objective()) {
      throw new IllegalStateException(
          "Quartermatch says that its plan is worth " + plan.objective() + "; judged: " + verdict);
    }
    Reading last = ours(plan.elapsed(), plan.objective(), plan.upperBound());
    readings.add(last);
    return last;
  }

  private static Reading ours(Duration elapsed, long objective, long bound) {
    return new Reading(OURS, elapsed, OptionalLong.of(objective), OptionalLong.of(bound));
  }

  private void run(Peer peer, Readings readings) throws IOException, InterruptedException {
    String name = peer.name();
    // models are built, and results are read, in a time that no solver's limit counts
    Duration patience = Duration.ofSeconds(seconds + Math.max(5, seconds / 5));
    new PeerProcess(
            PeerProgram.class.getName(),
            PeerProgram.arguments(name, size, kind, seed, seconds),
            patience)
        .run(line -> heard(name, line, readings))
        .ifPresent(trouble -> remark(name + ": " + trouble));
  }

  private void heard(String peer, PeerLine line, Readings readings) {
    switch (line.kind()) {
      case READY -> {}
      case ROW -> readings.add(new Reading(peer, line.elapsed(), line.objective(), line.bound()));
      case FAULT ->
          remark(
              peer
                  + ": after "
                  + line.elapsed().toMillis()
                  + " ms, no feasible plan: "
                  + line.text());
      case END ->
          readings
              .last(peer)
              .ifPresentOrElse(
                  last ->
                      readings.add(
                          new Reading(peer, line.elapsed(), last.objective(), last.bound())),
                  () -> remark(peer + ": found no plan and no bound in its time"));
    }
  }

  /** Two proofs that cannot both be right would be the most important thing that a run can tell. */
  private void contradiction(Reading ours, Reading peer) {
    if (peer.objective().isPresent() && peer.objective().getAsLong() > ours.bound().orElseThrow()) {
      remark(peer.solver() + " has a plan above the bound of " + OURS + ": that bound is wrong");
    }
    if (peer.bound().isPresent() && peer.bound().getAsLong() < ours.objective().orElseThrow()) {
      remark(peer.solver() + " has a bound below the plan of " + OURS + ": that bound is wrong");
    }
  }

  private void write(Path directory, Readings readings) throws IOException {
    String title = "Placement " + size + ", " + kind + ", seed " + seed + ", " + seconds + " s";
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("placement.csv"), readings.csv(), StandardCharsets.UTF_8);
    Files.writeString(
        directory.resolve("placement.html"),
        new GapChart(title, readings.all(), readings.scale()).html(),
        StandardCharsets.UTF_8);
  }

  private void remark(String text) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(text);
    err.flush();
  }
}
