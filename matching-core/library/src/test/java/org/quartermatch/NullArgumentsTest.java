package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.care.CareCalendar;
import org.quartermatch.care.Land;
import org.quartermatch.concessions.ConcessionLimits;
import org.quartermatch.fair.Fair;
import org.quartermatch.fair.FairRequest;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.guides.Guide;
import org.quartermatch.guides.GuideRequest;
import org.quartermatch.guides.GuideRules;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.outcomes.Outcomes;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.taxonomy.Taxonomy;

/** A null is refused at the door, by the name of the parameter, before anything is done. */
class NullArgumentsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  @TempDir Path temp;

  private final Participant person = Participant.builder("p-1").build();
  private final Vacancy vacancy = new Vacancy(Position.builder("v-1").build());
  private final Map<Class<?>, Object> values = new LinkedHashMap<>();

  @Test
  void everyCallOfTheEngineNamesWhatIsMissing() throws ReflectiveOperationException {
    try (MatchingEngine engine = MatchingEngine.builder().date(TODAY).build()) {
      engine.put(List.of(vacancy));
      PlacementRequest request =
          PlacementRequest.of(List.of(person)).limits(PlacementLimits.DEFAULT.steps(0)).build();
      PlacementPlan plan = engine.place(request);
      values.put(PlacementRequest.class, request);
      values.put(PlacementPlan.class, plan);
      values.put(PlanInForce.class, engine.inForce(request, List.of()));
      values.put(PreparedCohort.class, engine.cohort(List.of(person)));
      addValues();

      assertThat(nullsPassed(engine, MatchingEngine.class)).isGreaterThan(100);
    }
  }

  @Test
  void everyBuilderNamesWhatIsMissing() throws ReflectiveOperationException {
    addValues();
    int tried = nullsPassed(MatchingEngine.builder(), MatchingEngine.Builder.class);
    tried += nullsPassed(PlacementRequest.of(List.of(person)), PlacementRequest.Builder.class);
    tried += nullsPassed(PlacementRules.builder(), PlacementRules.Builder.class);
    assertThat(tried).isGreaterThan(40);
  }

  private void addValues() {
    Guide guide = Guide.builder("g-1").build();
    values.put(Participant.class, person);
    values.put(Opportunity.class, vacancy);
    values.put(String.class, "v-1");
    values.put(Collection.class, List.of());
    values.put(List.class, List.of());
    values.put(Iterator.class, List.of().iterator());
    values.put(Optional.class, Optional.empty());
    values.put(int.class, 1);
    values.put(boolean.class, true);
    values.put(Set.class, Set.of());
    values.put(long.class, 1L);
    values.put(Path.class, temp.resolve("somewhere"));
    values.put(Workers.class, Workers.all());
    values.put(Effort.Catalogue.class, Effort.Catalogue.NONE);
    values.put(ShortlistPolicy.class, ShortlistPolicy.DEFAULT);
    values.put(ConcessionLimits.class, ConcessionLimits.DEFAULT);
    values.put(PlacementLimits.class, PlacementLimits.DEFAULT.steps(0));
    values.put(Outcomes.class, Outcomes.NONE);
    values.put(Guide.class, guide);
    values.put(GuideRules.class, GuideRules.DEFAULT);
    values.put(GuideRequest.class, GuideRequest.of(List.of(person), List.of(guide)).build());
    values.put(
        FairRequest.class,
        FairRequest.of(
                Fair.of(LocalDate.of(2027, 3, 4), LocalTime.of(14, 0), 20, 4),
                List.of(person),
                List.of())
            .build());
    values.put(CareCalendar.class, CareCalendar.of(Land.BERLIN).build());
    values.put(MatchingPolicy.class, MatchingPolicy.defaults());
    values.put(Taxonomy.class, Taxonomy.none());
    values.put(TravelTimes.class, TravelTimes.greatCircle());
    values.put(LocalDate.class, TODAY);
    values.put(Clock.class, Clock.systemUTC());
    values.put(PlacementRules.class, PlacementRules.NONE);
  }

  /** How many nulls were passed, one at a time. */
  private int nullsPassed(Object to, Class<?> type) throws ReflectiveOperationException {
    int tried = 0;
    List<String> wrong = new ArrayList<>();
    for (Method method : type.getDeclaredMethods()) {
      if (!Modifier.isPublic(method.getModifiers()) || method.isBridge()) {
        continue;
      }
      Parameter[] parameters = method.getParameters();
      for (int missing = 0; missing < parameters.length; missing++) {
        if (parameters[missing].getType().isPrimitive()) {
          continue;
        }
        Object[] arguments = new Object[parameters.length];
        for (int other = 0; other < arguments.length; other++) {
          arguments[other] = other == missing ? null : value(parameters[other].getType());
        }
        tried++;
        Throwable thrown = catchThrowable(() -> invoke(method, to, arguments));
        boolean named =
            thrown instanceof NullPointerException
                && parameters[missing].getName().equals(thrown.getMessage());
        if (!named) {
          wrong.add(method.getName() + "(" + parameters[missing] + "): " + thrown);
        }
      }
    }
    assertThat(wrong).isEmpty();
    return tried;
  }

  private static void invoke(Method method, Object to, Object[] arguments) throws Throwable {
    try {
      method.invoke(to, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Object value(Class<?> type) {
    Object known = values.get(type);
    if (known == null && type.isInterface()) {
      return Proxy.newProxyInstance(
          type.getClassLoader(),
          new Class<?>[] {type},
          (proxy, method, arguments) -> method.getReturnType() == boolean.class ? true : null);
    }
    return Objects.requireNonNull(known, () -> "no value for " + type);
  }
}
