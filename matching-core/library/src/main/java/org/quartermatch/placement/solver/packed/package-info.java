/**
 * A problem as arrays over dense numbers, and the one count of what a plan takes.
 *
 * <p>{@link org.quartermatch.placement.solver.packed.Instance} numbers everything: who is placed
 * together is a <em>unit</em>, one way to place it a <em>choice</em>, a child at a provider a
 * <em>seat</em>. {@link org.quartermatch.placement.solver.packed.Units} and {@link
 * org.quartermatch.placement.solver.packed.ChoiceTable} grow its columns. {@link
 * org.quartermatch.placement.solver.packed.Occupancy} is a plan: who has which choice, what is
 * free, what it is worth, and by how much it breaks rules; {@link
 * org.quartermatch.placement.solver.packed.Fairness} is the one term of its worth that is no sum
 * over people. {@link org.quartermatch.placement.solver.packed.PlanRecords} leads from a plan to
 * records and back.
 */
@NullMarked
package org.quartermatch.placement.solver.packed;

import org.jspecify.annotations.NullMarked;
