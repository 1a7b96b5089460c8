/**
 * Makes the timetable of a fair. Not exported; it knows numbers and no people.
 *
 * <p>{@link org.quartermatch.fair.timetable.FairInstance} holds what is asked for as arrays, {@link
 * org.quartermatch.fair.timetable.TalkFlow} finds the best talks where time does not count, {@link
 * org.quartermatch.fair.timetable.Colouring} gives them slots, {@link
 * org.quartermatch.fair.timetable.TimetableSearch} makes that better slot by slot and with {@link
 * org.quartermatch.fair.timetable.SlotExchange} lets guests wait less, and {@link
 * org.quartermatch.fair.timetable.TalkBound} proves what no timetable exceeds.
 */
@NullMarked
package org.quartermatch.fair.timetable;

import org.jspecify.annotations.NullMarked;
