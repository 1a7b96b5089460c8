package org.quartermatch.examples.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quartermatch.examples.generate.Catalogue.Role;
import org.quartermatch.examples.generate.Catalogue.Trade;
import org.quartermatch.examples.generate.Catalogue.TradeSkill;

/** Draws participants and their children, one after the other. */
final class People {
  static final List<String> PARTICIPANT_COLUMNS =
      List.of(
          "id",
          "quarter",
          "latitude",
          "longitude",
          "skills",
          "languages",
          "hoursMin",
          "hoursMax",
          "maxHoursPerDay",
          "availability",
          "mode",
          "maxCommuteMinutes",
          "occupations",
          "qualifications",
          "entitlements",
          "forms",
          "exclusions",
          "needs",
          "courses",
          "earliestStart",
          "priority",
          "workPermission");
  static final List<String> CHILD_COLUMNS =
      List.of(
          "participantId",
          "childId",
          "ageMonths",
          "care",
          "careLatitude",
          "careLongitude",
          "needsPlace");

  private final World world;
  private @Nullable Household shared;

  People(World world) {
    this.world = world;
  }

  /**
   * Rows of one participant: the first is the participant's, the others are the children's. Call in
   * order of index.
   */
  List<String[]> next(int index) {
    String id = world.participantId(index);
    Household partners = shared;
    Household household = partners == null ? Household.draw(world, index) : partners;
    shared = partners == null && household.partnerToo() ? household : null;
    List<String[]> rows = new ArrayList<>();
    rows.add(participant(id, household, world.draw(Draw.Stream.PARTICIPANT, index)));
    for (Household.Child child : household.children()) {
      Point place = child.place();
      rows.add(
          new String[] {
            id,
            child.id(),
            child.ageMonths() < 0 ? "" : Integer.toString(child.ageMonths()),
            child.care(),
            place == null ? "" : place.latitude(),
            place == null ? "" : place.longitude(),
            child.needsPlace()
          });
    }
    return rows;
  }

  private String[] participant(String id, Household household, Draw draw) {
    Origin origin = Origin.draw(draw, household.area());
    boolean basicIncome = draw.perMille(Shares.BASIC_INCOME);
    List<Trade> background = background(draw);
    String[] hours = hours(draw, household);
    boolean located = !draw.perMille(35);
    return new String[] {
      id,
      draw.perMille(30) ? "" : household.area().name(),
      located ? household.home().latitude() : "",
      located ? household.home().longitude() : "",
      skills(draw, background),
      origin.languages(draw),
      hours[0],
      hours[1],
      draw.perMille(110) ? draw.pick("4", "5", "6", "6") : "",
      availability(draw, household),
      new String[] {"foot", "bicycle", "transit", "car", ""}[draw.share(190, 170, 520, 80)],
      draw.perMille(300) ? "" : draw.pick("20", "30", "30", "45", "45", "60"),
      wishes(draw, background),
      qualifications(draw, background),
      entitlements(draw, basicIncome),
      forms(draw),
      exclusions(draw, household),
      needs(draw),
      courses(draw, origin),
      draw.perMille(450) ? "" : date(draw, -10, 130),
      new String[] {"2", "3", ""}[draw.share(80, 20)],
      origin.workPermission(draw, world.settings().date())
    };
  }

  private List<Trade> background(Draw draw) {
    List<Trade> trades = new ArrayList<>();
    int count = new int[] {0, 1, 2}[draw.share(120, 530)];
    for (int i = 0; i < count; i++) {
      Trade trade = draw.pickWeighted(world.catalogue().trades(), Trade::weight);
      if (!trades.contains(trade)) {
        trades.add(trade);
      }
    }
    return trades;
  }

