package org.quartermatch.placement;

import java.util.Objects;

/**
 * A child that takes a place at an option's provider. The same child may stand in options of two
 * participants: it is one child, takes one place, and has one provider in any plan.
 *
 * @param under3 whether the place counts among those under 3; the same wherever the child stands
 */
public record ChildPlace(String childId, boolean under3) {
  public ChildPlace {
    Objects.requireNonNull(childId, "childId");
  }
}
