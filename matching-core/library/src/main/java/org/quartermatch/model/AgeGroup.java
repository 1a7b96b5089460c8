package org.quartermatch.model;

/** Which of a childcare provider's places a child takes. */
public enum AgeGroup {
  /** Under 36 months. */
  UNDER_3,
  /** From 36 months to school age. */
  FROM_3,
  /** Of school age: a place after school, which adds to school. */
  SCHOOL_AGE
}
