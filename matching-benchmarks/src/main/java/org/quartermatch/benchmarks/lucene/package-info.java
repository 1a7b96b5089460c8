/**
 * The best ten as one would ask Lucene for them: with its own filters and a score function. {@link
 * org.quartermatch.benchmarks.lucene.LuceneBaseline} takes any {@link
 * org.quartermatch.benchmarks.lucene.PairPoints} as that function, so that two ways of finding can
 * be compared with the same way of scoring.
 */
@NullMarked
package org.quartermatch.benchmarks.lucene;

import org.jspecify.annotations.NullMarked;
