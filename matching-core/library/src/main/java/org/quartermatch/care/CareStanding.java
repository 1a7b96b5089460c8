package org.quartermatch.care;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quartermatch.model.WeekSchedule;

/** How it stands with work and care on one day. */
public sealed interface CareStanding {
  /** The person does not work on that day. */
  record NoWork() implements CareStanding {}

  /** A public holiday, on which this work rests. */
  record Holiday() implements CareStanding {}

  /** All children are cared for. */
  record Covered() implements CareStanding {}

  /**
   * Nothing is known to be against it; something is to be asked.
   *
   * @param questions in the order of the children
   */
  record Open(List<Question> questions) implements CareStanding {
    public Open {
      questions = List.copyOf(questions);
    }
  }

  /**
   * Some of the usual time has no care, and the rest of the week has time enough for all hours: the
   * work is moved, by the person (flexible) or with the employer (roster).
   */
  record Movable(List<Gap> gaps) implements CareStanding {
    public Movable {
      gaps = List.copyOf(gaps);
    }
  }

  /**
   * A day without care.
   *
   * @param gaps one for each child without care
   * @param covers who could help, as far as the data knows
   */
  record Missing(List<Gap> gaps, List<CareCover> covers) implements CareStanding {
    public Missing {
      gaps = List.copyOf(gaps);
      covers = List.copyOf(covers);
    }
  }

  /**
   * A child without care.
   *
   * @param times when it has nobody, ways included; of one week, at the days of the span
   */
  record Gap(String childId, Cause cause, WeekSchedule times) {
    public Gap {
      Objects.requireNonNull(childId, "childId");
    }

    /** The id only: when a child has nobody is personal. */
    @Override
    public String toString() {
      return "Gap[" + childId + "]";
    }
  }

  /** Why a child has no care; of several, the first in this order. */
  enum Cause {
    /** Places of care are closed. */
    PUBLIC_HOLIDAY,
    /** The child is not yet settled in at its new place. */
    SETTLING_IN,
    /** The place is closed. */
    CLOSED,
    /** The child is too old for its place, and the provider takes none of its age. */
    PLACE_ENDS,
    /** There is no school. */
    SCHOOL_HOLIDAYS
  }

  /**
   * What is to be asked.
   *
   * @param childId whom it is about; empty: all
   */
  record Question(Kind kind, Optional<String> childId) {
    /** The question. */
    public enum Kind {
      /** When is the child cared for? */
      CARE,
      /** The child goes to school now: until when, and who has it then? */
      SCHOOL_HOURS,
      /** The child is too old for its place: is there one for its age? */
      NEXT_PLACE,
      /** The employer chooses: will it choose times with care? */
      ROSTER
    }
  }
}
