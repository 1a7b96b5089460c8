package org.quartermatch.placement.solver.packed;

/**
 * Whoever is pinned is placed at that opportunity, and with it who starts together with it.
 *
 * <p>Choices beside a pin are left out by the {@link ChoiceTable}; what is left to count is who of
 * those pinned is not placed. It stands in nobody else's way, but whoever is pinned is never put
 * out. Whether all pins can be kept together is the question of {@code build.PinCheck}, asked of
 * all other rules. Price: none is needed, as staying unplaced is no choice at a pin.
 */
public final class PinRule {
  private final Instance in;
  private long unplaced;

  PinRule(Instance instance) {
    in = instance;
    for (int u = 0; u < in.units; u++) {
      unplaced += isPinned(u) ? 1 : 0;
    }
  }

  /** Whether a unit may be at an opportunity. */
  public static boolean allows(Instance in, int unit, int opportunity) {
    return in.pinned[unit] == Instance.NONE || in.pinned[unit] == opportunity;
  }

  private boolean isPinned(int unit) {
    return in.pinned[unit] != Instance.NONE;
  }

  void add(int unit) {
    unplaced -= isPinned(unit) ? 1 : 0;
  }

  void remove(int unit) {
    unplaced += isPinned(unit) ? 1 : 0;
  }

  /** Pinned units that are not placed. */
  long violation() {
    return unplaced;
  }
}
