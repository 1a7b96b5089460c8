package org.quartermatch.files.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.Effort;
import org.quartermatch.MatchingEngine;
import org.quartermatch.PlacementRequest;
import org.quartermatch.PlacementSolver;
import org.quartermatch.PlanInForce;
import org.quartermatch.QuarterChange;
import org.quartermatch.QuarterReplan;
import org.quartermatch.ShortlistPolicy;
import org.quartermatch.care.CareCalendar;
import org.quartermatch.care.Land;
import org.quartermatch.concessions.ConcessionLimits;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
import org.quartermatch.files.json.shape.Sameness;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.guides.Guide;
import org.quartermatch.guides.GuideRequest;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.taxonomy.Taxonomy;
import org.quartermatch.testkit.random.RandomQuarters;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What engines answer about random Quarters is read as it was written, and is asked on. */
class ResultsAsJsonTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new QuartermatchModule()).build();

  private static final PlacementLimits STEPS = PlacementLimits.seconds(60).steps(300);

  @TempDir private Path directory;

  @Test
  void whatEnginesAnswerIsReadAsItWas() throws IOException {
    long seed = Long.getLong("quartermatch.seed", 7);
    int placed = 0;
    for (long round = seed; round < seed + 4; round++) {
      RandomQuarters.write(directory, round, 14, 12);
      QuarterData data = QuarterReader.read(directory, ReadOptions.strict(RandomQuarters.DATE));
      Taxonomy taxonomy = Taxonomy.load(directory.resolve(RandomQuarters.TAXONOMY));
      try (MatchingEngine engine =
          MatchingEngine.builder()
              .date(RandomQuarters.DATE)
              .taxonomy(taxonomy)
              .childcare(data.childcareProviders())
              .travelTimes(TravelTimes.given(data.givenMinutes(), TravelTimes.greatCircle()))
              .build()) {
        engine.put(data.opportunities());
        new Round("-Dquartermatch.seed=" + round, engine, data).check();
        placed += plan(engine, data).placements().size();
      }
    }
    assertThat(placed).isPositive();
  }

  private static PlacementPlan plan(MatchingEngine engine, QuarterData data) {
    return engine.place(data.request(data.participants()).limits(STEPS).build());
  }

  /** One Quarter. */
  private record Round(String seeded, MatchingEngine engine, QuarterData data) {
    void check() {
      same(data.participants(), new TypeReference<List<Participant>>() {});
      same(data.opportunities(), new TypeReference<List<Opportunity>>() {});
      same(data.companies());
      same(data.childcareProviders());
      same(engine.policy());
      same(engine.warnings());
      same(engine.coverage(data.participants(), 3));
      same(engine.shortlists(data.participants(), ShortlistPolicy.DEFAULT));
      for (Participant person : data.participants()) {
        same(engine.match(person, 5));
        same(engine.nearest(person, 3));
        same(engine.matchCompanies(person, 3));
        same(engine.bridges(person, Effort.Catalogue.NONE, 3));
        for (Opportunity opportunity : data.opportunities()) {
          same(engine.explain(person, opportunity));
          same(engine.score(person, opportunity));
          engine.hoursConflict(opportunity).ifPresent(this::same);
        }
      }
      for (Opportunity opportunity : engine.opportunities()) {
        same(engine.candidates(opportunity.id(), data.participants(), 3));
      }
      guides();
      plans();
    }

    private void guides() {
      List<Guide> guides =
          List.of(Guide.builder("g-1").mostParticipants(3).build(), Guide.builder("g-2").build());
      GuideRequest request = GuideRequest.of(data.participants(), guides).build();
      same(request);
      same(engine.guides(request));
    }

    private void plans() {
      PlacementRequest request = data.request(data.participants()).limits(STEPS).build();
      PlacementPlan plan = engine.place(request);
      same(request);
      same(plan.problem());
      PlacementPlan read = same(plan);

      // What is asked of a plan that was read is what it was before.
      assertThat(read.capacityValues()).as(seeded).isEqualTo(plan.capacityValues());
      assertThat(read.alternatives()).as(seeded).isEqualTo(plan.alternatives());
      assertThat(read.planB()).as(seeded).isEqualTo(plan.planB());
      assertThat(read.blockingPairs()).as(seeded).isEqualTo(plan.blockingPairs());
      assertThat(read.fairnessPenalty()).as(seeded).isEqualTo(plan.fairnessPenalty());
      assertThat(read).as(seeded).hasToString(plan.toString());
      same(PlacementSolver.replan(read, List.of(), STEPS));
      same(engine.bridges(data.participants(), read, Effort.Catalogue.NONE).best(2).values());
      same(engine.employerSheets(data.participants(), plan, ConcessionLimits.DEFAULT));
      plan.placements().stream()
          .limit(2)
          .forEach(
              placement ->
                  same(
                      engine.careYear(
                          person(placement.participantId()),
                          placement.opportunityId(),
                          placement.option().childcareProviderId(),
                          CareCalendar.of(Land.BERLIN).build())));

      PlanInForce inForce = same(PlanInForce.of(request, plan));
      List<QuarterChange> changes =
          List.of(new QuarterChange.ParticipantLeft(data.participants().getFirst().id()));
      QuarterReplan replan = engine.replan(PlanInForce.of(request, plan), changes);
      same(changes, new TypeReference<List<QuarterChange>>() {});
      same(replan);
      assertThat(engine.replan(inForce, changes).differences())
          .as(seeded)
          .isEqualTo(replan.differences());
    }

    private Participant person(String id) {
      Optional<Participant> person =
          data.participants().stream().filter(it -> it.id().equals(id)).findFirst();
      return person.orElseThrow();
    }

    private <T> void same(List<T> values, TypeReference<List<T>> type) {
      List<T> read = MAPPER.readValue(MAPPER.writerFor(type).writeValueAsString(values), type);
      assertThat(Sameness.differences(values, read)).as(seeded).isEmpty();
    }

    @SuppressWarnings("unchecked") // read as what was written
    private <T> T same(T value) {
      if (value instanceof Iterable<?> values) {
        values.forEach(this::same);
        return value;
      }
      String json = MAPPER.writeValueAsString(value);
      T read = (T) MAPPER.readValue(json, value.getClass());
      assertThat(Sameness.differences(value, read)).as(seeded).isEmpty();
      return read;
    }
  }
}
