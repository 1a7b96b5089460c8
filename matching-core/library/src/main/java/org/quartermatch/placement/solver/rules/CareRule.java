package org.quartermatch.placement.solver.rules;

import java.util.List;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.Unplaced.Capacity;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.Occupancy;

/** A provider has so many places of an age group; a child has one provider. */
final class CareRule implements Rule {
  @Override
  public Capacity capacity() {
    return Capacity.CHILDCARE_PLACES;
  }

  @Override
  public boolean isShort(Instance in, Occupancy plan, int choice) {
    return !plan.careFits(choice);
  }

  @Override
  public boolean isShortAlone(Instance in, int unit, List<PlacementOption> options) {
    return options.size() == 1
        ? !in.careSuffices(options.getFirst())
        : !in.careSuffices(options.getFirst(), options.getLast());
  }

  @Override
  public int[] holders(Instance in, Occupancy plan, int choice) {
    // of the first seat that cannot be had
    for (int seat : in.seats[choice]) {
      int child = in.seatChild[seat];
      if (plan.seatUsers(seat) == 0 && plan.childSeats(child) > 0) {
        IntList parents = new IntList();
        for (int other : in.seatsOfChild[child]) {
          if (plan.seatUsers(other) > 0) {
            for (int p : plan.careHoldersOf(in.seatCare[other])) {
              if (has(in.seats[plan.of(p)], other)) {
                parents.add(p);
              }
            }
          }
        }
        return parents.toArray();
      }
    }
    for (int seat : in.seats[choice]) {
      int care = in.seatCare[seat];
      int needed = 0;
      for (int s : in.seats[choice]) {
        needed += in.seatCare[s] == care && plan.seatUsers(s) == 0 ? 1 : 0;
      }
      if (plan.careUsed(care) + needed > in.carePlaces[care] && needed > 0) {
        return plan.careHoldersOf(care);
      }
    }
    return new int[0];
  }

  private static boolean has(int[] items, int item) {
    for (int i : items) {
      if (i == item) {
        return true;
      }
    }
    return false;
  }
}
