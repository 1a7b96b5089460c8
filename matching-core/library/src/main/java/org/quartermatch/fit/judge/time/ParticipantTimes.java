package org.quartermatch.fit.judge.time;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Participant;
import org.quartermatch.model.ReservedTime;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.WeekSchedule;

/**
 * What of a participant decides about time, made ready to be judged against many opportunities.
 * Immutable to whoever uses it.
 */
public final class ParticipantTimes {
  /**
   * A child with the care that counts for one option.
   *
   * @param covered when it is cared for
   * @param place where; null: care without a location
   * @param wayToPlaceMinutes from home to that place
   * @param wayFromPlaceMinutes from that place to home
   * @param unknown whether nobody knows when it is cared for
   * @param providerIndex the provider of a new place, in the setting's order; -1: own care
   */
  public record CaredChild(
      Child child,
      NarrowedTimes covered,
      @Nullable GeoPoint place,
      int wayToPlaceMinutes,
      int wayFromPlaceMinutes,
      boolean unknown,
      int providerIndex) {}

  private final Participant participant;
  private final TimeSetting setting;
  private final @Nullable WeekSchedule excluded;
  private final NarrowedTimes availability;
  private final TravelMode mode;
  private final List<CaredChild> ownCare;
  private final List<Child> childrenForNewPlaces;
  private final int[] providersWithPlaces;

  /** By provider, made when first asked for. A race makes the same twice, and either may stay. */
  private final @Nullable List<CaredChild>[] childrenAt;

  /** Made when first asked for; a race makes the same twice. */
  private int @Nullable [] providersByHours;

  private final boolean caredForWithoutPlaces;
  private final TimeMemo memo = new TimeMemo();

  /** Takes the participant apart, and finds the providers that have enough places. */
  public ParticipantTimes(Participant participant, TimeSetting setting) {
    this.participant = participant;
    this.setting = setting;
    excluded = excluded(participant.exclusions().items());
    availability = setting.shared().of(participant.availability().orElse(WeekSchedule.always()));
    mode = participant.mode().orElse(setting.policy().defaultMode());
    ownCare =
        participant.children().isEmpty()
            ? List.of()
            : participant.children().stream()
                .filter(setting.policy()::needsCare)
                .map(this::inOwnCare)
                .toList();
    childrenForNewPlaces =
        ownCare.stream().map(CaredChild::child).filter(Child::needsPlace).toList();
    providersWithPlaces = findProviders();
    childrenAt = lists(providersWithPlaces.length == 0 ? 0 : setting.providers().size());
    caredForWithoutPlaces =
        providersWithPlaces.length == 0
            && ownCare.stream().allMatch(child -> child.place() == null);
  }

  private static @Nullable WeekSchedule excluded(List<String> exclusions) {
    @Nullable WeekSchedule excluded = null;
    for (String code : exclusions) {
      ReservedTime reserved = ReservedTime.ofCode(code);
      if (reserved != null) {
        excluded = excluded == null ? reserved.times() : excluded.or(reserved.times());
      }
    }
    return excluded;
  }

  private CaredChild inOwnCare(Child child) {
    return switch (child.care()) {
      case Child.Care.None care -> cared(child, WeekSchedule.empty(), null, false);
      case Child.Care.Unknown care ->
          cared(child, WeekSchedule.always(), care.place().orElse(null), true);
      case Child.Care.Covered care ->
          cared(child, care.covered().roundedInwards(), care.place().orElse(null), false);
    };
  }

  private CaredChild cared(
      Child child, WeekSchedule covered, @Nullable GeoPoint place, boolean unknown) {
    return new CaredChild(
        child,
        setting.shared().of(covered),
        place,
        wayFromHome(place),
        wayToHome(place),
        unknown,
        TimeOption.OWN_CARE);
  }

  private int wayFromHome(@Nullable GeoPoint place) {
    Optional<GeoPoint> home = participant.home();
    return place == null || home.isEmpty()
        ? 0
        : setting.travelTimes().minutes(home.get(), place, mode);
  }

