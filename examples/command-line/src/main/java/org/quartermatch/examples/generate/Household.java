package org.quartermatch.examples.generate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * With whom a person lives: never written, but it decides which care, hours and times are drawn.
 *
 * @param area where the home is
 * @param home its place
 * @param singleParent children and no other adult
 * @param partnerToo the next participant is the partner, with the same home and children
 * @param children whom the form lists, the youngest first
 */
record Household(
    Area area, Point home, boolean singleParent, boolean partnerToo, List<Child> children) {

  /** From this age on the policy's defaults take a child for a school child. */
  static final int SCHOOL_AGE_MONTHS = 78;

  /** From this age on they take it for one that needs no care. */
  static final int CARE_ENDS_MONTHS = 168;

  /** Older ones go to another school, which has no care after it. */
  private static final int PRIMARY_SCHOOL_ENDS_MONTHS = 130;

  private static final int GROWN_UP_MONTHS = 216;

  /**
   * A child on the form.
   *
   * @param ageMonths -1 where the form left it out
   * @param care cell of covered windows, or empty
   * @param place where the care is; null: care without a location
   * @param needsPlace cell
   */
  record Child(String id, int ageMonths, String care, @Nullable Point place, String needsPlace) {}

  boolean hasChildren() {
    return children.stream().anyMatch(child -> child.ageMonths() < CARE_ENDS_MONTHS);
  }

  boolean hasChildBelowSchool() {
    return children.stream()
        .anyMatch(child -> child.ageMonths() >= 0 && child.ageMonths() < SCHOOL_AGE_MONTHS);
  }

  static Household draw(World world, int index) {
    Draw draw = world.draw(Draw.Stream.HOUSEHOLD, index);
    Area area = draw.pick(world.areas());
    Point home = draw.near(area.centre(), area.radiusMetres());
    if (!draw.perMille(Shares.PARENTS)) {
      return new Household(area, home, false, false, List.of());
    }
    boolean single = draw.perMille(Shares.SINGLE_PARENTS);
    int count =
        switch (draw.share(Shares.ONE_CHILD, Shares.TWO_CHILDREN)) {
          case 0 -> 1;
          case 1 -> 2;
          default -> draw.perMille(800) ? 3 : 4;
        };
    // who lives on basic income with children has, more often than not, small ones: ages fall off
    // towards 18
    int age = 8 + Math.min(draw.below(200), draw.below(200));
    School school = draw.pick(world.schools(area));
    List<Child> children = new ArrayList<>();
    for (int i = 0; i < count && age < GROWN_UP_MONTHS; i++) {
      if (age < CARE_ENDS_MONTHS || draw.perMille(Shares.LISTED_TOO_OLD)) {
        String id = world.participantId(index) + "-c" + (i + 1);
        children.add(child(world, draw, area, home, school, single, id, age));
      }
      age += draw.between(14, 54);
    }
    boolean partnerToo = !single && draw.perMille(Shares.PARTNER_TAKES_PART);
    return new Household(area, home, single, partnerToo, List.copyOf(children));
  }

  private static Child child(
      World world,
      Draw draw,
      Area area,
      Point home,
      School school,
      boolean single,
      String id,
      int age) {
    if (age >= CARE_ENDS_MONTHS) {
      return new Child(id, age, "none", null, "false");
    }
    if (draw.perMille(Shares.UNKNOWN)) {
      return new Child(id, draw.perMille(300) ? -1 : age, "", null, "");
    }
    if (age >= SCHOOL_AGE_MONTHS) {
      return schoolChild(draw, school, id, age);
    }
    boolean under3 = age < 36;
    int kita = under3 ? 220 : 560;
    int otherParent = single ? 0 : under3 ? 200 : 100;
    int relatives = under3 ? 130 : 80;
    return switch (draw.share(kita, otherParent, relatives)) {
      case 0 -> {
        List<Kita> kitas = world.kitas(area);
        Kita kept = kitas.isEmpty() ? null : draw.pick(kitas);
        String hours =
            kept == null || draw.perMille(550)
                ? draw.pick("Mo-Fr 08:00-13:00", "Mo-Fr 08:30-14:30", "Mo-Fr 08:30-15:30")
                : kept.openingHours();
        Point place = kept == null ? draw.near(home, 900) : kept.point();
        yield new Child(id, draw.perMille(30) ? -1 : age, hours, place, "false");
      }
      case 1 ->
          new Child(
              id,
              age,
              draw.pick("24/7", "Mo-Fr 06:00-14:00", "Mo-Fr 12:00-22:00; Sa-Su 00:00-24:00"),
              null,
              draw.perMille(150) ? "true" : "false");
      case 2 ->
          new Child(
              id,
              age,
              draw.pick(
                  "Mo,We,Fr 08:00-13:00", "Mo-Fr 08:00-12:30", "Tu,Th 07:30-17:00; Sa 09:00-15:00"),
              null,
              draw.perMille(700) ? "true" : "false");
      default -> new Child(id, age, "none", null, draw.perMille(700) ? "true" : "");
    };
  }

  private static Child schoolChild(Draw draw, School school, String id, int age) {
    if (age >= PRIMARY_SCHOOL_ENDS_MONTHS) {
      // comes home alone, or the grandparents are there
      return draw.perMille(500)
          ? new Child(id, age, draw.pick("Mo-Fr 07:00-17:00", "24/7"), null, "false")
          : new Child(
              id,
              age,
              draw.pick("Mo-Fr 07:45-14:30", "Mo-Th 08:00-15:30"),
              school.point(),
              "false");
    }
    return switch (draw.share(Shares.AFTER_SCHOOL, Shares.WANTS_AFTER_SCHOOL, 120)) {
      case 0 ->
          new Child(
              id,
              age,
              draw.pick(
                  "Mo-Fr 07:30-16:00", "Mo-Fr 06:00-18:00", "Mo-Th 07:30-16:00; Fr 07:30-14:00"),
              school.point(),
              "false");
      case 1 -> new Child(id, age, school.morning(), school.point(), "true");
      case 2 -> new Child(id, age, draw.pick("Mo-Fr 07:00-17:00", "24/7"), null, "false");
      default -> new Child(id, age, school.morning(), school.point(), draw.pick("", "false"));
    };
  }
}
