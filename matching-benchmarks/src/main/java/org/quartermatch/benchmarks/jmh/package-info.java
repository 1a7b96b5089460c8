/**
 * One class for each question about speed. Each names its question, what it measures, and its
 * command.
 *
 * <p>Not null-marked: JMH fills the fields of a state in methods that it calls before anything
 * else.
 */
@NullUnmarked
package org.quartermatch.benchmarks.jmh;

import org.jspecify.annotations.NullUnmarked;
