package org.quartermatch.placement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Message;

/**
 * Everything a placement is decided from: who, where, the options between them, who belongs
 * together, vetoes and weights.
 *
 * <p>A problem holds itself in one order, whatever the order in which it was built: by identifier
 * (code point), options by participant, opportunity and provider (none first). The same content
 * therefore gives the same plan.
 */
public final class PlacementProblem {
  private static final Comparator<PlacementOption> OPTION_ORDER = PlacementProblem::compare;

  private static final Comparator<Veto> VETO_ORDER =
      Comparator.comparing(Veto::participantId, CodePointOrder.INSTANCE)
          .thenComparing(Veto::opportunityId, CodePointOrder.INSTANCE);

  private static final Comparator<Household> HOUSEHOLD_ORDER =
      (a, b) -> {
        List<String> x = a.participantIds();
        List<String> y = b.participantIds();
        for (int i = 0; i < Math.min(x.size(), y.size()); i++) {
          int order = CodePointOrder.INSTANCE.compare(x.get(i), y.get(i));
          if (order != 0) {
            return order;
          }
        }
        return Integer.compare(x.size(), y.size());
      };

  private static final Comparator<Tandem> TANDEM_ORDER =
      Comparator.comparing(Tandem::first, CodePointOrder.INSTANCE)
          .thenComparing(Tandem::second, CodePointOrder.INSTANCE);

  private final List<PlacementParticipant> participants;
  private final List<PlacementOpportunity> opportunities;
  private final List<PlacementCompany> companies;
  private final List<PlacementProvider> providers;
  private final List<Household> households;
  private final List<Tandem> tandems;
  private final List<PlacementOption> options;
  private final List<Veto> vetoes;
  private final PlacementWeights weights;

  private PlacementProblem(Builder builder) {
    participants =
        sorted(
            builder.participants,
            Comparator.comparing(PlacementParticipant::id, CodePointOrder.INSTANCE));
    opportunities =
        sorted(
            builder.opportunities,
            Comparator.comparing(PlacementOpportunity::id, CodePointOrder.INSTANCE));
    providers =
        sorted(
            builder.providers,
            Comparator.comparing(PlacementProvider::id, CodePointOrder.INSTANCE));
    companies =
        sorted(
            builder.companies, Comparator.comparing(PlacementCompany::id, CodePointOrder.INSTANCE));
    households = sorted(builder.households, HOUSEHOLD_ORDER).stream().distinct().toList();
    tandems = sorted(builder.tandems, TANDEM_ORDER).stream().distinct().toList();
    options = sorted(builder.options, OPTION_ORDER);
    vetoes = sorted(builder.vetoes, VETO_ORDER).stream().distinct().toList();
    weights = builder.weights;
  }

  /** By participant, opportunity and provider, none first; there may be millions. */
  private static int compare(PlacementOption a, PlacementOption b) {
    int byParticipant = compare(a.participantId(), b.participantId());
    if (byParticipant != 0) {
      return byParticipant;
    }
    int byOpportunity = compare(a.opportunityId(), b.opportunityId());
    if (byOpportunity != 0) {
      return byOpportunity;
    }
    Optional<String> first = a.childcareProviderId();
    Optional<String> second = b.childcareProviderId();
    return first.isPresent() && second.isPresent()
        ? compare(first.get(), second.get())
        : Boolean.compare(first.isPresent(), second.isPresent());
  }

  private static int compare(String a, String b) {
    // mostly the same object
    return a.equals(b) ? 0 : CodePointOrder.INSTANCE.compare(a, b);
  }

  private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
    return list.stream().sorted(order).toList();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** By id. */
  public List<PlacementParticipant> participants() {
    return participants;
  }

  /** By id. */
  public List<PlacementOpportunity> opportunities() {
    return opportunities;
  }

  /** By id. */
  public List<PlacementCompany> companies() {
    return companies;
  }

  /** By id. */
  public List<PlacementProvider> providers() {
    return providers;
  }

  /** By their participants; each once. */
  public List<Household> households() {
    return households;
  }

  /** By the first participant; each once. */
  public List<Tandem> tandems() {
    return tandems;
  }

  /** By participant, opportunity, provider (none first); vetoed ones too. */
  public List<PlacementOption> options() {
    return options;
  }

  /** By participant, then opportunity; each once. */
  public List<Veto> vetoes() {
    return vetoes;
  }

