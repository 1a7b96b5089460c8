/**
 * The index of opportunities: keeps them, finds them, survives crashes. Not exported, and the only
 * package that knows Lucene.
 *
 * <p>In the order in which the engine meets it:
 *
 * <ol>
 *   <li>{@link org.quartermatch.search.OpportunityIndex} is opened on a directory or in memory,
 *       with {@link org.quartermatch.search.GermanText how text is read} and with a {@link
 *       org.quartermatch.search.SegmentPacker} that says what a scorer wants to have of the
 *       opportunities. It takes {@code put}, {@code remove}, {@code commit}.
 *   <li>{@link org.quartermatch.search.Snapshot} is what the index held at one moment. Everything
 *       is asked of a snapshot, so that the parts of one answer belong together.
 *   <li>{@link org.quartermatch.search.Segment} is a part of it: the packed value, which documents
 *       of it are live, and the whole opportunity of a document, decoded when asked for. {@link
 *       org.quartermatch.search.Located} is one document of one segment.
 *   <li>{@link org.quartermatch.search.Filter} says which opportunities count on a date; {@link
 *       org.quartermatch.search.TextHit} is what a search for words found.
 *   <li>{@link org.quartermatch.search.Committed} tells what a commit changed, for those who wait
 *       for something new.
 *   <li>{@link org.quartermatch.search.IndexException} says what the disk did, and what to do.
 * </ol>
 *
 * <p>What lies behind: one Lucene document per opportunity ({@link
 * org.quartermatch.search.OpportunityDocument}), with the whole record in a binary form of our own
 * ({@link org.quartermatch.search.OpportunityCodec}). Packed values are kept per segment ({@link
 * org.quartermatch.search.PackedSegments}): segments never change, so an update costs only what is
 * new. They lie in files beside the segments, too ({@link org.quartermatch.search.PackedFiles}), by
 * the {@link org.quartermatch.search.PackedForm} of the packer. Ties are broken by id, never by
 * Lucene's document number, which changes with merges.
 */
@NullMarked
package org.quartermatch.search;

import org.jspecify.annotations.NullMarked;
