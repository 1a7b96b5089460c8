package org.quartermatch.benchmarks.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Course;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Skill;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkPermission;

/**
 * Draws the participants of a region and its childcare providers. Three in ten have children who
 * need care; of them three in five have some, and two in five look for a new place.
 */
final class Residents {
  private static final List<WeekSchedule> AVAILABLE =
      schedules(
          "Mo-Fr 07:30-14:00",
          "Mo-Fr 08:00-13:00",
          "Mo-Fr 08:00-15:30",
          "Mo-Fr 07:00-16:30",
          "Mo,We,Fr 08:00-16:00",
          "Mo-Th 08:00-14:30",
          "Tu-Sa 09:00-18:00",
          "Mo-Fr 06:00-18:00",
          "Mo-Fr 05:30-22:30",
          "Mo-Sa 06:00-20:00",
          "Mo-Su 05:00-23:00",
          "24/7",
          "Mo-Fr 15:00-24:00; Sa 06:00-24:00");

  private static final List<WeekSchedule> CARE =
      schedules(
          "Mo-Fr 08:00-12:00",
          "Mo-Fr 07:30-14:30",
          "Mo-Fr 07:30-16:00",
          "Mo-Fr 07:00-16:30",
          "Mo-Fr 06:00-18:00");

  private static final List<WeekSchedule> OPENING =
      schedules("Mo-Fr 07:00-16:00", "Mo-Fr 06:00-17:00", "Mo-Fr 07:30-14:30", "Mo-Fr 06:30-18:00");

  private static final List<CefrLevel> GERMAN =
      List.of(
          CefrLevel.A1,
          CefrLevel.A2,
          CefrLevel.A2,
          CefrLevel.A2,
          CefrLevel.B1,
          CefrLevel.B1,
          CefrLevel.B1,
          CefrLevel.B2,
          CefrLevel.B2,
          CefrLevel.NATIVE);

  private static final List<String> OTHER_LANGUAGES = List.of("ar", "tr", "uk", "ru", "en", "fa");

  private static final List<HoursRange> HOURS =
      List.of(
          HoursRange.of(5, 15),
          HoursRange.of(10, 20),
          HoursRange.of(15, 25),
          HoursRange.of(15, 30),
          HoursRange.of(20, 30),
          HoursRange.of(20, 40),
          HoursRange.of(25, 40),
          new HoursRange(OptionalInt.empty(), OptionalInt.of(80)),
          HoursRange.open());

  private static final List<TravelMode> MODES =
      List.of(
          TravelMode.TRANSIT,
          TravelMode.TRANSIT,
          TravelMode.TRANSIT,
          TravelMode.FOOT,
          TravelMode.BICYCLE,
          TravelMode.CAR);

  private static final List<Integer> COMMUTE_MINUTES = List.of(20, 30, 30, 40, 45, 60);

  private final long seed;
  private final Occupations occupations;
  private final Settlements settlements;
  private final LocalDate date;

  Residents(long seed, Occupations occupations, Settlements settlements, LocalDate date) {
    this.seed = seed;
    this.occupations = occupations;
    this.settlements = settlements;
    this.date = date;
  }

  private static List<WeekSchedule> schedules(String... texts) {
    return List.of(texts).stream().map(WeekSchedule::parse).toList();
  }

  Participant participant(int number) {
    Dice dice = new Dice(seed, "resident", number);
    int town = settlements.draw(dice);
    int neighbourhood = settlements.drawNeighbourhood(town, dice);
    GeoPoint home = settlements.inNeighbourhood(town, neighbourhood, dice);
    Participant.Builder person = Participant.builder(Region.id("p-", number)).hours(dice.of(HOURS));
    if (dice.percent(98)) {
      person.home(home);
    }
    if (dice.percent(90)) {
      person.quarter(Settlements.quarter(town, neighbourhood));
    }
    if (dice.percent(95)) {
      person.availability(dice.of(AVAILABLE));
    }
    if (dice.percent(95)) {
      person.mode(dice.of(MODES));
    }
    if (dice.percent(75)) {
      person.maximumCommuteMinutes(dice.of(COMMUTE_MINUTES));
    }
    if (dice.percent(10)) {
      person.maximumQuarterHoursPerDay(4 * dice.between(4, 7));
    }
    languages(person, dice);
    skills(person, dice);
    papers(person, dice);
    workplace(person, dice);
    courses(person, dice);
    if (dice.percent(20)) {
      person.earliestStart(date.plusDays(dice.between(0, 90)));
    }
    if (dice.percent(30)) {
      children(person, home, dice);
    }
    return person.build();
  }

  private static void languages(Participant.Builder person, Dice dice) {
    if (dice.percent(3)) {
      return;
    }
    List<Language.Held> held = new ArrayList<>();
    CefrLevel spoken = dice.of(GERMAN);
    held.add(
        new Language.Held(
            "de",
            dice.percent(3)
                ? Language.Level.unknown()
                : dice.percent(20)
                    ? Language.Level.of(spoken, spoken.lowered(1))
                    : Language.Level.of(spoken)));
    if (dice.percent(60)) {
      held.add(Language.held(dice.of(OTHER_LANGUAGES), CefrLevel.NATIVE));
    }
    person.languages(new Listing<>(held, !dice.percent(10)));
  }

