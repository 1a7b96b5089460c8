package org.quartermatch.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quartermatch.fit.columns.ColumnsInput;
import org.quartermatch.fit.columns.ColumnsOutput;
import org.quartermatch.model.Opportunity;

/**
 * How what a {@link SegmentPacker} makes is kept in a file, so that it need not be made again.
 *
 * @param <S> what a segment is packed into
 */
public interface PackedForm<S> {
  /** What it depends on, apart from the segment: a file with another text is not read. */
  String name();

  /**
   * Writes what the packer made.
   *
   * @param opportunities gives those of the documents that it is asked for, ascending
   * @throws IllegalArgumentException if this one cannot be kept in a file
   */
  void write(S packed, Function<int[], List<Opportunity>> opportunities, ColumnsOutput out)
      throws IOException;

  /** Reads what was written; empty if it does not suit any more, and is to be made anew. */
  Optional<S> read(ColumnsInput in) throws IOException;
}
