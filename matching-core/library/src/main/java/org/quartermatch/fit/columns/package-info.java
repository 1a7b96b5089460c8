/**
 * The same score over packed columns. Start with {@link org.quartermatch.fit.FitCalculator}, the
 * plain definition; what is here gives the same points, and only the way there is shorter.
 *
 * <ol>
 *   <li>{@link org.quartermatch.fit.columns.Definition} and the {@link
 *       org.quartermatch.fit.columns.Facet}s are what is asked of the plain definition: what a
 *       criterion looks at of an opportunity is judged once per participant, however many
 *       opportunities share it.
 *   <li>{@link org.quartermatch.fit.columns.ColumnsBuilder} packs opportunities into {@link
 *       org.quartermatch.fit.columns.OpportunityColumns}: plain arrays, sorted so that neighbours
 *       in a city are neighbours in memory.
 *   <li>{@link org.quartermatch.fit.columns.ParticipantTables} are one participant, made ready for
 *       such columns.
 *   <li>{@link org.quartermatch.fit.columns.Scan} goes through them for one participant and ends in
 *       {@link org.quartermatch.fit.columns.Pairs}, the one loop that judges. {@link
 *       org.quartermatch.fit.columns.Best} keeps the best, {@link
 *       org.quartermatch.fit.columns.OptionRow} everything a placement needs.
 * </ol>
 *
 * <p>Not exported. No Lucene here: {@code search} keeps the columns by segment.
 */
@org.jspecify.annotations.NullMarked
package org.quartermatch.fit.columns;
