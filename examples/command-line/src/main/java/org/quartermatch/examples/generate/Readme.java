package org.quartermatch.examples.generate;

import java.util.Locale;

/** The text beside the generated files. */
final class Readme {
  private Readme() {}

  static String of(World world) {
    GeneratorSettings settings = world.settings();
    String childcare =
        settings.kitas().isEmpty()
            ? "Kitas are invented."
            : "Kitas are real (see ../README.md for source and year); their places are totals, so free places are\n"
                + "drawn: each place is free with a chance of "
                + settings.freePlacesPerMille()
                + " per mille.";
    return String.format(
        Locale.ROOT,
        """
        # An invented Quarter

        Nobody in these files exists: people, companies, vacancies and job potentials are invented, drawn from published
        shares. %s

        - seed %d, %d participants, %d opportunities
        - made for a run on %s: use `--date %s`, or the survey dates grow old
        - quarters: %s

        Occupations and skills are those of ESCO: this service uses the ESCO classification of the European Commission.
        Shares of households, single parents and children: computed from figures of © Stadt Bielefeld,
        Presseamt/Statistikstelle (CC BY-SA 4.0). Migration background, languages and permission to work: see the
        comments in Shares.java, which name a source for each share or call it an assumption. Schools and the care
        after them are invented; travel.csv has ways that take longer since an invented bridge is closed.
        """,
        childcare,
        settings.seed(),
        settings.participants(),
        settings.opportunities(),
        settings.date(),
        settings.date(),
        quarters(world));
  }

  private static String quarters(World world) {
    int shown = 5;
    String names = String.join(", ", world.areas().stream().limit(shown).map(Area::name).toList());
    int more = world.areas().size() - shown;
    return more > 0 ? names + " and " + more + " more" : names;
  }
}
