package org.quartermatch.fit.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.RandomQuarter;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.BridgePair;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkPermission;
import org.quartermatch.model.WorkingTime;

/**
 * Pairs of changes: by hand, and on random Quarters against a slow search that makes every two
 * changes of what blocks, whatever they lift, and judges the pair anew. Long, as the slow search
 * makes each kind of change itself.
 */
class BridgePairsTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 20261129L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 3);
  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);

  @TempDir Path temp;

  private static Participant.Builder person() {
    return Participant.builder("p-1")
        .home(new GeoPoint(51.95, 8.58))
        .mode(TravelMode.FOOT)
        .hours(HoursRange.of(10, 30))
        .availability(WeekSchedule.parse("Mo-Fr 07:30-15:00"))
        .languages(Listing.of(Language.held("de", CefrLevel.A2)))
        .skills(Listing.of(Skill.held("s1", 2)))
        .qualifications(Listing.none());
  }

  private static Position.Builder work() {
    return Position.builder("v-1")
        .ownLocation(new GeoPoint(51.952, 8.58))
        .workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00"))
        .skills(Listing.none())
        .languages(Listing.none())
        .qualifications(Listing.none())
        .entitlements(Listing.none())
        .offers(Listing.none());
  }

  private static List<BridgePair> pairs(
      Participant.Builder person, Position.Builder work, ChildcareProvider... providers) {
    FitCalculator calculator =
        FitCalculator.builder().date(DATE).providers(List.of(providers)).build();
    return calculator.bridgePairs(
        calculator.prepare(person.build()), calculator.prepare(new Vacancy(work.build())));
  }

  @Test
  void aLanguageAndAPaperInTheOrderOfTheFiles() {
    var work =
        work()
            .languages(Listing.of(Language.required("de", CefrLevel.B1)))
            .qualifications(Listing.of("care-assistant"));
    assertThat(pairs(person(), work))
        .containsExactly(
            new BridgePair(
                new Bridge.Language(Language.held("de", CefrLevel.B1)),
                new Bridge.Qualification("care-assistant")));
  }

  @Test
  void noneWhereOneChangeIsEnoughOrNothingBlocks() {
    assertThat(pairs(person(), work())).isEmpty();
    assertThat(pairs(person(), work().qualifications(Listing.of("q1")))).isEmpty();
  }

  @Test
  void noneWhereThreeThingsBlock() {
    var work =
        work()
            .languages(Listing.of(Language.required("de", CefrLevel.B1)))
            .skills(Listing.of(Skill.must("s1", 3)))
            .qualifications(Listing.of("q1"));
    assertThat(pairs(person(), work)).isEmpty();
  }

  /** Care is not looked at while the time itself is missing, and blocks once it is there. */
  @Test
  void moreTimeAndThenTheCareThatItNeeds() {
    var child = Child.aged(4).withCare(Child.Care.at(OpeningHours.parse("Mo-Fr 07:30-15:00")));
    var work = work().workingTime(WorkingTime.fixed("Mo-Fr 12:00-16:00"));
    assertThat(pairs(person().children(List.of(child.named("c-1"))), work))
        .hasSize(1)
        .allSatisfy(
            pair -> {
              assertThat(pair.first())
                  .isEqualTo(new Bridge.Availability(WeekSchedule.parse("Mo-Fr 15:00-16:15")));
              assertThat(pair.second()).isInstanceOf(Bridge.Care.class);
            });
  }

  /** The exclusion is tried for the conditions, and gives the time at which there is care. */
  @Test
  void aChangeForOneCriterionThatLiftsAnotherToo() {
    var saturdays =
        Child.aged(4).named("c-1").withCare(Child.Care.at(OpeningHours.parse("Sa 06:00-18:00")));
    var person =
        person()
            .hours(HoursRange.of(4, 8))
            .availability(WeekSchedule.parse("Mo-Sa 06:00-18:00"))
            .exclusions(Listing.of("saturday"))
            .children(List.of(saturdays));
    var work =
        work()
            .workingTime(new WorkingTime.Flexible(WeekSchedule.parse("Mo-Sa 08:00-16:00")))
            .conditions(Listing.of("saturday"))
            .qualifications(Listing.of("q1"));
    assertThat(pairs(person, work))
        .containsExactly(
            new BridgePair(new Bridge.Qualification("q1"), new Bridge.Exclusion("saturday")));
  }

  /** Sentences 32 and 32a of the contract. */
  @Test
  void neverAPermissionOrAnEntitlementThatIsKnownToBeMissing() {
    var work = work().qualifications(Listing.of("q1")).entitlements(Listing.of("16i"));
    assertThat(pairs(person().entitlements(Listing.none()), work)).isEmpty();
    assertThat(pairs(person(), work))
        .containsExactly(
            new BridgePair(
                new Bridge.Qualification("q1"), new Bridge.Clarify("entitlements", "16i")));
    assertThat(
            pairs(
                person().workPermission(WorkPermission.none()),
                work().qualifications(Listing.of("q1"))))
        .isEmpty();
  }

  @Test
  void pairsOfRandomQuartersAreThoseOfASlowSearch() throws IOException {
    int compared = 0;
    int timed = 0;
    Set<Class<?>> alone = new HashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      RandomQuarter quarter = RandomQuarter.in(temp.resolve("q" + round), seed, 24, 24);
      QuarterData data = quarter.data();
      FitCalculator calculator = quarter.calculator().build();
      for (Participant participant : data.participants()) {
        for (Opportunity opportunity : data.opportunities()) {
          ChangedWorld world = new ChangedWorld(calculator, participant, opportunity);
          int blocking = world.blockedBy().size();
          if (blocking == 0 || blocking > 4) {
            continue;
          }
          String rerun =
              "-Dquartermatch.seed="
                  + seed
                  + " -Dquartermatch.rounds=1, "
                  + participant.id()
                  + " "
                  + opportunity.id();
          List<BridgePair> pairs =
              calculator.bridgePairs(
                  calculator.prepare(participant), calculator.prepare(opportunity));
          Set<Set<String>> said = new HashSet<>();
          for (BridgePair pair : pairs) {
            assertThat(world.with(pair.first()).with(pair.second()).isEligible())
                .as("%s %s", rerun, pair)
                .isTrue();
            assertThat(world.with(pair.first()).isEligible()).as("%s %s", rerun, pair).isFalse();
            assertThat(world.with(pair.second()).isEligible()).as("%s %s", rerun, pair).isFalse();
            if (ChangedWorld.isOfTime(pair.first()) || ChangedWorld.isOfTime(pair.second())) {
              timed++;
            } else {
              said.add(Set.of(ChangedWorld.key(pair.first()), ChangedWorld.key(pair.second())));
            }
          }
          List<Bridge> single =
              calculator
                  .explain(calculator.prepare(participant), calculator.prepare(opportunity))
                  .bridges();
          for (Bridge bridge : single) {
            ChangedWorld changed = world.with(bridge);
            assertThat(changed.isEligible()).as("%s %s", rerun, bridge).isTrue();
            if (!(bridge instanceof Bridge.ChildcarePlaces)) {
              assertThat(changed.takesNewPlaces())
                  .as("%s %s", rerun, bridge)
                  .isEqualTo(bridge instanceof Bridge.WithNewPlaces);
            }
            alone.add(bridge.getClass());
          }
          if (!single.isEmpty()) {
            assertThat(pairs).as(rerun).isEmpty();
          } else {
            assertThat(said).as(rerun).isEqualTo(world.slowPairs());
            compared += said.size();
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(20);
    assertThat(timed).isGreaterThan(5);
    assertThat(alone).contains(Bridge.Care.class, Bridge.WithNewPlaces.class);
  }
}
