package org.quartermatch.files.ads;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * With what job ads are read.
 *
 * @param taxonomy for occupations by title and their skills; {@link Taxonomy#none()} leaves both
 *     empty
 * @param postcodes CSV in UTF-8 with a header row: the postal code in the first column, then {@code
 *     lat} and {@code lng}, degrees; empty: no place is found by its postal code
 * @param date the day of the import: a start that is years away from it is not believed
 */
public record AdImportSettings(Taxonomy taxonomy, Optional<Path> postcodes, LocalDate date) {
  public AdImportSettings {
    Objects.requireNonNull(taxonomy, "taxonomy");
    Objects.requireNonNull(postcodes, "postcodes");
    Objects.requireNonNull(date, "date");
  }
}
