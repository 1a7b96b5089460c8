package org.quartermatch.fit.judge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.Reason.Finding;
import org.quartermatch.fit.Verdict;

/**
 * Where judges write down what they found, when an explanation is wanted. Judges run the same way
 * with and without it: the score and its explanation have one definition.
 */
public final class Notes {
  /** Nobody wants to know. */
  public static final Notes SILENT = new Notes(null);

  private final @Nullable List<Finding> findings;

  private Notes(@Nullable List<Finding> findings) {
    this.findings = findings;
  }

  static Notes wanted() {
    return new Notes(new ArrayList<>());
  }

  /** Ask before building facts, so that silent runs allocate nothing for them. */
  public boolean areWanted() {
    return findings != null;
  }

  /**
   * Writes down a finding.
   *
   * @param key of its sentence, which begins with the criterion's code
   */
  public void add(Verdict verdict, String key, Fact... facts) {
    if (findings != null) {
      findings.add(new Finding.Standard(verdict, key, List.of(facts)));
    }
  }

  /** Writes down a finding that brings its sentence. */
  void add(Finding finding) {
    if (findings != null) {
      findings.add(finding);
    }
  }

  List<Finding> findings() {
    return findings == null ? List.of() : List.copyOf(findings);
  }
}
