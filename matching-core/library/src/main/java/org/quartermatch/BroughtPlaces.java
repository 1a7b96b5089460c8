package org.quartermatch;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.quartermatch.ProgrammeCatalogue.Share;
import org.quartermatch.concessions.Concession;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.WhatIf;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Measure.CarePlaces;
import org.quartermatch.programme.Measure.CourseSeats;
import org.quartermatch.programme.Measure.EmployerTalk;

/** Which places of work and of care, and which mentors, a plan's problem has with some measures. */
final class BroughtPlaces {
  private final Map<String, PlacementOpportunity> opportunities = new HashMap<>();
  private final Map<String, PlacementProvider> providers = new HashMap<>();
  private final Map<String, PlacementCompany> companies = new HashMap<>();

  BroughtPlaces(PlacementProblem problem) {
    problem.opportunities().forEach(it -> opportunities.put(it.id(), it));
    problem.providers().forEach(it -> providers.put(it.id(), it));
    problem.companies().forEach(it -> companies.put(it.id(), it));
  }

  /** All with these measures, and with these places shared by two. */
  Room with(List<Measure> measures, List<Share> shares) {
    Room room = new Room();
    for (Measure measure : measures) {
      switch (measure) {
        case CourseSeats course -> {}
        case CarePlaces care -> room.bring(care);
        case EmployerTalk talk -> room.bring(talk);
      }
    }
    shares.forEach(room::bring);
    return room;
  }

  /** What is another one than in the plan's problem, by id. Not thread-safe while it is filled. */
  final class Room {
    private final Map<String, PlacementOpportunity> work = new LinkedHashMap<>();
    private final Map<String, PlacementProvider> cared = new LinkedHashMap<>();
    private final Map<String, PlacementCompany> firms = new LinkedHashMap<>();

    private Room() {}

    private void bring(CarePlaces care) {
      String id = BroughtCare.placesOf(care);
      PlacementProvider before =
          cared.getOrDefault(id, providers.getOrDefault(id, new PlacementProvider(id, 0, 0, 0)));
      cared.put(
          id,
          new PlacementProvider(
              id,
              before.placesUnder3() + care.under3(),
              before.places3AndOver() + care.from3(),
              before.placesSchool() + care.school()));
    }

    private void bring(EmployerTalk talk) {
      String id = talk.opportunityId();
      PlacementOpportunity planned = planned(id);
      for (Concession concession : talk.concessions()) {
        switch (concession) {
          case Concession.AnotherPlace another ->
              work.put(id, ConcessionTrials.withAnotherPlace(work.getOrDefault(id, planned)));
          case Concession.SupportPlace support -> {
            String firm = planned.companyId().orElseThrow();
            PlacementCompany before =
                firms.getOrDefault(firm, Objects.requireNonNull(companies.get(firm)));
            firms.put(firm, before.withSupportPlaces(before.supportPlaces().orElse(0) + 1));
          }
          case Concession.OtherTerms terms -> {}
          case Concession.SplitPlace split -> {}
        }
      }
    }

    private void bring(Share share) {
      String id = share.opportunityId();
      work.put(id, SharedPlace.left(work.getOrDefault(id, planned(id))).orElseThrow());
      share.halves().forEach(it -> work.put(it.id(), it.place()));
    }

    private PlacementOpportunity planned(String id) {
      return Objects.requireNonNull(opportunities.get(id));
    }

    /** Whether the provider has places enough for these children, if nobody else had any. */
    boolean suffices(PlacementOption option) {
      if (option.childcareProviderId().isEmpty()) {
        return true;
      }
      String id = option.childcareProviderId().get();
      PlacementProvider provider = cared.getOrDefault(id, providers.get(id));
      if (provider == null) {
        return false;
      }
      Map<AgeGroup, Integer> wanted = new HashMap<>();
      option.children().stream()
          .map(ChildPlace::group)
          .forEach(it -> wanted.merge(it, 1, Integer::sum));
      return wanted.entrySet().stream()
          .allMatch(it -> it.getValue() <= provider.places(it.getKey()));
    }

    /** All of it, with options besides. */
    WhatIf whatIf(List<PlacementOption> options) {
      return new WhatIf(
          options,
          List.copyOf(work.values()),
          List.copyOf(cared.values()),
          List.copyOf(firms.values()));
    }
  }
}
