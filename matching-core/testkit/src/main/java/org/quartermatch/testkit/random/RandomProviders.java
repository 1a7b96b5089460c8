package org.quartermatch.testkit.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quartermatch.testkit.oracle.DefaultPolicy;
import org.quartermatch.testkit.oracle.Ways.Point;

/** Invented childcare providers. */
final class RandomProviders {

  private final Dice dice;
  private final RandomTimes times;

  final RandomTable providers =
      new RandomTable(
          "id",
          "name",
          "quarter",
          "latitude",
          "longitude",
          "openingHours",
          "placesUnder3",
          "places3AndOver",
          "placesSchool",
          "availableFrom");

  final List<String> ids = new ArrayList<>();
  final List<Point> places = new ArrayList<>();

  RandomProviders(Dice dice) {
    this.dice = dice;
    times = new RandomTimes(dice);
  }

  void add(int number) {
    String id = RandomNames.id("k", number, dice);
    Point place = RandomNames.place(dice);
    ids.add(id);
    places.add(place);
    Map<String, String> row = new HashMap<>();
    row.put("id", id);
    row.put(
        "name",
        dice.oneOf(
            "Kita Sonnenblume", "Kita \"Die Strolche\", Haus 1", "Tagespflege \u00D6zt\u00FCrk"));
    row.put("quarter", RandomNames.quarter(dice));
    row.put("latitude", RandomNames.degrees(place.latitude()));
    row.put("longitude", RandomNames.degrees(place.longitude()));
    row.put("openingHours", dice.percent(25) ? times.afterSchool() : times.opening());
    row.put("placesUnder3", dice.oneOf("", "0", "1", "2", "2", "3"));
    row.put("places3AndOver", dice.oneOf("", "1", "1", "2", "3"));
    row.put("placesSchool", dice.oneOf("", "0", "1", "2", "3"));
    if (dice.percent(60)) {
      // Often just in time, or a day too late, for an opportunity's start (sentence 29).
      row.put(
          "availableFrom",
          RandomNames.nearStartDay(dice)
              .minusDays(
                  dice.oneOf(DefaultPolicy.SETTLING_IN_DAYS, DefaultPolicy.SETTLING_IN_DAYS, 90, 0))
              .toString());
    }
    providers.add(row);
  }
}
