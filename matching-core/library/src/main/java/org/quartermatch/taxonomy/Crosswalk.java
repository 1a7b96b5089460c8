package org.quartermatch.taxonomy;

import static org.quartermatch.texts.LibraryTexts.message;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.BiConsumer;

/**
 * Reads German labels of skills from the crosswalk between ESCO and the competences of the
 * Bundesagentur für Arbeit.
 *
 * <p>Its header comes after some lines about the file itself. Published files have rows with a
 * quotation mark too many behind the columns that matter here; so each line is read by itself, for
 * as far as its quotes make sense.
 */
final class Crosswalk {
  private static final String CODE = "Classification 1 URI";
  private static final String LABEL = "Classification 1 PrefLabel";

  private Crosswalk() {}

  /** Hands on each skill's code with its label. */
  static void read(CsvSource source, Problems problems, BiConsumer<String, String> labels)
      throws IOException {
    CsvReader.CsvReaderBuilder csv = CsvReader.builder().allowUnclosedQuote(true);
    int code = -1;
    int label = -1;
    long number = 0;
    try (BufferedReader lines = new BufferedReader(source.reader())) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        CsvRecord cells = csv.ofSingleCsvRecord(line);
        if (code < 0 || label < 0) {
          code = cells.getFields().indexOf(CODE);
          label = cells.getFields().indexOf(LABEL);
        } else if (cells.getFieldCount() <= Math.max(code, label)) {
          problems.add(source.name(), number, LABEL, message("taxonomy.no-label"));
        } else if (!cells.getField(code).isBlank() && !cells.getField(label).isBlank()) {
          // a row without a code is a competence to which ESCO has no skill
          labels.accept(cells.getField(code).strip(), cells.getField(label).strip());
        }
      }
      if (code < 0 || label < 0) {
        problems.add(source.name(), 0, "", message("taxonomy.no-header-with", CODE, LABEL));
      }
    } catch (CsvParseException e) {
      problems.add(source.name(), number, "", CsvTable.notCsv(e));
    } catch (IOException e) {
      if (!CsvSource.isMalformed(e)) {
        throw e;
      }
      source.reportMalformed(problems);
    }
  }
}
