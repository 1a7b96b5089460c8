package org.quartermatch.taxonomy.titles;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds the job titles most like a given one, in German, English, Spanish and languages like these.
 *
 * <p>How it works: titles are normalised ({@link GermanTitles}) and lose their little words. A
 * title's features are its words, and the groups of three and four letters within each word and its
 * borders; so {@code Gartenbauhelfer} finds {@code Helfer im Gartenbau}, and typing errors do
 * little harm. A feature that {@code d} of {@code n} titles have weighs {@code ln((n + 1) / (d +
 * ½))}. The similarity of two titles is the cosine between their features (Salton and Buckley,
 * Term-weighting approaches in automatic text retrieval, Information Processing and Management
 * 24(5), 1988), in permille, rounded down, at most 999. Titles that are equal once normalised have
 * 1,000 and come first. Ties are in the order of the titles given.
 *
 * <p>Where several titles name one concept, as in a taxonomy with alternative labels, all of them
 * are evidence: a concept's similarity is the mean of two cosines, one with its best name, one with
 * all its names read as one text, in which a feature of {@code f} names counts {@code 1 + ln f}
 * times. A concept with {@code m} names loses 30 percent divided by {@code m}, since a single name
 * is more often a heading than what people call their work.
 *
 * <p>Names of concepts also teach what is called differently and means the same ({@link
 * TitleVectors}). Learning starts from what the library ships for German and English ({@link
 * FeatureVectors}), and goes on with the names at hand, in any language. The cosine with the
 * concept's vector then makes up seven tenths of its similarity: where nine tenths of the features
 * are known beforehand, or there are {@value #LEAST_TO_LEARN_FROM} names of concepts that have
 * several. Else too little is known to be of use. Where the host has brought a language model, what
 * that finds alike counts as much as all this ({@link GivenVectors}).
 *
 * <p>In a ranking of titles the best name of each concept competes; the other names follow 200
 * permille below it, even if equal. So several concepts are seen early, and the names of one that
 * is clearly best stay together. Where a concept's proper name is equal, hardly anything else can
 * be meant, and its other names follow at once.
 *
 * <p>Building takes time and memory linear in the length of the titles, and a second or two for
 * learning; a search takes the sum of the frequencies of its features, and a multiplication for
 * each number of each concept's vector: a millisecond or two for 20,000 titles. Immutable,
 * thread-safe. Long, as all rankings are made of what one search has found.
 */
public final class TitleIndex {
  private static final int PERMILLE = 1000;

  /** With fewer names of concepts that have several, vectors do more harm than good. */
  private static final int LEAST_TO_LEARN_FROM = 5_000;

  /** Where less of the features is known beforehand, few names are not enough. */
  private static final double LEAST_KNOWN = 0.9;

  /** How much of a similarity is what the names of concepts teach. */
  private static final float LEARNED_SHARE = 0.7f;

  /** How much of it a model of the host's has, where there is one. */
  private static final float GIVEN_SHARE = 0.5f;

  /** A concept with one name loses this share of its similarity, one with {@code m} an m-th. */
  private static final float SINGLE_NAME_LOSS = 0.3f;

  /** What is added to a similarity of 0 to 1: ranks are above 0, and of kinds that never mix. */
  private static final float BEST_NAME = 1;

  private static final float EQUAL_NAME = 3;
  private static final float BESIDE_EQUAL_PROPER_NAME = 5;
  private static final float EQUAL_PROPER_NAME = 7;

  /** How far the other names of a concept stay behind the best one. */
  private static final float OTHER_NAME = BEST_NAME - 0.2f;

  /** Orders the other names of a concept among themselves, and no more than that. */
  private static final float OTHER_NAME_ORDER = 1e-3f;

  /**
   * A title that was found.
   *
   * @param position its position in the list that was indexed, from 0
   * @param permille how alike it is, 1 to 1,000
   * @param exact true if both are the same once normalised; then 1,000, or less where another name
   *     of its concept comes before it
   */
  public record Hit(int position, int permille, boolean exact) {}

  private final Map<String, Integer> features;
  private final Map<String, List<Integer>> equals;
  private final int[] conceptOf;

  /** By position: equal proper names come before other equal titles. */
  private final BitSet properNames;

  /** Titles each by itself. */
  private final Cosines titles;

  /** The names of each concept as one text; the same as {@link #titles} if all have one name. */
  private final Cosines concepts;

  /** What the names of concepts teach; empty where too few concepts have several names. */
  private final Optional<TitleVectors> vectors;

  /** What a model of the host's finds alike, if there is one. */
  private final Optional<GivenVectors> given;

  /** The share of its similarity that a concept keeps. */
  private final float[] kept;

  private TitleIndex(
      List<String> texts,
      int[] conceptOf,
      int conceptCount,
      BitSet properNames,
      FeatureVectors before,
      int mostPairs) {
    this.features = new HashMap<>();
    this.equals = new HashMap<>();
    this.conceptOf = conceptOf;
    this.properNames = properNames;
    this.given = Optional.empty();
    int[][] byTitle = new int[texts.size()][];
    for (int title = 0; title < byTitle.length; title++) {
      List<String> words = TitleFeatures.words(texts.get(title));
      equals.computeIfAbsent(String.join(" ", words), any -> new ArrayList<>(1)).add(title);
      byTitle[title] =
          TitleFeatures.of(words).stream()
              .mapToInt(name -> features.computeIfAbsent(name, any -> features.size()))
              .toArray();
    }
    equals.remove("");
    // what is known beforehand helps to read a title also where no name here has it
    before.names().forEach(name -> features.computeIfAbsent(name, any -> features.size()));
    titles = new Cosines(byTitle, features.size());
    kept = new float[conceptCount];
    Arrays.fill(kept, 1);
    if (conceptCount == texts.size()) {
      concepts = titles;
      vectors = learn(byTitle, conceptCount, before, mostPairs);
      return;
    }
    List<List<int[]>> names = new ArrayList<>();
    IntStream.range(0, conceptCount).forEach(any -> names.add(new ArrayList<>()));
    for (int title = 0; title < byTitle.length; title++) {
      names.get(conceptOf[title]).add(byTitle[title]);
    }
    int[][] byConcept = new int[conceptCount][];
    for (int concept = 0; concept < conceptCount; concept++) {
      byConcept[concept] = names.get(concept).stream().flatMapToInt(IntStream::of).toArray();
      kept[concept] -= SINGLE_NAME_LOSS / names.get(concept).size();
    }
    concepts = new Cosines(byConcept, features.size());
    vectors = learn(byTitle, conceptCount, before, mostPairs);
  }

  private TitleIndex(
      TitleIndex index, Optional<TitleVectors> vectors, Optional<GivenVectors> given) {
    this.features = index.features;
    this.equals = index.equals;
    this.conceptOf = index.conceptOf;
    this.properNames = index.properNames;
    this.titles = index.titles;
    this.concepts = index.concepts;
    this.vectors = vectors;
    this.kept = index.kept;
    this.given = given;
  }

  /**
   * This index with a language model, whose opinion counts as much as its own.
   *
   * @param texts the titles that were indexed
   * @param model the vector of a text
   * @throws IllegalArgumentException if a vector cannot be compared; also when searching
   */
  public TitleIndex with(List<String> texts, Function<String, float[]> model) {
    GivenVectors asked = new GivenVectors(texts, conceptOf, kept.length, model);
    return new TitleIndex(this, vectors, Optional.of(asked));
  }

  /** This index by words and letters alone, to see what learning brings. */
  public TitleIndex withoutLearning() {
    return new TitleIndex(this, Optional.empty(), given);
  }

  /** Learns from names that differ once normalised: both forms of a name teach nothing. */
  private Optional<TitleVectors> learn(
      int[][] byTitle, int conceptCount, FeatureVectors before, int mostPairs) {
    Set<IntBuffer> seen = new HashSet<>();
    int[] distinct =
        IntStream.range(0, byTitle.length)
            .filter(title -> byTitle[title].length > 0)
            .filter(title -> seen.add(named(conceptOf[title], byTitle[title])))
            .toArray();
    int[] of = Arrays.stream(distinct).map(title -> conceptOf[title]).toArray();
    int[] counts = new int[conceptCount];
    Arrays.stream(of).forEach(concept -> counts[concept]++);
    if (Arrays.stream(counts).filter(count -> count > 1).sum() < LEAST_TO_LEARN_FROM
        && before.shareKnown(features, byTitle) < LEAST_KNOWN) {
      return Optional.empty();
    }
    int[][] names = Arrays.stream(distinct).mapToObj(title -> byTitle[title]).toArray(int[][]::new);
    return Optional.of(
        TitleVectors.of(
            names,
            of,
            conceptCount,
            features.size(),
            mostPairs == TitleVectors.MOST_PAIRS ? TitleVectors.ROUNDS : TitleVectors.ALONE_ROUNDS,
            mostPairs,
            rows -> before.start(features, rows)));
  }

  /** Hands out what was learned of the features that several names have. */
  void forEachShared(BiConsumer<String, float[]> visitor) {
    vectors.ifPresent(
        learned ->
            features.forEach(
                (name, feature) -> {
                  if (learned.isShared(feature)) {
                    visitor.accept(name, learned.of(feature));
                  }
                }));
  }

  private static IntBuffer named(int concept, int[] features) {
    int[] key = Arrays.copyOf(features, features.length + 1);
    key[features.length] = concept;
    return IntBuffer.wrap(key);
  }

  /** Indexes titles, each a concept of its own. */
  public static TitleIndex of(List<String> titles) {
    int size = titles.size();
    BitSet all = new BitSet();
    all.set(0, size);
    return new TitleIndex(
        titles,
        IntStream.range(0, size).toArray(),
        size,
        all,
        FeatureVectors.shipped(),
        TitleVectors.MOST_PAIRS);
  }

  /**
   * Indexes titles of which several can name one concept. The first name of each is its proper one.
   *
   * @param concepts what each title names: equal objects are one concept
   * @throws IllegalArgumentException if there are not as many concepts as titles
   */
  public static TitleIndex of(List<String> titles, List<?> concepts) {
    return of(titles, concepts, FeatureVectors.shipped());
  }

  /**
   * As {@link #of(List, List)}.
   *
   * @param before what is known of words beforehand, in the place of what is shipped
   */
  public static TitleIndex of(List<String> titles, List<?> concepts, FeatureVectors before) {
    return of(titles, concepts, before, TitleVectors.MOST_PAIRS);
  }

  static TitleIndex of(
      List<String> titles, List<?> concepts, FeatureVectors before, int mostPairs) {
    Set<Object> named = new HashSet<>();
    BitSet first = new BitSet();
    IntStream.range(0, Math.min(titles.size(), concepts.size()))
        .filter(title -> named.add(concepts.get(title)))
        .forEach(first::set);
    return of(titles, concepts, first, before, mostPairs);
  }

  /**
   * As {@link #of(List, List)}.
   *
   * @param properNames of several titles equal to what is looked for, those at positions before
   *     this one come first
   */
  public static TitleIndex of(List<String> titles, List<?> concepts, int properNames) {
    BitSet first = new BitSet();
    first.set(0, properNames);
    return of(titles, concepts, first, FeatureVectors.shipped(), TitleVectors.MOST_PAIRS);
  }

  private static TitleIndex of(
      List<String> titles,
      List<?> concepts,
      BitSet properNames,
      FeatureVectors before,
      int mostPairs) {
    if (titles.size() != concepts.size()) {
      throw new IllegalArgumentException(
          "there are %d titles and %d concepts; give one concept for each title"
              .formatted(titles.size(), concepts.size()));
    }
    Map<Object, Integer> numbers = new HashMap<>();
    int[] conceptOf =
        concepts.stream()
            .mapToInt(concept -> numbers.computeIfAbsent(concept, any -> numbers.size()))
            .toArray();
    return new TitleIndex(titles, conceptOf, numbers.size(), properNames, before, mostPairs);
  }

  /** The number of titles. */
  public int size() {
    return conceptOf.length;
  }

  /**
   * The titles most like this one, best first; fewer than {@code k} if fewer have anything in
   * common with it.
   *
   * @param k at least 0
   */
  public List<Hit> search(String title, int k) {
    Found found = find(title);
    float[] ranks = ranks(found);
    for (int i = 0; i < ranks.length; i++) {
      int concept = conceptOf[i];
      int best = found.best[concept];
      if (best != i && found.similarities[concept] > 0) {
        float kind = ranks[best] >= EQUAL_PROPER_NAME ? BESIDE_EQUAL_PROPER_NAME : OTHER_NAME;
        ranks[i] = kind + found.similarities[concept] + OTHER_NAME_ORDER * found.cosines[i];
      }
    }
    return top(ranks, found.equal, k);
  }

  /** As {@link #search}, but only the best name of each concept. */
  public List<Hit> searchConcepts(String title, int k) {
    Found found = find(title);
    return top(ranks(found), found.equal, k);
  }

  /** How like each concept is, 0 to 1, in the order in which the concepts first came. */
  public float[] similarities(String title) {
    return find(title).similarities;
  }

  /**
   * Ranks titles by other similarities, equal ones first; only where each is its own concept.
   *
   * @param similarities of each title, 0 to 1
   */
  public List<Hit> rank(String title, float[] similarities, int k) {
    List<Integer> equal = equal(TitleFeatures.words(title));
    float[] ranks = new float[similarities.length];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = similarities[i] > 0 ? BEST_NAME + similarities[i] : 0;
    }
    equal.forEach(same -> ranks[same] = EQUAL_NAME);
    return top(ranks, equal, k);
  }

  private List<Integer> equal(List<String> words) {
    return equals.getOrDefault(String.join(" ", words), List.of());
  }

  /** What is like a title. */
  private static final class Found {
    /** The titles that are the same once normalised, by position, in their order. */
    private final List<Integer> equal;

    /** Of each title. */
    private final float[] cosines;

    /** Of each concept, 0 to 1. */
    private final float[] similarities;

    /** The best name of each concept, by position. */
    private final int[] best;

    private Found(List<Integer> equal, float[] cosines, float[] similarities, int[] best) {
      this.equal = equal;
      this.cosines = cosines;
      this.similarities = similarities;
      this.best = best;
    }
  }

  private Found find(String title) {
    List<String> words = TitleFeatures.words(title);
    Set<String> names = TitleFeatures.of(words);
    int[] known = names.stream().filter(features::containsKey).mapToInt(features::get).toArray();
    int unknown = names.size() - known.length;
    float[] cosines = titles.with(known, unknown);
    float[] together = concepts == titles ? cosines : concepts.with(known, unknown);
    int[] best = new int[kept.length];
    Arrays.fill(best, -1);
    for (int i = 0; i < cosines.length; i++) {
      int leader = best[conceptOf[i]];
      if (leader < 0 || cosines[i] > cosines[leader]) {
        best[conceptOf[i]] = i;
      }
    }
    float[] similarities = new float[kept.length];
    for (int concept = 0; concept < best.length; concept++) {
      similarities[concept] = kept[concept] * (cosines[best[concept]] + together[concept]) / 2;
    }
    if (known.length > 0) {
      vectors.ifPresent(learned -> fuse(similarities, learned.with(known), LEARNED_SHARE));
    }
    if (!words.isEmpty()) {
      given.ifPresent(model -> fuse(similarities, model.with(title), GIVEN_SHARE));
    }
    List<Integer> equal = equal(words);
    for (int same : equal.reversed()) {
      best[conceptOf[same]] = same;
    }
    return new Found(equal, cosines, similarities, best);
  }

  private static void fuse(float[] similarities, float[] others, float share) {
    for (int concept = 0; concept < similarities.length; concept++) {
      similarities[concept] =
          (1 - share) * similarities[concept] + share * Math.max(0, others[concept]);
    }
  }

  /** Ranks of the best name of each concept; 0 for the other names and what is not alike. */
  private float[] ranks(Found found) {
    float[] ranks = new float[conceptOf.length];
    for (int concept = 0; concept < found.best.length; concept++) {
      if (found.similarities[concept] > 0) {
        ranks[found.best[concept]] = BEST_NAME + found.similarities[concept];
      }
    }
    for (int same : found.equal) {
      if (found.best[conceptOf[same]] == same) {
        float kind = properNames.get(same) ? EQUAL_PROPER_NAME : EQUAL_NAME;
        ranks[same] = kind + found.similarities[conceptOf[same]];
      }
    }
    return ranks;
  }

  private static List<Hit> top(float[] ranks, List<Integer> equal, int k) {
    if (k < 0) {
      throw new IllegalArgumentException("k is " + k + "; 0 or more is allowed");
    }
    // higher rank first, then lower position; positive floats order like their bits
    PriorityQueue<Long> top = new PriorityQueue<>();
    for (int i = 0; i < ranks.length; i++) {
      if (ranks[i] > 0) {
        top.add((long) Float.floatToIntBits(ranks[i]) << 32 | (Integer.MAX_VALUE - i));
        if (top.size() > k) {
          top.remove();
        }
      }
    }
    List<Hit> hits = new ArrayList<>(top.size());
    while (!top.isEmpty()) {
      int position = Integer.MAX_VALUE - top.remove().intValue();
      hits.add(
          new Hit(
              position, permille(ranks[position]), Collections.binarySearch(equal, position) >= 0));
    }
    return List.copyOf(hits.reversed());
  }

  private static int permille(float rank) {
    if (rank >= EQUAL_NAME) {
      boolean beside = rank >= BESIDE_EQUAL_PROPER_NAME && rank < EQUAL_PROPER_NAME;
      return beside ? PERMILLE - 1 : PERMILLE;
    }
    return Math.clamp((int) ((rank - BEST_NAME) * PERMILLE), 1, PERMILLE - 1);
  }
}
