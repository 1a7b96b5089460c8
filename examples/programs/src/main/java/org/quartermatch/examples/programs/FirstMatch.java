package org.quartermatch.examples.programs;

import java.util.List;
import org.quartermatch.MatchingEngine;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;

/** A first match, with an engine in memory: the ten lines of the README. */
public final class FirstMatch {
  private FirstMatch() {}

  /** Prints the best opportunities for one person. */
  public static void main(String[] args) {
    var amina =
        Participant.builder("p-17")
            .language("de", CefrLevel.B1)
            .weeklyHours(15, 25)
            .available(WeekSchedule.parse("Mo-Fr 08:00-14:00"))
            .build();
    var kitchen =
        Position.builder("v-204")
            .title("Küchenhilfe (m/w/d)")
            .fixedHours("Mo-Fr 09:00-13:00")
            .build();
    try (var engine = MatchingEngine.builder().build()) {
      engine.put(List.of(new Vacancy(kitchen)));
      engine.match(amina, 10).forEach(System.out::println);
    }
  }
}
