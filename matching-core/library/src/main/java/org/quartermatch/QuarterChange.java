package org.quartermatch;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementWeights.FairShare;

/**
 * Something that has happened in a Quarter since a plan was made, in the words of those who work
 * there; see {@link MatchingEngine#replan}.
 *
 * <p>Changes apply in their order: of two that contradict each other the later one holds. People,
 * childcare providers and what was agreed come with the change. Opportunities do not: the engine's
 * index says what they are now, so put, or remove, first and then say that it has happened. A
 * change that does not agree with the index or with the plan is a mistake.
 */
public sealed interface QuarterChange {
  /** Somebody new looks for work. */
  record ParticipantCame(Participant participant) implements QuarterChange {
    public ParticipantCame {
      Objects.requireNonNull(participant, "participant");
    }
  }

  /** What is known of a participant has changed: a course is finished, other hours are wanted. */
  record ParticipantChanged(Participant participant) implements QuarterChange {
    public ParticipantChanged {
      Objects.requireNonNull(participant, "participant");
    }
  }

  /**
   * A participant does not look for work here any more, with all that was agreed. Who shares a
   * tandem is free; a household goes on with two or more.
   */
  record ParticipantLeft(String participantId) implements QuarterChange {
    public ParticipantLeft {
      Objects.requireNonNull(participantId, "participantId");
    }
  }

  /**
   * A participant has started to work at an opportunity, whatever the plan proposed, and does not
   * look for work any more. The index has the opportunity with a place less than the plan, or,
   * where it is over, not any more. Of a minimum, one is reached. Who shares a tandem is free.
   */
  record ParticipantStarted(String participantId, String opportunityId) implements QuarterChange {
    public ParticipantStarted {
      Objects.requireNonNull(participantId, "participantId");
      Objects.requireNonNull(opportunityId, "opportunityId");
    }
  }

  /** A vacancy or a job potential is new, and in the index. */
  record OpportunityCame(String opportunityId) implements QuarterChange {
    public OpportunityCame {
      Objects.requireNonNull(opportunityId, "opportunityId");
    }
  }

  /** A vacancy or a job potential is another one than it was, and the index has it as it is now. */
  record OpportunityChanged(String opportunityId) implements QuarterChange {
    public OpportunityChanged {
      Objects.requireNonNull(opportunityId, "opportunityId");
    }
  }

  /**
   * Somebody from outside has got a place of a vacancy, or of a job potential. The index has it
   * with fewer places than the plan, or, where it was the last one, not any more. Of a minimum, one
   * is reached.
   */
  record VacancyFilled(String opportunityId) implements QuarterChange {
    public VacancyFilled {
      Objects.requireNonNull(opportunityId, "opportunityId");
    }
  }

  /**
   * A vacancy or a job potential is gone, and not in the index any more. If somebody's placement
   * there was accepted, that has to be withdrawn too.
   */
  record OpportunityClosed(String opportunityId) implements QuarterChange {
    public OpportunityClosed {
      Objects.requireNonNull(opportunityId, "opportunityId");
    }
  }

  /** A childcare provider is new, or has places now. */
  record ProviderOpened(ChildcareProvider provider) implements QuarterChange {
    public ProviderOpened {
      Objects.requireNonNull(provider, "provider");
    }
  }

  /** A childcare provider has other places, or other opening hours. */
  record ProviderChanged(ChildcareProvider provider) implements QuarterChange {
    public ProviderChanged {
      Objects.requireNonNull(provider, "provider");
    }
  }

  /** A childcare provider takes no children any more. */
  record ProviderClosed(String childcareProviderId) implements QuarterChange {
    public ProviderClosed {
      Objects.requireNonNull(childcareProviderId, "childcareProviderId");
    }
  }

  /**
   * The participant and the company have said yes: the opportunity is fixed, in place of another
   * one that was fixed before. A no of before is taken back by it.
   */
  record PlacementAccepted(String participantId, String opportunityId) implements QuarterChange {
    public PlacementAccepted {
      Objects.requireNonNull(participantId, "participantId");
      Objects.requireNonNull(opportunityId, "opportunityId");
    }
  }

