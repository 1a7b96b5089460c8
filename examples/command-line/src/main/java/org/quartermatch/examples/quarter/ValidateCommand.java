package org.quartermatch.examples.quarter;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.quartermatch.files.csv.Problem;
import org.quartermatch.files.json.ProblemsAsJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads everything and runs nothing. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Mixin private final QuarterOptions quarter = new QuarterOptions();

  @Option(names = "--json")
  private boolean json;

  @Override
  public Integer call() {
    List<Problem> bad;
    try {
      QuarterInput input = quarter.read();
      bad = input.data().skippedRows();
      tell(input);
    } catch (InputException e) {
      bad = e.problems();
      if (bad.isEmpty()) {
        throw e;
      }
      tell(e.notes(), bad);
    }
    return bad.isEmpty() ? 0 : QuarterMain.WRONG_INPUT;
  }

  private void tell(QuarterInput input) {
    if (json) {
      print(
          ProblemsAsJson.read(
              input.data(), input.opportunityWarnings(), QuarterMain.messages(spec).locale()));
      return;
    }
    PrintWriter out = spec.commandLine().getOut();
    Texts texts = quarter.texts();
    ProblemLines.ofNotes(input.notes(), texts).forEach(out::println);
    input
        .warnings()
        .forEach(warning -> out.println(texts.of("warning", warning.in(texts.locale()))));
    if (input.data().skippedRows().isEmpty()) {
      out.println(
          texts.of(
              "validate.good",
              input.data().participants().size(),
              input.data().companies().size(),
              input.data().opportunities().size(),
              input.data().childcareProviders().size()));
      out.flush();
    } else {
      tell(List.of(), input.data().skippedRows());
    }
  }

  /** Every one, since that is what this command is for. */
  private void tell(List<Problem> notes, List<Problem> bad) {
    if (json) {
      print(ProblemsAsJson.unread(bad, QuarterMain.messages(spec).locale()));
      return;
    }
    PrintWriter out = spec.commandLine().getOut();
    Texts texts = quarter.texts();
    ProblemLines.ofNotes(notes, texts).forEach(out::println);
    ProblemLines.of(bad, true, texts).forEach(out::println);
    out.println(texts.of("validate.bad", bad.size()));
    out.flush();
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(text);
    out.flush();
  }
}
