package org.quartermatch.fit.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkPermission;
import org.quartermatch.model.WorkingTime;

/** A pair and the providers, to which changes are made by name, written once more. */
public record ChangedWorld(FitCalculator calculator, Participant person, Opportunity work) {
  /** How long is found by trying lengths; the slow search has no part in that. */
  public static boolean isOfTime(Bridge bridge) {
    return switch (bridge) {
      case Bridge.Availability b -> true;
      case Bridge.Care b -> true;
      case Bridge.KeptCare b -> !b.additional().isEmpty();
      case Bridge.WeeklyHours b -> true;
      case Bridge.WithNewPlaces b -> isOfTime(b.change());
      default -> false;
    };
  }

  public List<String> blockedBy() {
    return calculator.score(calculator.prepare(person), calculator.prepare(work)).blockedBy();
  }

  public boolean takesNewPlaces() {
    return calculator.explain(calculator.prepare(person), calculator.prepare(work)).eligibility()
        == Fit.Eligibility.WITH_CHILDCARE;
  }

  public boolean isEligible() {
    return blockedBy().isEmpty();
  }

  /** Of what, and not how much: the slow search asks for the most that is of use. */
  public static String key(Bridge bridge) {
    return switch (bridge) {
      case Bridge.Language b -> "languages " + b.language().code();
      case Bridge.Skill b -> "skills " + b.code();
      case Bridge.Qualification b -> "qualifications " + b.code();
      case Bridge.Clarify b -> b.criterion() + " " + b.code();
      case Bridge.ChildcarePlaces b -> "place " + b.childcareProviderId();
      case Bridge.WithNewPlaces b -> key(b.change());
      case Bridge.KeptCare b -> (b.additional().isEmpty() ? "kept " : "care ") + b.child().id();
      case Bridge.HoursPerDay b -> "day";
      case Bridge.CommuteMinutes b -> "commute";
      case Bridge.Mode b -> "mode " + b.mode();
      case Bridge.Form b -> "form";
      case Bridge.Start b -> "start";
      case Bridge.Exclusion b -> "exclusion " + b.code();
      case Bridge.Offer b -> "offer " + b.code();
      case Bridge.Availability b -> "availability";
      case Bridge.Care b -> "care " + b.child().id();
      case Bridge.WeeklyHours b -> "hours";
    };
  }

  private static <T> Listing<T> plus(Listing<T> listing, T item) {
    List<T> items = new ArrayList<>(listing.items());
    items.add(item);
    return new Listing<>(items, listing.complete());
  }

  private ChangedWorld with(Participant changed) {
    return new ChangedWorld(calculator, changed, work);
  }

  public ChangedWorld with(Bridge bridge) {
    Participant.Builder to = person.toBuilder();
    return switch (bridge) {
      case Bridge.Language b -> with(to.languages(plus(person.languages(), b.language())).build());
      case Bridge.Skill b ->
          with(to.skills(plus(person.skills(), Skill.held(b.code(), b.level()))).build());
      case Bridge.Qualification b ->
          with(to.qualifications(plus(person.qualifications(), b.code())).build());
      case Bridge.Clarify b -> clarified(b);
      case Bridge.Availability b ->
          with(to.availability(person.availability().orElseThrow().or(b.additional())).build());
      case Bridge.Care b -> cared(b);
      case Bridge.ChildcarePlaces b -> withPlaces(b);
      case Bridge.WithNewPlaces b -> with(b.change());
      case Bridge.KeptCare b ->
          b.additional().isEmpty()
              ? kept(b.child().id())
              : cared(new Bridge.Care(b.child(), b.additional()));
      case Bridge.WeeklyHours b -> withHours(b.quarterHours());
      case Bridge.HoursPerDay b -> with(to.maximumQuarterHoursPerDay(b.quarterHours()).build());
      case Bridge.CommuteMinutes b -> with(to.maximumCommuteMinutes(b.minutes()).build());
      case Bridge.Mode b -> with(to.mode(b.mode()).build());
      case Bridge.Form b -> with(to.forms(plus(person.forms(), form(b.code()))).build());
      case Bridge.Start b -> with(to.earliestStart(b.day()).build());
      case Bridge.Exclusion b ->
          with(
              to.exclusions(
                      new Listing<>(
                          person.exclusions().items().stream()
                              .filter(code -> !code.equals(b.code()))
                              .toList(),
                          person.exclusions().complete()))
                  .build());
      case Bridge.Offer b -> offering(b.code());
    };
  }

