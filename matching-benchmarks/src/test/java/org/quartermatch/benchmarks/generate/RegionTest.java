package org.quartermatch.benchmarks.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.WorkingTime;

class RegionTest {
  private static final long SEED = 7;
  private static final int MANY = 5_000;

  private final Region country = Region.of(Geography.COUNTRY, SEED);
  private final Region metro = Region.of(Geography.METRO, SEED);

  @Test
  void numberAndSeedDecide() {
    Region again = Region.of(Geography.COUNTRY, SEED);
    Region other = Region.of(Geography.COUNTRY, SEED + 1);
    // in another order, since nothing may depend on what was drawn before
    for (int i : new int[] {4711, 3, 999_999}) {
      assertThat(again.opportunity(i)).as("opportunity " + i).isEqualTo(country.opportunity(i));
      assertThat(again.participant(i)).as("participant " + i).isEqualTo(country.participant(i));
      assertThat(other.opportunity(i)).isNotEqualTo(country.opportunity(i));
      assertThat(other.participant(i)).isNotEqualTo(country.participant(i));
    }
    assertThat(again.providers(9)).isEqualTo(country.providers(9));
    assertThat(country.opportunities(3).toList())
        .containsExactly(country.opportunity(0), country.opportunity(1), country.opportunity(2));
  }

