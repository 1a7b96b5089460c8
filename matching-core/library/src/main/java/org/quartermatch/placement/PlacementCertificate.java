package org.quartermatch.placement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.PlacementWeights.FairShare;

/**
 * Prices that prove a plan's {@linkplain PlacementPlan#upperBound() upper bound}: who has them and
 * the problem can recompute the bound, and need not trust how it was found.
 *
 * <p>With any prices of 0 or more, no plan is worth more than
 *
 * <pre>{@code
 * Σ over participants: the most of
 *       worth − stability penalty if changed − cost, over the options that are possible
 *       − stability penalty with a current placement, 0 without; not for whom is pinned
 * + Σ over opportunities: placePrice × places + quarterHourPrice × quarterHours
 * + Σ over age groups of providers: price × places
 * + Σ over limits of people: price × how many people may be there
 * }</pre>
 *
 * <p>where {@code worth} is that of {@link PlacementWeights#worth(PlacementParticipant,
 * PlacementOption)}, wishes included, and {@code cost} of an option is
 *
 * <pre>{@code
 * placePrice + quarterHourPrice × minimum quarter hours
 * + Σ over its children: price of the provider's age group ÷ sharers, rounded down
 * + Σ over the limits there that the participant counts for: price
 * }</pre>
 *
 * <p>because a feasible plan pays no more for what it uses than is refunded, and its fairness
 * penalty is not negative. <em>Possible</em> is an option that could be taken if nobody else were
 * placed: not vetoed, not beside the participant's pin, with a place there, within the company's
 * limits, with minimum hours within the budget, and with care places for its children.
 * <em>Sharers</em> of a child at a provider are the participants with a possible option that takes
 * it there; the child takes one place for all of them.
 *
 * <p>Prices are whole numbers of {@code 1 / unitsPerPoint} points, so everything is exact: take the
 * worths times {@code unitsPerPoint}, and in the end divide the sum by it, rounded down. The sums
 * fit into {@code long}. What is not listed costs nothing.
 *
 * <p>Places and quarter hours are those of the problem, or fewer where no plan can use more: {@code
 * places} is the most of them that people can take whose least hours fit into the budget together
 * (each participant's least possible hours there, smallest first); {@code quarterHours} the largest
 * sum within the budget that the possible hours of different participants there add up to, or the
 * budget; care places are no more than there are children with a possible option.
 *
 * <p>A tandem has one of the pairs of options that both have at one opportunity, at the worth and
 * the cost of the two together.
 *
 * <p>Where {@code groups} is there, the bound follows from it, and it is tighter: what is listed
 * here then proves less, and says what is scarce.
 *
 * <p>Where {@code parts} is not empty, the problem falls apart into problems that share nothing.
 * The bound is then the sum of the parts' bounds, each of the problem without anybody else, and the
 * prices listed here only say what is scarce.
 *
 * <p>Where {@code allTried} is true, a search has looked for every plan that would be worth more
 * than the bound, and there is none. The bound is then lower than what the prices prove, often the
 * objective of the plan itself: the prices only say what is scarce, and who wants to check the
 * bound has to search as well.
 *
 * @param unitsPerPoint 1 or more; 1 where the plan was found exactly
 * @param opportunities by id; those where anything has a price
 * @param providers by id; those where anything has a price
 * @param limits those that have a price
 * @param groups the proof by best groups, where that is the better one
 * @param parts empty where everything is one
 * @param allTried whether the bound was found by a search over all plans, and lies below what the
 *     prices prove; of a part by itself where there are parts
 */
