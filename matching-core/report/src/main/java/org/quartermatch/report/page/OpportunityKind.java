package org.quartermatch.report.page;

/** What an opportunity is. */
public enum OpportunityKind {
  VACANCY,
  POTENTIAL
}
