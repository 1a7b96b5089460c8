package org.quartermatch.taxonomy.titles;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Vectors of features that were learned before, from which {@link TitleVectors} start, by the name
 * of the feature.
 *
 * <p>Those that are shipped were learned from the labels of ESCO's occupations in German and
 * English (European Commission, CC BY 4.0), by {@code bench title-vectors}. So an index of names in
 * one of these languages profits from what the other one tells: what is a {@code Fonds} is in both.
 * Only features of two names or more are kept.
 *
 * <p>A file has, after a mark, the dimension and the number of features; then of each feature its
 * name, a factor, and a byte for each number of its vector, by which the factor is multiplied. So
 * it takes a quarter of the space, at an error of at most 1/254 of the largest number. Immutable.
 */
public final class FeatureVectors {
  private static final String SHIPPED = "feature-vectors.bin";

  private static final int MARK = 0x51544631;

  /** There is time. */
  private static final int MOST_PAIRS = 240_000;

  /** Nothing was learned before. */
  private static final FeatureVectors NONE = new FeatureVectors(Map.of());

  private final Map<String, float[]> vectors;

  private FeatureVectors(Map<String, float[]> vectors) {
    this.vectors = vectors;
  }

  /**
   * Learns from names.
   *
   * @param concepts what each title names: equal objects are one concept
   */
  public static FeatureVectors learn(List<String> titles, List<?> concepts) {
    Map<String, float[]> learned = new HashMap<>();
    TitleIndex.of(titles, concepts, NONE, MOST_PAIRS).forEachShared(learned::put);
    return new FeatureVectors(learned);
  }

  /** Nothing was learned before. */
  public static FeatureVectors none() {
    return NONE;
  }

  /** Those that come with the library. */
  static FeatureVectors shipped() {
    try (InputStream in = FeatureVectors.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("the library lacks its file " + SHIPPED);
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what {@link #write} wrote. */
  static FeatureVectors read(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(from));
    if (in.readInt() != MARK || in.readInt() != TitleVectors.DIMENSION) {
      throw new IOException("these are no vectors of " + TitleVectors.DIMENSION + " numbers");
    }
    int count = in.readInt();
    Map<String, float[]> vectors = HashMap.newHashMap(count);
    byte[] numbers = new byte[TitleVectors.DIMENSION];
    for (int i = 0; i < count; i++) {
      String name = in.readUTF();
      float factor = in.readFloat();
      in.readFully(numbers);
      float[] vector = new float[numbers.length];
      for (int k = 0; k < vector.length; k++) {
        vector[k] = factor * numbers[k];
      }
      vectors.put(name, vector);
    }
    return new FeatureVectors(vectors);
  }

  /** Writes them, in the order of their names. */
  public void write(OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to));
    out.writeInt(MARK);
    out.writeInt(TitleVectors.DIMENSION);
    out.writeInt(vectors.size());
    for (Map.Entry<String, float[]> feature : new TreeMap<>(vectors).entrySet()) {
      float largest = Float.MIN_NORMAL;
      for (float number : feature.getValue()) {
        largest = Math.max(largest, Math.abs(number));
      }
      float factor = largest / Byte.MAX_VALUE;
      out.writeUTF(feature.getKey());
      out.writeFloat(factor);
      for (float number : feature.getValue()) {
        out.writeByte(Math.round(number / factor));
      }
    }
    out.flush();
  }

  /** The features, in their order. */
  List<String> names() {
    return vectors.keySet().stream().sorted().toList();
  }

  /** How many features there are. */
  public int size() {
    return vectors.size();
  }

  /** The share of the features of titles that is known, each as often as titles have it. */
  double shareKnown(Map<String, Integer> features, int[][] titles) {
    boolean[] known = new boolean[features.size()];
    features.forEach((name, number) -> known[number] = vectors.containsKey(name));
    long all = 0;
    long found = 0;
    for (int[] title : titles) {
      for (int feature : title) {
        all++;
        found += known[feature] ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) found / all;
  }

  /**
   * Puts the vectors of features in their places; those that are not known stay as they are.
   *
   * @param features their numbers by their names
   * @param rows of number {@code f}: from {@code f * DIMENSION} on
   */
  void start(Map<String, Integer> features, float[] rows) {
    features.forEach(
        (name, number) -> {
          float[] vector = vectors.get(name);
          if (vector != null) {
            System.arraycopy(vector, 0, rows, number * TitleVectors.DIMENSION, vector.length);
          }
        });
  }
}
