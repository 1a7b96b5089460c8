package org.quartermatch.report.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one person takes home: the best opportunities, without points and without other people.
 *
 * @param quarter name of the Quarter
 * @param date the day it was made
 * @param matches best first; up to ten stay readable on paper
 */
public record HandOver(String quarter, LocalDate date, List<Match> matches) {
  /** Copies the list. */
  public HandOver {
    Objects.requireNonNull(quarter, "quarter");
    Objects.requireNonNull(date, "date");
    matches = List.copyOf(matches);
  }

  /**
   * The way to work.
   *
   * @param minutes one way
   * @param mode as in the files: {@code foot}, {@code bicycle}, {@code transit}, {@code car}
   */
  public record Way(int minutes, String mode) {
    /** Refuses negative minutes. */
    public Way {
      Objects.requireNonNull(mode, "mode");
      if (minutes < 0) {
        throw new IllegalArgumentException("minutes is " + minutes + "; allowed is 0 or more");
      }
    }
  }

  /**
   * One opportunity. All texts are sentences in the page's language.
   *
   * @param title what the work is
   * @param company where it is
   * @param kind vacancy or potential
   * @param quarterHours weekly quarter hours, or null if not known
   * @param workingHours when the work is, in words, or empty if not known
   * @param way the way to work, or null if not known
   * @param start first day, or null if not known
   * @param childcare name of a provider with a free place where one is needed, or empty
   * @param good what fits, the most important first; the page shows three, or two beside more than
   *     five matches, so that it stays one sheet
   * @param toAsk what is still open
   * @param toBring papers to bring or to get
   */
  public record Match(
      String title,
      String company,
      OpportunityKind kind,
      @Nullable Integer quarterHours,
      String workingHours,
      @Nullable Way way,
      @Nullable LocalDate start,
      String childcare,
      List<String> good,
      List<String> toAsk,
      List<String> toBring) {
    /** Copies the lists. */
    public Match {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(company, "company");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(workingHours, "workingHours");
      Objects.requireNonNull(childcare, "childcare");
      good = List.copyOf(good);
      toAsk = List.copyOf(toAsk);
      toBring = List.copyOf(toBring);
    }
  }
}
