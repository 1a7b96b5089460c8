package org.quartermatch.files.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.quartermatch.PlacementRequest;
import org.quartermatch.PlacementRules;
import org.quartermatch.QuarterChange;
import org.quartermatch.QuarterChange.RefusedBy;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Company;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.outcomes.Outcome;
import org.quartermatch.outcomes.Outcomes;
import org.quartermatch.placement.PlacementProblem.Veto;

/**
 * What has changed between two readings of a Quarter, and what is left of one after changes that
 * stand in no file of it. O(rows).
 */
public final class QuarterChanges {
  private final QuarterData before;
  private final QuarterData now;
  private final Map<String, Opportunity> workBefore;
  private final Map<String, Opportunity> workNow;
  private final List<QuarterChange> changes = new ArrayList<>();

  /** By opportunity, how many of its vacancies were filled. */
  private final Map<String, Integer> filled = new HashMap<>();

  /** By opportunity, how many of those who looked for work before have started there. */
  private final Map<String, Integer> started = new HashMap<>();

  private QuarterChanges(
      QuarterData before, LocalDate dayBefore, QuarterData now, LocalDate today) {
    this.before = before;
    this.now = now;
    workBefore = valid(before, dayBefore);
    workNow = valid(now, today);
  }

  /**
   * A Quarter without those who have left, the work that is closed and the providers that are; a
   * vacancy that was filled has a place less, and is gone with the last one.
   *
   * @param told as {@link ChangesReader} reads them
   */
  public static QuarterData after(QuarterData data, Collection<QuarterChange> told) {
    Set<String> gone = new HashSet<>();
    Map<String, Integer> filled = new HashMap<>();
    for (QuarterChange change : told) {
      switch (change) {
        case QuarterChange.ParticipantLeft c -> gone.add("p " + c.participantId());
        case QuarterChange.OpportunityClosed c -> gone.add("o " + c.opportunityId());
        case QuarterChange.ProviderClosed c -> gone.add("k " + c.childcareProviderId());
        case QuarterChange.VacancyFilled c -> filled.merge(c.opportunityId(), 1, Integer::sum);
        default -> {}
      }
    }
    List<Opportunity> work = new ArrayList<>();
    for (Opportunity opportunity : data.opportunities()) {
      int taken = filled.getOrDefault(opportunity.id(), 0);
      int left = opportunity.position().places() - taken;
      if (!gone.contains("o " + opportunity.id()) && (taken == 0 || left > 0)) {
        work.add(taken == 0 ? opportunity : withPlaces(opportunity, left));
      }
    }
    PlacementRules.Builder rules = data.rules().toBuilder();
    for (Participant p : data.participants()) {
      if (gone.contains("p " + p.id())) {
        rules.without(p.id());
      }
    }
    return new QuarterData(
        data.participants().stream().filter(p -> !gone.contains("p " + p.id())).toList(),
        data.companies(),
        work,
        data.childcareProviders().stream().filter(k -> !gone.contains("k " + k.id())).toList(),
        data.currentPlacements().stream()
            .filter(row -> !gone.contains("p " + row.participantId()))
            .toList(),
        data.vetoes().stream().filter(v -> !gone.contains("p " + v.participantId())).toList(),
        rules.build(),
        data.givenMinutes(),
        data.warnings(),
        data.skippedRows(),
        data.guiding(),
        data.fair(),
        data.care().withoutProviders(id -> gone.contains("k " + id)),
        data.outcomes());
  }

  static Opportunity withPlaces(Opportunity opportunity, int places) {
    var position = opportunity.position().toBuilder().places(places).build();
    return opportunity.withPosition(position);
  }

  /**
   * What somebody would have to say of a plan of one reading, to be brought up to date by another:
   * first who and what came, changed, left and started, then what is agreed. A pin that is new was
   * accepted; a veto that is new is a counsellor's no, and a refusal in the outcomes that of
   * whoever has refused.
   *
   * <p>Who has started is told as such where {@code now} is {@linkplain QuarterData#withoutStarted
   * without them} and they looked for work before.
   *
   * @param dayBefore of the plan: what was expired then was not there
   * @param told what has happened besides, and is {@linkplain #after applied} to {@code now}
   */
  public static List<QuarterChange> between(
      QuarterData before,
      LocalDate dayBefore,
      QuarterData now,
      LocalDate today,
      List<QuarterChange> told) {
    QuarterChanges between = new QuarterChanges(before, dayBefore, now, today);
    between.people();
    between.work(told);
    between.providers();
    between.answers();
    between.rules();
    Set<String> here = byId(now.participants(), Participant::id).keySet();
    // an answer of somebody who has left since then matters no more
    told.stream()
        .filter(change -> answerOf(change).filter(here::contains).isPresent())
        .forEach(between.changes::add);
    return List.copyOf(between.changes);
  }

