package org.quartermatch.files.json.shape;

import java.lang.reflect.Method;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.MatchingEngine;
import org.quartermatch.PlacementRequest;
import org.quartermatch.PlacementRules;
import org.quartermatch.PlacementSolver;
import org.quartermatch.PlanInForce;
import org.quartermatch.fair.Fair;
import org.quartermatch.fit.Criterion;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.Reason;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Message;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementCapacity;
import org.quartermatch.placement.PlacementCertificate;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementProgress;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.PlacementWeights;
import org.quartermatch.placement.PlacementWeights.FairShare;

/** What is no record, and whose builder does not take what the accessors give. */
final class Irregular {
  /** Stands for a form of employment that is not known. */
  private static final String UNKNOWN_FORM = "unknown";

  /** What a criterion of a host hands over, and what is said of bad input: no results. */
  private static final Set<Class<?>> NO_DATA =
      Set.of(MatchingEngine.class, Criterion.Judgement.class, Message.class);

  private final Shapes shapes;
  private final Map<Class<?>, Function<Class<?>, Factory>> factories = new HashMap<>();

  Irregular(Shapes shapes) {
    this.shapes = shapes;
    put(Child.class, Irregular::child, "id", "ageMonths", "care", "needsPlace");
    factories.put(
        ChildcareProvider.class,
        type ->
            factory(
                Irregular::provider,
                Stream.concat(
                    parts(type, "id", "name", "quarter", "location", "openingHours"),
                    Stream.of(
                        places("placesUnder3", AgeGroup.UNDER_3),
                        places("places3AndOver", AgeGroup.FROM_3),
                        places("placesSchool", AgeGroup.SCHOOL_AGE),
                        part(type, "availableFrom")))));
    factories.put(
        Fair.class,
        type ->
            factory(
                Irregular::fair,
                Stream.of(
                    part(type, "day"),
                    new Property(
                        shapes, "start", LocalTime.class, fair -> ((Fair) fair).startOf(0)),
                    part(type, "slotMinutes"),
                    part(type, "slots"),
                    part(type, "place"),
                    part(type, "breakSlots"))));
    factories.put(
        MatchingPolicy.class,
        type ->
            factory(
                Irregular::policy,
                Stream.concat(
                    parts(
                        type,
                        "weights",
                        "breaks",
                        "defaultMode",
                        "mustBeKnown",
                        "obtainable",
                        "permissionForms",
                        "schoolAgeMonths",
                        "careUntilMonths",
                        "settlingInDays",
                        "startToleranceDays",
                        "minijobLimit",
                        "minimumWage",
                        "certaintyPercent",
                        "respectContacts",
                        "placementWeight",
                        "stabilityPenalty",
                        "fairnessWeight"),
                    Stream.of(
                        new Property(
                            shapes,
                            "formValue",
                            new Resolved(Map.class, List.of(String.class, Integer.class)),
                            policy -> FormValues.of((MatchingPolicy) policy))))));
    factories.put(
        Reason.Finding.Own.class,
        type ->
            factory(
                it ->
                    new Reason.Finding.Own(
                        it.get("verdict"), new OwnSentence(it.get("de"), it.get("en"))),
                Stream.of(
                    part(type, "verdict"),
                    sentence("de", Locale.GERMAN),
                    sentence("en", Locale.ENGLISH))));
    put(
        PlacementOption.class,
        Irregular::option,
        "participantId",
        "opportunityId",
        "agreedQuarterHours",
        "minimumQuarterHours",
        "childcareProviderId",
        "children",
        "points",
        "certaintyPercent",
        "formValuePercent");
    put(
        PlacementParticipant.class,
        Irregular::participant,
        "id",
        "priority",
        "groups",
        "current",
        "pinnedOpportunityId",
        "needsSupport",
        "wishes");
    put(
        PlacementProblem.class,
        Irregular::problem,
        "participants",
        "opportunities",
        "companies",
        "providers",
        "households",
        "tandems",
        "options",
        "vetoes",
        "weights");
    put(
        PlacementPlan.class,
        Irregular::plan,
        "problem",
        "placements",
        "unplaced",
        "objective",
        "upperBound",
        "placedBound",
        "certificate",
        "capacityValues",
        "trace",
        "steps",
        "moves",
        "stoppedBy",
        "seed",
        "elapsed");
    put(
        PlacementRules.class,
        Irregular::rules,
        "households",
        "tandems",
        "needingSupport",
        "wishes",
        "wishPoints",
        "supportPlaces",
        "minimumPlaces",
        "pins",
        "groups",
        "fairShare");
    put(
        PlacementRequest.class,
        it -> {
          PlacementRequest.Builder request =
              PlacementRequest.of(it.<List<org.quartermatch.model.Participant>>get("cohort"))
                  .current(it.get("current"))
                  .vetoes(it.get("vetoes"))
                  .rules(it.get("rules"))
                  .limits(it.get("limits"));
          // none of its own are the engine's, which an empty list is not
          it.<Optional<List<ChildcareProvider>>>get("providers").ifPresent(request::providers);
          return request.build();
        },
        "cohort",
        "providers",
        "current",
        "vetoes",
        "rules",
        "limits");
    put(
        PlanInForce.class,
        it ->
            PlanInForce.of(
                it.<PlacementRequest>get("request"),
                it.<PlacementProblem>get("problem"),
                it.<List<Placement>>get("placements")),
        "request",
        "problem",
        "placements");
  }

