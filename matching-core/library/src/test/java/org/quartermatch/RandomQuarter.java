package org.quartermatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.taxonomy.Taxonomy;
import org.quartermatch.testkit.random.RandomQuarters;

/** A random Quarter, written and read again, with what judges it on its day. */
public record RandomQuarter(QuarterData data, Taxonomy taxonomy, TravelTimes ways) {
  /**
   * Writes one into a new directory.
   *
   * @param people at most
   * @param work opportunities at most
   */
  public static RandomQuarter in(Path directory, long seed, int people, int work)
      throws IOException {
    Files.createDirectory(directory);
    RandomQuarters.write(directory, seed, people, work);
    QuarterData data = QuarterReader.read(directory, ReadOptions.strict(RandomQuarters.DATE));
    return new RandomQuarter(
        data,
        Taxonomy.load(directory.resolve(RandomQuarters.TAXONOMY)),
        TravelTimes.given(data.givenMinutes(), TravelTimes.greatCircle()));
  }

  /** The definition of its fits, to be changed or built. */
  public FitCalculator.Builder calculator() {
    return FitCalculator.builder()
        .taxonomy(taxonomy)
        .providers(data.childcareProviders())
        .travelTimes(ways)
        .date(RandomQuarters.DATE);
  }

  /** An engine with its opportunities, to be closed. */
  public MatchingEngine engine() {
    MatchingEngine engine =
        MatchingEngine.builder()
            .taxonomy(taxonomy)
            .childcare(data.childcareProviders())
            .travelTimes(ways)
            .date(RandomQuarters.DATE)
            .build();
    engine.put(data.opportunities());
    return engine;
  }
}
