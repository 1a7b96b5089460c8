package org.quartermatch.files.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quartermatch.CohortBridges;
import org.quartermatch.CohortMatches;
import org.quartermatch.Effort;
import org.quartermatch.MatchingEngine;
import org.quartermatch.PairConsumer;
import org.quartermatch.PlacementRequest;
import org.quartermatch.PlacementSolver;
import org.quartermatch.PlanInForce;
import org.quartermatch.PreparedCohort;
import org.quartermatch.Watch;
import org.quartermatch.Workers;
import org.quartermatch.files.json.shape.RandomValues;
import org.quartermatch.files.json.shape.Sameness;
import org.quartermatch.files.json.shape.Shapes;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.Reason;
import org.quartermatch.fit.Verdict;
import org.quartermatch.model.Child;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProgress;
import org.quartermatch.testkit.oracle.Quarter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class QuartermatchModuleTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new QuartermatchModule()).build();

  /** Trees that keep every decimal. */
  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final Path WORDS =
      Path.of("src/test/resources/org/quartermatch/files/json/words.txt");

  /** What front doors take and give, and is no data: the Javadoc of the module says it, too. */
  private static final Set<Class<?>> ALIVE =
      Set.of(
          MatchingEngine.class,
          MatchingEngine.Builder.class,
          CohortBridges.class,
          CohortMatches.class,
          CohortMatches.Progress.class,
          CohortMatches.Sink.class,
          Effort.Catalogue.class,
          PairConsumer.class,
          PlacementPlan.Insight.class,
          PlacementProgress.Listener.class,
          PreparedCohort.class,
          Watch.class,
          Watch.Listener.class,
          Workers.class);

  private static Set<Class<?>> ofFrontDoors() {
    Set<Class<?>> types = new TreeSet<>(Comparator.comparing(Class::getName));
    for (Class<?> door : List.of(MatchingEngine.class, PlacementSolver.class)) {
      for (Method method : door.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
          Stream.concat(
                  Stream.of(method.getGenericReturnType()),
                  Stream.of(method.getGenericParameterTypes()))
              .forEach(type -> named(type, types));
        }
      }
    }
    types.add(PlacementRequest.class);
    types.add(CohortMatches.OpportunityPoints.class);
    types.add(Watch.Hit.class);
    types.add(MatchingPolicy.class);
    types.removeAll(ALIVE);
    return types;
  }

  private static void named(Type type, Set<Class<?>> types) {
    switch (type) {
      case Class<?> raw -> {
        if (raw.getName().startsWith("org.quartermatch.")) {
          types.add(raw);
        }
      }
      case ParameterizedType of -> {
        named(of.getRawType(), types);
        Stream.of(of.getActualTypeArguments()).forEach(argument -> named(argument, types));
      }
      case WildcardType any -> Stream.of(any.getUpperBounds()).forEach(it -> named(it, types));
      case GenericArrayType array -> named(array.getGenericComponentType(), types);
      default -> {}
    }
  }

  /** A type that a front door newly takes or gives has a shape, or is listed as alive. */
  @Test
  void everythingThatFrontDoorsTakeAndGiveIsCovered() {
    Set<Class<?>> doors = ofFrontDoors();
    assertThat(doors).hasSizeGreaterThan(45).allMatch(Shapes.ALL::covers);
    assertThat(Shapes.ALL.held(doors)).hasSizeGreaterThan(200);
    assertThat(ALIVE).noneMatch(Shapes.ALL::covers);
    assertThat(Shapes.ALL.covers(Quarter.Participant.class)).as("another's record").isFalse();
  }

  /**
   * The words of JSON are what {@code words.txt} lists, so that nobody changes them unawares. The
   * list is written anew by {@code -Dtest=QuartermatchModuleTest -Dquartermatch.schema=write}.
   */
  @Test
  void theWordsAreWhatTheListSays() throws IOException {
    List<String> words = Shapes.ALL.words(ofFrontDoors());
    if (System.getProperty("quartermatch.schema", "").equals("write")) {
      Files.createDirectories(WORDS.getParent());
      Files.write(WORDS, words);
    }
    assertThat(words).isEqualTo(Files.readAllLines(WORDS));
  }

  @Test
  void randomValuesOfEveryTypeAreReadAsTheyWere() {
    long seed = Long.getLong("quartermatch.seed", 7);
    Set<Class<?>> drawn = new LinkedHashSet<>();
    List<Class<?>> none = new ArrayList<>();
    for (Class<?> type : Shapes.ALL.held(ofFrontDoors())) {
      if (!Shapes.ALL.covers(type)) {
        continue; // Has type parameters: drawn within what holds it.
      }
      for (long round = seed; round < seed + 12; round++) {
        Object value = new RandomValues(new Random(round)).of(type);
        if (value != null) {
          drawn.add(type);
          String json = MAPPER.writeValueAsString(value);
          String seeded = type + " -Dquartermatch.seed=" + round + " " + json;
          Object read = MAPPER.readValue(json, type);
          assertThat(Sameness.differences(value, read)).as(seeded).isEmpty();
          assertThat(MAPPER.writeValueAsString(read)).as(seeded).isEqualTo(json);
          String shuffled = shuffled(EXACT.readTree(json), new Random(round)).toString();
          assertThat(Sameness.differences(value, MAPPER.readValue(shuffled, type)))
              .as(seeded)
              .isEmpty();
        }
      }
      if (!drawn.contains(type)) {
        none.add(type);
      }
    }
    // Of this each part has to go with each other: an engine makes it, in ResultsAsJsonTest.
    assertThat(none).as("-Dquartermatch.seed=" + seed).isSubsetOf(PlanInForce.class);
  }

  /** The same JSON with the names of every object in another order, as a database gives it. */
  private static JsonNode shuffled(JsonNode node, Random random) {
    if (node instanceof ArrayNode list) {
      ArrayNode items = MAPPER.createArrayNode();
      list.forEach(item -> items.add(shuffled(item, random)));
      return items;
    }
    if (node instanceof ObjectNode object) {
      List<Map.Entry<String, JsonNode>> parts = new ArrayList<>(object.properties());
      Collections.shuffle(parts, random);
      ObjectNode other = MAPPER.createObjectNode();
      parts.forEach(part -> other.set(part.getKey(), shuffled(part.getValue(), random)));
      return other;
    }
    return node;
  }

  @Test
  void noSettingOfAMapperChangesTheJson() {
    JsonMapper other =
        JsonMapper.builder()
            .addModule(new QuartermatchModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    Participant amina = amina();
    assertThat(other.writeValueAsString(amina)).isEqualTo(MAPPER.writeValueAsString(amina));
    assertThat(other.readValue(other.writeValueAsString(List.of(amina)), LIST))
        .containsExactly(amina);
  }

  private static final TypeReference<List<Participant>> LIST = new TypeReference<>() {};

  private static Participant amina() {
    return Participant.builder("p-17")
        .hours(HoursRange.of(15, 25))
        .mode(TravelMode.BICYCLE)
        .availability(WeekSchedule.parse("Mo-Fr 08:00-14:00"))
        .children(List.of(Child.aged(3).needingPlace()))
        .build();
  }

  @Test
  void oneParticipant() {
    assertThat(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(amina()).lines())
        .contains(
            "  \"id\" : \"p-17\",",
            "  \"availability\" : \"Mo-Fr 08:00-14:00\",",
            "  \"mode\" : \"bicycle\",");
  }

  private static void refused(Class<?> type, String json, String... told) {
    assertThatExceptionOfType(DatabindException.class)
        .isThrownBy(() -> MAPPER.readValue(json, type))
        .satisfies(e -> assertThat(e.getMessage()).contains(told));
  }

  @Test
  void whatNobodyKnowsIsRefusedByItsName() {
    String json = MAPPER.writeValueAsString(amina());
    refused(
        Participant.class,
        json.replace("\"priority\"", "\"age\""),
        "participant knows no \"age\", allowed: id, availability, children, courses");
    refused(
        Participant.class,
        json.replace("\"type\":\"none\"", "\"type\":\"aunt\""),
        "participant.children[0].care.type is another word, allowed: none, unknown, covered");
    refused(Opportunity.class, "{}", "opportunity has no type, allowed: vacancy, potential");
    refused(TravelMode.class, "\"sledge\"", "one of bicycle, car, foot, transit");
  }

  @Test
  void whatIsMissingWrongOrRefusedIsSaidWithoutTheValue() {
    String json = MAPPER.writeValueAsString(amina());
    refused(Participant.class, json.replace("\"priority\":1", "\"priority\":0"), "priority");
    refused(Participant.class, json.replace(",\"priority\":1", ""), "has no priority");
    refused(Participant.class, json.replace("\"ageMonths\":36", "\"ageMonths\":\"old\""), "text");
    refused(Participant.class, json.replace("\"ageMonths\":36", "\"ageMonths\":null"), "null");
    refused(
        Participant.class, json.replace("08:00", "8:00"), "participant.availability is another");
    refused(Participant.class, json.replace("08:00", "08:05"), "quarter hours");
    refused(Participant.class, json.replace("\"id\":\"p-17\"", "\"id\":7"), "participant.id is a");
    refused(
        Participant.class, json.replace("\"id\":\"p-17\"", "\"id\":\"x\",\"id\":\"y\""), "twice");
    assertThatExceptionOfType(JacksonException.class)
        .isThrownBy(() -> MAPPER.readValue(json.replace(":36", ":99999"), Participant.class))
        .satisfies(
            e -> {
              assertThat(e.getMessage()).contains("participant.children[0] is refused: age of a");
              assertThat(e.getMessage()).doesNotContain("99999");
              assertThat(e.getCause()).isNull();
            });
  }

  /** What a host's own criterion says is a program; its texts stay. */
  @Test
  void theSentenceOfAnOwnCriterionStaysInBothLanguages() {
    Reason.Finding own =
        new Reason.Finding.Own(
            Verdict.PARTLY, language -> language.equals(Locale.GERMAN) ? "Ja" : "Yes");
    Reason.Finding read = MAPPER.readValue(MAPPER.writeValueAsString(own), Reason.Finding.class);
    assertThat(read)
        .isInstanceOfSatisfying(
            Reason.Finding.Own.class,
            it -> {
              assertThat(it.sentence().apply(Locale.GERMANY)).isEqualTo("Ja");
              assertThat(it.sentence().apply(Locale.FRENCH)).isEqualTo("Yes");
            });
  }

  @Test
  void whatARequestOnlyHearsByIsLeftOut() {
    PlacementRequest request =
        PlacementRequest.of(List.of(amina()))
            .limits(PlacementLimits.seconds(3))
            .listener(progress -> false)
            .build();
    PlacementRequest read =
        MAPPER.readValue(MAPPER.writeValueAsString(request), PlacementRequest.class);
    assertThat(Sameness.differences(request, read)).isEmpty();
    assertThat(read.listener()).isSameAs(PlacementProgress.Listener.NONE);
  }

  @Test
  void aRequestWithoutProvidersIsNotOneWithNone() {
    PlacementRequest ofEngine = PlacementRequest.of(List.of(amina())).build();
    PlacementRequest none = ofEngine.toBuilder().providers(List.of()).build();
    for (PlacementRequest request : List.of(ofEngine, none)) {
      PlacementRequest read =
          MAPPER.readValue(MAPPER.writeValueAsString(request), PlacementRequest.class);
      assertThat(read.providers()).isEqualTo(request.providers());
    }
    assertThat(ofEngine.providers()).isNotEqualTo(none.providers());
  }
}
