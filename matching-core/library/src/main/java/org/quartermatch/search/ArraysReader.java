package org.quartermatch.search;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntFunction;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.BytesRef;
import org.quartermatch.fit.columns.ColumnsInput;
import org.quartermatch.model.Opportunity;

/** Reads what {@link ArraysWriter} wrote. Never takes more memory than the file is long. */
final class ArraysReader implements ColumnsInput {
  private static final int PIECE = 1 << 13;

  private final IndexInput in;

  ArraysReader(IndexInput in) {
    this.in = in;
  }

  @Override
  public int[] ints() throws IOException {
    int[] values = new int[length(Integer.BYTES)];
    in.readInts(values, 0, values.length);
    return values;
  }

  @Override
  public double[] doubles() throws IOException {
    double[] values = new double[length(Double.BYTES)];
    ByteBuffer piece =
        ByteBuffer.allocate(Math.min(values.length, PIECE) * Double.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < values.length; from += PIECE) {
      int count = Math.min(values.length - from, PIECE);
      in.readBytes(piece.array(), 0, count * Double.BYTES);
      piece.asDoubleBuffer().get(values, from, count);
    }
    return values;
  }

  @Override
  public byte[] bytes() throws IOException {
    byte[] values = new byte[length(1)];
    in.readBytes(values, 0, values.length);
    return values;
  }

  @Override
  public IntFunction<Opportunity> opportunities() throws IOException {
    int[] from = ints();
    byte[] records = bytes();
    return number ->
        new OpportunityCodec.Decoder()
            .decode(new BytesRef(records, from[number], from[number + 1] - from[number]));
  }

  /** A number of entries that are still there. */
  private int length(int bytesEach) throws IOException {
    int length = in.readVInt();
    if (length < 0 || (long) length * bytesEach > in.length() - in.getFilePointer()) {
      throw new EOFException("length is " + length);
    }
    return length;
  }
}
