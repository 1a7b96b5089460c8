package org.quartermatch.fit.judge;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.model.Participant;

/**
 * Which criteria a change can lift, so that changes are not tried in vain.
 *
 * <p>How it works: a criterion that blocks goes on doing so unless a change touches what its judge
 * looks at. Of the criteria of time (docs/semantics.md, sentences 7 to 29 and 37a): {@code hours}
 * is judged without any way, with all time free; {@code availability} without the children; {@code
 * commute} looks at the direct way alone, and at how long a day is only where the participant has
 * no limit of their own. Some exclusions are of times, so they belong to time and to conditions. A
 * criterion that is added, by a host or to the table, may look at anything.
 *
 * <p>Criteria are bits by their places in the {@link CriterionTable}.
 */
public final class Lifting {
  /** Changes that touch the same criteria. */
  enum Change {
    LANGUAGE(StandardCriterion.LANGUAGES),
    SKILL(StandardCriterion.SKILLS),
    QUALIFICATION(StandardCriterion.QUALIFICATIONS),
    ENTITLEMENT(StandardCriterion.ENTITLEMENTS),
    PERMISSION(StandardCriterion.PERMISSION),
    FORM(StandardCriterion.FORM),
    START(StandardCriterion.START),
    OFFER(StandardCriterion.NEEDS),
    COMMUTE_LIMIT(StandardCriterion.COMMUTE),
    CARE(StandardCriterion.CHILDCARE, StandardCriterion.COMMUTE),
    TIME(StandardCriterion.AVAILABILITY, StandardCriterion.CHILDCARE, StandardCriterion.COMMUTE),
    MODE(StandardCriterion.AVAILABILITY, StandardCriterion.CHILDCARE, StandardCriterion.COMMUTE),
    HOURS(
        StandardCriterion.HOURS,
        StandardCriterion.AVAILABILITY,
        StandardCriterion.CHILDCARE,
        StandardCriterion.COMMUTE),
    EXCLUSION(
        StandardCriterion.CONDITIONS,
        StandardCriterion.HOURS,
        StandardCriterion.AVAILABILITY,
        StandardCriterion.CHILDCARE,
        StandardCriterion.COMMUTE);

    private final ImmutableSet<StandardCriterion> lifts;

    Change(StandardCriterion first, StandardCriterion... more) {
      lifts = Sets.immutableEnumSet(first, more);
    }

    /** Whether it touches the way itself, or what the participant says of its length. */
    private boolean isOfTheWay() {
      return this == MODE || this == COMMUTE_LIMIT;
    }
  }

  private final CriterionTable table;

  /** What the library does not know: any change may lift it. */
  private final long added;

  private final Map<Change, Long> lifted = new EnumMap<>(Change.class);

  /** The same for who has a limit of the commute of their own. */
  private final Map<Change, Long> withinLimit = new EnumMap<>(Change.class);

  /**
   * By the code of a criterion, what an answer about it may lift: it is asked for again and again.
   */
  private final Map<String, Long> byAnswer = new HashMap<>();

  Lifting(CriterionTable table) {
    this.table = table;
    long unknown = 0;
    for (int i = 0; i < table.entries().size(); i++) {
      unknown |= table.entries().get(i).id() instanceof CriterionEntry.Id.Standard ? 0 : 1L << i;
    }
    added = unknown;
    long commute = bits(Set.of(StandardCriterion.COMMUTE));
    for (Change change : Change.values()) {
      long bits = bits(change.lifts) | added;
      lifted.put(change, bits);
      withinLimit.put(change, change.isOfTheWay() ? bits : bits & ~commute);
    }
    for (StandardCriterion standard : StandardCriterion.values()) {
      byAnswer.put(standard.code(), bits(Set.of(standard)) | added);
    }
  }

  private long bits(Set<StandardCriterion> criteria) {
    long bits = 0;
    for (StandardCriterion criterion : criteria) {
      bits |= 1L << table.indexOf(criterion);
    }
    return bits;
  }

  /** What a change of the participant, of work for them, or of a childcare provider may lift. */
  public long liftedBy(Bridge bridge, Participant participant) {
    return switch (bridge.change()) {
      case Bridge.Language it -> liftedBy(Change.LANGUAGE, participant);
      case Bridge.Skill it -> liftedBy(Change.SKILL, participant);
      case Bridge.Qualification it -> liftedBy(Change.QUALIFICATION, participant);
      case Bridge.Clarify it -> byAnswer.getOrDefault(it.criterion(), -1L);
      case Bridge.Availability it -> liftedBy(Change.TIME, participant);
      case Bridge.Care it -> liftedBy(Change.CARE, participant);
      case Bridge.KeptCare it -> liftedBy(Change.CARE, participant);
      case Bridge.ChildcarePlaces it -> liftedBy(Change.CARE, participant);
      case Bridge.WeeklyHours it -> liftedBy(Change.HOURS, participant);
      case Bridge.HoursPerDay it -> liftedBy(Change.HOURS, participant);
      case Bridge.CommuteMinutes it -> liftedBy(Change.COMMUTE_LIMIT, participant);
      case Bridge.Mode it -> liftedBy(Change.MODE, participant);
      case Bridge.Form it -> liftedBy(Change.FORM, participant);
      case Bridge.Start it -> liftedBy(Change.START, participant);
      case Bridge.Exclusion it -> liftedBy(Change.EXCLUSION, participant);
      case Bridge.Offer it -> liftedBy(Change.OFFER, participant);
      case Bridge.WithNewPlaces it -> throw new IllegalStateException("a change of a change");
    };
  }

  /** What changes may lift together. */
  public long liftedBy(List<Bridge> changes, Participant participant) {
    long lifted = 0;
    for (Bridge change : changes) {
      lifted |= liftedBy(change, participant);
    }
    return lifted;
  }

  long liftedBy(Change change, Participant participant) {
    return Objects.requireNonNull(lifted(participant).get(change));
  }

  private Map<Change, Long> lifted(Participant participant) {
    return participant.maximumCommuteMinutes().isPresent() ? withinLimit : lifted;
  }

  /** A criterion's bit. */
  public long of(StandardCriterion criterion) {
    return bits(Set.of(criterion));
  }

  /** These criteria, and what any change may lift. */
  public long liftedBy(Set<StandardCriterion> criteria) {
    return bits(criteria) | added;
  }

  /** Whether what may be lifted is all that blocks. */
  public static boolean mayLift(long lifted, long blockers) {
    return (blockers & ~lifted) == 0;
  }

  /** Whether one change for the participant may lift all that blocks. */
  public boolean mayLiftByOne(long blockers, Participant participant) {
    for (long bits : lifted(participant).values()) {
      if (mayLift(bits, blockers)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two changes for the participant may. */
  public boolean mayLiftByTwo(long blockers, Participant participant) {
    for (long bits : lifted(participant).values()) {
      if (mayLiftByOne(blockers & ~bits, participant)) {
        return true;
      }
    }
    return false;
  }
}
