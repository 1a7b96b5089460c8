package org.quartermatch.placement;

import java.util.List;

/**
 * How many people more a plan can place if something changes, with everybody whom it places now
 * placed still, here or elsewhere. What the plan could place more without the change does not
 * count, as far as a search finds it: of more than 16 people, those may be missed who can only come
 * together, as a tandem or to reach a minimum.
 *
 * @param placedMore found, with {@code placements} that show how; 0 or more
 * @param placedMoreAtMost proved: with the change no plan that keeps everybody places more; equal
 *     to {@code placedMore} where that is known to be all
 * @param placements of those whose placement is new or another one, by participant; empty where
 *     nobody more is placed
 */
public record PlacementGain(int placedMore, int placedMoreAtMost, List<Placement> placements) {
  /** Nothing. */
  public static final PlacementGain NONE = new PlacementGain(0, 0, List.of());

  public PlacementGain {
    placements = List.copyOf(placements);
    if (placedMore < 0 || placedMoreAtMost < placedMore) {
      throw new IllegalArgumentException(
          "people placed more are "
              + placedMore
              + ", at most "
              + placedMoreAtMost
              + ", allowed: 0 or more, and no more than at most");
    }
  }
}
