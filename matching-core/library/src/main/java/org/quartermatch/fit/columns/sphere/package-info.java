/**
 * Places on the earth, packed: what is near what, without trigonometry.
 *
 * <ol>
 *   <li>{@link org.quartermatch.fit.columns.sphere.Sphere} has a place as three ints, and the
 *       distance of two by the straight line between them.
 *   <li>{@link org.quartermatch.fit.columns.sphere.Curve} sorts places so that neighbours follow
 *       each other; {@link org.quartermatch.fit.columns.sphere.Places} are columns in that order,
 *       and {@link org.quartermatch.fit.columns.sphere.Blocks} runs of neighbours with the box
 *       around them.
 *   <li>{@link org.quartermatch.fit.columns.sphere.Ways} tells minutes from such lines.
 * </ol>
 *
 * <p>Not exported. It knows nothing of people and work.
 */
@NullMarked
package org.quartermatch.fit.columns.sphere;

import org.jspecify.annotations.NullMarked;
