package org.quartermatch.search;

/**
 * One of the best opportunities.
 *
 * @param id the opportunity's
 * @param opportunity as prepared
 * @param points by the score that was asked for
 */
public record Ranked<T>(String id, T opportunity, long points) {}
