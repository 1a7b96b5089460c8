package org.quartermatch.placement;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A participant without a placement, and why.
 *
 * <p>What one change would open for somebody who has {@linkplain NoEligibleOpportunity nothing to
 * choose from}, {@link org.quartermatch.MatchingEngine#nearest} says. For words in German and
 * English there is {@code Reporting.unplaced} of matching-report.
 */
public sealed interface Unplaced {
  String participantId();

  /** The word in files. */
  String code();

  /** There is no option at all. */
  record NoEligibleOpportunity(String participantId) implements Unplaced {
    @Override
    public String code() {
      return "no-eligible-opportunity";
    }
  }

  /**
   * Every option was vetoed.
   *
   * @param opportunityIds the vetoed opportunities, by code point
   */
  record Vetoed(String participantId, List<String> opportunityIds) implements Unplaced {
    public Vetoed {
      opportunityIds = List.copyOf(opportunityIds);
    }

    @Override
    public String code() {
      return "vetoed";
    }
  }

  /**
   * One of a tandem, and the two have no opportunity in common: each has options that are not
   * vetoed, or the partner has none at all, but nowhere both.
   *
   * @param partnerId the other of the tandem
   */
  record TandemApart(String participantId, String partnerId) implements Unplaced {
    public TandemApart {
      Objects.requireNonNull(partnerId, "partnerId");
    }

    @Override
    public String code() {
      return "tandem-apart";
    }
  }

  /**
   * Options that would raise the objective exist, and what they need is taken.
   *
   * <p>Of a tandem, both have the same contests.
   *
   * @param contests one for each such opportunity: those with a known loss first, smallest loss
   *     first, then by opportunity
   */
  record Contested(String participantId, List<Contest> contests) implements Unplaced {
    public Contested {
      contests = List.copyOf(contests);
    }

    @Override
    public String code() {
      return "contested";
    }
  }

  /** Options exist, but none of them would raise the objective. */
  record NotWorthwhile(String participantId) implements Unplaced {
    @Override
    public String code() {
      return "not-worthwhile";
    }
  }

  /** What an option can lack. */
  enum Capacity {
    PLACES,
    HOURS_BUDGET,
    CHILDCARE_PLACES,
    /** A company's for participants with need of support. */
    SUPPORT_PLACES,
    /** The placements that a company can deal with. */
    CONTACTS,
    /** People, to reach an opportunity's minimum. */
    MINIMUM_PLACES,
    /** Somebody of the household works at the same time. */
    HOUSEHOLD
  }

  /**
   * An opportunity that an unplaced participant could have had.
   *
   * @param lacking what is taken, for the option that would cost least
   * @param putOut the participants of one way to make room: with them out and this one in, the plan
   *     is feasible; empty where no way was found
   * @param lossAtMost the points of the objective that are lost if exactly these people are put out
   *     and stay unplaced: placing them elsewhere may make it less. An upper estimate of the loss,
   *     not the loss of the best rearrangement; empty where no way was found, e.g. because there is
   *     no place at all or pins hold it
   * @param bindings each place, hour and care place of the lacking kinds that is short in the plan,
   *     with its price and who has it; of a child that already has a place elsewhere, those care
   *     places. Empty where the option could not be had even if nobody else were placed
   * @param lossByPrices an estimate of the loss of the best rearrangement, from the prices of the
   *     certificate: what the option would take from others less what it gains, 0 or more. Where
   *     the plan is exact, the loss is at least that. Empty where bindings cannot be told
   */
  record Contest(
      String opportunityId,
      Set<Capacity> lacking,
      List<String> putOut,
      OptionalLong lossAtMost,
      List<Binding> bindings,
      OptionalLong lossByPrices) {
    public Contest {
      Objects.requireNonNull(opportunityId, "opportunityId");
      EnumSet<Capacity> ordered = EnumSet.noneOf(Capacity.class);
      ordered.addAll(lacking);
      lacking = Collections.unmodifiableSet(ordered);
      putOut = List.copyOf(putOut);
      Objects.requireNonNull(lossAtMost, "lossAtMost");
      bindings = List.copyOf(bindings);
      Objects.requireNonNull(lossByPrices, "lossByPrices");
    }
  }

  /**
   * A capacity that stands in the way.
   *
   * @param price of one unit, in points, rounded down: what the {@linkplain PlacementCertificate
   *     certificate} says that others would give for it; 0 where it has no price
   * @param holders who has it in the plan, by participant; for care places, whose children
   */
  record Binding(PlacementCapacity capacity, long price, List<String> holders) {
    public Binding {
      Objects.requireNonNull(capacity, "capacity");
      holders = List.copyOf(holders);
    }
  }
}