  /** What one or two earlier occupations need, and something of their own. */
  private void skills(Participant.Builder person, Dice dice) {
    Set<String> codes = new TreeSet<>();
    List<String> wishes = new ArrayList<>();
    for (int i = dice.between(1, 2); i > 0; i--) {
      int occupation = occupations.draw(dice);
      codes.addAll(occupations.someSkills(occupation, dice.between(4, 12), dice));
      if (dice.percent(60)) {
        wishes.add(occupations.code(occupation));
      }
    }
    codes.add(occupations.anySkill(dice));
    List<Skill.Held> held = new ArrayList<>();
    for (String code : codes) {
      held.add(
          new Skill.Held(
              code, dice.percent(4) ? OptionalInt.empty() : OptionalInt.of(dice.between(1, 5))));
    }
    if (dice.percent(92)) {
      person.skills(new Listing<>(held, !dice.percent(15)));
    }
    if (!wishes.isEmpty() || dice.percent(20)) {
      person.wishedOccupations(new Listing<>(wishes, true));
    }
  }

  private void papers(Participant.Builder person, Dice dice) {
    if (dice.percent(92)) {
      person.qualifications(
          dice.percent(35) ? Listing.of(dice.of(Work.QUALIFICATIONS)) : Listing.none());
    }
    if (dice.percent(94)) {
      person.entitlements(
          dice.percent(25) ? Listing.of(dice.of(Work.ENTITLEMENTS)) : Listing.none());
    }
    permission(person, dice);
    if (dice.percent(25)) {
      person.forms(
          new Listing<>(
              List.of(EmploymentForm.REGULAR, EmploymentForm.MINIJOB), !dice.percent(10)));
    }
  }

  /** Most may work without limits; of one in twenty it is not known. */
  private void permission(Participant.Builder person, Dice dice) {
    int kind = dice.between(1, 100);
    if (kind <= 82) {
      person.workPermission(WorkPermission.unrestricted());
    } else if (kind <= 88) {
      person.workPermission(WorkPermission.perJob());
    } else if (kind <= 93) {
      person.workPermission(
          WorkPermission.unrestricted().until(date.plusDays(dice.between(30, 400))));
    } else if (kind <= 95) {
      person.workPermission(WorkPermission.none());
    }
  }

  private static void workplace(Participant.Builder person, Dice dice) {
    List<String> exclusions = new ArrayList<>();
    if (dice.percent(30)) {
      exclusions.add("night");
    }
    if (dice.percent(12)) {
      exclusions.add(dice.of(List.of("before-06", "after-20", "saturday", "sunday")));
    }
    if (dice.percent(25)) {
      exclusions.add(dice.of(Openings.CONDITIONS));
    }
    person.exclusions(new Listing<>(exclusions, !dice.percent(3)));
    if (dice.percent(10)) {
      person.needs(Listing.of(dice.of(Openings.OFFERS)));
    }
  }

  private void courses(Participant.Builder person, Dice dice) {
    List<Course> courses = new ArrayList<>();
    if (dice.percent(8)) {
      courses.add(
          new Course.LanguageCourse("de", Language.Level.of(CefrLevel.B1), courseEnd(dice)));
    }
    if (dice.percent(4)) {
      courses.add(
          new Course.SkillCourse(
              occupations.anySkill(dice), OptionalInt.of(dice.between(2, 4)), courseEnd(dice)));
    }
    if (dice.percent(3)) {
      courses.add(new Course.QualificationCourse(dice.of(Work.QUALIFICATIONS), courseEnd(dice)));
    }
    person.courses(courses);
  }

  private LocalDate courseEnd(Dice dice) {
    return date.plusDays(dice.between(5, 110));
  }

  private static void children(Participant.Builder person, GeoPoint home, Dice dice) {
    List<Child> children = new ArrayList<>();
    for (int i = dice.between(1, 2); i > 0; i--) {
      Child child = Child.aged(dice.between(0, 9));
      if (dice.percent(60)) {
        WeekSchedule care = dice.of(CARE);
        child =
            dice.percent(60)
                ? child.withCare(Child.Care.at(OpeningHours.of(care), near(home, dice)))
                : child.withCare(Child.Care.at(OpeningHours.of(care)));
      }
      children.add(dice.percent(40) ? child.needingPlace() : child);
    }
    person.children(children);
  }

  private static GeoPoint near(GeoPoint home, Dice dice) {
    return new GeoPoint(
        home.latitude() + dice.gaussian(0.005), home.longitude() + dice.gaussian(0.008));
  }

  ChildcareProvider provider(int number) {
    Dice dice = new Dice(seed, "kita", number);
    int town = settlements.draw(dice);
    int neighbourhood = settlements.drawNeighbourhood(town, dice);
    ChildcareProvider.Builder provider =
        ChildcareProvider.builder(
                Region.id("k-", number),
                settlements.inNeighbourhood(town, neighbourhood, dice),
                OpeningHours.of(dice.of(OPENING)))
            .name("Kita " + number)
            .quarter(Settlements.quarter(town, neighbourhood))
            .placesUnder3(dice.between(0, 4))
            .places3AndOver(dice.between(1, 6))
            .placesSchool(dice.between(0, 4));
    if (dice.percent(30)) {
      provider.availableFrom(date.plusDays(dice.between(0, 90)));
    }
    return provider.build();
  }
}
