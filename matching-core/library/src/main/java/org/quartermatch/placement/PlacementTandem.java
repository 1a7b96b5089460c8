package org.quartermatch.placement;

import java.util.Objects;
import org.quartermatch.model.CodePointOrder;

/**
 * Two participants who start together: a plan has both at the same opportunity, or neither
 * anywhere. They are brought into the order of their ids, so that it does not matter who is named
 * first.
 *
 * @param first a participant's id
 * @param second another's, after the first one by code point
 */
public record PlacementTandem(String first, String second) {
  public PlacementTandem {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    if (CodePointOrder.INSTANCE.compare(first, second) > 0) {
      String named = first;
      first = second;
      second = named;
    }
  }
}
