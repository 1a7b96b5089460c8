package org.quartermatch.taxonomy;

/**
 * Turns a text into a vector, so that texts of like meaning point the same way. A host that has a
 * language model can give it to a taxonomy, which then finds more occupations for a title: see
 * {@link Taxonomy#withTextEmbedding}.
 *
 * <p>Used to suggest codes of occupations only. No fit, no points, no plan ever depends on it.
 *
 * <p>Implementations must be pure (the same text, the same vector) and safe for use by several
 * threads. What one throws reaches whoever asked for occupations.
 */
@FunctionalInterface
public interface TextEmbedding {
  /**
   * The vector of a text.
   *
   * @param text a job title or an occupation's label as it is written, in any language; can be
   *     empty
   * @return as many finite numbers for every text, one or more, of any length; only the direction
   *     counts. All zeros say nothing about the text. It is not changed, and no longer needed after
   *     the next call
   */
  float[] vector(String text);
}