  static boolean isNoData(Class<?> type) {
    return NO_DATA.contains(type) || Throwable.class.isAssignableFrom(type);
  }

  boolean knows(Class<?> type) {
    return factories.containsKey(type);
  }

  Factory of(Class<?> type) {
    Function<Class<?>, Factory> found = factories.get(type);
    if (found == null) {
      throw new IllegalStateException(type + " is not irregular");
    }
    return found.apply(type);
  }

  private void put(Class<?> type, Function<Values, Object> make, String... names) {
    factories.put(type, any -> factory(make, parts(any, names)));
  }

  private Stream<Property> parts(Class<?> type, String... names) {
    return Stream.of(names).map(name -> part(type, name));
  }

  private Property part(Class<?> type, String name) {
    Method accessor = Factories.accessor(type, name);
    return Property.of(shapes, accessor, accessor.getGenericReturnType());
  }

  private static Factory factory(Function<Values, Object> make, Stream<Property> parts) {
    List<Property> properties = parts.toList();
    return new Factory() {
      @Override
      public List<Property> properties() {
        return properties;
      }

      @Override
      public Object make(@Nullable Object[] values) {
        Map<String, Object> byName = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
          Object value = values[i];
          if (value != null) {
            byName.put(properties.get(i).name(), value);
          }
        }
        return make.apply(new Values(byName));
      }
    };
  }

  /** Values by the names of their properties, each of which has one. */
  private record Values(Map<String, Object> byName) {
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the property has the type
    <T> T get(String name) {
      Object value = byName.get(name);
      if (value == null) {
        throw new IllegalStateException("no property " + name);
      }
      return (T) value;
    }
  }

  private static Object child(Values it) {
    Child child = Child.agedMonths(it.get("ageMonths")).withCare(it.<Child.Care>get("care"));
    String id = it.get("id");
    child = id.isEmpty() ? child : child.named(id);
    return it.<Boolean>get("needsPlace") ? child.needingPlace() : child;
  }

  /** Places that none are offered of are left out; 0 are places that are all taken. */
  private Property places(String name, AgeGroup group) {
    return new Property(
        shapes,
        name,
        OptionalInt.class,
        value -> {
          ChildcareProvider provider = (ChildcareProvider) value;
          return provider.offers(group)
              ? OptionalInt.of(provider.places(group))
              : OptionalInt.empty();
        });
  }

  private static Object provider(Values it) {
    ChildcareProvider.Builder provider =
        ChildcareProvider.builder(it.get("id"), it.get("location"), it.get("openingHours"))
            .name(it.get("name"));
    it.<Optional<String>>get("quarter").ifPresent(provider::quarter);
    it.<OptionalInt>get("placesUnder3").ifPresent(provider::placesUnder3);
    it.<OptionalInt>get("places3AndOver").ifPresent(provider::places3AndOver);
    it.<OptionalInt>get("placesSchool").ifPresent(provider::placesSchool);
    it.<Optional<LocalDate>>get("availableFrom").ifPresent(provider::availableFrom);
    return provider.build();
  }

  private static Object fair(Values it) {
    Fair fair =
        Fair.of(
                it.<LocalDate>get("day"),
                it.<LocalTime>get("start"),
                it.<Integer>get("slotMinutes"),
                it.<Integer>get("slots"))
            .withBreakSlots(it.<Integer>get("breakSlots"));
    return it.<Optional<GeoPoint>>get("place").map(fair::at).orElse(fair);
  }

  private static Object policy(Values it) {
    MatchingPolicy.Builder policy = MatchingPolicy.defaults().toBuilder();
    Map<StandardCriterion, Integer> weights = it.get("weights");
    for (StandardCriterion criterion : StandardCriterion.values()) {
      Integer points = weights.get(criterion);
      policy.weight(criterion, points == null ? 0 : points);
    }
    FormValues.set(policy, it.get("formValue"));
    return policy
        .breaks(it.<Boolean>get("breaks"))
        .defaultMode(it.get("defaultMode"))
        .mustBeKnown(it.get("mustBeKnown"))
        .obtainable(it.get("obtainable"))
        .permissionForms(it.get("permissionForms"))
        .schoolAgeMonths(it.<Integer>get("schoolAgeMonths"))
        .careUntilMonths(it.<Integer>get("careUntilMonths"))
        .settlingInDays(it.<Integer>get("settlingInDays"))
        .startToleranceDays(it.<Integer>get("startToleranceDays"))
        .minijobLimit(it.get("minijobLimit"))
        .minimumWage(it.get("minimumWage"))
        .certaintyPercent(it.<Integer>get("certaintyPercent"))
        .respectContacts(it.<Boolean>get("respectContacts"))
        .placementWeight(it.<Long>get("placementWeight"))
        .stabilityPenalty(it.<Long>get("stabilityPenalty"))
        .fairnessWeight(it.<Long>get("fairnessWeight"))
        .build();
  }

  private static Object option(Values it) {
    PlacementOption.Builder option =
        PlacementOption.builder(it.get("participantId"), it.get("opportunityId"))
            .agreedQuarterHours(it.<Integer>get("agreedQuarterHours"))
            .minimumQuarterHours(it.<Integer>get("minimumQuarterHours"))
            .points(it.<Long>get("points"))
            .certaintyPercent(it.<Integer>get("certaintyPercent"))
            .formValuePercent(it.<Integer>get("formValuePercent"));
    List<PlacementOption.ChildPlace> children = it.get("children");
    Optional<String> provider = it.get("childcareProviderId");
    if (provider.isPresent()) {
      option.childcare(provider.get(), children);
    } else if (!children.isEmpty()) {
      throw new IllegalArgumentException("children are given places, and no provider");
    }
    return option.build();
  }

  private static Object participant(Values it) {
    PlacementParticipant.Builder participant =
        PlacementParticipant.builder(it.get("id"))
            .priority(it.<Integer>get("priority"))
            .groups(it.get("groups"))
            .needsSupport(it.<Boolean>get("needsSupport"))
            .wishes(it.get("wishes"));
    it.<Optional<PlacementParticipant.Current>>get("current").ifPresent(participant::current);
    it.<Optional<String>>get("pinnedOpportunityId").ifPresent(participant::pin);
    return participant.build();
  }

  private static Object problem(Values it) {
    PlacementProblem.Builder problem = PlacementProblem.builder();
    it.<List<PlacementParticipant>>get("participants").forEach(problem::participant);
    it.<List<PlacementOpportunity>>get("opportunities").forEach(problem::opportunity);
    it.<List<PlacementCompany>>get("companies").forEach(problem::company);
    it.<List<PlacementProvider>>get("providers").forEach(problem::provider);
    it.<List<Household>>get("households").forEach(problem::household);
    it.<List<Tandem>>get("tandems").forEach(problem::tandem);
    it.<List<PlacementOption>>get("options").forEach(problem::option);
    it.<List<Veto>>get("vetoes").forEach(problem::veto);
    return problem.weights(it.<PlacementWeights>get("weights")).build();
  }

  private static Object plan(Values it) {
    PlacementProblem problem = it.get("problem");
    List<Placement> placements = it.get("placements");
    PlacementCertificate certificate = it.get("certificate");
    long objective = it.<Long>get("objective");
    return PlacementPlan.builder(
            problem,
            certificate,
            new KeptInsight(
                it.<List<PlacementCapacity.Value>>get("capacityValues"),
                PlacementSolver.insight(problem, placements, certificate, objective)))
        .people(placements, it.get("unplaced"))
        .worth(objective, it.<Long>get("upperBound"))
        .placedBound(it.<Integer>get("placedBound"))
        .course(
            it.<List<PlacementProgress>>get("trace"), it.<Long>get("steps"), it.get("stoppedBy"))
        .moves(it.<Long>get("moves"))
        .run(it.<Long>get("seed"), it.<Duration>get("elapsed"))
        .build();
  }

  /** What the values of a plan's capacities were when it was found, and all else anew. */
  private record KeptInsight(
      List<PlacementCapacity.Value> capacityValues, PlacementPlan.Insight found)
      implements PlacementPlan.Insight {
    @Override
    public List<PlacementPlan.Alternative> alternatives() {
      return found.alternatives();
    }

    @Override
    public List<PlacementPlan.Alternative> planB() {
      return found.planB();
    }

    @Override
    public long blockingPairs() {
      return found.blockingPairs();
    }

    @Override
    public long fairnessPenalty() {
      return found.fairnessPenalty();
    }
  }

  private static Object rules(Values it) {
    PlacementRules.Builder rules = PlacementRules.builder();
    it.<List<Household>>get("households").forEach(rules::household);
    it.<List<Tandem>>get("tandems").forEach(rules::tandem);
    it.<Set<String>>get("needingSupport").forEach(rules::needsSupport);
    it.<Map<String, List<String>>>get("wishes").forEach(rules::wishes);
    rules.wishPoints(it.<Long>get("wishPoints"));
    it.<Map<String, Integer>>get("supportPlaces").forEach(rules::supportPlaces);
    it.<Map<String, Integer>>get("minimumPlaces").forEach(rules::minimumPlaces);
    it.<Map<String, String>>get("pins").forEach(rules::pin);
    it.<Map<String, Set<String>>>get("groups").forEach(rules::groups);
    it.<Optional<FairShare>>get("fairShare").ifPresent(rules::fairShare);
    return rules.build();
  }

  /** What a placement counts by its form: a word for each form, and one for not known. */
  private static final class FormValues {
    private FormValues() {}

    static Map<String, Integer> of(MatchingPolicy policy) {
      Map<String, Integer> values = new TreeMap<>();
      for (EmploymentForm form : EmploymentForm.values()) {
        values.put(form.code(), policy.formValuePercent(Optional.of(form)));
      }
      values.put(UNKNOWN_FORM, policy.formValuePercent(Optional.empty()));
      return values;
    }

    static void set(MatchingPolicy.Builder policy, Map<String, Integer> values) {
      Map<String, EmploymentForm> forms = new TreeMap<>();
      for (EmploymentForm form : EmploymentForm.values()) {
        forms.put(form.code(), form);
      }
      values.forEach(
          (word, percent) -> {
            EmploymentForm form = forms.get(word);
            if (form == null && !word.equals(UNKNOWN_FORM)) {
              throw new IllegalArgumentException(
                  "formValue has a form that nobody knows, allowed: "
                      + String.join(", ", forms.keySet())
                      + ", "
                      + UNKNOWN_FORM);
            }
            policy.formValuePercent(Optional.ofNullable(form), percent);
          });
    }
  }

  private Property sentence(String name, Locale language) {
    return new Property(
        shapes, name, String.class, own -> ((Reason.Finding.Own) own).sentence().apply(language));
  }

  /**
   * The sentence of a host's own criterion in the languages that the library speaks: what else it
   * could say is in the host's program.
   */
  private record OwnSentence(String german, String english) implements Function<Locale, String> {
    @Override
    public String apply(Locale locale) {
      return locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? german : english;
    }
  }
}
