package org.quartermatch.examples.quarter;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.quartermatch.files.json.PolicyJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the policy in force. */
@Command(name = "policy")
final class PolicyCommand implements Callable<Integer> {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Mixin private final QuarterOptions quarter = new QuarterOptions();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(PolicyJson.text(quarter.policy()));
    out.flush();
    return 0;
  }
}