  private int wayToHome(@Nullable GeoPoint place) {
    Optional<GeoPoint> home = participant.home();
    return place == null || home.isEmpty()
        ? 0
        : setting.travelTimes().minutes(place, home.get(), mode);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of lists of one kind
  private static @Nullable List<CaredChild>[] lists(int length) {
    return new List[length];
  }

  private int[] findProviders() {
    if (!wantsNewPlaces()) {
      return new int[0];
    }
    return IntStream.range(0, setting.providers().size())
        .filter(i -> hasPlaces(setting.providers().get(i)))
        .toArray();
  }

  private boolean hasPlaces(ChildcareProvider provider) {
    for (AgeGroup group : AgeGroup.values()) {
      if (provider.places(group) < placesNeeded(group)) {
        return false;
      }
    }
    return true;
  }

  /** Whether some child would take a new place; the ages of all who would are known. */
  public boolean wantsNewPlaces() {
    return !childrenForNewPlaces.isEmpty();
  }

  /** How many would take a place of an age group. */
  public int placesNeeded(AgeGroup group) {
    return (int)
        childrenForNewPlaces.stream()
            .filter(child -> setting.policy().ageGroup(child) == group)
            .count();
  }

  /** All children: in own care, or those who need one with a new place at a provider. */
  public List<CaredChild> children(int providerIndexOrOwnCare) {
    return providerIndexOrOwnCare == TimeOption.OWN_CARE
        ? ownCare
        : childrenAt(providerIndexOrOwnCare);
  }

  /** All children, those who need one with a new place at this provider. */
  public List<CaredChild> childrenAt(int providerIndex) {
    @Nullable List<CaredChild>[] known = childrenAt;
    List<CaredChild> children = known[providerIndex];
    if (children == null) {
      children = findChildrenAt(providerIndex);
      known[providerIndex] = children;
    }
    return children;
  }

  private List<CaredChild> findChildrenAt(int providerIndex) {
    GeoPoint place = setting.providers().get(providerIndex).location();
    int there = wayFromHome(place);
    int back = wayToHome(place);
    List<CaredChild> children = new ArrayList<>(ownCare.size());
    for (CaredChild own : ownCare) {
      children.add(
          own.child().needsPlace()
              ? new CaredChild(
                  own.child(),
                  coveredAt(providerIndex, own),
                  place,
                  there,
                  back,
                  own.unknown() && setting.policy().placeAdds(own.child()),
                  providerIndex)
              : own);
    }
    return List.copyOf(children);
  }

  /**
   * When a child with a new place is cared for. A place after school adds to the care that there
   * is: both are united to the minute, then rounded (docs/semantics.md, sentence 24).
   */
  private NarrowedTimes coveredAt(int providerIndex, CaredChild own) {
    if (!setting.policy().placeAdds(own.child())) {
      return setting.openingHours(providerIndex);
    }
    return switch (own.child().care()) {
      case Child.Care.None care -> setting.openingHours(providerIndex);
      case Child.Care.Unknown care -> own.covered();
      case Child.Care.Covered care ->
          setting
              .shared()
              .of(
                  care.covered()
                      .or(setting.providers().get(providerIndex).openingHours())
                      .roundedInwards());
    };
  }

  /** When a child would be cared for in an ordinary week if it had a new place at a provider. */
  public WeekSchedule timesAt(CaredChild own, int providerIndex) {
    return coveredAt(providerIndex, own).times();
  }

  /** The same child, cared for at other times. Nothing is kept of it. */
  public CaredChild cared(CaredChild child, WeekSchedule covered) {
    return new CaredChild(
        child.child(),
        new NarrowedTimes(covered),
        child.place(),
        child.wayToPlaceMinutes(),
        child.wayFromPlaceMinutes(),
        child.unknown(),
        child.providerIndex());
  }

  /** The same child, cared for at these times where no way leads. */
  public CaredChild caredAtHome(CaredChild child, WeekSchedule covered) {
    return new CaredChild(
        child.child(), new NarrowedTimes(covered), null, 0, 0, false, TimeOption.OWN_CARE);
  }

  /** The same child, cared for at these times at a provider, whether it has a place or not. */
  public CaredChild caredAt(CaredChild child, WeekSchedule covered, int providerIndex) {
    GeoPoint place = setting.providers().get(providerIndex).location();
    return new CaredChild(
        child.child(),
        new NarrowedTimes(covered),
        place,
        wayFromHome(place),
        wayToHome(place),
        child.unknown(),
        providerIndex);
  }

  Participant participant() {
    return participant;
  }

  /** What all judgements of this participant's time share. */
  public TimeSetting setting() {
    return setting;
  }

  /** Children who would take a new place, all at one provider; empty: none wants one. */
  public List<Child> childrenForNewPlaces() {
    return childrenForNewPlaces;
  }

  /** Times that reserved exclusions take out; null: none. */
  @Nullable WeekSchedule excluded() {
    return excluded;
  }

  /** From leaving home to being home again; always, where it is not known. */
  NarrowedTimes availability() {
    return availability;
  }

  /** What was already found out about the participant's times. */
  TimeMemo memo() {
    return memo;
  }

  /** How the participant travels; the policy's mode where it is not known. */
  public TravelMode mode() {
    return mode;
  }

  /** All children in the care that they have. */
  public List<CaredChild> ownCare() {
    return ownCare;
  }

  /** Of {@link #providersWithPlaces} one for each different care that they bring the children. */
  int[] providersByHours() {
    int[] known = providersByHours;
    if (known == null) {
      Set<List<WeekSchedule>> seen = new HashSet<>();
      known =
          IntStream.of(providersWithPlaces)
              .filter(
                  provider ->
                      seen.add(
                          childrenAt(provider).stream().map(it -> it.covered().times()).toList()))
              .toArray();
      providersByHours = known;
    }
    return known;
  }

  /** The providers at which all who need a new place can get one, in the setting's order. */
  public int[] providersWithPlaces() {
    return providersWithPlaces;
  }

  /**
   * Whether there are no children, or all are cared for where no way leads, and none can get a new
   * place: then the direct way alone decides about time.
   */
  public boolean caredForWithoutPlaces() {
    return caredForWithoutPlaces;
  }
}
