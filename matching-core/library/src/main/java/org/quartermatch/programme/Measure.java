package org.quartermatch.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quartermatch.concessions.Concession;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;

/** One thing that a programme can pay for, as a whole or not at all. */
public sealed interface Measure {
  /** Identifier, unique in a catalogue. */
  String id();

  /** What people call it. */
  String title();

  /** What it costs, in cents, 0 or more, however many use it. */
  long cents();

  /**
   * A course with seats, a work opportunity or an internship that leads to something. One after the
   * other they make a chain: a step, a module, a certificate, a job.
   *
   * @param course what is judged of who wants to attend: its form is {@code course}, {@code
   *     work-opportunity} or {@code internship}, its places are the seats, its start is the first
   *     day, and its requirements are those of the course. Who comes later than the first day can
   *     attend if it has a latest start
   * @param endsOn last day
   * @param grants what is held from the day after
   */
  record CourseSeats(Position course, LocalDate endsOn, Attainment grants, long cents)
      implements Measure {
    public CourseSeats {
      Objects.requireNonNull(course, "course");
      Objects.requireNonNull(endsOn, "endsOn");
      Objects.requireNonNull(grants, "grants");
      requireCents(cents);
    }

    @Override
    public String id() {
      return course.id();
    }

    @Override
    public String title() {
      return course.title();
    }

    /** How many can attend. */
    public int seats() {
      return course.places();
    }

    /** First day; empty: not said. */
    public Optional<LocalDate> beginsOn() {
      return course.start();
    }

    /** The participant once the course is over: holds what it grants, and can work from then on. */
    public Participant completedBy(Participant participant) {
      LocalDate after = endsOn.plusDays(1);
      LocalDate earliest = participant.earliestStart().filter(after::isBefore).orElse(after);
      return grants.heldBy(participant).toBuilder().earliestStart(earliest).build();
    }
  }

  /**
   * New childcare places, or longer hours, at a provider that is there.
   *
   * <p>Without a day of its own, what it brings is there from the day on which the provider's
   * places are. With one, its places are a group of their own, with its hours and from its day on:
   * siblings get places of one group.
   *
   * @param childcareProviderId where
   * @param under3 places more for children under 3, 0 or more
   * @param from3 places more from 3 to school age, 0 or more
   * @param school places more after school, 0 or more
   * @param alsoOpen when it is open besides; empty: as today
   * @param availableFrom first day of what it brings; empty: that of the provider
   */
  record CarePlaces(
      String id,
      String title,
      String childcareProviderId,
      int under3,
      int from3,
      int school,
      Optional<OpeningHours> alsoOpen,
      Optional<LocalDate> availableFrom,
      long cents)
      implements Measure {
    public CarePlaces {
      requireId(id);
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(childcareProviderId, "childcareProviderId");
      require(under3 >= 0, "places under 3", under3);
      require(from3 >= 0, "places from 3", from3);
      require(school >= 0, "places after school", school);
      Objects.requireNonNull(alsoOpen, "alsoOpen");
      Objects.requireNonNull(availableFrom, "availableFrom");
      requireCents(cents);
    }

    /** Places more, of all ages. */
    public int places() {
      return under3 + from3 + school;
    }
  }

  /**
   * A talk with a company, and the concessions about one of its opportunities that it would end in.
   * They are offered beside what is there, each by itself and together.
   *
   * @param opportunityId about which work
   * @param concessions one or more
   */
  record EmployerTalk(
      String id, String title, String opportunityId, List<Concession> concessions, long cents)
      implements Measure {
    public EmployerTalk {
      requireId(id);
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(opportunityId, "opportunityId");
      concessions = List.copyOf(concessions);
      requireCents(cents);
    }
  }

  private static void requireId(String id) {
    if (id.isBlank()) {
      throw new IllegalArgumentException(
          "measure id is empty, allowed: a text with at least one visible character");
    }
  }

  private static void requireCents(long cents) {
    require(cents >= 0, "cents", cents);
  }

  private static void require(boolean holds, String what, long value) {
    if (!holds) {
      throw new IllegalArgumentException(what + " is " + value + ", allowed: 0 or more");
    }
  }
}
