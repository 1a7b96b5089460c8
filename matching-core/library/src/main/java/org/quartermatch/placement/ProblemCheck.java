package org.quartermatch.placement;

import static org.quartermatch.texts.LibraryTexts.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Message;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementWeights.FairShare;

/** Finds what is wrong with a problem in itself, all of it, in the problem's own order. */
final class ProblemCheck {
  private final PlacementProblem problem;
  private final List<Message> errors = new ArrayList<>();
  private final Map<String, PlacementParticipant> participants = new HashMap<>();
  private final Set<String> opportunities = new HashSet<>();
  private final Set<String> companies = new HashSet<>();
  private final Set<String> providers = new HashSet<>();

  ProblemCheck(PlacementProblem problem) {
    this.problem = problem;
  }

  List<Message> errors() {
    checkWeights();
    problem.participants().forEach(this::checkParticipant);
    problem.companies().forEach(this::checkCompany);
    problem.opportunities().forEach(this::checkOpportunity);
    problem.providers().forEach(this::checkProvider);
    problem.participants().forEach(this::checkWishes);
    problem.households().forEach(this::checkHousehold);
    checkTandems();
    checkOptions();
    checkVetoes();
    checkPins();
    if (errors.isEmpty()) {
      new ObjectiveRange(problem).error().ifPresent(errors::add);
    }
    return errors;
  }

  private void checkWeights() {
    PlacementWeights w = problem.weights();
    atLeast(0, w.placementWeight(), "placementWeight");
    atLeast(0, w.stabilityPenalty(), "stabilityPenalty");
    atLeast(0, w.wishPoints(), "wishPoints");
    switch (w.fairShare()) {
      case FairShare.None none -> {}
      case FairShare.SquaredDeviation squared -> {
        atLeast(0, squared.weight(), "fairnessWeight");
        squared.groupWeights().entrySet().stream()
            .sorted(Map.Entry.comparingByKey(CodePointOrder.INSTANCE))
            .forEach(g -> atLeast(0, g.getValue(), "fairness weight of group " + g.getKey()));
      }
      case FairShare.MaxMin maxMin -> atLeast(0, maxMin.points(), "fair share: points");
    }
  }

  private void checkParticipant(PlacementParticipant p) {
    if (participants.putIfAbsent(p.id(), p) != null) {
      wrong("participant " + p.id() + " is there more than once; ids must be unique");
    }
    atLeast(1, p.priority(), "participant " + p.id() + ": priority");
  }

  private void checkOpportunity(PlacementOpportunity o) {
    if (!opportunities.add(o.id())) {
      wrong("opportunity " + o.id() + " is there more than once; ids must be unique");
    }
    checkLimits("opportunity " + o.id(), o.limits());
    o.budgetQuarterHours()
        .ifPresent(b -> atLeast(0, b, "opportunity " + o.id() + ": budgetQuarterHours"));
    atLeast(0, o.minimumPlaces(), "opportunity " + o.id() + ": minimumPlaces");
    if (o.places() >= 0 && o.minimumPlaces() > o.places()) {
      wrong(
          "opportunity "
              + o.id()
              + ": minimumPlaces is "
              + o.minimumPlaces()
              + ", places are "
              + o.places()
              + "; allowed is 0 <= minimumPlaces <= places");
    }
    if (o.companyId().isPresent() && !companies.contains(o.companyId().get())) {
      wrong("opportunity " + o.id() + ": there is no company " + o.companyId().get());
    }
  }

  private void checkCompany(PlacementCompany company) {
    String where = "company " + company.id();
    if (!companies.add(company.id())) {
      wrong(where + " is there more than once; ids must be unique");
    }
    checkLimits(where, company.limits());
  }

  private void checkLimits(String where, Map<String, OptionalInt> limits) {
    limits.forEach(
        (name, limit) -> limit.ifPresent(people -> atLeast(0, people, where + ": " + name)));
  }

