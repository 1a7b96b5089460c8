package org.quartermatch.testkit.random;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.quartermatch.testkit.oracle.Lookup;
import org.quartermatch.testkit.oracle.Ways.Point;
import org.quartermatch.testkit.oracle.Work;

/** Invented companies and opportunities. */
final class RandomWork {

  private final Dice dice;
  private final RandomProfile profile;
  private final RandomTimes times;

  final RandomTable companies =
      new RandomTable(
          "id",
          "name",
          "kind",
          "quarter",
          "sector",
          "size",
          "latitude",
          "longitude",
          "contactsPerMonth");

  final RandomTable opportunities =
      new RandomTable(
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

  private final List<String> companyIds = new ArrayList<>();

  /** Including those past their {@code validUntil}. */
  final List<String> opportunityIds = new ArrayList<>();

  /** Where companies and opportunities are. */
  final List<Point> places = new ArrayList<>();

  RandomWork(Dice dice, RandomProfile profile) {
    this.dice = dice;
    this.profile = profile;
    times = new RandomTimes(dice);
  }

  void addCompany(int number) {
    String id = RandomNames.id("c", number, dice);
    companyIds.add(id);
    Map<String, String> row = new HashMap<>();
    row.put("id", id);
    row.put(
        "name",
        dice.oneOf(
            "B\u00E4ckerei Gr\u00FCn, Inh. \u00DC. \u015Eahin",
            "Hotel \"Zum B\u00E4ren\"",
            "AWO; Mitte"));
    row.put("kind", dice.oneOf("business", "carrier"));
    row.put("quarter", RandomNames.quarter(dice));
    row.put("sector", dice.oneOf("", "care", "retail"));
    row.put("size", dice.oneOf("", "3", "40"));
    row.put("contactsPerMonth", dice.oneOf("", "", "0", "1", "2", "3"));
    if (dice.percent(92)) {
      putPlace(row, RandomNames.place(dice));
    }
    companies.add(row);
  }

  private void putPlace(Map<String, String> row, Point place) {
    places.add(place);
    row.put("latitude", RandomNames.degrees(place.latitude()));
    row.put("longitude", RandomNames.degrees(place.longitude()));
  }

  void addOpportunity(int number) {
    boolean vacancy = dice.percent(50);
    Map<String, String> row = new HashMap<>();
    String id = RandomNames.id(vacancy ? "v" : "j", number, dice);
    opportunityIds.add(id);
    row.put("id", id);
    row.put("kind", vacancy ? "vacancy" : "potential");
    row.put("form", form());
    row.put("companyId", dice.oneOf(companyIds));
    row.put(
        "title",
        dice.oneOf("K\u00FCchenhilfe (m/w/d)", "G\u00E4rtner*in", "Helfer \"Garten\", Teilzeit"));
    row.put(
        "description", dice.oneOf("", "Mitarbeit im Team.\nZweite Zeile; mit Semikolon, Komma"));
    row.put("occupation", dice.oneOf("", "o1", "o2", "o3", "o4", "o5", "o6", "o7", "o8"));
    if (dice.percent(40)) {
      putPlace(row, RandomNames.place(dice));
    }
    row.put("places", dice.oneOf("", "", "1", "1", "2", "3", dice.percent(40) ? "0" : "1"));
    work(row, vacancy);
    row.put("skills", skills());
    row.put("languages", languages());
    SequencedSet<String> papers =
        new LinkedHashSet<>(dice.some(RandomNames.OBTAINABLE, dice.oneOf(0, 0, 1, 2)));
    papers.addAll(dice.some(RandomNames.QUALIFICATIONS, dice.percent(30) ? 1 : 0));
    row.put("qualifications", dice.percent(20) ? dice.oneOf("", "*") : dice.cell(papers, 12));
    SequencedSet<String> entitlements =
        new LinkedHashSet<>(
            dice.some(RandomNames.ENTITLEMENTS, dice.percent(25) ? dice.between(1, 2) : 0));
    row.put("entitlements", dice.percent(20) ? dice.oneOf("", "*") : dice.cell(entitlements, 12));
    row.put("conditions", conditions());
    row.put(
        "offers",
        dice.percent(30)
            ? dice.oneOf("", "none", "*")
            : dice.cell(new LinkedHashSet<>(dice.some(RandomNames.NEEDS, dice.between(2, 4))), 20));
    start(row);
    row.put("hourlyPay", hourlyPay());
    if (dice.percent(25)) {
      row.put("validUntil", RandomNames.DATE.plusDays(dice.oneOf(-1, 0, 1, 60)).toString());
    }
    if (!vacancy) {
      row.put("certainty", dice.oneOf("", "0", "40", "77", "100", "certain", "likely", "possible"));
      if (dice.percent(85)) {
        int age = dice.oneOf(0, 29, 30, 31, 364, 365, 366, dice.between(0, 500));
        row.put("surveyedOn", RandomNames.DATE.minusDays(age).toString());
      }
      row.put("surveyedBy", dice.oneOf("", "Team"));
    }
    opportunities.add(row);
  }

  private String form() {
    return switch (dice.between(0, 9)) {
      case 0 -> "";
      case 1, 2 -> "minijob";
      case 3, 4 -> dice.oneOf(RandomNames.FORMS);
      default -> "regular";
    };
  }

  /** A start may lie before the run's date, and the latest one on the same day (sentence 36). */
  private void start(Map<String, String> row) {
    LocalDate start =
        dice.percent(10)
            ? RandomNames.DATE.minusDays(dice.oneOf(1, 20, 40))
            : dice.percent(25) ? RandomNames.nearStartDay(dice) : RandomNames.startDay(dice);
    boolean known = dice.percent(75);
    if (known) {
      row.put("start", start.toString());
    }
    if (dice.percent(35)) {
      int days = known ? dice.oneOf(0, 1, 27, 28, 29, 60) : 0;
      row.put("latestStart", start.plusDays(days).toString());
    }
  }

  /** Around the minimum wages of both years (sentences 33a and 45). */
  private String hourlyPay() {
    return dice.oneOf(
        "", "", "", "13.89", "13.90", "13.9", "14.59", "14.60", "14.6", "15", "18.55", "27.80", "0",
        "12.5");
  }

  private void work(Map<String, String> row, boolean vacancy) {
    boolean nasty = dice.percent(profile.time);
    int kind = dice.between(0, 9);
    if (Lookup.in(row, "form").equals("minijob") && dice.percent(65)) {
      minijob(row, kind < 5);
    } else if (kind < 3) {
      String shift = nasty ? times.nastyShift() : times.ordinaryShift();
      fixed(row, dice.percent(20) ? times.unlawfulShift() : shift, "fixed");
    } else if (kind < 4) {
      fixed(row, times.rotation(nasty), dice.oneOf("fixed", ""));
    } else {
      row.put("workingHours", nasty ? times.nastyWindow() : times.ordinaryWindow());
      boolean empty = Lookup.in(row, "workingHours").isEmpty();
      row.put("pattern", dice.oneOf("flexible", "flexible", "roster", empty ? "fixed" : ""));
      // More than 40 h, with a maximum on neither side, is what sentence 11 is about.
      boolean large = nasty && dice.percent(8);
      int min = large ? dice.between(161, 180) : dice.oneOf(0, 20, 40, 60, dice.between(0, 120));
      if (large || dice.percent(60)) {
        row.put("hoursMin", RandomNames.hours(min));
      }
      if (!large && dice.percent(65)) {
        int max = Math.max(1, min + dice.oneOf(0, 10, 40, 80));
        row.put("hoursMax", RandomNames.hours(max));
      }
    }
    if (dice.percent(vacancy ? 6 : 55)) {
      row.put(
          "hoursBudget", RandomNames.hours(dice.oneOf(80, 154, 160, 240, dice.between(40, 250))));
    }
  }

  /** Hours around the most that the pay allows (sentence 33a). */
  private void minijob(Map<String, String> row, boolean fixed) {
    if (fixed) {
      fixed(row, times.minijobShift(), "fixed");
      return;
    }
    row.put("workingHours", times.ordinaryWindow());
    row.put("pattern", dice.oneOf("flexible", "roster"));
    row.put("hoursMin", dice.oneOf("", "5", "8", "9.5", "9.75", "10", "10.25"));
    row.put("hoursMax", dice.oneOf("", "", "10.25", "12", "20"));
  }

  /** Fixed shifts, mostly within the opportunity's own range (sentence 12). */
  private void fixed(Map<String, String> row, String hours, String pattern) {
    row.put("workingHours", hours);
    row.put("pattern", pattern);
    Work.Fixed work = (Work.Fixed) Work.of(hours, pattern);
    int sum = work.weeklyQuarterHours();
    boolean outside = dice.percent(6);
    if (dice.percent(60)) {
      int least = outside ? sum + 1 : Math.max(0, sum - dice.oneOf(0, 1, 20));
      row.put("hoursMin", RandomNames.hours(least));
    }
    if (outside && !row.containsKey("hoursMin")) {
      row.put("hoursMax", RandomNames.hours(Math.max(1, sum - 1)));
    } else if (!outside && dice.percent(50)) {
      row.put("hoursMax", RandomNames.hours(sum + dice.oneOf(0, 1, 30)));
    }
  }

  private String skills() {
    if (dice.percent(25)) {
      return dice.oneOf("", "none", "*");
    }
    SequencedSet<String> items = new LinkedHashSet<>();
    int first = dice.between(1, RandomNames.SKILLS);
    int count = dice.between(1, 5);
    for (int i = 0; i < count; i++) {
      // A stride of 7 never meets the same of 60 skills twice within five steps.
      int skill = (first + 7 * i) % RandomNames.SKILLS + 1;
      boolean must = skill <= RandomNames.COMMON_SKILLS || dice.percent(profile.papers / 2);
      String level = dice.percent(6) ? "?" : dice.oneOf("1", "2", "2", "3", must ? "1" : "5");
      items.add(
          RandomNames.skill(skill)
              + ":"
              + level
              + (must ? ":must" : ":nice:" + dice.between(1, 10)));
    }
    return dice.cell(items, 12);
  }

  private String languages() {
    if (dice.percent(40)) {
      return dice.oneOf("", "none", "none", "*");
    }
    SequencedSet<String> items = new LinkedHashSet<>();
    if (dice.percent(profile.papers)) {
      items.add("de:" + dice.oneOf("C1", "NATIVE~1", "NATIVE", "?", "B2/?", "C2~3", "?/A1~1"));
    } else {
      items.add(
          "de:"
              + dice.oneOf(
                  "A0", "A1", "A2", "A2~1", "B1~1", "B1/A2~1", "A2/A0", "B1~2", "A1~1", "A1/A2",
                  "B2~2"));
    }
    if (dice.percent(profile.papers)) {
      items.add(dice.oneOf(RandomNames.LANGUAGES) + ":" + dice.oneOf("A0", "A1", "A2~2", "B1~1"));
    }
    return dice.cell(items, 12);
  }

  private String conditions() {
    if (dice.percent(65)) {
      return dice.oneOf("", "none", "none", "*");
    }
    SequencedSet<String> conditions =
        new LinkedHashSet<>(dice.some(RandomNames.CONDITIONS, dice.between(1, 2)));
    if (dice.percent(25)) {
      conditions.add(dice.oneOf(RandomNames.RESERVED));
    }
    return dice.cell(conditions, 20);
  }
}
