package org.quartermatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementWeights.FairShare;

/**
 * What a plan has to regard beside places, hours, childcare, current placements and vetoes. What a
 * host does not say counts for nothing. Immutable, with value equality; made by a {@link Builder}.
 */
public final class PlacementRules {
  /** None. */
  public static final PlacementRules NONE = builder().build();

  private final Values values;

  private PlacementRules(Values values) {
    this.values = values;
  }

  /** Starts without any rule. */
  public static Builder builder() {
    return new Builder();
  }

  /** The same rules with some changed: a builder that starts from these. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.households.addAll(values.households);
    builder.tandems.addAll(values.tandems);
    builder.needingSupport.addAll(values.needingSupport);
    builder.wishes.putAll(values.wishes);
    builder.wishPoints = values.wishPoints;
    builder.supportPlaces.putAll(values.supportPlaces);
    builder.minimumPlaces.putAll(values.minimumPlaces);
    builder.pins.putAll(values.pins);
    values.groups.forEach((id, labels) -> builder.groups.put(id, new TreeSet<>(labels)));
    builder.fairShare = values.fairShare.orElse(null);
    return builder;
  }

  /** Adults who share childcare between them: no two work at the same time. */
  public List<Household> households() {
    return values.households;
  }

  /** Who start together: both at the same opportunity, or neither anywhere. */
  public List<Tandem> tandems() {
    return values.tandems;
  }

  /** Ids of participants who take one of a company's support places. */
  public Set<String> needingSupport() {
    return values.needingSupport;
  }

  /**
   * By participant id, the opportunities that a participant asks for, most wished first; those that
   * are gone are passed over.
   */
  public Map<String, List<String>> wishes() {
    return values.wishes;
  }

  /**
   * What the most wished opportunity is worth more to a participant of priority 1, in points, 0 or
   * more. See {@link org.quartermatch.placement.PlacementWeights#wish}.
   */
  public long wishPoints() {
    return values.wishPoints;
  }

  /**
   * By company id, how many participants with need of support it can take, 0 or more; companies
   * that offer nothing are passed over.
   */
  public Map<String, Integer> supportPlaces() {
    return values.supportPlaces;
  }

  /**
   * By opportunity id, how many people it takes at least, 0 or more: nobody or so many, as a course
   * that is too small does not take place; opportunities that are gone are passed over.
   */
  public Map<String, Integer> minimumPlaces() {
    return values.minimumPlaces;
  }

  /**
   * By participant id, the opportunity that is fixed, as both sides have said yes or a counsellor
   * has decided; beside the pins of {@link PlacementRequest#current()}.
   */
  public Map<String, String> pins() {
    return values.pins;
  }

  /** Labels by participant id, for the fairness term only; they reach no score. */
  public Map<String, Set<String>> groups() {
    return values.groups;
  }