  /** Nothing is fixed for a participant any more. */
  record AcceptanceWithdrawn(String participantId) implements QuarterChange {
    public AcceptanceWithdrawn {
      Objects.requireNonNull(participantId, "participantId");
    }
  }

  /** Who has said no. */
  enum RefusedBy {
    PARTICIPANT("participant"),
    COMPANY("company"),
    COUNSELLOR("counsellor");

    private final String code;

    RefusedBy(String code) {
      this.code = code;
    }

    /** The word in files. */
    public String code() {
      return code;
    }
  }

  /**
   * Somebody has said no: this participant is not proposed for this opportunity any more, and is
   * not fixed there. Why is nobody's business here.
   */
  record PlacementRefused(String participantId, String opportunityId, RefusedBy by)
      implements QuarterChange {
    public PlacementRefused {
      Objects.requireNonNull(participantId, "participantId");
      Objects.requireNonNull(opportunityId, "opportunityId");
      Objects.requireNonNull(by, "by");
    }
  }

  /** A no was taken back, if there was one. */
  record RefusalWithdrawn(String participantId, String opportunityId) implements QuarterChange {
    public RefusalWithdrawn {
      Objects.requireNonNull(participantId, "participantId");
      Objects.requireNonNull(opportunityId, "opportunityId");
    }
  }

  /**
   * A participant wishes for other opportunities.
   *
   * @param opportunityIds all of them, most wished first, each once; empty: none; those that are
   *     gone are passed over
   */
  record WishesChanged(String participantId, List<String> opportunityIds) implements QuarterChange {
    public WishesChanged {
      Objects.requireNonNull(participantId, "participantId");
      opportunityIds = List.copyOf(opportunityIds);
    }
  }

  /** A participant takes one of a company's support places, or does not any more. */
  record SupportNeedChanged(String participantId, boolean needsSupport) implements QuarterChange {
    public SupportNeedChanged {
      Objects.requireNonNull(participantId, "participantId");
    }
  }

  /**
   * A participant has other labels; see {@link PlacementRules#groups()}.
   *
   * @param labels all of them; empty: none
   */
  record GroupsChanged(String participantId, Set<String> labels) implements QuarterChange {
    public GroupsChanged {
      Objects.requireNonNull(participantId, "participantId");
      labels = Set.copyOf(labels);
    }
  }

  /** Two want to start together from now on. */
  record TandemFormed(Tandem tandem) implements QuarterChange {
    public TandemFormed {
      Objects.requireNonNull(tandem, "tandem");
    }
  }

  /** Two need not start together any more. */
  record TandemDissolved(Tandem tandem) implements QuarterChange {
    public TandemDissolved {
      Objects.requireNonNull(tandem, "tandem");
    }
  }

  /** Adults share childcare between them from now on. */
  record HouseholdFormed(Household household) implements QuarterChange {
    public HouseholdFormed {
      Objects.requireNonNull(household, "household");
    }
  }

  /** Adults do not share childcare between them any more. */
  record HouseholdDissolved(Household household) implements QuarterChange {
    public HouseholdDissolved {
      Objects.requireNonNull(household, "household");
    }
  }

  /**
   * An opportunity takes another number of people at least.
   *
   * @param people 0 or more; 0 or 1: no minimum
   */
  record MinimumChanged(String opportunityId, int people) implements QuarterChange {
    public MinimumChanged {
      Objects.requireNonNull(opportunityId, "opportunityId");
    }
  }

  /**
   * A company can take another number of participants with need of support.
   *
   * @param places 0 or more; empty: no limit
   */
  record SupportPlacesChanged(String companyId, OptionalInt places) implements QuarterChange {
    public SupportPlacesChanged {
      Objects.requireNonNull(companyId, "companyId");
      Objects.requireNonNull(places, "places");
    }
  }

  /**
   * Wishes, or fair shares, count for another number of points. What the policy weighs is the
   * engine's, and needs no change.
   *
   * @param wishPoints see {@link PlacementRules#wishPoints()}
   * @param fairShare see {@link PlacementRules#fairShare()}
   */
  record WeightsChanged(long wishPoints, Optional<FairShare> fairShare) implements QuarterChange {
    public WeightsChanged {
      Objects.requireNonNull(fairShare, "fairShare");
    }
  }
}
