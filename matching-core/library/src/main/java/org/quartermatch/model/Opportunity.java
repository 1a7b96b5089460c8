package org.quartermatch.model;

/** Work that can be proposed: open now, or surveyed as possible. */
public sealed interface Opportunity permits Vacancy, JobPotential {
  /** What is to be done, where, when, and what it takes. */
  Position position();

  /** Identifier, unique among vacancies and job potentials together. */
  default String id() {
    return position().id();
  }

  /** The same with another position: open now as before, or as possible as before. */
  default Opportunity withPosition(Position position) {
    return switch (this) {
      case Vacancy vacancy -> new Vacancy(position);
      case JobPotential potential ->
          new JobPotential(
              position,
              potential.budgetQuarterHours(),
              potential.certaintyPercent(),
              potential.surveyedOn(),
              potential.surveyedBy());
    };
  }
}
