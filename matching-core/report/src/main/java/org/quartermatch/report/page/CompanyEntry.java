package org.quartermatch.report.page;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A business or social carrier.
 *
 * @param id as in the files
 * @param name its name
 * @param location where it is, or null if not known
 * @param carrier whether it is a social carrier
 * @param contacts how many people it can meet, or null if that is not known
 */
public record CompanyEntry(
    String id,
    String name,
    @Nullable GeoPoint location,
    boolean carrier,
    @Nullable CompanyContacts contacts) {
  /** Refuses missing parts. */
  public CompanyEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
  }
}
