package org.quartermatch.placement;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Something that is not so today, and what could be done with a plan if it were; see {@link
 * org.quartermatch.PlacementSolver#gains}. Immutable.
 *
 * @param options that are there besides those of the plan's problem; one for a pair and a childcare
 *     provider that the problem has already is passed over
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

  private static <T> List<T> plus(List<T> list, T item) {
    return Stream.concat(list.stream(), Stream.of(item)).toList();
  }
}
