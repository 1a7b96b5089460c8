/**
 * What a plan may be: a problem as arrays over dense numbers, its rules, and the one count of what
 * a plan takes.
 *
 * <p>{@link org.quartermatch.placement.solver.packed.Instance} numbers everything: who is placed
 * together is a <em>unit</em>, one way to place it a <em>choice</em>, a child at a provider a
 * <em>seat</em>. {@link org.quartermatch.placement.solver.packed.Units} and {@link
 * org.quartermatch.placement.solver.packed.ChoiceTable} grow its columns. {@link
 * org.quartermatch.placement.solver.packed.Occupancy} is a plan: who has which choice, what is
 * free, what it is worth, and by how much it breaks rules; {@link
 * org.quartermatch.placement.solver.packed.Fairness} is the one term of its worth that is no sum
 * over people. {@link org.quartermatch.placement.solver.packed.UnionFind} says what shares
 * something. {@link org.quartermatch.placement.solver.packed.PlanRecords} leads from a plan to
 * records and back.
 *
 * <p>A rule is one class: what it leaves out as never possible, its part of the count, what a
 * choice lacks by it and who could be put out, when it can never be short, its sentences about
 * pins, and whether it has a price. All that say how many people may be where are constants of
 * {@link org.quartermatch.placement.solver.packed.PeopleRule}, with one table of {@link
 * org.quartermatch.placement.solver.packed.Limits} and one {@link
 * org.quartermatch.placement.solver.packed.PeopleCount}. The others are {@link
 * org.quartermatch.placement.solver.packed.HoursRule}, {@link
 * org.quartermatch.placement.solver.packed.CareRule}, {@link
 * org.quartermatch.placement.solver.packed.HouseholdRule}, {@link
 * org.quartermatch.placement.solver.packed.MinimumRule}, {@link
 * org.quartermatch.placement.solver.packed.PinRule}, {@link
 * org.quartermatch.placement.solver.packed.VetoRule} and {@link
 * org.quartermatch.placement.solver.packed.TandemRule}. Their constraint streams stand in {@code
 * moves}, the only room that may know OptaPlanner.
 */
@NullMarked
package org.quartermatch.placement.solver.packed;

import org.jspecify.annotations.NullMarked;
