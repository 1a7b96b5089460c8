package org.quartermatch.fit.judge.held;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;

/** A participant's languages, looked up by code. */
public final class LanguageProfile {
  /**
   * One part, spoken or written, of one language.
   *
   * @param level highest known level; where {@code orHigher}, at least that
   * @param orHigher whether the level is not known (for sure)
   */
  public record Part(CefrLevel level, boolean orHigher) {
    private static final Part NONE = new Part(CefrLevel.A0, false);
    private static final Part UNKNOWN = new Part(CefrLevel.A0, true);

    private Part with(Optional<CefrLevel> added) {
      if (added.isEmpty()) {
        return new Part(level, true);
      }
      return added.get().compareTo(level) > 0 ? new Part(added.get(), orHigher) : this;
    }
  }

  /** One language. */
  public record Parts(Part spoken, Part written) {
    private static final Parts NONE = new Parts(Part.NONE, Part.NONE);
    private static final Parts UNKNOWN = new Parts(Part.UNKNOWN, Part.UNKNOWN);
  }

  private final Map<String, Parts> languages = new HashMap<>();
  private final Parts unlisted;

  /**
   * A profile.
   *
   * @param learned in courses
   */
  public LanguageProfile(Listing<Language.Held> listed, List<Language.Held> learned) {
    unlisted = listed.complete() ? Parts.NONE : Parts.UNKNOWN;
    listed.items().forEach(language -> add(language, Parts.NONE));
    // Of a language that an incomplete list does not name, a course gives at least its level.
    learned.forEach(language -> add(language, unlisted));
  }

  private void add(Language.Held language, Parts before) {
    Parts parts = languages.getOrDefault(language.code(), before);
    languages.put(
        language.code(),
        new Parts(
            parts.spoken.with(language.level().spoken()),
            parts.written.with(language.level().written())));
  }

  /** Both parts of a language. */
  public Parts of(String code) {
    return languages.getOrDefault(code, unlisted);
  }
}
