package org.quartermatch.fit.columns;

import java.io.IOException;
import java.util.List;
import org.quartermatch.model.Opportunity;

/** Takes packed arrays, one after the other; {@link ColumnsInput} gives them back in this order. */
public interface ColumnsOutput {
  /** Takes ints. */
  void ints(int[] values) throws IOException;

  /** Takes bytes. */
  void bytes(byte[] values) throws IOException;

  /** Takes doubles, bit by bit. */
  void doubles(double[] values) throws IOException;

  /** Takes whole opportunities. */
  void opportunities(List<Opportunity> values) throws IOException;
}
