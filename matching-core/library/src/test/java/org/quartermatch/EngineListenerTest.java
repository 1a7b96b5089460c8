package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.EngineCall.Operation;
import org.quartermatch.fit.Criterion;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;

/** A listener hears of every call once, with its sizes, and no call fails for it. */
class EngineListenerTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final List<Participant> PEOPLE =
      List.of(Participant.builder("p-1").build(), Participant.builder("p-2").build());

  /** Return what is at hand; a listener would hear of nothing that takes time. */
  private static final Set<String> NO_CALLS =
      Set.of(
          "builder",
          "restore",
          "policy",
          "date",
          "fingerprint",
          "childcare()",
          "companies()",
          "generation",
          "mark",
          "warnings(Opportunity)",
          "hoursConflict",
          "asOfNow",
          "close");

  @TempDir Path temp;

  private final List<String> begun = new ArrayList<>();
  private final List<EngineCall> ended = new ArrayList<>();

  private final EngineListener listening =
      operation -> {
        begun.add(operation.code());
        return ended::add;
      };

  private MatchingEngine engine() {
    MatchingEngine engine =
        MatchingEngine.builder()
            .indexAt(temp.resolve("index"))
            .date(TODAY)
            .listener(listening)
            .build();
    engine.put(List.of(vacancy("v-1"), vacancy("v-2"), vacancy("v-3")));
    return engine;
  }

  private static Opportunity vacancy(String id) {
    return new Vacancy(Position.builder(id).title("Koch").build());
  }

  private EngineCall last() {
    assertThat(begun).hasSameSizeAs(ended);
    return ended.getLast();
  }

  private static void is(
      EngineCall call, Operation operation, long opportunities, long participants, long results) {
    assertThat(call)
        .isEqualTo(
            new EngineCall(
                operation, opportunities, participants, results, call.elapsed(), Optional.empty()));
    assertThat(call.elapsed()).isPositive();
  }

  @Test
  void callsAreToldWithTheirSizes() {
    try (MatchingEngine engine = engine()) {
      is(last(), Operation.PUT, 3, 0, 0);
      engine.commit();
      is(last(), Operation.COMMIT, 0, 0, 1);
      engine.match(PEOPLE.getFirst(), 2);
      is(last(), Operation.MATCH, 3, 1, 2);
      engine.matchAll(PEOPLE, 1);
      is(last(), Operation.MATCH_ALL, 3, 2, 2);
      engine.matchAll(PEOPLE.iterator(), 1, Workers.caller(), (person, best) -> true);
      is(last(), Operation.MATCH_ALL, 3, 0, 2);
      engine.explain(PEOPLE.getFirst(), "v-1");
      is(last(), Operation.EXPLAIN, 3, 1, 1);
      engine.explain(PEOPLE.getFirst(), vacancy("v-9"));
      is(last(), Operation.EXPLAIN, 1, 1, 1);
      engine.opportunity("v-9");
      is(last(), Operation.OPPORTUNITIES, 3, 0, 0);
      engine.scores(PEOPLE, (participant, opportunity, score) -> {});
      is(last(), Operation.SCORES, 3, 2, 0);
      assertThat(engine.place(PlacementRequest.of(PEOPLE).build()).placements()).hasSize(2);
      is(last(), Operation.PLACE, 3, 2, 2);
      engine.watch(PEOPLE, (opportunity, hits) -> {});
      is(last(), Operation.WATCH, 0, 2, 1);
      engine.remove(List.of("v-1"));
      is(last(), Operation.REMOVE, 1, 0, 0);
      assertThat(ended).hasSize(12);
    }
  }

  @Test
  void whatFailsIsToldByItsClassAlone() {
    try (MatchingEngine engine = engine()) {
      assertThatThrownBy(() -> engine.explain(PEOPLE.getFirst(), "v-secret"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("v-secret");
      assertThat(last().failure()).contains("java.lang.IllegalArgumentException");
      assertThat(last().results()).isZero();
      assertThat(last().toString()).doesNotContain("secret");
    }
  }

  @Test
  void aClosedEngineTellsOfTheCallsThatItRefuses() {
    MatchingEngine engine = engine();
    engine.close();
    assertThatThrownBy(() -> engine.match(PEOPLE.getFirst(), 1))
        .isInstanceOf(IllegalStateException.class);
    assertThat(last().operation()).isEqualTo(Operation.MATCH);
    assertThat(last().failure()).contains("java.lang.IllegalStateException");
  }

  @Test
  void callsInsideOfCallsLieWithin() {
    try (MatchingEngine engine = engine()) {
      begun.clear();
      ended.clear();
      engine.matchAll(
          PEOPLE.iterator(),
          1,
          Workers.caller(),
          (person, best) -> {
            engine.explain(person, "v-1");
            return true;
          });
      assertThat(begun).containsExactly("match-all", "explain", "explain");
      assertThat(ended)
          .extracting(EngineCall::operation)
          .containsExactly(Operation.EXPLAIN, Operation.EXPLAIN, Operation.MATCH_ALL);
    }
  }

  @Test
  void anEngineOfOneMomentTellsTheSameListener() {
    try (MatchingEngine engine = engine();
        MatchingEngine then = engine.asOfNow()) {
      engine.put(List.of(vacancy("v-4")));
      then.match(PEOPLE.getFirst(), 9);
      is(last(), Operation.MATCH, 3, 1, 3);
    }
  }

  @Test
  void whatAListenerThrowsGoesNoFurther() {
    for (EngineListener broken :
        List.<EngineListener>of(
            operation -> {
              throw new IllegalStateException("broken");
            },
            EngineListener.ofEnded(
                call -> {
                  throw new IllegalStateException("broken");
                }))) {
      try (MatchingEngine engine = MatchingEngine.builder().date(TODAY).listener(broken).build()) {
        engine.put(List.of(vacancy("v-1")));
        assertThat(engine.match(PEOPLE.getFirst(), 1)).hasSize(1);
      }
    }
  }

  /** What a criterion throws is what the caller gets, and what the listener is told of. */
  @Test
  void whatACriterionThrowsIsToldAndThrown() {
    Criterion broken =
        new Criterion() {
          @Override
          public String code() {
            return "broken";
          }

          @Override
          public int weight() {
            return 100;
          }

          @Override
          public Judgement judge(Participant participant, Opportunity work, LocalDate date) {
            throw new UnsupportedOperationException(participant.id());
          }
        };
    try (MatchingEngine engine =
        MatchingEngine.builder().date(TODAY).criterion(broken).listener(listening).build()) {
      engine.put(List.of(vacancy("v-1")));
      assertThatThrownBy(() -> engine.explain(PEOPLE.getFirst(), "v-1"))
          .isInstanceOf(UnsupportedOperationException.class);
      assertThat(last().failure()).contains("java.lang.UnsupportedOperationException");
    }
  }

  /** Every public method is called on a closed engine, which refuses it: and so it is told. */
  @Test
  void everyCallIsTold() throws ReflectiveOperationException {
    MatchingEngine engine = engine();
    engine.close();
    Set<String> silent = new TreeSet<>();
    Set<Operation> told = EnumSet.noneOf(Operation.class);
    Arguments arguments = new Arguments(temp);
    for (Method method : MatchingEngine.class.getDeclaredMethods()) {
      if (!Modifier.isPublic(method.getModifiers())) {
        continue;
      }
      String name = method.getName();
      String types =
          String.join(
              ", ", Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList());
      if (NO_CALLS.contains(name) || NO_CALLS.contains(name + "(" + types + ")")) {
        continue;
      }
      int before = ended.size();
      try {
        method.invoke(engine, arguments.of(method));
      } catch (InvocationTargetException e) {
        assertThat(e.getCause()).as(method.toString()).isInstanceOf(IllegalStateException.class);
      }
      if (ended.size() != before + 1) {
        silent.add(name + "(" + types + "): " + (ended.size() - before));
      } else {
        told.add(last().operation());
      }
    }
    assertThat(silent).isEmpty();
    assertThat(told).containsExactlyInAnyOrder(Operation.values());
  }

  @Test
  void aCallOfNegativeSizeIsRefused() {
    assertThatThrownBy(
            () -> new EngineCall(Operation.PUT, 0, -1, 0, Duration.ZERO, Optional.empty()))
        .hasMessage(
            "opportunities, participants and results are 0, -1 and 0, allowed: 0 or more each");
  }
}
