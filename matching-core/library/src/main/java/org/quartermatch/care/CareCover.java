package org.quartermatch.care;

/** Who could help on a day without care. None of them has been asked. */
public sealed interface CareCover {
  /** Who cares for another child of the family at that time, where no way leads. */
  record SiblingsCarer(String childId, String siblingId) implements CareCover {}

  /** Who cared for the child before its new place, where no way leads. */
  record FormerCarer(String childId) implements CareCover {}

  /**
   * Another provider, open at that time, with free places today for all who have no care, and on a
   * way that leaves time enough.
   */
  record OtherProvider(String childcareProviderId) implements CareCover {}
}
