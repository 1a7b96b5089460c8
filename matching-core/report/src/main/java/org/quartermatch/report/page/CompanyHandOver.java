package org.quartermatch.report.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a company is given: its work, and what it could change. No person; every count is rounded
 * down to a multiple of five, and 0 means from nobody to four.
 *
 * @param quarter name of the Quarter
 * @param date the day it was made
 * @param company what it is called
 * @param works its opportunities
 * @param changes that concern the whole company
 * @param withoutPlaceAtLeast how many people look for work and have no place yet, or null where the
 *     company has candidates
 */
public record CompanyHandOver(
    String quarter,
    LocalDate date,
    String company,
    List<Work> works,
    List<Change> changes,
    @Nullable Integer withoutPlaceAtLeast) {
  /** Copies the lists. */
  public CompanyHandOver {
    Objects.requireNonNull(quarter, "quarter");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(company, "company");
    works = List.copyOf(works);
    changes = List.copyOf(changes);
  }

  /**
   * One opportunity.
   *
   * @param title what the work is
   * @param kind vacancy or potential
   * @param form as in the files: {@code regular}, {@code minijob} ..., or empty if not known
   * @param places how many
   * @param workingHours when it is, in words
   * @param payNote what is wrong with the pay that is known, a sentence, or empty
   * @param candidatesAtLeast who comes into question today
   * @param changes what could change, the most important first
   */
  public record Work(
      String title,
      OpportunityKind kind,
      String form,
      int places,
      String workingHours,
      String payNote,
      int candidatesAtLeast,
      List<Change> changes) {
    /** Copies the list. */
    public Work {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(form, "form");
      Objects.requireNonNull(workingHours, "workingHours");
      Objects.requireNonNull(payNote, "payNote");
      changes = List.copyOf(changes);
    }
  }

  /**
   * One change.
   *
   * @param sentence what changes, without a full stop
   * @param becomes the new times, in words, or empty where these stay
   * @param forWhoWaits whether the count is of people who come into question already and have no
   *     place
   * @param candidatesAtLeast 5 or more
   * @param placedAtLeast 0: nothing is said
   */
  public record Change(
      String sentence,
      String becomes,
      boolean forWhoWaits,
      int candidatesAtLeast,
      int placedAtLeast) {
    public Change {
      Objects.requireNonNull(sentence, "sentence");
      Objects.requireNonNull(becomes, "becomes");
    }
  }
}
