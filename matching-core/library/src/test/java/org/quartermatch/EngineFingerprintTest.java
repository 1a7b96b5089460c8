package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.quartermatch.Fingerprint.Difference;
import org.quartermatch.Fingerprint.Part;
import org.quartermatch.fit.Criterion;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.TravelMode;
import org.quartermatch.taxonomy.Taxonomy;

/** Whatever a result depends on, beside people and opportunities, changes the fingerprint. */
class EngineFingerprintTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final GeoPoint HERE = new GeoPoint(52.5, 13.4);
  private static final GeoPoint THERE = new GeoPoint(52.6, 13.4);

  private static Fingerprint of(UnaryOperator<MatchingEngine.Builder> setting) {
    try (MatchingEngine engine = setting.apply(MatchingEngine.builder().date(TODAY)).build()) {
      return engine.fingerprint();
    }
  }

  private static final Fingerprint PLAIN = of(it -> it);

  private static void differsIn(Part part, UnaryOperator<MatchingEngine.Builder> setting) {
    Fingerprint other = of(setting);
    assertThat(other.differences(PLAIN))
        .containsExactly(new Difference(part, other.of(part), PLAIN.of(part)));
    assertThat(other.id()).isNotEqualTo(PLAIN.id());
  }

  private static ChildcareProvider.Builder kita() {
    return ChildcareProvider.builder("k-1", HERE, OpeningHours.parse("Mo-Fr 07:00-16:00"));
  }

  /** Written down, so that it is the same tomorrow and elsewhere; a new release changes it. */
  @Test
  void theDefaultsHaveThisFingerprint() {
    assertThat(PLAIN.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    assertThat(PLAIN)
        .isEqualTo(
            new Fingerprint(
                PLAIN.version(),
                TODAY,
                "2951886a6fab",
                "914df6c95d85",
                "34f3c6b46676",
                "77af603f5650",
                "20097f3b72d7"));
    assertThat(PLAIN.id()).matches("q[0-9a-f]{12}");
    assertThat(PLAIN.differences(of(it -> it))).isEmpty();
  }

  @Test
  void everyPartCounts() {
    differsIn(Part.DATE, it -> it.date(TODAY.plusDays(1)));
    differsIn(
        Part.POLICY, it -> it.policy(MatchingPolicy.defaults().toBuilder().breaks(false).build()));
    differsIn(Part.TAXONOMY, it -> it.taxonomy(Taxonomy.of(Map.of("a", List.of("b")))));
    differsIn(Part.CHILDCARE, it -> it.childcare(List.of(kita().build())));
    differsIn(Part.CRITERIA, it -> it.criterion(new Own("own", 10, Optional.of("1"))));
    differsIn(Part.TRAVEL_TIMES, it -> it.travelTimes(given(HERE, THERE, TravelMode.FOOT, 10)));
  }

  /** In the order of the collections that the host has, none is another. */
  @Test
  void theOrderOfProvidersDoesNotCount() {
    ChildcareProvider one = kita().build();
    ChildcareProvider two =
        ChildcareProvider.builder("k-2", THERE, OpeningHours.parse("24/7")).build();
    assertThat(of(it -> it.childcare(List.of(one, two))))
        .isEqualTo(of(it -> it.childcare(List.of(two, one))));
  }

  /** Each method of the provider's builder is called, and what it sets must show. */
  @Test
  void everythingOfAProviderCounts() throws ReflectiveOperationException {
    Map<Class<?>, Object> values =
        Map.of(int.class, 3, String.class, "another", LocalDate.class, TODAY);
    List<Fingerprint> all = new ArrayList<>();
    all.add(of(it -> it.childcare(List.of(kita().build()))));
    for (Method setter : ChildcareProvider.Builder.class.getDeclaredMethods()) {
      if (setter.getReturnType() == ChildcareProvider.Builder.class
          && setter.getParameterCount() == 1) {
        ChildcareProvider.Builder builder = kita();
        setter.invoke(builder, values.get(setter.getParameterTypes()[0]));
        all.add(of(it -> it.childcare(List.of(builder.build()))));
      }
    }
    all.add(
        of(
            it ->
                it.childcare(
                    List.of(
                        ChildcareProvider.builder("k-1", THERE, kita().build().openingHours())
                            .build()))));
    all.add(
        of(
            it ->
                it.childcare(
                    List.of(
                        ChildcareProvider.builder(
                                "k-1", HERE, OpeningHours.parse("Mo-Fr 07:00-16:01"))
                            .build()))));
    assertThat(all).hasSizeGreaterThan(7);
    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void everythingOfTheTaxonomyCounts() {
    assertThat(
            List.of(
                Taxonomy.none().version(),
                Taxonomy.of(Map.of()).version(),
                Taxonomy.of(Map.of("a", List.of("b"))).version(),
                Taxonomy.of(Map.of("b", List.of("a"))).version(),
                Taxonomy.of(Map.of("a", List.of("b", "c"))).version()))
        .doesNotHaveDuplicates();
    Map<String, List<String>> reversed = new LinkedHashMap<>();
    reversed.put("b", List.of("c"));
    reversed.put("a", List.of("c", "b"));
    assertThat(Taxonomy.of(reversed).version())
        .isEqualTo(Taxonomy.of(Map.of("a", List.of("b", "c"), "b", List.of("c"))).version());
  }

  @Test
  void criteriaCountByCodeWeightVersionAndOrder() {
    Own one = new Own("one", 10, Optional.of("1"));
    assertThat(
            List.of(
                of(it -> it.criterion(one)),
                of(it -> it.criterion(new Own("other", 10, Optional.of("1")))),
                of(it -> it.criterion(new Own("one", 11, Optional.of("1")))),
                of(it -> it.criterion(new Own("one", 10, Optional.of("2")))),
                of(it -> it.criterion(one).criterion(new Own("two", 0, Optional.of("")))),
                of(it -> it.criterion(new Own("two", 0, Optional.of(""))).criterion(one))))
        .extracting(Fingerprint::criteria)
        .doesNotHaveDuplicates();
  }

  /** A host that names no version cannot say of two results that they can be compared. */
  @Test
  void whatNamesNoVersionIsNeverTheSame() {
    Fingerprint own = of(it -> it.criterion(new Own("own", 10, Optional.empty())));
    assertThat(own.criteria()).isEqualTo(Fingerprint.UNKNOWN);
    assertThat(own.differences(own))
        .containsExactly(new Difference(Part.CRITERIA, Fingerprint.UNKNOWN, Fingerprint.UNKNOWN));

    TravelTimes unnamed = (from, to, mode) -> 5;
    Fingerprint hosts = of(it -> it.travelTimes(unnamed));
    assertThat(hosts.differences(hosts))
        .extracting(Difference::part)
        .containsExactly(Part.TRAVEL_TIMES);
    assertThat(
            of(it ->
                    it.travelTimes(
                        TravelTimes.given(
                            Map.of(new TravelTimes.Leg(HERE, THERE, TravelMode.FOOT), 5), unnamed)))
                .travelTimes())
        .isEqualTo(Fingerprint.UNKNOWN);
  }

  @Test
  void givenMinutesCountEach() {
    assertThat(
            List.of(
                given(HERE, THERE, TravelMode.FOOT, 10).version(),
                given(THERE, HERE, TravelMode.FOOT, 10).version(),
                given(HERE, THERE, TravelMode.CAR, 10).version(),
                given(HERE, THERE, TravelMode.FOOT, 11).version(),
                TravelTimes.greatCircle().version()))
        .doesNotHaveDuplicates()
        .doesNotContain(Optional.empty());
  }

  private static TravelTimes given(GeoPoint from, GeoPoint to, TravelMode mode, int minutes) {
    return TravelTimes.given(
        Map.of(new TravelTimes.Leg(from, to, mode), minutes), TravelTimes.greatCircle());
  }

  /** What is set while it is open, and the clock, are in the next fingerprint. */
  @Test
  void itMovesWithTheEngine() {
    List<Instant> now = new ArrayList<>(List.of(Instant.parse("2026-12-01T12:00:00Z")));
    Clock clock =
        new Clock() {
          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now.getLast();
          }
        };
    try (MatchingEngine engine = MatchingEngine.builder().clock(clock).build();
        MatchingEngine then = engine.asOfNow()) {
      Fingerprint before = engine.fingerprint();
      engine.childcare(List.of(kita().build()));
      now.add(Instant.parse("2026-12-02T12:00:00Z"));
      assertThat(engine.fingerprint().differences(before))
          .extracting(Difference::part)
          .containsExactly(Part.DATE, Part.CHILDCARE);
      assertThat(then.fingerprint()).isEqualTo(before);
    }
  }

  /** A criterion that judges nothing. */
  private record Own(String code, int weight, Optional<String> version) implements Criterion {
    @Override
    public Judgement judge(Participant participant, Opportunity opportunity, LocalDate date) {
      return Judgement.met(locale -> "");
    }
  }
}
