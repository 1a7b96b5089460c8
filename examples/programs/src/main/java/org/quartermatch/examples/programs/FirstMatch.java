package org.quartermatch.examples.programs;

import java.util.List;
import java.util.Locale;
import org.quartermatch.MatchingEngine;
import org.quartermatch.fit.Reason;
import org.quartermatch.fit.Sentences;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.taxonomy.Taxonomy;

/** A first match and its reasons, with an engine in memory: as the README shows them. */
public final class FirstMatch {
  private FirstMatch() {}

  /** Prints the best opportunities for one person, and what is said of one of them. */
  public static void main(String[] args) {
    var amina =
        Participant.builder("p-17")
            .languages(Listing.of(Language.held("de", CefrLevel.B1)))
            .hours(HoursRange.of(15, 25))
            .availability(WeekSchedule.parse("Mo-Fr 08:00-14:00"))
            .build();
    var kitchen =
        Position.builder("v-204")
            .title("Küchenhilfe (m/w/d)")
            .workingTime(WorkingTime.fixed("Mo-Fr 09:00-13:00"))
            .build();
    try (var engine = MatchingEngine.builder().build()) {
      engine.put(List.of(new Vacancy(kitchen)));
      engine.match(amina, 10).forEach(System.out::println);
      var english = Sentences.in(Locale.ENGLISH, Taxonomy.none());
      for (Reason reason : engine.explain(amina, "v-204").reasons()) {
        english.of(reason).forEach(System.out::println);
      }
    }
  }
}
