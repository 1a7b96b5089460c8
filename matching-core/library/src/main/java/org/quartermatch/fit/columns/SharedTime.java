package org.quartermatch.fit.columns;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.fit.judge.time.ParticipantTimes;
import org.quartermatch.fit.judge.time.TimeReach;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Participant;

/**
 * How far participants of a cohort can go for the times of work in columns, and what the hours
 * offered mean to them: found once for all who have the same times, or want the same hours.
 * Bounded. Safe for use by several threads.
 */
final class SharedTime {
  /** Distinct times whose reaches are kept: for some hundred times of work some 100 kB each. */
  private static final int MOST_TIMES = 256;

  /** Offers that are judged for all who want certain hours, in all: 16 MB. */
  private static final int MOST_OFFERS = 1 << 20;

  private final OpportunityColumns columns;
  private final ConcurrentHashMap<TimeAspect, Reaches> byTime = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<HoursRange, OfferedHours> byHours = new ConcurrentHashMap<>();

  SharedTime(OpportunityColumns columns) {
    this.columns = columns;
  }

  /** How far those with certain times can go for each times of work; found when first asked. */
  final class Reaches {
    private final ParticipantTimes times;
    private final AtomicReferenceArray<@Nullable TimeReach> byWork =
        new AtomicReferenceArray<>(columns.works.size());

    private Reaches(ParticipantTimes times) {
      this.times = times;
    }

    TimeReach of(int work) {
      TimeReach known = byWork.get(work);
      if (known == null) {
        known = TimeReach.of(times, columns.works.get(work));
        byWork.set(work, known);
      }
      return known;
    }
  }

  /**
   * The reaches of a participant, apart from a limit of the way; null: they are not shared, as care
   * decides, too, or there is no room.
   */
  @Nullable Reaches of(PreparedParticipant participant) {
    if (!participant.times().caredForWithoutPlaces() || columns.layout.greatCircle == null) {
      return null;
    }
    FitCalculator calculator = columns.layout.calculator;
    TimeAspect time =
        TimeAspect.of(participant.participant(), calculator.policy(), true).withAnyHours();
    Reaches known = byTime.get(time);
    return known == null && byTime.size() < MOST_TIMES
        ? byTime.computeIfAbsent(time, this::reaches)
        : known;
  }

  private Reaches reaches(TimeAspect time) {
    Participant standIn = time.with(Participant.builder("aspect")).build();
    return new Reaches(columns.layout.calculator.prepare(standIn).times());
  }

  /** What the hours offered mean to who wants these. */
  OfferedHours hours(HoursRange wanted) {
    OfferedHours known = byHours.get(wanted);
    if (known != null) {
      return known;
    }
    return (long) byHours.size() * columns.hoursOffered.size() < MOST_OFFERS
        ? byHours.computeIfAbsent(wanted, hours -> OfferedHours.complete(columns, hours))
        : new OfferedHours(columns, wanted);
  }
}
