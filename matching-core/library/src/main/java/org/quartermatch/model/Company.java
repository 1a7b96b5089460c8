package org.quartermatch.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A business or a social carrier (Träger).
 *
 * @param quarter the neighbourhood it belongs to
 * @param sector branch, in words
 * @param size number of people working there
 * @param contactsPerMonth how many applicants it can talk to in a month
 */
public record Company(
    String id,
    String name,
    Optional<Kind> kind,
    Optional<String> quarter,
    Optional<String> sector,
    OptionalInt size,
    Optional<GeoPoint> location,
    OptionalInt contactsPerMonth) {
  /** What kind of company. */
  public enum Kind {
    BUSINESS,
    /** Social carrier, Träger. */
    CARRIER
  }

  public Company {
    Require.id("company id", id);
  }

  /** A company of which only identifier, name and place are known. */
  public static Company of(String id, String name, GeoPoint location) {
    return new Company(
        id,
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.of(location),
        OptionalInt.empty());
  }
}
