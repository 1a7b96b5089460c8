/**
 * The rules that can stand in somebody's way, one class each: what a choice lacks as a plan stands,
 * what options lack even if nobody else were placed, and who could be put out to make room.
 *
 * <p>{@link org.quartermatch.placement.solver.rules.Rule} says what there is to know, and {@link
 * org.quartermatch.placement.solver.rules.Rules} in which order they are looked at. The fast count
 * of what a plan takes is {@link org.quartermatch.placement.solver.packed.Occupancy}, which they
 * ask.
 */
@NullMarked
package org.quartermatch.placement.solver.rules;

import org.jspecify.annotations.NullMarked;
