package org.quartermatch.testkit.random;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.quartermatch.testkit.oracle.DefaultPolicy;
import org.quartermatch.testkit.oracle.Ways.Point;

/** Invented participants. */
final class RandomPeople {

  private final Dice dice;
  private final RandomProfile profile;
  private final RandomTimes times;

  /** Known homes with the mode that their cells say. */
  final List<RandomTravel.Home> homes = new ArrayList<>();

  final RandomTable participants =
      new RandomTable(
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

  final RandomChildren children;

  RandomPeople(Dice dice, RandomProfile profile, List<Point> providerPlaces) {
    this.dice = dice;
    this.profile = profile;
    times = new RandomTimes(dice);
    children = new RandomChildren(dice, providerPlaces);
  }

  void add(int number) {
    String id = RandomNames.id("p", number, dice);
    participants.add(participant(id));
    children.addFor(id, profile.care);
  }

  private Map<String, String> participant(String id) {
    Map<String, String> row = new HashMap<>();
    row.put("id", id);
    row.put("quarter", RandomNames.quarter(dice));
    String mode = dice.oneOf("foot", "bicycle", "bicycle", "transit", "transit", "car", "");
    row.put("mode", mode);
    if (dice.percent(92)) {
      Point home = RandomNames.place(dice);
      homes.add(new RandomTravel.Home(home, mode));
      row.put("latitude", RandomNames.degrees(home.latitude()));
      row.put("longitude", RandomNames.degrees(home.longitude()));
    }
    if (dice.percent(55)) {
      row.put("maxCommuteMinutes", Integer.toString(dice.between(20, 75)));
    }
    hours(row);
    row.put("skills", skills());
    row.put("languages", languages());
    row.put("occupations", codes(List.of("o1", "o2", "o3", "o4", "o5", "o6", "o7", "o8"), 3));
    row.put("qualifications", qualifications());
    row.put("entitlements", entitlements());
    row.put("forms", forms());
    row.put("exclusions", exclusions());
    row.put("needs", needs());
    row.put("courses", courses());
    if (dice.percent(40)) {
      row.put("earliestStart", earliestStart().toString());
    }
    row.put("workPermission", workPermission());
    row.put("priority", dice.oneOf("", "", "1", "2", "3"));
    return row;
  }

  private void hours(Map<String, String> row) {
    boolean nasty = dice.percent(profile.time);
    row.put("availability", nasty ? times.nastyAvailability() : times.ordinaryAvailability());
    int max = dice.oneOf(60, 80, 98, 120, 154, 160, 160, 160, dice.between(20, 180));
    int min = dice.oneOf(0, 16, 24, 32, 40, 60, max, dice.between(0, max));
    if (dice.percent(80)) {
      row.put("hoursMax", RandomNames.hours(max));
    }
    if (dice.percent(nasty ? 80 : 50)) {
      row.put("hoursMin", RandomNames.hours(Math.min(max, nasty ? min : Math.min(min, 40))));
    }
    if (dice.percent(profile.time)) {
      row.put("maxHoursPerDay", RandomNames.hours(dice.oneOf(16, 18, 22, 24, 25, 32, 36, 40)));
    }
  }

  private boolean nastyPaper() {
    return dice.percent(profile.papers);
  }

  private String skills() {
    if (nastyPaper()) {
      return dice.oneOf("", "none", "*", "s1:1");
    }
    SequencedSet<String> items = new LinkedHashSet<>();
    for (int skill = 1; skill <= RandomNames.COMMON_SKILLS; skill++) {
      if (dice.percent(80)) {
        items.add(RandomNames.skill(skill) + ":" + dice.oneOf("2", "3", "3", "4", "5", "5", "?"));
      }
    }
    for (int i = dice.between(0, 6); i > 0; i--) {
      String code = RandomNames.skill(dice.between(1, RandomNames.SKILLS));
      items.add(code + ":" + dice.between(1, 5));
    }
    return dice.cell(items, 15);
  }

  private String languages() {
    if (nastyPaper()) {
      return dice.oneOf("", "none", "*", "ar:NATIVE", "de:A0/A1");
    }
    SequencedSet<String> items = new LinkedHashSet<>();
    items.add(
        "de:"
            + dice.oneOf(
                "A2", "B1", "B1", "B2", "B2", "C1", "NATIVE", "B2/A2", "B1/?", "?/B1", "?",
                "A2/B2"));
    if (dice.percent(15)) {
      items.add("de:" + dice.oneOf("A1", "B2", "?", "A1/B2"));
    }
    for (String language : dice.some(RandomNames.LANGUAGES, dice.between(0, 2))) {
      items.add(language + ":" + dice.oneOf(RandomNames.LEVELS));
    }
    return dice.cell(items, 15);
  }

  private String codes(List<String> all, int most) {
    if (dice.percent(25)) {
      return dice.oneOf("", "none", "*");
    }
    return dice.cell(new LinkedHashSet<>(dice.some(all, dice.between(1, most))), 15);
  }

  private String qualifications() {
    if (nastyPaper()) {
      return dice.oneOf("", "none", "*");
    }
    SequencedSet<String> held = new LinkedHashSet<>();
    RandomNames.QUALIFICATIONS.stream().filter(each -> dice.percent(75)).forEach(held::add);
    RandomNames.OBTAINABLE.stream().filter(each -> dice.percent(50)).forEach(held::add);
    return dice.cell(held, 15);
  }

  private String entitlements() {
    if (nastyPaper()) {
      return dice.oneOf("", "none", "*", "16d;*");
    }
    SequencedSet<String> held = new LinkedHashSet<>();
    RandomNames.ENTITLEMENTS.stream().filter(each -> dice.percent(85)).forEach(held::add);
    return dice.cell(held, 10);
  }

  private String forms() {
    if (dice.percent(70)) {
      return "";
    }
    if (nastyPaper()) {
      return dice.oneOf("none", "course", "minijob;*");
    }
    SequencedSet<String> accepted = new LinkedHashSet<>(List.of("regular"));
    accepted.addAll(dice.some(RandomNames.FORMS, 4));
    return dice.cell(accepted, 20);
  }

  /** Around a start, or around the end of the tolerance after it (sentence 36). */
  private LocalDate earliestStart() {
    return RandomNames.nearStartDay(dice)
        .plusDays(dice.percent(25) ? DefaultPolicy.START_TOLERANCE_DAYS : 0);
  }

  /** Until a day around a start or the run's date (sentence 32a). */
  private String workPermission() {
    if (dice.percent(nastyPaper() ? 100 : 25)) {
      LocalDate until =
          dice.percent(35)
              ? RandomNames.DATE.plusDays(dice.between(-1, 1))
              : RandomNames.nearStartDay(dice);
      return dice.oneOf("", "", "none", "per-job", "unrestricted@" + until, "per-job@" + until);
    }
    return dice.oneOf("unrestricted", "unrestricted", "unrestricted", "per-job", "");
  }

  private String exclusions() {
    if (dice.percent(60)) {
      return dice.oneOf("", "none");
    }
    SequencedSet<String> ruledOut = new LinkedHashSet<>();
    if (dice.percent(45)) {
      ruledOut.add(dice.oneOf(RandomNames.CONDITIONS));
    }
    if (dice.percent(55)) {
      ruledOut.addAll(dice.some(RandomNames.RESERVED, dice.between(1, 2)));
    }
    return dice.cell(ruledOut, 30);
  }

  private String needs() {
    if (dice.percent(80)) {
      return dice.oneOf("", "none", "none", "*");
    }
    return dice.cell(new LinkedHashSet<>(dice.some(RandomNames.NEEDS, dice.between(1, 2))), 25);
  }

  private String courses() {
    if (dice.percent(60)) {
      return dice.oneOf("", "none");
    }
    SequencedSet<String> courses = new LinkedHashSet<>();
    for (int i = dice.between(1, 3); i > 0; i--) {
      String item =
          switch (dice.between(0, 4)) {
            case 0 -> "de:" + dice.oneOf("A1", "B1", "B2", "B2/A2", "C1");
            case 1 -> dice.oneOf(RandomNames.LANGUAGES) + ":A2";
            case 2 -> RandomNames.skill(dice.between(1, 15)) + ":" + dice.between(1, 5);
            case 3 -> dice.oneOf(RandomNames.QUALIFICATIONS);
            default -> dice.oneOf(RandomNames.OBTAINABLE);
          };
      courses.add(item + "@" + RandomNames.nearStartDay(dice));
    }
    return dice.cell(courses, 0);
  }
}
