package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.care.CareCalendar;
import org.quartermatch.care.CareCover;
import org.quartermatch.care.CareNote;
import org.quartermatch.care.CareStanding;
import org.quartermatch.care.CareStanding.Gap;
import org.quartermatch.care.CareYear;
import org.quartermatch.care.ClosingDays;
import org.quartermatch.care.Land;
import org.quartermatch.care.SchoolHolidays;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.testkit.oracle.CareYearOracle;
import org.quartermatch.testkit.random.RandomCareDays;
import org.quartermatch.testkit.random.RandomQuarters;

/**
 * Years of random Quarters against a program that goes along their days by the rules of
 * docs/care-year.md alone, and some years that can be followed by hand. Long by these, each short.
 */
class CareYearTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 20270101L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 10);

  /** So many years are compared in each Quarter. */
  private static final int YEARS = 24;

  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);
  private static final GeoPoint HOME = new GeoPoint(52.54, 13.36);
  private static final OpeningHours MORNINGS = OpeningHours.parse("Mo-Fr 07:00-13:00");
  private static final OpeningHours ALL_DAY = OpeningHours.parse("Mo-Fr 07:00-17:00");
  private static final SchoolHolidays EASTER =
      new SchoolHolidays("Osterferien", LocalDate.of(2027, 3, 22), LocalDate.of(2027, 4, 2));
  private static final SchoolHolidays SUMMER =
      new SchoolHolidays("Sommerferien", LocalDate.of(2027, 7, 1), LocalDate.of(2027, 8, 14));

  @TempDir Path temp;

  /** One of many years: who, where, and in which care. */
  private record Asked(Participant participant, String opportunityId, Optional<String> provider) {
    @Override
    public String toString() {
      return participant.id() + " at " + opportunityId + " with " + provider.orElse("own care");
    }
  }

  @Test
  void everyDayIsAsTheRulesSay() throws IOException {
    Map<String, Integer> seen = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      Path directory = Files.createDirectory(temp.resolve("q" + round));
      RandomQuarters.write(directory, seed, 16, 16);
      RandomCareDays.write(directory, seed);
      QuarterData data = QuarterReader.read(directory, ReadOptions.strict(RandomQuarters.DATE));
      CareCalendar calendar = data.care().calendar(Land.BERLIN);
      CareYearOracle oracle =
          CareYearOracle.read(directory, RandomQuarters.DATE, RandomCareDays.LAND);
      String rerun = "-Dquartermatch.seed=" + seed + " -Dquartermatch.rounds=1: ";
      try (MatchingEngine engine = engine(data)) {
        int years = 0;
        for (Asked asked : all(data, engine, new Random(seed))) {
          Optional<List<String>> expected =
              oracle.year(
                  asked.participant().id(), asked.opportunityId(), asked.provider().orElse(""));
          if (expected.isEmpty()) {
            assertThatThrownBy(() -> year(engine, asked, calendar))
                .as(rerun + asked)
                .isInstanceOf(IllegalArgumentException.class);
          } else {
            CareYear year = year(engine, asked, calendar);
            assertThat(year.days().stream().map(CareYearTest::line).toList())
                .as(rerun + asked)
                .containsExactlyElementsOf(expected.get());
            year.days().forEach(day -> count(seen, day.standing()));
            years += asked.participant().children().isEmpty() ? 0 : 1;
          }
          if (years == YEARS) {
            break;
          }
        }
      }
    }
    // what never happens proves nothing
    assertThat(seen.keySet())
        .contains("Covered", "Holiday", "Missing", "Movable", "NoWork", "Open")
        .contains("CLOSED", "PLACE_ENDS", "PUBLIC_HOLIDAY", "SCHOOL_HOLIDAYS", "SETTLING_IN")
        .contains("OtherProvider", "SiblingsCarer", "CARE", "ROSTER", "SCHOOL_HOURS");
  }

  /** An ordinary week has care where the fit says so, and there only is a year. */
  @Test
  void anOrdinaryWeekHasCareExactlyWhereTheFitSaysSo() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      Path directory = Files.createDirectory(temp.resolve("w" + round));
      RandomQuarters.write(directory, seed, 16, 16);
      QuarterData data = QuarterReader.read(directory, ReadOptions.strict(RandomQuarters.DATE));
      CareCalendar calendar = CareCalendar.of(Land.BERLIN).build();
      String rerun = "-Dquartermatch.seed=" + seed + " -Dquartermatch.rounds=1: ";
      try (MatchingEngine engine = engine(data)) {
        for (Participant participant : data.participants()) {
          for (Opportunity opportunity : engine.opportunities()) {
            Fit fit = engine.explain(participant, opportunity);
            for (Fit.Option option : fit.options()) {
              Asked asked = new Asked(participant, opportunity.id(), option.childcareProviderId());
              CareYear year = year(engine, asked, calendar);
              // the second whole week of the year that has no public holiday
              year.days().stream()
                  .filter(day -> isOrdinary(day.date(), year, calendar))
                  .limit(7)
                  .forEach(
                      day ->
                          assertThat(day.standing())
                              .as(rerun + asked + " on " + day.date())
                              .isInstanceOfAny(
                                  CareStanding.NoWork.class,
                                  CareStanding.Covered.class,
                                  CareStanding.Open.class));
            }
            if (fit.blockedBy().contains("childcare")
                || fit.blockedBy().contains("availability")
                || fit.blockedBy().contains("hours")) {
              Asked asked = new Asked(participant, opportunity.id(), Optional.empty());
              assertThatThrownBy(() -> year(engine, asked, calendar))
                  .as(rerun + asked)
                  .hasMessageContaining("do not go together by time");
            }
          }
        }
      }
    }
  }

  private static boolean isOrdinary(LocalDate day, CareYear year, CareCalendar calendar) {
    LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
    return monday.isAfter(year.firstDay())
        && Stream.iterate(monday.minusDays(3), each -> each.plusDays(1))
            .limit(13)
            .noneMatch(calendar::isPublicHoliday)
        && year.notes().stream().noneMatch(note -> isBirthdayBefore(note, day.plusDays(3)));
  }

  private static boolean isBirthdayBefore(CareNote note, LocalDate day) {
    return switch (note) {
      case CareNote.TurnsThree three -> !three.from().isAfter(day);
      case CareNote.StartsSchool school -> !school.from().isAfter(day);
      default -> false;
    };
  }

  private static MatchingEngine engine(QuarterData data) {
    MatchingEngine engine =
        MatchingEngine.builder()
            .date(RandomQuarters.DATE)
            .childcare(data.childcareProviders())
            .travelTimes(TravelTimes.given(data.givenMinutes(), TravelTimes.greatCircle()))
            .build();
    engine.put(data.opportunities());
    return engine;
  }

  private static List<Asked> all(QuarterData data, MatchingEngine engine, Random random) {
    List<Asked> all = new ArrayList<>();
    for (Participant participant : data.participants()) {
      for (Opportunity opportunity : engine.opportunities()) {
        all.add(new Asked(participant, opportunity.id(), Optional.empty()));
        for (ChildcareProvider provider : data.childcareProviders()) {
          all.add(new Asked(participant, opportunity.id(), Optional.of(provider.id())));
        }
      }
    }
    java.util.Collections.shuffle(all, random);
    return all;
  }

  private static CareYear year(MatchingEngine engine, Asked asked, CareCalendar calendar) {
    return engine.careYear(asked.participant(), asked.opportunityId(), asked.provider(), calendar);
  }

  private static void count(Map<String, Integer> seen, CareStanding standing) {
    seen.merge(standing.getClass().getSimpleName(), 1, Integer::sum);
    switch (standing) {
      case CareStanding.Missing missing -> {
        missing.gaps().forEach(gap -> seen.merge(gap.cause().name(), 1, Integer::sum));
        missing.covers().forEach(it -> seen.merge(it.getClass().getSimpleName(), 1, Integer::sum));
      }
      case CareStanding.Open open ->
          open.questions().forEach(it -> seen.merge(it.kind().name(), 1, Integer::sum));
      default -> {}
    }
  }

  /** As the oracle writes a day. */
  private static String line(CareYear.Day day) {
    StringBuilder line = new StringBuilder(day.date() + " ");
    switch (day.standing()) {
      case CareStanding.NoWork none -> line.append("NoWork");
      case CareStanding.Holiday holiday -> line.append("Holiday");
      case CareStanding.Covered covered -> line.append("Covered");
      case CareStanding.Open open -> {
        line.append("Open");
        open.questions()
            .forEach(
                it -> line.append(it.childId().map(id -> " " + id).orElse("") + " " + it.kind()));
      }
      case CareStanding.Movable movable -> line.append("Movable").append(text(movable.gaps()));
      case CareStanding.Missing missing -> {
        line.append("Missing").append(text(missing.gaps()));
        for (CareCover cover : missing.covers()) {
          line.append(
              switch (cover) {
                case CareCover.SiblingsCarer it ->
                    " sibling " + it.childId() + " " + it.siblingId();
                case CareCover.FormerCarer it -> " former " + it.childId();
                case CareCover.OtherProvider it -> " other " + it.childcareProviderId();
              });
        }
      }
    }
    return line.toString();
  }

  private static String text(List<Gap> gaps) {
    StringBuilder text = new StringBuilder();
    gaps.forEach(
        gap ->
            text.append(
                " " + gap.childId() + " " + gap.cause() + " " + gap.times().quarterHours()));
    return text.toString();
  }

  private static Participant parent(Child... children) {
    return Participant.builder("p")
        .home(HOME)
        .mode(TravelMode.FOOT)
        .availability(WeekSchedule.parse("Mo-Fr 06:00-20:00"))
        .children(List.of(children))
        .build();
  }

  private static CareYear year(
      WorkingTime work, Participant parent, Optional<String> provider, CareCalendar calendar) {
    try (MatchingEngine engine =
        MatchingEngine.builder()
            .date(DATE)
            .childcare(
                List.of(
                    ChildcareProvider.builder("kita", HOME, ALL_DAY).placesUnder3(1).build(),
                    ChildcareProvider.builder("other", HOME, ALL_DAY)
                        .placesUnder3(1)
                        .places3AndOver(1)
                        .placesSchool(1)
                        .availableFrom(LocalDate.of(2027, 2, 1))
                        .build()))
            .build()) {
      engine.put(
          List.of(
              new Vacancy(
                  Position.builder("v")
                      .ownLocation(HOME)
                      .start(LocalDate.of(2027, 1, 4))
                      .workingTime(work)
                      .build())));
      return engine.careYear(parent, "v", provider, calendar);
    }
  }

  @Test
  void schoolHolidaysAreGapsThatAnotherProviderCanFill() {
    Child child = Child.aged(8).named("c").withCare(Child.Care.at(MORNINGS, HOME));
    CareYear year =
        year(
            WorkingTime.fixed("Mo-We 08:00-12:00"),
            parent(child),
            Optional.empty(),
            CareCalendar.of(Land.BERLIN).schoolHolidays(List.of(SUMMER, EASTER)).build());
    CareStanding gap =
        new CareStanding.Missing(
            List.of(
                new Gap(
                    "c",
                    CareStanding.Cause.SCHOOL_HOLIDAYS,
                    WeekSchedule.parse("Mo-We 08:00-12:00"))),
            List.of(new CareCover.OtherProvider("other")));
    assertThat(year.firstDay()).isEqualTo(LocalDate.of(2027, 1, 4));
    assertThat(year.lastDay()).isEqualTo(LocalDate.of(2028, 1, 3));
    // two weeks with Easter Monday in them, six and a half in summer that begin on a Thursday
    assertThat(year.missingDays()).isEqualTo(5 + 18);
    assertThat(year.spans())
        .hasSize(5)
        .contains(new CareYear.Span(EASTER.from(), LocalDate.of(2027, 3, 31), 5, gap))
        .contains(new CareYear.Span(LocalDate.of(2027, 7, 5), LocalDate.of(2027, 8, 11), 18, gap));
    assertThat(year.leastLeaveDays()).isEqualTo(12);
    assertThat(year.notes())
        .containsExactly(
            new CareNote.ClosingDaysUnknown("kita"),
            new CareNote.ClosingDaysUnknown("other"),
            new CareNote.SchoolHolidaysUnknown(LocalDate.of(2027, 8, 1)));
  }

  @Test
  void everySchoolYearWhoseHolidaysAreNotKnownIsNamed() {
    Child child = Child.aged(8).named("c").withCare(Child.Care.at(MORNINGS, HOME));
    CareYear year =
        year(
            WorkingTime.fixed("Mo-We 08:00-12:00"),
            parent(child),
            Optional.empty(),
            CareCalendar.of(Land.BERLIN).build());
    assertThat(year.notes())
        .containsExactly(
            new CareNote.ClosingDaysUnknown("kita"),
            new CareNote.ClosingDaysUnknown("other"),
            new CareNote.SchoolHolidaysUnknown(LocalDate.of(2027, 1, 4)),
            new CareNote.SchoolHolidaysUnknown(LocalDate.of(2027, 8, 1)));
  }

  @Test
  void aPlaceEndsWhereTheProviderTakesNoneOfThatAge() {
    Child child =
        Child.agedMonths(java.util.OptionalInt.of(30))
            .named("c")
            .withCare(Child.Care.at(OpeningHours.parse("Mo 07:00-14:00")))
            .needingPlace();
    CareYear year =
        year(
            WorkingTime.fixed("Mo,Tu 08:00-12:00"),
            parent(child),
            Optional.of("kita"),
            CareCalendar.of(Land.BERLIN).build());
    LocalDate three = LocalDate.of(2027, 5, 2);
    assertThat(year.notes())
        .containsExactly(
            new CareNote.PlaceFromUnknown(),
            new CareNote.TurnsThree("c", three),
            new CareNote.ClosingDaysUnknown("kita"));
    CareYear.Span second =
        year.spans().stream()
            .filter(it -> it.standing() instanceof CareStanding.Missing)
            .findFirst()
            .orElseThrow();
    assertThat(second.from()).isEqualTo(LocalDate.of(2027, 5, 3));
    assertThat(second.standing())
        .isEqualTo(
            new CareStanding.Missing(
                List.of(
                    new Gap(
                        "c", CareStanding.Cause.PLACE_ENDS, WeekSchedule.parse("Mo 08:00-12:00"))),
                List.of(new CareCover.FormerCarer("c"), new CareCover.OtherProvider("other"))));
  }

  private static List<CareNote> schoolNotes(Land land, int ageMonths) {
    Child child =
        Child.agedMonths(java.util.OptionalInt.of(ageMonths))
            .named("c")
            .withCare(Child.Care.at(MORNINGS, HOME));
    return year(
            WorkingTime.fixed("Mo-We 08:00-12:00"),
            parent(child),
            Optional.empty(),
            CareCalendar.of(land).schoolHolidays(List.of(SUMMER)).build())
        .notes()
        .stream()
        .filter(
            note ->
                note instanceof CareNote.StartsSchool || note instanceof CareNote.SchoolYearOpen)
        .toList();
  }

  /** Six by 30 September in Berlin, before July in Hamburg; ages are of 1 December 2026. */
  @Test
  void schoolStartsByTheLawOfTheLand() {
    LocalDate first = SUMMER.to().plusDays(1);
    CareNote starts = new CareNote.StartsSchool("c", first);
    CareNote open = new CareNote.SchoolYearOpen("c", first);
    assertThat(schoolNotes(Land.BERLIN, 66)).containsExactly(starts);
    assertThat(schoolNotes(Land.BERLIN, 63)).containsExactly(starts);
    // six between 2 September and 1 October, or between 2 October and 1 November
    assertThat(schoolNotes(Land.BERLIN, 62)).containsExactly(starts, open);
    assertThat(schoolNotes(Land.BERLIN, 61)).isEmpty();
    assertThat(schoolNotes(Land.HAMBURG, 66)).containsExactly(starts);
    assertThat(schoolNotes(Land.HAMBURG, 65)).containsExactly(starts, open);
    assertThat(schoolNotes(Land.HAMBURG, 64)).isEmpty();
    // six since the summer: at school by law, and not by the policy
    assertThat(schoolNotes(Land.BERLIN, 76)).containsExactly(starts, open);
  }

  @Test
  void flexibleWorkIsMovedWithinItsWeek() {
    Child child = Child.aged(4).named("c").withCare(Child.Care.at(MORNINGS, HOME));
    CareCalendar calendar =
        CareCalendar.of(Land.BERLIN)
            .closingDays(
                List.of(
                    new ClosingDays("kita", LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 1)),
                    new ClosingDays("kita", LocalDate.of(2027, 2, 8), LocalDate.of(2027, 2, 12))))
            .build();
    Participant parent =
        parent(child).toBuilder().hours(org.quartermatch.model.HoursRange.of(10, 20)).build();
    CareYear year =
        year(WorkingTime.flexible("Mo-Fr 08:00-16:00"), parent, Optional.empty(), calendar);
    assertThat(standing(year, LocalDate.of(2027, 2, 1))).isInstanceOf(CareStanding.Movable.class);
    assertThat(standing(year, LocalDate.of(2027, 2, 2))).isInstanceOf(CareStanding.Covered.class);
    assertThat(standing(year, LocalDate.of(2027, 2, 9))).isInstanceOf(CareStanding.Missing.class);
    assertThat(standing(year, LocalDate.of(2027, 3, 8))).isInstanceOf(CareStanding.Holiday.class);
    assertThat(year.missingDays()).isEqualTo(5);
  }

  private static CareStanding standing(CareYear year, LocalDate day) {
    return year.days().stream()
        .filter(it -> it.date().equals(day))
        .findFirst()
        .orElseThrow()
        .standing();
  }

  @Test
  void whatHasNoYearIsRefused() {
    CareCalendar calendar = CareCalendar.of(Land.BERLIN).build();
    WorkingTime work = WorkingTime.fixed("Mo 08:00-12:00");
    assertThatThrownBy(() -> year(work, parent(), Optional.of("kita"), calendar))
        .hasMessageContaining("childcare provider of participant p is kita, allowed");
    Child child = Child.aged(2).named("c");
    assertThatThrownBy(() -> year(work, parent(child), Optional.empty(), calendar))
        .hasMessageContaining("with the care there is do not go together by time");
    assertThatThrownBy(() -> new SchoolHolidays("x", DATE, DATE.minusDays(1)))
        .hasMessage(
            "school holidays x end on 2026-11-30, allowed: 2026-12-01 or later, the day on which"
                + " they begin");
  }
}
