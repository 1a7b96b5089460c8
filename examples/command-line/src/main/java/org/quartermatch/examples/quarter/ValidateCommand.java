package org.quartermatch.examples.quarter;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.quartermatch.files.csv.BadInputException;
import org.quartermatch.files.csv.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads everything and runs nothing. */
@Command(name = "validate", description = "Read everything, report every bad row, run nothing.")
final class ValidateCommand implements Callable<Integer> {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Mixin private final QuarterOptions quarter = new QuarterOptions();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Texts texts = quarter.texts();
    List<Problem> bad;
    try {
      QuarterInput input = quarter.read();
      input.warnings().forEach(warning -> out.println(texts.of("warning", warning)));
      bad = input.data().skippedRows();
      if (bad.isEmpty()) {
        out.println(
            texts.of(
                "validate.good",
                input.data().participants().size(),
                input.data().companies().size(),
                input.data().opportunities().size(),
                input.data().childcareProviders().size()));
      }
    } catch (BadInputException e) {
      bad = e.problems();
    }
    bad.forEach(out::println);
    if (!bad.isEmpty()) {
      out.println(texts.of("validate.bad", bad.size()));
    }
    out.flush();
    return bad.isEmpty() ? 0 : QuarterMain.WRONG_INPUT;
  }
}
