package org.quartermatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Measure.CarePlaces;

/**
 * Childcare as measures could make it: every provider with all places that they bring, once with
 * each set of the longer hours, so that one judgement of a pair tries them all; and new groups.
 *
 * @param providers each under a name of its own
 * @param ways what these stand for, by name; others stand for themselves
 */
record BroughtCare(List<ChildcareProvider> providers, Map<String, Way> ways) {
  /** So many measures may make the hours of one provider longer: they are tried in all sets. */
  static final int MOST_HOURS = 4;

  BroughtCare {
    providers = List.copyOf(providers);
    ways = Map.copyOf(ways);
  }

  /**
   * Where a child can have a new place.
   *
   * @param providerId whose places these are in a plan's problem
   * @param needs measures without which it is not so
   */
  record Way(String providerId, long needs) {}

  /** Whose places a measure brings: those of a group of their own, or of the provider. */
  static String placesOf(CarePlaces care) {
    return care.availableFrom().isPresent() ? care.id() : care.childcareProviderId();
  }

  /** What a name stands for. */
  Way way(String providerId) {
    return ways.getOrDefault(providerId, new Way(providerId, 0));
  }

  /**
   * What measures bring to providers.
   *
   * @param measures by their numbers
   */
  static BroughtCare of(List<ChildcareProvider> today, List<Measure> measures) {
    List<ChildcareProvider> all = new ArrayList<>();
    Map<String, Way> ways = new HashMap<>();
    for (ChildcareProvider provider : today) {
      List<Integer> longer = new ArrayList<>();
      ChildcareProvider most = provider;
      for (int m = 0; m < measures.size(); m++) {
        if (measures.get(m) instanceof CarePlaces care
            && care.childcareProviderId().equals(provider.id())) {
          if (care.availableFrom().isPresent()) {
            all.add(ownGroup(provider, care));
            ways.put(care.id(), new Way(care.id(), ProgrammeCatalogue.bit(m)));
          } else {
            most = with(most, care);
            if (care.alsoOpen().isPresent()) {
              longer.add(m);
            }
          }
        }
      }
      all.add(most);
      for (int part = 1; part < 1 << longer.size(); part++) {
        OpeningHours hours = provider.openingHours();
        long needs = 0;
        for (int x = 0; x < longer.size(); x++) {
          if ((part >>> x & 1) != 0 && measures.get(longer.get(x)) instanceof CarePlaces care) {
            hours = care.alsoOpen().map(hours::or).orElse(hours);
            needs |= ProgrammeCatalogue.bit(longer.get(x));
          }
        }
        // No id of a file has a line break.
        String id = provider.id() + "\n" + part;
        all.add(copy(most, id, hours));
        ways.put(id, new Way(provider.id(), needs));
      }
    }
    return new BroughtCare(all, ways);
  }

  private static ChildcareProvider ownGroup(ChildcareProvider provider, CarePlaces care) {
    ChildcareProvider none =
        provider.toBuilder().placesUnder3(0).places3AndOver(0).placesSchool(0).build();
    OpeningHours hours =
        care.alsoOpen().map(provider.openingHours()::or).orElse(provider.openingHours());
    ChildcareProvider.Builder group = copy(with(none, care), care.id(), hours).toBuilder();
    care.availableFrom().ifPresent(group::availableFrom);
    return group.build();
  }

  private static ChildcareProvider with(ChildcareProvider provider, CarePlaces care) {
    return provider.toBuilder()
        .placesUnder3(provider.placesUnder3() + care.under3())
        .places3AndOver(provider.places3AndOver() + care.from3())
        .placesSchool(provider.placesSchool() + care.school())
        .build();
  }

  private static ChildcareProvider copy(
      ChildcareProvider provider, String id, OpeningHours openingHours) {
    ChildcareProvider.Builder copy =
        ChildcareProvider.builder(id, provider.location(), openingHours)
            .name(provider.nameOrId())
            .placesUnder3(provider.placesUnder3())
            .places3AndOver(provider.places3AndOver())
            .placesSchool(provider.placesSchool());
    provider.quarter().ifPresent(copy::quarter);
    provider.availableFrom().ifPresent(copy::availableFrom);
    return copy.build();
  }
}
