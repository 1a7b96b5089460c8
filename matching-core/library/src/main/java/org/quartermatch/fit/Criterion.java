package org.quartermatch.fit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;

/**
 * A host's own criterion. It counts everywhere: in ranking, in explanations, in placement.
 *
 * <p>Its weight is taken from the standard criteria, in proportion to theirs, so that a fit's
 * points stay between 0 and 10,000. Implementations must be pure (same input, same judgement), safe
 * for use by several threads, and quick: they run for every pair for which all else holds and the
 * points could be enough.
 */
public interface Criterion {
  /**
   * Code in files and messages: lower-case letters, digits and hyphens; none of the standard ones.
   */
  String code();

  /** Most points it gives, 0 to 10,000; all own criteria together at most 10,000. */
  int weight();

  /**
   * What tells this criterion from others of its code and weight: another text whenever it judges
   * otherwise than before. Empty: not known, so that no two results in which it counts can be said
   * to be comparable.
   */
  default Optional<String> version() {
    return Optional.empty();
  }

  /**
   * Judges one pair.
   *
   * @param date the run's date
   */
  Judgement judge(Participant participant, Opportunity opportunity, LocalDate date);

  /**
   * What a host's own criterion says of one pair.
   *
   * @param verdict what holds
   * @param sharePermille part of the criterion's weight that is given, 0 to 1000
   * @param blocks whether the pair is not eligible
   * @param sentence one plain sentence in the language asked for; for {@link Verdict#UNKNOWN} the
   *     question to ask. It is shown to people and must name no person
   */
  record Judgement(
      Verdict verdict, int sharePermille, boolean blocks, Function<Locale, String> sentence) {
    public Judgement {
      if (sharePermille < 0 || sharePermille > 1000) {
        throw new IllegalArgumentException(
            "share of the weight is " + sharePermille + ", allowed: 0 to 1000 permille");
      }
      if (blocks && verdict != Verdict.NOT_MET && verdict != Verdict.UNKNOWN) {
        throw new IllegalArgumentException(
            "verdict " + verdict + " blocks, allowed: only NOT_MET and UNKNOWN may block");
      }
    }

    /** Holds: all points. */
    public static Judgement met(Function<Locale, String> sentence) {
      return new Judgement(Verdict.MET, 1000, false, sentence);
    }

    /** Holds in part. */
    public static Judgement partly(int sharePermille, Function<Locale, String> sentence) {
      return new Judgement(Verdict.PARTLY, sharePermille, false, sentence);
    }

    /** Does not hold, which costs the points and blocks nothing. */
    public static Judgement missed(Function<Locale, String> sentence) {
      return new Judgement(Verdict.NOT_MET, 0, false, sentence);
    }

    /** Does not hold, which makes the pair ineligible. */
    public static Judgement blocking(Function<Locale, String> sentence) {
      return new Judgement(Verdict.NOT_MET, 0, true, sentence);
    }

    /** A fact is missing: half of the points, and a question. */
    public static Judgement unknown(Function<Locale, String> question) {
      return new Judgement(Verdict.UNKNOWN, 500, false, question);
    }
  }
}
