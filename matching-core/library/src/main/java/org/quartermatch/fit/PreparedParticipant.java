package org.quartermatch.fit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.Child;
import org.quartermatch.model.Course;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HeldLanguage;
import org.quartermatch.model.HeldSkill;
import org.quartermatch.model.Participant;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.WeekSchedule;

/**
 * A participant, made ready to be judged against many opportunities. Made by {@link
 * FitCalculator#prepare(Participant)}; immutable.
 */
public final class PreparedParticipant {
  /** What is held from a certain day on, courses that have ended included. */
  record Profile(SkillProfile skills, LanguageProfile languages, Set<String> qualifications) {}

  /**
   * A child with the care that counts for one option.
   *
   * @param covered when it is cared for
   * @param place where; null: care without a location
   * @param wayToPlaceMinutes from home to that place
   * @param unknown whether nobody knows when it is cared for
   * @param providerIndex the provider of a new place, in the setting's order; -1: own care
   */
  record CaredChild(
      Child child,
      NarrowedTimes covered,
      @Nullable GeoPoint place,
      int wayToPlaceMinutes,
      boolean unknown,
      int providerIndex) {}

  private static final LocalDate[] NO_DAYS = new LocalDate[0];

  private final Participant participant;
  private final LocalDate[] courseEnds;

  /** Made when first asked for. A race makes the same profile twice, and either may stay. */
  private final @Nullable Profile[] profiles;

  // Sets are made when first asked for, as the profiles are.
  private @Nullable Set<String> entitlements;
  private @Nullable Set<String> forms;
  private final Set<String> exclusions;
  private final Set<String> ownExclusions;
  private @Nullable Set<String> wishes;
  private final @Nullable WeekSchedule excludedTimes;
  private final NarrowedTimes availability;
  private final TravelMode mode;
  private final List<CaredChild> ownCare;
  private final List<Child> childrenForNewPlaces;
  private final Setting setting;

  private final int[] providersWithPlaces;

  /** By provider, made when first asked for. A race makes the same twice, and either may stay. */
  private final @Nullable List<CaredChild>[] childrenAt;

  private final boolean caredForWithoutPlaces;
  private final TimeMemo timeMemo = new TimeMemo();

  PreparedParticipant(Participant participant, Setting setting) {
    this.participant = participant;
    this.setting = setting;
    courseEnds =
        participant.courses().isEmpty()
            ? NO_DAYS
            : participant.courses().stream()
                .map(Course::endsOn)
                .distinct()
                .sorted()
                .toArray(LocalDate[]::new);
    profiles = new Profile[courseEnds.length + 1];
    exclusions = participant.exclusions().toSet();
    Set<String> own = exclusions.isEmpty() ? Set.of() : new HashSet<>(exclusions);
    @Nullable WeekSchedule excluded = null;
    for (ReservedTime reserved : ReservedTime.values()) {
      if (!own.isEmpty() && own.remove(reserved.code())) {
        excluded = excluded == null ? reserved.times() : excluded.or(reserved.times());
      }
    }
    ownExclusions = Set.copyOf(own);
    excludedTimes = excluded;
    availability = setting.times().of(participant.availability().orElse(WeekSchedule.always()));
    mode = participant.mode().orElse(setting.policy().defaultMode());
    ownCare =
        participant.children().isEmpty()
            ? List.of()
            : participant.children().stream().map(child -> inOwnCare(child, setting)).toList();
    childrenForNewPlaces =
        participant.children().stream()
            .filter(child -> wantsNewPlace(child, setting.policy()))
            .toList();
    providersWithPlaces = findProviders();
    childrenAt = lists(providersWithPlaces.length == 0 ? 0 : setting.providers().size());
    caredForWithoutPlaces =
        providersWithPlaces.length == 0
            && ownCare.stream().allMatch(child -> child.place() == null);
  }

  /** With {@code day}, what is held from that day on; without, what is held now. */
  private Profile profileOn(@Nullable LocalDate day) {
    List<HeldSkill> skills = new ArrayList<>();
    List<HeldLanguage> languages = new ArrayList<>();
    Set<String> qualifications = new HashSet<>(participant.qualifications().items());
    for (Course course : participant.courses()) {
      if (day != null && !course.endsOn().isAfter(day)) {
        switch (course) {
          case Course.LanguageCourse c -> languages.add(new HeldLanguage(c.code(), c.level()));
          case Course.SkillCourse c -> skills.add(new HeldSkill(c.code(), c.level()));
          case Course.QualificationCourse c -> qualifications.add(c.code());
        }
      }
    }
    return new Profile(
        new SkillProfile(participant.skills(), skills, setting.taxonomy()),
        new LanguageProfile(participant.languages(), languages),
        Set.copyOf(qualifications));
  }

  /** From school age on there is no new place (SEMANTICS.md, sentence 24). */
  static boolean wantsNewPlace(Child child, MatchingPolicy policy) {
    return child.needsPlace()
        && (child.ageMonths().isEmpty() || child.ageMonths().getAsInt() < policy.schoolAgeMonths());
  }

