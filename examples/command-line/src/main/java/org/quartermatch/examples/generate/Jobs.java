package org.quartermatch.examples.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartermatch.examples.generate.Catalogue.Role;
import org.quartermatch.examples.generate.Catalogue.Schedule;
import org.quartermatch.examples.generate.Catalogue.Trade;
import org.quartermatch.examples.generate.Catalogue.TradeSkill;
import org.quartermatch.examples.generate.Companies.Company;

/**
 * Draws vacancies and job potentials. Each can be drawn on its own and again.
 *
 * <p>A vacancy says most of what a match has to know; a job potential is what a visit to a company
 * has brought: much of it is still to be asked.
 */
final class Jobs {
  static final List<String> OPPORTUNITY_COLUMNS =
      List.of(
          "id",
          "kind",
          "form",
          "companyId",
          "title",
          "description",
          "occupation",
          "latitude",
          "longitude",
          "places",
          "hoursMin",
          "hoursMax",
          "hoursBudget",
          "workingHours",
          "pattern",
          "skills",
          "languages",
          "qualifications",
          "entitlements",
          "conditions",
          "offers",
          "start",
          "latestStart",
          "hourlyPay",
          "validUntil",
          "certainty",
          "surveyedOn",
          "surveyedBy");

  private final World world;
  private final Companies companies;
  private final Pay pay;

  Jobs(World world) {
    this.world = world;
    companies = new Companies(world);
    pay = new Pay(world.settings().date());
  }

  /** The occupation of an opportunity, so that others can refer to a fitting one. */
  String occupation(int index) {
    Draw draw = world.draw(Draw.Stream.OPPORTUNITY, index);
    return trade(draw, company(draw)).occupation();
  }

  private Company company(Draw draw) {
    return companies.company(draw.below(world.companies()));
  }

  private static Trade trade(Draw draw, Company company) {
    return draw.pickWeighted(company.sector().trades(), Trade::weight);
  }

  String[] opportunity(int index) {
    Draw draw = world.draw(Draw.Stream.OPPORTUNITY, index);
    Company company = company(draw);
    Trade trade = trade(draw, company);
    boolean vacancy = world.isVacancy(index);
    Schedule schedule = draw.pick(trade.schedules());
    String form = form(draw, company, schedule, vacancy);
    boolean budget = !vacancy && draw.perMille(550) && !schedule.isFixed();
    int places = new int[] {1, 2, 3, 4}[draw.share(720, 180, 70)];
    Optional<Point> elsewhere = elsewhere(draw, company);
    // who has not said when work is done has not said in which pattern either
    boolean timesKnown = !draw.perMille(vacancy ? 30 : Shares.POTENTIAL_UNKNOWN);
    String[] hours = hours(draw, schedule, timesKnown);
    LocalDate date = world.settings().date();
    LocalDate surveyed = date.minusDays(draw.between(0, 300));
    boolean surveyKnown = !draw.perMille(60);
    LocalDate start = start(draw, vacancy);
    return new String[] {
      world.opportunityId(index),
      vacancy ? "vacancy" : "potential",
      form,
      world.companyId(company.index()),
      draw.pick(trade.titles()),
      description(draw),
      draw.perMille(30) ? "" : trade.occupation(),
      elsewhere.map(Point::latitude).orElse(""),
      elsewhere.map(Point::longitude).orElse(""),
      places == 1 && draw.perMille(500) ? "" : Integer.toString(places),
      hours[0],
      hours[1],
      budget ? Integer.toString(places * 15 + 5 * draw.below(5)) : "",
      timesKnown ? schedule.workingHours() : "",
      timesKnown ? pattern(draw, schedule) : "",
      skills(draw, trade, vacancy),
      languages(draw, trade, vacancy),
      qualifications(draw, trade, vacancy),
      entitlements(draw, form, vacancy),
      conditions(draw, trade),
      offers(draw),
      start == null ? "" : start.toString(),
      start == null || !draw.perMille(Shares.LATEST_START_KNOWN)
          ? ""
          : start.plusDays(draw.pick(List.of(0, 14, 30, 45, 60, 90))).toString(),
      pay.hourly(draw, trade, form, start, vacancy ? null : surveyed),
      draw.perMille(700) ? "" : date.plusDays(draw.between(-3, 150)).toString(),
      vacancy ? "" : draw.pick("", "", "", "likely", "possible", "certain", "70", "45", "80", "25"),
      vacancy || !surveyKnown ? "" : surveyed.toString(),
      vacancy || !surveyKnown
          ? ""
          : draw.pick("Team Betriebsbesuche", "Team Träger", "Quartiersbüro")
    };
  }

