/**
 * The default travel times, by distance as the crow flies. Not visible to hosts, who say {@link
 * org.quartermatch.fit.TravelTimes#greatCircle()}; the columns ask for metres as well as minutes.
 */
@NullMarked
package org.quartermatch.fit.travel;

import org.jspecify.annotations.NullMarked;
