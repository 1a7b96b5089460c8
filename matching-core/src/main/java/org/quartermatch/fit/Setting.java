package org.quartermatch.fit;

import java.time.LocalDate;
import java.util.List;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.taxonomy.Taxonomy;

/** What all judges share. Providers are sorted by id, by code point. */
record Setting(
    MatchingPolicy policy,
    Taxonomy taxonomy,
    TravelTimes travelTimes,
    List<ChildcareProvider> providers,
    LocalDate date) {}
