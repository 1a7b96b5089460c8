package org.quartermatch.fit.columns;

import java.util.List;

/**
 * One opportunity, as the criteria see it; its skills and its location lie in columns of their own.
 *
 * @param freshnessPoints the same for every participant
 */
public record Facets(
    StartFacet start,
    TimeFacet time,
    Facet languages,
    Facet occupation,
    Facet local,
    Facet qualifications,
    Facet entitlements,
    Facet form,
    Facet conditions,
    Facet offers,
    int freshnessPoints) {
  /** The criteria that block and give no points: papers, form, conditions, needs. */
  List<Facet> gates() {
    return List.of(qualifications, entitlements, form, conditions, offers);
  }
}
