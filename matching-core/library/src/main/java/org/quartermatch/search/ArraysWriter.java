package org.quartermatch.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.quartermatch.fit.columns.ColumnsOutput;
import org.quartermatch.model.Opportunity;

/**
 * Writes arrays to a file: their length, then their entries, the lowest byte first, as Lucene reads
 * them. Opportunities are records of {@link OpportunityCodec}, behind an array of where they begin.
 */
final class ArraysWriter implements ColumnsOutput {
  private static final int PIECE = 1 << 16;

  private final IndexOutput out;
  private final ByteBuffer piece = ByteBuffer.allocate(PIECE).order(ByteOrder.LITTLE_ENDIAN);

  ArraysWriter(IndexOutput out) {
    this.out = out;
  }

  @Override
  public void ints(int[] values) throws IOException {
    out.writeVInt(values.length);
    for (int from = 0; from < values.length; from += PIECE / Integer.BYTES) {
      int count = Math.min(values.length - from, PIECE / Integer.BYTES);
      piece.asIntBuffer().put(values, from, count);
      out.writeBytes(piece.array(), count * Integer.BYTES);
    }
  }

  @Override
  public void doubles(double[] values) throws IOException {
    out.writeVInt(values.length);
    for (int from = 0; from < values.length; from += PIECE / Double.BYTES) {
      int count = Math.min(values.length - from, PIECE / Double.BYTES);
      piece.asDoubleBuffer().put(values, from, count);
      out.writeBytes(piece.array(), count * Double.BYTES);
    }
  }

  @Override
  public void bytes(byte[] values) throws IOException {
    out.writeVInt(values.length);
    out.writeBytes(values, values.length);
  }

  @Override
  public void opportunities(List<Opportunity> values) throws IOException {
    List<BytesRef> records = values.stream().map(OpportunityCodec::encode).toList();
    int[] from = new int[records.size() + 1];
    for (int i = 0; i < records.size(); i++) {
      from[i + 1] = Math.addExact(from[i], records.get(i).length);
    }
    ints(from);
    out.writeVInt(from[records.size()]);
    for (BytesRef record : records) {
      out.writeBytes(record.bytes, record.offset, record.length);
    }
  }
}
