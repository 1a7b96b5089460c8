package org.quartermatch.examples.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quartermatch.examples.generate.Catalogue.Role;
import org.quartermatch.examples.generate.Catalogue.Schedule;
import org.quartermatch.examples.generate.Catalogue.Sector;
import org.quartermatch.examples.generate.Catalogue.Trade;
import org.quartermatch.examples.generate.Catalogue.TradeSkill;

/**
 * Draws companies, and the vacancies and job potentials at them. Each can be drawn on its own and
 * again.
 */
final class Jobs {
  static final List<String> COMPANY_COLUMNS =
      List.of(
          "id",
          "name",
          "kind",
          "quarter",
          "sector",
          "size",
          "latitude",
          "longitude",
          "contactsPerMonth");
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
          "validUntil",
          "certainty",
          "surveyedOn",
          "surveyedBy");

  // plainly invented, and none twice: the list is walked through, then numbered
  private static final List<String> NAMES =
      List.of(
          "Wolkenkuckuck",
          "Siebenschläfer",
          "Zaunkönig",
          "Federstrich",
          "Morgenröte",
          "Pusteblume",
          "Rosenkäfer",
          "Sternschnuppe",
          "Drachenflug",
          "Kieselstein",
          "Nordwind",
          "Haselmaus",
          "Blaubeere",
          "Tausendschön",
          "Irrlicht",
          "Purzelbaum",
          "Regenpfeifer",
          "Silberdistel",
          "Maulwurf",
          "Windspiel",
          "Quittengelb",
          "Ohrwurm",
          "Eisvogel",
          "Zimtstern",
          "Nachtigall",
          "Bachstelze",
          "Mondkalb",
          "Kranichzug",
          "Glückskäfer",
          "Übermut",
          "Sauseschritt",
          "Fliegenpilz",
          "Honigtau",
          "Schneckenpost",
          "Abendstern",
          "Heupferd");

  private record Company(
      int index, Sector sector, boolean carrier, Area area, Point place, boolean located) {}

  private final World world;

  Jobs(World world) {
    this.world = world;
  }

  String[] company(int index) {
    Draw draw = world.draw(Draw.Stream.COMPANY, index);
    Company company = drawCompany(draw, index);
    int round = index / NAMES.size();
    String name =
        String.format(
                Locale.ROOT, draw.pick(company.sector().names()), NAMES.get(index % NAMES.size()))
            + (round == 0 ? "" : " " + (round + 1));
    return new String[] {
      world.companyId(index),
      name,
      company.carrier() ? "carrier" : "business",
      draw.perMille(50) ? "" : company.area().name(),
      company.sector().name(),
      draw.perMille(200)
          ? ""
          : Integer.toString(Math.min(draw.between(2, 60), draw.between(2, 300))),
      company.located() ? company.place().latitude() : "",
      company.located() ? company.place().longitude() : "",
      draw.perMille(400) ? "" : Integer.toString(draw.between(1, 8))
    };
  }

  private Company drawCompany(Draw draw, int index) {
    Sector sector = draw.pickWeighted(world.catalogue().sectors(), Sector::weight);
    Area area = draw.pick(world.areas());
    return new Company(
        index,
        sector,
        draw.perMille(sector.carrierPerMille()),
        area,
        draw.near(area.centre(), area.radiusMetres() * 5 / 4),
        !draw.perMille(30));
  }

  /** The occupation of an opportunity, so that others can refer to a fitting one. */
  String occupation(int index) {
    Draw draw = world.draw(Draw.Stream.OPPORTUNITY, index);
    return trade(draw, company(draw)).occupation();
  }

  private Company company(Draw draw) {
    int index = draw.below(world.companies());
    return drawCompany(world.draw(Draw.Stream.COMPANY, index), index);
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
    String form = form(draw, company, schedule);
    boolean budget = !vacancy && draw.perMille(550) && !schedule.isFixed();
    int places = new int[] {1, 2, 3, 4}[draw.share(720, 180, 70)];
    boolean elsewhere = draw.perMille(130);
    Point place = draw.near(company.area().centre(), company.area().radiusMetres());
    String[] hours = hours(draw, schedule);
    LocalDate surveyed = world.settings().date().minusDays(draw.between(0, 300));
    boolean surveyKnown = !draw.perMille(60);
    return new String[] {
      world.opportunityId(index),
      vacancy ? "vacancy" : "potential",
      form,
      world.companyId(company.index()),
      draw.pick(trade.titles()),
      description(draw),
      draw.perMille(30) ? "" : trade.occupation(),
      elsewhere ? place.latitude() : "",
      elsewhere ? place.longitude() : "",
      places == 1 && draw.perMille(500) ? "" : Integer.toString(places),
      hours[0],
      hours[1],
      budget ? Integer.toString(places * 15 + 5 * draw.below(5)) : "",
      draw.perMille(30) && !schedule.isFixed() ? "" : schedule.workingHours(),
      schedule.isFixed() || !schedule.pattern().equals("roster") || draw.perMille(500)
          ? schedule.pattern()
          : "",
      skills(draw, trade),
      languages(draw, trade),
      qualifications(draw, trade),
      entitlements(draw, form),
      conditions(draw, trade),
      offers(draw),
      draw.perMille(200) ? "" : start(draw),
      draw.perMille(700) ? "" : world.settings().date().plusDays(draw.between(-3, 150)).toString(),
      vacancy ? "" : draw.pick("", "likely", "possible", "certain", "70", "45", "80", "25"),
      vacancy || !surveyKnown ? "" : surveyed.toString(),
      vacancy || !surveyKnown
          ? ""
          : draw.pick("Team Betriebsbesuche", "Team Träger", "Quartiersbüro")
    };
  }

  private static String form(Draw draw, Company company, Schedule schedule) {
    if (schedule.name().startsWith("mini") || schedule.name().endsWith("mini")) {
      return "minijob";
    }
    if (company.carrier()) {
      return new String[] {"", "16i", "work-opportunity", "16e", "internship", "course", "regular"}
          [draw.share(150, 130, 130, 40, 30, 10)];
    }
    return new String[] {"", "minijob", "16e", "16i", "internship", "apprenticeship", "regular"}
        [draw.share(200, 50, 30, 30, 30, 20)];
  }

  private static String[] hours(Draw draw, Schedule schedule) {
    if (schedule.isFixed()) {
      // the shifts say it already; some forms repeat it, some give a wider range
      return switch (draw.share(450, 400)) {
        case 0 -> new String[] {schedule.hoursMin(), schedule.hoursMax()};
        case 1 -> new String[] {"", ""};
        default -> new String[] {"", "40"};
      };
    }
    int min = Integer.parseInt(schedule.hoursMin()) + draw.below(4);
    int max = Math.max(min, Integer.parseInt(schedule.hoursMax()) - draw.below(6));
    return new String[] {
      draw.perMille(80) ? "" : Integer.toString(min), draw.perMille(50) ? "" : Integer.toString(max)
    };
  }

  private static String skills(Draw draw, Trade trade) {
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
    return Cells.list(draw, cells, 50, 90);
  }

  private static String languages(Draw draw, Trade trade) {
    String level = draw.pick(trade.german());
    List<String> cells = new ArrayList<>();
    if (!level.equals("none")) {
      cells.add("de:" + level + (draw.perMille(330) ? "~1" : ""));
    }
    if (draw.perMille(35)) {
      cells.add("en:" + draw.pick("A2", "B1/A2"));
    }
    if (trade.name().equals("neighbourhood-guide") && draw.perMille(700)) {
      cells.add(draw.pick("ar", "tr", "uk", "ru", "ro", "fa", "bg") + ":B2/A2");
    }
    return Cells.list(draw, cells, Shares.UNKNOWN, 30);
  }

  private static String qualifications(Draw draw, Trade trade) {
    List<String> codes = new ArrayList<>(trade.qualifications());
    for (String code : trade.sometimesQualifications()) {
      if (draw.perMille(350) && !codes.contains(code)) {
        codes.add(code);
      }
    }
    return Cells.list(draw, codes, Shares.UNKNOWN, 20);
  }

  private static String entitlements(Draw draw, String form) {
    return switch (form) {
      case "16e", "16i" -> form;
      case "work-opportunity" -> "16d";
      default -> draw.perMille(300) ? "work-permit" : draw.perMille(40) ? "" : "none";
    };
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

  private String start(Draw draw) {
    LocalDate day = world.settings().date().plusDays(draw.between(5, 150));
    return (draw.perMille(650) ? day.withDayOfMonth(1).plusMonths(1) : day).toString();
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
