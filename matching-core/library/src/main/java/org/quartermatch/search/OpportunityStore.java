package org.quartermatch.search;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.quartermatch.model.Opportunity;

/**
 * An index as its engine sees it: {@link OpportunityIndex} is written here, {@link
 * OpportunityReader} by another program, {@link OpportunityMoment} by nobody any more.
 *
 * <p>Safe for use by several threads. What the disk does wrong is an {@link IndexException}; a
 * closed one refuses every call by an {@link IllegalStateException}.
 *
 * @param <S> what a segment is packed into
 */
public sealed interface OpportunityStore<S> extends Closeable
    permits OpportunityIndex, UnwrittenStore {
  /** Whether it is written here. */
  boolean isWritten();

  /**
   * Adds opportunities; one with the id of an earlier one replaces it. All or nothing.
   *
   * @throws IllegalArgumentException if two have the same id, or an id cannot be told from others;
   *     nothing was changed
   * @throws IllegalStateException if it was opened to be read
   */
  void put(Collection<? extends Opportunity> opportunities);

  /**
   * Removes the opportunities with these ids; an id that is not there is no error.
   *
   * @throws IllegalStateException if it was opened to be read
   */
  void remove(Collection<String> ids);

  /**
   * Makes all that was put and removed so far survive a crash, and the mark with it.
   *
   * @param mark empty: the one there is stays
   * @return the generation of the index on disk, which grows by one with each commit that had
   *     something to do; another mark is something
   * @throws IllegalStateException if it was opened to be read
   */
  long commit(Optional<String> mark);

  /**
   * Commits, and says what was put since the commit before. Costs, beyond the commit, O(changed log
   * changed); nothing is kept between commits for it.
   *
   * @throws IllegalStateException if it was opened to be read
   */
  Committed<S> commitAndTell(Optional<String> mark);

  /** Shows what others have committed, and says what was put since the commit shown before. */
  Committed<S> refreshAndTell();

  /** The last commit; of what is read, the one that is shown. */
  CommitPoint lastCommit();

  /**
   * Copies the last commit into a directory that is not there, or is empty; it appears whole.
   *
   * @return the generation copied
   */
  long copyTo(Path target);

  /** What a scorer wants of the segments now: of the last packer. */
  PackedSegments<S> packed();

  /**
   * Lets another packer pack, as on another day, for snapshots that are asked for with what this
   * returns. A segment that has a file which suits the new packer is read, any other one is packed
   * anew by the first question.
   */
  PackedSegments<S> packedBy(SegmentPacker<S> packer);

  /** What the index holds now; in the program that writes it, committed or not. Close it. */
  Snapshot<S> snapshot(PackedSegments<S> packed);

  /** How many records of segments that may have a file were packed, as no file did. */
  int recordsPacked();

  /**
   * Passes where calls are taken.
   *
   * @throws IllegalStateException if it is closed, or has failed
   */
  void ensureUsable();

  /** Closes it; what was not committed is dropped. Closing twice does nothing. */
  @Override
  void close();
}
