package org.quartermatch.fit.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.BridgePair;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.JobPotential;
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
import org.quartermatch.taxonomy.Taxonomy;
import org.quartermatch.testkit.random.RandomQuarters;

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
      Path directory = Files.createDirectory(temp.resolve("q" + round));
      RandomQuarters.write(directory, seed, 24, 24);
      QuarterData data = QuarterReader.read(directory, ReadOptions.strict(RandomQuarters.DATE));
      FitCalculator calculator =
          FitCalculator.builder()
              .taxonomy(Taxonomy.load(directory.resolve(RandomQuarters.TAXONOMY)))
              .providers(data.childcareProviders())
              .travelTimes(TravelTimes.given(data.givenMinutes(), TravelTimes.greatCircle()))
              .date(RandomQuarters.DATE)
              .build();
      for (Participant participant : data.participants()) {
        for (Opportunity opportunity : data.opportunities()) {
          World world = new World(calculator, participant, opportunity);
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
            if (World.isOfTime(pair.first()) || World.isOfTime(pair.second())) {
              timed++;
            } else {
              said.add(Set.of(World.key(pair.first()), World.key(pair.second())));
            }
          }
          List<Bridge> single =
              calculator
                  .explain(calculator.prepare(participant), calculator.prepare(opportunity))
                  .bridges();
          for (Bridge bridge : single) {
            World changed = world.with(bridge);
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

  /** A pair and the providers, to which changes are made by name. */
  private record World(FitCalculator calculator, Participant person, Opportunity work) {
    /** How long is found by trying lengths; the slow search has no part in that. */
    static boolean isOfTime(Bridge bridge) {
      return switch (bridge) {
        case Bridge.Availability b -> true;
        case Bridge.Care b -> true;
        case Bridge.KeptCare b -> !b.additional().isEmpty();
        case Bridge.WeeklyHours b -> true;
        case Bridge.WithNewPlaces b -> isOfTime(b.change());
        default -> false;
      };
    }

    List<String> blockedBy() {
      return calculator.score(calculator.prepare(person), calculator.prepare(work)).blockedBy();
    }

    boolean takesNewPlaces() {
      return calculator.explain(calculator.prepare(person), calculator.prepare(work)).eligibility()
          == Fit.Eligibility.WITH_CHILDCARE;
    }

    boolean isEligible() {
      return blockedBy().isEmpty();
    }

    /** Of what, and not how much: the slow search asks for the most that is of use. */
    static String key(Bridge bridge) {
      return switch (bridge) {
        case Bridge.Language b -> "languages " + b.language().code();
        case Bridge.Skill b -> "skills " + b.code();
        case Bridge.Qualification b -> "qualifications " + b.code();
        case Bridge.Clarify b -> b.criterion() + " " + b.code();
        case Bridge.ChildcarePlaces b -> "place " + b.childcareProviderId();
        case Bridge.WithNewPlaces b -> key(b.change());
        case Bridge.KeptCare b -> (b.additional().isEmpty() ? "kept " : "care ") + b.child().id();
        case Bridge.HoursPerDay b -> "day";
        case Bridge.CommuteMinutes b -> "commute";
        case Bridge.Mode b -> "mode " + b.mode();
        case Bridge.Form b -> "form";
        case Bridge.Start b -> "start";
        case Bridge.Exclusion b -> "exclusion " + b.code();
        case Bridge.Offer b -> "offer " + b.code();
        case Bridge.Availability b -> "availability";
        case Bridge.Care b -> "care " + b.child().id();
        case Bridge.WeeklyHours b -> "hours";
      };
    }

    private static <T> Listing<T> plus(Listing<T> listing, T item) {
      List<T> items = new ArrayList<>(listing.items());
      items.add(item);
      return new Listing<>(items, listing.complete());
    }

    private World with(Participant changed) {
      return new World(calculator, changed, work);
    }

    World with(Bridge bridge) {
      Participant.Builder to = person.toBuilder();
      return switch (bridge) {
        case Bridge.Language b ->
            with(to.languages(plus(person.languages(), b.language())).build());
        case Bridge.Skill b ->
            with(to.skills(plus(person.skills(), Skill.held(b.code(), b.level()))).build());
        case Bridge.Qualification b ->
            with(to.qualifications(plus(person.qualifications(), b.code())).build());
        case Bridge.Clarify b -> clarified(b);
        case Bridge.Availability b ->
            with(to.availability(person.availability().orElseThrow().or(b.additional())).build());
        case Bridge.Care b -> cared(b);
        case Bridge.ChildcarePlaces b -> withPlaces(b.childcareProviderId());
        case Bridge.WithNewPlaces b -> with(b.change());
        case Bridge.KeptCare b ->
            b.additional().isEmpty()
                ? kept(b.child().id())
                : cared(new Bridge.Care(b.child(), b.additional()));
        case Bridge.WeeklyHours b -> withHours(b.quarterHours());
        case Bridge.HoursPerDay b -> with(to.maximumQuarterHoursPerDay(b.quarterHours()).build());
        case Bridge.CommuteMinutes b -> with(to.maximumCommuteMinutes(b.minutes()).build());
        case Bridge.Mode b -> with(to.mode(b.mode()).build());
        case Bridge.Form b ->
            with(to.forms(plus(person.forms(), work.position().form().orElseThrow())).build());
        case Bridge.Start b -> with(to.earliestStart(b.day()).build());
        case Bridge.Exclusion b ->
            with(
                to.exclusions(
                        new Listing<>(
                            person.exclusions().items().stream()
                                .filter(code -> !code.equals(b.code()))
                                .toList(),
                            person.exclusions().complete()))
                    .build());
        case Bridge.Offer b -> offering(b.code());
      };
    }

    private World clarified(Bridge.Clarify bridge) {
      String code = bridge.code();
      Participant.Builder to = person.toBuilder();
      return with(
          switch (bridge.criterion()) {
            case "languages" ->
                to.languages(plus(person.languages(), Language.held(code, CefrLevel.C2))).build();
            case "skills" ->
                to.skills(plus(person.skills(), Skill.held(code, needed(code)))).build();
            case "qualifications" -> to.qualifications(plus(person.qualifications(), code)).build();
            case "entitlements" -> to.entitlements(plus(person.entitlements(), code)).build();
            case "permission" -> to.workPermission(WorkPermission.unrestricted()).build();
            default -> throw new AssertionError(bridge);
          });
    }

    private int needed(String skill) {
      return work.position().skills().items().stream()
          .filter(required -> required.code().equals(skill))
          .flatMapToInt(required -> required.level().stream())
          .max()
          .orElseThrow();
    }

    private World cared(Bridge.Care bridge) {
      OpeningHours more = OpeningHours.of(bridge.additional());
      return with(
          person.toBuilder()
              .children(
                  person.children().stream()
                      .map(
                          child ->
                              !child.id().equals(bridge.child().id())
                                  ? child
                                  : Child.agedMonths(child.ageMonths())
                                      .named(child.id())
                                      .withCare(
                                          child.care() instanceof Child.Care.Covered c
                                              ? new Child.Care.Covered(
                                                  c.covered().or(more), c.place())
                                              : new Child.Care.Covered(more, Optional.empty())))
                      .toList())
              .build());
    }

    private World kept(String childId) {
      return with(
          person.toBuilder()
              .children(
                  person.children().stream()
                      .map(
                          child ->
                              child.id().equals(childId)
                                  ? Child.agedMonths(child.ageMonths())
                                      .named(childId)
                                      .withCare(child.care())
                                  : child)
                      .toList())
              .build());
    }

    private World withPlaces(String providerId) {
      List<ChildcareProvider> providers =
          calculator.providers().stream()
              .map(
                  provider ->
                      provider.id().equals(providerId)
                          ? provider.toBuilder()
                              .placesUnder3(99)
                              .places3AndOver(99)
                              .placesSchool(99)
                              .build()
                          : provider)
              .toList();
      return new World(calculator.withProviders(providers), person, work);
    }

    private boolean takesTheChildren(ChildcareProvider provider) {
      return person.children().stream()
          .filter(child -> child.needsPlace() && MatchingPolicy.defaults().needsCare(child))
          .filter(child -> child.ageMonths().isPresent())
          .allMatch(child -> provider.offers(MatchingPolicy.defaults().ageGroup(child)));
    }

    private World withHours(int quarterHours) {
      int minimum = Math.min(quarterHours, person.hours().minimumQuarterHours().orElse(0));
      int maximum =
          Math.max(quarterHours, person.hours().maximumQuarterHours().orElse(quarterHours));
      return with(
          person.toBuilder()
              .hours(new HoursRange(OptionalInt.of(minimum), OptionalInt.of(maximum)))
              .build());
    }

    private World offering(String code) {
      Position changed =
          work.position().toBuilder()
              .offers(new Listing<>(plus(work.position().offers(), code).items(), true))
              .build();
      return new World(
          calculator,
          person,
          switch (work) {
            case Vacancy v -> new Vacancy(changed);
            case JobPotential p ->
                new JobPotential(
                    changed,
                    p.budgetQuarterHours(),
                    p.certaintyPercent(),
                    p.surveyedOn(),
                    p.surveyedBy());
          });
    }

    /** Every change that is of use for a criterion, as much of it as there can be. */
    private List<Bridge> changes(String criterion) {
      Position position = work.position();
      boolean fixed = position.workingTime() instanceof WorkingTime.Fixed;
      List<Bridge> changes = new ArrayList<>();
      switch (criterion) {
        case "hours" -> changes.addAll(hourChanges(fixed));
        case "availability" -> {
          changes.addAll(hourChanges(fixed));
          changes.addAll(modes());
        }
        case "commute" -> {
          changes.add(new Bridge.CommuteMinutes(100_000));
          changes.addAll(modes());
        }
        case "childcare" -> {
          person.children().stream()
              .filter(Child::needsPlace)
              .map(child -> new Fact.Child(child.id(), OptionalInt.empty(), OptionalInt.empty()))
              .forEach(child -> changes.add(new Bridge.KeptCare(child, WeekSchedule.empty())));
          calculator.providers().stream()
              .filter(this::takesTheChildren)
              .forEach(p -> changes.add(new Bridge.ChildcarePlaces(p.id(), p.name(), 1, 1, 1)));
          changes.addAll(modes());
        }
        case "languages" ->
            position
                .languages()
                .items()
                .forEach(r -> changes.add(new Bridge.Clarify("languages", r.code())));
        case "skills" ->
            position
                .skills()
                .items()
                .forEach(r -> r.level().ifPresent(l -> changes.add(new Bridge.Skill(r.code(), l))));
        case "qualifications" ->
            position
                .qualifications()
                .items()
                .forEach(code -> changes.add(new Bridge.Qualification(code)));
        case "entitlements" -> {
          if (!person.entitlements().complete()) {
            position
                .entitlements()
                .items()
                .forEach(code -> changes.add(new Bridge.Clarify("entitlements", code)));
          }
        }
        case "permission" -> {
          if (person.workPermission().isEmpty()) {
            changes.add(new Bridge.Clarify("permission", "permission"));
          }
        }
        case "form" ->
            position.form().map(EmploymentForm::code).map(Bridge.Form::new).ifPresent(changes::add);
        case "start" -> changes.add(new Bridge.Start(LocalDate.of(2000, 1, 1)));
        case "conditions" -> exclusions(changes);
        case "needs" -> person.needs().items().forEach(code -> changes.add(new Bridge.Offer(code)));
        default -> throw new AssertionError(criterion);
      }
      return changes;
    }

    private List<Bridge> hourChanges(boolean fixed) {
      List<Bridge> changes = new ArrayList<>();
      if (fixed) {
        changes.add(new Bridge.HoursPerDay(96));
      } else {
        exclusions(changes);
      }
      return changes;
    }

    private void exclusions(List<Bridge> changes) {
      person.exclusions().items().forEach(code -> changes.add(new Bridge.Exclusion(code)));
    }

    private List<Bridge> modes() {
      List<Bridge> changes = new ArrayList<>();
      person
          .mode()
          .ifPresent(
              known -> {
                for (TravelMode mode : TravelMode.values()) {
                  if (mode != known) {
                    changes.add(new Bridge.Mode(mode));
                  }
                }
              });
      return changes;
    }

    /** Two changes of different criteria that together do and of which neither does alone. */
    Set<Set<String>> slowPairs() {
      Set<Set<String>> pairs = new HashSet<>();
      for (String criterion : blockedBy()) {
        for (Bridge first : changes(criterion)) {
          World changed = with(first);
          if (changed.isEligible()) {
            continue;
          }
          List<Bridge> seconds =
              changed.blockedBy().stream()
                  .filter(other -> !other.equals(criterion))
                  .flatMap(other -> changed.changes(other).stream())
                  .toList();
          for (Bridge second : seconds) {
            if (changed.with(second).isEligible() && !with(second).isEligible()) {
              pairs.add(Set.of(key(first), key(second)));
            }
          }
        }
      }
      return pairs;
    }
  }
}
