package org.quartermatch.benchmarks.generate;

import java.util.List;
import java.util.stream.IntStream;
import org.quartermatch.model.GeoPoint;

/**
 * The towns of a region, each with neighbourhoods. Where something is follows the normal
 * distribution around the middle of its town, or of its neighbourhood, up to 25 km away.
 */
final class Settlements {
  /** Nothing is further from the middle of its town, in km. */
  static final double EDGE_KM = 25;

  private static final double LATITUDE = 51.0;
  private static final double LONGITUDE = 10.3;
  private static final double KM_PER_DEGREE = 111.2;

  private static final int TOWNS = 600;
  private static final double COUNTRY_EAST_KM = 600;
  private static final double COUNTRY_NORTH_KM = 800;

  /** Standard deviation of places in the largest town, in km; of others by their area. */
  private static final double LARGEST_DEVIATION_KM = 9;

  private static final double SMALLEST_DEVIATION_KM = 1.2;
  private static final double NEIGHBOURHOOD_DEVIATION_KM = 0.7;
  private static final int MOST_NEIGHBOURHOODS = 40;
  private static final int FEWEST_NEIGHBOURHOODS = 2;

  /** East and north of something, in km. */
  private record Offset(double eastKm, double northKm) {
    double km() {
      return Math.hypot(eastKm, northKm);
    }
  }

  /**
   * A town.
   *
   * @param middle from the middle of the region
   * @param neighbourhoods their middles, from the middle of the town
   */
  private record Town(Offset middle, double deviationKm, List<Offset> neighbourhoods) {}

  private final List<Town> towns;
  private final Zipf sizes;

  Settlements(Geography geography, long seed) {
    towns =
        switch (geography) {
          case COUNTRY ->
              IntStream.range(0, TOWNS).mapToObj(rank -> inCountry(rank, seed)).toList();
          case METRO -> List.of(town(new Offset(0, 0), 0, new Dice(seed, "town", 0)));
        };
    sizes = new Zipf(towns.size());
  }

  private static Town inCountry(int rank, long seed) {
    Dice dice = new Dice(seed, "town", rank);
    Offset middle =
        new Offset((dice.unit() - 0.5) * COUNTRY_EAST_KM, (dice.unit() - 0.5) * COUNTRY_NORTH_KM);
    return town(middle, rank, dice);
  }

  private static Town town(Offset middle, int rank, Dice dice) {
    double deviationKm =
        Math.max(SMALLEST_DEVIATION_KM, LARGEST_DEVIATION_KM / Math.sqrt(rank + 1));
    int neighbourhoods = Math.max(FEWEST_NEIGHBOURHOODS, MOST_NEIGHBOURHOODS / (rank + 1));
    return new Town(
        middle,
        deviationKm,
        IntStream.range(0, neighbourhoods)
            .mapToObj(i -> around(new Offset(0, 0), deviationKm, dice))
            .toList());
  }

  private static Offset around(Offset middle, double deviationKm, Dice dice) {
    Offset drawn;
    do {
      drawn =
          new Offset(
              middle.eastKm + dice.gaussian(deviationKm),
              middle.northKm + dice.gaussian(deviationKm));
    } while (drawn.km() > EDGE_KM);
    return drawn;
  }

  /** A town, by its size. */
  int draw(Dice dice) {
    return sizes.draw(dice);
  }

  int drawNeighbourhood(int town, Dice dice) {
    return dice.between(0, towns.get(town).neighbourhoods.size() - 1);
  }

  /** How programmes and companies name a neighbourhood. */
  static String quarter(int town, int neighbourhood) {
    return "q-" + town + "-" + neighbourhood;
  }

  GeoPoint inNeighbourhood(int town, int neighbourhood, Dice dice) {
    return point(
        town,
        around(
            towns.get(town).neighbourhoods.get(neighbourhood), NEIGHBOURHOOD_DEVIATION_KM, dice));
  }

  GeoPoint inTown(int town, Dice dice) {
    return point(town, around(new Offset(0, 0), towns.get(town).deviationKm, dice));
  }

  private GeoPoint point(int town, Offset inTown) {
    Offset middle = towns.get(town).middle;
    double latitude = LATITUDE + (middle.northKm + inTown.northKm) / KM_PER_DEGREE;
    double narrowing = Math.cos(Math.toRadians(latitude));
    double longitude = LONGITUDE + (middle.eastKm + inTown.eastKm) / KM_PER_DEGREE / narrowing;
    return new GeoPoint(latitude, longitude);
  }
}