  /** Where the work is; empty where nobody knows. */
  Optional<Point> place(int index) {
    String[] row = opportunity(index);
    int latitude = OPPORTUNITY_COLUMNS.indexOf("latitude");
    if (!row[latitude].isEmpty()) {
      return Optional.of(Point.of(row[latitude], row[latitude + 1]));
    }
    Company company = company(world.draw(Draw.Stream.OPPORTUNITY, index));
    return company.located() ? Optional.of(company.place()) : Optional.empty();
  }

  private static Optional<Point> elsewhere(Draw draw, Company company) {
    boolean elsewhere = draw.perMille(130);
    Point place = draw.near(company.area().centre(), company.area().radiusMetres());
    return elsewhere ? Optional.of(place) : Optional.empty();
  }

  private static String form(Draw draw, Company company, Schedule schedule, boolean vacancy) {
    if (draw.perMille(vacancy ? 60 : Shares.POTENTIAL_FORM_UNKNOWN)) {
      return "";
    }
    if (schedule.isMinijob()) {
      return "minijob";
    }
    if (company.carrier()) {
      return new String[] {
            "work-opportunity", "16i", "internship", "course", "16e", "apprenticeship", "regular"
          }
          [draw.share(230, 120, 80, 90, 50, 30)];
    }
    return new String[] {"16e", "16i", "internship", "apprenticeship", "regular"}
        [draw.share(35, 30, 60, 50)];
  }

  private static String pattern(Draw draw, Schedule schedule) {
    return !schedule.pattern().equals("roster") || draw.perMille(500) ? schedule.pattern() : "";
  }

  private static String[] hours(Draw draw, Schedule schedule, boolean timesKnown) {
    if (schedule.isFixed() && timesKnown) {
      // the shifts say it already; some forms repeat it, some give a wider range
      return switch (draw.share(450, 400)) {
        case 0 -> new String[] {schedule.hoursMin(), schedule.hoursMax()};
        case 1 -> new String[] {"", ""};
        default -> new String[] {"", "40"};
      };
    }
    int low = (int) Double.parseDouble(schedule.hoursMin());
    int high = (int) Double.parseDouble(schedule.hoursMax());
    int play = 1 + (high - low) / 4;
    int min = low + draw.below(play);
    int max = high - draw.below(play);
    return new String[] {
      draw.perMille(timesKnown ? 80 : 400) ? "" : Integer.toString(min),
      draw.perMille(timesKnown ? 50 : 300) ? "" : Integer.toString(max)
    };
  }

  private static String skills(Draw draw, Trade trade, boolean vacancy) {
    if (draw.perMille(70)) {
      return "none";
    }
    List<String> cells = new ArrayList<>();
    for (TradeSkill skill : trade.skills(Role.MUST)) {
      if (draw.perMille(450)) {
        String level = draw.perMille(Shares.UNKNOWN_LEVEL) ? "?" : Integer.toString(skill.level());
        cells.add(skill.code() + ":" + level + ":must");
      } else if (draw.perMille(700)) {
        cells.add(skill.code() + ":" + (skill.level() + 1) + ":nice:9");
      }
    }
    for (TradeSkill skill : draw.sample(trade.skills(Role.NICE), draw.between(1, 4))) {
      cells.add(skill.code() + ":" + draw.between(1, 4) + ":nice:" + skill.weight());
    }
    return Cells.list(draw, cells, vacancy ? 50 : Shares.POTENTIAL_UNKNOWN, 90);
  }