  @Test
  void orderOfIdsIsOrderOfNumbers() {
    assertThat(country.opportunities(1_200).map(Opportunity::id).toList()).isSorted();
    assertThat(country.opportunity(12).id()).isEqualTo("o-0000012");
    assertThatThrownBy(() -> country.opportunity(10_000_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10000000")
        .hasMessageContaining("0 to 9999999");
  }

  @Test
  void cityEndsAt25Km() {
    GeoPoint middle = new GeoPoint(51.0, 10.3);
    List<Double> km =
        metro
            .opportunities(MANY)
            .flatMap(opportunity -> opportunity.position().location().stream())
            .map(place -> km(middle, place))
            .toList();
    assertThat(km).allMatch(distance -> distance < Settlements.EDGE_KM + 0.5);
    assertThat(share(km, distance -> distance > 10)).isBetween(0.2, 0.8);
  }

  @Test
  void countryIsAsLargeAsGermanyAndItsTownsFollowZipf() {
    List<GeoPoint> places =
        country
            .opportunities(MANY)
            .flatMap(opportunity -> opportunity.position().location().stream())
            .toList();
    assertThat(spread(places, GeoPoint::latitude) * 111.2).isBetween(750.0, 850.0);
    assertThat(spread(places, GeoPoint::longitude) * 111.2 * Math.cos(Math.toRadians(51)))
        .isBetween(500.0, 750.0);
    Map<String, Long> byTown =
        country
            .participants(MANY)
            .flatMap(person -> person.quarter().stream())
            .collect(Collectors.groupingBy(RegionTest::town, Collectors.counting()));
    assertThat(byTown.size()).isBetween(300, 600);
    double first = byTown.getOrDefault("q-0", 0L);
    double second = byTown.getOrDefault("q-1", 0L);
    assertThat(first / second).isCloseTo(2, within(0.5));
  }

  private static String town(String quarter) {
    return quarter.substring(0, quarter.lastIndexOf('-'));
  }

  @Test
  void peopleLiveWhereWorkIs() {
    List<GeoPoint> work =
        country
            .opportunities(MANY)
            .flatMap(opportunity -> opportunity.position().location().stream())
            .toList();
    List<GeoPoint> homes =
        country.participants(300).flatMap(person -> person.home().stream()).toList();
    assertThat(share(homes, home -> work.stream().anyMatch(place -> km(home, place) < 15)))
        .isGreaterThan(0.9);
  }

  @Test
  void opportunitiesAreOfEveryKind() {
    List<Opportunity> all = country.opportunities(MANY).toList();
    List<Position> positions = all.stream().map(Opportunity::position).toList();
    assertShare(all, JobPotential.class::isInstance, 0.40);
    assertShare(positions, p -> p.workingTime() instanceof WorkingTime.Fixed, 0.53);
    assertShare(positions, RegionTest::isRotating, 0.08);
    assertShare(positions, p -> p.workingTime() instanceof WorkingTime.Flexible, 0.30);
    assertShare(positions, p -> p.workingTime() instanceof WorkingTime.Roster, 0.17);
    assertShare(positions, p -> p.skills().isUnknown(), 0.05);
    assertShare(positions, p -> p.skills().isIncomplete(), 0.095);
    assertShare(positions, p -> p.languages().isUnknown(), 0.08);
    assertShare(positions, p -> p.qualifications().isUnknown(), 0.08);
    assertShare(positions, p -> p.offers().isUnknown(), 0.25);
    assertShare(positions, p -> p.location().isEmpty(), 0.02);
    assertShare(positions, p -> p.start().isEmpty(), 0.40);
    assertShare(positions, p -> p.latestStart().isPresent(), 0.30);
    assertShare(positions, p -> p.hourlyPayCents().isEmpty(), 0.40);
    assertShare(positions, p -> p.form().isEmpty(), 0.041);
    assertThat(
            positions.stream()
                .map(Position::workingTime)
                .filter(WorkingTime.Fixed.class::isInstance)
                .distinct()
                .count())
        .isBetween(200L, 480L);
    assertThat(positions.stream().map(Position::form).distinct().count()).isGreaterThan(6);
  }

  private static boolean isRotating(Position position) {
    return position.workingTime() instanceof WorkingTime.Fixed fixed && fixed.weeks().size() > 1;
  }

  @Test
  void participantsAreOfEveryKind() {
    List<Participant> all = metro.participants(MANY).toList();
    assertShare(all, p -> !p.children().isEmpty(), 0.30);
    assertShare(all, p -> p.children().stream().anyMatch(child -> child.needsPlace()), 0.16);
    assertShare(all, p -> p.availability().isEmpty(), 0.05);
    assertShare(all, p -> p.maximumCommuteMinutes().isEmpty(), 0.25);
    assertShare(all, p -> p.mode().isEmpty(), 0.05);
    assertShare(all, p -> p.home().isEmpty(), 0.02);
    assertShare(all, p -> p.skills().isUnknown(), 0.08);
    assertShare(all, p -> p.skills().isIncomplete(), 0.14);
    assertShare(all, p -> !p.courses().isEmpty(), 0.14);
    assertShare(all, p -> p.workPermission().isEmpty(), 0.05);
    assertShare(all, p -> p.workPermission().filter(w -> w.until().isPresent()).isPresent(), 0.05);
    assertShare(all, p -> !p.needs().items().isEmpty(), 0.10);
    assertShare(all, p -> p.exclusions().items().contains("night"), 0.30);
  }

  @Test
  void skillsFollowZipf() {
    Map<String, Long> frequency =
        metro
            .opportunities(MANY)
            .flatMap(opportunity -> opportunity.position().skills().items().stream())
            .collect(Collectors.groupingBy(Skill.Required::code, Collectors.counting()));
    List<Long> falling = frequency.values().stream().sorted(Comparator.reverseOrder()).toList();
    long all = falling.stream().mapToLong(Long::longValue).sum();
    long ofTop = falling.stream().limit(falling.size() / 10).mapToLong(Long::longValue).sum();
    assertThat(frequency.keySet()).allMatch(code -> metro.taxonomy().containsSkill(code));
    assertThat(frequency.size()).isGreaterThan(400);
    assertThat((double) ofTop / all).isBetween(0.4, 0.9);
  }

  @Test
  void directoryWithoutSkillsOfOccupationsIsRefused(@TempDir Path directory) throws IOException {
    Files.writeString(
        directory.resolve("occupations_de.csv"),
        """
        conceptType,conceptUri,iscoGroup,preferredLabel,altLabels
        Occupation,http://data.europa.eu/esco/occupation/1,5312,Koch,
        """);
    assertThatThrownBy(() -> Region.of(Geography.METRO, List.of(directory), SEED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("occupationSkillRelations");
  }

  private static double km(GeoPoint a, GeoPoint b) {
    double north = (a.latitude() - b.latitude()) * 111.2;
    double east = (a.longitude() - b.longitude()) * 111.2 * Math.cos(Math.toRadians(a.latitude()));
    return Math.hypot(north, east);
  }

  private static double spread(List<GeoPoint> places, Function<GeoPoint, Double> coordinate) {
    var range = places.stream().collect(Collectors.summarizingDouble(coordinate::apply));
    return range.getMax() - range.getMin();
  }

  private static <T> double share(Collection<T> all, Predicate<T> those) {
    return (double) all.stream().filter(those).count() / all.size();
  }

  /** Within four standard deviations of what is to be expected of so many draws. */
  private static <T> void assertShare(Collection<T> all, Predicate<T> those, double expected) {
    double deviation = Math.sqrt(expected * (1 - expected) / all.size());
    assertThat(share(all, those)).isCloseTo(expected, within(4 * deviation));
  }
}
