package org.quartermatch.care.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quartermatch.care.CareCalendar;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.judge.time.ParticipantTimes;
import org.quartermatch.fit.judge.time.ParticipantTimes.CaredChild;
import org.quartermatch.fit.judge.time.TimeOption;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.ChildcareProvider;

/**
 * What all children of one year share.
 *
 * @param date the run's date, on which their ages were told
 * @param provider of the new place, in the setting's order, or {@link TimeOption#OWN_CARE}
 */
record Family(
    CareCalendar calendar,
    MatchingPolicy policy,
    LocalDate date,
    ParticipantTimes participant,
    int provider) {

  /** The children who need care on the run's date, in the participant's order. */
  List<ChildYear> children() {
    return participant.ownCare().stream().map(child -> new ChildYear(this, child)).toList();
  }

  boolean isPlaced(CaredChild own) {
    return provider != TimeOption.OWN_CARE && own.child().needsPlace();
  }

  ChildcareProvider provider(int index) {
    return participant.setting().providers().get(index);
  }

  /** Whether children are settled in at a provider; where its first day is not known, they are. */
  boolean isSettledIn(int index, LocalDate day) {
    return provider(index)
        .availableFrom()
        .map(from -> !day.isBefore(from.plusDays(policy.settlingInDays())))
        .orElse(true);
  }

  boolean isClosed(int index, LocalDate day) {
    return calendar.isClosed(provider(index).id(), day);
  }

  /** How many with a new place were under three and are, on a day, of the next age group. */
  int grownOutOfUnder3(LocalDate day) {
    return (int)
        children().stream()
            .filter(child -> isPlaced(child.own()))
            .filter(child -> child.groupOn(date).equals(Optional.of(AgeGroup.UNDER_3)))
            .filter(child -> child.groupOn(day).equals(Optional.of(AgeGroup.FROM_3)))
            .count();
  }
}
