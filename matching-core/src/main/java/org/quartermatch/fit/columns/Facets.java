package org.quartermatch.fit.columns;

/**
 * One opportunity, as the criteria see it; its skills and its location lie in columns of their own.
 *
 * @param gates the criteria that block and give no points: papers, form, conditions, needs
 * @param freshnessPoints the same for every participant
 */
public record Facets(
    StartFacet start,
    TimeFacet time,
    Facet languages,
    Facet occupation,
    Facet local,
    java.util.List<Facet> gates,
    int freshnessPoints) {
  public Facets {
    gates = java.util.List.copyOf(gates);
  }
}
