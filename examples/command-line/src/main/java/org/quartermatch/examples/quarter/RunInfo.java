package org.quartermatch.examples.quarter;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What a page says of a run beside what was read and found.
 *
 * @param quarter name of the Quarter or Quarters, for titles
 * @param date the run's date
 * @param policyVersion version of the policy in force
 */
record RunInfo(String quarter, LocalDate date, String policyVersion) {
  RunInfo {
    Objects.requireNonNull(quarter, "quarter");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(policyVersion, "policyVersion");
  }
}
