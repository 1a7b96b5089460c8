package org.quartermatch.fit.judge;

import java.util.Set;
import org.quartermatch.fit.StandardCriterion;

/**
 * All that there is to say of one criterion, in one place. Whatever sums points, explains, bridges
 * or packs goes through the {@link CriterionTable} and asks its entries; nothing else names single
 * criteria.
 */
public sealed interface CriterionEntry permits FacetEntry, SkillsEntry, TimeEntry, OwnEntry {
  /** Who a criterion is: its code, and where its weight comes from. */
  sealed interface Id {
    String code();

    /** Most points it gives by default. */
    int defaultWeight();

    /** Whether it only blocks and gives no points. */
    default boolean isGate() {
      return defaultWeight() == 0;
    }

    /** One of those that every policy has; they share by the policy what the others leave. */
    record Standard(StandardCriterion criterion) implements Id {
      @Override
      public String code() {
        return criterion.code();
      }

      @Override
      public int defaultWeight() {
        return criterion.defaultWeight();
      }
    }

    /** One with a weight of its own, which it takes from the standard ones in proportion. */
    record Additional(String code, int defaultWeight) implements Id {}
  }

  /** Finds single changes that could lift what blocks. */
  @FunctionalInterface
  interface Bridging {
    /** It never blocks, or nothing can be done about it. */
    Bridging NONE = trial -> {};

    /** Tries changes, the smallest first. */
    void find(BridgeTrial trial);
  }

  /** Its code and weight. */
  Id id();

  /** Judges a pair; the notes get its findings. */
  Ruling judge(Pair pair, Notes notes);

  /** How what it blocks could be lifted. */
  Bridging bridging();

  /** The keys of its sentences after its code, such as {@code met} for {@code skills.met}. */
  Set<String> sentences();
}
