package org.quartermatch.benchmarks.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Company;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;

/** Draws vacancies and job potentials, three to two, of companies with some five each. */
final class Work {
  static final List<String> QUALIFICATIONS =
      List.of("driving-licence-b", "forklift", "care-assistant", "food-hygiene");

  static final List<String> ENTITLEMENTS = List.of("16i", "16e", "housing-permit");

  static final List<String> FIELDS =
      List.of(
          "Pflege",
          "Küchen",
          "Garten",
          "Reinigungs",
          "Lager",
          "Verkaufs",
          "Hauswirtschafts",
          "Montage",
          "Betreuungs",
          "Büro");

  static final List<String> ROLES =
      List.of("helfer/in", "kraft (m/w/d)", "assistent:in", "mitarbeiter*innen", "fachkraft");

  static final List<String> SENTENCES =
      List.of(
          "Wir suchen Unterstützung für unser freundliches Team.",
          "Die Arbeit ist auch in Teilzeit vormittags möglich.",
          "Erfahrung in der Altenpflege ist von Vorteil.",
          "Sie reinigen Büroräume und Treppenhäuser in der Nachbarschaft.",
          "Sie bereiten Mahlzeiten in unserer Großküche zu.",
          "Wir pflegen Grünanlagen und Spielplätze im Stadtteil.",
          "Gute Deutschkenntnisse erleichtern die Arbeit mit Kundinnen und Kunden.",
          "Eine Einarbeitung wird geboten.",
          "Der Arbeitsplatz ist mit Bus und Bahn gut zu erreichen.");

  private static final List<String> DAY_SHIFTS =
      List.of(
          "Mo-Fr 08:00-12:00",
          "Mo-Fr 08:30-13:30",
          "Mo-Fr 09:00-14:00",
          "Mo-Fr 07:00-13:00",
          "Mo,We,Fr 08:00-14:00",
          "Mo-Fr 13:00-18:00",
          "Mo-Fr 16:00-20:00",
          "Tu-Sa 10:00-16:00");

  private static final List<List<String>> ROTATIONS =
      List.of(
          List.of("Mo-Fr 06:00-12:00", "Mo-Fr 13:00-19:00"),
          List.of("Mo-Fr 07:00-12:00", "Mo-Th 07:00-12:00; Sa 08:00-13:00"),
          List.of("Mo-We 08:00-16:00", "We-Fr 08:00-16:00"));

  private static final List<WeekSchedule> WINDOWS =
      List.of(
          WeekSchedule.parse("Mo-Fr 07:00-18:00"),
          WeekSchedule.parse("Mo-Sa 08:00-20:00"),
          WeekSchedule.parse("Mo-Fr 08:00-16:00"));

  private static final List<double[]> HOURS =
      List.of(
          new double[] {15, 20},
          new double[] {20, 25},
          new double[] {20, 30},
          new double[] {15, 39},
          new double[] {30, 40});

  private static final List<CefrLevel> GERMAN =
      List.of(CefrLevel.A1, CefrLevel.A2, CefrLevel.A2, CefrLevel.B1, CefrLevel.B1, CefrLevel.B2);

  private static final int OPPORTUNITIES_A_COMPANY = 5;

  private final long seed;
  private final Vocation vocation;
  private final LocalDate date;

  Work(long seed, Vocation vocation, LocalDate date) {
    this.seed = seed;
    this.vocation = vocation;
    this.date = date;
  }

  Opportunity opportunity(int number) {
    Dice dice = new Dice(seed, "opportunity", number);
    int occupation = vocation.drawOccupation(dice);
    Position.Builder position =
        Position.builder("o-" + number)
            .company(company(number / OPPORTUNITIES_A_COMPANY))
            .occupation(Vocation.occupationCode(occupation))
            .title(FIELDS.get(occupation % FIELDS.size()) + dice.of(ROLES))
            .description(String.join(" ", dice.of(SENTENCES), dice.of(SENTENCES)))
            .places(dice.between(1, 4));
    time(position, dice);
    demands(position, occupation, dice);
    if (dice.percent(60)) {
      return new Vacancy(position.build());
    }
    return new JobPotential(
        position.build(),
        dice.percent(50) ? OptionalInt.of(4 * dice.between(20, 80)) : OptionalInt.empty(),
        OptionalInt.of(dice.of(List.of(30, 60, 90))),
        Optional.of(date.minusDays(dice.between(1, 400))),
        Optional.empty());
  }

  private Company company(int number) {
    Dice dice = new Dice(seed, "company", number);
    int quarter = dice.between(0, Metro.quarters() - 1);
    boolean local = dice.percent(50);
    Company.Builder company =
        Company.builder("c-" + number)
            .name("Betrieb " + number)
            .kind(dice.percent(30) ? Company.Kind.CARRIER : Company.Kind.BUSINESS)
            .size(dice.between(3, 200))
            .location(local ? Metro.inQuarter(quarter, dice) : Metro.inCity(dice));
    if (local) {
      company.quarter("q-" + quarter);
    }
    return company.build();
  }

  /** Fixed 45 %, rotating 10 %, flexible 30 %, by the employer's roster 15 %. */
  private static void time(Position.Builder position, Dice dice) {
    int kind = dice.between(1, 100);
    double[] hours = dice.of(HOURS);
    if (kind <= 45) {
      position.workingTime(WorkingTime.fixed(dice.of(DAY_SHIFTS)));
    } else if (kind <= 55) {
      position.workingTime(WorkingTime.fixed(dice.of(ROTATIONS).toArray(String[]::new)));
    } else {
      position.hours(HoursRange.of(hours[0], hours[1]));
      WeekSchedule window = dice.of(WINDOWS);
      position.workingTime(
          kind <= 85 ? new WorkingTime.Flexible(window) : new WorkingTime.Roster(window));
    }
  }

  private void demands(Position.Builder position, int occupation, Dice dice) {
    boolean must = dice.percent(50);
    List<Skill.Required> skills = new ArrayList<>();
    for (int skill : vocation.skillsOf(occupation)) {
      String code = Vocation.skillCode(skill);
      if (must) {
        skills.add(Skill.must(code, dice.between(1, 2)));
        must = false;
      } else if (dice.percent(50)) {
        skills.add(Skill.nice(code, dice.between(1, 4), dice.between(1, 10)));
      }
    }
    if (!skills.isEmpty()) {
      position.skills(new Listing<>(skills, true));
    }
    if (dice.percent(85)) {
      position.languages(
          Listing.of(
              new Language.Required(
                  "de", Language.Level.of(dice.of(GERMAN)), dice.percent(30) ? 1 : 0)));
    } else {
      position.languages(Listing.none());
    }
    position.qualifications(
        dice.percent(20) ? Listing.of(dice.of(QUALIFICATIONS)) : Listing.none());
    position.form(EmploymentForm.REGULAR).entitlements(Listing.none());
    if (dice.percent(15)) {
      position
          .form(dice.percent(50) ? EmploymentForm.SECTION_16I : EmploymentForm.MINIJOB)
          .entitlements(dice.percent(50) ? Listing.of("16i") : Listing.none());
    }
    if (dice.percent(20)) {
      position.conditions(Listing.of("heavy-lifting"));
    }
    if (dice.percent(80)) {
      position.offers(dice.percent(60) ? Listing.of("step-free") : Listing.none());
    }
    if (dice.percent(60)) {
      position.start(date.plusDays(dice.between(0, 120)));
    }
  }
}
