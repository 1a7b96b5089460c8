/**
 * An independent recomputation of fits and warnings, to compare the library with. It reads the CSV
 * files itself, shares no code with the library and knows only the default policy; "sentence n"
 * cites the document of exact semantics.
 *
 * <ol>
 *   <li>{@link org.quartermatch.testkit.oracle.Oracle} computes the fits and the warnings of a
 *       Quarter directory.
 *   <li>A pair is judged in {@code PairJudge}; start reading there. {@code Warnings} looks at an
 *       opportunity alone.
 *   <li>{@link org.quartermatch.testkit.oracle.Quarter} is what the files say, the same for the
 *       checker of plans and for the generator of Quarters.
 * </ol>
 */
@NullMarked
package org.quartermatch.testkit.oracle;

import org.jspecify.annotations.NullMarked;
