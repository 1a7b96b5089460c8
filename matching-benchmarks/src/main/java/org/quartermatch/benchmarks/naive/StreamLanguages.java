package org.quartermatch.benchmarks.naive;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.quartermatch.benchmarks.naive.StreamScore.Share;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Course;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;

/** The part of {@link StreamScore} that judges languages. */
final class StreamLanguages {
  private StreamLanguages() {}

  /** A held level: at least this one, or exactly. */
  private record Level(int rank, boolean orHigher) {}

  private static Level level(List<Optional<CefrLevel>> parts, boolean orHigher) {
    return new Level(
        parts.stream().flatMap(Optional::stream).mapToInt(CefrLevel::rank).max().orElse(0),
        orHigher || parts.stream().anyMatch(Optional::isEmpty));
  }

  /** Levels below what is required, spoken and written; a part that is not known is empty. */
  private static List<OptionalInt> levelsBelow(
      Participant person, Position position, Language.Required required) {
    List<Language.Held> listed =
        person.languages().items().stream()
            .filter(language -> language.code().equals(required.code()))
            .toList();
    boolean orHigher = listed.isEmpty() && !person.languages().complete();
    List<Language.Level> levels =
        Stream.concat(
                listed.stream().map(Language.Held::level),
                StreamScore.finished(person, position)
                    .flatMap(
                        course ->
                            course instanceof Course.LanguageCourse language
                                    && language.code().equals(required.code())
                                ? Stream.of(language.level())
                                : Stream.empty()))
            .toList();
    return List.of(
        below(
            required.level().spoken(),
            level(levels.stream().map(Language.Level::spoken).toList(), orHigher)),
        below(
            required.level().written(),
            level(levels.stream().map(Language.Level::written).toList(), orHigher)));
  }

  private static OptionalInt below(Optional<CefrLevel> required, Level held) {
    if (required.isEmpty()) {
      return OptionalInt.empty();
    }
    int below = Math.min(required.get().rank(), CefrLevel.C2.rank()) - held.rank();
    return below <= 0
        ? OptionalInt.of(0)
        : held.orHigher() ? OptionalInt.empty() : OptionalInt.of(below);
  }

  private static int worst(List<OptionalInt> levelsBelow) {
    return levelsBelow.stream().mapToInt(below -> below.orElse(0)).max().orElse(0);
  }

  static boolean hold(Participant person, Position position) {
    return position.languages().items().stream()
        .allMatch(
            required ->
                worst(levelsBelow(person, position, required)) <= required.toleranceLevels());
  }

  static Share share(Participant person, Position position) {
    Listing<Language.Required> required = position.languages();
    if (required.items().isEmpty()) {
      return required.complete() ? Share.WHOLE : Share.HALF;
    }
    long part =
        required.items().stream()
            .map(language -> levelsBelow(person, position, language))
            .mapToLong(
                below ->
                    below.stream().anyMatch(OptionalInt::isEmpty)
                        ? 3
                        : 2L * Math.max(0, 3 - worst(below)))
            .sum();
    return new Share(part, 6L * required.items().size());
  }
}
