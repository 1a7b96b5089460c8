package org.quartermatch.fit.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    static final Part NONE = new Part(CefrLevel.A0, false);
    static final Part UNKNOWN = new Part(CefrLevel.A0, true);

    private Part with(Optional<CefrLevel> added) {
      if (added.isEmpty()) {
        return new Part(level, true);
      }
      return added.get().compareTo(level) > 0 ? new Part(added.get(), orHigher) : this;
    }
  }

  private record Parts(Part spoken, Part written) {}

  private final Map<String, Parts> languages = new HashMap<>();
  private final Part unlisted;

  LanguageProfile(Listing<Language.Held> listed, List<Language.Held> learned) {
    unlisted = listed.complete() ? Part.NONE : Part.UNKNOWN;
    Parts none = new Parts(Part.NONE, Part.NONE);
    listed.items().forEach(language -> add(language, none));
    // Of a language that an incomplete list does not name, a course gives at least its level.
    Parts before = new Parts(unlisted, unlisted);
    learned.forEach(language -> add(language, before));
  }

  private void add(Language.Held language, Parts before) {
    Parts parts = languages.getOrDefault(language.code(), before);
    languages.put(
        language.code(),
        new Parts(
            parts.spoken.with(language.level().spoken()),
            parts.written.with(language.level().written())));
  }

  Part spoken(String code) {
    @Nullable Parts parts = languages.get(code);
    return parts == null ? unlisted : parts.spoken;
  }

  Part written(String code) {
    @Nullable Parts parts = languages.get(code);
    return parts == null ? unlisted : parts.written;
  }
}
