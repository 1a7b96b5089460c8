package org.quartermatch.benchmarks.packed;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.quartermatch.benchmarks.generate.Geography;
import org.quartermatch.benchmarks.generate.Region;
import org.quartermatch.fit.columns.Scan;
import org.quartermatch.fit.judge.FitCalculator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench blocks}: how many blocks of columns a search for the best looks into. */
@Command(
    name = "blocks",
    description = {
      "Looks for the best of a region's opportunities for each of some participants, and prints CSV:"
          + " geography,opportunities,blocks and, of the blocks that a search looks into, mean, p50,"
          + " p99, most. Counts of work, not times: the same on every machine."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
public final class BlocksCommand implements Callable<Integer> {
  private static final int PROVIDERS = 20;

  @Spec private CommandSpec spec;

  @Option(names = "--geography", description = "One of ${COMPLETION-CANDIDATES}.", required = true)
  private Geography geography;

  @Option(names = "--opportunities", paramLabel = "N", description = "${DEFAULT-VALUE} by default.")
  private int opportunities = 1_000_000;

  @Option(names = "--participants", paramLabel = "M", description = "${DEFAULT-VALUE} by default.")
  private int participants = 1000;

  @Option(names = "--k", description = "How many each wants; ${DEFAULT-VALUE} by default.")
  private int k = 10;

  @Option(names = "--seed", description = "${DEFAULT-VALUE} by default.")
  private long seed = 2026;

  @Override
  public Integer call() {
    if (opportunities < 1 || participants < 1 || k < 1) {
      throw new ParameterException(
          spec.commandLine(), "--opportunities, --participants and --k are 1 or more each");
    }
    Region region = Region.of(geography, seed);
    FitCalculator calculator =
        FitCalculator.builder()
            .taxonomy(region.taxonomy())
            .providers(region.providers(PROVIDERS))
            .date(region.date())
            .build();
    Packed packed = Packed.of(calculator, region::opportunity, opportunities);
    Scan scan = new Scan();
    int[] lookedInto =
        region
            .participants(participants)
            .mapToInt(
                participant -> {
                  packed.blocks(participant, k, scan);
                  return scan.blocksLookedInto();
                })
            .sorted()
            .toArray();
    PrintWriter out = spec.commandLine().getOut();
    out.println("geography,opportunities,blocks,mean,p50,p99,most");
    out.printf(
        Locale.ROOT,
        "%s,%d,%d,%.1f,%d,%d,%d%n",
        geography,
        opportunities,
        packed.blockCount(),
        Arrays.stream(lookedInto).average().orElseThrow(),
        lookedInto[lookedInto.length / 2],
        lookedInto[Math.min(lookedInto.length - 1, lookedInto.length * 99 / 100)],
        lookedInto[lookedInto.length - 1]);
    out.flush();
    return 0;
  }
}