  private void checkWishes(PlacementParticipant p) {
    Set<String> seen = new HashSet<>();
    for (String wish : p.wishes()) {
      if (!seen.add(wish)) {
        wrong("participant " + p.id() + " wishes for opportunity " + wish + " more than once");
      } else if (!opportunities.contains(wish)) {
        wrong("wish of participant " + p.id() + ": there is no opportunity " + wish);
      }
    }
  }

  private void checkHousehold(Household household) {
    String where = "household of " + String.join(", ", household.participantIds());
    for (String id : household.participantIds()) {
      if (!participants.containsKey(id)) {
        wrong(where + ": there is no participant " + id);
      }
    }
    if (household.participantIds().size() < 2) {
      wrong(where + ": it has fewer than two people; name at least two, or no household");
    }
  }

  private void checkTandems() {
    Map<String, Tandem> tandemOf = new HashMap<>();
    for (Tandem tandem : problem.tandems()) {
      String where = "tandem of " + tandem.first() + " and " + tandem.second();
      if (tandem.first().equals(tandem.second())) {
        wrong(where + ": a tandem is two different participants");
        continue;
      }
      for (String id : List.of(tandem.first(), tandem.second())) {
        if (!participants.containsKey(id)) {
          wrong(where + ": there is no participant " + id);
        }
        Tandem other = tandemOf.putIfAbsent(id, tandem);
        if (other != null) {
          wrong(
              where
                  + ": participant "
                  + id
                  + " is in the tandem of "
                  + other.first()
                  + " and "
                  + other.second()
                  + " as well; allowed is one");
        }
      }
      checkPinsOf(tandem);
    }
  }

  private void checkPinsOf(Tandem tandem) {
    PlacementParticipant first = participants.get(tandem.first());
    PlacementParticipant second = participants.get(tandem.second());
    if (first == null || second == null) {
      return;
    }
    Optional<String> one = first.pinnedOpportunityId();
    Optional<String> other = second.pinnedOpportunityId();
    if (one.isPresent() && other.isPresent() && !one.equals(other)) {
      // files can say so: tandems.csv, and current.csv or answers.csv
      errors.add(
          message("pin.tandem-apart", tandem.first(), tandem.second(), one.get(), other.get()));
    }
  }

  private void checkProvider(PlacementProvider k) {
    if (!providers.add(k.id())) {
      wrong("childcare provider " + k.id() + " is there more than once; ids must be unique");
    }
    atLeast(0, k.placesUnder3(), "childcare provider " + k.id() + ": placesUnder3");
    atLeast(0, k.places3AndOver(), "childcare provider " + k.id() + ": places3AndOver");
    atLeast(0, k.placesSchool(), "childcare provider " + k.id() + ": placesSchool");
  }

  private void checkOptions() {
    Map<String, AgeGroup> groups = new HashMap<>();
    PlacementOption previous = null;
    for (PlacementOption option : problem.options()) {
      String participant = option.participantId();
      boolean isSamePerson = previous != null && previous.participantId().equals(participant);
      if (!isSamePerson && !participants.containsKey(participant)) {
        wrong(name(option) + ": there is no participant " + participant);
      }
      if (!opportunities.contains(option.opportunityId())) {
        wrong(name(option) + ": there is no opportunity " + option.opportunityId());
      }
      if (option.childcareProviderId().isPresent()
          && !providers.contains(option.childcareProviderId().get())) {
        wrong(
            name(option)
                + ": there is no childcare provider "
                + option.childcareProviderId().get());
      }
      // the options are sorted, so repeated ones are neighbours
      if (previous != null && isSameWay(previous, option)) {
        wrong(
            name(option)
                + " is there more than once; allowed is one per participant, opportunity and"
                + " provider");
      }
      previous = option;
      if (option.minimumQuarterHours() < 0
          || option.minimumQuarterHours() > option.agreedQuarterHours()) {
        wrong(
            name(option)
                + ": hours are minimum "
                + option.minimumQuarterHours()
                + ", agreed "
                + option.agreedQuarterHours()
                + " quarter hours; allowed is 0 <= minimum <= agreed");
      }
      percent(option, option.certaintyPercent(), "certaintyPercent");
      percent(option, option.formValuePercent(), "formValuePercent");
      if (option.childcareProviderId().isPresent()) {
        checkChildren(option, groups);
      }
    }
  }

