package org.quartermatch.taxonomy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the job titles most like a given one, in German, English, Spanish and languages like these.
 *
 * <p>How it works: titles are normalised ({@link GermanTitles}) and lose their little words. A
 * title's features are its words, and the groups of three and four letters within each word and its
 * borders; so {@code Gartenbauhelfer} finds {@code Helfer im Gartenbau}, and typing errors do
 * little harm. A feature that {@code d} of {@code n} titles have weighs {@code ln((n + 1) / (d +
 * ½))}, a word twice that. The similarity of two titles is the cosine between their features
 * (Salton and Buckley, Term-weighting approaches in automatic text retrieval, Information
 * Processing and Management 24(5), 1988), in permille, rounded down, at most 999. Titles that are
 * equal once normalised have 1,000 and come first. Ties are in the order of the titles given.
 *
 * <p>Building takes time and memory linear in the length of the titles; a search takes the sum of
 * the frequencies of its features, a few milliseconds for 100,000 titles. Immutable, thread-safe.
 */
public final class TitleIndex {
  private static final int EXACT = 1000;

  /** Above every cosine. */
  private static final float EXACT_SCORE = 2;

  private static final int[] GROUP_SIZES = {3, 4};

  /** A whole word in common says more than the groups of letters in it. */
  private static final double WORD_WEIGHT = 2;

  /** Marks features that are words; no folded word has it. */
  private static final char WORD_MARK = '=';

  /**
   * Letters and endings that more than one title in so many has are left out: they hardly tell
   * titles apart, and cost half of the time.
   */
  private static final int COMMON = 8;

  /** So many titles may have any feature: what is common cannot be seen in a short list. */
  private static final int NEVER_COMMON = 50;

  private static final Set<String> LITTLE_WORDS =
      Set.of(
          "und", "oder", "der", "die", "das", "des", "den", "dem", "ein", "eine", "fuer", "mit",
          "im", "in", "am", "an", "auf", "aus", "bei", "von", "vom", "zu", "zum", "zur", "als",
          "and", "or", "of", "the", "a", "for", "with", "to", "at", "on", "de", "del", "la", "el",
          "los", "las", "y", "e", "o", "en", "para", "por", "con");

  /**
   * A title that was found.
   *
   * @param position its position in the list that was indexed, from 0
   * @param permille how alike it is, 1 to 1,000
   * @param exact true if both are the same once normalised; then 1,000
   */
  public record Hit(int position, int permille, boolean exact) {}

  private final int size;
  private final Map<String, List<Integer>> exact;
  private final Map<String, Integer> features;
  private final double[] strengths;

  /** The titles with feature {@code f}: {@code titles[start[f]] … titles[start[f + 1] - 1]}. */
  private final int[] start;

  private final int[] titles;
  private final double[] lengths;

  private TitleIndex(
      List<int[]> featuresByTitle,
      Map<String, List<Integer>> exact,
      Map<String, Integer> features) {
    this.size = featuresByTitle.size();
    this.exact = exact;
    this.features = features;
    int[] frequencies = new int[features.size()];
    for (int[] title : featuresByTitle) {
      for (int feature : title) {
        frequencies[feature]++;
      }
    }
    this.strengths = new double[features.size()];
    features.forEach(
        (name, feature) -> strengths[feature] = strength(name, frequencies[feature], size));
    this.start = new int[features.size() + 1];
    for (int f = 0; f < strengths.length; f++) {
      start[f + 1] = start[f] + (strengths[f] > 0 ? frequencies[f] : 0);
    }
    this.titles = new int[start[strengths.length]];
    this.lengths = new double[size];
    int[] next = start.clone();
    for (int title = 0; title < size; title++) {
      double squares = 0;
      for (int feature : featuresByTitle.get(title)) {
        double strength = strengths[feature];
        if (strength > 0) {
          squares += strength * strength;
          titles[next[feature]++] = title;
        }
      }
      lengths[title] = Math.sqrt(squares);
    }
  }

