package org.quartermatch.placement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that has happened since a plan was made; see {@link
 * org.quartermatch.PlacementSolver#replan}. Changes apply in their order, each to the problem as
 * the ones before have left it. An identifier that is unknown then, or new and there already, is a
 * mistake, and so is whatever {@link PlacementProblem.Builder#build()} refuses in the end.
 *
 * <p>Somebody who has started where the plan proposed stays in the problem, {@link Pinned pinned},
 * so that place, hours and childcare stay taken.
 */
public sealed interface PlacementChange {
  /**
   * A place was filled by somebody from outside: the opportunity has one place fewer, and as many
   * hours fewer as are named; of a minimum, one is reached. Those whom the plan has there keep
   * their places as long as there is room for them all; where there is not, who leaves is decided
   * by the objective.
   *
   * @param quarterHours weekly quarter hours that the opportunity's budget loses, 0 or more;
   *     without meaning where there is no budget
   */
  record PlaceFilled(String opportunityId, int quarterHours) implements PlacementChange {
    public PlaceFilled {
      Objects.requireNonNull(opportunityId, "opportunityId");
    }

    /** Filled without hours of the budget. */
    public PlaceFilled(String opportunityId) {
      this(opportunityId, 0);
    }
  }

  /**
   * An opportunity is gone, with its options, vetoes and wishes for it. A pin to it is a mistake:
   * unpin first, as the counsellor decides.
   */
  record Withdrawn(String opportunityId) implements PlacementChange {
    public Withdrawn {
      Objects.requireNonNull(opportunityId, "opportunityId");
    }
  }

  /** A new opportunity, with options of participants who are there. */
  record OpportunityAdded(PlacementOpportunity opportunity, List<PlacementOption> options)
      implements PlacementChange {
    public OpportunityAdded {
      Objects.requireNonNull(opportunity, "opportunity");
      options = List.copyOf(options);
    }
  }

  /**
   * An opportunity has changed: its places, its budget, who is eligible and how well.
   *
   * @param options all that there are from now on, or empty if they are as before
   */
  record OpportunityChanged(
      PlacementOpportunity opportunity, Optional<List<PlacementOption>> options)
      implements PlacementChange {
    public OpportunityChanged {
      Objects.requireNonNull(opportunity, "opportunity");
      options = options.map(List::copyOf);
    }

    /** Other places or hours, the options as before. */
    public OpportunityChanged(PlacementOpportunity opportunity) {
      this(opportunity, Optional.empty());
    }
  }

  /**
   * A participant has left, with the options, vetoes and pin. A partner in a tandem is no longer
   * bound; a household goes on with the others, if they are two or more.
   */
  record ParticipantGone(String participantId) implements PlacementChange {
    public ParticipantGone {
      Objects.requireNonNull(participantId, "participantId");
    }
  }

  /** A new participant, with options at opportunities that are there. */
  record ParticipantCome(PlacementParticipant participant, List<PlacementOption> options)
      implements PlacementChange {
    public ParticipantCome {
      Objects.requireNonNull(participant, "participant");
      options = List.copyOf(options);
    }
  }

  /**
   * A participant has changed: priority, groups, pin, or what is possible.
   *
   * @param participant whose {@code current} counts for nothing, as the plan is what is current
   * @param options all that there are from now on, or empty if they are as before
   */
  record ParticipantChanged(
      PlacementParticipant participant, Optional<List<PlacementOption>> options)
      implements PlacementChange {
    public ParticipantChanged {
      Objects.requireNonNull(participant, "participant");
      options = options.map(List::copyOf);
    }
  }

  /**
   * What is possible between two has changed.
   *
   * @param options all that there are from now on; none if they do not fit any more
   */
  record PairChanged(String participantId, String opportunityId, List<PlacementOption> options)
      implements PlacementChange {
    public PairChanged {
      Objects.requireNonNull(participantId, "participantId");
      Objects.requireNonNull(opportunityId, "opportunityId");
      options = List.copyOf(options);
    }
  }

  /** The counsellor has fixed the opportunity, in place of a pin that was there before. */
  record Pinned(String participantId, String opportunityId) implements PlacementChange {
    public Pinned {
      Objects.requireNonNull(participantId, "participantId");
      Objects.requireNonNull(opportunityId, "opportunityId");
    }
  }

  /** The counsellor has lifted the pin, if there was one. */
  record Unpinned(String participantId) implements PlacementChange {
    public Unpinned {
      Objects.requireNonNull(participantId, "participantId");
    }
  }

  /** The counsellor, the participant or the company said no. */
  record Vetoed(String participantId, String opportunityId) implements PlacementChange {
    public Vetoed {
      Objects.requireNonNull(participantId, "participantId");
      Objects.requireNonNull(opportunityId, "opportunityId");
    }
  }

  /** A no was taken back, if there was one. */
  record VetoLifted(String participantId, String opportunityId) implements PlacementChange {
    public VetoLifted {
      Objects.requireNonNull(participantId, "participantId");
      Objects.requireNonNull(opportunityId, "opportunityId");
    }
  }

  /** A new childcare provider, with options that take places there. */
  record ProviderAdded(PlacementProvider provider, List<PlacementOption> options)
      implements PlacementChange {
    public ProviderAdded {
      Objects.requireNonNull(provider, "provider");
      options = List.copyOf(options);
    }
  }

  /** A childcare provider has other free places; the options are as before. */
  record ProviderChanged(PlacementProvider provider) implements PlacementChange {
    public ProviderChanged {
      Objects.requireNonNull(provider, "provider");
    }
  }

  /** A childcare provider is gone, with the options that take places there. */
  record ProviderGone(String childcareProviderId) implements PlacementChange {
    public ProviderGone {
      Objects.requireNonNull(childcareProviderId, "childcareProviderId");
    }
  }

  /** The policy's weights have changed. */
  record WeightsChanged(PlacementWeights weights) implements PlacementChange {
    public WeightsChanged {
      Objects.requireNonNull(weights, "weights");
    }
  }
}