  private static String languages(Draw draw, Trade trade, boolean vacancy) {
    String level = draw.pick(trade.german());
    List<String> cells = new ArrayList<>();
    if (!level.equals("none")) {
      String asked = draw.perMille(vacancy ? 0 : Shares.UNKNOWN_LEVEL) ? "?" : level;
      cells.add("de:" + asked + (draw.perMille(330) ? "~1" : ""));
    }
    if (draw.perMille(35)) {
      cells.add("en:" + draw.pick("A2", "B1/A2"));
    }
    if (trade.name().equals("neighbourhood-guide") && draw.perMille(700)) {
      cells.add(draw.pick("ar", "tr", "uk", "ru", "ro", "fa", "bg") + ":B2/A2");
    }
    return Cells.list(draw, cells, unknown(vacancy), 30);
  }

  private static String qualifications(Draw draw, Trade trade, boolean vacancy) {
    List<String> codes = new ArrayList<>(trade.qualifications());
    for (String code : trade.sometimesQualifications()) {
      if (draw.perMille(350) && !codes.contains(code)) {
        codes.add(code);
      }
    }
    return Cells.list(draw, codes, unknown(vacancy), 20);
  }

  private static String entitlements(Draw draw, String form, boolean vacancy) {
    return switch (form) {
      case "16e", "16i" -> form;
      case "work-opportunity" -> "16d";
      default -> draw.perMille(unknown(vacancy)) ? "" : "none";
    };
  }

  private static int unknown(boolean vacancy) {
    return vacancy ? Shares.UNKNOWN : Shares.POTENTIAL_UNKNOWN;
  }

  private static String conditions(Draw draw, Trade trade) {
    List<String> codes = new ArrayList<>();
    for (String code : trade.conditions()) {
      if (draw.perMille(550)) {
        codes.add(code);
      }
    }
    return Cells.list(draw, codes, 100, 30);
  }

  private static String offers(Draw draw) {
    List<String> codes = new ArrayList<>();
    for (String code : List.of("step-free", "seated", "easy-language", "quiet")) {
      if (draw.perMille(code.equals("step-free") ? 550 : 330)) {
        codes.add(code);
      }
    }
    return Cells.list(draw, codes, 140, 120);
  }

  private @Nullable LocalDate start(Draw draw, boolean vacancy) {
    if (draw.perMille(vacancy ? 200 : Shares.POTENTIAL_UNKNOWN)) {
      return null;
    }
    LocalDate day = world.settings().date().plusDays(draw.between(5, 150));
    return draw.perMille(650) ? day.withDayOfMonth(1).plusMonths(1) : day;
  }

  private static String description(Draw draw) {
    if (draw.perMille(120)) {
      return "";
    }
    String first =
        draw.pick(
            "Mitarbeit in einem kleinen Team, Einarbeitung durch erfahrene Kolleg*innen.",
            "Wir suchen Verstärkung und freuen uns auch über Quereinsteiger:innen.",
            "Feste Ansprechperson, ruhiges Arbeiten ohne Zeitdruck.",
            "Verlässliche Zeiten; Wünsche zum Dienstplan werden berücksichtigt.",
            "Vor der Zusage gibt es einen \"Schnuppertag\".",
            "Arbeitskleidung wird gestellt, Weg zu Fuß vom U-Bahnhof.");
    String second =
        draw.pick(
            "",
            "",
            " Deutsch kann im Betrieb weiter gelernt werden.",
            " Auch für Wiedereinsteigerinnen und Wiedereinsteiger.",
            " Teilzeit möglich, auch mit Kindern.",
            "\nBitte vorher anrufen; Rückfragen gern.");
    return first + second;
  }
}