  public PlacementWeights weights() {
    return weights;
  }

  /** Collects a problem; the order of the calls does not matter. Not thread-safe. */
  public static final class Builder {
    private final List<PlacementParticipant> participants = new ArrayList<>();
    private final List<PlacementOpportunity> opportunities = new ArrayList<>();
    private final List<PlacementCompany> companies = new ArrayList<>();
    private final List<PlacementProvider> providers = new ArrayList<>();
    private final List<Household> households = new ArrayList<>();
    private final List<Tandem> tandems = new ArrayList<>();
    private final List<PlacementOption> options = new ArrayList<>();
    private final List<Veto> vetoes = new ArrayList<>();
    private PlacementWeights weights = PlacementWeights.DEFAULT;

    private Builder() {}

    public Builder participant(PlacementParticipant participant) {
      participants.add(Objects.requireNonNull(participant, "participant"));
      return this;
    }

    public Builder opportunity(PlacementOpportunity opportunity) {
      opportunities.add(Objects.requireNonNull(opportunity, "opportunity"));
      return this;
    }

    /** Every company that an opportunity names must be there. */
    public Builder company(PlacementCompany company) {
      companies.add(Objects.requireNonNull(company, "company"));
      return this;
    }

    public Builder provider(PlacementProvider provider) {
      providers.add(Objects.requireNonNull(provider, "provider"));
      return this;
    }

    /** A participant may be in several households. */
    public Builder household(Household household) {
      households.add(Objects.requireNonNull(household, "household"));
      return this;
    }

    /** A participant is in one tandem at most. */
    public Builder tandem(Tandem tandem) {
      tandems.add(Objects.requireNonNull(tandem, "tandem"));
      return this;
    }

    public Builder option(PlacementOption option) {
      options.add(Objects.requireNonNull(option, "option"));
      return this;
    }

    public Builder veto(Veto veto) {
      vetoes.add(Objects.requireNonNull(veto, "veto"));
      return this;
    }

    /** Default: {@link PlacementWeights#DEFAULT}. */
    public Builder weights(PlacementWeights weights) {
      this.weights = Objects.requireNonNull(weights, "weights");
      return this;
    }

    /**
     * Checks everything that is wrong in itself and builds; linear in the options, apart from
     * sorting. Whether all pins can be kept together is a search, and found out when the problem is
     * solved.
     *
     * @throws PlacementProblemException with every mistake: unknown or repeated identifiers,
     *     ranges, repeated options or wishes, children whose age group differs, households of one,
     *     tandems that overlap, pins that are ineligible or vetoed, an objective that could
     *     overflow
     */
    public PlacementProblem build() {
      PlacementProblem problem = new PlacementProblem(this);
      List<Message> errors = new ProblemCheck(problem).errors();
      if (!errors.isEmpty()) {
        throw new PlacementProblemException(errors);
      }
      return problem;
    }
  }

  /**
   * Adults who share childcare between them: while one works, another must be able to be with the
   * children. No two of them are placed at opportunities whose {@linkplain
   * PlacementOpportunity#shifts shifts} clash, i.e. where any week of the one's rotation overlaps
   * any week of the other's. Shifts that are not known never clash; an opportunity with known
   * shifts clashes with itself.
   *
   * @param participantIds two or more, each once, by code point
   */
  public record Household(List<String> participantIds) {
    public Household {
      participantIds = participantIds.stream().distinct().sorted(CodePointOrder.INSTANCE).toList();
    }

    public static Household of(String... participantIds) {
      return new Household(List.of(participantIds));
    }
  }

  /**
   * Two participants who start together: a plan has both at the same opportunity, or neither
   * anywhere. They are brought into the order of their ids, so that it does not matter who is named
   * first.
   *
   * @param first a participant's id
   * @param second another's, after the first one by code point
   */
  public record Tandem(String first, String second) {
    public Tandem {
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(second, "second");
      if (CodePointOrder.INSTANCE.compare(first, second) > 0) {
        String named = first;
        first = second;
        second = named;
      }
    }
  }

  /** A counsellor's decision that this participant must not be proposed for this opportunity. */
  public record Veto(String participantId, String opportunityId) {
    public Veto {
      Objects.requireNonNull(participantId, "participantId");
      Objects.requireNonNull(opportunityId, "opportunityId");
    }
  }
}
