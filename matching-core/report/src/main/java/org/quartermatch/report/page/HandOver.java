package org.quartermatch.report.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one person takes home: the best opportunities, without points and without other people. All
 * texts are sentences in the page's language.
 *
 * @param quarter name of the Quarter
 * @param date the day it was made
 * @param matches best first; up to ten stay readable on paper
 * @param doors where there is no match: what would be suitable after a change, the nearest first
 */
public record HandOver(String quarter, LocalDate date, List<Match> matches, List<Door> doors) {
  private static final String WORK_OPPORTUNITY = "work-opportunity";

  /** Copies the lists. */
  public HandOver {
    Objects.requireNonNull(quarter, "quarter");
    Objects.requireNonNull(date, "date");
    matches = List.copyOf(matches);
    doors = List.copyOf(doors);
  }

  /** Whether little time is left until the last day of a match. */
  public boolean endsSoon(Match match) {
    return Deadlines.isSoon(match.terms().validUntil(), date);
  }

  /**
   * What is known of the work; what is not is asked in {@link Match#toAsk}.
   *
   * @param form as in the files: {@code regular}, {@code minijob} ..., or empty if not known
   * @param formNote what is to be known of a form that is no ordinary job, in place of its name, or
   *     empty
   * @param quarterHours weekly quarter hours, or null if not known
   * @param hourlyPayCents pay before tax for an hour, or null if not known
   * @param payNote what is to be clarified about the pay, a sentence, or empty
   * @param conditions what the work is like, with the question whether it is possible, or empty
   * @param workingHours when the work is, in words, or empty if not known
   * @param way the direct way to work and, where it is another, the way past the childcare
   * @param start first day, or null if not known
   * @param latestStart last possible first day, or null if not known
   * @param validUntil last day on which the work can be proposed, or null if not known
   * @param place where the work is, or null if not known
   */
  public record Terms(
      String form,
      String formNote,
      @Nullable Integer quarterHours,
      @Nullable Integer hourlyPayCents,
      String payNote,
      String conditions,
      String workingHours,
      List<String> way,
      @Nullable LocalDate start,
      @Nullable LocalDate latestStart,
      @Nullable LocalDate validUntil,
      @Nullable GeoPoint place) {
    /** Copies the list. */
    public Terms {
      Objects.requireNonNull(form, "form");
      Objects.requireNonNull(formNote, "formNote");
      Objects.requireNonNull(payNote, "payNote");
      Objects.requireNonNull(conditions, "conditions");
      Objects.requireNonNull(workingHours, "workingHours");
      way = List.copyOf(way);
    }

    /** Whether what is paid for an hour is no wage, but an allowance beside the benefit. */
    public boolean allowance() {
      return form.equals(WORK_OPPORTUNITY);
    }
  }

  /**
   * One opportunity.
   *
   * @param title what the work is
   * @param company where it is
   * @param kind vacancy or potential
   * @param planned what a plan says of its places, or empty where there is no plan
   * @param terms what is known of the work
   * @param childcare what is known of the place that the children would get, or empty where none is
   *     needed
   * @param good what fits, the most important first; the page shows three, or one beside more than
   *     five matches, so that it stays one sheet
   * @param toAsk what is still open
   * @param atHand papers that are asked for and held
   * @param toBring papers to get, or that nobody knows about, and what else is to be done before
   *     the start
   */
  public record Match(
      String title,
      String company,
      OpportunityKind kind,
      String planned,
      Terms terms,
      String childcare,
      List<String> good,
      List<String> toAsk,
      List<String> atHand,
      List<String> toBring) {
    /** Copies the lists. */
    public Match {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(company, "company");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(planned, "planned");
      Objects.requireNonNull(terms, "terms");
      Objects.requireNonNull(childcare, "childcare");
      good = List.copyOf(good);
      toAsk = List.copyOf(toAsk);
      atHand = List.copyOf(atHand);
      toBring = List.copyOf(toBring);
    }
  }

  /**
   * An opportunity that is not open yet.
   *
   * @param title what the work is
   * @param company where it is
   * @param kind vacancy or potential
   * @param planned what a plan says of its places, or empty where there is no plan
   * @param blockedBy what blocks it
   * @param stillOpen what is not known, and keeps it from being proposed until it is
   * @param changes what would open it, each by itself
   */
  public record Door(
      String title,
      String company,
      OpportunityKind kind,
      String planned,
      List<String> blockedBy,
      List<String> stillOpen,
      List<String> changes) {
    /** Copies the lists. */
    public Door {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(company, "company");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(planned, "planned");
      blockedBy = List.copyOf(blockedBy);
      stillOpen = List.copyOf(stillOpen);
      changes = List.copyOf(changes);
    }
  }
}
