package org.quartermatch;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

/** Values of every type that a call of an engine takes, by the type of the parameter. */
final class Arguments {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  private final Participant person = Participant.builder("p-1").build();
  private final Vacancy vacancy = new Vacancy(Position.builder("v-1").build());
  private final Map<Class<?>, Object> values = new LinkedHashMap<>();

  /**
   * Makes them.
   *
   * @param temp for paths, where nothing is
   */
  Arguments(Path temp) {
    try (MatchingEngine engine = MatchingEngine.builder().date(TODAY).build()) {
      engine.put(List.of(vacancy));
      PlacementRequest request =
          PlacementRequest.of(List.of(person)).limits(PlacementLimits.DEFAULT.steps(0)).build();
      values.put(PlacementRequest.class, request);
      values.put(PlacementPlan.class, engine.place(request));
      values.put(PlanInForce.class, engine.inForce(request, List.of()));
      values.put(PreparedCohort.class, engine.cohort(List.of(person)));
    }
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

  /** For all parameters of a method. */
  Object[] of(Method method) {
    return Arrays.stream(method.getParameterTypes()).map(this::value).toArray();
  }

  /** For a parameter of this type. */
  Object value(Class<?> type) {
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
