package org.quartermatch.search;

import org.quartermatch.model.Opportunity;

/**
 * An opportunity that a text search found.
 *
 * @param opportunity as it was put
 * @param score by BM25, above 0; comparable only within one search
 */
public record TextHit(Opportunity opportunity, float score) {}
