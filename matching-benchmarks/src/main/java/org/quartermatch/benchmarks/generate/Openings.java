package org.quartermatch.benchmarks.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Company;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WorkingTime;

/**
 * Draws the opportunities of a region: three vacancies to two job potentials, of companies with
 * five each. What is not known is drawn, too: of one in ten the list of skills is incomplete, of
 * one in fifty the place of work is missing, of two in five the start.
 */
final class Openings {
  static final List<String> CONDITIONS = List.of("heavy-lifting", "outdoors", "noise", "customers");
  static final List<String> OFFERS = List.of("step-free", "quiet-room", "plain-language");

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
          CefrLevel.C1);

  private static final List<String> OTHER_LANGUAGES = List.of("en", "en", "tr", "ar", "uk");

  private static final List<HoursRange> HOURS =
      List.of(
          HoursRange.of(10, 20),
          HoursRange.of(15, 20),
          HoursRange.of(20, 25),
          HoursRange.of(20, 30),
          HoursRange.of(15, 39),
          HoursRange.of(30, 40));

  private static final List<EmploymentForm> RARE_FORMS =
      List.of(
          EmploymentForm.MINIJOB,
          EmploymentForm.MINIJOB,
          EmploymentForm.WORK_OPPORTUNITY,
          EmploymentForm.SECTION_16E,
          EmploymentForm.SECTION_16I,
          EmploymentForm.INTERNSHIP,
          EmploymentForm.APPRENTICESHIP);

  private static final int OPPORTUNITIES_A_COMPANY = 5;

  private final long seed;
  private final Occupations occupations;
  private final Settlements settlements;
  private final Timetables timetables;
  private final LocalDate date;

  Openings(
      long seed,
      Occupations occupations,
      Settlements settlements,
      Timetables timetables,
      LocalDate date) {
    this.seed = seed;
    this.occupations = occupations;
    this.settlements = settlements;
    this.timetables = timetables;
    this.date = date;
  }

  Opportunity opportunity(int number) {
    Dice dice = new Dice(seed, "opening", number);
    int town = settlements.draw(new Dice(seed, "company", number / OPPORTUNITIES_A_COMPANY));
    int occupation = occupations.draw(dice);
    Position.Builder position =
        Position.builder(Region.id("o-", number))
            .company(company(number / OPPORTUNITIES_A_COMPANY))
            .title(dice.of(Work.FIELDS) + dice.of(Work.ROLES))
            .description(dice.of(Work.SENTENCES) + " " + dice.of(Work.SENTENCES))
            .places(dice.between(1, 4));
    if (dice.percent(97)) {
      position.occupation(occupations.code(occupation));
    }
    if (dice.percent(5)) {
      position.ownLocation(settlements.inTown(town, dice));
    }
    time(position, dice);
    skills(position, occupation, dice);
    languages(position, dice);
    papers(position, dice);
    workplace(position, dice);
    start(position, dice);
    if (dice.percent(60)) {
      position.hourlyPayCents(10 * dice.between(139, 220));
    }
    if (dice.percent(20)) {
      position.validUntil(date.plusDays(dice.between(10, 200)));
    }
    return dice.percent(60) ? new Vacancy(position.build()) : potential(position.build(), dice);
  }

  /** Half of those who say when work starts say how long they wait. */
  private void start(Position.Builder position, Dice dice) {
    if (dice.percent(60)) {
      LocalDate start = date.plusDays(dice.between(0, 120));
      position.start(start);
      if (dice.percent(50)) {
        position.latestStart(start.plusDays(7L * dice.between(0, 12)));
      }
    }
  }

  private JobPotential potential(Position position, Dice dice) {
    return new JobPotential(
        position,
        dice.percent(50) ? OptionalInt.of(4 * dice.between(20, 80)) : OptionalInt.empty(),
        dice.percent(80) ? OptionalInt.of(dice.of(List.of(30, 60, 90))) : OptionalInt.empty(),
        dice.percent(95) ? Optional.of(date.minusDays(dice.between(1, 400))) : Optional.empty(),
        Optional.empty());
  }

  /** Half of the companies are in a neighbourhood, the others all over the town. */
  private Company company(int number) {
    Dice dice = new Dice(seed, "company", number);
    int town = settlements.draw(dice);
    int neighbourhood = settlements.drawNeighbourhood(town, dice);
    boolean local = dice.percent(50);
    GeoPoint place =
        local
            ? settlements.inNeighbourhood(town, neighbourhood, dice)
            : settlements.inTown(town, dice);
    Company.Builder company =
        Company.builder(Region.id("c-", number))
            .name("Betrieb " + number)
            .kind(dice.percent(30) ? Company.Kind.CARRIER : Company.Kind.BUSINESS);
    if (local) {
      company.quarter(Settlements.quarter(town, neighbourhood));
    }
    if (dice.percent(98)) {
      company.location(place);
    }
    return company.build();
  }

  /** Fixed 45 %, rotating 8 %, flexible 30 %, by the employer's roster 15 %, not known 2 %. */
  private void time(Position.Builder position, Dice dice) {
    int kind = dice.between(1, 100);
    boolean statesHours = dice.percent(90);
    if (kind <= 53) {
      Timetables.Pattern pattern = kind <= 45 ? timetables.fixed(dice) : timetables.rotating(dice);
      position.workingTime(pattern.time());
      if (statesHours) {
        position.hours(pattern.hours());
      }
      return;
    }
    if (kind <= 83) {
      position.workingTime(new WorkingTime.Flexible(timetables.window(dice)));
    } else if (kind <= 98) {
      position.workingTime(new WorkingTime.Roster(timetables.window(dice)));
    }
    if (statesHours) {
      position.hours(dice.of(HOURS));
    }
  }

  private void skills(Position.Builder position, int occupation, Dice dice) {
    if (dice.percent(5)) {
      return;
    }
    boolean must = dice.percent(45);
    List<Skill.Required> required = new ArrayList<>();
    for (String code : occupations.someSkills(occupation, dice.between(2, 9), dice)) {
      OptionalInt level =
          dice.percent(3)
              ? OptionalInt.empty()
              : OptionalInt.of(must ? dice.between(1, 2) : dice.between(1, 4));
      required.add(
          must ? new Skill.Must(code, level) : new Skill.Nice(code, level, dice.between(1, 10)));
      must = false;
    }
    position.skills(new Listing<>(required, !dice.percent(10)));
  }

  private static void languages(Position.Builder position, Dice dice) {
    int kind = dice.between(1, 100);
    if (kind <= 8) {
      return;
    }
    if (kind <= 16) {
      position.languages(Listing.none());
      return;
    }
    List<Language.Required> required = new ArrayList<>();
    required.add(new Language.Required("de", german(dice), dice.percent(30) ? 1 : 0));
    if (dice.percent(6)) {
      required.add(
          new Language.Required(dice.of(OTHER_LANGUAGES), Language.Level.of(dice.of(GERMAN)), 0));
    }
    position.languages(new Listing<>(required, !dice.percent(3)));
  }

  /** One in six asks for less in writing; of one in fifty the level is not known. */
  private static Language.Level german(Dice dice) {
    CefrLevel spoken = dice.of(GERMAN);
    if (dice.percent(2)) {
      return Language.Level.unknown();
    }
    return dice.percent(16)
        ? Language.Level.of(spoken, spoken.lowered(1))
        : Language.Level.of(spoken);
  }

  private static void papers(Position.Builder position, Dice dice) {
    int kind = dice.between(1, 100);
    if (kind > 8) {
      position.qualifications(
          kind <= 28
              ? Listing.of(dice.of(Work.QUALIFICATIONS))
              : kind <= 32 ? Listing.of("certificate-of-conduct") : Listing.none());
    }
    boolean rare = dice.percent(18);
    EmploymentForm form = rare ? dice.of(RARE_FORMS) : EmploymentForm.REGULAR;
    if (rare || dice.percent(95)) {
      position.form(form);
    }
    if (form == EmploymentForm.SECTION_16E || form == EmploymentForm.SECTION_16I) {
      position.entitlements(Listing.of(form.code().toLowerCase(Locale.ROOT)));
    } else if (dice.percent(95)) {
      position.entitlements(Listing.none());
    }
  }

  private static void workplace(Position.Builder position, Dice dice) {
    List<String> conditions = new ArrayList<>();
    for (String condition : CONDITIONS) {
      if (dice.percent(12)) {
        conditions.add(condition);
      }
    }
    position.conditions(new Listing<>(conditions, !dice.percent(4)));
    if (dice.percent(75)) {
      List<String> offers = new ArrayList<>();
      for (String offer : OFFERS) {
        if (dice.percent(45)) {
          offers.add(offer);
        }
      }
      position.offers(new Listing<>(offers, true));
    }
  }
}
