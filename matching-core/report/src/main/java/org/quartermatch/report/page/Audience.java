package org.quartermatch.report.page;

/** For whom a report is written. */
public enum Audience {
  /** Anyone: no home, no person, no count under five; larger counts are rounded to fives. */
  PUBLIC,
  /** The staff of the project: everything, marked as confidential on every page. */
  TEAM
}
