package org.quartermatch.examples.quarter;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quartermatch.MatchingEngine;
import org.quartermatch.concessions.CompanySheet;
import org.quartermatch.concessions.ConcessionSentences;
import org.quartermatch.concessions.EmployerSheet;
import org.quartermatch.files.ResultFiles;
import org.quartermatch.files.csv.OutputDirectory;
import org.quartermatch.report.EmployerReporting;

/** The files of employers' sheets. */
final class EmployerPages {
  /** What is written besides a page for each company. */
  static final List<String> NAMES = List.of(ResultFiles.CONCESSIONS, EmployerReporting.INDEX);

  /** The same with the folder of the companies' pages. */
  static final List<String> ALL =
      Stream.concat(NAMES.stream(), Stream.of(EmployerReporting.FOLDER + "/")).toList();

  private EmployerPages() {}

  /** For the team: concessions.csv; for the companies: a page each, and one with links to them. */
  static void write(
      OutputDirectory out, QuarterInput input, MatchingEngine engine, List<EmployerSheet> sheets)
      throws IOException {
    ConcessionSentences words = ConcessionSentences.in(input.texts().locale(), input.taxonomy());
    new ResultFiles(out, engine, input.cohort()).writeConcessions(sheets, words);
    EmployerReporting reporting =
        EmployerReporting.on(input.data(), engine, input.taxonomy(), input.texts().locale());
    List<CompanySheet> toHandOver = new ArrayList<>();
    for (EmployerSheet sheet : sheets) {
      CompanySheet company = CompanySheet.of(sheet);
      toHandOver.add(company);
      try (Writer page =
          Files.newBufferedWriter(out.file(EmployerReporting.fileName(company.companyId())))) {
        reporting.write(company, page);
      }
    }
    // an earlier sheet beside a new one could tell more than either
    out.withdrawOthers(EmployerReporting.FOLDER, EmployerReporting.PAGE_MARK);
    try (Writer page = Files.newBufferedWriter(out.file(EmployerReporting.INDEX))) {
      reporting.writeIndex(toHandOver, page);
    }
  }
}
