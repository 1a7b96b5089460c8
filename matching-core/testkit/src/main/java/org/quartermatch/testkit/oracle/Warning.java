package org.quartermatch.testkit.oracle;

import java.util.List;

/** A row of warnings.csv (sentence 45). */
public record Warning(String opportunityId, String code) {

  /** The columns of warnings.csv. */
  public static final List<String> HEADER = List.of("opportunityId", "code");

  /** The row of warnings.csv. */
  public String[] cells() {
    return new String[] {opportunityId, code};
  }
}
