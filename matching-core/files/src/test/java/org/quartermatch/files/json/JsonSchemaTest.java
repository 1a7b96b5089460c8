package org.quartermatch.files.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quartermatch.BridgeYield;
import org.quartermatch.CandidateMatch;
import org.quartermatch.CompanyMatch;
import org.quartermatch.Coverage;
import org.quartermatch.Match;
import org.quartermatch.NearMatch;
import org.quartermatch.NewlyPossible;
import org.quartermatch.PlacementRequest;
import org.quartermatch.PlanInForce;
import org.quartermatch.QuarterChange;
import org.quartermatch.QuarterReplan;
import org.quartermatch.Shortlist;
import org.quartermatch.care.CareYear;
import org.quartermatch.concessions.EmployerSheet;
import org.quartermatch.fair.FairTimetable;
import org.quartermatch.files.json.shape.RandomValues;
import org.quartermatch.files.json.shape.Shapes;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.guides.GuidePlan;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.outcomes.Outcome;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Programme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schemas in docs/schema are those of the code; they are written anew by
 *
 * <pre>./build -pl matching-core/files -am test -Dtest=JsonSchemaTest \
 *     -Dsurefire.failIfNoSpecifiedTests=false -Dquartermatch.schema=write</pre>
 */
class JsonSchemaTest {
  private static final Path FOLDER = Path.of("../../docs/schema");
  private static final String ENDING = ".schema.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new QuartermatchModule()).build();

  /** What hosts exchange most. */
  private static final List<Class<?>> TYPES =
      List.of(
          BridgeYield.class,
          CandidateMatch.class,
          CareYear.class,
          CompanyMatch.class,
          Coverage.class,
          EmployerSheet.class,
          FairTimetable.class,
          Fit.class,
          GuidePlan.class,
          Match.class,
          MatchingPolicy.class,
          Measure.class,
          NearMatch.class,
          NewlyPossible.class,
          Opportunity.class,
          Outcome.class,
          Participant.class,
          PlacementPlan.class,
          PlacementProblem.class,
          PlacementRequest.class,
          PlanInForce.class,
          Programme.class,
          QuarterChange.class,
          QuarterReplan.class,
          Shortlist.class);

  private static Map<String, JsonNode> schemas() {
    Map<String, JsonNode> schemas = new TreeMap<>();
    for (Class<?> type : TYPES) {
      JsonNode schema = Shapes.ALL.schema(type);
      schemas.put(schema.get("title").stringValue() + ENDING, schema);
    }
    schemas.put("portable-participant" + ENDING, PortableForm.schema(Participant.class));
    schemas.put("portable-opportunity" + ENDING, PortableForm.schema(Opportunity.class));
    return schemas;
  }

  @Test
  void theFilesAreThoseOfTheCode() throws IOException {
    Map<String, JsonNode> schemas = schemas();
    if (System.getProperty("quartermatch.schema", "").equals("write")) {
      Files.createDirectories(FOLDER);
      for (Map.Entry<String, JsonNode> schema : schemas.entrySet()) {
        Files.writeString(FOLDER.resolve(schema.getKey()), Json.text(schema.getValue()));
      }
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(schemas.keySet());
    }
    for (Map.Entry<String, JsonNode> schema : schemas.entrySet()) {
      assertThat(Files.readString(FOLDER.resolve(schema.getKey())))
          .as(schema.getKey() + "; if that is meant, write it anew as this test says")
          .isEqualTo(Json.text(schema.getValue()));
    }
  }

  private static Schema checked(String name) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(FOLDER.resolve(name + ENDING)), InputFormat.JSON);
  }

  @Test
  void randomValuesAreValid() throws IOException {
    long seed = Long.getLong("quartermatch.seed", 7);
    for (Class<?> type : TYPES) {
      Schema schema = checked(Shapes.ALL.schema(type).get("title").stringValue());
      for (long round = seed; round < seed + 10; round++) {
        Object value = new RandomValues(new Random(round)).of(type);
        if (value != null) {
          String json = MAPPER.writeValueAsString(value);
          assertThat(schema.validate(json, InputFormat.JSON))
              .as(type + " -Dquartermatch.seed=" + round + " " + json)
              .isEmpty();
        }
      }
    }
  }

  @Test
  void portableFormsAreValidAndOthersAreNot() throws IOException {
    Schema people = checked("portable-participant");
    Schema work = checked("portable-opportunity");
    Random random = new Random(Long.getLong("quartermatch.seed", 7));
    for (int round = 0; round < 20; round++) {
      RandomValues values = new RandomValues(random);
      if (values.of(Participant.class) instanceof Participant person
          && values.of(Opportunity.class) instanceof Opportunity opportunity) {
        String form = PortableForm.text(person);
        assertThat(people.validate(form, InputFormat.JSON)).as(form).isEmpty();
        assertThat(work.validate(PortableForm.text(opportunity), InputFormat.JSON)).isEmpty();
        assertThat(work.validate(form, InputFormat.JSON)).isNotEmpty();
        for (String other :
            List.of(
                form.replace("\"version\":1", "\"version\":2"),
                form.replace("\"priority\"", "\"age\""),
                form.replace("\"complete\":true", "\"complete\":1"),
                form.replace("\"forms\":{", "\"forms\":{\"type\":\"x\","))) {
          assertThat(people.validate(other, InputFormat.JSON)).as(other).isNotEmpty();
        }
      }
    }
  }
}
