/**
 * The score as it is written first: streams and maps over the records of the model, made anew for
 * every pair. It is correct, and it is what the fast ways are measured against.
 */
@NullMarked
package org.quartermatch.benchmarks.naive;

import org.jspecify.annotations.NullMarked;
