package org.quartermatch.placement.solver.packed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementOption;

/** A plan as records, and back. */
public final class PlanRecords {
  private PlanRecords() {}

  /** By participant; the two of a tandem each for themselves. */
  public static List<Placement> placements(Instance in, Occupancy plan) {
    List<Placement> placements = new ArrayList<>();
    for (int i = 0; i < in.cohort; i++) {
      int c = plan.of(in.unitOf[i]);
      if (c != Instance.NONE) {
        int member = in.members[in.unitOf[i]][0] == i ? 0 : 1;
        PlacementOption option = in.optionsOf(c).get(member);
        int hours = in.isAgreed(c) ? option.agreedQuarterHours() : option.minimumQuarterHours();
        placements.add(new Placement(option, hours, Instance.changed(in.participant(i), option)));
      }
    }
    return placements;
  }

  /** By unit, the choice of its members' placements, or {@link Instance#NONE}. */
  public static int[] choices(Instance in, List<Placement> placements) {
    Map<String, Placement> byParticipant = new HashMap<>();
    placements.forEach(p -> byParticipant.put(p.participantId(), p));
    int[] choices = new int[in.units];
    Arrays.fill(choices, Instance.NONE);
    for (int u = 0; u < in.units; u++) {
      List<PlacementOption> options = new ArrayList<>();
      long hours = 0;
      for (int i : in.members[u]) {
        Placement placement = byParticipant.get(in.participant(i).id());
        if (placement != null) {
          options.add(placement.option());
          hours += placement.quarterHours();
        }
      }
      int opportunity =
          options.isEmpty()
              ? Instance.NONE
              : in.opportunityNumber(options.getFirst().opportunityId());
      for (int c = in.firstChoice[u]; !options.isEmpty() && c < in.firstChoice[u + 1]; c++) {
        // most are elsewhere, and options take long to compare
        if (in.opportunity[c] == opportunity
            && in.hours[c] == Math.min(Integer.MAX_VALUE, hours)
            && in.optionsOf(c).equals(options)) {
          choices[u] = c;
        }
      }
    }
    return choices;
  }
}