  private static String skills(Draw draw, List<Trade> background) {
    Map<String, String> levels = new LinkedHashMap<>();
    for (Trade trade : background) {
      int experience = draw.between(1, 4);
      for (TradeSkill skill : trade.skills()) {
        int held = skill.role() == Role.MUST ? 850 : skill.role() == Role.NICE ? 560 : 220;
        if (draw.perMille(held)) {
          int level = Math.min(5, Math.max(1, experience + draw.between(-1, 1)));
          levels.putIfAbsent(
              skill.code(), draw.perMille(Shares.UNKNOWN_LEVEL) ? "?" : Integer.toString(level));
        }
      }
    }
    List<String> cells = new ArrayList<>();
    levels.forEach((code, level) -> cells.add(code + ":" + level));
    return Cells.list(draw, cells, Shares.UNKNOWN, 2 * Shares.INCOMPLETE);
  }

  private static String[] hours(Draw draw, Household household) {
    int min;
    int max;
    if (household.hasChildBelowSchool()) {
      min = draw.between(4, 9) * 2;
      max = min + draw.between(3, 8) * 2;
    } else if (household.hasChildren()) {
      min = draw.between(6, 12) * 2;
      max = min + draw.between(3, 9) * 2;
    } else if (draw.perMille(260)) {
      // health, age or other duties: few hours
      min = draw.between(2, 8) * 2;
      max = min + draw.between(3, 7) * 2;
    } else {
      min = draw.between(8, 15) * 2;
      max = draw.perMille(600) ? 40 : min + draw.between(4, 10) * 2;
    }
    max = Math.min(max, 40);
    int fine = draw.perMille(80) ? draw.between(1, 3) : 0; // some say 19.5 or 25.75
    return new String[] {
      draw.perMille(120) ? "" : Integer.toString(min),
      draw.perMille(45) ? "" : Cells.quarterHours(4 * max - fine)
    };
  }

  private static String availability(Draw draw, Household household) {
    if (draw.perMille(55)) {
      return "";
    }
    if (household.hasChildBelowSchool() || (household.hasChildren() && household.singleParent())) {
      return draw.pick(
          "Mo-Fr 07:30-14:00",
          "Mo-Fr 07:00-15:30",
          "Mo-Fr 07:30-16:30",
          "Mo-Fr 06:30-17:30",
          "Mo-Fr 08:00-13:00; Sa 09:00-14:00",
          "Mo-Th 07:30-16:00; Fr 07:30-13:00",
          household.singleParent() ? "Mo-Fr 07:00-17:00" : "Mo-Fr 07:00-21:00; Sa-Su 07:00-20:00");
    }
    if (household.hasChildren()) {
      return draw.pick(
          "Mo-Fr 07:00-17:00",
          "Mo-Fr 06:30-20:00",
          "Mo-Fr 07:30-16:00; Sa 08:00-14:00",
          "Mo-Sa 06:00-18:00");
    }
    return draw.pick(
        "24/7",
        "Mo-Su 05:00-24:00",
        "Mo-Sa 05:30-21:00",
        "Mo-Fr 06:00-18:00",
        "Mo-Fr 05:00-20:00, Sa 07:00-15:00",
        "Mo-Fr 07:00-17:30",
        "Mo-Fr 07:00-16:00",
        "Mo-Th 08:00-17:00; Fr 08:00-13:00",
        "Mo-Fr 12:30-22:30", // a course in the morning
        "Mo-Fr 13:00-21:00; Sa-Su 06:00-21:00",
        "Mo-Su 20:00-08:00"); // works at night while others sleep
  }

  private String wishes(Draw draw, List<Trade> background) {
    if (draw.perMille(100)) {
      return "";
    }
    if (draw.perMille(80)) {
      return "none";
    }
    List<String> codes = new ArrayList<>();
    for (Trade trade : background) {
      if (draw.perMille(750)) {
        codes.add(trade.occupation());
      }
    }
    int others = codes.isEmpty() ? draw.between(1, 2) : draw.below(2);
    for (int i = 0; i < others; i++) {
      String code = draw.pickWeighted(world.catalogue().trades(), Trade::weight).occupation();
      if (!codes.contains(code)) {
        codes.add(code);
      }
    }
    return String.join(";", codes) + (draw.perMille(60) ? ";*" : "");
  }

