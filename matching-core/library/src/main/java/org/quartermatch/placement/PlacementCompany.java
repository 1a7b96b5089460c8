package org.quartermatch.placement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What a company can cope with, summed over all its opportunities in a problem.
 *
 * @param id unique among the companies of a problem
 * @param supportPlaces how many participants with {@linkplain PlacementParticipant#needsSupport
 *     need of support} it can take, 0 or more; empty: no limit
 * @param contacts how many new placements it can deal with altogether, 0 or more, such as the
 *     applicants it can talk to in a month; whoever is {@linkplain
 *     PlacementParticipant.Current#keptWithoutContact kept without a contact} is not counted;
 *     empty: no limit
 */
public record PlacementCompany(String id, OptionalInt supportPlaces, OptionalInt contacts) {
  public PlacementCompany {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(supportPlaces, "supportPlaces");
    Objects.requireNonNull(contacts, "contacts");
  }

  /** All limits, by name. */
  Map<String, OptionalInt> limits() {
    Map<String, OptionalInt> limits = new LinkedHashMap<>();
    limits.put("supportPlaces", supportPlaces);
    limits.put("contacts", contacts);
    return limits;
  }

  /** A company without limits. */
  public static PlacementCompany of(String id) {
    return new PlacementCompany(id, OptionalInt.empty(), OptionalInt.empty());
  }

  /** The same with a limit of participants with need of support, 0 or more. */
  public PlacementCompany withSupportPlaces(int places) {
    return new PlacementCompany(id, OptionalInt.of(places), contacts);
  }

  /** The same with a limit of placements altogether, 0 or more. */
  public PlacementCompany withContacts(int placements) {
    return new PlacementCompany(id, supportPlaces, OptionalInt.of(placements));
  }
}
