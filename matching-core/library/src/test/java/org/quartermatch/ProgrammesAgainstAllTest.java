package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quartermatch.concessions.Concession;
import org.quartermatch.concessions.Concession.OtherTerms;
import org.quartermatch.concessions.Concession.SplitPlace;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Score;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Company;
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
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.WhatIf;
import org.quartermatch.programme.Attainment;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Measure.CarePlaces;
import org.quartermatch.programme.Measure.CourseSeats;
import org.quartermatch.programme.Measure.EmployerTalk;
import org.quartermatch.programme.Programme;
import org.quartermatch.programme.Programme.NewPlacement;

/**
 * Programmes of small random Quarters against every set of measures within the budget and every
 * plan with each, seats counted. Who may attend, what that opens and what a set brings is computed
 * here anew, for each set by itself, the slow way. Long, as that definition stands here too.
 */
class ProgrammesAgainstAllTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 11_500L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 200);
  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);
  private static final GeoPoint HERE = new GeoPoint(52, 8.5);
  private static final int ENOUGH = 9;

  /** Measures, in some rounds; there are two to the power of that many sets. */
  private static final int MOST = 12;

  /** Measures at most, in most rounds. */
  private static final int LESS = 8;

  @Test
  void everyChoiceIsBetweenWhatIsFoundAndTheBound() {
    int equal = 0;
    int gaining = 0;
    int scarce = 0;
    int scarceAndEqual = 0;
    int chained = 0;
    int shared = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      String rerun = "-Dquartermatch.rounds=1 -Dquartermatch.seed=" + seed;
      RandomProgramme random =
          new RandomProgramme(
              new Random(seed * 0x9E3779B97F4A7C15L), seed % 100 == 99 ? MOST : LESS);
      long budget = random.budget();
      try (var engine = MatchingEngine.builder().date(DATE).childcare(random.providers()).build()) {
        engine.put(random.work());
        PlacementPlan plan =
            engine.place(random.people(), random.providers(), PlacementLimits.DEFAULT.steps(1_000));
        FitCalculator calculator =
            FitCalculator.builder().date(DATE).providers(random.providers()).build();
        Programme found =
            Programmes.of(
                calculator,
                engine.opportunities(),
                random.people(),
                plan,
                random.measures(),
                budget,
                Integer.MAX_VALUE);
        Slow slow =
            new Slow(calculator, engine.opportunities(), random.people(), plan, random.measures());
        int best = 0;
        long cheapest = 0;
        int[] worths = new int[1 << random.measures().size()];
        for (int set = 0; set < worths.length; set++) {
          if (slow.cents(set) <= budget) {
            int worth = slow.worth(set);
            worths[set] = worth;
            if (worth > best || (worth == best && slow.cents(set) < cheapest)) {
              best = worth;
              cheapest = slow.cents(set);
            }
          }
        }
        assertThat(found.cents()).as(rerun).isLessThanOrEqualTo(budget);
        assertThat(found.gain().placedMore()).as(rerun).isLessThanOrEqualTo(best);
        assertThat(found.gain().placedMoreAtMost()).as(rerun).isGreaterThanOrEqualTo(best);
        slow.check(found, rerun);
        boolean isEqual = found.gain().placedMore() == found.gain().placedMoreAtMost();
        if (random.hasScarceSeats()) {
          scarce++;
          scarceAndEqual += isEqual ? 1 : 0;
        } else {
          assertThat(isEqual).as(rerun).isTrue();
          assertThat(found.measures().stream().map(Measure::id).toList())
              .as(rerun)
              .isEqualTo(slow.first(worths, best, cheapest));
        }
        if (isEqual) {
          assertThat(found.cents()).as(rerun).isEqualTo(cheapest);
        }
        equal += isEqual ? 1 : 0;
        gaining += best > 0 ? 1 : 0;
        shared += found.halves().isEmpty() ? 0 : 1;
        chained += found.newPlacements().stream().anyMatch(it -> it.courses().size() > 1) ? 1 : 0;
      }
    }
    String counts =
        "equal %d, gaining %d, scarce %d, of these equal %d, chained %d, shared %d"
            .formatted(equal, gaining, scarce, scarceAndEqual, chained, shared);
    if (ROUNDS > 50) {
      assertThat(gaining).as(counts).isGreaterThan(ROUNDS / 3);
      assertThat(chained).as(counts).isPositive();
      assertThat(shared).as(counts).isPositive();
      assertThat(scarceAndEqual).as(counts).isGreaterThan(scarce * 3 / 4);
    }
  }

  /** A place that two share: of which work, and how. */
  private record Split(String opportunityId, SplitPlace split) {
    String half(int number) {
      return opportunityId + " " + split.code() + " " + number;
    }
  }

  /** A few people, some work, and measures that may concern them. */
  private record RandomProgramme(
      List<Participant> people,
      List<Opportunity> work,
      List<ChildcareProvider> providers,
      List<Measure> measures,
      boolean hasScarceSeats,
      long budget) {
    private static final List<String> PAPERS = List.of("a", "b", "c");
    private static final List<CefrLevel> LEVELS =
        List.of(CefrLevel.A1, CefrLevel.A2, CefrLevel.B1, CefrLevel.B2);

    /**
     * @param most measures at most
     */
    RandomProgramme(Random random, int most) {
      this(random, random.nextBoolean(), most);
    }

    private RandomProgramme(Random random, boolean hasScarceSeats, int most) {
      this(
          people(random),
          new ArrayList<>(),
          providers(random),
          new ArrayList<>(),
          hasScarceSeats,
          4 + random.nextInt(20));
      Company company =
          random.nextInt(4) == 0
              ? Company.builder("k").contactsPerMonth(2).build()
              : Company.builder("k").build();
      int jobs = 2 + random.nextInt(2);
      for (int v = 0; v < jobs; v++) {
        work.add(work("v-" + v, random, company));
      }
      int number = most == MOST ? MOST : 4 + random.nextInt(most - 3);
      for (int m = 0; m < number; m++) {
        measures.add(measure("m-" + m, random));
      }
    }

    private static List<Participant> people(Random random) {
      List<Participant> people = new ArrayList<>();
      int number = 2 + random.nextInt(4);
      for (int i = 0; i < number; i++) {
        Participant.Builder person =
            Participant.builder("p-" + i)
                .qualifications(papers(random, 3))
                .languages(Listing.of(Language.held("de", LEVELS.get(random.nextInt(3)))))
                .forms(
                    random.nextBoolean()
                        ? Listing.of(EmploymentForm.REGULAR)
                        : Listing.of(EmploymentForm.values()))
                .availability(
                    WeekSchedule.parse(
                        random.nextInt(3) == 0 ? "Mo-Fr 08:30-18:00" : "Mo-Fr 06:00-18:00"))
                .hours(random.nextInt(3) == 0 ? HoursRange.of(10, 20) : HoursRange.open());
        if (random.nextInt(2) == 0) {
          Child child = Child.aged(random.nextInt(3) == 0 ? 2 : 4).named("child-" + i);
          person.children(
              List.of(
                  (random.nextInt(3) == 0
                          ? child.withCare(Child.Care.at(OpeningHours.parse("Mo-Fr 12:00-18:00")))
                          : child)
                      .needingPlace()));
        }
        people.add(person.build());
      }
      return people;
    }

    /** Each with a chance of one in so many. */
    private static Listing<String> papers(Random random, int one) {
      return new Listing<>(PAPERS.stream().filter(it -> random.nextInt(one) == 0).toList(), true);
    }

    private static List<ChildcareProvider> providers(Random random) {
      List<ChildcareProvider> all = new ArrayList<>();
      for (int k = 0; k < 1 + random.nextInt(2); k++) {
        ChildcareProvider.Builder one =
            ChildcareProvider.builder("kita-" + k, HERE, OpeningHours.parse("Mo-Fr 08:00-13:00"))
                .placesUnder3(random.nextInt(2))
                .places3AndOver(random.nextInt(2));
        if (random.nextInt(3) == 0) {
          one.availableFrom(LocalDate.of(2027, 1, 1 + random.nextInt(20)));
        }
        all.add(one.build());
      }
      return all;
    }

    private static Opportunity work(String id, Random random, Company company) {
      LocalDate start = LocalDate.of(2027, 2 + random.nextInt(4), 1);
      Position.Builder position =
          Position.builder(id)
              .company(company)
              .places(1 + random.nextInt(2))
              .form(EmploymentForm.REGULAR)
              .qualifications(papers(random, 2))
              .languages(
                  Listing.of(Language.required("de", LEVELS.get(random.nextInt(LEVELS.size())))))
              .start(start)
              .latestStart(start.plusDays(random.nextInt(60)));
      return switch (random.nextInt(4)) {
        case 0 -> new Vacancy(position.workingTime(WorkingTime.fixed("Mo-Fr 07:00-11:00")).build());
        case 1 -> new Vacancy(position.workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00")).build());
        case 2 -> new Vacancy(position.workingTime(WorkingTime.fixed("Mo-Fr 14:00-17:00")).build());
        default ->
            new JobPotential(
                position.hours(HoursRange.of(10, 25)).build(),
                OptionalInt.of(4 * (15 + random.nextInt(30))),
                OptionalInt.of(80),
                Optional.empty(),
                Optional.empty());
      };
    }

    private Measure measure(String id, Random random) {
      long cents = random.nextInt(8);
      return switch (random.nextInt(6)) {
        case 0 -> care(id, random, cents);
        case 1 -> talk(id, random, cents);
        default -> course(id, random, cents);
      };
    }

    private Measure course(String id, Random random, long cents) {
      LocalDate begins = LocalDate.of(2027, 1 + random.nextInt(3), 4 + 10 * random.nextInt(2));
      // None of a later letter leads to one of an earlier: no circle.
      int granted = random.nextInt(4);
      boolean isGerman = granted == 3;
      int level = 1 + random.nextInt(3);
      Position.Builder position =
          Position.builder(id)
              .form(random.nextBoolean() ? EmploymentForm.COURSE : EmploymentForm.WORK_OPPORTUNITY)
              .places(hasScarceSeats ? 1 + random.nextInt(2) : ENOUGH)
              .start(begins)
              .qualifications(
                  isGerman || granted == 0 || random.nextBoolean()
                      ? Listing.none()
                      : Listing.of(PAPERS.get(granted - 1)))
              .languages(
                  isGerman
                      ? Listing.of(Language.required("de", LEVELS.get(level - 1)))
                      : Listing.none());
      if (random.nextInt(3) == 0) {
        position.latestStart(begins.plusDays(5 + random.nextInt(16)));
      }
      if (random.nextInt(2) == 0) {
        position.workingTime(WorkingTime.fixed("Mo-Fr 09:00-12:00"));
      }
      return new CourseSeats(
          position.build(),
          begins.plusDays(20),
          isGerman
              ? Attainment.ofLanguages(Language.held("de", LEVELS.get(level)))
              : Attainment.ofQualifications(PAPERS.get(granted)),
          cents);
    }

    private Measure care(String id, Random random, long cents) {
      boolean isGroup = random.nextInt(3) == 0;
      return new CarePlaces(
          id,
          "",
          providers.get(random.nextInt(providers.size())).id(),
          random.nextInt(2),
          1,
          0,
          random.nextBoolean()
              ? Optional.of(OpeningHours.parse("Mo-Fr 06:30-08:00"))
              : Optional.empty(),
          isGroup ? Optional.of(LocalDate.of(2027, 1 + random.nextInt(4), 1)) : Optional.empty(),
          cents);
    }

    private Measure talk(String id, Random random, long cents) {
      Opportunity about = work.get(random.nextInt(work.size()));
      List<Concession> possible =
          List.of(
              new Concession.AnotherPlace(),
              new Concession.LanguageTolerance("de", 1),
              new Concession.Times(60, 60),
              new Concession.TrialFirst(),
              new SplitPlace(SplitPlace.Way.DAY_HALVES),
              new SplitPlace(SplitPlace.Way.DAYS),
              new SplitPlace(SplitPlace.Way.HOURS));
      List<Concession> chosen = new ArrayList<>();
      for (Concession it : possible) {
        boolean isPossible =
            switch (it) {
              case OtherTerms terms -> terms.applyTo(about).isPresent();
              case SplitPlace split -> mayBeShared(about, split);
              default -> true;
            };
        if (isPossible && random.nextBoolean()) {
          chosen.add(it);
        }
      }
      if (chosen.isEmpty()) {
        chosen.add(possible.getFirst());
      }
      return new EmployerTalk(id, "", about.id(), chosen, cents);
    }

    /** Not in more ways than a catalogue allows. */
    private boolean mayBeShared(Opportunity about, SplitPlace split) {
      Map<String, Integer> ways = new HashMap<>(Map.of(about.id(), 2));
      for (Measure measure : measures) {
        if (measure instanceof EmployerTalk talk) {
          talk.concessions().stream()
              .filter(SplitPlace.class::isInstance)
              .forEach(it -> ways.merge(talk.opportunityId(), 1, Integer::sum));
        }
      }
      return !split.halves(about).isEmpty()
          && ways.values().stream().mapToInt(it -> it + 1).reduce(1, (a, b) -> a * b)
              <= ProgrammeCatalogue.MOST_SHARINGS;
    }
  }

  /** The definition, for each set by itself. */
  private static final class Slow {
    private final FitCalculator today;
    private final List<Opportunity> work;
    private final List<Participant> people;
    private final PlacementPlan plan;
    private final List<Measure> measures;
    private final Set<String> placed = new HashSet<>();
    private final Map<Integer, List<Line>> linesOf = new HashMap<>();
    private final int before;

    /** An option, and the courses that it takes. */
    private record Line(PlacementOption option, Set<String> courses) {}

    Slow(
        FitCalculator today,
        List<Opportunity> work,
        List<Participant> people,
        PlacementPlan plan,
        List<Measure> measures) {
      this.today = today;
      this.work = work;
      this.people = people;
      this.plan = plan;
      this.measures = measures;
      plan.placements().forEach(it -> placed.add(it.participantId()));
      before = new AllPlans(plan.problem(), WhatIf.options(List.of())).most(placed);
    }

    private List<Measure> of(int set) {
      List<Measure> chosen = new ArrayList<>();
      for (int m = 0; m < measures.size(); m++) {
        if ((set >>> m & 1) != 0) {
          chosen.add(measures.get(m));
        }
      }
      return chosen;
    }

    long cents(int set) {
      return of(set).stream().mapToLong(Measure::cents).sum();
    }

    /** Of those that are worth and cost this, nothing in vain, the ids that come first. */
    List<String> first(int[] worths, int worth, long cents) {
      List<List<String>> all = new ArrayList<>();
      for (int set = 0; set < worths.length; set++) {
        if (worths[set] == worth && cents(set) == cents) {
          boolean isInVain = false;
          for (int m = 0; m < measures.size(); m++) {
            isInVain |= (set >>> m & 1) != 0 && worths[set & ~(1 << m)] == worth;
          }
          if (!isInVain) {
            all.add(of(set).stream().map(Measure::id).sorted().toList());
          }
        }
      }
      all.sort(
          (one, other) -> Arrays.compare(one.toArray(String[]::new), other.toArray(String[]::new)));
      return all.getFirst();
    }

    /** People more, of any plan with what the set brings, whichever places are shared. */
    int worth(int set) {
      int most = 0;
      for (List<Split> shared : shared(of(set))) {
        most = Math.max(most, plans(set, shared).most(placed) - before);
      }
      return most;
    }

    /** No place of an opportunity is shared, or one, in one of the ways of its talks. */
    private List<List<Split>> shared(List<Measure> chosen) {
      List<List<Split>> all = new ArrayList<>(List.of(List.of()));
      for (Opportunity opportunity : work) {
        Set<Split> ways = new HashSet<>();
        for (Measure measure : chosen) {
          if (measure instanceof EmployerTalk talk
              && talk.opportunityId().equals(opportunity.id())) {
            for (Concession it : talk.concessions()) {
              if (it instanceof SplitPlace split) {
                ways.add(new Split(opportunity.id(), split));
              }
            }
          }
        }
        for (List<Split> before : List.copyOf(all)) {
          for (Split way : ways) {
            List<Split> more = new ArrayList<>(before);
            more.add(way);
            all.add(more);
          }
        }
      }
      return all;
    }

    private AllPlans plans(int set, List<Split> shared) {
      Set<String> halves = new HashSet<>();
      shared.forEach(it -> halves.addAll(Set.of(it.half(1), it.half(2))));
      Set<Line> lines = new HashSet<>();
      for (int part = set; ; part = (part - 1) & set) {
        lines.addAll(linesOf.computeIfAbsent(part, this::lines));
        if (part == 0) {
          break;
        }
      }
      IdentityHashMap<PlacementOption, Set<String>> courses = new IdentityHashMap<>();
      List<PlacementOption> options = new ArrayList<>();
      for (Line line : lines) {
        if (isHalf(line.option.opportunityId()) && !halves.contains(line.option.opportunityId())) {
          continue;
        }
        PlacementOption own = line.option.toBuilder().build();
        options.add(own);
        courses.put(own, line.courses);
      }
      WhatIf places = WhatIf.options(options);
      for (ChildcareProvider provider : providers(of(set), today.providers())) {
        places =
            places.provider(
                new PlacementProvider(
                    provider.id(),
                    provider.placesUnder3(),
                    provider.places3AndOver(),
                    provider.placesSchool()));
      }
      for (PlacementOpportunity planned : plan.problem().opportunities()) {
        PlacementOpportunity more = planned;
        for (Measure measure : of(set)) {
          if (measure instanceof EmployerTalk talk
              && talk.opportunityId().equals(planned.id())
              && talk.concessions().contains(new Concession.AnotherPlace())) {
            PlacementOpportunity.Builder next = more.toBuilder().places(more.places() + 1);
            int each = more.budgetQuarterHours().orElse(0) / Math.max(1, more.places());
            more.budgetQuarterHours().ifPresent(it -> next.budgetQuarterHours(it + each));
            more = next.build();
          }
        }
        for (Split each : shared) {
          if (each.opportunityId.equals(planned.id())) {
            more = more.toBuilder().places(more.places() - 1).build();
            for (int number = 1; number <= 2; number++) {
              PlacementOpportunity.Builder half = PlacementOpportunity.builder(each.half(number));
              planned.companyId().ifPresent(half::companyId);
              places = places.opportunity(half.places(1).build());
            }
          }
        }
        places = places.opportunity(more);
      }
      Map<String, Integer> seats = new HashMap<>();
      for (Measure measure : of(set)) {
        if (measure instanceof CourseSeats course) {
          seats.put(course.id(), course.seats());
        }
      }
      return new AllPlans(plan.problem(), places)
          .where(
              chosen -> {
                Map<String, Integer> taken = new HashMap<>();
                for (PlacementOption option : chosen) {
                  for (String id : courses.getOrDefault(option, Set.of())) {
                    if (taken.merge(id, 1, Integer::sum) > seats.getOrDefault(id, 0)) {
                      return false;
                    }
                  }
                }
                return true;
              });
    }

    private static List<ChildcareProvider> providers(
        List<Measure> chosen, List<ChildcareProvider> today) {
      Map<String, ChildcareProvider> all = new HashMap<>();
      today.forEach(it -> all.put(it.id(), it));
      for (Measure measure : chosen) {
        if (!(measure instanceof CarePlaces care)) {
          continue;
        }
        ChildcareProvider provider =
            today.stream()
                .filter(it -> it.id().equals(care.childcareProviderId()))
                .findFirst()
                .orElseThrow();
        boolean isGroup = care.availableFrom().isPresent();
        ChildcareProvider before = isGroup ? provider : all.getOrDefault(provider.id(), provider);
        OpeningHours hours =
            care.alsoOpen().map(before.openingHours()::or).orElse(before.openingHours());
        ChildcareProvider.Builder more =
            ChildcareProvider.builder(isGroup ? care.id() : before.id(), before.location(), hours)
                .placesUnder3((isGroup ? 0 : before.placesUnder3()) + care.under3())
                .places3AndOver((isGroup ? 0 : before.places3AndOver()) + care.from3())
                .placesSchool((isGroup ? 0 : before.placesSchool()) + care.school());
        before.availableFrom().ifPresent(more::availableFrom);
        care.availableFrom().ifPresent(more::availableFrom);
        all.put(isGroup ? care.id() : before.id(), more.build());
      }
      return List.copyOf(all.values());
    }

    /** What there is with exactly this set, all its courses attended. */
    private List<Line> lines(int set) {
      List<Measure> chosen = of(set);
      FitCalculator calculator = today.withProviders(providers(chosen, today.providers()));
      List<CourseSeats> courses = new ArrayList<>();
      for (Measure measure : chosen) {
        if (measure instanceof CourseSeats course) {
          courses.add(course);
        }
      }
      List<Line> all = new ArrayList<>();
      for (Participant person : people) {
        if (courses.size() > 3 || (!courses.isEmpty() && placed.contains(person.id()))) {
          continue;
        }
        for (List<CourseSeats> order : orders(courses)) {
          Optional<Set<String>> kept = Optional.empty();
          Participant now = person;
          boolean isPossible = true;
          for (int x = 0; x < order.size() && isPossible; x++) {
            CourseSeats course = order.get(x);
            LocalDate begins = course.beginsOn().orElseThrow();
            Position asked =
                course.course().toBuilder()
                    .latestStart(course.course().latestStart().orElse(begins))
                    .build();
            Fit fit =
                calculator.explain(
                    calculator.prepare(
                        now.toBuilder().forms(Listing.of(EmploymentForm.values())).build()),
                    calculator.prepare(new Vacancy(asked)));
            isPossible = !fit.options().isEmpty();
            kept = kept(kept, fit);
            now =
                course.grants().heldBy(now).toBuilder()
                    .earliestStart(course.endsOn().plusDays(1))
                    .build();
          }
          if (isPossible) {
            for (Opportunity opportunity : work) {
              for (Opportunity offered : offered(opportunity, chosen, true)) {
                add(calculator, now, offered.id(), offered, kept, courses, all);
              }
              for (List<Split> shared : shared(chosen)) {
                for (Opportunity offered : offered(opportunity, chosen, false)) {
                  for (Split each : shared) {
                    List<Opportunity> halves = each.split.halves(offered);
                    for (int x = 0;
                        x < halves.size() && each.opportunityId.equals(offered.id());
                        x++) {
                      add(calculator, now, each.half(x + 1), halves.get(x), kept, courses, all);
                    }
                  }
                }
              }
            }
          }
        }
      }
      return all;
    }

    private static Optional<Set<String>> kept(Optional<Set<String>> before, Fit fit) {
      if (fit.options().stream().anyMatch(it -> it.childcareProviderId().isEmpty())) {
        return before;
      }
      Set<String> now = new HashSet<>();
      fit.options().forEach(it -> it.childcareProviderId().ifPresent(now::add));
      before.ifPresent(now::retainAll);
      return Optional.of(now);
    }

    private static void add(
        FitCalculator calculator,
        Participant person,
        String id,
        Opportunity offered,
        Optional<Set<String>> kept,
        List<CourseSeats> courses,
        List<Line> all) {
      var prepared = calculator.prepare(person);
      Score score = calculator.score(prepared, calculator.prepare(offered));
      Set<String> ids = new HashSet<>();
      courses.forEach(it -> ids.add(it.id()));
      for (PlacementOption option :
          PlacementAssembly.options(calculator, prepared, id, offered, score)) {
        if (kept.isEmpty()
            || option.childcareProviderId().filter(kept.get()::contains).isPresent()) {
          // Points are not compared: they would only make more options of the same.
          all.add(new Line(option.toBuilder().points(0).build(), ids));
        }
      }
    }

    private static List<List<CourseSeats>> orders(List<CourseSeats> courses) {
      if (courses.isEmpty()) {
        return List.of(List.of());
      }
      List<List<CourseSeats>> all = new ArrayList<>();
      for (CourseSeats first : courses) {
        List<CourseSeats> rest = new ArrayList<>(courses);
        rest.remove(first);
        for (List<CourseSeats> next : orders(rest)) {
          List<CourseSeats> order = new ArrayList<>(List.of(first));
          order.addAll(next);
          all.add(order);
        }
      }
      return all;
    }

    private static boolean isHalf(String id) {
      return id.contains(" ");
    }

    /**
     * As it is, and with every choice of concessions, not two of a kind.
     *
     * @param withTimes whether the times may be others
     */
    private List<Opportunity> offered(
        Opportunity opportunity, List<Measure> chosen, boolean withTimes) {
      Set<Opportunity> all = new HashSet<>(Set.of(opportunity));
      List<OtherTerms> terms = new ArrayList<>();
      for (Measure measure : chosen) {
        if (measure instanceof EmployerTalk talk && talk.opportunityId().equals(opportunity.id())) {
          for (Concession it : talk.concessions()) {
            if (it instanceof OtherTerms other
                && !terms.contains(other)
                && (withTimes || !(other instanceof Concession.Times))) {
              terms.add(other);
            }
          }
        }
      }
      for (OtherTerms it : terms) {
        for (Opportunity before : List.copyOf(all)) {
          it.applyTo(before)
              .filter(changed -> ConcessionTrials.isAllowed(today, opportunity, changed))
              .ifPresent(all::add);
        }
      }
      return List.copyOf(all);
    }

    /** The option with the name that a half has here. */
    private static PlacementOption named(Programme found, PlacementOption option) {
      return found.halves().stream()
          .filter(it -> it.id().equals(option.opportunityId()))
          .map(it -> new Split(it.opportunityId(), new SplitPlace(it.way())).half(it.number()))
          .map(
              id -> {
                PlacementOption.Builder half =
                    PlacementOption.builder(option.participantId(), id)
                        .agreedQuarterHours(option.agreedQuarterHours())
                        .minimumQuarterHours(option.minimumQuarterHours());
                option
                    .childcareProviderId()
                    .ifPresent(provider -> half.childcare(provider, option.children()));
                return half.build();
              })
          .findFirst()
          .orElse(option);
    }

    private static String id(NewPlacement placement) {
      return placement
          .half()
          .map(it -> new Split(it.opportunityId(), new SplitPlace(it.way())).half(it.number()))
          .orElse(placement.opportunityId());
    }

    /** Everybody's way is there with the measures named, and nobody sits where no seat is. */
    void check(Programme found, String rerun) {
      int chosen = 0;
      for (int m = 0; m < measures.size(); m++) {
        chosen |= found.measures().contains(measures.get(m)) ? 1 << m : 0;
      }
      Map<String, Placement> after = new HashMap<>();
      plan.placements().forEach(it -> after.put(it.participantId(), it));
      found.gain().placements().forEach(it -> after.put(it.participantId(), it));
      List<Placement> all =
          after.values().stream()
              .map(it -> new Placement(named(found, it.option()), it.quarterHours(), false))
              .toList();
      List<Split> shared =
          found.halves().stream()
              .map(it -> new Split(it.opportunityId(), new SplitPlace(it.way())))
              .distinct()
              .toList();
      assertThat(shared(found.measures()).stream().map(Set::copyOf))
          .as(rerun)
          .contains(Set.copyOf(shared));
      assertThat(plans(chosen, shared).allows(all)).as(rerun).isTrue();
      if (found.gain().placedMore() > 0) {
        assertThat(after.size() - before).as(rerun).isEqualTo(found.gain().placedMore());
      }
      Map<String, Integer> taken = new HashMap<>();
      for (NewPlacement it : found.newPlacements()) {
        int set = 0;
        for (int m = 0; m < measures.size(); m++) {
          set |= it.measureIds().contains(measures.get(m).id()) ? 1 << m : 0;
        }
        boolean isThere = false;
        Set<String> ids = new HashSet<>();
        it.courses().forEach(step -> ids.add(step.measureId()));
        for (int part = set; !isThere; part = (part - 1) & set) {
          isThere =
              linesOf.computeIfAbsent(part, this::lines).stream()
                  .anyMatch(
                      line ->
                          line.option.participantId().equals(it.participantId())
                              && line.option.opportunityId().equals(id(it))
                              && line.option.childcareProviderId().equals(it.childcareProviderId())
                              && ids.containsAll(line.courses));
          if (part == 0) {
            break;
          }
        }
        assertThat(isThere).as(rerun + " " + it).isTrue();
        ids.forEach(id -> taken.merge(id, 1, Integer::sum));
      }
      for (Measure measure : found.measures()) {
        if (measure instanceof CourseSeats course) {
          assertThat(taken.getOrDefault(course.id(), 0))
              .as(rerun)
              .isLessThanOrEqualTo(course.seats());
        }
      }
    }
  }
}
