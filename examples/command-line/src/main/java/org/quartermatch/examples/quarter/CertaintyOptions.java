package org.quartermatch.examples.quarter;

import static org.quartermatch.examples.quarter.Texts.message;

import java.util.List;
import org.quartermatch.model.Message;
import org.quartermatch.outcomes.Recalibration;
import picocli.CommandLine.Option;

/** Whether a plan is made with the certainty of job potentials that outcomes have taught. */
final class CertaintyOptions {
  @Option(names = "--learned-certainty")
  private boolean learned;

  /**
   * The input of the plan; with what is learned only where that has proved to be nearer on outcomes
   * that were held back. What is done is noted either way.
   */
  QuarterInput applied(QuarterInput input, List<Message> notes) {
    if (!learned) {
      return input;
    }
    Recalibration recalibration =
        Recalibration.of(
            input.data().outcomes().outcomes(),
            input.data().opportunities(),
            input.policy().certaintyPercent());
    if (recalibration.check().isEmpty()) {
      notes.add(message("learned.too-few"));
      return input;
    }
    Recalibration.Check check = recalibration.check().get();
    notes.add(
        message(
            check.helps() ? "learned.applied" : "learned.not-nearer",
            check.outcomes(),
            check.surveyed(),
            check.recalibrated()));
    return check.helps() ? input.with(input.data().with(recalibration)) : input;
  }
}
