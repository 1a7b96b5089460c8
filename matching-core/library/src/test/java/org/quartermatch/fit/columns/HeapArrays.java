package org.quartermatch.fit.columns;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;

/** A file of columns that is none: arrays in memory. */
final class HeapArrays implements ColumnsOutput, ColumnsInput {
  private final Deque<Object> arrays = new ArrayDeque<>();
  final List<Opportunity> opportunities = new ArrayList<>();
  private final MessageDigest digest;

  HeapArrays() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of everything that was written. */
  String digest() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private void add(Object array, int length) {
    arrays.add(array);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
  }

  @Override
  public void ints(int[] values) {
    add(values.clone(), values.length);
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * values.length);
    bytes.asIntBuffer().put(values);
    digest.update(bytes.array());
  }

  @Override
  public void bytes(byte[] values) {
    add(values.clone(), values.length);
    digest.update(values);
  }

  @Override
  public void doubles(double[] values) {
    add(values.clone(), values.length);
    ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length);
    bytes.asDoubleBuffer().put(values);
    digest.update(bytes.array());
  }

  @Override
  public void opportunities(List<Opportunity> values) {
    add(List.copyOf(values), values.size());
    opportunities.addAll(values);
    for (Opportunity one : values) {
      digest.update(text(one).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  /** What an example is likely to have. */
  private static String text(Opportunity one) {
    Position position = one.position();
    return String.join(
        "|",
        one instanceof JobPotential potential ? "" + potential.surveyedOn() : "vacancy",
        position.id(),
        "" + position.form(),
        "" + position.occupation(),
        "" + position.languages(),
        "" + position.skills(),
        "" + position.conditions(),
        "" + position.start());
  }

  @Override
  public int[] ints() {
    return (int[]) arrays.remove();
  }

  @Override
  public byte[] bytes() {
    return (byte[]) arrays.remove();
  }

  @Override
  public double[] doubles() {
    return (double[]) arrays.remove();
  }

  @Override
  @SuppressWarnings("unchecked") // only such lists are added
  public IntFunction<Opportunity> opportunities() {
    return ((List<Opportunity>) arrays.remove())::get;
  }
}
