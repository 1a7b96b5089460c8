package org.quartermatch.testkit.oracle;

import java.util.List;
import java.util.Optional;

/**
 * One way to have all of a participant's children cared for (sentence 23).
 *
 * @param providerId empty for own care
 * @param way the longest way between home and work, by the children's places where there are any
 * @param covers one for each child
 * @param unknown whether {@code childcare} is UNKNOWN, whatever the work
 */
record CareOption(String providerId, Way way, List<Cover> covers, boolean unknown) {

  /**
   * The care of one child.
   *
   * @param quarters when it is cared for
   * @param way from its place of care to work and back, empty for care without a location
   */
  @SuppressWarnings("ArrayRecordComponent") // never changed, and the record never compared
  record Cover(boolean[] quarters, Optional<Way> way) {}

  /** Work without children. */
  static CareOption withoutChildren(Way way) {
    return new CareOption("", way, List.of(), false);
  }

  /**
   * Whether every child is cared for while the participant works the given quarter and is on the
   * way: to and from its place of care, or, without a location, the whole time away.
   */
  boolean careCovers(int quarter) {
    for (Cover cover : covers) {
      Way own = cover.way().orElse(way);
      if (!Week.hasAround(cover.quarters(), quarter, own.quartersBefore(), own.quartersAfter())) {
        return false;
      }
    }
    return true;
  }
}
