package org.quartermatch.files.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quartermatch.MatchingEngine;
import org.quartermatch.fit.Sentences;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Company;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.taxonomy.Taxonomy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FitsAsJsonTest {
  private static final JsonMapper READER = new JsonMapper();

  private static final Participant AMINA =
      Participant.builder("p-17")
          .hours(HoursRange.of(15, 25))
          .languages(Listing.of(Language.held("de", CefrLevel.A1)))
          .build();

  private static final FitsAsJson JSON =
      new FitsAsJson(Sentences.in(Locale.ENGLISH, Taxonomy.none()));

  private static MatchingEngine engine() {
    Company company =
        Company.builder("c-1").name("Sonne").location(new GeoPoint(52.5, 13.4)).build();
    MatchingEngine engine = MatchingEngine.builder().build();
    engine.put(
        List.of(
            new Vacancy(
                Position.builder("v-1")
                    .company(company)
                    .workingTime(WorkingTime.fixed("Mo-Fr 09:00-13:00"))
                    .build()),
            new Vacancy(
                Position.builder("v-2")
                    .workingTime(WorkingTime.fixed("Mo-Fr 08:00-17:00"))
                    .build())));
    return engine;
  }

  @Test
  void namesAreTheColumnsOfTheFiles() throws IOException {
    try (MatchingEngine engine = engine()) {
      JsonNode answer = READER.readTree(JSON.matches(engine.match(AMINA, 10), List.of()));
      JsonNode match = answer.get("matches").get(0);
      assertThat(answer.get("nearest")).isEmpty();
      assertThat(match.get("opportunityId").asString()).isEqualTo("v-1");
      assertThat(match.get("companyId").asString()).isEqualTo("c-1");
      assertThat(match.get("agreedHours").decimalValue()).isEqualByComparingTo("20");
      int points = 0;
      for (JsonNode reason : match.get("reasons")) {
        points += reason.get("points").asInt();
      }
      assertThat(match.get("points").asInt()).isEqualTo(points).isPositive();
      JsonNode company =
          READER.readTree(JSON.companies("p-17", engine.matchCompanies(AMINA, 1))).get(0);
      assertThat(company.get("matches").get(0)).isEqualTo(match);
      JsonNode candidate =
          READER.readTree(JSON.candidates(engine.candidates("v-1", List.of(AMINA), 1))).get(0);
      assertThat(candidate.get("participantId").asString()).isEqualTo("p-17");
      assertThat(candidate.get("reasons")).isEqualTo(match.get("reasons"));
    }
  }

  @Test
  void whatSomebodyHasRefusedIsMarked() throws IOException {
    FitsAsJson json =
        new FitsAsJson(
            Sentences.in(Locale.ENGLISH, Taxonomy.none()), List.of(new Veto("p-17", "v-1")));
    try (MatchingEngine engine = engine()) {
      JsonNode match = READER.readTree(json.matches(engine.match(AMINA, 10), List.of()));
      assertThat(match.get("matches").get(0).get("refused").asBoolean()).isTrue();
      JsonNode other = READER.readTree(json.fit(engine.explain(AMINA, "v-2"), List.of()));
      assertThat(other.get("refused").asBoolean(true)).isFalse();
      JsonNode plain = READER.readTree(JSON.matches(engine.match(AMINA, 10), List.of()));
      assertThat(plain.get("matches").get(0).get("refused").asBoolean(true)).isFalse();
    }
  }

  @Test
  void aRefusalNamesWhatBlocksAndWhereACellIsEmptyIsNull() throws IOException {
    try (MatchingEngine engine = engine()) {
      JsonNode fit = READER.readTree(JSON.fit(engine.explain(AMINA, "v-2"), List.of()));
      assertThat(fit.get("eligible").asString()).isEqualTo("no");
      assertThat(fit.get("agreedHours").isNull()).isTrue();
      assertThat(fit.get("blockedBy").get(0).asString()).isEqualTo("hours");
    }
  }

  @Test
  void whatIsNearSaysWhatBlocksAndWhatWouldOpenIt() throws IOException {
    try (MatchingEngine engine = engine()) {
      JsonNode near =
          READER.readTree(JSON.matches(List.of(), engine.nearest(AMINA, 3))).get("nearest").get(0);
      assertThat(near.get("opportunityId").asString()).isEqualTo("v-2");
      assertThat(near.get("companyId").isNull()).isTrue();
      assertThat(near.get("blockedBy").get(0).asString()).isEqualTo("hours");
      assertThat(near.get("bridges").get(0).asString())
          .isEqualTo(
              "If the person also wanted to work 42.5 hours a week, this work would be possible.");
      assertThat(near.get("bridgePairs")).isEmpty();
    }
  }
}
