package org.quartermatch.placement.solver.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.quartermatch.placement.Draft;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementWeights;

/** Random problems in which nothing but places can run short. */
final class PlacesDraft {
  private PlacesDraft() {}

  static Draft random(Random r, int people, int jobs, int mostPlaces) {
    List<PlacementParticipant> participants = new ArrayList<>();
    List<PlacementOpportunity> opportunities = new ArrayList<>();
    List<PlacementOption> options = new ArrayList<>();
    for (int j = 0; j < jobs; j++) {
      opportunities.add(PlacementOpportunity.of("o" + j, 1 + r.nextInt(mostPlaces)));
    }
    for (int i = 0; i < people; i++) {
      participants.add(PlacementParticipant.builder("p" + i).priority(1 + r.nextInt(3)).build());
      for (int j = 0; j < jobs; j++) {
        if (r.nextInt(4) > 0) {
          options.add(
              PlacementOption.builder("p" + i, "o" + j).points(r.nextInt(1_000) - 100).build());
        }
      }
    }
    return new Draft(
        participants,
        opportunities,
        List.of(),
        options,
        List.of(),
        new PlacementWeights(r.nextInt(200), 0, 0));
  }
}
