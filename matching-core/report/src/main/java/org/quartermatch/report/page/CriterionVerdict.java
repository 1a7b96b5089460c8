package org.quartermatch.report.page;

/** How a criterion was judged. */
public enum CriterionVerdict {
  MET,
  PARTLY,
  NOT_MET,
  UNKNOWN
}
