package org.quartermatch.fit.judge;

import java.util.Set;
import java.util.function.Function;
import org.quartermatch.fit.StandardCriterion;

/**
 * A criterion that looks at one thing of an opportunity, its facet, such as the list of languages
 * it asks for, and at one thing of a participant, its {@link Aspect}.
 *
 * <p>Facets and aspects have value equality, and equal ones are judged alike: so columns judge each
 * distinct one once, by this very judge, and take the answer from a table for all who share it.
 *
 * @param facet what it looks at of an opportunity: immutable, and the same for every taxonomy, and
 *     for every policy and date with the same {@link FitCalculator#preparation}, as columns are
 *     kept on disk
 * @param aspect what it looks at of a participant
 */
public record FacetEntry<F, A>(
    Id id,
    Function<PreparedOpportunity, F> facet,
    Aspect<A> aspect,
    Judge<F> judge,
    Bridging bridging,
    Set<String> sentences)
    implements CriterionEntry {
  /** A pure function of a participant and a facet. */
  @FunctionalInterface
  public interface Judge<F> {
    /**
     * Judges.
     *
     * @param profile which state of what is held counts, as courses end
     */
    Ruling judge(
        PreparedParticipant participant, int profile, F facet, Setting setting, Notes notes);
  }

  /** An entry that bridges nothing; see {@link #bridgedBy}. */
  public static <F, A> FacetEntry<F, A> of(
      Id id,
      Function<PreparedOpportunity, F> facet,
      Aspect<A> aspect,
      Judge<F> judge,
      String... sentences) {
    return new FacetEntry<>(id, facet, aspect, judge, Bridging.NONE, Set.of(sentences));
  }

  static <F, A> FacetEntry<F, A> of(
      StandardCriterion criterion,
      Function<PreparedOpportunity, F> facet,
      Aspect<A> aspect,
      Judge<F> judge,
      String... sentences) {
    return of(new Id.Standard(criterion), facet, aspect, judge, sentences);
  }

  /** The same entry with a way to lift what blocks. */
  public FacetEntry<F, A> bridgedBy(Bridging newBridging) {
    return new FacetEntry<>(id, facet, aspect, judge, newBridging, sentences);
  }

  /**
   * Points of one facet, or {@link FitCalculator#BLOCKED}: what columns ask.
   *
   * @param weight most points of the criterion
   */
  public int points(PreparedParticipant participant, int profile, F value, int weight) {
    Ruling ruling = judge.judge(participant, profile, value, participant.setting(), Notes.SILENT);
    return ruling.blocks() ? FitCalculator.BLOCKED : ruling.points(weight);
  }

  @Override
  public Ruling judge(Pair pair, Notes notes) {
    return judge.judge(
        pair.participant(),
        pair.profile(),
        facet.apply(pair.opportunity()),
        pair.participant().setting(),
        notes);
  }
}