  private static Optional<String> answerOf(QuarterChange change) {
    return switch (change) {
      case QuarterChange.PlacementAccepted c -> Optional.of(c.participantId());
      case QuarterChange.AcceptanceWithdrawn c -> Optional.of(c.participantId());
      case QuarterChange.PlacementRefused c -> Optional.of(c.participantId());
      case QuarterChange.RefusalWithdrawn c -> Optional.of(c.participantId());
      default -> Optional.empty();
    };
  }

  private static Map<String, Opportunity> valid(QuarterData data, LocalDate day) {
    Map<String, Opportunity> valid = new LinkedHashMap<>();
    for (Opportunity opportunity : data.opportunities()) {
      if (opportunity.position().validUntil().filter(last -> last.isBefore(day)).isEmpty()) {
        valid.put(opportunity.id(), opportunity);
      }
    }
    return valid;
  }

  private static <T> Map<String, T> byId(Collection<T> all, Function<T, String> id) {
    Map<String, T> map = new LinkedHashMap<>();
    all.forEach(each -> map.put(id.apply(each), each));
    return map;
  }

  private void people() {
    Map<String, Participant> old = byId(before.participants(), Participant::id);
    for (Participant participant : now.participants()) {
      Participant was = old.remove(participant.id());
      if (was == null) {
        changes.add(new QuarterChange.ParticipantCame(participant));
      } else if (!was.equals(participant)) {
        changes.add(new QuarterChange.ParticipantChanged(participant));
      }
    }
    Map<String, String> work = new HashMap<>();
    for (Outcome outcome : now.outcomes().outcomes().inWork()) {
      work.putIfAbsent(outcome.participantId(), outcome.opportunityId());
    }
    for (String id : old.keySet()) {
      String startedAt = work.get(id);
      if (startedAt == null) {
        changes.add(new QuarterChange.ParticipantLeft(id));
      } else {
        changes.add(new QuarterChange.ParticipantStarted(id, startedAt));
        started.merge(startedAt, 1, Integer::sum);
      }
    }
  }

  private void work(List<QuarterChange> told) {
    for (QuarterChange change : told) {
      if (change instanceof QuarterChange.VacancyFilled c
          && workBefore.containsKey(c.opportunityId())) {
        filled.merge(c.opportunityId(), 1, Integer::sum);
        changes.add(change);
      }
    }
    for (Opportunity opportunity : workNow.values()) {
      String id = opportunity.id();
      Opportunity was = workBefore.get(id);
      if (was == null) {
        changes.add(new QuarterChange.OpportunityCame(id));
      } else {
        if (!opportunity.equals(expected(was))) {
          changes.add(new QuarterChange.OpportunityChanged(id));
        }
      }
    }
    for (String id : workBefore.keySet()) {
      if (!workNow.containsKey(id) && !filled.containsKey(id)) {
        changes.add(new QuarterChange.OpportunityClosed(id));
      }
    }
  }

  /** What those who have started, and those from outside, have left of an opportunity. */
  private Opportunity expected(Opportunity was) {
    Opportunity left = Started.left(was, started.getOrDefault(was.id(), 0));
    int taken = filled.getOrDefault(was.id(), 0);
    return taken == 0 ? left : withPlaces(left, left.position().places() - taken);
  }

  private void providers() {
    Map<String, ChildcareProvider> old = byId(before.childcareProviders(), ChildcareProvider::id);
    for (ChildcareProvider provider : now.childcareProviders()) {
      ChildcareProvider was = old.remove(provider.id());
      if (was == null) {
        changes.add(new QuarterChange.ProviderOpened(provider));
      } else if (!was.equals(provider)) {
        changes.add(new QuarterChange.ProviderChanged(provider));
      }
    }
    old.keySet().forEach(id -> changes.add(new QuarterChange.ProviderClosed(id)));
  }

  private void answers() {
    Map<String, String> old = pins(before);
    Map<String, String> pinned = pins(now);
    Set<String> here = byId(now.participants(), Participant::id).keySet();
    for (String id : ids(old.keySet(), pinned.keySet(), here)) {
      String to = pinned.get(id);
      if (to == null) {
        changes.add(new QuarterChange.AcceptanceWithdrawn(id));
      } else if (!to.equals(old.get(id))) {
        changes.add(new QuarterChange.PlacementAccepted(id, to));
      }
    }
    Map<Veto, RefusedBy> was = refusals(before);
    Map<Veto, RefusedBy> is = refusals(now);
    is.forEach(
        (veto, by) -> {
          if (!was.containsKey(veto) && isThere(veto, here)) {
            changes.add(
                new QuarterChange.PlacementRefused(veto.participantId(), veto.opportunityId(), by));
          }
        });
    for (Veto veto : was.keySet()) {
      if (!is.containsKey(veto) && isThere(veto, here)) {
        changes.add(new QuarterChange.RefusalWithdrawn(veto.participantId(), veto.opportunityId()));
      }
    }
  }

  private boolean isThere(Veto veto, Set<String> here) {
    return here.contains(veto.participantId())
        && (workBefore.containsKey(veto.opportunityId())
            || workNow.containsKey(veto.opportunityId()));
  }

