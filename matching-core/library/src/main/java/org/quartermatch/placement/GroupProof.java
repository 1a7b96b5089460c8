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
 * + Σ over providers: under3Price × places under 3 + age3AndOverPrice × places of 3 and over
 * + Σ over companies: supportPrice × support places + contactPrice × contacts
 * + Σ over groups: price² ÷ (4 × the group's fairness weight × unitsPerPoint), rounded up each
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
 * − the company's contactPrice, and its supportPrice if the person needs support
 * − Σ over the person's groups: price
 * + (Σ over all groups: price × people in it) ÷ people, rounded up
 * }</pre>
 *
 * <p>The reason: a plan pays for what it uses no more than is refunded, and weight × d² ≥ price × d
 * − price² ÷ (4 × weight) for the number d of people by which a group is above its share.
 * <em>Possible </em> and <em>sharers</em> are explained at {@link PlacementCertificate}.
 *
 * <p>Where fair shares are the largest unplaced share ({@link FairShare.MaxMin}), prices of groups
 * are 0 or less, and of all together, price times people in the group, no more than the points. The
 * sum over groups is then price × people in it, and the last line falls away. A tandem counts as
 * one person who needs two places; its price is listed with the member that comes first.
 *
 * @param participants by id; those who have a price
 * @param providers by id; those where anything has a price
 * @param companies by id; those where anything has a price
 * @param groups by label; those that have a price
 */
public record GroupProof(
    List<ParticipantPrice> participants,
    List<CarePrice> providers,
    List<CompanyPrice> companies,
    List<SharePrice> groups) {
  public GroupProof {
    participants = List.copyOf(participants);
    providers = List.copyOf(providers);
    companies = List.copyOf(companies);
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
   * @param age3AndOverPrice of one place for an older child, 0 or more
   */
  public record CarePrice(String childcareProviderId, long under3Price, long age3AndOverPrice) {
    public CarePrice {
      Objects.requireNonNull(childcareProviderId, "childcareProviderId");
    }
  }

  /**
   * What a company's limits cost.
   *
   * @param supportPrice of one person with need of support, 0 or more
   * @param contactPrice of one person, 0 or more
   */
  public record CompanyPrice(String companyId, long supportPrice, long contactPrice) {
    public CompanyPrice {
      Objects.requireNonNull(companyId, "companyId");
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
