package org.quartermatch.fit.columns;

import java.io.IOException;
import java.util.function.IntFunction;
import org.quartermatch.model.Opportunity;

/**
 * Gives what a {@link ColumnsOutput} took, in the same order. What was not written by this version,
 * or is damaged, ends in an {@link IOException} or a {@link RuntimeException}.
 */
public interface ColumnsInput {
  /** The next ints. */
  int[] ints() throws IOException;

  /** The next bytes. */
  byte[] bytes() throws IOException;

  /** The next doubles. */
  double[] doubles() throws IOException;

  /**
   * The next opportunities, by their place in the list that was written. Each is decoded when it is
   * asked for, at any later time and by any thread, and is not kept.
   */
  IntFunction<Opportunity> opportunities() throws IOException;
}
