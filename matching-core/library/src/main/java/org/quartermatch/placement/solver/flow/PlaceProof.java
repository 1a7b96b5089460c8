package org.quartermatch.placement.solver.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quartermatch.placement.PlacementCertificate;
import org.quartermatch.placement.PlacementCertificate.OpportunityPrice;
import org.quartermatch.placement.solver.packed.Instance;

/**
 * What prices of places prove, from nothing but the problem and the prices. It shares nothing with
 * {@link PlaceFlow}, which found them; a mistake there cannot pass here. O(choices).
 */
public final class PlaceProof {
  private PlaceProof() {}

  /**
   * What no plan exceeds: everybody's best choice at these prices, and all places at their price.
   *
   * @param prices by opportunity, in points
   * @throws ArithmeticException where a sum exceeds {@code long}
   */
  public static long bound(Instance in, long[] prices) {
    long sum = 0;
    for (int j = 0; j < in.opportunities; j++) {
      if (prices[j] < 0) {
        throw new IllegalStateException("the price of opportunity " + j + " is " + prices[j]);
      }
      sum = Math.addExact(sum, Math.multiplyExact(prices[j], (long) in.places[j]));
    }
    for (int i = 0; i < in.units; i++) {
      // a pin leaves no choice elsewhere, and staying unplaced is none
      long best = in.pinned[i] == Instance.NONE ? -in.absence[i] : Long.MIN_VALUE;
      for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; c++) {
        best = Math.max(best, Math.subtractExact(in.worth[c], prices[in.opportunity[c]]));
      }
      sum = Math.addExact(sum, best);
    }
    return sum;
  }

  /** For the user to check. */
  public static PlacementCertificate certificate(Instance in, long[] prices) {
    List<OpportunityPrice> listed = new ArrayList<>();
    for (int j = 0; j < in.opportunities; j++) {
      if (prices[j] > 0) {
        String id = in.problem.opportunities().get(j).id();
        listed.add(new OpportunityPrice(id, prices[j], in.places[j], 0, 0));
      }
    }
    return new PlacementCertificate(1, listed, List.of(), List.of(), Optional.empty(), List.of());
  }
}
