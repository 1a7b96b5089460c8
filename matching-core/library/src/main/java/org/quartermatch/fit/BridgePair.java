package org.quartermatch.fit;

import java.util.List;

/**
 * Two changes for different criteria that make an ineligible pair eligible together, where neither
 * of them does alone. Every one was tried: the pair was judged again with both made, and with each.
 *
 * @param first the one for the criterion that files list first
 * @param second the other
 */
public record BridgePair(Bridge first, Bridge second) {
  /** Both. */
  public List<Bridge> both() {
    return List.of(first, second);
  }

  /** Whether one of them is {@linkplain Bridge#isAskedOfCompany for the company alone}. */
  public boolean isAskedOfCompany() {
    return both().stream().anyMatch(Bridge::isAskedOfCompany);
  }
}
