package org.quartermatch.placement;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that is not so today, and what could be done with a plan if it were; see {@link
 * org.quartermatch.PlacementSolver#gains}. Immutable.
 *
 * @param options that are there besides those of the plan's problem; one for a pair and a childcare
 *     provider that the problem has already is passed over, and of two for the same the second
 * @param opportunities in place of those with the same ids, with more places or hours, or fewer; or
 *     besides all others
 * @param providers in place of those with the same ids: more places
 * @param companies in place of those with the same ids: more support places or contacts
 */
public record WhatIf(
    List<PlacementOption> options,
    List<PlacementOpportunity> opportunities,
    List<PlacementProvider> providers,
    List<PlacementCompany> companies) {
  public WhatIf {
    options = List.copyOf(options);
    opportunities = List.copyOf(opportunities);
    providers = List.copyOf(providers);
    companies = List.copyOf(companies);
  }

  /** More options, of one participant or several. */
  public static WhatIf options(List<PlacementOption> options) {
    return new WhatIf(options, List.of(), List.of(), List.of());
  }

  /** The same with another provider. */
  public WhatIf provider(PlacementProvider provider) {
    Objects.requireNonNull(provider, "provider");
    return new WhatIf(options, opportunities, plus(providers, provider), companies);
  }

  /** The same with another opportunity. */
  public WhatIf opportunity(PlacementOpportunity opportunity) {
    Objects.requireNonNull(opportunity, "opportunity");
    return new WhatIf(options, plus(opportunities, opportunity), providers, companies);
  }

  /** The same with another company. */
  public WhatIf company(PlacementCompany company) {
    Objects.requireNonNull(company, "company");
    return new WhatIf(options, opportunities, providers, plus(companies, company));
  }

  /**
   * A problem if this were so: with the options that it has not yet, and other places. O(n), and
   * checks the problem as any other.
   *
   * @throws PlacementProblemException if something is named that is not there then
   */
  public PlacementProblem appliedTo(PlacementProblem problem) {
    PlacementProblem.Builder changed = PlacementProblem.builder().weights(problem.weights());
    problem.participants().forEach(changed::participant);
    replaced(problem.opportunities(), opportunities, PlacementOpportunity::id)
        .forEach(changed::opportunity);
    replaced(problem.companies(), companies, PlacementCompany::id).forEach(changed::company);
    replaced(problem.providers(), providers, PlacementProvider::id).forEach(changed::provider);
    problem.households().forEach(changed::household);
    problem.tandems().forEach(changed::tandem);
    problem.vetoes().forEach(changed::veto);
    SetMultimap<String, String> newWork = HashMultimap.create();
    options.forEach(option -> newWork.put(option.participantId(), option.opportunityId()));
    Set<PlacementOption.Way> there = new HashSet<>();
    for (PlacementOption option : problem.options()) {
      changed.option(option);
      // Most have nothing to do with what is new.
      if (newWork.containsEntry(option.participantId(), option.opportunityId())) {
        there.add(option.way());
      }
    }
    options.stream().filter(option -> there.add(option.way())).forEach(changed::option);
    return changed.build();
  }

  private static <T> Collection<T> replaced(List<T> all, List<T> others, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    all.forEach(it -> byId.put(id.apply(it), it));
    others.forEach(it -> byId.put(id.apply(it), it));
    return byId.values();
  }

  private static <T> List<T> plus(List<T> list, T item) {
    return Stream.concat(list.stream(), Stream.of(item)).toList();
  }
}
