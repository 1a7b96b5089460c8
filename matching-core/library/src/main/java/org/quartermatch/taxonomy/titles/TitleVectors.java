package org.quartermatch.taxonomy.titles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Vectors of features, learned from the names of concepts: what names of one concept have in common
 * comes to point the same way, also where they share no letter ({@code Küster} and {@code Mesner}).
 *
 * <p>How it works: a title's vector is the sum of its features' vectors, each with the feature's
 * weight {@code ln((n + 1) / (d + ½))}, brought to length 1. Training draws pairs of names of one
 * concept, in batches of {@value #BATCH}, and makes each name find its partner among those of the
 * batch: softmax over the cosines divided by a temperature, in both directions. Other names of the
 * same concept are left out of that choice. So the names of all other concepts in the batch serve
 * as wrong answers. Feature vectors start at random and move by AdaGrad, with one step size for
 * each feature. A concept's vector is the mean of those of its names.
 *
 * <p>Sources: sums of vectors of letter groups as in Bojanowski, Grave, Joulin and Mikolov,
 * Enriching word vectors with subword information, TACL 5, 2017; other answers of the batch as
 * wrong ones as in Henderson and others, Efficient natural language response suggestion for smart
 * reply, 2017; steps as in Duchi, Hazan and Singer, Adaptive subgradient methods, JMLR 12, 2011.
 *
 * <p>Cost: a pair costs {@code (features of both names + 3 · batch) · dimension} additions; there
 * are as many pairs in a round as names, {@value #ROUNDS} rounds, or {@value #ALONE_ROUNDS} where
 * nothing was learned before, and at most {@value #MOST_PAIRS} pairs. A question costs its features
 * and concepts times the dimension. The same names give the same bits on every machine. Immutable.
 */
final class TitleVectors {
  static final int DIMENSION = 96;

  private static final int BATCH = 128;

  /** After what was learned before. */
  static final int ROUNDS = 3;

  /** With nothing learned before. */
  static final int ALONE_ROUNDS = 8;

  static final int MOST_PAIRS = 60_000;

  private static final float TEMPERATURE = 0.12f;
  private static final float STEP = 0.1f;
  private static final long SEED = 1;

  /** Keeps the length of nothing from being 0. */
  private static final float TINY = 1e-8f;

  private static final float FIRST_SQUARES = 1e-6f;

  private final float[] weights;

  /** That of a feature of one name. */
  private final float singleWeight;

  /** Of feature {@code f}: from {@code f * DIMENSION} on. */
  private final float[] vectors;

  private final int conceptCount;

  /** Number {@code k} of the vector of concept {@code c}: at {@code k * conceptCount + c}. */
  private final float[] concepts;

  private TitleVectors(
      float[] weights, float[] vectors, int[][] names, int[] conceptOf, int count) {
    this.weights = weights;
    this.singleWeight = weight(names.length, 1);
    this.vectors = vectors;
    this.conceptCount = count;
    this.concepts = new float[DIMENSION * count];
    float[][] sums = new float[count][DIMENSION];
    float[] vector = new float[DIMENSION];
    for (int name = 0; name < names.length; name++) {
      sum(names[name], vector);
      scale(vector);
      add(1, vector, 0, sums[conceptOf[name]], 0);
    }
    for (int concept = 0; concept < count; concept++) {
      scale(sums[concept]);
      for (int k = 0; k < DIMENSION; k++) {
        concepts[k * count + concept] = sums[concept][k];
      }
    }
  }

  /**
   * Learns from names.
   *
   * @param names features of each name, each once; no two names of one concept have the same ones
   * @param conceptOf what each name names, from 0
   * @param conceptCount concepts are numbers from 0 to one less
   * @param featureCount features are numbers from 0 to one less
   */
  static TitleVectors of(int[][] names, int[] conceptOf, int conceptCount, int featureCount) {
    return of(names, conceptOf, conceptCount, featureCount, ALONE_ROUNDS, MOST_PAIRS, rows -> {});
  }

  /**
   * As {@link #of(int[][], int[], int, int)}, from vectors that were learned before.
   *
   * @param rounds in the place of {@value #ALONE_ROUNDS}
   * @param mostPairs in the place of {@value #MOST_PAIRS}
   * @param before is given the vectors at random, that of feature {@code f} from {@code f *
   *     DIMENSION} on, and puts others in their places
   */
  static TitleVectors of(
      int[][] names,
      int[] conceptOf,
      int conceptCount,
      int featureCount,
      int rounds,
      int mostPairs,
      Consumer<float[]> before) {
    float[] weights = weights(names, featureCount);
    Training training = new Training(weights, names, conceptOf);
    before.accept(training.vectors);
    training.run(conceptCount, rounds, mostPairs);
    return new TitleVectors(weights, training.vectors, names, conceptOf, conceptCount);
  }

  private static float[] weights(int[][] names, int featureCount) {
    int[] frequencies = new int[featureCount];
    for (int[] name : names) {
      for (int feature : name) {
        frequencies[feature]++;
      }
    }
    float[] weights = new float[featureCount];
    for (int f = 0; f < featureCount; f++) {
      weights[f] = weight(names.length, frequencies[f]);
    }
    return weights;
  }

  private static float weight(int names, int frequency) {
    // StrictMath: the same bits on every machine
    return (float) StrictMath.log((names + 1) / (frequency + 0.5));
  }

  /** Whether several names have a feature. */
  boolean isShared(int feature) {
    return weights[feature] < singleWeight;
  }

  /** The vector of a feature. */
  float[] of(int feature) {
    return Arrays.copyOfRange(vectors, feature * DIMENSION, (feature + 1) * DIMENSION);
  }

  /**
   * The cosine with every concept, -1 to 1.
   *
   * @param features of the text, each once
   */
  float[] with(int[] features) {
    float[] vector = new float[DIMENSION];
    sum(features, vector);
    scale(vector);
    float[] cosines = new float[conceptCount];
    for (int k = 0; k < DIMENSION; k++) {
      add(vector[k], concepts, k * conceptCount, cosines, 0);
    }
    return cosines;
  }

  private void sum(int[] features, float[] into) {
    sum(features, weights, vectors, into, 0);
  }

  private static void sum(
      int[] features, float[] weights, float[] vectors, float[] into, int offset) {
    Arrays.fill(into, offset, offset + DIMENSION, 0);
    for (int feature : features) {
      float weight = weights[feature];
      int from = feature * DIMENSION;
      for (int k = 0; k < DIMENSION; k++) {
        into[offset + k] += weight * vectors[from + k];
      }
    }
  }

  /** Brings a vector to length 1. */
  private static void scale(float[] vector) {
    float length = length(vector, 0);
    for (int k = 0; k < vector.length; k++) {
      vector[k] /= length;
    }
  }

  private static float length(float[] of, int offset) {
    float squares = 0;
    for (int k = offset; k < offset + DIMENSION; k++) {
      squares += of[k] * of[k];
    }
    return (float) Math.sqrt(squares) + TINY;
  }

  /** Adds a multiple of one row to another; the length is that of the shorter rest. */
  private static void add(float times, float[] row, int from, float[] into, int to) {
    int length = Math.min(row.length - from, into.length - to);
    for (int k = 0; k < length; k++) {
      into[to + k] += times * row[from + k];
    }
  }

  /** The state of one training; its loops run over plain rows, which compilers make fast. */
  private static final class Training {
    private final float[] weights;
    private final int[][] names;
    private final int[] conceptOf;
    private final Random random = new Random(SEED);
    private final float[] vectors;
    private final float[] squares;

    private final int[][] sides = new int[2][BATCH];
    private final float[][] rows = new float[2][BATCH * DIMENSION];
    private final float[][] gradients = new float[2][BATCH * DIMENSION];
    private final float[][] lengths = new float[2][BATCH];
    private final float[] columns = new float[DIMENSION * BATCH];
    private final float[] scores = new float[BATCH * BATCH];

    Training(float[] weights, int[][] names, int[] conceptOf) {
      this.weights = weights;
      this.names = names;
      this.conceptOf = conceptOf;
      this.vectors = new float[weights.length * DIMENSION];
      this.squares = new float[weights.length];
      float range = (float) Math.sqrt(3.0 / DIMENSION);
      for (int i = 0; i < vectors.length; i++) {
        vectors[i] = range * (2 * random.nextFloat() - 1);
      }
      Arrays.fill(squares, FIRST_SQUARES);
    }

    void run(int conceptCount, int rounds, int mostPairs) {
      List<List<Integer>> namesOf = new ArrayList<>();
      for (int concept = 0; concept < conceptCount; concept++) {
        namesOf.add(new ArrayList<>());
      }
      List<Integer> order = new ArrayList<>();
      for (int name = 0; name < names.length; name++) {
        namesOf.get(conceptOf[name]).add(name);
      }
      for (int name = 0; name < names.length; name++) {
        if (namesOf.get(conceptOf[name]).size() > 1) {
          order.add(name);
        }
      }
      int pairs = (int) Math.min((long) rounds * order.size(), mostPairs);
      int next = order.size();
      while (pairs > 0) {
        int size = 0;
        while (size < BATCH && pairs > 0) {
          if (next == order.size()) {
            Collections.shuffle(order, random);
            next = 0;
          }
          int name = order.get(next++);
          sides[0][size] = name;
          sides[1][size++] = partner(name, namesOf.get(conceptOf[name]));
          pairs--;
        }
        learn(size);
      }
    }

    private int partner(int name, List<Integer> all) {
      int other = all.get(random.nextInt(all.size() - 1));
      return other == name ? all.getLast() : other;
    }

    private void learn(int size) {
      for (int side = 0; side < 2; side++) {
        for (int i = 0; i < size; i++) {
          int at = i * DIMENSION;
          sum(names[sides[side][i]], weights, vectors, rows[side], at);
          float length = length(rows[side], at);
          lengths[side][i] = length;
          for (int k = at; k < at + DIMENSION; k++) {
            rows[side][k] /= length;
          }
        }
      }
      score(size);
      differentiate(size);
      for (int side = 0; side < 2; side++) {
        for (int i = 0; i < size; i++) {
          move(side, i);
        }
      }
    }

    /** The cosine of each name and each partner. */
    private void score(int size) {
      for (int j = 0; j < size; j++) {
        for (int k = 0; k < DIMENSION; k++) {
          columns[k * BATCH + j] = rows[1][j * DIMENSION + k];
        }
      }
      Arrays.fill(scores, 0);
      for (int i = 0; i < size; i++) {
        for (int k = 0; k < DIMENSION; k++) {
          addColumn(rows[0][i * DIMENSION + k], columns, k * BATCH, scores, i * BATCH);
        }
      }
    }

    private static void addColumn(float times, float[] of, int from, float[] into, int to) {
      for (int j = 0; j < BATCH; j++) {
        into[to + j] += times * of[from + j];
      }
    }

    /** Turns scores into the slope of the loss by each of them, and that into gradients. */
    private void differentiate(int size) {
      float[] bySide0 = new float[size];
      float[] bySide1 = new float[size];
      for (int i = 0; i < size; i++) {
        int concept = conceptOf[sides[0][i]];
        for (int j = 0; j < size; j++) {
          boolean same = i != j && concept == conceptOf[sides[1][j]];
          float e = same ? 0 : (float) StrictMath.exp(scores[i * BATCH + j] / TEMPERATURE);
          scores[i * BATCH + j] = e;
          bySide0[i] += e;
          bySide1[j] += e;
        }
      }
      Arrays.fill(gradients[0], 0);
      Arrays.fill(gradients[1], 0);
      float share = 1 / (2 * TEMPERATURE * size);
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          float e = scores[i * BATCH + j];
          float slope = share * (e / bySide0[i] + e / bySide1[j] - (i == j ? 2 : 0));
          addRow(slope, rows[1], j, gradients[0], i);
          addRow(slope, rows[0], i, gradients[1], j);
        }
      }
    }

    private static void addRow(float times, float[] of, int row, float[] into, int rowInto) {
      int from = row * DIMENSION;
      int to = rowInto * DIMENSION;
      for (int k = 0; k < DIMENSION; k++) {
        into[to + k] += times * of[from + k];
      }
    }

    /** Moves the features of a name down the slope, across its direction only. */
    private void move(int side, int i) {
      int at = i * DIMENSION;
      float[] row = rows[side];
      float[] gradient = gradients[side];
      float along = 0;
      for (int k = at; k < at + DIMENSION; k++) {
        along += gradient[k] * row[k];
      }
      float square = 0;
      for (int k = at; k < at + DIMENSION; k++) {
        gradient[k] = (gradient[k] - along * row[k]) / lengths[side][i];
        square += gradient[k] * gradient[k];
      }
      square /= DIMENSION;
      for (int feature : names[sides[side][i]]) {
        float weight = weights[feature];
        squares[feature] += weight * weight * square;
        float step = STEP * weight / (float) Math.sqrt(squares[feature]);
        add(feature, step, gradient, at);
      }
    }

    private void add(int feature, float step, float[] gradient, int at) {
      int to = feature * DIMENSION;
      for (int k = 0; k < DIMENSION; k++) {
        vectors[to + k] -= step * gradient[at + k];
      }
    }
  }
}
