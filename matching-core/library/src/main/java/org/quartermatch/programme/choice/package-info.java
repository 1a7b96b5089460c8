/**
 * Chooses measures within a budget. Not exported; it knows numbers and no people.
 *
 * <p>{@link org.quartermatch.programme.choice.MeasureChoice} searches sets of measures by branch
 * and bound; what a set is {@link org.quartermatch.programme.choice.Worth worth} it asks for.
 */
@NullMarked
package org.quartermatch.programme.choice;

import org.jspecify.annotations.NullMarked;
