package org.quartermatch.examples.quarter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quartermatch.fit.Bridge;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Language;
import org.quartermatch.model.Participant;

/**
 * Changes that are true and that nobody can be asked for: a language other than German, of which a
 * person has nothing, at a level that takes years. Such work is for people who grew up with it; so
 * these changes are told last, with what to do instead.
 */
final class LanguagesFromNothing {
  private static final String GERMAN = "de";
  private static final Language.Level NOTHING = Language.Level.of(CefrLevel.A0);

  private final Map<String, Participant> people;

  LanguagesFromNothing(Collection<Participant> people) {
    this.people = people.stream().collect(Collectors.toMap(Participant::id, Function.identity()));
  }

  /** Whether one of the changes is such a language for each of these people. */
  boolean isAmong(List<Bridge> changes, List<String> participantIds) {
    return changes.stream()
        .map(Bridge::change)
        .anyMatch(
            change ->
                change instanceof Bridge.Language(Language.Held language)
                    && !language.code().equals(GERMAN)
                    && takesYears(language.level())
                    && participantIds.stream().allMatch(id -> lacks(id, language.code())));
  }

  private static boolean takesYears(Language.Level level) {
    return Stream.of(level.spoken(), level.written())
        .flatMap(it -> it.stream())
        .anyMatch(it -> it.compareTo(CefrLevel.B1) >= 0);
  }

  private boolean lacks(String participantId, String code) {
    Participant person = people.get(participantId);
    return person != null
        && person.languages().items().stream()
            .noneMatch(held -> held.code().equals(code) && !held.level().equals(NOTHING));
  }
}
