/**
 * The optimum, proved, where nothing but places can run short.
 *
 * <p>{@link org.quartermatch.placement.solver.flow.PlaceNetwork} decides whether that is so and
 * packs who gains how much where; {@link org.quartermatch.placement.solver.flow.PlaceFlow} finds
 * the best plan and prices of places by successive shortest paths, and {@link
 * org.quartermatch.placement.solver.flow.PlaceProof} proves it from these prices, anew. Beside them
 * stands {@link org.quartermatch.placement.solver.flow.CapacityMatching}, the most who can be
 * placed at all where worth does not count.
 */
@NullMarked
package org.quartermatch.placement.solver.flow;

import org.jspecify.annotations.NullMarked;
