/** How well titles are found: rankings against judgements, with the measures of trec_eval. */
@NullMarked
package org.quartermatch.benchmarks.titles;

import org.jspecify.annotations.NullMarked;
