package org.quartermatch.fit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Language;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.WeekSchedule;

/**
 * One criterion's part of a fit. The points of all reasons sum to the fit's points.
 *
 * @param criterion code of the criterion
 * @param points points given, 0 to {@code maximumPoints}
 * @param maximumPoints the criterion's weight
 * @param blocks whether this criterion alone makes the pair ineligible
 * @param findings what it found, one plain sentence each; see {@link Sentences}
 */
public record Reason(
    String criterion,
    Verdict verdict,
    int points,
    int maximumPoints,
    boolean blocks,
    List<Finding> findings) {
  public Reason {
    findings = List.copyOf(findings);
  }

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

  /** One fact in a sentence; how it is written depends on the reader's language. */
  public sealed interface Fact {
    /** A code of the taxonomy or of the host; written by its label where there is one. */
    record Code(String code) implements Fact {}

    /** A language by its ISO 639 code. */
    record LanguageCode(String code) implements Fact {}

    record LanguageLevel(Language.Level level) implements Fact {}

    /** Hours, in quarter hours. */
    record Hours(int quarterHours) implements Fact {}

    /** A range of weekly hours. */
    record Range(HoursRange range) implements Fact {}

    record Count(long value) implements Fact {}

    record Times(WeekSchedule times) implements Fact {}

    record Day(LocalDate day) implements Fact {}

    /**
     * A way in one direction.
     *
     * @param mode how it is really travelled
     * @param given whether somebody has written down the minutes, and they are not computed
     */
    record Way(int minutes, TravelMode mode, boolean given) implements Fact {}

    /** An amount of money, in cents. */
    record Money(int cents) implements Fact {}

    /**
     * A child, written by its number and age and never by its id.
     *
     * @param number place among the participant's children, from 1; empty: the only one
     */
    record Child(String id, OptionalInt number, OptionalInt ageMonths) implements Fact {}

    /** A name, written as it is. */
    record Name(String name) implements Fact {}
  }
}
