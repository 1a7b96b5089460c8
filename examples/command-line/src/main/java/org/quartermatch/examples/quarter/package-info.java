/**
 * The {@code quarter} command line: one command of picocli in each class whose name ends in {@code
 * Command}.
 *
 * <ol>
 *   <li>{@link org.quartermatch.examples.quarter.QuarterMain} starts it and decides what a failure
 *       looks like.
 *   <li>{@code QuarterOptions} are the options of every command that reads a Quarter; they give the
 *       {@code QuarterInput}, which is the same for all of them.
 *   <li>Files, JSON and pages are written by matching-files and matching-report; {@code PairText}
 *       writes what people read in a terminal, with the command line's own {@code Texts}.
 *   <li>What is wrong is a {@code Message}, which {@code QuarterMain} prints in the language of
 *       {@code --lang}; {@code UsageErrors} finds the words for mistakes in the command line
 *       itself, and the bundle {@code usage} has the help.
 * </ol>
 */
@NullMarked
package org.quartermatch.examples.quarter;

import org.jspecify.annotations.NullMarked;
