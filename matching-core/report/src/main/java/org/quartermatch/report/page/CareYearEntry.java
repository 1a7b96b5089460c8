package org.quartermatch.report.page;

import java.util.List;
import java.util.Objects;

/**
 * Care through the first year of what is proposed for one person. For the team alone: it speaks of
 * children.
 *
 * @param participantId for whom
 * @param workDays days of work in the year
 * @param missingDays of these the ones without care
 * @param days on which care is missing or work is to be moved, each with when and what, in the
 *     report's language
 * @param isOpen whether it is not known of some day if all children have care
 * @param notes what is to be known besides, in the report's language
 */
public record CareYearEntry(
    String participantId,
    int workDays,
    int missingDays,
    List<Days> days,
    boolean isOpen,
    List<String> notes) {
  /** Copies the lists. */
  public CareYearEntry {
    Objects.requireNonNull(participantId, "participantId");
    Checks.notNegative("workDays", workDays);
    Checks.notNegative("missingDays", missingDays);
    days = List.copyOf(days);
    notes = List.copyOf(notes);
  }

  /**
   * Days that stand alike.
   *
   * @param covers who could be asked; empty: nobody has to be
   */
  public record Days(String when, String what, List<String> covers) {
    /** Copies the list. */
    public Days {
      Objects.requireNonNull(when, "when");
      Objects.requireNonNull(what, "what");
      covers = List.copyOf(covers);
    }
  }
}
