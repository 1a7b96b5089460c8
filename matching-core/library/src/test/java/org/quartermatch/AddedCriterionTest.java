package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartermatch.added.TeamSize;
import org.quartermatch.added.TeamSizeReference;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.Criterion;
import org.quartermatch.fit.Criterion.Judgement;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Fit.Eligibility;
import org.quartermatch.fit.Reason;
import org.quartermatch.fit.judge.CriterionEntry;
import org.quartermatch.fit.judge.CriterionTable;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Course;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;

/**
 * A criterion added by the page {@code docs/add-a-criterion.md} counts on every way: explaining,
 * matching, candidates, placing agree with a reference written beside it, on random pairs.
 *
 * <p>The reference takes all other criteria from an engine of which {@link TeamSize} is a host's
 * own criterion that always holds: it has the same weight, so the others have the same shares.
 */
class AddedCriterionTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 20261129L);
  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);
  private static final List<TravelMode> MODES = List.of(TravelMode.values());
  private static final List<CefrLevel> LEVELS = List.of(CefrLevel.values());
  private static final CriterionEntry.Id ID = TeamSize.entry().id();

  private final List<Participant> people = new ArrayList<>();
  private final List<Opportunity> work = new ArrayList<>();
  private final MatchingEngine engine =
      MatchingEngine.builder()
          .build(
              FitCalculator.builder()
                  .table(CriterionTable.standard().with(TeamSize.entry()))
                  .date(DATE)
                  .build());
  private final MatchingEngine others =
      MatchingEngine.builder().criterion(new AlwaysHolds()).date(DATE).build();

  private record Ranked(String id, int points) {
    static final Comparator<Ranked> BEST_FIRST =
        Comparator.comparingInt((Ranked ranked) -> -ranked.points)
            .thenComparing(Ranked::id, CodePointOrder.INSTANCE);
  }

  /** Has the weight, and leaves the points to the reference. */
  private record AlwaysHolds() implements Criterion {
    @Override
    public String code() {
      return ID.code();
    }

    @Override
    public int weight() {
      return ID.defaultWeight();
    }

    @Override
    public Judgement judge(Participant participant, Opportunity opportunity, LocalDate date) {
      return Judgement.met(locale -> "");
    }
  }

  @BeforeEach
  void draw() {
    Random random = new Random(SEED);
    for (int i = 0; i < 40; i++) {
      people.add(person("p-" + i, random));
    }
    for (int i = 0; i < 120; i++) {
      work.add(new Vacancy(position("v-" + i, random)));
    }
    engine.put(work);
    others.put(work);
  }

  @AfterEach
  void close() {
    engine.close();
    others.close();
  }

  private static Participant person(String id, Random random) {
    Participant.Builder builder =
        Participant.builder(id)
            .home(place(random))
            .mode(MODES.get(random.nextInt(4)))
            .hours(HoursRange.of(5 + random.nextInt(10), 20 + random.nextInt(20)))
            .availability(WeekSchedule.parse("Mo-Fr 07:00-1" + (4 + random.nextInt(5)) + ":00"))
            .languages(Listing.of(Language.held("de", LEVELS.get(random.nextInt(6)))))
            .skills(Listing.of(Skill.held("s" + random.nextInt(5), 1 + random.nextInt(5))));
    if (random.nextInt(4) == 0) {
      builder.courses(
          List.of(
              new Course.LanguageCourse(
                  "de", Language.Level.of(CefrLevel.C1), DATE.plusDays(random.nextInt(90)))));
    }
    List<String> exclusions = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      exclusions.add("large-team");
    }
    if (random.nextInt(3) == 0) {
      exclusions.add("cold");
    }
    return builder.exclusions(new Listing<>(exclusions, random.nextInt(3) != 0)).build();
  }

  private static Position position(String id, Random random) {
    Position.Builder builder =
        Position.builder(id)
            .ownLocation(place(random))
            .places(1 + random.nextInt(6))
            .workingTime(
                WorkingTime.fixed(
                    "Mo-Fr 0" + (7 + random.nextInt(3)) + ":00-1" + random.nextInt(6) + ":00"))
            .skills(
                random.nextBoolean()
                    ? Listing.none()
                    : Listing.of(Skill.nice("s" + random.nextInt(5), 3, 4)))
            .languages(
                random.nextBoolean()
                    ? Listing.none()
                    : Listing.of(
                        new Language.Required(
                            "de", Language.Level.of(LEVELS.get(random.nextInt(5))), 1)))
            .qualifications(Listing.none())
            .entitlements(Listing.none())
            .start(DATE.plusDays(random.nextInt(90)));
    return random.nextInt(4) == 0
        ? builder.conditions(Listing.of("cold")).build()
        : builder.build();
  }

  private static GeoPoint place(Random random) {
    return new GeoPoint(51.9 + 0.1 * random.nextDouble(), 8.5 + 0.1 * random.nextDouble());
  }

  private int points(Participant participant, Opportunity opportunity) {
    return others.score(participant, opportunity).points()
        - ID.defaultWeight()
        + TeamSizeReference.points(participant, opportunity);
  }

  private boolean isEligible(Participant participant, Opportunity opportunity) {
    return others.score(participant, opportunity).eligibility() != Eligibility.NO
        && !TeamSizeReference.blocks(participant, opportunity);
  }

  @Test
  void explains() {
    int blocked = 0;
    int asked = 0;
    int bridged = 0;
    for (Participant participant : people) {
      for (Opportunity opportunity : work) {
        String pair = "-Dquartermatch.seed=" + SEED + " " + participant + " " + opportunity.id();
        Fit fit = engine.explain(participant, opportunity.id());
        boolean blocks = TeamSizeReference.blocks(participant, opportunity);
        boolean asks = TeamSizeReference.asks(participant, opportunity);
        assertThat(fit.points()).as(pair).isEqualTo(points(participant, opportunity));
        assertThat(fit.eligibility() != Eligibility.NO)
            .as(pair)
            .isEqualTo(isEligible(participant, opportunity));
        assertThat(fit.blockedBy().contains(ID.code())).as(pair).isEqualTo(blocks);
        assertThat(fit.toClarify().contains(ID.code())).as(pair).isEqualTo(asks);
        Reason reason = fit.reasons().getLast();
        assertThat(reason.criterion()).isEqualTo(ID.code());
        assertThat(reason.points())
            .as(pair)
            .isEqualTo(TeamSizeReference.points(participant, opportunity));
        assertThat(reason.maximumPoints()).isEqualTo(ID.defaultWeight());
        assertThat(engine.score(participant, opportunity).points()).isEqualTo(fit.points());
        if (fit.blockedBy().equals(List.of(ID.code()))) {
          assertThat(fit.bridges()).as(pair).containsExactly(new Bridge.Exclusion("large-team"));
          bridged++;
        }
        blocked += blocks ? 1 : 0;
        asked += asks ? 1 : 0;
      }
    }
    assertThat(blocked).as("pairs that it blocks").isGreaterThan(200);
    assertThat(asked).as("pairs that it asks about").isGreaterThan(200);
    assertThat(bridged).as("pairs that it alone blocks").isGreaterThan(50);
  }

  @Test
  void matches() {
    CohortMatches all = engine.matchAll(people, 7);
    int compared = 0;
    for (Participant participant : people) {
      List<Ranked> wanted =
          work.stream()
              .filter(opportunity -> isEligible(participant, opportunity))
              .map(opportunity -> new Ranked(opportunity.id(), points(participant, opportunity)))
              .sorted(Ranked.BEST_FIRST)
              .limit(7)
              .toList();
      assertThat(engine.match(participant, 7))
          .as("-Dquartermatch.seed=%d %s", SEED, participant)
          .extracting(match -> new Ranked(match.opportunity().id(), match.fit().points()))
          .isEqualTo(wanted);
      assertThat(all.of(participant.id()))
          .as("-Dquartermatch.seed=%d %s", SEED, participant)
          .extracting(match -> new Ranked(match.opportunityId(), match.points()))
          .isEqualTo(wanted);
      compared += wanted.size();
    }
    assertThat(compared).as("matches that were compared").isGreaterThan(150);
  }

  @Test
  void findsCandidates() {
    PreparedCohort cohort = engine.cohort(people);
    int compared = 0;
    for (Opportunity opportunity : work) {
      List<Ranked> wanted =
          people.stream()
              .filter(participant -> isEligible(participant, opportunity))
              .map(participant -> new Ranked(participant.id(), points(participant, opportunity)))
              .sorted(Ranked.BEST_FIRST)
              .limit(5)
              .toList();
      assertThat(engine.candidates(opportunity.id(), cohort, 5))
          .as("-Dquartermatch.seed=%d %s", SEED, opportunity.id())
          .extracting(match -> new Ranked(match.participant().id(), match.fit().points()))
          .isEqualTo(wanted);
      assertThat(engine.candidates(opportunity.id(), people, 5))
          .as("-Dquartermatch.seed=%d %s", SEED, opportunity.id())
          .extracting(match -> new Ranked(match.participant().id(), match.fit().points()))
          .isEqualTo(wanted);
      compared += wanted.size();
    }
    assertThat(compared).as("candidates that were compared").isGreaterThan(200);
  }

  @Test
  void places() {
    PlacementPlan plan = engine.place(people, List.of(), PlacementLimits.seconds(600).steps(200));
    List<Ranked> options =
        plan.problem().options().stream()
            .map(
                option ->
                    new Ranked(
                        option.participantId() + " " + option.opportunityId(),
                        Math.toIntExact(option.points())))
            .sorted(Ranked.BEST_FIRST)
            .toList();
    List<Ranked> wanted = new ArrayList<>();
    for (Participant participant : people) {
      for (Opportunity opportunity : work) {
        if (isEligible(participant, opportunity)) {
          wanted.add(
              new Ranked(
                  participant.id() + " " + opportunity.id(), points(participant, opportunity)));
        }
      }
    }
    wanted.sort(Ranked.BEST_FIRST);
    assertThat(options).as("-Dquartermatch.seed=%d", SEED).isEqualTo(wanted);
    assertThat(plan.placements())
        .as("-Dquartermatch.seed=%d", SEED)
        .hasSizeGreaterThan(10)
        .extracting(Placement::option)
        .isSubsetOf(plan.problem().options());
  }
}
