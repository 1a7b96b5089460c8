package org.quartermatch.examples.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.ResultFiles;
import org.quartermatch.files.csv.OutputDirectory;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.report.Reporting;
import org.quartermatch.report.RunReport;
import org.quartermatch.report.page.Audience;
import org.quartermatch.taxonomy.Taxonomy;

/** From a Quarter directory to the files of a result and the report, as a host does it. */
public final class WholeQuarter {
  private WholeQuarter() {}

  /** Reads the Quarter in a directory with a taxonomy, on a date, and writes into another. */
  public static void main(String[] args) throws IOException {
    if (args.length != 4) {
      throw new IllegalArgumentException("expected QUARTER TAXONOMY DATE RESULT");
    }
    LocalDate date = LocalDate.parse(args[2]);
    QuarterData data = QuarterReader.read(Path.of(args[0]), ReadOptions.strict(date));
    Taxonomy taxonomy = Taxonomy.load(Path.of(args[1]));
    try (MatchingEngine engine =
            MatchingEngine.builder()
                .taxonomy(taxonomy)
                .childcare(data.childcareProviders())
                .date(date)
                .build();
        OutputDirectory out = OutputDirectory.into(Path.of(args[3]))) {
      engine.put(data.opportunities());
      engine.commit();
      PlacementPlan plan =
          engine.place(
              data.request(data.participants())
                  .limits(PlacementLimits.DEFAULT.steps(2_000))
                  .build());
      RunReport report = Reporting.on(data, engine, taxonomy, Locale.GERMAN).run(plan);
      new ResultFiles(out, engine, data.participants()).writePlan(plan, report.unplaced());
      report.write(Audience.PUBLIC, name -> Files.newBufferedWriter(out.file(name)));
      out.publish();
      System.out.printf(
          "%d of %d participants have a proposal%n",
          plan.placements().size(), data.participants().size());
    }
  }
}