  /** Pairs that must not be proposed, and who has said no. */
  private static Map<Veto, RefusedBy> refusals(QuarterData data) {
    Map<Veto, RefusedBy> refusals = new LinkedHashMap<>();
    data.vetoes().forEach(veto -> refusals.put(veto, RefusedBy.COUNSELLOR));
    for (Outcomes.RefusedPair pair : data.outcomes().outcomes().refusedPairs()) {
      refusals.put(
          new Veto(pair.participantId(), pair.opportunityId()),
          switch (pair.refusal().by()) {
            case PERSON -> RefusedBy.PARTICIPANT;
            case COMPANY -> RefusedBy.COMPANY;
            case TEAM -> RefusedBy.COUNSELLOR;
          });
    }
    return refusals;
  }

  private static Map<String, String> pins(QuarterData data) {
    Map<String, String> pins = new HashMap<>(data.rules().pins());
    data.currentPlacements().stream()
        .filter(PlacementRequest.Current::pinned)
        .forEach(row -> pins.put(row.participantId(), row.opportunityId()));
    return pins;
  }

  /** Of either, in order, and still here. */
  private static Set<String> ids(Set<String> some, Set<String> others, Set<String> here) {
    Set<String> ids = new TreeSet<>(CodePointOrder.INSTANCE);
    ids.addAll(some);
    ids.addAll(others);
    ids.retainAll(here);
    return ids;
  }

  private void rules() {
    PlacementRules.Builder without = before.rules().toBuilder();
    Set<String> here = byId(now.participants(), Participant::id).keySet();
    before.participants().stream()
        .map(Participant::id)
        .filter(id -> !here.contains(id))
        .forEach(without::without);
    PlacementRules was = without.build();
    PlacementRules is = now.rules();
    differing(was.tandems(), is.tandems(), QuarterChange.TandemDissolved::new);
    differing(is.tandems(), was.tandems(), QuarterChange.TandemFormed::new);
    differing(was.households(), is.households(), QuarterChange.HouseholdDissolved::new);
    differing(is.households(), was.households(), QuarterChange.HouseholdFormed::new);
    for (String id : ids(was.wishes().keySet(), is.wishes().keySet(), here)) {
      List<String> wishes = is.wishes().getOrDefault(id, List.of());
      if (!wishes.equals(was.wishes().getOrDefault(id, List.of()))) {
        changes.add(new QuarterChange.WishesChanged(id, wishes));
      }
    }
    for (String id : ids(was.needingSupport(), is.needingSupport(), here)) {
      boolean needs = is.needingSupport().contains(id);
      if (needs != was.needingSupport().contains(id)) {
        changes.add(new QuarterChange.SupportNeedChanged(id, needs));
      }
    }
    for (String id : ids(was.groups().keySet(), is.groups().keySet(), here)) {
      Set<String> labels = is.groups().getOrDefault(id, Set.of());
      if (!labels.equals(was.groups().getOrDefault(id, Set.of()))) {
        changes.add(new QuarterChange.GroupsChanged(id, labels));
      }
    }
    numbers(was, is);
    if (was.wishPoints() != is.wishPoints() || !was.fairShare().equals(is.fairShare())) {
      changes.add(new QuarterChange.WeightsChanged(is.wishPoints(), is.fairShare()));
    }
  }

  private <T> void differing(
      Collection<T> some, Collection<T> others, Function<T, QuarterChange> change) {
    Set<T> known = new HashSet<>(others);
    some.stream()
        .distinct()
        .filter(each -> !known.contains(each))
        .map(change)
        .forEach(changes::add);
  }

  private void numbers(PlacementRules was, PlacementRules is) {
    for (String id :
        ids(was.minimumPlaces().keySet(), is.minimumPlaces().keySet(), workNow.keySet())) {
      int people = is.minimumPlaces().getOrDefault(id, 0);
      int least = was.minimumPlaces().getOrDefault(id, 0);
      // whoever has started has reached one, too, and that counts already
      if (people != Math.max(0, least - started.getOrDefault(id, 0))) {
        // of a minimum, a vacancy that was filled has reached one
        int reached = filled.getOrDefault(id, 0);
        changes.add(new QuarterChange.MinimumChanged(id, Math.max(0, people - reached)));
      }
    }
    Set<String> companies = new HashSet<>();
    for (Opportunity opportunity : workNow.values()) {
      opportunity.position().company().map(Company::id).ifPresent(companies::add);
    }
    for (String id : ids(was.supportPlaces().keySet(), is.supportPlaces().keySet(), companies)) {
      Optional<Integer> places = Optional.ofNullable(is.supportPlaces().get(id));
      if (!Objects.equals(places.orElse(null), was.supportPlaces().get(id))) {
        changes.add(
            new QuarterChange.SupportPlacesChanged(
                id, places.map(OptionalInt::of).orElse(OptionalInt.empty())));
      }
    }
  }
}
