package org.quartermatch.search;

/**
 * An opportunity that a text search found.
 *
 * @param id the opportunity's
 * @param opportunity as prepared
 * @param score by BM25, above 0; comparable only within one search
 */
public record TextHit<T>(String id, T opportunity, float score) {}
