package org.quartermatch.model;

/** Work that can be proposed: open now, or surveyed as possible. */
public sealed interface Opportunity permits Vacancy, JobPotential {
  /** What is to be done, where, when, and what it takes. */
  Position position();

  /** Identifier, unique among vacancies and job potentials together. */
  default String id() {
    return position().id();
  }
}