  private static boolean isSameWay(PlacementOption one, PlacementOption other) {
    return one.opportunityId().equals(other.opportunityId())
        && one.participantId().equals(other.participantId())
        && one.childcareProviderId().equals(other.childcareProviderId());
  }

  private void checkChildren(PlacementOption option, Map<String, AgeGroup> groups) {
    if (option.children().isEmpty()) {
      wrong(
          name(option)
              + " names a childcare provider but no child; name who takes a place there, or no"
              + " provider");
    }
    Set<String> seen = new HashSet<>();
    for (ChildPlace child : option.children()) {
      if (!seen.add(child.childId())) {
        wrong(name(option) + ": child " + child.childId() + " is there more than once");
      }
      AgeGroup other = groups.putIfAbsent(child.childId(), child.group());
      if (other != null && other != child.group()) {
        wrong(
            name(option)
                + ": child "
                + child.childId()
                + " is "
                + age(child.group())
                + " here but not in another option; one child has one age");
      }
    }
  }

  private static String age(AgeGroup group) {
    return switch (group) {
      case UNDER_3 -> "under 3";
      case FROM_3 -> "3 or over";
      case SCHOOL_AGE -> "of school age";
    };
  }

  private void checkVetoes() {
    for (Veto veto : problem.vetoes()) {
      String where = "veto " + veto.participantId() + " at " + veto.opportunityId();
      if (!participants.containsKey(veto.participantId())) {
        wrong(where + ": there is no participant " + veto.participantId());
      }
      if (!opportunities.contains(veto.opportunityId())) {
        wrong(where + ": there is no opportunity " + veto.opportunityId());
      }
    }
  }

  private void checkPins() {
    Map<String, Set<String>> eligible = new HashMap<>();
    for (PlacementOption option : problem.options()) {
      PlacementParticipant p = participants.get(option.participantId());
      if (p != null && p.pinnedOpportunityId().isPresent()) {
        eligible.computeIfAbsent(p.id(), x -> new HashSet<>()).add(option.opportunityId());
      }
    }
    Set<Veto> vetoes = new HashSet<>(problem.vetoes());
    for (PlacementParticipant p : problem.participants()) {
      if (p.pinnedOpportunityId().isEmpty()) {
        continue;
      }
      String opportunity = p.pinnedOpportunityId().get();
      if (!opportunities.contains(opportunity)) {
        errors.add(message("pin.gone", p.id(), opportunity));
      } else if (!eligible.getOrDefault(p.id(), Set.of()).contains(opportunity)) {
        errors.add(message("pin.not-eligible", p.id(), opportunity));
      }
      if (vetoes.contains(new Veto(p.id(), opportunity))) {
        errors.add(message("pin.vetoed", p.id(), opportunity));
      }
    }
  }

  /** What only a program can have built, so it is for its programmer and in English. */
  private void wrong(String text) {
    errors.add(Message.verbatim(text));
  }

  private void percent(PlacementOption option, int value, String what) {
    if (value < 0 || value > 100) {
      wrong(name(option) + ": " + what + " is " + value + "; allowed is 0 to 100");
    }
  }

  private void atLeast(long least, long value, String what) {
    if (value < least) {
      wrong(what + " is " + value + "; it must be " + least + " or more");
    }
  }

  private static String name(PlacementOption option) {
    return "option "
        + option.participantId()
        + " at "
        + option.opportunityId()
        + option.childcareProviderId().map(k -> ", provider " + k).orElse("");
  }
}
