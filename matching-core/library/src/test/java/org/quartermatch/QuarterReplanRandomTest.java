package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Company;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.placement.Draft;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementProblemException;
import org.quartermatch.placement.PlacementProgress.Listener;
import org.quartermatch.placement.PlacementWeights.FairShare;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.taxonomy.Taxonomy;
import org.quartermatch.testkit.random.RandomQuarters;

/**
 * Random weeks of random Quarters: what a replan solves is what {@code place} would make of the
 * people, work, providers and rules after the changes, with the old plan as what is current; and
 * its plan is the best of all, where these can be tried. Long, as every kind of change is drawn,
 * and made by other code.
 */
class QuarterReplanRandomTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 9_100L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 60);
  private static final int WEEKS = 3;
  private static final PlacementLimits SHORT = PlacementLimits.DEFAULT.steps(2_000);
  private static final double MOST_PLANS = 100_000;

  @TempDir Path temp;

  /** Everything as it is after the changes, kept by the test itself. */
  private static final class World {
    final Map<String, Participant> people = new TreeMap<>();
    final Map<String, Opportunity> work = new TreeMap<>();
    final Map<String, ChildcareProvider> kitas = new TreeMap<>();
    final Map<String, String> pins = new TreeMap<>();
    final Set<Veto> vetoes = new HashSet<>();
    final Set<Tandem> tandems = new HashSet<>();
    final Set<Household> households = new HashSet<>();
    final Set<String> support = new TreeSet<>();
    final Map<String, List<String>> wishes = new TreeMap<>();
    final Map<String, Set<String>> groups = new TreeMap<>();
    final Map<String, Integer> minima = new TreeMap<>();
    final Map<String, Integer> supportPlaces = new TreeMap<>();
    List<PlacementRequest.Current> current = new ArrayList<>();
    long wishPoints;
    Optional<FairShare> fairShare = Optional.empty();

    PlacementRequest request() {
      PlacementRequest.Builder request =
          PlacementRequest.of(people.values())
              .providers(List.copyOf(kitas.values()))
              .current(current)
              .vetoes(List.copyOf(vetoes))
              .wishPoints(wishPoints)
              .limits(SHORT);
      tandems.forEach(request::tandem);
      households.forEach(request::household);
      support.forEach(request::needsSupport);
      wishes.forEach(request::wishes);
      minima.forEach(request::minimumPlaces);
      supportPlaces.forEach(request::supportPlaces);
      pins.forEach(request::pin);
      groups.forEach((id, labels) -> labels.forEach(label -> request.group(id, label)));
      fairShare.ifPresent(request::fairShare);
      return request.build();
    }

    /** The plan is what is current; who was there before it, and unchanged, takes no contact. */
    void follow(PlacementPlan plan) {
      Map<String, PlacementRequest.Current> before = new HashMap<>();
      current.forEach(row -> before.put(row.participantId(), row));
      current = new ArrayList<>();
      for (Placement p : plan.placements()) {
        PlacementRequest.Current was = before.get(p.participantId());
        boolean kept =
            was != null
                && !was.proposed()
                && was.opportunityId().equals(p.opportunityId())
                && (was.childcareProviderId().isEmpty()
                    || was.childcareProviderId().equals(p.option().childcareProviderId()));
        current.add(
            new PlacementRequest.Current(
                p.participantId(),
                p.opportunityId(),
                p.option().childcareProviderId(),
                false,
                !kept));
      }
    }

    void forget(String id) {
      people.remove(id);
      pins.remove(id);
      vetoes.removeIf(veto -> veto.participantId().equals(id));
      tandems.removeIf(t -> t.first().equals(id) || t.second().equals(id));
      Set<Household> others = new HashSet<>();
      for (Household household : households) {
        List<String> rest =
            household.participantIds().stream().filter(one -> !one.equals(id)).toList();
        if (rest.size() > 1) {
          others.add(new Household(rest));
        }
      }
      households.clear();
      households.addAll(others);
      support.remove(id);
      wishes.remove(id);
      groups.remove(id);
      current.removeIf(row -> row.participantId().equals(id));
    }
  }

  /** A week in which things happen, told to the engine, the world and the changes. */
  private static final class Week {
    final Random random;
    final World world;
    final MatchingEngine engine;
    final QuarterData first;
    final QuarterData second;
    final Set<String> planned = new HashSet<>();
    final Set<String> touched = new HashSet<>();
    final List<QuarterChange> changes = new ArrayList<>();

    Week(Random random, World world, MatchingEngine engine, QuarterData[] data) {
      this.random = random;
      this.world = world;
      this.engine = engine;
      first = data[0];
      second = data[1];
    }

    <T> T oneOf(Iterable<T> all) {
      List<T> list = new ArrayList<>();
      all.forEach(list::add);
      return list.get(random.nextInt(list.size()));
    }

    void happen(int kind, PlacementPlan plan) {
      String person = oneOf(world.people.keySet());
      String other = oneOf(world.people.keySet());
      String work = oneOf(world.work.keySet());
      boolean still = touched.add(work);
      switch (kind) {
        case 0 ->
            first.participants().stream()
                .filter(p -> !world.people.containsKey(p.id()))
                .findFirst()
                .ifPresent(
                    p -> {
                      world.people.put(p.id(), p);
                      changes.add(new QuarterChange.ParticipantCame(p));
                    });
        case 1 -> {
          Participant now = changed(person);
          world.people.put(person, now);
          changes.add(new QuarterChange.ParticipantChanged(now));
        }
        case 2 -> {
          if (world.people.size() > 3) {
            world.forget(person);
            changes.add(new QuarterChange.ParticipantLeft(person));
          }
        }
        case 3 ->
            valid(first).stream()
                .filter(o -> !world.work.containsKey(o.id()) && !planned.contains(o.id()))
                .findFirst()
                .ifPresent(
                    o -> {
                      put(o);
                      if (random.nextInt(4) > 0) { // else it is found
                        changes.add(new QuarterChange.OpportunityCame(o.id()));
                      }
                    });
        case 4 -> {
          Optional<Opportunity> now =
              valid(second).stream().filter(o -> o.id().equals(work)).findFirst();
          if (still && now.isPresent() && planned.contains(work)) {
            put(now.get());
            if (random.nextInt(4) > 0) {
              changes.add(new QuarterChange.OpportunityChanged(work));
            }
          }
        }
        case 5 -> {
          if (still && planned.contains(work) && world.work.size() > 2) {
            world.work.remove(work);
            world.pins.values().removeIf(work::equals);
            engine.remove(List.of(work));
            // what was accepted there is said to be withdrawn
            for (var row : plan.problem().participants()) {
              if (row.pinnedOpportunityId().filter(work::equals).isPresent()
                  && world.people.containsKey(row.id())) {
                changes.add(new QuarterChange.AcceptanceWithdrawn(row.id()));
                world.pins.remove(row.id());
              }
            }
            for (QuarterChange change : List.copyOf(changes)) {
              if (change instanceof QuarterChange.PlacementAccepted accepted
                  && accepted.opportunityId().equals(work)
                  && world.people.containsKey(accepted.participantId())) {
                changes.add(new QuarterChange.AcceptanceWithdrawn(accepted.participantId()));
                world.pins.remove(accepted.participantId());
              }
            }
            switch (random.nextInt(3)) {
              case 0 -> changes.add(new QuarterChange.OpportunityClosed(work));
              case 1 -> changes.add(new QuarterChange.VacancyFilled(work));
              default -> {} // it is found
            }
          }
        }
        case 6 ->
            first.childcareProviders().stream()
                .filter(k -> !world.kitas.containsKey(k.id()))
                .findFirst()
                .ifPresent(
                    k -> {
                      world.kitas.put(k.id(), k);
                      changes.add(new QuarterChange.ProviderOpened(k));
                    });
        case 7 ->
            second.childcareProviders().stream()
                .filter(k -> world.kitas.containsKey(k.id()))
                .findFirst()
                .ifPresent(
                    k -> {
                      world.kitas.put(k.id(), k);
                      changes.add(new QuarterChange.ProviderChanged(k));
                    });
        case 8 -> {
          if (!world.kitas.isEmpty()) {
            String kita = oneOf(world.kitas.keySet());
            world.kitas.remove(kita);
            changes.add(new QuarterChange.ProviderClosed(kita));
          }
        }
        case 9 -> {
          if (!plan.placements().isEmpty()) {
            Placement p = oneOf(plan.placements());
            if (world.people.containsKey(p.participantId())
                && world.work.containsKey(p.opportunityId())) {
              world.pins.put(p.participantId(), p.opportunityId());
              world.vetoes.remove(new Veto(p.participantId(), p.opportunityId()));
              changes.add(
                  new QuarterChange.PlacementAccepted(p.participantId(), p.opportunityId()));
            }
          }
        }
        case 10 -> {
          world.pins.remove(person);
          changes.add(new QuarterChange.AcceptanceWithdrawn(person));
        }
        case 11 -> {
          world.pins.remove(person, work);
          world.vetoes.add(new Veto(person, work));
          changes.add(
              new QuarterChange.PlacementRefused(
                  person, work, oneOf(List.of(QuarterChange.RefusedBy.values()))));
        }
        case 12 -> {
          world.vetoes.remove(new Veto(person, work));
          changes.add(new QuarterChange.RefusalWithdrawn(person, work));
        }
        case 13 -> {
          List<String> wishes =
              world.work.keySet().stream().filter(id -> random.nextInt(3) == 0).toList();
          world.wishes.put(person, wishes);
          changes.add(new QuarterChange.WishesChanged(person, wishes));
        }
        case 14 -> {
          boolean needs = random.nextBoolean();
          if (needs) {
            world.support.add(person);
          } else {
            world.support.remove(person);
          }
          changes.add(new QuarterChange.SupportNeedChanged(person, needs));
        }
        case 15 -> {
          Set<String> labels = random.nextBoolean() ? Set.of("a", "b") : Set.of();
          world.groups.put(person, labels);
          changes.add(new QuarterChange.GroupsChanged(person, labels));
        }
        case 16 -> {
          Tandem tandem = new Tandem(person, other);
          if (!person.equals(other)
              && world.tandems.stream()
                  .allMatch(t -> apart(Set.of(t.first(), t.second()), Set.of(person, other)))) {
            world.tandems.add(tandem);
            changes.add(new QuarterChange.TandemFormed(tandem));
          }
        }
        case 17 -> {
          if (!world.tandems.isEmpty()) {
            Tandem tandem = oneOf(world.tandems);
            world.tandems.remove(tandem);
            changes.add(new QuarterChange.TandemDissolved(tandem));
          }
        }
        case 18 -> {
          Household household = Household.of(person, other);
          if (!person.equals(other) && world.households.add(household)) {
            changes.add(new QuarterChange.HouseholdFormed(household));
          }
        }
        case 19 -> {
          if (!world.households.isEmpty()) {
            Household household = oneOf(world.households);
            world.households.remove(household);
            changes.add(new QuarterChange.HouseholdDissolved(household));
          }
        }
        case 20 -> {
          int places = Objects.requireNonNull(world.work.get(work)).position().places();
          if (still) {
            int least = random.nextInt(places + 1);
            world.minima.put(work, least);
            changes.add(new QuarterChange.MinimumChanged(work, least));
          }
        }
        case 21 -> {
          world.wishPoints = random.nextInt(3_000);
          world.fairShare =
              random.nextBoolean() ? Optional.empty() : Optional.of(new FairShare.MaxMin(900));
          changes.add(new QuarterChange.WeightsChanged(world.wishPoints, world.fairShare));
        }
        case 22 -> {
          Opportunity now = Objects.requireNonNull(world.work.get(work));
          if (still
              && planned.contains(work)
              && world.people.size() > 3
              && now.position().places() > 0) {
            Position less = now.position().toBuilder().places(now.position().places() - 1).build();
            world.minima.computeIfPresent(work, (id, least) -> Math.max(0, least - 1));
            put(
                switch (now) {
                  case Vacancy vacancy -> new Vacancy(less);
                  case JobPotential it ->
                      new JobPotential(
                          less,
                          it.budgetQuarterHours(),
                          it.certaintyPercent(),
                          it.surveyedOn(),
                          it.surveyedBy());
                });
            world.forget(person);
            changes.add(new QuarterChange.ParticipantStarted(person, work));
          }
        }
        default -> {
          Optional<Company> company =
              Objects.requireNonNull(world.work.get(work)).position().company();
          if (company.isPresent()) {
            OptionalInt places =
                random.nextInt(3) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(2));
            world.supportPlaces.remove(company.get().id());
            places.ifPresent(n -> world.supportPlaces.put(company.get().id(), n));
            changes.add(new QuarterChange.SupportPlacesChanged(company.get().id(), places));
          }
        }
      }
    }

    private static boolean apart(Set<String> one, Set<String> other) {
      return one.stream().noneMatch(other::contains);
    }

    private void put(Opportunity opportunity) {
      int least = world.minima.getOrDefault(opportunity.id(), 0);
      if (least <= opportunity.position().places()) {
        world.work.put(opportunity.id(), opportunity);
        engine.put(List.of(opportunity));
      }
    }

    /** The other record of this id, with children of its own. */
    private Participant changed(String id) {
      Participant own = Objects.requireNonNull(world.people.get(id));
      Participant other =
          second.participants().stream()
              .filter(p -> p.id().equals(id))
              .findFirst()
              .orElseGet(() -> own.toBuilder().priority(own.priority() + 1).build());
      return other.toBuilder()
          .children(other.children().stream().map(c -> c.named("second-" + c.id())).toList())
          .build();
    }
  }

  @Test
  void solvesWhatPlaceWouldMakeOfTheChangedQuarter() throws IOException {
    Set<Class<?>> kinds = new HashSet<>();
    Set<Class<?>> reasons = new HashSet<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      QuarterData[] data = {read(seed, "a"), read(seed + 1_000_000, "b")};
      Taxonomy taxonomy = Taxonomy.load(temp.resolve("a" + seed).resolve(RandomQuarters.TAXONOMY));
      Random random = new Random(seed);
      World world = world(data[0], random);
      try (MatchingEngine engine =
          MatchingEngine.builder()
              .taxonomy(taxonomy)
              .travelTimes(TravelTimes.given(data[0].givenMinutes(), TravelTimes.greatCircle()))
              .date(RandomQuarters.DATE)
              .build()) {
        engine.put(world.work.values());
        engine.commit();
        PlacementRequest request = world.request();
        PlanInForce inForce = PlanInForce.of(request, engine.place(request));
        PlacementPlan plan = engine.place(request);
        for (int week = 0; week < WEEKS; week++) {
          String rerun = "-Dquartermatch.rounds=1 -Dquartermatch.seed=" + seed + ", week " + week;
          world.follow(plan);
          Week now = new Week(random, world, engine, data);
          plan.problem().opportunities().forEach(o -> now.planned.add(o.id()));
          for (int n = random.nextInt(10); n > 0; n--) {
            now.happen(random.nextInt(24), plan);
          }
          String what = rerun + ": " + now.changes;
          now.changes.forEach(change -> kinds.add(change.getClass()));
          PlacementProblemException refused =
              catchThrowableOfType(
                  PlacementProblemException.class, () -> engine.place(world.request()));
          PlanInForce before = inForce;
          if (refused != null) {
            counts.merge("refused", 1, Integer::sum);
            assertThat(
                    catchThrowableOfType(
                        PlacementProblemException.class, () -> engine.replan(before, now.changes)))
                .as(what)
                .isNotNull()
                .hasMessage(refused.getMessage());
            break;
          }
          QuarterReplan replan = engine.replan(before, now.changes, SHORT, Listener.NONE);
          assertThat(parts(replan.plan().problem()))
              .as(what)
              .isEqualTo(parts(engine.place(world.request()).problem()));
          checkDifferences(before, replan, what);
          replan.differences().forEach(d -> reasons.add(d.reason().getClass()));
          counts.merge("differences", replan.differences().size(), Integer::sum);
          counts.merge("found", replan.found().size(), Integer::sum);
          checkBest(replan.plan(), counts, what);
          inForce = PlanInForce.of(replan.request(), replan.plan());
          plan = replan.plan();
        }
      }
    }
    if (ROUNDS >= 60) {
      assertThat(kinds).hasSize(QuarterChange.class.getPermittedSubclasses().length);
      assertThat(reasons).hasSizeGreaterThan(3); // another fit is rare, and tried by hand
      assertThat(counts.get("differences")).isGreaterThan(50);
      assertThat(counts.get("found")).isPositive();
      assertThat(counts.get("tried")).isGreaterThan(30);
      assertThat(counts.getOrDefault("refused", 0)).isLessThan(ROUNDS / 2);
      assertThat(counts.get("best"))
          .isGreaterThanOrEqualTo(counts.getOrDefault("tried", 0) * 97 / 100);
    }
  }

  private QuarterData read(long seed, String name) throws IOException {
    Path directory = Files.createDirectory(temp.resolve(name + seed % 1_000_000));
    RandomQuarters.write(directory, seed, 7, 11);
    return QuarterReader.read(directory, ReadOptions.strict(RandomQuarters.DATE));
  }

  /** All but the last two people, the last two opportunities and the last provider. */
  private static World world(QuarterData data, Random random) {
    World world = new World();
    data.participants().stream().limit(5).forEach(p -> world.people.put(p.id(), p));
    valid(data).stream().limit(8).forEach(o -> world.work.put(o.id(), o));
    data.childcareProviders().stream()
        .limit(Math.max(1, data.childcareProviders().size() - 1))
        .forEach(k -> world.kitas.put(k.id(), k));
    data.currentPlacements().stream()
        .filter(row -> world.people.containsKey(row.participantId()))
        .map(
            row ->
                new PlacementRequest.Current(
                    row.participantId(), row.opportunityId(), row.childcareProviderId(), false))
        .forEach(world.current::add);
    world.wishPoints = random.nextBoolean() ? 0 : random.nextInt(3_000);
    if (random.nextInt(3) == 0) {
      world.fairShare = Optional.of(new FairShare.MaxMin(random.nextInt(20_000)));
    }
    return world;
  }

  private static List<Opportunity> valid(QuarterData data) {
    return data.opportunities().stream()
        .filter(
            o ->
                o.position()
                    .validUntil()
                    .filter(last -> last.isBefore(RandomQuarters.DATE))
                    .isEmpty())
        .toList();
  }

  private static List<Object> parts(PlacementProblem problem) {
    return List.of(
        problem.participants(),
        problem.participants().stream()
            .map(
                p ->
                    List.of(
                        p.current(),
                        p.pinnedOpportunityId(),
                        p.wishes(),
                        p.groups(),
                        p.needsSupport()))
            .toList(),
        problem.opportunities(),
        problem.companies(),
        problem.providers(),
        problem.households(),
        problem.tandems(),
        problem.options(),
        problem.vetoes(),
        problem.weights());
  }

  private static void checkDifferences(PlanInForce before, QuarterReplan replan, String what) {
    Map<String, Object> old = where(before.placements());
    Map<String, Object> now = where(replan.plan().placements());
    Set<String> differing = new TreeSet<>(CodePointOrder.INSTANCE);
    differing.addAll(old.keySet());
    differing.addAll(now.keySet());
    differing.removeIf(id -> Objects.equals(old.get(id), now.get(id)));
    assertThat(replan.differences().stream().map(d -> d.participantId()).toList())
        .as(what)
        .containsExactlyElementsOf(differing);
  }

  private static Map<String, Object> where(List<Placement> placements) {
    return placements.stream()
        .collect(
            Collectors.toMap(
                Placement::participantId,
                p ->
                    List.of(
                        p.opportunityId(), p.option().childcareProviderId(), p.quarterHours())));
  }

  private static void checkBest(PlacementPlan plan, Map<String, Integer> counts, String what) {
    PlacementProblem p = plan.problem();
    double plans = 1;
    for (var person : p.participants()) {
      plans *=
          1 + 2 * p.options().stream().filter(o -> o.participantId().equals(person.id())).count();
    }
    if (plans > MOST_PLANS) {
      return;
    }
    Draft base =
        new Draft(
            p.participants(),
            p.opportunities(),
            p.providers(),
            p.options(),
            p.vetoes(),
            p.weights());
    RulesDraft draft = new RulesDraft(base, p.companies(), p.households(), p.tandems());
    List<Draft.Line> lines =
        plan.placements().stream()
            .map(line -> new Draft.Line(line.option(), line.quarterHours()))
            .toList();
    assertThat(draft.violations(lines)).as(what).isEmpty();
    assertThat(plan.objective()).as(what).isEqualTo(draft.objective(lines));
    OptionalLong best = draft.best();
    assertThat(plan.objective()).as(what).isLessThanOrEqualTo(best.orElseThrow());
    counts.merge("tried", 1, Integer::sum);
    counts.merge("best", plan.objective() == best.getAsLong() ? 1 : 0, Integer::sum);
  }
}
