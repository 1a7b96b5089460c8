package org.quartermatch.fit.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Fit.Eligibility;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;

class BridgesTest {
  private static final GeoPoint HOME = new GeoPoint(51.95, 8.58);
  private static final GeoPoint NEAR = new GeoPoint(51.952, 8.58);
  private static final GeoPoint FAR = new GeoPoint(52.1, 8.58);

  private static final Fact.Child SMALL =
      new Fact.Child("c-1", OptionalInt.of(1), OptionalInt.of(48));
  private static final Fact.Child SCHOOLCHILD =
      new Fact.Child("c-2", OptionalInt.of(2), OptionalInt.of(84));

  private static Participant.Builder person() {
    return Participant.builder("p-1")
        .home(HOME)
        .mode(TravelMode.FOOT)
        .hours(HoursRange.of(10, 30))
        .availability(WeekSchedule.parse("Mo-Fr 07:30-15:00"));
  }

  private static Position.Builder work() {
    return Position.builder("v-1")
        .ownLocation(NEAR)
        .workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00"))
        .skills(Listing.none())
        .languages(Listing.none())
        .qualifications(Listing.none())
        .entitlements(Listing.none())
        .offers(Listing.none());
  }

  private static List<Bridge> bridges(
      Participant.Builder person, Position.Builder work, ChildcareProvider... providers) {
    FitCalculator calculator =
        FitCalculator.builder()
            .date(LocalDate.of(2026, 12, 1))
            .providers(List.of(providers))
            .build();
    Fit fit =
        calculator.explain(
            calculator.prepare(person.build()), calculator.prepare(new Vacancy(work.build())));
    assertThat(fit.eligibility()).isEqualTo(Eligibility.NO);
    return fit.bridges();
  }

  @Test
  void aLanguageLevel() {
    var required = new Language.Required("de", Language.Level.of(CefrLevel.B2), 1);
    assertThat(
            bridges(
                person().languages(Listing.of(Language.held("de", CefrLevel.A1))),
                work().languages(Listing.of(required))))
        .containsExactly(new Bridge.Language(Language.held("de", CefrLevel.B1)));
  }

  @Test
  void aSkillAndNotTwo() {
    var work = work().skills(Listing.of(Skill.must("s1", 3)));
    assertThat(bridges(person().skills(Listing.of(Skill.held("s2", 5))), work))
        .containsExactly(new Bridge.Skill("s1", 3));
    var two = work().skills(Listing.of(Skill.must("s1", 3), Skill.must("s3", 1)));
    assertThat(bridges(person().skills(Listing.of(Skill.held("s2", 5))), two)).isEmpty();
  }

  @Test
  void aPaperToGetOrToClarify() {
    var work = work().qualifications(Listing.of("care-assistant"));
    assertThat(bridges(person().qualifications(Listing.none()), work))
        .containsExactly(new Bridge.Qualification("care-assistant"));
    assertThat(bridges(person(), work))
        .containsExactly(new Bridge.Clarify("qualifications", "care-assistant"));
  }

  /** Sentence 32 of the contract. */
  @Test
  void anEntitlementIsOnlyEverClarified() {
    var work = work().entitlements(Listing.of("16i"));
    assertThat(bridges(person(), work)).containsExactly(new Bridge.Clarify("entitlements", "16i"));
    assertThat(bridges(person().entitlements(Listing.none()), work)).isEmpty();
  }

  @Test
  void timeThatIsMissing() {
    assertThat(bridges(person(), work().workingTime(WorkingTime.fixed("Mo-Tu 14:00-20:00"))))
        .containsExactly(new Bridge.Availability(WeekSchedule.parse("Mo-Tu 15:00-20:15")));
  }

  @Test
  void weeklyHours() {
    assertThat(bridges(person(), work().workingTime(WorkingTime.fixed("Mo-Tu 08:00-12:00"))))
        .containsExactly(new Bridge.WeeklyHours(8 * 4));
  }

