package org.quartermatch.examples.quarter;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Turns job ads into opportunities. */
@Command(name = "import-ads", description = "Turn job ads into opportunities.")
final class ImportAdsCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new InputException("not there yet");
  }
}