  private static EmploymentForm form(String code) {
    return Arrays.stream(EmploymentForm.values())
        .filter(form -> form.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private ChangedWorld clarified(Bridge.Clarify bridge) {
    String code = bridge.code();
    Participant.Builder to = person.toBuilder();
    return with(
        switch (bridge.criterion()) {
          case "languages" ->
              to.languages(plus(person.languages(), Language.held(code, CefrLevel.C2))).build();
          case "skills" -> to.skills(plus(person.skills(), Skill.held(code, needed(code)))).build();
          case "qualifications" -> to.qualifications(plus(person.qualifications(), code)).build();
          case "entitlements" -> to.entitlements(plus(person.entitlements(), code)).build();
          case "permission" -> to.workPermission(WorkPermission.unrestricted()).build();
          default -> throw new AssertionError(bridge);
        });
  }

  private int needed(String skill) {
    return work.position().skills().items().stream()
        .filter(required -> required.code().equals(skill))
        .flatMapToInt(required -> required.level().stream())
        .max()
        .orElseThrow();
  }

  private ChangedWorld cared(Bridge.Care bridge) {
    OpeningHours more = OpeningHours.of(bridge.additional());
    return with(
        person.toBuilder()
            .children(
                person.children().stream()
                    .map(
                        child ->
                            !child.id().equals(bridge.child().id())
                                ? child
                                : Child.agedMonths(child.ageMonths())
                                    .named(child.id())
                                    .withCare(
                                        child.care() instanceof Child.Care.Covered c
                                            ? new Child.Care.Covered(
                                                c.covered().or(more), c.place())
                                            : new Child.Care.Covered(more, Optional.empty())))
                    .toList())
            .build());
  }

  private ChangedWorld kept(String childId) {
    return with(
        person.toBuilder()
            .children(
                person.children().stream()
                    .map(
                        child ->
                            child.id().equals(childId)
                                ? Child.agedMonths(child.ageMonths())
                                    .named(childId)
                                    .withCare(child.care())
                                : child)
                    .toList())
            .build());
  }

  private ChangedWorld withPlaces(Bridge.ChildcarePlaces bridge) {
    List<ChildcareProvider> providers =
        calculator.providers().stream()
            .map(
                provider ->
                    provider.id().equals(bridge.childcareProviderId())
                        ? provider.toBuilder()
                            .placesUnder3(provider.placesUnder3() + bridge.under3())
                            .places3AndOver(provider.places3AndOver() + bridge.from3())
                            .placesSchool(provider.placesSchool() + bridge.school())
                            .build()
                        : provider)
            .toList();
    return new ChangedWorld(calculator.withProviders(providers), person, work);
  }

  private boolean takesTheChildren(ChildcareProvider provider) {
    return person.children().stream()
        .filter(child -> child.needsPlace() && MatchingPolicy.defaults().needsCare(child))
        .filter(child -> child.ageMonths().isPresent())
        .allMatch(child -> provider.offers(MatchingPolicy.defaults().ageGroup(child)));
  }

  private ChangedWorld withHours(int quarterHours) {
    int minimum = Math.min(quarterHours, person.hours().minimumQuarterHours().orElse(0));
    int maximum = Math.max(quarterHours, person.hours().maximumQuarterHours().orElse(quarterHours));
    return with(
        person.toBuilder()
            .hours(new HoursRange(OptionalInt.of(minimum), OptionalInt.of(maximum)))
            .build());
  }

  private ChangedWorld offering(String code) {
    Position changed =
        work.position().toBuilder()
            .offers(new Listing<>(plus(work.position().offers(), code).items(), true))
            .build();
    return new ChangedWorld(
        calculator,
        person,
        switch (work) {
          case Vacancy v -> new Vacancy(changed);
          case JobPotential p ->
              new JobPotential(
                  changed,
                  p.budgetQuarterHours(),
                  p.certaintyPercent(),
                  p.surveyedOn(),
                  p.surveyedBy());
        });
  }

  /** Every change that is of use for a criterion, as much of it as there can be. */
  private List<Bridge> changes(String criterion) {
    Position position = work.position();
    boolean fixed = position.workingTime() instanceof WorkingTime.Fixed;
    List<Bridge> changes = new ArrayList<>();
    switch (criterion) {
      case "hours" -> changes.addAll(hourChanges(fixed));
      case "availability" -> {
        changes.addAll(hourChanges(fixed));
        changes.addAll(modes());
      }
      case "commute" -> {
        changes.add(new Bridge.CommuteMinutes(100_000));
        changes.addAll(modes());
      }
      case "childcare" -> {
        person.children().stream()
            .filter(Child::needsPlace)
            .map(child -> new Fact.Child(child.id(), OptionalInt.empty(), OptionalInt.empty()))
            .forEach(child -> changes.add(new Bridge.KeptCare(child, WeekSchedule.empty())));
        calculator.providers().stream()
            .filter(this::takesTheChildren)
            .forEach(p -> changes.add(new Bridge.ChildcarePlaces(p.id(), p.name(), 99, 99, 99)));
        changes.addAll(modes());
      }
      case "languages" ->
          position
              .languages()
              .items()
              .forEach(r -> changes.add(new Bridge.Clarify("languages", r.code())));
      case "skills" ->
          position
              .skills()
              .items()
              .forEach(r -> r.level().ifPresent(l -> changes.add(new Bridge.Skill(r.code(), l))));
      case "qualifications" ->
          position
              .qualifications()
              .items()
              .forEach(code -> changes.add(new Bridge.Qualification(code)));
      case "entitlements" -> {
        if (!person.entitlements().complete()) {
          position
              .entitlements()
              .items()
              .forEach(code -> changes.add(new Bridge.Clarify("entitlements", code)));
        }
      }
      case "permission" -> {
        if (person.workPermission().isEmpty()) {
          changes.add(new Bridge.Clarify("permission", "permission"));
        }
      }
      case "form" ->
          position.form().map(EmploymentForm::code).map(Bridge.Form::new).ifPresent(changes::add);
      case "start" -> changes.add(new Bridge.Start(LocalDate.of(2000, 1, 1)));
      case "conditions" -> exclusions(changes);
      case "needs" -> person.needs().items().forEach(code -> changes.add(new Bridge.Offer(code)));
      default -> throw new AssertionError(criterion);
    }
    return changes;
  }

  private List<Bridge> hourChanges(boolean fixed) {
    List<Bridge> changes = new ArrayList<>();
    if (fixed) {
      changes.add(new Bridge.HoursPerDay(96));
    } else {
      exclusions(changes);
    }
    return changes;
  }

  private void exclusions(List<Bridge> changes) {
    person.exclusions().items().forEach(code -> changes.add(new Bridge.Exclusion(code)));
  }

  private List<Bridge> modes() {
    List<Bridge> changes = new ArrayList<>();
    person
        .mode()
        .ifPresent(
            known -> {
              for (TravelMode mode : TravelMode.values()) {
                if (mode != known) {
                  changes.add(new Bridge.Mode(mode));
                }
              }
            });
    return changes;
  }

  /** Two changes of different criteria that together do and of which neither does alone. */
  public Set<Set<String>> slowPairs() {
    Set<Set<String>> pairs = new HashSet<>();
    for (String criterion : blockedBy()) {
      for (Bridge first : changes(criterion)) {
        ChangedWorld changed = with(first);
        if (changed.isEligible()) {
          continue;
        }
        List<Bridge> seconds =
            changed.blockedBy().stream()
                .filter(other -> !other.equals(criterion))
                .flatMap(other -> changed.changes(other).stream())
                .toList();
        for (Bridge second : seconds) {
          if (changed.with(second).isEligible() && !with(second).isEligible()) {
            pairs.add(Set.of(key(first), key(second)));
          }
        }
      }
    }
    return pairs;
  }
}
