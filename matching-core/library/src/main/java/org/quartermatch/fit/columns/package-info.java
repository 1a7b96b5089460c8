/**
 * The same score over packed columns. Start with {@link org.quartermatch.fit.judge.FitCalculator},
 * the plain definition; what is here gives the same points, and only the way there is shorter.
 *
 * <ol>
 *   <li>{@link org.quartermatch.fit.columns.Layout} says how the entries of the criterion table lie
 *       in columns: what a criterion looks at of an opportunity, its facet, is judged once per
 *       participant, however many opportunities share it, by the very judge of the entry.
 *   <li>{@link org.quartermatch.fit.columns.ColumnsBuilder} packs opportunities into {@link
 *       org.quartermatch.fit.columns.OpportunityColumns}: plain arrays, sorted so that neighbours
 *       in a city are neighbours in memory, and those among them side by side that are alike.
 *   <li>{@link org.quartermatch.fit.columns.ColumnsFile} writes columns and reads them again;
 *       {@link org.quartermatch.fit.columns.Values} of a file are taken from {@link
 *       org.quartermatch.fit.columns.Examples} when they are asked for.
 *   <li>{@link org.quartermatch.fit.columns.ParticipantTables} are one participant, made ready for
 *       such columns.
 *   <li>{@link org.quartermatch.fit.columns.BlockFacets} say what stands in each block of
 *       neighbours, {@link org.quartermatch.fit.columns.BlockBound} how many points a participant
 *       could get there at the most.
 *   <li>{@link org.quartermatch.fit.columns.Scan} goes through them for one participant and ends in
 *       {@link org.quartermatch.fit.columns.Pairs}, the one loop that judges. {@link
 *       org.quartermatch.fit.columns.BestOpportunities} keeps the best, {@link
 *       org.quartermatch.fit.columns.OptionRow} everything a placement needs.
 *   <li>{@link org.quartermatch.fit.columns.ParticipantColumns}, {@link
 *       org.quartermatch.fit.columns.OpportunityTables}, {@link
 *       org.quartermatch.fit.columns.CandidateScan} and {@link
 *       org.quartermatch.fit.columns.BestParticipants} are the mirror of these: a cohort in
 *       columns, asked for one opportunity after the other.
 * </ol>
 *
 * <p>Not exported. Places lie in {@link org.quartermatch.fit.columns.sphere}. No Lucene here:
 * {@code search} keeps the columns by segment.
 */
@NullMarked
package org.quartermatch.fit.columns;

import org.jspecify.annotations.NullMarked;
