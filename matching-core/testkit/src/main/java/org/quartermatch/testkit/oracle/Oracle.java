package org.quartermatch.testkit.oracle;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quartermatch.testkit.oracle.Quarter.CareProvider;
import org.quartermatch.testkit.oracle.Quarter.Opportunity;
import org.quartermatch.testkit.oracle.Quarter.Participant;

/**
 * An independent recomputation of all fits and warnings of a Quarter directory, sentence by
 * sentence after the document of exact semantics; "sentence n" in this package cites it. It shares
 * no code with the library, knows only the default policy, and prefers the obvious to the fast:
 * every pair is judged quarter hour by quarter hour.
 */
public final class Oracle {

  private Oracle() {}

  /**
   * All fits, by participant and opportunity id in the order of code points.
   *
   * @param taxonomy a CSV file {@code narrower,broader}
   */
  public static List<Fit> fits(Path directory, Optional<Path> taxonomy, LocalDate date)
      throws IOException {
    return fits(QuarterReader.read(directory, date), Taxonomy.read(taxonomy), date);
  }

  public static List<Fit> fits(Quarter quarter, Taxonomy taxonomy, LocalDate date) {
    Ways ways = new Ways(quarter.givenWays());
    List<Fit> fits = new ArrayList<>();
    for (Participant participant : quarter.participants()) {
      for (Opportunity opportunity : quarter.opportunities()) {
        fits.add(fit(participant, opportunity, quarter.providers(), ways, taxonomy, date));
      }
    }
    return fits;
  }

  /** The fit of one pair. */
  static Fit fit(
      Participant participant,
      Opportunity opportunity,
      List<CareProvider> providers,
      Ways ways,
      Taxonomy taxonomy,
      LocalDate date) {
    return new PairJudge(participant, opportunity, providers, ways, taxonomy, date).fit();
  }

  /** All warnings, by opportunity id and code in the order of code points (sentence 45). */
  public static List<Warning> warnings(Path directory, LocalDate date) throws IOException {
    return warnings(QuarterReader.read(directory, date), date);
  }

  public static List<Warning> warnings(Quarter quarter, LocalDate date) {
    List<Warning> warnings = new ArrayList<>();
    for (Opportunity opportunity : quarter.opportunities()) {
      warnings.addAll(Warnings.of(opportunity, date));
    }
    return warnings;
  }

  /** The fits as the text of a fits.csv. */
  public static String csv(List<Fit> fits) {
    return csv(Fit.HEADER, fits.stream().map(Fit::cells).toList());
  }

  /** The warnings as the text of a warnings.csv. */
  public static String warningsCsv(List<Warning> warnings) {
    return csv(Warning.HEADER, warnings.stream().map(Warning::cells).toList());
  }

  private static String csv(List<String> header, List<String[]> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(header);
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
