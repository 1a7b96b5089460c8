package org.quartermatch.files.csv;

import java.util.List;
import org.quartermatch.guides.Guide;
import org.quartermatch.guides.GuideRequest.Pair;

/**
 * What a Quarter directory says of guides, in the order of its rows.
 *
 * @param kept who has a guide already
 * @param vetoes pairs that must not be
 */
public record GuidingData(List<Guide> guides, List<Pair> kept, List<Pair> vetoes) {
  /** Of a Quarter without guides. */
  public static final GuidingData NONE = new GuidingData(List.of(), List.of(), List.of());

  public GuidingData {
    guides = List.copyOf(guides);
    kept = List.copyOf(kept);
    vetoes = List.copyOf(vetoes);
  }

  /** The numbers of rows. */
  @Override
  public String toString() {
    return "GuidingData[guides="
        + guides.size()
        + ", kept="
        + kept.size()
        + ", vetoes="
        + vetoes.size()
        + "]";
  }
}
