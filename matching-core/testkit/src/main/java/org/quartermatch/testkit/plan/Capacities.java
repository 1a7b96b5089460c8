package org.quartermatch.testkit.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quartermatch.testkit.oracle.Lookup;
import org.quartermatch.testkit.oracle.Quarter;
import org.quartermatch.testkit.oracle.Quarter.AgeGroup;
import org.quartermatch.testkit.oracle.Quarter.CareProvider;
import org.quartermatch.testkit.oracle.Quarter.Child;
import org.quartermatch.testkit.oracle.Quarter.Company;
import org.quartermatch.testkit.oracle.Quarter.Opportunity;

/**
 * What a growing plan leaves of places, hours budgets, companies' contacts and childcare places
 * (sentences 17, 26, 29 and 41).
 */
public final class Capacities {

  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> budgets = new HashMap<>();

  /** Of companies with a limit, by id. */
  private final Map<String, Integer> contacts = new HashMap<>();

  /** Free childcare places of each provider. */
  private final Map<String, Map<AgeGroup, Integer>> free = new HashMap<>();

  /** The provider of each child with a new place, once for each placement that uses it. */
  private final Map<String, Deque<String>> providersOfChild = new HashMap<>();

  private final Quarter quarter;

  public Capacities(Quarter quarter) {
    this.quarter = quarter;
    for (Opportunity opportunity : quarter.opportunities()) {
      places.put(opportunity.id(), opportunity.places());
      opportunity.budget().ifPresent(budget -> budgets.put(opportunity.id(), budget));
      Company company = opportunity.company();
      company.contacts().ifPresent(most -> contacts.put(company.id(), most));
    }
    for (CareProvider provider : quarter.providers()) {
      free.put(provider.id(), new EnumMap<>(provider.freePlaces()));
    }
  }

  /** Why a choice does not fit beside those taken, empty if it does. */
  public Optional<String> obstacle(Choice choice) {
    String opportunity = choice.opportunity().id();
    if (Lookup.in(places, opportunity) < 1) {
      return Optional.of("no place left at " + opportunity);
    }
    if (budgets.getOrDefault(opportunity, Integer.MAX_VALUE) < choice.quarterHours()) {
      return Optional.of("hours budget exceeded at " + opportunity);
    }
    String company = choice.opportunity().company().id();
    if (choice.takesContact(quarter) && contacts.getOrDefault(company, 1) < 1) {
      return Optional.of("no contact left at " + company);
    }
    return childcareObstacle(choice);
  }

  /** A shared child takes one place, at one provider (sentence 26). */
  private Optional<String> childcareObstacle(Choice choice) {
    String provider = choice.option().providerId();
    if (provider.isEmpty()) {
      return Optional.empty();
    }
    Map<AgeGroup, Integer> needed = new EnumMap<>(AgeGroup.class);
    for (Child child : choice.participant().children()) {
      if (child.wantsNewPlace()) {
        Deque<String> taken = providersOf(child);
        if (taken.isEmpty()) {
          needed.merge(child.ageGroup(), 1, Integer::sum);
        } else if (!taken.contains(provider)) {
          return Optional.of("child " + child.id() + " has its place at " + taken.getFirst());
        }
      }
    }
    Map<AgeGroup, Integer> left = Lookup.in(free, provider);
    boolean suffice =
        needed.entrySet().stream()
            .allMatch(each -> each.getValue() <= Lookup.in(left, each.getKey()));
    return suffice ? Optional.empty() : Optional.of("no childcare place left at " + provider);
  }

  public void take(Choice choice) {
    book(choice, 1);
  }

  public void giveBack(Choice choice) {
    book(choice, -1);
  }

  private void book(Choice choice, int count) {
    String opportunity = choice.opportunity().id();
    places.merge(opportunity, -count, Integer::sum);
    budgets.computeIfPresent(opportunity, (id, left) -> left - count * choice.quarterHours());
    if (choice.takesContact(quarter)) {
      contacts.computeIfPresent(choice.opportunity().company().id(), (id, left) -> left - count);
    }
    String provider = choice.option().providerId();
    for (Child child : choice.participant().children()) {
      if (!provider.isEmpty() && child.wantsNewPlace()) {
        Deque<String> taken = providersOf(child);
        boolean wasPlaced = !taken.isEmpty();
        if (count > 0) {
          taken.push(provider);
        } else {
          taken.removeFirstOccurrence(provider);
        }
        if (wasPlaced == taken.isEmpty()) {
          Lookup.in(free, provider).merge(child.ageGroup(), -count, Integer::sum);
        }
      }
    }
  }

  private Deque<String> providersOf(Child child) {
    return providersOfChild.computeIfAbsent(child.id(), unused -> new ArrayDeque<>());
  }
}
