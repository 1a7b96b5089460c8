package org.quartermatch.files.csv;

import static org.quartermatch.files.texts.FileTexts.message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quartermatch.files.csv.cell.CellText;
import org.quartermatch.model.Message;
import org.quartermatch.model.Opportunity;
import org.quartermatch.outcomes.Outcome;

/**
 * What contradicts a start that has not ended, as far as is known: a no to the same pair, a yes or
 * a pin elsewhere, another start, and more starts than places. O(starts × what is agreed).
 */
final class StartCheck {
  /** More than the law lets anybody work in a week, all work together (§§ 2, 3 ArbZG). */
  private static final int MOST_QUARTER_HOURS = 48 * 4;

  /** A row that says that somebody is in work. */
  record Start(Row row, Outcome outcome) {
    /** The cell that says so. */
    void bad(String key, Object... arguments) {
      row.bad("startedOn", text(key, arguments));
    }

    void warn(String key, Object... arguments) {
      row.warn("startedOn", text(key, arguments));
    }

    private Message text(String key, Object... arguments) {
      Object[] all = new Object[arguments.length + 1];
      all[0] = CellText.shown(row.text("startedOn"));
      System.arraycopy(arguments, 0, all, 1, arguments.length);
      return message(key, all);
    }
  }

  private final Map<String, Opportunity> opportunities;
  private final RulesReader rules;
  private final PlanReader plan;

  /**
   * @param rules whose files have been read, and those of the plan
   */
  StartCheck(Map<String, Opportunity> opportunities, RulesReader rules, PlanReader plan) {
    this.opportunities = opportunities;
    this.rules = rules;
    this.plan = plan;
  }

  /** Notes at the rows what is wrong with them. */
  void of(List<Start> starts) {
    Map<String, Start> first = new HashMap<>();
    for (Start start : starts) {
      String participant = start.outcome().participantId();
      String opportunity = start.outcome().opportunityId();
      contradicts(start, "start.no", rules.noLine(participant, opportunity));
      contradicts(start, "start.vetoed", plan.vetoLine(participant, opportunity));
      elsewhere(start, "start.yes-elsewhere", rules.yes(participant));
      elsewhere(start, "start.pinned-elsewhere", plan.pinned(participant));
      Start earlier = first.putIfAbsent(participant, start);
      if (earlier != null) {
        twice(start, earlier);
      }
    }
    Map<String, Integer> taken = new HashMap<>();
    starts.forEach(start -> checkPlaces(start, taken));
  }

  private static void contradicts(Start start, String key, long line) {
    if (line > 0) {
      start.bad(key, line);
    }
  }

  private static void elsewhere(Start start, String key, Optional<PlanReader.Agreed> agreed) {
    agreed
        .filter(it -> !it.opportunityId().equals(start.outcome().opportunityId()))
        .ifPresent(it -> start.bad(key, it.line(), CellText.shown(it.opportunityId())));
  }

  /** Two part-time jobs may stand beside each other; nobody can keep more than the law allows. */
  private void twice(Start start, Start earlier) {
    int least = leastHours(start) + leastHours(earlier);
    String other = CellText.shown(earlier.outcome().opportunityId());
    if (least > MOST_QUARTER_HOURS) {
      start.bad("start.twice", earlier.row().line(), other);
    } else {
      start.warn("start.two", earlier.row().line(), other);
    }
  }

  /** The weekly quarter hours that it takes at least, as far as is known. */
  private int leastHours(Start start) {
    Opportunity opportunity = opportunities.get(start.outcome().opportunityId());
    return opportunity == null ? 0 : opportunity.position().hours().minimumQuarterHours().orElse(0);
  }

  /** Nobody can have started where there is no place. */
  private void checkPlaces(Start start, Map<String, Integer> taken) {
    String id = start.outcome().opportunityId();
    Opportunity opportunity = opportunities.get(id);
    if (opportunity != null && taken.merge(id, 1, Integer::sum) > opportunity.position().places()) {
      start.bad("outcome.too-many", CellText.shown(id), opportunity.position().places());
    }
  }
}
