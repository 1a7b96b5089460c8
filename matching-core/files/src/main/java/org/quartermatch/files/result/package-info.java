/**
 * Rows of the files of a result, with their columns, for hosts that write them elsewhere than
 * {@link org.quartermatch.files.ResultFiles} does: {@link org.quartermatch.files.result.MatchRows},
 * {@link org.quartermatch.files.result.FitRows}, {@link
 * org.quartermatch.files.result.PlacementRows} and {@link
 * org.quartermatch.files.result.UnplacedRow}.
 */
@NullMarked
package org.quartermatch.files.result;

import org.jspecify.annotations.NullMarked;
