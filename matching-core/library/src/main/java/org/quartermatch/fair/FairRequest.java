package org.quartermatch.fair;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.quartermatch.model.Participant;
import org.quartermatch.model.WeekSchedule;

/** What a timetable of a fair is wanted for. Immutable; made by a {@link Builder}. */
public final class FairRequest {
  private final Fair fair;
  private final List<Participant> cohort;
  private final List<Stand> stands;
  private final Map<String, WeekSchedule> times;
  private final Set<String> allowed;
  private final int leastTalks;
  private final int mostTalks;
  private final Map<String, Set<String>> refused;
  private final long steps;
  private final long seed;

  private FairRequest(Builder builder) {
    fair = builder.fair;
    cohort = builder.cohort;
    stands = builder.stands;
    times = Map.copyOf(builder.times);
    allowed = Set.copyOf(builder.allowed);
    refused =
        builder.refused.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> Set.copyOf(it.getValue())));
    leastTalks = builder.leastTalks;
    mostTalks = builder.mostTalks;
    steps = builder.steps;
    seed = builder.seed;
  }

  /** Starts a request. */
  public static Builder of(Fair fair, Collection<Participant> cohort, Collection<Stand> stands) {
    return new Builder(
        Objects.requireNonNull(fair, "fair"), List.copyOf(cohort), List.copyOf(stands));
  }

  /** When and where. */
  public Fair fair() {
    return fair;
  }

  /** The guests. */
  public List<Participant> cohort() {
    return cohort;
  }

  /** Who is there to talk to. */
  public List<Stand> stands() {
    return stands;
  }

  /**
   * When a guest can be at the fair, by participant id, ways left out. Of whom nothing is said here
   * the availability counts, with the way to the fair and back; who has none can come all the time.
   */
  public Map<String, WeekSchedule> times() {
    return times;
  }

  /** Codes of criteria that may be against a pair, and it talks all the same. */
  public Set<String> allowed() {
    return allowed;
  }

  /**
   * By participant id, the opportunities that somebody has refused for them, or they have: no talk
   * is about one.
   */
  public Map<String, Set<String>> refused() {
    return refused;
  }

  /** So many talks everybody should have, 0 or more. */
  public int leastTalks() {
    return leastTalks;
  }

  /** More talks nobody has, 1 or more. */
  public int mostTalks() {
    return mostTalks;
  }

  /**
   * Slots that the search chooses anew, and pairs of slots that it exchanges, at most; 0 or more.
   */
  public long steps() {
    return steps;
  }

  /** Of the search. */
  public long seed() {
    return seed;
  }

  /** Builds a request. Not safe for use by several threads. */
  public static final class Builder {
    private final Fair fair;
    private final List<Participant> cohort;
    private final List<Stand> stands;
    private Map<String, WeekSchedule> times = Map.of();
    private Set<String> allowed = Set.of();
    private Map<String, Set<String>> refused = Map.of();
    private int leastTalks = 2;
    private int mostTalks = 4;
    private long steps = 2_000;
    private long seed = 42;

    private Builder(Fair fair, List<Participant> cohort, List<Stand> stands) {
      this.fair = fair;
      this.cohort = cohort;
      this.stands = stands;
    }

    /** See {@link FairRequest#times()}; default: nothing said. */
    public Builder times(Map<String, WeekSchedule> newTimes) {
      times = newTimes;
      return this;
    }

    /** See {@link FairRequest#allowed()}; default: none. */
    public Builder allowed(Set<String> criteria) {
      allowed = criteria;
      return this;
    }

    /** See {@link FairRequest#refused()}; default: nothing. */
    public Builder refused(Map<String, Set<String>> opportunityIds) {
      refused = opportunityIds;
      return this;
    }

    /** See {@link FairRequest#leastTalks()}; default: 2. */
    public Builder leastTalks(int talks) {
      leastTalks = talks;
      return this;
    }

    /** See {@link FairRequest#mostTalks()}; default: 4. */
    public Builder mostTalks(int talks) {
      mostTalks = talks;
      return this;
    }

    /** See {@link FairRequest#steps()}; default: 2,000. */
    public Builder steps(long newSteps) {
      steps = newSteps;
      return this;
    }

    /** See {@link FairRequest#seed()}; default: 42. */
    public Builder seed(long newSeed) {
      seed = newSeed;
      return this;
    }

    /**
     * The finished request; what is wrong between its parts is said when it is planned.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public FairRequest build() {
      if (leastTalks < 0 || mostTalks < 1 || leastTalks > mostTalks || steps < 0) {
        throw new IllegalArgumentException(
            "talks are "
                + leastTalks
                + " to "
                + mostTalks
                + " and steps "
                + steps
                + ", allowed: 0 or more, and from the least to 1 or more");
      }
      return new FairRequest(this);
    }
  }
}
