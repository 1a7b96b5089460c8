/**
 * The one generator of random Quarters. {@link org.quartermatch.testkit.random.RandomQuarters}
 * draws whole directories of a few dozen people, the rare sentences of the semantics more often
 * than life does; {@link org.quartermatch.testkit.random.RandomOpportunities} draws single records
 * with borders that no file can hold, for what stores them. Towns of 100,000 people as life has
 * them are drawn by the benchmarks, which measure and do not compare.
 */
@NullMarked
package org.quartermatch.testkit.random;

import org.jspecify.annotations.NullMarked;
