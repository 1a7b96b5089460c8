/**
 * The inner loops in vector instructions: the only code that names {@code jdk.incubator.vector}. It
 * is loaded by {@link org.quartermatch.fit.columns.Kernels} alone, where that module is there.
 */
@org.jspecify.annotations.NullMarked
package org.quartermatch.fit.columns.vector;
