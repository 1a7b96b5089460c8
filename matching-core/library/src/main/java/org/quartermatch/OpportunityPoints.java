package org.quartermatch;

/**
 * An opportunity for which a participant is eligible.
 *
 * @param points of the fit, 0 to 10,000
 */
public record OpportunityPoints(String opportunityId, int points) {}
