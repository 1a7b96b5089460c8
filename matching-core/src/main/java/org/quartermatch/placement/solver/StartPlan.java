package org.quartermatch.placement.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementOption;

/**
 * What a problem allows of another plan: first the pins, then of its placements those of most worth
 * first, at the same hours or else the smallest, each if it still fits. O(placements × (log + their
 * participants' choices)).
 */
final class StartPlan {
  private final Instance in;
  private final int[] pins;

  /**
   * @param pins by participant, a choice that keeps its pin, all of them together feasible, or
   *     {@link Instance#NONE}
   */
  StartPlan(Instance instance, int[] pins) {
    in = instance;
    this.pins = pins;
  }

  Occupancy of(List<Placement> placements) {
    int[] wanted = wanted(placements);
    Occupancy plan = pinned(wanted);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < in.participants; i++) {
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
    return choice + 1 < in.choices() && in.option[choice + 1] == in.option[choice];
  }

  /** By participant, the choice that is closest to its placement, or {@link Instance#NONE}. */
  private int[] wanted(List<Placement> placements) {
    Map<String, Placement> byParticipant = new HashMap<>();
    placements.forEach(p -> byParticipant.put(p.participantId(), p));
    int[] wanted = new int[in.participants];
    Arrays.fill(wanted, Instance.NONE);
    for (int i = 0; i < in.participants; i++) {
      Placement placement = byParticipant.get(in.problem.participants().get(i).id());
      for (int c = in.firstChoice[i]; placement != null && c < in.firstChoice[i + 1]; c++) {
        PlacementOption option = in.optionOf(c);
        if (option.opportunityId().equals(placement.opportunityId())
            && option.providerId().equals(placement.option().providerId())
            && (wanted[i] == Instance.NONE || in.hours[c] == placement.quarterHours())) {
          wanted[i] = c;
        }
      }
    }
    return wanted;
  }

  /** Pins as they were kept, if all pins can be kept together with that, or as they can be kept. */
  private Occupancy pinned(int[] wanted) {
    Occupancy plan = new Occupancy(in);
    boolean fits = true;
    for (int i = 0; i < in.participants && fits; i++) {
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
