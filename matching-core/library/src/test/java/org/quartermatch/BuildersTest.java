package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartermatch.guides.Guide;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Company;
import org.quartermatch.model.Course;
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
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkPermission;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementWeights.FairShare;

/**
 * Every component of what a builder makes can be set, read, and survives {@code toBuilder}. A
 * component that comes later makes the test fail until it is set here.
 */
class BuildersTest {
  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);
  private static final GeoPoint PLACE = new GeoPoint(52.5, 13.4);
  private static final WeekSchedule MORNINGS = WeekSchedule.parse("Mo-Fr 08:00-12:00");
  private static final Listing<String> LISTED = Listing.of("x");

  private static final Guide GUIDE =
      Guide.builder("g")
          .quarter("Nord")
          .home(PLACE)
          .languages(Listing.of(Language.held("de", CefrLevel.B1)))
          .availability(MORNINGS)
          .mode(TravelMode.CAR)
          .maximumWayMinutes(15)
          .mostParticipants(4)
          .build();

  private static final Participant PARTICIPANT =
      Participant.builder("p")
          .quarter("Nord")
          .home(PLACE)
          .skills(Listing.of(Skill.held("s", 3)))
          .languages(Listing.of(Language.held("de", CefrLevel.B1)))
          .hours(HoursRange.of(10, 20))
          .maximumQuarterHoursPerDay(24)
          .availability(MORNINGS)
          .mode(TravelMode.CAR)
          .maximumCommuteMinutes(40)
          .wishedOccupations(LISTED)
          .qualifications(LISTED)
          .entitlements(LISTED)
          .forms(Listing.of(EmploymentForm.MINIJOB))
          .exclusions(LISTED)
          .needs(LISTED)
          .courses(List.of(new Course.QualificationCourse("q", DATE)))
          .earliestStart(DATE)
          .workPermission(WorkPermission.perJob())
          .priority(2)
          .children(List.of(Child.aged(2)))
          .build();

  private static final Company COMPANY =
      Company.builder("c")
          .name("Sonne")
          .kind(Company.Kind.CARRIER)
          .quarter("Nord")
          .sector("Pflege")
          .size(20)
          .location(PLACE)
          .contactsPerMonth(3)
          .build();

  private static final Position POSITION =
      Position.builder("o")
          .form(EmploymentForm.MINIJOB)
          .company(COMPANY)
          .title("Küchenhilfe")
          .description("Küche")
          .occupation("c1")
          .ownLocation(PLACE)
          .places(2)
          .hours(HoursRange.of(10, 20))
          .workingTime(new WorkingTime.Flexible(MORNINGS))
          .skills(Listing.of(Skill.must("s", 3)))
          .languages(Listing.of(Language.required("de", CefrLevel.B1)))
          .qualifications(LISTED)
          .entitlements(LISTED)
          .conditions(LISTED)
          .offers(LISTED)
          .start(DATE)
          .latestStart(DATE)
          .hourlyPayCents(1_400)
          .validUntil(DATE)
          .build();

  private static final ChildcareProvider PROVIDER =
      ChildcareProvider.builder("k", PLACE, OpeningHours.of(MORNINGS))
          .name("Kita")
          .quarter("Nord")
          .placesUnder3(1)
          .places3AndOver(2)
          .placesSchool(3)
          .availableFrom(DATE)
          .build();

  private static final PlacementParticipant PLACED =
      PlacementParticipant.builder("p")
          .priority(2)
          .groups(List.of("g"))
          .current(PlacementParticipant.Current.at("o"))
          .pin("o")
          .needsSupport(true)
          .wishes(List.of("o"))
          .build();

  private static final PlacementOpportunity WORK =
      PlacementOpportunity.builder("o")
          .places(2)
          .budgetQuarterHours(100)
          .minimumPlaces(2)
          .companyId("c")
          .shifts(List.of(MORNINGS))
          .build();

  private static final PlacementOption OPTION =
      PlacementOption.builder("p", "o")
          .agreedQuarterHours(80)
          .minimumQuarterHours(60)
          .childcare("k", List.of(new PlacementOption.ChildPlace("c", AgeGroup.UNDER_3)))
          .points(7)
          .certaintyPercent(50)
          .formValuePercent(30)
          .build();

  private static final PlacementRules RULES =
      PlacementRules.builder()
          .household(Household.of("p", "q"))
          .tandem(new Tandem("p", "r"))
          .needsSupport("p")
          .wishes("p", List.of("v"))
          .wishPoints(3)
          .supportPlaces("c", 1)
          .minimumPlaces("v", 2)
          .pin("q", "v")
          .group("p", "g")
          .fairShare(new FairShare.MaxMin(5))
          .build();

  /** Each with all components set, a copy by its builder, and with none set. */
  static Stream<Arguments> made() {
    return Stream.of(
        Arguments.of(
            PARTICIPANT, PARTICIPANT.toBuilder().build(), Participant.builder("other").build()),
        Arguments.of(COMPANY, COMPANY.toBuilder().build(), Company.builder("other").build()),
        Arguments.of(POSITION, POSITION.toBuilder().build(), Position.builder("other").build()),
        Arguments.of(
            PROVIDER,
            PROVIDER.toBuilder().build(),
            ChildcareProvider.builder(
                    "other", new GeoPoint(0, 0), OpeningHours.of(WeekSchedule.empty()))
                .build()),
        Arguments.of(GUIDE, GUIDE.toBuilder().build(), Guide.builder("other").build()),
        Arguments.of(PLACED, PLACED.toBuilder().build(), PlacementParticipant.of("other")),
        Arguments.of(RULES, RULES.toBuilder().build(), PlacementRules.NONE),
        Arguments.of(WORK, WORK.toBuilder().build(), PlacementOpportunity.of("other", 1)),
        Arguments.of(
            OPTION, OPTION.toBuilder().build(), PlacementOption.builder("other", "work").build()));
  }

  @ParameterizedTest
  @MethodSource("made")
  void keepsAllComponents(Object full, Object copy, Object bare) throws Exception {
    assertThat(copy).isEqualTo(full).hasSameHashCodeAs(full).isNotEqualTo(bare);
    Field values = full.getClass().getDeclaredField("values");
    for (RecordComponent component : values.getType().getRecordComponents()) {
      Method accessor = full.getClass().getMethod(component.getName());
      Object value = accessor.invoke(full);
      assertThat(value).as("set here: %s", component).isNotEqualTo(accessor.invoke(bare));
      assertThat(accessor.invoke(copy)).as("copied: %s", component).isEqualTo(value);
    }
  }

  @Test
  void ofPeopleOnlyTheIdIsPrinted() {
    assertThat(PARTICIPANT).hasToString("Participant[p]");
    assertThat(PARTICIPANT.children()).hasToString("[Child[p-c1]]");
    assertThat(GUIDE).hasToString("Guide[g]");
    assertThat(PLACED).hasToString("PlacementParticipant[p]");
    assertThat(OPTION).hasToString("PlacementOption[p o k]");
  }
}
