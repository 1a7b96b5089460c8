/**
 * The {@code quarter} command line: one command of picocli in each class whose name ends in {@code
 * Command}.
 *
 * <ol>
 *   <li>{@link org.quartermatch.examples.quarter.QuarterMain} starts it and decides what a failure
 *       looks like.
 *   <li>{@code QuarterOptions} are the options of every command that reads a Quarter; they give the
 *       {@code QuarterInput}, which is the same for all of them.
 *   <li>{@code RunFiles}, {@code PlanFiles} and {@code PairJson} write what FORMATS.md asks for,
 *       {@code PairText} what people read in a terminal.
 * </ol>
 */
@NullMarked
package org.quartermatch.examples.quarter;

import org.jspecify.annotations.NullMarked;
