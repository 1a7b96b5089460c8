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
import org.quartermatch.testkit.oracle.Quarter.Opportunity;
import org.quartermatch.testkit.oracle.Quarter.Participant;

/**
 * An independent recomputation of all fits of a Quarter directory, sentence by sentence after the
 * document of exact semantics; "sentence n" in this package cites it. It shares no code with the
 * library, knows only the default policy, and prefers the obvious to the fast: every pair is judged
 * quarter hour by quarter hour.
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
    List<Fit> fits = new ArrayList<>();
    for (Participant participant : quarter.participants()) {
      for (Opportunity opportunity : quarter.opportunities()) {
        fits.add(
            new PairJudge(participant, opportunity, quarter.providers(), taxonomy, date).fit());
      }
    }
    return fits;
  }

  /** The fits as the text of a fits.csv. */
  public static String csv(List<Fit> fits) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(Fit.HEADER);
      fits.forEach(fit -> csv.writeRecord(fit.cells()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
