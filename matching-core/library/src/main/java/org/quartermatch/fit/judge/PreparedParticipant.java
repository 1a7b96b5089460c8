package org.quartermatch.fit.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.judge.held.LanguageProfile;
import org.quartermatch.fit.judge.held.SkillProfile;
import org.quartermatch.fit.judge.time.ParticipantTimes;
import org.quartermatch.model.Course;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.Language;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Skill;

/**
 * A participant, made ready to be judged against many opportunities. Made by {@link
 * FitCalculator#prepare(Participant)}; immutable.
 */
public final class PreparedParticipant {
  /** What is held from a certain day on, courses that have ended included. */
  public record Profile(
      SkillProfile skills, LanguageProfile languages, Set<String> qualifications) {}

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
  private final ParticipantTimes times;
  private final Setting setting;
  private final ChangedPeople changed = new ChangedPeople();

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
    ownExclusions = WorkplaceJudge.notReserved(exclusions);
    times = new ParticipantTimes(participant, setting.time());
  }

  /** With {@code day}, what is held from that day on; without, what is held now. */
  private Profile profileOn(@Nullable LocalDate day) {
    List<Skill.Held> skills = new ArrayList<>();
    List<Language.Held> languages = new ArrayList<>();
    Set<String> qualifications = new HashSet<>(participant.qualifications().items());
    for (Course course : participant.courses()) {
      if (day != null && !course.endsOn().isAfter(day)) {
        switch (course) {
          case Course.LanguageCourse c -> languages.add(new Language.Held(c.code(), c.level()));
          case Course.SkillCourse c -> skills.add(new Skill.Held(c.code(), c.level()));
          case Course.QualificationCourse c -> qualifications.add(c.code());
        }
      }
    }
    return new Profile(
        new SkillProfile(participant.skills(), skills, setting.taxonomy()),
        new LanguageProfile(participant.languages(), languages),
        Set.copyOf(qualifications));
  }

  /** The participant. */
  public Participant participant() {
    return participant;
  }

  /** The participant's identifier. */
  public String id() {
    return participant.id();
  }

  /** What decides about time. */
  public ParticipantTimes times() {
    return times;
  }

  /** What all judges share. */
  Setting setting() {
    return setting;
  }

  /** The same participant with changes made. */
  ChangedPeople changed() {
    return changed;
  }

  /**
   * Which state of what is held counts at an opportunity's start: courses count that have ended by
   * then.
   */
  public int profileIndexAt(Optional<LocalDate> start) {
    if (courseEnds.length == 0 || start.isEmpty()) {
      return 0;
    }
    int ended = 0;
    while (ended < courseEnds.length && !courseEnds[ended].isAfter(start.get())) {
      ended++;
    }
    return ended;
  }

  /** The same; most have no courses, and their opportunities are not even looked at. */
  int profileIndexAt(PreparedOpportunity opportunity) {
    return courseEnds.length == 0 ? 0 : profileIndexAt(opportunity.position().start());
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

  /** Number of different states of what is held: before the first course ends, after each. */
  public int profileCount() {
    return profiles.length;
  }

  /** One of these states. */
  public Profile profile(int index) {
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
