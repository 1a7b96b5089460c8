package org.quartermatch.report.page;

/** A level of the Common European Framework, with none at all below it; a first language is C2. */
public enum LanguageLevel {
  A0,
  A1,
  A2,
  B1,
  B2,
  C1,
  C2
}
