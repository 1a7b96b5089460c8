/**
 * OptaPlanner's part, and the only code that knows OptaPlanner.
 *
 * <p>{@link org.quartermatch.placement.solver.moves.MoveSearch} sets it up. It works on a {@link
 * org.quartermatch.placement.solver.moves.WorkingPlan} of {@link
 * org.quartermatch.placement.solver.moves.Decision}s, tries the {@linkplain
 * org.quartermatch.placement.solver.moves.Rearrangement moves} of a {@link
 * org.quartermatch.placement.solver.moves.MoveSource}, and is scored by {@link
 * org.quartermatch.placement.solver.moves.PlacementScore}. {@link
 * org.quartermatch.placement.solver.moves.PlacementConstraints} states the rules as constraint
 * streams over {@link org.quartermatch.placement.solver.moves.Facts}: the definition that the tests
 * hold everything else against.
 */
@NullMarked
package org.quartermatch.placement.solver.moves;

import org.jspecify.annotations.NullMarked;
