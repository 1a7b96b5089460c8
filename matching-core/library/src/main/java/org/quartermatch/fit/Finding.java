package org.quartermatch.fit;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** One thing that a criterion found, as one plain sentence. */
public sealed interface Finding {
  /**
   * What it says of the criterion; for {@link Verdict#UNKNOWN} the sentence is a question to ask.
   */
  Verdict verdict();

  /**
   * A finding of a standard criterion.
   *
   * @param key sentence in the resource bundle {@code org.quartermatch.fit.sentences}
   * @param facts what stands in the sentence
   */
  record Standard(Verdict verdict, String key, List<Fact> facts) implements Finding {
    public Standard {
      facts = List.copyOf(facts);
    }
  }

  /** A finding of a host's own criterion, which brings its sentence. */
  record Own(Verdict verdict, Function<Locale, String> sentence) implements Finding {}
}