  /** The fairness term instead of that of the policy. */
  public Optional<FairShare> fairShare() {
    return values.fairShare;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlacementRules that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** How many there are of each; no ids. */
  @Override
  public String toString() {
    return "PlacementRules[households="
        + values.households.size()
        + ", tandems="
        + values.tandems.size()
        + ", needingSupport="
        + values.needingSupport.size()
        + ", wishes="
        + values.wishes.size()
        + ", supportPlaces="
        + values.supportPlaces.size()
        + ", minimumPlaces="
        + values.minimumPlaces.size()
        + ", pins="
        + values.pins.size()
        + ", groups="
        + values.groups.size()
        + "]";
  }

  private record Values(
      List<Household> households,
      List<Tandem> tandems,
      Set<String> needingSupport,
      Map<String, List<String>> wishes,
      long wishPoints,
      Map<String, Integer> supportPlaces,
      Map<String, Integer> minimumPlaces,
      Map<String, String> pins,
      Map<String, Set<String>> groups,
      Optional<FairShare> fairShare) {
    private Values {
      households = List.copyOf(households);
      tandems = List.copyOf(tandems);
      needingSupport = Set.copyOf(needingSupport);
      wishes = copy(wishes, List::copyOf);
      supportPlaces = Map.copyOf(supportPlaces);
      minimumPlaces = Map.copyOf(minimumPlaces);
      pins = Map.copyOf(pins);
      groups = copy(groups, Set::copyOf);
      Objects.requireNonNull(fairShare, "fairShare");
    }

    private static <T> Map<String, T> copy(Map<String, T> map, Function<T, T> copy) {
      Map<String, T> all = new TreeMap<>();
      map.forEach((id, value) -> all.put(id, copy.apply(value)));
      return Map.copyOf(all);
    }
  }

  /** Collects rules; ids and ranges are checked when a plan is made. Not thread-safe. */
  public static final class Builder {
    private final List<Household> households = new ArrayList<>();
    private final List<Tandem> tandems = new ArrayList<>();
    private final Set<String> needingSupport = new TreeSet<>();
    private final Map<String, List<String>> wishes = new TreeMap<>();
    private long wishPoints;
    private final Map<String, Integer> supportPlaces = new TreeMap<>();
    private final Map<String, Integer> minimumPlaces = new TreeMap<>();
    private final Map<String, String> pins = new TreeMap<>();
    private final Map<String, Set<String>> groups = new TreeMap<>();
    private @Nullable FairShare fairShare;

    private Builder() {}

    /** See {@link PlacementRules#households()}. */
    public Builder household(Household household) {
      Objects.requireNonNull(household, "household");
      households.add(household);
      return this;
    }

    /** A household is none any more; passed over where it was none. */
    public Builder noHousehold(Household household) {
      Objects.requireNonNull(household, "household");
      households.remove(household);
      return this;
    }

    /** See {@link PlacementRules#tandems()}. */
    public Builder tandem(Tandem tandem) {
      Objects.requireNonNull(tandem, "tandem");
      tandems.add(tandem);
      return this;
    }

    /** A tandem is none any more; passed over where it was none. */
    public Builder noTandem(Tandem tandem) {
      Objects.requireNonNull(tandem, "tandem");
      tandems.remove(tandem);
      return this;
    }

    /** See {@link PlacementRules#needingSupport()}. */
    public Builder needsSupport(String participantId) {
      Objects.requireNonNull(participantId, "participantId");
      return needsSupport(participantId, true);
    }

    /** Says that a participant takes a support place, or does not any more. */
    public Builder needsSupport(String participantId, boolean needsSupport) {
      Objects.requireNonNull(participantId, "participantId");
      if (needsSupport) {
        needingSupport.add(participantId);
      } else {
        needingSupport.remove(participantId);
      }
      return this;
    }

    /** See {@link PlacementRules#wishes()}; none: an empty list. */
    public Builder wishes(String participantId, List<String> opportunityIds) {
      Objects.requireNonNull(participantId, "participantId");
      Objects.requireNonNull(opportunityIds, "opportunityIds");
      wishes.put(participantId, List.copyOf(opportunityIds));
      return this;
    }

    /** See {@link PlacementRules#wishPoints()}; default 0: wishes count for nothing. */
    public Builder wishPoints(long points) {
      wishPoints = points;
      return this;
    }

    /** See {@link PlacementRules#supportPlaces()}. */
    public Builder supportPlaces(String companyId, int places) {
      Objects.requireNonNull(companyId, "companyId");
      supportPlaces.put(companyId, places);
      return this;
    }

    /** A company can take any number of participants with need of support. */
    public Builder noSupportPlaces(String companyId) {
      Objects.requireNonNull(companyId, "companyId");
      supportPlaces.remove(companyId);
      return this;
    }

    /** See {@link PlacementRules#minimumPlaces()}; 0 or 1: no minimum. */
    public Builder minimumPlaces(String opportunityId, int people) {
      Objects.requireNonNull(opportunityId, "opportunityId");
      minimumPlaces.put(opportunityId, people);
      return this;
    }

    /** See {@link PlacementRules#pins()}; in place of a pin that was there before. */
    public Builder pin(String participantId, String opportunityId) {
      Objects.requireNonNull(participantId, "participantId");
      Objects.requireNonNull(opportunityId, "opportunityId");
      pins.put(participantId, opportunityId);
      return this;
    }

    /** Nothing is fixed for this participant any more. */
    public Builder noPin(String participantId) {
      Objects.requireNonNull(participantId, "participantId");
      pins.remove(participantId);
      return this;
    }

    /** Adds a label; see {@link PlacementRules#groups()}. */
    public Builder group(String participantId, String label) {
      Objects.requireNonNull(participantId, "participantId");
      Objects.requireNonNull(label, "label");
      groups.computeIfAbsent(participantId, id -> new TreeSet<>()).add(label);
      return this;
    }

    /** All labels of a participant, in place of those that were there before. */
    public Builder groups(String participantId, Set<String> labels) {
      Objects.requireNonNull(participantId, "participantId");
      Objects.requireNonNull(labels, "labels");
      groups.put(participantId, new TreeSet<>(labels));
      return this;
    }

    /** See {@link PlacementRules#fairShare()}. */
    public Builder fairShare(FairShare share) {
      fairShare = Objects.requireNonNull(share, "share");
      return this;
    }

    /** The fairness term of the policy. */
    public Builder noFairShare() {
      fairShare = null;
      return this;
    }

    /** Nothing that names this participant any more; a household goes on with two or more. */
    public Builder without(String participantId) {
      Objects.requireNonNull(participantId, "participantId");
      tandems.removeIf(t -> t.first().equals(participantId) || t.second().equals(participantId));
      households.replaceAll(h -> without(h, participantId));
      households.removeIf(h -> h.participantIds().size() < 2);
      needingSupport.remove(participantId);
      wishes.remove(participantId);
      pins.remove(participantId);
      groups.remove(participantId);
      return this;
    }

    private static Household without(Household household, String participantId) {
      return household.participantIds().contains(participantId)
          ? new Household(
              household.participantIds().stream().filter(id -> !id.equals(participantId)).toList())
          : household;
    }

    /** The finished rules. */
    public PlacementRules build() {
      return new PlacementRules(
          new Values(
              households,
              tandems,
              needingSupport,
              wishes,
              wishPoints,
              supportPlaces,
              minimumPlaces,
              pins,
              groups,
              Optional.ofNullable(fairShare)));
    }
  }
}
