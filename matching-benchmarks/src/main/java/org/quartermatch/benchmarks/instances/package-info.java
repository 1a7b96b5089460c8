/**
 * The placement on problems of operations research: published ones, read from files, and generated
 * ones.
 */
@NullMarked
package org.quartermatch.benchmarks.instances;

import org.jspecify.annotations.NullMarked;
