/**
 * An independent recomputation of what a run must give, to compare the library with. It reads the
 * CSV files itself, shares no code with the library and knows only the default policy; "sentence n"
 * cites the document of exact semantics.
 *
 * <p>{@link org.quartermatch.testkit.oracle.Oracle} computes the fits of a Quarter directory,
 * {@link org.quartermatch.testkit.oracle.RandomQuarters} invents such directories, and {@link
 * org.quartermatch.testkit.oracle.PlanChecker} finds what is wrong with the output of a run. A pair
 * is judged in {@code PairJudge}; start reading there.
 */
@NullMarked
package org.quartermatch.testkit.oracle;

import org.jspecify.annotations.NullMarked;