  private CaredChild inOwnCare(Child child, Setting setting) {
    return switch (child.care()) {
      case Child.Care.None care ->
          new CaredChild(child, setting.times().of(WeekSchedule.empty()), null, 0, false, -1);
      case Child.Care.Unknown care ->
          cared(child, WeekSchedule.always(), care.place().orElse(null), true, setting);
      case Child.Care.Covered care ->
          cared(child, care.covered(), care.place().orElse(null), false, setting);
    };
  }

  private CaredChild cared(
      Child child,
      WeekSchedule covered,
      @Nullable GeoPoint place,
      boolean unknown,
      Setting setting) {
    return new CaredChild(
        child, setting.times().of(covered), place, wayFromHome(place, setting), unknown, -1);
  }

  private int wayFromHome(@Nullable GeoPoint place, Setting setting) {
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
    if (childrenForNewPlaces.isEmpty()
        || childrenForNewPlaces.stream().anyMatch(child -> child.ageMonths().isEmpty())) {
      return new int[0];
    }
    int under3 = (int) childrenForNewPlaces.stream().filter(PreparedParticipant::isUnder3).count();
    int over3 = childrenForNewPlaces.size() - under3;
    return IntStream.range(0, setting.providers().size())
        .filter(
            i ->
                setting.providers().get(i).placesUnder3() >= under3
                    && setting.providers().get(i).places3AndOver() >= over3)
        .toArray();
  }

  /** All children, those who need one with a new place at this provider. */
  List<CaredChild> childrenAt(int providerIndex) {
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
    int way = wayFromHome(place, setting);
    List<CaredChild> children = new ArrayList<>(ownCare.size());
    for (CaredChild own : ownCare) {
      children.add(
          wantsNewPlace(own.child(), setting.policy())
              ? new CaredChild(
                  own.child(),
                  setting.openingHours().get(providerIndex),
                  place,
                  way,
                  false,
                  providerIndex)
              : own);
    }
    return List.copyOf(children);
  }

  /** Under 36 months; the age must be known. */
  public static boolean isUnder3(Child child) {
    return child.ageMonths().orElseThrow() < 36;
  }

  /** The participant. */
  public Participant participant() {
    return participant;
  }

  /** The participant's identifier. */
  public String id() {
    return participant.id();
  }

  /** Children who would take a new place, all at one provider; empty: none wants one. */
  public List<Child> childrenForNewPlaces() {
    return childrenForNewPlaces;
  }

  /** What is held at an opportunity's start: courses count that have ended by then. */
  Profile profileAt(Optional<LocalDate> start) {
    return profile(profileIndexAt(start));
  }

  int profileIndexAt(Optional<LocalDate> start) {
    int ended = 0;
    if (start.isPresent()) {
      while (ended < courseEnds.length && !courseEnds[ended].isAfter(start.get())) {
        ended++;
      }
    }
    return ended;
  }

  Set<String> entitlements() {
    Set<String> made = entitlements;
    if (made == null) {
      made = participant.entitlements().toSet();
      entitlements = made;
    }
    return made;
  }

  Set<String> forms() {
    Set<String> made = forms;
    if (made == null) {
      made =
          participant.forms().items().stream()
              .map(EmploymentForm::code)
              .collect(Collectors.toUnmodifiableSet());
      forms = made;
    }
    return made;
  }

  Set<String> exclusions() {
    return exclusions;
  }

  /** Exclusions that are not reserved. */
  Set<String> ownExclusions() {
    return ownExclusions;
  }

  Set<String> wishes() {
    Set<String> made = wishes;
    if (made == null) {
      made = participant.wishedOccupations().toSet();
      wishes = made;
    }
    return made;
  }

  /** Times that reserved exclusions take out; null: none. */
  @Nullable WeekSchedule excludedTimes() {
    return excludedTimes;
  }

  /** From leaving home to being home again; always, where it is not known. */
  NarrowedTimes availability() {
    return availability;
  }

  /** What was already found out about the participant's times. */
  TimeMemo timeMemo() {
    return timeMemo;
  }

  TravelMode mode() {
    return mode;
  }

  List<CaredChild> ownCare() {
    return ownCare;
  }

  /** The providers at which all who need a new place can get one, in the setting's order. */
  int[] providersWithPlaces() {
    return providersWithPlaces;
  }

  /**
   * Whether there are no children, or all are cared for where no way leads, and none can get a new
   * place: then the direct way alone decides about time.
   */
  boolean caredForWithoutPlaces() {
    return caredForWithoutPlaces;
  }

  /** Number of different states of what is held: before the first course ends, after each. */
  int profileCount() {
    return profiles.length;
  }

  Profile profile(int index) {
    Profile profile = profiles[index];
    if (profile == null) {
      profile = profileOn(index == 0 ? null : courseEnds[index - 1]);
      profiles[index] = profile;
    }
    return profile;
  }

  /** The id only: the rest is personal. */
  @Override
  public String toString() {
    return "PreparedParticipant[" + id() + "]";
  }
}