  private static String qualifications(Draw draw, List<Trade> background) {
    List<String> held = new ArrayList<>();
    if (draw.perMille(300)) {
      held.add("certificate-of-conduct");
    }
    if (draw.perMille(260)) {
      held.add("food-hygiene-instruction");
    }
    if (draw.perMille(430)) {
      held.add("measles-proof");
    }
    if (draw.perMille(240)) {
      held.add("driving-licence-b");
    }
    if (draw.perMille(110)) {
      held.add("first-aid");
    }
    if (background.stream().anyMatch(trade -> trade.sector().equals("care"))
        && draw.perMille(380)) {
      held.add("care-assistant");
    }
    return Cells.list(draw, held, 60, 80);
  }

  private static String entitlements(Draw draw, boolean basicIncome) {
    List<String> held = new ArrayList<>();
    if (basicIncome) {
      held.add("16d");
      if (draw.perMille(Shares.ENTITLED_16E)) {
        held.add("16e");
      }
      if (draw.perMille(Shares.ENTITLED_16I)) {
        held.add("16i");
      }
    }
    return Cells.list(draw, held, 40, 60);
  }

  private static String forms(Draw draw) {
    if (draw.perMille(480)) {
      return "";
    }
    List<String> forms = new ArrayList<>();
    forms.add("regular");
    if (draw.perMille(520)) {
      forms.add("minijob");
    }
    if (draw.perMille(560)) {
      forms.add("16e");
      forms.add("16i");
    }
    if (draw.perMille(450)) {
      forms.add("work-opportunity");
    }
    if (draw.perMille(250)) {
      forms.add("internship");
      forms.add("course");
    }
    if (draw.perMille(120)) {
      forms.add("apprenticeship");
    }
    return String.join(";", forms);
  }

  private static String exclusions(Draw draw, Household household) {
    if (draw.perMille(200)) {
      return "";
    }
    int many = household.hasChildren() ? 2 : 1;
    List<String> codes = new ArrayList<>();
    add(draw, 200 * many, "night", codes);
    add(draw, 60 * many, "before-06", codes);
    add(draw, 90 * many, "after-20", codes);
    add(draw, 60 * many, "saturday", codes);
    add(draw, 110 * many, "sunday", codes);
    add(draw, 140, "heavy-lifting", codes);
    add(draw, 50, "chemicals", codes);
    add(draw, 40, "outdoor", codes);
    add(draw, 40, "standing", codes);
    return Cells.list(draw, codes, 0, 40);
  }

  private static String needs(Draw draw) {
    List<String> codes = new ArrayList<>();
    add(draw, 55, "step-free", codes);
    add(draw, 50, "seated", codes);
    add(draw, 70, "easy-language", codes);
    add(draw, 40, "quiet", codes);
    return Cells.list(draw, codes, 150, 20);
  }

  private static void add(Draw draw, int perMille, String code, List<String> codes) {
    if (draw.perMille(perMille)) {
      codes.add(code);
    }
  }

  private String courses(Draw draw, Origin origin) {
    List<String> courses = new ArrayList<>();
    if (!origin.nextLevel().isEmpty() && draw.perMille(380)) {
      courses.add("de:" + origin.nextLevel() + "@" + date(draw, 20, 150));
    }
    if (draw.perMille(50)) {
      courses.add(draw.pick("care-assistant", "driving-licence-b") + "@" + date(draw, 30, 200));
    }
    if (draw.perMille(40)) {
      TradeSkill skill = draw.pick(draw.pick(world.catalogue().trades()).skills());
      courses.add(skill.code() + ":" + draw.between(2, 3) + "@" + date(draw, 10, 120));
    }
    return courses.isEmpty() ? draw.perMille(500) ? "none" : "" : String.join(";", courses);
  }

  private String date(Draw draw, int from, int to) {
    LocalDate date = world.settings().date().plusDays(draw.between(from, to));
    return date.toString();
  }
}
