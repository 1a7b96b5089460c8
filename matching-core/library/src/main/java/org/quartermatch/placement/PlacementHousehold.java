package org.quartermatch.placement;

import java.util.List;
import org.quartermatch.model.CodePointOrder;

/**
 * Adults who share childcare between them: while one works, another must be able to be with the
 * children. No two of them are placed at opportunities whose {@linkplain
 * PlacementOpportunity#shifts shifts} clash, i.e. where any week of the one's rotation overlaps any
 * week of the other's. Shifts that are not known never clash; an opportunity with known shifts
 * clashes with itself.
 *
 * @param participantIds two or more, each once, by code point
 */
public record PlacementHousehold(List<String> participantIds) {
  public PlacementHousehold {
    participantIds = participantIds.stream().distinct().sorted(CodePointOrder.INSTANCE).toList();
  }

  public static PlacementHousehold of(String... participantIds) {
    return new PlacementHousehold(List.of(participantIds));
  }
}
