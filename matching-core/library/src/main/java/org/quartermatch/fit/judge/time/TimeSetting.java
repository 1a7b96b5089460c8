package org.quartermatch.fit.judge.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.CodePointOrder;

/** What all judgements of time share. Immutable; two are never the same setting. */
public final class TimeSetting {
  private final MatchingPolicy policy;
  private final TravelTimes travelTimes;
  private final List<ChildcareProvider> providers;
  private final List<NarrowedTimes> openingHours;
  private final SharedTimes shared = new SharedTimes();

  /** With these providers of new childcare places, in any order. */
  public TimeSetting(
      MatchingPolicy policy, TravelTimes travelTimes, List<ChildcareProvider> providers) {
    this.policy = policy;
    this.travelTimes = travelTimes;
    List<ChildcareProvider> sorted = new ArrayList<>(providers);
    sorted.sort(Comparator.comparing(ChildcareProvider::id, CodePointOrder.INSTANCE));
    this.providers = List.copyOf(sorted);
    openingHours =
        sorted.stream()
            .map(provider -> new NarrowedTimes(provider.openingHours().roundedInwards()))
            .toList();
  }

  MatchingPolicy policy() {
    return policy;
  }

  /** Where travel times come from. */
  public TravelTimes travelTimes() {
    return travelTimes;
  }

  /** Childcare providers, by id, by code point. */
  public List<ChildcareProvider> providers() {
    return providers;
  }

  /** When a provider is open, by its place in the list. */
  NarrowedTimes openingHours(int providerIndex) {
    return openingHours.get(providerIndex);
  }

  /** Times shared by participants. */
  SharedTimes shared() {
    return shared;
  }
}
