package org.quartermatch.placement;

import java.util.List;
import java.util.Objects;

/**
 * The tight proof of a plan's bound: prices of people, of care places and of fair shares. What they
 * cannot price, who goes together into one opportunity, is left to whoever checks it: one knapsack
 * for each opportunity.
 *
 * <p>With any prices of people and care places of 0 or more, and any of fair shares, no plan is
 * worth more than the sum, divided by {@code unitsPerPoint} and rounded down, of
 *
 * <pre>{@code
 *   Σ over participants: their price − penalty
 * + Σ over providers: under3Price × places under 3 + over3Price × places of 3 and over
 * + Σ over groups: price² ÷ (4 × fairness weight × unitsPerPoint), rounded up together
 * + Σ over opportunities: the most that people within places and budget are worth there together
 * }</pre>
 *
 * <p>where {@code penalty} is the stability penalty times {@code unitsPerPoint} for a participant
 * with a current placement, else 0; and a person is worth, by one of its possible options at one of
 * its hours,
 *
 * <pre>{@code
 *   (worth of the option − stability penalty if changed) × unitsPerPoint + penalty
 * − the person's price
 * − Σ over its children at the option's provider: price of the age group ÷ sharers, rounded down
 * − Σ over the person's groups: price
 * + (Σ over all groups: price × people in it) ÷ people, rounded up
 * }</pre>
 *
 * <p>The reason: a plan pays for what it uses no more than is refunded, and weight × d² ≥ price × d
 * − price² ÷ (4 × weight) for the number d of people by which a group is above its share.
 * <em>Possible </em> and <em>sharers</em> are explained at {@link PlacementCertificate}.
 *
 * @param participants by id; those who have a price
 * @param providers by id; those where anything has a price
 * @param groups by label; those that have a price
 */
public record GroupProof(
    List<ParticipantPrice> participants, List<CarePrice> providers, List<SharePrice> groups) {
  public GroupProof {
    participants = List.copyOf(participants);
    providers = List.copyOf(providers);
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
   * What a childcare place costs.
   *
   * @param under3Price of one place for a child under 3, 0 or more
   * @param over3Price of one place for an older child, 0 or more
   */
  public record CarePrice(String providerId, long under3Price, long over3Price) {
    public CarePrice {
      Objects.requireNonNull(providerId, "providerId");
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
