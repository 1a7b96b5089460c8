package org.quartermatch.fit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * What all judges share.
 *
 * @param providers sorted by id, by code point
 * @param openingHours of the providers, in the same order
 * @param times shared by participants
 */
record Setting(
    MatchingPolicy policy,
    Taxonomy taxonomy,
    TravelTimes travelTimes,
    List<ChildcareProvider> providers,
    List<NarrowedTimes> openingHours,
    LocalDate date,
    SharedTimes times) {
  static Setting of(
      MatchingPolicy policy,
      Taxonomy taxonomy,
      TravelTimes travelTimes,
      List<ChildcareProvider> providers,
      LocalDate date) {
    List<ChildcareProvider> sorted = new ArrayList<>(providers);
    sorted.sort(Comparator.comparing(ChildcareProvider::id, CodePointOrder.INSTANCE));
    return new Setting(
        policy,
        taxonomy,
        travelTimes,
        List.copyOf(sorted),
        sorted.stream().map(provider -> new NarrowedTimes(provider.openingHours())).toList(),
        date,
        new SharedTimes());
  }
}