  /** As near to what is wanted as the work allows, above and below. */
  @Test
  void theNearestWeeklyHours() {
    var flexible = new WorkingTime.Flexible(WeekSchedule.parse("Mo-Fr 08:00-14:00"));
    assertThat(
            bridges(
                person().hours(HoursRange.of(15, 25)),
                work().workingTime(flexible).hours(HoursRange.of(5, 10))))
        .containsExactly(new Bridge.WeeklyHours(10 * 4));
    assertThat(
            bridges(
                person().hours(HoursRange.of(5, 10)),
                work().workingTime(flexible).hours(HoursRange.of(15, 25))))
        .containsExactly(new Bridge.WeeklyHours(15 * 4));
  }

  @Test
  void hoursOnOneDay() {
    assertThat(
            bridges(
                person().maximumQuarterHoursPerDay(12),
                work().workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00"))))
        .containsExactly(new Bridge.HoursPerDay(16));
  }

  @Test
  void aLongerWayOrAnotherMode() {
    var person =
        person().maximumCommuteMinutes(45).availability(WeekSchedule.parse("Mo-Fr 00:00-24:00"));
    assertThat(bridges(person, work().ownLocation(FAR)))
        .contains(new Bridge.Mode(TravelMode.CAR), new Bridge.CommuteMinutes(290))
        .doesNotContain(new Bridge.Mode(TravelMode.BICYCLE));
  }

  @Test
  void careForOneChildAndNotForTwo() {
    var child =
        Child.aged(4).named("c-1").withCare(Child.Care.at(OpeningHours.parse("Mo-Fr 08:00-12:30")));
    assertThat(bridges(person().children(List.of(child)), work()))
        .containsExactly(
            new Bridge.Care(
                new Fact.Child("c-1", OptionalInt.empty(), OptionalInt.of(48)),
                WeekSchedule.parse("Mo-Fr 07:45-08:00")));
    assertThat(bridges(person().children(List.of(child, child.named("c-2"))), work())).isEmpty();
  }

  @Test
  void aPlaceAtAKitaThatIsFull() {
    var full =
        ChildcareProvider.builder("k-1", HOME, OpeningHours.parse("Mo-Fr 07:00-17:00"))
            .name("Kita Sieker")
            .placesUnder3(0)
            .places3AndOver(3)
            .build();
    assertThat(bridges(person().children(List.of(Child.aged(2).needingPlace())), work(), full))
        .contains(new Bridge.ChildcarePlaces("k-1", "Kita Sieker", 1, 0, 0));
    Child schoolchild = Child.aged(8).needingPlace();
    assertThat(bridges(person().children(List.of(schoolchild)), work(), full))
        .as("takes no children of that age")
        .noneMatch(bridge -> bridge instanceof Bridge.ChildcarePlaces);
  }

  /** Care for the schoolchild is what is missing, not a place at a Kita that takes none. */
  @Test
  void moreCareForOneChildWhoseSiblingGetsAPlace() {
    var kita =
        ChildcareProvider.builder("k-1", HOME, OpeningHours.parse("Mo-Fr 07:00-17:00"))
            .places3AndOver(1)
            .build();
    Child small = Child.aged(4).named("c-1").needingPlace();
    Child schoolchild =
        Child.aged(7)
            .named("c-2")
            .needingPlace()
            .withCare(Child.Care.at(OpeningHours.parse("Mo-Fr 08:00-13:30"), NEAR));
    assertThat(bridges(person().children(List.of(small, schoolchild)), work(), kita))
        .contains(
            new Bridge.WithNewPlaces(
                new Bridge.KeptCare(SCHOOLCHILD, WeekSchedule.empty()), List.of(SMALL)));
    var later = work().workingTime(WorkingTime.fixed("Mo-Fr 10:00-14:00"));
    assertThat(bridges(person().children(List.of(small, schoolchild)), later, kita))
        .contains(
            new Bridge.WithNewPlaces(
                new Bridge.KeptCare(SCHOOLCHILD, WeekSchedule.parse("Mo-Fr 13:30-14:00")),
                List.of(SMALL)));
  }

  @Test
  void anyChangeNamesTheNewPlacesThatItTakes() {
    var kita =
        ChildcareProvider.builder("k-1", HOME, OpeningHours.parse("Mo-Fr 07:00-17:00"))
            .placesUnder3(1)
            .places3AndOver(2)
            .build();
    var children =
        List.of(
            Child.aged(2).named("a").needingPlace(),
            Child.aged(4).named("b").needingPlace(),
            Child.aged(16).named("c").needingPlace());
    assertThat(
            bridges(
                person().children(children).qualifications(Listing.none()),
                work().qualifications(Listing.of("q1")),
                kita))
        .containsExactly(
            new Bridge.WithNewPlaces(
                new Bridge.Qualification("q1"),
                List.of(
                    new Fact.Child("a", OptionalInt.of(1), OptionalInt.of(24)),
                    new Fact.Child("b", OptionalInt.of(2), OptionalInt.of(48)))));
  }

  /** Time and care are only asked for when the work can be. */
  @Test
  void ofAWindowOnlyWhatIsOfUse() {
    var flexible =
        work()
            .workingTime(new WorkingTime.Flexible(WeekSchedule.parse("Mo-Fr 06:00-11:30")))
            .hours(HoursRange.of(20, 30));
    assertThat(bridges(person(), flexible))
        .contains(new Bridge.Availability(WeekSchedule.parse("Mo-Fr 07:00-07:30")));
    Child nightly =
        Child.aged(4)
            .named("c-1")
            .withCare(Child.Care.at(OpeningHours.parse("Mo-Fr 12:00-24:00; Sa-Su 00:00-24:00")));
    assertThat(
            bridges(
                person().children(List.of(nightly)).hours(HoursRange.of(16, 20)),
                work().workingTime(new WorkingTime.Roster(WeekSchedule.always()))))
        .contains(
            new Bridge.Care(
                new Fact.Child("c-1", OptionalInt.empty(), OptionalInt.of(48)),
                WeekSchedule.parse("Mo-Fr 11:00-12:00")));
  }

  /** Days on which nobody could work anyway are left out. */
  @Test
  void onlyTheDaysThatAreNeeded() {
    Child early =
        Child.aged(4).named("c-1").withCare(Child.Care.at(OpeningHours.parse("Mo-Fr 08:00-12:00")));
    Child notOnFridays =
        Child.aged(5).named("c-2").withCare(Child.Care.at(OpeningHours.parse("Mo-Th 08:00-15:00")));
    assertThat(
            bridges(
                person().children(List.of(early, notOnFridays)).hours(HoursRange.of(16, 20)),
                work()
                    .workingTime(
                        new WorkingTime.Flexible(WeekSchedule.parse("Mo-Fr 08:00-14:00")))))
        .containsExactly(
            new Bridge.Care(
                new Fact.Child("c-1", OptionalInt.of(1), OptionalInt.of(48)),
                WeekSchedule.parse("Mo-Th 12:00-12:30")));
  }

  /** Nobody needs care day and night for 10 hours a week. */
  @Test
  void usualCareForAChildWhoHasNoneWhereTheTimesAreNotKnown() {
    Child child = Child.aged(4).named("c-1");
    assertThat(
            bridges(
                Participant.builder("p-1").children(List.of(child)).hours(HoursRange.of(10, 25)),
                Position.builder("v-1")))
        .containsExactly(
            new Bridge.Care(
                new Fact.Child("c-1", OptionalInt.empty(), OptionalInt.of(48)),
                WeekSchedule.parse("Mo-Fr 09:00-13:00")));
  }

  @Test
  void aFormAnExclusionAnOffer() {
    assertThat(
            bridges(
                person().forms(Listing.of(EmploymentForm.REGULAR)),
                work().form(EmploymentForm.INTERNSHIP)))
        .containsExactly(new Bridge.Form("internship"));
    assertThat(
            bridges(
                person().exclusions(Listing.of("heights")),
                work().conditions(Listing.of("heights"))))
        .containsExactly(new Bridge.Exclusion("heights"));
    assertThat(bridges(person().needs(Listing.of("step-free")), work()))
        .containsExactly(new Bridge.Offer("step-free"));
  }

  @Test
  void noneWhereTwoThingsAreMissing() {
    assertThat(
            bridges(
                person().needs(Listing.of("step-free")).qualifications(Listing.none()),
                work().qualifications(Listing.of("q1"))))
        .isEmpty();
  }
}
