/**
 * The whole command as its people wait for it: {@link
 * org.quartermatch.benchmarks.whole.QuarterCommand} starts {@code examples/quarter run} in a
 * process of its own, and tells how long each phase took and how much memory it had.
 */
@NullMarked
package org.quartermatch.benchmarks.whole;

import org.jspecify.annotations.NullMarked;
