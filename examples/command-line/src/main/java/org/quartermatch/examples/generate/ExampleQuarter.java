package org.quartermatch.examples.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the Quarter that is in the repository: two neighbouring Quarters in Berlin-Gesundbrunnen
 * with their real Kitas, and 250 people and 120 opportunities that never existed.
 */
public final class ExampleQuarter {
  /** The seed of the files in the repository. */
  public static final long SEED = 2026;

  static final String SOLDINER = "Soldiner Straße";
  static final String BADSTRASSE = "Badstraße";

  /** Where the files are, seen from the {@code examples} folder. */
  static final Path KITAS = Path.of("data", "kitas.csv");

  static final Path QUARTER = Path.of("data", "quarter");

  private static final List<Area> AREAS =
      List.of(
          new Area(SOLDINER, 52.5580, 13.3845, 900, Shares.MIGRATION_PERCENT_HIGH),
          new Area(BADSTRASSE, 52.5512, 13.3820, 900, Shares.MIGRATION_PERCENT_HIGH));

  private static final int PARTICIPANTS = 250;
  private static final int OPPORTUNITIES = 120;
  private static final int FREE_PLACES_PER_MILLE = 7;

  private ExampleQuarter() {}

  /** Arguments: none, when started in the {@code examples} folder; else that folder. */
  public static void main(String[] args) throws IOException {
    Path examples = Path.of(args.length == 0 ? "" : args[0]);
    List<Kita> kitas = Kita.read(examples.resolve(KITAS));
    GeneratorSettings settings = settings(kitas);
    QuarterGenerator.generate(settings, examples.resolve(QUARTER));
    System.out.printf(
        "%d participants, %d opportunities, %d Kitas; %d Kitas left out: no hours or no places.%n",
        settings.participants(),
        settings.opportunities(),
        settings.kitas().size(),
        kitas.size() - settings.kitas().size());
  }

  static GeneratorSettings settings(List<Kita> kitas) {
    return GeneratorSettings.builder(SEED, PARTICIPANTS, OPPORTUNITIES)
        .areas(AREAS)
        .kitas(kitas.stream().filter(Kita::isComplete).toList())
        .freePlacesPerMille(FREE_PLACES_PER_MILLE)
        .build();
  }
}