  /** Indexes titles. */
  public static TitleIndex of(List<String> titles) {
    Map<String, List<Integer>> exact = new HashMap<>();
    Map<String, Integer> features = new HashMap<>();
    List<int[]> featuresByTitle = new ArrayList<>(titles.size());
    for (int title = 0; title < titles.size(); title++) {
      List<String> words = contentWords(titles.get(title));
      exact.computeIfAbsent(String.join(" ", words), any -> new ArrayList<>(1)).add(title);
      featuresByTitle.add(
          features(words).stream()
              .mapToInt(name -> features.computeIfAbsent(name, any -> features.size()))
              .toArray());
    }
    exact.remove("");
    return new TitleIndex(featuresByTitle, exact, features);
  }

  /** The number of titles. */
  public int size() {
    return size;
  }

  /**
   * The titles most like this one, best first; fewer than {@code k} if fewer have anything in
   * common with it.
   *
   * @param k at least 0
   */
  public List<Hit> search(String title, int k) {
    return search(title, k, IntStream.range(0, size).toArray(), size);
  }

  /**
   * As {@link #search(String, int)}, but only the best of each group.
   *
   * @param groups the group of each title, from 0
   * @param groupCount the number of groups
   */
  List<Hit> search(String title, int k, int[] groups, int groupCount) {
    if (k < 0) {
      throw new IllegalArgumentException("k is " + k + "; 0 or more is allowed");
    }
    List<String> words = contentWords(title);
    float[] scores = scores(words);
    int[] best = new int[groupCount];
    Arrays.fill(best, -1);
    for (int i = 0; i < size; i++) {
      int leader = best[groups[i]];
      if (scores[i] > 0 && (leader < 0 || scores[i] > scores[leader])) {
        best[groups[i]] = i;
      }
    }
    // higher score first, then lower position; positive floats order like their bits
    PriorityQueue<Long> top = new PriorityQueue<>();
    for (int position : best) {
      if (position >= 0 && permille(scores[position]) > 0) {
        top.add(
            (long) Float.floatToIntBits(scores[position]) << 32 | (Integer.MAX_VALUE - position));
        if (top.size() > k) {
          top.remove();
        }
      }
    }
    List<Hit> hits = new ArrayList<>(top.size());
    while (!top.isEmpty()) {
      int position = Integer.MAX_VALUE - top.remove().intValue();
      float score = scores[position];
      hits.add(new Hit(position, permille(score), score == EXACT_SCORE));
    }
    return List.copyOf(hits.reversed());
  }

  private static int permille(float score) {
    return score == EXACT_SCORE ? EXACT : Math.min(EXACT - 1, (int) (score * EXACT));
  }

  /** The cosine with every title. */
  private float[] scores(List<String> words) {
    float[] scores = new float[size];
    double squares = 0;
    for (String name : features(words)) {
      Integer feature = features.get(name);
      double strength = feature == null ? strength(name, 0, size) : strengths[feature];
      double square = strength * strength;
      squares += square;
      if (feature != null) {
        for (int i = start[feature]; i < start[feature + 1]; i++) {
          scores[titles[i]] += (float) square;
        }
      }
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < size; i++) {
      if (scores[i] > 0) {
        scores[i] = (float) (scores[i] / length / lengths[i]);
      }
    }
    for (int same : exact.getOrDefault(String.join(" ", words), List.of())) {
      scores[same] = EXACT_SCORE;
    }
    return scores;
  }

  private static double strength(String feature, int frequency, int size) {
    if (frequency > NEVER_COMMON && frequency > size / COMMON) {
      return 0;
    }
    // StrictMath: the same bits, and so the same order, on every machine
    double rarity = StrictMath.log((size + 1) / (frequency + 0.5));
    return Math.max(0, feature.charAt(0) == WORD_MARK ? WORD_WEIGHT * rarity : rarity);
  }

  /** The words without the little ones, or all where only little ones are left. */
  private static List<String> contentWords(String title) {
    List<String> words = GermanTitles.words(title);
    List<String> content = words.stream().filter(w -> !LITTLE_WORDS.contains(w)).toList();
    return content.isEmpty() ? words : content;
  }

  private static Set<String> features(List<String> words) {
    Set<String> features = new LinkedHashSet<>();
    for (String word : words) {
      features.add(WORD_MARK + word);
      String bordered = " " + word + " ";
      for (int length : GROUP_SIZES) {
        for (int from = 0; from + length <= bordered.length(); from++) {
          features.add(bordered.substring(from, from + length));
        }
      }
    }
    return features;
  }
}
