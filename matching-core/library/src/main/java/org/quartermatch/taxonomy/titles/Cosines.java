package org.quartermatch.taxonomy.titles;

import java.util.Arrays;

/**
 * The cosines between a text and many documents, all given as numbers of their features.
 *
 * <p>A feature that {@code d} of {@code n} documents have weighs {@code ln((n + 1) / (d + ½))}, and
 * {@code 1 + ln f} times that in a document that has it {@code f} times. Inverted lists: building
 * is linear in the features of all documents, a question in the frequencies of its own. Immutable.
 */
final class Cosines {
  /**
   * Features that more than one document in so many has are left out: they hardly tell documents
   * apart, and cost half of the time.
   */
  private static final int COMMON = 8;

  /** So many documents may have any feature: what is common cannot be seen in a short list. */
  private static final int NEVER_COMMON = 50;

  private final int size;
  private final double[] strengths;

  /** The documents with feature {@code f}: {@code documents[start[f]] … [start[f + 1] - 1]}. */
  private final int[] start;

  private final int[] documents;

  /** Beside each document, the weight of the feature in it; all of one document have length 1. */
  private final float[] weights;

  /**
   * Documents.
   *
   * @param features of each document, as often as it has them, in any order; sorted here
   * @param featureCount features are numbers from 0 to one less
   */
  Cosines(int[][] features, int featureCount) {
    this.size = features.length;
    int[] frequencies = new int[featureCount];
    for (int[] document : features) {
      Arrays.sort(document);
      for (int i = 0; i < document.length; i = afterRun(document, i)) {
        frequencies[document[i]]++;
      }
    }
    this.strengths = new double[featureCount];
    this.start = new int[featureCount + 1];
    for (int f = 0; f < featureCount; f++) {
      strengths[f] = strength(frequencies[f]);
      start[f + 1] = start[f] + (strengths[f] > 0 ? frequencies[f] : 0);
    }
    this.documents = new int[start[featureCount]];
    this.weights = new float[documents.length];
    int[] next = start.clone();
    for (int document = 0; document < size; document++) {
      fill(document, features[document], next);
    }
  }

  private void fill(int document, int[] features, int[] next) {
    double squares = 0;
    for (int i = 0; i < features.length; i = afterRun(features, i)) {
      double weight = weight(features, i);
      squares += weight * weight;
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < features.length; i = afterRun(features, i)) {
      int feature = features[i];
      if (strengths[feature] > 0) {
        documents[next[feature]] = document;
        weights[next[feature]++] = (float) (weight(features, i) / length);
      }
    }
  }

  private double weight(int[] features, int i) {
    // StrictMath: the same bits, and so the same order, on every machine
    return strengths[features[i]] * (1 + StrictMath.log(afterRun(features, i) - i));
  }

  /** The end of the run of equal numbers that starts here. */
  private static int afterRun(int[] sorted, int i) {
    int end = i + 1;
    while (end < sorted.length && sorted[end] == sorted[i]) {
      end++;
    }
    return end;
  }

  private double strength(int frequency) {
    if (frequency > NEVER_COMMON && frequency > size / COMMON) {
      return 0;
    }
    return Math.max(0, StrictMath.log((size + 1) / (frequency + 0.5)));
  }

  /**
   * The cosine with every document.
   *
   * @param features of the text, each once
   * @param unknown how many more it has, that no document has
   */
  float[] with(int[] features, int unknown) {
    float[] cosines = new float[size];
    double squares = unknown * strength(0) * strength(0);
    for (int feature : features) {
      squares += strengths[feature] * strengths[feature];
    }
    double length = Math.sqrt(squares);
    for (int feature : features) {
      float share = (float) (strengths[feature] / length);
      for (int i = start[feature]; i < start[feature + 1]; i++) {
        cosines[documents[i]] += share * weights[i];
      }
    }
    return cosines;
  }
}
