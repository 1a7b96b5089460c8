package org.quartermatch.examples.quarter;

import static org.quartermatch.examples.quarter.Texts.message;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quartermatch.MatchingEngine;
import org.quartermatch.concessions.CompanySheet;
import org.quartermatch.concessions.ConcessionLimits;
import org.quartermatch.concessions.ConcessionSentences;
import org.quartermatch.concessions.EmployerSheet;
import org.quartermatch.files.csv.OutputDirectory;
import org.quartermatch.files.json.EmployerSheetsAsJson;
import org.quartermatch.model.Company;
import org.quartermatch.model.Opportunity;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.report.page.Audience;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What companies could change, and whom that would bring; pages to hand over to each. */
@Command(name = "employer-sheet")
final class EmployerSheetCommand implements Callable<Integer> {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Mixin private final QuarterOptions quarter = new QuarterOptions();

  @Mixin private final PlacementOptions placement = new PlacementOptions();

  @Mixin private final CertaintyOptions certainty = new CertaintyOptions();

  @Option(names = "--company", paramLabel = "ID")
  private Optional<String> companyId = Optional.empty();

  @Option(names = "--opportunity", paramLabel = "ID")
  private Optional<String> opportunityId = Optional.empty();

  @Option(names = "--for-company")
  private boolean forCompany;

  @Mixin private final AnswerOptions shown = new AnswerOptions();

  @Option(names = "--out", paramLabel = "DIR")
  private Optional<Path> directory = Optional.empty();

  @Override
  public Integer call() throws IOException {
    shown.check(directory, EmployerPages.ALL);
    if (companyId.isPresent() && opportunityId.isPresent()) {
      throw new InputException("error.either", "--company", "--opportunity");
    }
    if (forCompany && companyId.isEmpty()) {
      throw new InputException("error.for-company");
    }
    if (directory.isPresent() && forCompany) {
      // the files are the team's, with exact counts
      throw new InputException("error.either", "--out", "--for-company");
    }
    if (directory.isPresent() && opportunityId.isPresent()) {
      throw new InputException("error.either", "--out", "--opportunity");
    }
    PlacementLimits limits = placement.limits();
    Outputs.with(quarter, directory, EmployerPages.NAMES, files -> run(limits, files));
    return 0;
  }

  private void run(PlacementLimits limits, Optional<OutputDirectory> files) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (Progress progress = new Progress(err, quarter.messages())) {
      QuarterInput input = Planning.read(quarter, certainty, err, progress, new ArrayList<>());
      requireKnown(input);
      ConcessionSentences words = ConcessionSentences.in(input.texts().locale(), input.taxonomy());
      EmployerSheetsAsJson asJson = new EmployerSheetsAsJson(words);
      try (MatchingEngine engine = input.engine()) {
        PlacementPlan plan = Planning.plan(input, engine, input.cohort(), limits, progress);
        PairText lines = shown.text(out, input, engine);
        EmployerText text = new EmployerText(lines, input, words);
        if (opportunityId.isPresent()) {
          var yields =
              engine.concessions(
                  opportunityId.get(), input.cohort(), plan, ConcessionLimits.DEFAULT);
          progress.clear();
          if (shown.json()) {
            out.print(asJson.concessions(yields));
          }
          text.opportunity(input.opportunity(opportunityId.get()), yields);
        } else {
          List<EmployerSheet> sheets = sheets(input, engine, plan);
          progress.clear();
          if (files.isPresent()) {
            EmployerPages.write(files.get(), input, engine, sheets);
            files.get().publish();
          }
          if (shown.json()) {
            out.print(
                forCompany
                    ? asJson.company(CompanySheet.of(sheets.getFirst()))
                    : asJson.team(sheets));
          }
          if (forCompany) {
            text.handOver(CompanySheet.of(sheets.getFirst()), engine);
          } else if (companyId.isPresent()) {
            text.company(sheets.getFirst(), engine);
          } else {
            text.companies(best(sheets), engine);
          }
        }
        out.flush();
        shown.writePage(
            lines, input, engine, "employers.title", forCompany ? Audience.PUBLIC : Audience.TEAM);
      }
    }
  }

  private void requireKnown(QuarterInput input) {
    opportunityId.ifPresent(input::opportunity);
    companyId.ifPresent(
        id ->
            QuarterInput.require(
                "--company",
                id,
                message("allowed.company", input.date().toString()),
                input.opportunities().stream()
                    .map(Opportunity::position)
                    .flatMap(it -> it.company().stream())
                    .map(Company::id)
                    .distinct()
                    .toList()));
  }

  private List<EmployerSheet> sheets(
      QuarterInput input, MatchingEngine engine, PlacementPlan plan) {
    return companyId.isPresent()
        ? List.of(
            engine.employerSheet(companyId.get(), input.cohort(), plan, ConcessionLimits.DEFAULT))
        : engine.employerSheets(input.cohort(), plan, ConcessionLimits.DEFAULT);
  }

  /** By what the best concession of each brings. */
  private static List<EmployerSheet> best(List<EmployerSheet> sheets) {
    return sheets.stream()
        .sorted(
            Comparator.comparingInt(
                    (EmployerSheet it) ->
                        -it.concessions().stream()
                            .mapToInt(each -> each.gain().placedMore())
                            .max()
                            .orElse(0))
                .thenComparingInt(
                    it ->
                        -it.concessions().stream()
                            .mapToInt(each -> each.candidatesMore())
                            .max()
                            .orElse(0)))
        .toList();
  }
}
