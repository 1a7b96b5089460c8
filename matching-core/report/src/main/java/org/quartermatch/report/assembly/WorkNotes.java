package org.quartermatch.report.assembly;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.quartermatch.fit.Sentences;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * Says what the work is like: heavy lifting, outdoors, at night. Where nobody has said what a
 * person rules out, nothing of it blocks (docs/semantics.md, sentence 2); so it is told, and the
 * person is asked.
 */
public final class WorkNotes {
  private final Sentences sentences;
  private final QuarterTexts texts;

  WorkNotes(Sentences sentences, QuarterTexts texts) {
    this.sentences = sentences;
    this.texts = texts;
  }

  /**
   * In one language.
   *
   * @param locale German, or English for any other
   */
  public static WorkNotes in(Locale locale, Taxonomy taxonomy) {
    return new WorkNotes(Sentences.in(locale, taxonomy), QuarterTexts.in(locale));
  }

  /** To the team, a whole sentence; empty where no condition is known. */
  public String toTeam(Participant participant, Position position) {
    return written(participant, position, "conditions.team");
  }

  /** To the person, beside the words that say what it is; empty where no condition is known. */
  String toPerson(Participant participant, Position position) {
    return written(participant, position, "conditions.person");
  }

  private String written(Participant participant, Position position, String key) {
    List<String> conditions = position.conditions().items();
    if (conditions.isEmpty()) {
      return "";
    }
    return texts.format(
        isToAsk(participant) ? key + ".ask" : key,
        conditions.stream().distinct().map(sentences::label).collect(Collectors.joining(", ")));
  }

  /** An empty list can also mean that nobody has asked. */
  private static boolean isToAsk(Participant participant) {
    return participant.exclusions().items().isEmpty() || !participant.exclusions().complete();
  }
}
