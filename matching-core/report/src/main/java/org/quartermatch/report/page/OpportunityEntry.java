package org.quartermatch.report.page;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy or a job potential.
 *
 * @param id as in the files
 * @param kind vacancy or potential
 * @param form as in the files: {@code regular}, {@code minijob} ...
 * @param title its title
 * @param companyId the company that offers it
 * @param occupation occupation code, or null if not known
 * @param location where the work is, or null: at the company
 * @param places how many people can get it
 * @param hours weekly hours offered for one person
 * @param languages required spoken level by language code
 * @param languagesKnown whether no other language is asked for; else something is not known
 * @param start first day, or null if not known
 * @param validUntil last day on which it can be proposed, or null if not known
 * @param payNote what is to be clarified about the pay, a sentence in the report's language, or
 *     empty
 * @param eligibleParticipants how many people are eligible, with a new childcare place or without
 */
public record OpportunityEntry(
    String id,
    OpportunityKind kind,
    String form,
    String title,
    String companyId,
    @Nullable String occupation,
    @Nullable GeoPoint location,
    int places,
    HourRange hours,
    Map<String, LanguageLevel> languages,
    boolean languagesKnown,
    @Nullable LocalDate start,
    @Nullable LocalDate validUntil,
    String payNote,
    int eligibleParticipants) {
  /** Copies the collections. */
  public OpportunityEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(companyId, "companyId");
    Objects.requireNonNull(hours, "hours");
    Objects.requireNonNull(payNote, "payNote");
    languages = Map.copyOf(languages);
    Checks.notNegative("places", places);
    Checks.notNegative("eligibleParticipants", eligibleParticipants);
  }
}
