package org.quartermatch.fit.judge.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Participant;
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
   * @param unknown whether nobody knows when it is cared for
   * @param providerIndex the provider of a new place, in the setting's order; -1: own care
   */
  public record CaredChild(
      Child child,
      NarrowedTimes covered,
      @Nullable GeoPoint place,
      int wayToPlaceMinutes,
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
            : participant.children().stream().map(this::inOwnCare).toList();
    childrenForNewPlaces =
        participant.children().stream().filter(setting.policy()::wantsNewPlace).toList();
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
          cared(child, care.covered(), care.place().orElse(null), false);
    };
  }

  private CaredChild cared(
      Child child, WeekSchedule covered, @Nullable GeoPoint place, boolean unknown) {
    return new CaredChild(
        child,
        setting.shared().of(covered),
        place,
        wayFromHome(place),
        unknown,
        TimeOption.OWN_CARE);
  }

  private int wayFromHome(@Nullable GeoPoint place) {
    Optional<GeoPoint> home = participant.home();
    return place == null || home.isEmpty()
        ? 0
        : setting.travelTimes().minutes(home.get(), place, mode);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of lists of one kind
  private static @Nullable List<CaredChild>[] lists(int length) {
    return new List[length];
  }

  private int[] findProviders() {
    if (!agesAreKnown()) {
      return new int[0];
    }
    int under3 = childrenUnder3();
    int over3 = childrenForNewPlaces.size() - under3;
    return IntStream.range(0, setting.providers().size())
        .filter(i -> hasPlaces(setting.providers().get(i), under3, over3))
        .toArray();
  }

  private static boolean hasPlaces(ChildcareProvider provider, int under3, int over3) {
    return provider.placesUnder3() >= under3 && provider.places3AndOver() >= over3;
  }

  /** Whether some child would take a new place, and the ages of all who would are known. */
  public boolean agesAreKnown() {
    return !childrenForNewPlaces.isEmpty()
        && childrenForNewPlaces.stream().allMatch(child -> child.ageMonths().isPresent());
  }

  /** How many would take a place under 3; after {@link #agesAreKnown}. */
  public int childrenUnder3() {
    return (int) childrenForNewPlaces.stream().filter(Child::isUnder3).count();
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
    int way = wayFromHome(place);
    List<CaredChild> children = new ArrayList<>(ownCare.size());
    for (CaredChild own : ownCare) {
      children.add(
          setting.policy().wantsNewPlace(own.child())
              ? new CaredChild(
                  own.child(),
                  setting.openingHours(providerIndex),
                  place,
                  way,
                  false,
                  providerIndex)
              : own);
    }
    return List.copyOf(children);
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
