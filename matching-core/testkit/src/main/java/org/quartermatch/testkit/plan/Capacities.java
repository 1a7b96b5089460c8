package org.quartermatch.testkit.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quartermatch.testkit.oracle.Lookup;
import org.quartermatch.testkit.oracle.Quarter;
import org.quartermatch.testkit.oracle.Quarter.CareProvider;
import org.quartermatch.testkit.oracle.Quarter.Child;
import org.quartermatch.testkit.oracle.Quarter.Opportunity;

/**
 * What a growing plan leaves of places, hours budgets and childcare places (sentences 17, 26, 29
 * and 41).
 */
public final class Capacities {

  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> budgets = new HashMap<>();
  private final Map<String, Integer> freeUnder3 = new HashMap<>();
  private final Map<String, Integer> free3AndOver = new HashMap<>();

  /** The provider of each child with a new place, once for each placement that uses it. */
  private final Map<String, Deque<String>> providersOfChild = new HashMap<>();

  public Capacities(Quarter quarter) {
    for (Opportunity opportunity : quarter.opportunities()) {
      places.put(opportunity.id(), opportunity.places());
      opportunity.budget().ifPresent(budget -> budgets.put(opportunity.id(), budget));
    }
    for (CareProvider provider : quarter.providers()) {
      freeUnder3.put(provider.id(), provider.placesUnder3());
      free3AndOver.put(provider.id(), provider.places3AndOver());
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
    String provider = choice.option().providerId();
    if (provider.isEmpty()) {
      return Optional.empty();
    }
    int under3 = 0;
    int from3 = 0;
    for (Child child : choice.participant().children()) {
      if (child.wantsNewPlace()) {
        Deque<String> taken = providersOf(child);
        if (!taken.isEmpty() && !taken.contains(provider)) {
          return Optional.of("child " + child.id() + " has its place at " + taken.getFirst());
        }
        if (taken.isEmpty()) {
          under3 += child.underThree() ? 1 : 0;
          from3 += child.underThree() ? 0 : 1;
        }
      }
    }
    boolean suffice =
        under3 <= Lookup.in(freeUnder3, provider) && from3 <= Lookup.in(free3AndOver, provider);
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
          Map<String, Integer> free = child.underThree() ? freeUnder3 : free3AndOver;
          free.merge(provider, -count, Integer::sum);
        }
      }
    }
  }

  private Deque<String> providersOf(Child child) {
    return providersOfChild.computeIfAbsent(child.id(), unused -> new ArrayDeque<>());
  }
}
