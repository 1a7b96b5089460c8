package org.quartermatch.report.page;

/** Whom a question is about, and so whom to ask. */
public enum QuestionAbout {
  PARTICIPANT,
  OPPORTUNITY,
  CHILDCARE
}
