package org.quartermatch.report.page;

/** Why someone has no proposal; docs/semantics.md sentence 42. */
public enum UnplacedReason {
  NO_ELIGIBLE_OPPORTUNITY,
  VETOED,
  CONTESTED,
  NOT_WORTHWHILE
}