public record PlacementCertificate(
    long unitsPerPoint,
    List<OpportunityPrice> opportunities,
    List<ProviderPrice> providers,
    List<LimitPrice> limits,
    Optional<GroupProof> groups,
    List<Part> parts,
    boolean allTried) {
  public PlacementCertificate {
    opportunities = List.copyOf(opportunities);
    providers = List.copyOf(providers);
    limits = List.copyOf(limits);
    Objects.requireNonNull(groups, "groups");
    parts = List.copyOf(parts);
  }

  /** One that prices prove. */
  public PlacementCertificate(
      long unitsPerPoint,
      List<OpportunityPrice> opportunities,
      List<ProviderPrice> providers,
      List<LimitPrice> limits,
      Optional<GroupProof> groups,
      List<Part> parts) {
    this(unitsPerPoint, opportunities, providers, limits, groups, parts, false);
  }

  /**
   * A part that shares nothing with the others.
   *
   * @param participantIds by id
   */
  public record Part(List<String> participantIds, PlacementCertificate certificate) {
    public Part {
      participantIds = List.copyOf(participantIds);
      Objects.requireNonNull(certificate, "certificate");
    }
  }

  /** The same with a proof by best groups. */
  public PlacementCertificate withGroups(GroupProof proof) {
    return new PlacementCertificate(
        unitsPerPoint, opportunities, providers, limits, Optional.of(proof), parts, allTried);
  }

  /** The same where all plans were tried. */
  public PlacementCertificate withAllTried() {
    return new PlacementCertificate(
        unitsPerPoint, opportunities, providers, limits, groups, parts, true);
  }

  /**
   * What is scarce at an opportunity.
   *
   * @param placePrice of one place, 0 or more
   * @param places how many are refunded
   * @param quarterHourPrice of one weekly quarter hour, 0 or more
   * @param quarterHours how many are refunded; 0 where they have no price
   */
  public record OpportunityPrice(
      String opportunityId, long placePrice, int places, long quarterHourPrice, long quarterHours) {
    public OpportunityPrice {
      Objects.requireNonNull(opportunityId, "opportunityId");
    }
  }

  /**
   * What is scarce at a childcare provider: the places of one age group.
   *
   * @param price of one place, 0 or more
   * @param places how many are refunded
   */
  public record ProviderPrice(String childcareProviderId, AgeGroup group, long price, int places) {
    public ProviderPrice {
      Objects.requireNonNull(childcareProviderId, "childcareProviderId");
      Objects.requireNonNull(group, "group");
    }
  }

  /**
   * What a limit of people costs whom it counts, such as a company's of contacts.
   *
   * @param capacity which: contacts count everybody but who stays, unchanged, where a current
   *     placement is that is no proposal; support places count those with need of support
   * @param id of the company, or of the opportunity where it is an opportunity's
   * @param price of one person who counts, 0 or more
   */
  public record LimitPrice(Unplaced.Capacity capacity, String id, long price) {
    public LimitPrice {
      Objects.requireNonNull(capacity, "capacity");
      Objects.requireNonNull(id, "id");
    }
  }

  /**
   * The tight proof of a plan's bound: prices of people, of care places, of limits of people, of
   * times at which one of a household may work and not two, and of fair shares. What they cannot
   * price, who goes together into one opportunity, is left to whoever checks it: one knapsack for
   * each opportunity.
   *
   * <p>With any prices of people, care places and limits of 0 or more, and any of fair shares, no
   * plan is worth more than the sum, divided by {@code unitsPerPoint} and rounded down, of
   *
   * <pre>{@code
   *   Σ over participants: their price − penalty
   * + Σ over age groups of providers: price × places
   * + Σ over limits of people: price × how many people may be there
   * + Σ over times of households: price
   * + Σ over groups: price² ÷ (4 × the group's fairness weight × unitsPerPoint), rounded up each
   * + Σ over opportunities: the most that a group is worth there
   * }</pre>
   *
   * <p>where a group is nobody, or no fewer people than the opportunity's minimum, within its
   * places and budget, and within the limits there by which every possible option counts; {@code
   * penalty} is the stability penalty times {@code unitsPerPoint} for a participant with a current
   * placement, else 0; and a person is worth, by one of its possible options at one of its hours,
   *
   * <pre>{@code
   *   (worth of the option − stability penalty if changed) × unitsPerPoint + penalty
   * − the person's price
   * − Σ over its children at the option's provider: price of the age group ÷ sharers, rounded down
   * − Σ over the limits there that the person counts for: price
   * − Σ over times of households that are the person's and within shifts there: price
   * − Σ over the person's groups: price
   * + (Σ over all groups: price × people in it) ÷ people, rounded up
   * }</pre>
   *
   * <p>The reason: a plan pays for what it uses no more than is refunded, and weight × d² ≥ price ×
   * d − price² ÷ (4 × weight) for the number d of people by which a group is above its share.
   * <em>Possible </em> and <em>sharers</em> are explained at {@link PlacementCertificate}.
   *
   * <p>Where fair shares are the largest unplaced share ({@link FairShare.MaxMin}), prices of
   * groups are 0 or less, and of all together, price times people in the group, no more than the
   * points. The sum over groups is then price × people in it, and the last line falls away. A
   * tandem counts as one person, with one price, which is listed with the member that comes first;
   * it needs two places, is two people for a minimum and for limits, and pays the price of a limit
   * for each member who counts, and that of a time where either lives with the other of the two.
   *
   * @param participants by id; those who have a price
   * @param providers by id; those where anything has a price
   * @param limits those that have a price
   * @param households those times that have a price
   * @param groups by label; those that have a price
   */
  public record GroupProof(
      List<ParticipantPrice> participants,
      List<CarePrice> providers,
      List<LimitPrice> limits,
      List<HouseholdPrice> households,
      List<SharePrice> groups) {
    public GroupProof {
      participants = List.copyOf(participants);
      providers = List.copyOf(providers);
      limits = List.copyOf(limits);
      households = List.copyOf(households);
      groups = List.copyOf(groups);
    }

    /**
     * What it costs to have a person.
     *
     * @param price 0 or more
     */
    public record ParticipantPrice(String participantId, long price) {
      public ParticipantPrice {
        Objects.requireNonNull(participantId, "participantId");
      }
    }

    /**
     * What a childcare place of one age group costs.
     *
     * @param price of one place, 0 or more
     */
    public record CarePrice(String childcareProviderId, AgeGroup group, long price) {
      public CarePrice {
        Objects.requireNonNull(childcareProviderId, "childcareProviderId");
        Objects.requireNonNull(group, "group");
      }
    }

    /**
     * What it costs to work at a time at which only one of two may, as they live together.
     *
     * @param firstParticipantId one of them
     * @param secondParticipantId the other
     * @param quarterHour of the week, from Monday 00:00 on
     * @param price 0 or more
     */
    public record HouseholdPrice(
        String firstParticipantId, String secondParticipantId, int quarterHour, long price) {
      public HouseholdPrice {
        Objects.requireNonNull(firstParticipantId, "firstParticipantId");
        Objects.requireNonNull(secondParticipantId, "secondParticipantId");
      }
    }

    /**
     * What it costs to place one more of a group.
     *
     * @param price above 0 where the group has more than its share, below 0 where it has less
     */
    public record SharePrice(String group, long price) {
      public SharePrice {
        Objects.requireNonNull(group, "group");
      }
    }
  }
}
