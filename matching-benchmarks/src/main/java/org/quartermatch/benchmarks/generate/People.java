package org.quartermatch.benchmarks.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/** Draws participants and the childcare providers of their neighbourhoods. */
final class People {
  private static final List<WeekSchedule> MORNINGS =
      List.of(
          WeekSchedule.parse("Mo-Fr 07:30-14:00"),
          WeekSchedule.parse("Mo-Fr 08:00-13:00"),
          WeekSchedule.parse("Mo-Fr 08:00-15:30"),
          WeekSchedule.parse("Mo,We,Fr 08:00-16:00"));

  private static final List<WeekSchedule> DAYS =
      List.of(
          WeekSchedule.parse("Mo-Fr 06:00-18:00"),
          WeekSchedule.parse("Mo-Sa 06:00-20:00"),
          WeekSchedule.parse("Mo-Su 05:00-23:00"));

  private static final List<WeekSchedule> CARE =
      List.of(
          WeekSchedule.parse("Mo-Fr 08:00-12:00"),
          WeekSchedule.parse("Mo-Fr 07:30-14:30"),
          WeekSchedule.parse("Mo-Fr 07:00-16:30"));

  private static final List<WeekSchedule> OPENING =
      List.of(
          WeekSchedule.parse("Mo-Fr 07:00-16:00"),
          WeekSchedule.parse("Mo-Fr 06:00-17:00"),
          WeekSchedule.parse("Mo-Fr 07:30-14:30"));

  private static final List<CefrLevel> GERMAN =
      List.of(
          CefrLevel.A1,
          CefrLevel.A2,
          CefrLevel.A2,
          CefrLevel.A2,
          CefrLevel.B1,
          CefrLevel.B1,
          CefrLevel.B2,
          CefrLevel.NATIVE,
          CefrLevel.NATIVE,
          CefrLevel.NATIVE);

  private static final List<String> OTHER_LANGUAGES = List.of("ar", "tr", "uk", "ru", "en", "fa");

  private static final List<double[]> HOURS =
      List.of(
          new double[] {10, 20},
          new double[] {15, 25},
          new double[] {15, 30},
          new double[] {20, 30},
          new double[] {25, 40});

  private static final List<TravelMode> MODES =
      List.of(
          TravelMode.TRANSIT,
          TravelMode.TRANSIT,
          TravelMode.TRANSIT,
          TravelMode.FOOT,
          TravelMode.BICYCLE,
          TravelMode.CAR);

  private final long seed;
  private final Vocation vocation;
  private final LocalDate date;

  People(long seed, Vocation vocation, LocalDate date) {
    this.seed = seed;
    this.vocation = vocation;
    this.date = date;
  }

  Participant participant(int number) {
    Dice dice = new Dice(seed, "participant", number);
    int quarter = dice.between(0, Metro.quarters() - 1);
    GeoPoint home = Metro.inQuarter(quarter, dice);
    double[] hours = dice.of(HOURS);
    Participant.Builder person =
        Participant.builder("p-" + number)
            .quarter("q-" + quarter)
            .home(home)
            .hours(HoursRange.of(hours[0], hours[1]))
            .mode(dice.of(MODES));
    List<Language.Held> languages = new ArrayList<>();
    languages.add(Language.held("de", dice.of(GERMAN)));
    if (dice.percent(50)) {
      languages.add(Language.held(dice.of(OTHER_LANGUAGES), CefrLevel.NATIVE));
    }
    person.languages(new Listing<>(languages, true));
    if (dice.percent(95)) {
      person.availability(dice.of(dice.percent(50) ? MORNINGS : DAYS));
    }
    if (dice.percent(80)) {
      person.maximumCommuteMinutes(dice.of(List.of(30, 40, 45, 60)));
    }
    skills(person, dice);
    papers(person, dice);
    if (dice.percent(30)) {
      children(person, home, dice);
    }
    return person.build();
  }

  /** Most of what one or two earlier occupations need, and something of their own. */
  private void skills(Participant.Builder person, Dice dice) {
    Set<Integer> held = new TreeSet<>();
    List<String> wished = new ArrayList<>();
    for (int i = dice.between(1, 2); i > 0; i--) {
      int occupation = vocation.drawOccupation(dice);
      for (int skill : vocation.skillsOf(occupation)) {
        if (dice.percent(70)) {
          held.add(skill);
        }
      }
      if (dice.percent(60)) {
        wished.add(Vocation.occupationCode(occupation));
      }
    }
    held.add(dice.between(0, Vocation.SKILLS - 1));
    if (dice.percent(90)) {
      List<Skill.Held> skills = new ArrayList<>();
      for (int skill : held) {
        skills.add(Skill.held(Vocation.skillCode(skill), dice.between(1, 5)));
      }
      person.skills(new Listing<>(skills, true));
    }
    if (!wished.isEmpty()) {
      person.wishedOccupations(new Listing<>(wished, true));
    }
  }

  private void papers(Participant.Builder person, Dice dice) {
    person
        .qualifications(Listing.none())
        .entitlements(Listing.none())
        .workPermission(WorkPermission.unrestricted());
    if (dice.percent(30)) {
      person.qualifications(Listing.of(dice.of(Work.QUALIFICATIONS)));
    }
    if (dice.percent(25)) {
      person.entitlements(Listing.of(dice.of(Work.ENTITLEMENTS)));
    }
    if (dice.percent(20)) {
      person.forms(Listing.of(EmploymentForm.REGULAR, EmploymentForm.MINIJOB));
    }
    List<String> exclusions = new ArrayList<>();
    if (dice.percent(35)) {
      exclusions.add("night");
    }
    if (dice.percent(25)) {
      exclusions.add("heavy-lifting");
    }
    person.exclusions(new Listing<>(exclusions, true));
    if (dice.percent(8)) {
      person.needs(Listing.of("step-free"));
    }
    if (dice.percent(10)) {
      person.courses(
          List.of(
              new Course.LanguageCourse(
                  "de", Language.Level.of(CefrLevel.B1), date.plusDays(dice.between(20, 150)))));
    }
    if (dice.percent(20)) {
      person.earliestStart(date.plusDays(dice.between(0, 90)));
    }
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
                : child.withCare(Child.Care.at(OpeningHours.of(dice.of(CARE))));
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
    Dice dice = new Dice(seed, "provider", number);
    int quarter = dice.between(0, Metro.quarters() - 1);
    return ChildcareProvider.builder(
            "k-" + number, Metro.inQuarter(quarter, dice), OpeningHours.of(dice.of(OPENING)))
        .name("Kita " + number)
        .quarter("q-" + quarter)
        .placesUnder3(dice.between(0, 4))
        .places3AndOver(dice.between(1, 6))
        .placesSchool(dice.between(0, 4))
        .build();
  }
}
