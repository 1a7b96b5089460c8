package org.quartermatch.testkit.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quartermatch.testkit.oracle.DefaultPolicy;
import org.quartermatch.testkit.oracle.Lookup;
import org.quartermatch.testkit.oracle.Ways.Point;

/** Invented children, some of them shared by two participants. */
final class RandomChildren {

  private final Dice dice;
  private final RandomTimes times;
  private final List<Point> providerPlaces;

  final RandomTable children =
      new RandomTable(
          "participantId",
          "childId",
          "ageMonths",
          "care",
          "careLatitude",
          "careLongitude",
          "needsPlace");

  /** Where children are cared for already. */
  final List<Point> carePlaces = new ArrayList<>();

  /** The children of earlier participants, who may be shared. */
  private final List<Map<String, String>> known = new ArrayList<>();

  RandomChildren(Dice dice, List<Point> providerPlaces) {
    this.dice = dice;
    this.providerPlaces = providerPlaces;
    times = new RandomTimes(dice);
  }

  /** The children of a participant, if it has any; {@code percent} is the chance of that. */
  void addFor(String participantId, int percent) {
    if (dice.percent(percent)) {
      int count = dice.oneOf(1, 1, 2, 3);
      for (int child = 1; child <= count; child++) {
        Map<String, String> row = child(participantId, participantId + "-c" + child);
        known.add(row);
        children.add(row);
      }
    }
    List<Map<String, String>> ofOthers =
        known.stream()
            .filter(child -> !Lookup.in(child, "participantId").equals(participantId))
            .toList();
    if (!ofOthers.isEmpty() && dice.percent(percent / 4)) {
      children.add(shared(participantId, dice.oneOf(ofOthers)));
    }
  }

  private Map<String, String> child(String participantId, String childId) {
    Map<String, String> row = new HashMap<>();
    row.put("participantId", participantId);
    row.put("childId", childId);
    int age =
        dice.oneOf(
            dice.oneOf(35, 36),
            dice.oneOf(77, 78, 79),
            dice.oneOf(167, 168, 169),
            dice.between(3, 77),
            dice.between(3, 77),
            dice.between(78, 167));
    String care = care(age);
    boolean none = care.equals("none");
    String needsPlace = none ? dice.oneOf("", "true", "true") : dice.oneOf("", "false", "true");
    if (none && dice.percent(4)) {
      needsPlace = "false";
    }
    row.put("care", care);
    row.put("needsPlace", needsPlace);
    boolean ageRequired = needsPlace.equals("true") || (needsPlace.isEmpty() && none);
    row.put("ageMonths", ageRequired || dice.percent(85) ? Integer.toString(age) : "");
    if (!none && dice.percent(50)) {
      Point place = dice.percent(40) ? dice.oneOf(providerPlaces) : RandomNames.place(dice);
      carePlaces.add(place);
      row.put("careLatitude", RandomNames.degrees(place.latitude()));
      row.put("careLongitude", RandomNames.degrees(place.longitude()));
    }
    return row;
  }

  /** A school's mornings leave a gap that a place after school can fill (sentence 24). */
  private String care(int age) {
    boolean school = age >= DefaultPolicy.SCHOOL_AGE_MONTHS;
    int kind = dice.between(1, 100);
    if (kind <= 8) {
      return "";
    }
    if (kind <= 16) {
      return "?";
    }
    if (kind <= (school ? 26 : 60)) {
      return "none";
    }
    return school && dice.percent(60) ? times.school() : times.care();
  }

  /** The same child under another participant; only {@code needsPlace} may differ (sentence 26). */
  private Map<String, String> shared(String participantId, Map<String, String> child) {
    Map<String, String> row = new HashMap<>(child);
    row.put("participantId", participantId);
    if (!Lookup.in(child, "ageMonths").isEmpty() && dice.percent(40)) {
      row.put("needsPlace", dice.oneOf("", "true", "false"));
    }
    return row;
  }
}
