package org.quartermatch.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What has become of one proposal, as far as is known: somebody was contacted, answered, refused,
 * started, was still there half a year later.
 *
 * @param contactedOn when the two were brought together
 * @param answeredOn when there was a first answer of either side, which a refusal is, too; empty:
 *     none yet, or nobody has written it down
 * @param refusal who said no; empty: nobody has
 * @param startedOn first day of work; empty: not yet
 * @param stay whether the person was still there, asked at least {@link #STAY_MONTHS} months after
 *     the start, or has left before; empty: not asked
 */
public record Outcome(
    String participantId,
    String opportunityId,
    LocalDate contactedOn,
    Optional<LocalDate> answeredOn,
    Optional<Refusal> refusal,
    Optional<LocalDate> startedOn,
    Optional<Stay> stay) {
  /** Who is there after so many months has stayed. */
  public static final int STAY_MONTHS = 6;

  /**
   * A no.
   *
   * @param why empty: nobody has said
   */
  public record Refusal(LocalDate on, By by, Optional<Why> why) {
    public Refusal {
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(by, "by");
      Objects.requireNonNull(why, "why");
    }
  }

  /** Whether the person was there. */
  public record Stay(LocalDate on, boolean there) {
    public Stay {
      Objects.requireNonNull(on, "on");
    }
  }

  /** Who refused. */
  public enum By {
    /** The participant. */
    PERSON("person"),
    COMPANY("company"),
    /** The project's staff. */
    TEAM("team");

    private final String code;

    By(String code) {
      this.code = code;
    }

    /** As in files. */
    public String code() {
      return code;
    }
  }

  /** Why somebody refused: a short list, so that it can be counted. */
  public enum Why {
    HOURS("hours"),
    WAY("way"),
    CHILDCARE("childcare"),
    SKILLS("skills"),
    LANGUAGE("language"),
    PAPERS("papers"),
    PAY("pay"),
    /** It is not the work that was thought of. */
    WORK("work"),
    /** The work is given to somebody else, or there is none any more. */
    GONE("gone"),
    OTHER("something-else");

    private final String code;

    Why(String code) {
      this.code = code;
    }

    /** As in files. */
    public String code() {
      return code;
    }
  }

  /** Whether the person has started, and has not left as far as is known. */
  public boolean isInWork() {
    return startedOn.isPresent() && stay.map(Stay::there).orElse(true);
  }

  /** Whether nobody has said anything since the contact: there is something to ask. */
  public boolean isUnanswered() {
    return answeredOn.isEmpty() && refusal.isEmpty() && startedOn.isEmpty();
  }

  /** What dates say against each other. */
  public enum Contradiction {
    ANSWERED_BEFORE_CONTACT,
    REFUSED_BEFORE_CONTACT,
    STARTED_BEFORE_CONTACT,
    REFUSED_BEFORE_ANSWER,
    STARTED_BEFORE_ANSWER,
    REFUSED_AND_STARTED,
    STAY_WITHOUT_START,
    STAY_BEFORE_START,
    /** Still there, but asked before half a year was over. */
    STAY_TOO_SOON
  }

  /**
   * Checks the dates.
   *
   * @throws IllegalArgumentException if they contradict each other; every contradiction at once
   */
  public Outcome {
    Objects.requireNonNull(participantId, "participantId");
    Objects.requireNonNull(opportunityId, "opportunityId");
    List<Contradiction> wrong = contradictions(contactedOn, answeredOn, refusal, startedOn, stay);
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(
          "outcome of participant "
              + participantId
              + " and opportunity "
              + opportunityId
              + " is "
              + wrong
              + ", allowed: contact, then answer, then a refusal or a start, and of who is still"
              + " there a day at least "
              + STAY_MONTHS
              + " months after the start");
    }
  }

  /** Everything that dates say against each other; in the order of the constants. */
  public static List<Contradiction> contradictions(
      LocalDate contactedOn,
      Optional<LocalDate> answeredOn,
      Optional<Refusal> refusal,
      Optional<LocalDate> startedOn,
      Optional<Stay> stay) {
    List<Contradiction> wrong = new ArrayList<>();
    if (answeredOn.isPresent() && answeredOn.get().isBefore(contactedOn)) {
      wrong.add(Contradiction.ANSWERED_BEFORE_CONTACT);
    }
    if (refusal.isPresent() && refusal.get().on().isBefore(contactedOn)) {
      wrong.add(Contradiction.REFUSED_BEFORE_CONTACT);
    }
    if (startedOn.isPresent() && startedOn.get().isBefore(contactedOn)) {
      wrong.add(Contradiction.STARTED_BEFORE_CONTACT);
    }
    if (answeredOn.isPresent()
        && refusal.map(Refusal::on).filter(answeredOn.get()::isAfter).isPresent()) {
      wrong.add(Contradiction.REFUSED_BEFORE_ANSWER);
    }
    if (answeredOn.isPresent() && startedOn.filter(answeredOn.get()::isAfter).isPresent()) {
      wrong.add(Contradiction.STARTED_BEFORE_ANSWER);
    }
    if (refusal.isPresent() && startedOn.isPresent()) {
      wrong.add(Contradiction.REFUSED_AND_STARTED);
    }
    if (stay.isPresent()) {
      if (startedOn.isEmpty()) {
        wrong.add(Contradiction.STAY_WITHOUT_START);
      } else if (stay.get().on().isBefore(startedOn.get())) {
        wrong.add(Contradiction.STAY_BEFORE_START);
      } else if (stay.get().there()
          && stay.get().on().isBefore(startedOn.get().plusMonths(STAY_MONTHS))) {
        wrong.add(Contradiction.STAY_TOO_SOON);
      }
    }
    return wrong;
  }

  /** What could be known of it at the end of a day; empty: the two were brought together later. */
  public Optional<Outcome> until(LocalDate day) {
    return contactedOn.isAfter(day)
        ? Optional.empty()
        : Optional.of(
            new Outcome(
                participantId,
                opportunityId,
                contactedOn,
                answeredOn.filter(on -> !on.isAfter(day)),
                refusal.filter(no -> !no.on().isAfter(day)),
                startedOn.filter(on -> !on.isAfter(day)),
                stay.filter(asked -> !asked.on().isAfter(day))));
  }

  /** The last day on which somebody spoke of it: contact, answer, refusal, start or stay. */
  public LocalDate lastOn() {
    LocalDate last = contactedOn;
    for (Optional<LocalDate> day :
        List.of(answeredOn, refusal.map(Refusal::on), startedOn, stay.map(Stay::on))) {
      last = day.isPresent() && day.get().isAfter(last) ? day.get() : last;
    }
    return last;
  }

  /** The ids and how far it came; why somebody refused is personal. */
  @Override
  public String toString() {
    return "Outcome["
        + participantId
        + " "
        + opportunityId
        + (refusal.isPresent() ? " refused" : startedOn.isPresent() ? " started" : "")
        + "]";
  }
}
