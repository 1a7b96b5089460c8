package org.quartermatch.report.assembly;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quartermatch.MatchingEngine;
import org.quartermatch.care.CareCalendar;
import org.quartermatch.care.CareNote;
import org.quartermatch.care.CareSentences;
import org.quartermatch.care.CareStanding;
import org.quartermatch.care.CareYear;
import org.quartermatch.care.Land;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.fit.Sentences;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.Placement;
import org.quartermatch.report.page.CareYearEntry;

/**
 * Care through the first year of what is proposed to people with children. Only where the data say
 * of one Land when there is no school: a calendar of the wrong one would mislead.
 */
final class CareYears {
  private final QuarterData data;
  private final MatchingEngine engine;
  private final Sentences sentences;
  private final Locale locale;

  CareYears(QuarterData data, MatchingEngine engine, Sentences sentences, Locale locale) {
    this.data = data;
    this.engine = engine;
    this.sentences = sentences;
    this.locale = locale;
  }

  /**
   * One entry for each placement with children.
   *
   * @param participants by whom a placement is looked up
   */
  List<CareYearEntry> of(List<Placement> placements, Function<String, Participant> participants) {
    Set<Land> lands = data.care().lands();
    if (lands.size() != 1) {
      return List.of();
    }
    CareCalendar calendar = data.care().calendar(lands.iterator().next());
    return placements.parallelStream()
        .filter(it -> hasChildren(participants.apply(it.participantId())))
        .map(it -> entry(it, participants.apply(it.participantId()), calendar))
        .toList();
  }

  private boolean hasChildren(Participant participant) {
    return participant.children().stream().anyMatch(engine.policy()::needsCare);
  }

  private CareYearEntry entry(Placement placement, Participant participant, CareCalendar calendar) {
    CareYear year =
        engine.careYear(
            participant,
            placement.opportunityId(),
            placement.option().childcareProviderId(),
            calendar);
    CareSentences words =
        CareSentences.in(locale, sentences, participant, data.childcareProviders());
    return new CareYearEntry(
        participant.id(),
        year.workDays(),
        year.missingDays(),
        year.spans().stream()
            .filter(span -> !hasCare(span.standing()))
            .map(
                span ->
                    new CareYearEntry.Days(
                        words.days(span),
                        words.of(span.standing()),
                        span.standing() instanceof CareStanding.Missing missing
                            ? words.covers(missing)
                            : List.of()))
            .toList(),
        isOpen(year),
        notes(year, calendar, words));
  }

  /** A new place that is still to come is as open as a day that nobody knows about. */
  private static boolean isOpen(CareYear year) {
    return year.notes().stream().anyMatch(CareYears::isOpen)
        || year.spans().stream().anyMatch(span -> span.standing() instanceof CareStanding.Open);
  }

  private static boolean isOpen(CareNote note) {
    return switch (note) {
      case CareNote.StartUnknown it -> false;
      case CareNote.NeedsNoCare it -> false;
      case CareNote.PlaceFromUnknown it -> true;
      case CareNote.SettlingIn it -> true;
      case CareNote.TurnsThree it -> true;
      case CareNote.StartsSchool it -> true;
      case CareNote.SchoolYearOpen it -> true;
      case CareNote.ClosingDaysUnknown it -> false;
      case CareNote.SchoolHolidaysUnknown it -> true;
    };
  }

  private static boolean hasCare(CareStanding standing) {
    return standing instanceof CareStanding.Covered || standing instanceof CareStanding.Open;
  }

  /** What is open is asked once, and not on each of the days. */
  private static List<String> notes(CareYear year, CareCalendar calendar, CareSentences words) {
    return Stream.of(
            words.sum(year, calendar).stream(),
            year.spans().stream()
                .map(CareYear.Span::standing)
                .filter(CareStanding.Open.class::isInstance)
                .map(CareStanding.Open.class::cast)
                .flatMap(open -> words.questions(open).stream())
                .distinct(),
            words.notes(year).stream())
        .flatMap(notes -> notes)
        .toList();
  }
}
