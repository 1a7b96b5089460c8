package org.quartermatch.benchmarks.titles;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.quartermatch.taxonomy.titles.TitleIndex;

/**
 * Finds titles that are related to a given one, also where they hardly share a word with it.
 *
 * <p>How it works: two titles are related if they are like the same third titles. Each title is
 * described by the {@value #LANDMARKS} titles most like it ({@link TitleIndex}), each with the cube
 * of its similarity, so that few and close ones count. Two descriptions are compared by their
 * cosine, to which a twentieth of the plain similarity is added for order. So {@code automation
 * test analyst} leads from {@code automation engineer} to {@code test engineer}. This is explicit
 * semantic analysis (Gabrilovich and Markovitch, Computing semantic relatedness using
 * Wikipedia-based explicit semantic analysis, IJCAI 2007) with titles in the place of articles.
 * Titles that are equal once normalised come first, with 1,000 permille.
 *
 * <p>It pays where a list has no alternative names for its titles, and costs more: building takes
 * one {@link TitleIndex} search for each title, on all cores; a search takes the number of titles
 * that are like those most like it. Immutable, thread-safe.
 */
public final class RelatedTitles {
  private static final int LANDMARKS = 100;
  private static final float PLAIN_SHARE = 0.05f;

  private final TitleIndex index;

  /** The titles that landmark {@code l} describes, and beside them how much of them. */
  private final int[][] described;

  private final float[][] shares;

  /** Landmarks of a title, by position, and their shares, whose squares sum up to 1. */
  private static final class Description {
    private final int[] landmarks;
    private final float[] shares;

    private Description(int[] landmarks, float[] shares) {
      this.landmarks = landmarks;
      this.shares = shares;
    }
  }

  private RelatedTitles(TitleIndex index, List<Description> descriptions) {
    this.index = index;
    int[] counts = new int[index.size()];
    for (Description description : descriptions) {
      for (int landmark : description.landmarks) {
        counts[landmark]++;
      }
    }
    described = new int[counts.length][];
    shares = new float[counts.length][];
    Arrays.setAll(described, landmark -> new int[counts[landmark]]);
    Arrays.setAll(shares, landmark -> new float[counts[landmark]]);
    for (int title = descriptions.size() - 1; title >= 0; title--) {
      Description description = descriptions.get(title);
      for (int i = 0; i < description.landmarks.length; i++) {
        int landmark = description.landmarks[i];
        int at = --counts[landmark];
        described[landmark][at] = title;
        shares[landmark][at] = description.shares[i];
      }
    }
  }

  /** Indexes titles. */
  public static RelatedTitles of(List<String> titles) {
    TitleIndex index = TitleIndex.of(titles);
    return new RelatedTitles(
        index, titles.parallelStream().map(title -> describe(index.similarities(title))).toList());
  }

  /** The number of titles. */
  public int size() {
    return index.size();
  }

  /**
   * The titles most related to this one, best first; fewer than {@code k} if fewer are.
   *
   * @param k at least 0
   */
  public List<TitleIndex.Hit> search(String title, int k) {
    float[] plain = index.similarities(title);
    float[] related = new float[plain.length];
    Description description = describe(plain);
    for (int i = 0; i < description.landmarks.length; i++) {
      int landmark = description.landmarks[i];
      for (int j = 0; j < described[landmark].length; j++) {
        related[described[landmark][j]] += description.shares[i] * shares[landmark][j];
      }
    }
    for (int i = 0; i < related.length; i++) {
      related[i] = (1 - PLAIN_SHARE) * related[i] + PLAIN_SHARE * plain[i];
    }
    return index.rank(title, related, k);
  }

  private static Description describe(float[] similarities) {
    float[] sorted = similarities.clone();
    Arrays.sort(sorted);
    // 0 is like nothing, however few titles there are
    float least =
        sorted.length > LANDMARKS
            ? Math.max(Float.MIN_VALUE, sorted[sorted.length - LANDMARKS])
            : Float.MIN_VALUE;
    int[] landmarks =
        IntStream.range(0, similarities.length).filter(i -> similarities[i] >= least).toArray();
    double squares = 0;
    for (int landmark : landmarks) {
      double cube = cube(similarities[landmark]);
      squares += cube * cube;
    }
    float[] shares = new float[landmarks.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (float) (cube(similarities[landmarks[i]]) / Math.sqrt(squares));
    }
    return new Description(landmarks, shares);
  }

  private static double cube(double similarity) {
    return similarity * similarity * similarity;
  }
}
