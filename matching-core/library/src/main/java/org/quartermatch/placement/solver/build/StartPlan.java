package org.quartermatch.placement.solver.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * What a problem allows of another plan: first the pins, then of its placements those of most worth
 * first, at the same hours or else the smallest, each if it still fits. Minima are not looked at.
 * Two who are a tandem now and were not at one opportunity are left out. O(placements × (log +
 * their participants' choices)).
 */
public final class StartPlan {
  private final Instance in;
  private final int[] pins;

  /**
   * @param pins by unit, a choice that keeps its pin, all of them together feasible, or {@link
   *     Instance#NONE}
   */
  public StartPlan(Instance instance, int[] pins) {
    in = instance;
    this.pins = pins;
  }

  public Occupancy of(List<Placement> placements) {
    int[] wanted = wanted(placements);
    Occupancy plan = pinned(wanted);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < in.units; i++) {
      if (wanted[i] != Instance.NONE && plan.of(i) == Instance.NONE) {
        order.add(wanted[i]);
      }
    }
    order.sort(
        Comparator.comparingLong((Integer c) -> -(in.worth[c] + in.absence[in.owner[c]]))
            .thenComparingInt(c -> c));
    for (int choice : order) {
      if (plan.fits(choice)) {
        plan.add(choice);
      } else if (hasSmaller(choice) && plan.fits(choice + 1)) {
        plan.add(choice + 1);
      }
    }
    return plan;
  }

  /** An option's smallest hours stand right behind its agreed ones. */
  private boolean hasSmaller(int choice) {
    return choice + 1 < in.choices() && in.sameOptions(choice, choice + 1);
  }

  /** By unit, the choice that is closest to its members' placements, or {@link Instance#NONE}. */
  private int[] wanted(List<Placement> placements) {
    Map<String, Placement> byParticipant = new HashMap<>();
    placements.forEach(p -> byParticipant.put(p.participantId(), p));
    int[] wanted = new int[in.units];
    Arrays.fill(wanted, Instance.NONE);
    for (int u = 0; u < in.units; u++) {
      List<Placement> old = new ArrayList<>();
      long hours = 0;
      for (int i : in.members[u]) {
        Placement placement = byParticipant.get(in.participant(i).id());
        if (placement != null) {
          old.add(placement);
          hours += placement.quarterHours();
        }
      }
      for (int c = in.firstChoice[u];
          old.size() == in.people[u] && c < in.firstChoice[u + 1];
          c++) {
        if (isLike(c, old)
            && (wanted[u] == Instance.NONE || in.hours[c] == Math.min(Integer.MAX_VALUE, hours))) {
          wanted[u] = c;
        }
      }
    }
    return wanted;
  }

  /** Whether a choice is at the same opportunity, with the same provider for each member. */
  private boolean isLike(int choice, List<Placement> old) {
    List<PlacementOption> options = in.optionsOf(choice);
    for (int x = 0; x < options.size(); x++) {
      if (!options.get(x).opportunityId().equals(old.get(x).opportunityId())
          || !options
              .get(x)
              .childcareProviderId()
              .equals(old.get(x).option().childcareProviderId())) {
        return false;
      }
    }
    return true;
  }

  /** Pins as they were kept, if all pins can be kept together with that, or as they can be kept. */
  private Occupancy pinned(int[] wanted) {
    Occupancy plan = new Occupancy(in);
    boolean fits = true;
    for (int i = 0; i < in.units && fits; i++) {
      if (in.pinned[i] != Instance.NONE) {
        int choice = wanted[i] != Instance.NONE ? wanted[i] : pins[i];
        fits = plan.fits(choice);
        if (fits) {
          plan.add(choice);
        }
      }
    }
    if (fits) {
      return plan;
    }
    Occupancy other = new Occupancy(in);
    for (int choice : pins) {
      if (choice != Instance.NONE) {
        other.add(choice);
      }
    }
    return other;
  }
}
