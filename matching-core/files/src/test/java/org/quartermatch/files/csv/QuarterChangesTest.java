package org.quartermatch.files.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.quartermatch.PlacementRules.NONE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.MatchingEngine;
import org.quartermatch.PlacementRequest;
import org.quartermatch.PlacementRules;
import org.quartermatch.PlanInForce;
import org.quartermatch.QuarterChange;
import org.quartermatch.QuarterChange.RefusedBy;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.outcomes.Outcome;
import org.quartermatch.outcomes.Outcomes;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementProblemException;
import org.quartermatch.placement.PlacementProgress.Listener;
import org.quartermatch.testkit.random.RandomQuarters;

/**
 * What has changed between two readings: told to a plan of the one, it leads to the problem of the
 * other; and what a file tells besides.
 */
class QuarterChangesTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 9_500L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 25);
  private static final PlacementLimits SHORT = PlacementLimits.DEFAULT.steps(500);
  private static final LocalDate DATE = RandomQuarters.DATE;

  @TempDir Path temp;

  @Test
  void leadFromThePlanOfOneReadingToTheProblemOfTheOther() throws IOException {
    Set<Class<?>> kinds = new HashSet<>();
    int compared = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      String rerun = "-Dquartermatch.rounds=1 -Dquartermatch.seed=" + seed;
      QuarterData before = random(seed, "before", 8, 9);
      QuarterData now = random(seed + 500, "now", 9, 10);
      PlacementRequest request = before.request(before.participants()).limits(SHORT).build();
      PlanInForce plan;
      try (MatchingEngine engine = engine(before)) {
        plan = PlanInForce.of(request, engine.place(request));
      } catch (PlacementProblemException e) {
        continue; // pins that the rules forbid
      }
      List<QuarterChange> changes = QuarterChanges.between(before, DATE, now, DATE, List.of());
      changes.forEach(change -> kinds.add(change.getClass()));
      try (MatchingEngine engine = engine(now)) {
        PlacementRequest direct = follow(now, plan);
        PlacementProblemException refused =
            catchThrowableOfType(PlacementProblemException.class, () -> engine.place(direct));
        if (refused == null) {
          PlacementPlan next = engine.replan(plan, changes, SHORT, Listener.NONE).plan();
          assertThat(parts(next.problem()))
              .as(rerun + ": " + changes)
              .isEqualTo(parts(engine.place(direct).problem()));
          compared++;
        } else {
          assertThat(
                  catchThrowableOfType(
                      PlacementProblemException.class, () -> engine.replan(plan, changes)))
              .as(rerun)
              .isNotNull()
              .hasMessage(refused.getMessage());
        }
      }
    }
    if (ROUNDS >= 25) {
      assertThat(compared).isGreaterThan(8);
      Set<Class<?>> others = new HashSet<>(Set.of(QuarterChange.class.getPermittedSubclasses()));
      others.removeAll(kinds);
      // these take people and work of one reading
      others.removeAll(
          Set.of(
              QuarterChange.VacancyFilled.class,
              QuarterChange.ParticipantStarted.class,
              QuarterChange.TandemDissolved.class));
      assertThat(others).isEmpty();
    }
  }

  /** People and work of the same ids, and other rules. */
  private QuarterData random(long seed, String name, int people, int work) throws IOException {
    Path directory = Files.createDirectory(temp.resolve(name + seed));
    RandomQuarters.write(directory, seed, people, work);
    QuarterData plain = QuarterReader.read(directory, ReadOptions.strict(DATE));
    Random random = new Random(seed);
    List<String> ids = new ArrayList<>();
    plain.participants().forEach(p -> ids.add(p.id()));
    // providers and participants of both readings are the same ids in part
    List<Opportunity> there =
        plain.opportunities().stream()
            .filter(o -> o.position().validUntil().filter(d -> d.isBefore(DATE)).isEmpty())
            .toList();
    write(directory, "tandems", "participantId,partnerId", pair(ids, random, 0));
    write(
        directory,
        "households",
        "householdId,participantId",
        "h," + ids.get(2),
        "h," + ids.get(3 + random.nextInt(3)));
    List<String> wishes = new ArrayList<>();
    List<String> minima = new ArrayList<>();
    Set<String> companies = new HashSet<>();
    for (Opportunity o : there) {
      if (random.nextInt(3) == 0) {
        wishes.add(ids.get(random.nextInt(4)) + "," + (wishes.size() + 1) + "," + o.id());
      }
      if (random.nextInt(3) == 0) {
        minima.add(o.id() + "," + random.nextInt(o.position().places() + 1));
      }
      o.position().company().ifPresent(c -> companies.add(c.id()));
    }
    write(directory, "wishes", "participantId,rank,opportunityId", wishes.toArray(String[]::new));
    write(
        directory, "minimum-places", "opportunityId,minimumPlaces", minima.toArray(String[]::new));
    write(directory, "support-needs", "participantId", ids.get(random.nextInt(3)));
    write(
        directory,
        "support-places",
        "companyId,supportPlaces",
        companies.stream()
            .sorted()
            .filter(id -> random.nextBoolean())
            .map(id -> id + "," + random.nextInt(2))
            .toArray(String[]::new));
    write(directory, "groups", "participantId,label", ids.get(random.nextInt(4)) + ",a");
    write(directory, "weights", "weight,points", "wish," + random.nextInt(900));
    return QuarterReader.read(directory, ReadOptions.strict(DATE));
  }

  private static String pair(List<String> ids, Random random, int from) {
    return ids.get(from) + "," + ids.get(from + 1 + random.nextInt(2));
  }

  private static void write(Path directory, String file, String header, String... rows)
      throws IOException {
    Files.writeString(
        directory.resolve(file + ".csv"), header + "\n" + String.join("\n", rows) + "\n");
  }

  private static MatchingEngine engine(QuarterData data) {
    MatchingEngine engine =
        MatchingEngine.builder()
            .travelTimes(TravelTimes.given(data.givenMinutes(), TravelTimes.greatCircle()))
            .date(DATE)
            .build();
    engine.put(data.opportunities());
    return engine;
  }

  /** The other reading's request with the plan as what is current. */
  private static PlacementRequest follow(QuarterData now, PlanInForce plan) {
    Map<String, PlacementRequest.Current> before = new HashMap<>();
    plan.request().current().forEach(row -> before.put(row.participantId(), row));
    Set<String> here = new HashSet<>();
    now.participants().stream().map(Participant::id).forEach(here::add);
    List<PlacementRequest.Current> current = new ArrayList<>();
    for (Placement p : plan.placements()) {
      PlacementRequest.Current was = before.get(p.participantId());
      boolean kept = was != null && !p.changed();
      if (here.contains(p.participantId())) {
        current.add(
            new PlacementRequest.Current(
                p.participantId(),
                p.opportunityId(),
                p.option().childcareProviderId(),
                false,
                !kept));
      }
    }
    PlacementRequest.Builder request =
        now.request(now.participants()).limits(SHORT).current(current);
    now.currentPlacements().stream()
        .filter(PlacementRequest.Current::pinned)
        .forEach(row -> request.pin(row.participantId(), row.opportunityId()));
    return request.build();
  }

  private static List<Object> parts(PlacementProblem problem) {
    return List.of(
        problem.participants(),
        problem.opportunities(),
        problem.companies(),
        problem.providers(),
        problem.households(),
        problem.tandems(),
        problem.options(),
        problem.vetoes(),
        problem.weights());
  }

  private QuarterFixture quarter() {
    return new QuarterFixture(temp)
        .without("current")
        .without("vetoes")
        .without("children")
        .row("participants", "id=p-2")
        .row("opportunities", "id=v-2", "kind=vacancy", "places=2")
        .row("opportunities", "id=j-1", "kind=potential", "places=3")
        .row("tandems", "participantId=p-1", "partnerId=p-2");
  }

  private List<QuarterChange> told(QuarterData data, String... rows) throws IOException {
    Path file = temp.resolve("week-49.csv");
    Files.writeString(
        file,
        "change,participantId,opportunityId,childcareProviderId,by\n" + String.join("\n", rows));
    return ChangesReader.read(file, data, note -> {});
  }

  /** Who has started takes one place, of a minimum one, and nothing else has changed there. */
  @Test
  void whoHasStartedIsToldAsSuch() throws IOException {
    QuarterData data = quarter().read();
    PlacementRules two = data.rules().toBuilder().minimumPlaces("v-2", 2).build();
    QuarterData before = data.with(data.request(data.participants()).rules(two).build());
    Outcome start =
        new Outcome(
            "p-2",
            "v-2",
            QuarterFixture.DATE.minusDays(9),
            Optional.empty(),
            Optional.empty(),
            Optional.of(QuarterFixture.DATE.minusDays(2)),
            Optional.empty());
    QuarterData now =
        before
            .with(before.vetoes(), new OutcomeData(Outcomes.of(List.of(start)), Map.of()))
            .withoutStarted(MatchingPolicy.defaults());
    assertThat(now.rules().minimumPlaces()).containsEntry("v-2", 1);
    assertThat(
            QuarterChanges.between(
                before, QuarterFixture.DATE, now, QuarterFixture.DATE, List.of()))
        .containsExactly(new QuarterChange.ParticipantStarted("p-2", "v-2"));
    List<PlanInForce.Row> proposed =
        List.of(new PlanInForce.Row("p-2", "v-1", Optional.empty(), 80));
    QuarterData withStart =
        before.with(before.vetoes(), new OutcomeData(Outcomes.of(List.of(start)), Map.of()));
    assertThat(people(withStart, proposed, QuarterFixture.DATE))
        .as("the plan did not know")
        .contains("p-2");
    assertThat(people(withStart, List.of(), QuarterFixture.DATE)).doesNotContain("p-2");
    assertThat(people(withStart, List.of(), QuarterFixture.DATE.minusDays(3)))
        .as("not started then")
        .contains("p-2");
  }

  private static List<String> people(QuarterData data, List<PlanInForce.Row> rows, LocalDate day) {
    return data.asPlanned(rows, day, MatchingPolicy.defaults()).participants().stream()
        .map(Participant::id)
        .toList();
  }

  @Test
  void aFileTellsWhatStandsInNoOther() throws IOException {
    QuarterData data = quarter().read();
    List<QuarterChange> told =
        told(
            data,
            "placement-accepted,p-1,v-2,,",
            "acceptance-withdrawn,p-1,,,",
            "placement-refused,p-1,v-1,,company",
            "refusal-withdrawn,p-1,v-1,,",
            "participant-left,p-2,,,",
            "vacancy-filled,,v-2,,",
            "vacancy-filled,,j-1,,",
            "vacancy-filled,,v-1,,",
            "provider-closed,,,h-1,");
    assertThat(told)
        .containsExactly(
            new QuarterChange.PlacementAccepted("p-1", "v-2"),
            new QuarterChange.AcceptanceWithdrawn("p-1"),
            new QuarterChange.PlacementRefused("p-1", "v-1", RefusedBy.COMPANY),
            new QuarterChange.RefusalWithdrawn("p-1", "v-1"),
            new QuarterChange.ParticipantLeft("p-2"),
            new QuarterChange.VacancyFilled("v-2"),
            new QuarterChange.VacancyFilled("j-1"),
            new QuarterChange.VacancyFilled("v-1"),
            new QuarterChange.ProviderClosed("h-1"));
    QuarterData after = QuarterChanges.after(data, told);
    assertThat(after.participants()).extracting(Participant::id).containsExactly("p-1");
    assertThat(after.opportunities())
        .extracting(Opportunity::id, o -> o.position().places())
        .containsExactly(tuple("v-2", 1), tuple("j-1", 2));
    assertThat(after.childcareProviders()).isEmpty();
    assertThat(after.rules().tandems()).isEmpty();
    assertThat(QuarterChanges.between(data, QuarterFixture.DATE, after, QuarterFixture.DATE, told))
        .containsExactlyInAnyOrderElementsOf(told);
    PlacementRules two = data.rules().toBuilder().minimumPlaces("v-2", 2).build();
    QuarterData atLeastTwo = data.with(data.request(data.participants()).rules(two).build());
    List<QuarterChange> taken = told(data, "vacancy-filled,,v-2,,");
    assertThat(
            QuarterChanges.between(
                data,
                QuarterFixture.DATE,
                QuarterChanges.after(atLeastTwo, taken),
                QuarterFixture.DATE,
                taken))
        .as("one of two is reached")
        .containsExactly(
            new QuarterChange.VacancyFilled("v-2"), new QuarterChange.MinimumChanged("v-2", 1));
    QuarterData apart = data.with(data.request(data.participants()).rules(NONE).build());
    assertThat(
            QuarterChanges.between(
                data, QuarterFixture.DATE, apart, QuarterFixture.DATE, List.of()))
        .containsExactly(new QuarterChange.TandemDissolved(new Tandem("p-1", "p-2")));
    List<QuarterChange> answered =
        told(data, "placement-refused,p-2,v-1,,company", "participant-left,p-2,,,");
    assertThat(
            QuarterChanges.between(
                data,
                QuarterFixture.DATE,
                QuarterChanges.after(data, answered),
                QuarterFixture.DATE,
                answered))
        .containsExactly(new QuarterChange.ParticipantLeft("p-2"));
    List<QuarterChange> closed = told(data, "opportunity-closed,,v-2,,");
    assertThat(
            QuarterChanges.between(
                data,
                QuarterFixture.DATE,
                QuarterChanges.after(data, closed),
                QuarterFixture.DATE,
                closed))
        .containsExactlyElementsOf(closed);
  }

  @Test
  void everyMistakeOfTheFileIsSaidWithItsName() throws IOException {
    QuarterData data = quarter().read();
    BadInputException e =
        catchThrowableOfType(
            BadInputException.class,
            () ->
                told(
                    data,
                    "somebody-came,p-3,,,",
                    "placement-accepted,p-9,,,",
                    "placement-refused,p-1,v-1,h-1,nobody",
                    "vacancy-filled,,v-1,,",
                    "vacancy-filled,,v-1,,",
                    "participant-left,p-2,,,",
                    "acceptance-withdrawn,p-2,,,"));
    assertThat(e).isNotNull();
    assertThat(e.problems().stream().map(Problem::toString))
        .containsExactlyInAnyOrder(
            "week-49.csv:2 change: is \"somebody-came\", expected one of placement-accepted,"
                + " acceptance-withdrawn, placement-refused, refusal-withdrawn, participant-left,"
                + " vacancy-filled, opportunity-closed, provider-closed",
            "week-49.csv:3 participantId: is \"p-9\", which the Quarter does not have; expected an"
                + " id that is there",
            "week-49.csv:3 opportunityId: is empty, expected an id",
            "week-49.csv:4 childcareProviderId: is \"h-1\", and the change placement-refused has no"
                + " such cell; expected nothing",
            "week-49.csv:4 by: is \"nobody\", expected one of participant, company, counsellor",
            "week-49.csv:6 opportunityId: is \"v-1\", and it has no place left that somebody could"
                + " have got; expected another one, or fewer rows",
            "week-49.csv:8 participantId: is \"p-2\", which the Quarter does not have; expected an"
                + " id that is there");
  }

  @Test
  void aPlanIsReadAsItWasWritten() throws IOException {
    String head = "participantId,opportunityId,agreedHours,childcareProviderId,points\n";
    Files.writeString(temp.resolve("placements.csv"), head + "p-1,v-1,19.5,h-1,700\n");
    assertThat(EarlierPlan.read(temp, note -> {}))
        .containsExactly(new PlanInForce.Row("p-1", "v-1", Optional.of("h-1"), 78));
    Files.writeString(temp.resolve("placements.csv"), head + "p-1,v-1,,,\np-1,v-2,x,,\n");
    BadInputException e =
        catchThrowableOfType(BadInputException.class, () -> EarlierPlan.read(temp, note -> {}));
    assertThat(e).isNotNull();
    assertThat(e.problems()).hasSize(3);
    BadInputException missing =
        catchThrowableOfType(
            BadInputException.class, () -> EarlierPlan.read(temp.resolve("nowhere"), note -> {}));
    assertThat(missing).isNotNull();
    assertThat(missing.problems().stream().map(Problem::toString))
        .containsExactly("placements.csv: is not found; expected a CSV file");
  }
}
