/**
 * The one definition of how well a guide suits a participant. Not exported; it asks the judges of
 * {@link org.quartermatch.fit.judge} for what they know already: ways, languages, time away.
 */
@NullMarked
package org.quartermatch.guides.judge;

import org.jspecify.annotations.NullMarked;
