package org.quartermatch.placement.solver.flow;

import java.util.Arrays;
import java.util.Optional;
import org.quartermatch.placement.solver.packed.CareRule;
import org.quartermatch.placement.solver.packed.Fairness;
import org.quartermatch.placement.solver.packed.HoursRule;
import org.quartermatch.placement.solver.packed.HouseholdRule;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.MinimumRule;

/**
 * A problem in which nothing but places can run short: who gains how much where, and how many
 * places are free. It is then a transportation problem, which {@link PlaceFlow} solves exactly.
 *
 * <p><b>When it is one.</b> Of what a participant could take at one opportunity only the best
 * counts: the option of most worth, at its smallest hours (hours are not in the objective); of two
 * of the same worth the one with fewer children to place, then fewer hours. If even all of these
 * together could not exceed anything but places, then a best plan by places alone keeps every rule,
 * and as it had fewer rules to keep, there is no better one. That is so where
 *
 * <ul>
 *   <li>an opportunity's budget pays for as many people as it has places, those with the most hours
 *       first;
 *   <li>a provider has a place for every child that could come;
 *   <li>no child that two participants share could be taken to two providers;
 *   <li>by every people rule but that of places, an opportunity or company may have all who count
 *       and could come to it, as far as its places go;
 *   <li>no two of a household could be placed where shifts clash;
 *   <li>there is no tandem, and no minimum where anybody could come;
 *   <li>the fairness term has no weight, or is a squared deviation and every group is the whole
 *       cohort.
 * </ul>
 *
 * <p>Stability, priority, certainty and vetoes only change what a single option is worth, or take
 * it away. Whoever is pinned has one opportunity, and its place is taken out beforehand. Read only
 * once built. O(C log C) for C choices, O(C) without hours budgets.
 */
public final class PlaceNetwork {
  public final Instance in;

  /** By participant, the choice that keeps the pin, or {@link Instance#NONE}. */
  final int[] pinned;

  /** By opportunity, places that pins leave. */
  final int[] capacity;

  /** Where the arcs of a participant begin; one longer. None for those who are pinned. */
  final int[] firstArc;

  /** By arc, its choice. */
  final int[] choice;

  /** The objective if those who are pinned are placed and nobody else. */
  final long base;

  private PlaceNetwork(Instance in, IntList best) {
    this.in = in;
    pinned = new int[in.units];
    Arrays.fill(pinned, Instance.NONE);
    capacity = in.places.clone();
    firstArc = new int[in.units + 1];
    int arcs = 0;
    long fixed = 0;
    for (int x = 0; x < best.size(); x++) {
      int c = best.get(x);
      int i = in.owner[c];
      if (in.pinned[i] == Instance.NONE) {
        firstArc[i + 1]++;
        arcs++;
      } else {
        pinned[i] = c;
        capacity[in.opportunity[c]]--;
        fixed += in.worth[c];
      }
    }
    choice = new int[arcs];
    for (int x = 0, arc = 0; x < best.size(); x++) {
      if (in.pinned[in.owner[best.get(x)]] == Instance.NONE) {
        choice[arc++] = best.get(x);
      }
    }
    for (int i = 0; i < in.units; i++) {
      firstArc[i + 1] += firstArc[i];
      fixed -= pinned[i] == Instance.NONE ? in.absence[i] : 0;
    }
    base = fixed;
  }

  /** Empty where something else than places could run short, or fairness counts. */
  public static Optional<PlaceNetwork> of(Instance in) {
    boolean fair =
        in.fairness.isOff()
            || (in.fairness.kind() == Fairness.Kind.SQUARED
                && Arrays.stream(in.groupSize).allMatch(s -> s == in.cohort));
    if (!fair || in.units < in.cohort) {
      return Optional.empty();
    }
    IntList best = best(in);
    return HoursRule.isNeverShort(in, best)
            && CareRule.isNeverShort(in, best)
            && in.limits.areNeverShort(in, best)
            && HouseholdRule.isNeverShort(in, best)
            && MinimumRule.isNeverShort(in, best)
        ? Optional.of(new PlaceNetwork(in, best))
        : Optional.empty();
  }

  /** By participant and opportunity, the choice of most worth; without those that gain nothing. */
  private static IntList best(Instance in) {
    IntList best = new IntList();
    for (int c = 0; c < in.choices(); ) {
      int i = in.owner[c];
      int j = in.opportunity[c];
      int most = c;
      for (c++; c < in.choices() && in.owner[c] == i && in.opportunity[c] == j; c++) {
        most = better(in, c, most) ? c : most;
      }
      if (in.pinned[i] != Instance.NONE || in.worth[most] + in.absence[i] > 0) {
        best.add(most);
      }
    }
    return best;
  }

  private static boolean better(Instance in, int c, int than) {
    if (in.worth[c] != in.worth[than]) {
      return in.worth[c] > in.worth[than];
    }
    if (in.seats[c].length != in.seats[than].length) {
      return in.seats[c].length < in.seats[than].length;
    }
    return in.hours[c] < in.hours[than];
  }
}
