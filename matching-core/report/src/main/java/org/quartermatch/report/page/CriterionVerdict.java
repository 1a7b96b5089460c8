package org.quartermatch.report.page;

/** How a criterion was judged. */
public enum CriterionVerdict {
  MET,
  PARTLY,
  /** Nothing of what would help is there yet; it does not stand in the way. */
  NOT_YET,
  NOT_MET,
  UNKNOWN
}
