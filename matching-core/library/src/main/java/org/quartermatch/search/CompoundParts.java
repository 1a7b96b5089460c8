package org.quartermatch.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;

/**
 * Takes German compounds apart: {@code landschaftsbauer} is {@code landschaft} and {@code bau}.
 *
 * <p>A compound is a row of known parts, with a linking sound ({@code s}, {@code n}, {@code en} …)
 * or none after each, from its first letter to its last; of several such rows the one with fewest
 * parts, then fewest linking letters, counts. Words that only look like one ({@code kindergarten})
 * are parts themselves. A word that is no such row but ends in a known head keeps that head and the
 * rest. Since the whole word must be used up, parts inside other words ({@code bau} in {@code
 * urlaub}) do no harm.
 *
 * <p>Dynamic programming over the positions of the word: O(length × longest part) look-ups; most
 * words end it at their first letters. Immutable.
 */
final class CompoundParts {
  /** A part by its place in the word. */
  record Span(int start, int length) {}

  private static final int SHORTEST_COMPOUND = 6;
  private static final int LONGEST_COMPOUND = 64;
  private static final int SHORTEST_PART = 3;

  /** Shorter words of a vocabulary are too often mere endings or first syllables of others. */
  private static final int SHORTEST_OF_VOCABULARY = 5;

  private static final int LONGEST_PART = 18;
  private static final int SHORTEST_REST = 4;

  /** Fewer parts win over any number of linking letters. */
  private static final int COST_OF_PART = 100;

  private static final List<String> LINKS =
      List.of("", "s", "n", "e", "es", "en", "er", "ns", "ens");

  private static final List<String> ENDS_BEFORE_S =
      List.of("ungs", "heits", "keits", "schafts", "ions", "taets");

  private static final CompoundParts BUILT_IN =
      new CompoundParts(set(CompoundWords.PARTS), set(CompoundWords.HEADS));

  private final CharArraySet parts;
  private final CharArraySet heads;

  private CompoundParts(CharArraySet parts, CharArraySet heads) {
    this.parts = parts;
    this.heads = heads;
  }

  /** The built-in parts, and of these words those that are no compounds themselves. */
  static CompoundParts withVocabulary(Stream<String> words) {
    List<String> candidates =
        words
            .filter(word -> word.length() >= SHORTEST_OF_VOCABULARY)
            .filter(word -> word.length() <= LONGEST_PART)
            .filter(word -> word.chars().allMatch(Character::isLetter))
            .distinct()
            .sorted(
                Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .toList();
    if (candidates.isEmpty()) {
      return BUILT_IN;
    }
    CharArraySet grown = CharArraySet.copy(BUILT_IN.parts);
    CompoundParts growing = new CompoundParts(grown, BUILT_IN.heads);
    for (String word : candidates) {
      if (growing.of(word.toCharArray(), word.length()).isEmpty()) {
        grown.add(word);
      }
    }
    return new CompoundParts(CharArraySet.unmodifiableSet(grown), BUILT_IN.heads);
  }

  /** The parts of a word, two or more, in their order; none if it is no compound. */
  List<Span> of(char[] word, int length) {
    if (length < SHORTEST_COMPOUND
        || length > LONGEST_COMPOUND
        || parts.contains(word, 0, length)) {
      return List.of();
    }
    List<Span> row = row(word, length);
    return row.isEmpty() ? headAndRest(word, length) : row;
  }

  private List<Span> row(char[] word, int length) {
    int[] cost = new int[length + 1];
    int[] partStart = new int[length + 1];
    int[] partEnd = new int[length + 1];
    Arrays.fill(cost, Integer.MAX_VALUE);
    cost[0] = 0;
    for (int start = 0; start + SHORTEST_PART <= length; start++) {
      if (cost[start] == Integer.MAX_VALUE) {
        continue;
      }
      int longest = Math.min(length, start + LONGEST_PART);
      for (int end = start + SHORTEST_PART; end <= longest; end++) {
        if (!parts.contains(word, start, end - start)) {
          continue;
        }
        for (String link : LINKS) {
          int next = end + link.length();
          int total = cost[start] + COST_OF_PART + link.length();
          if (next <= length && total < cost[next] && matches(word, end, link)) {
            cost[next] = total;
            partStart[next] = start;
            partEnd[next] = end;
          }
        }
      }
    }
    if (cost[length] == Integer.MAX_VALUE || cost[length] < 2 * COST_OF_PART) {
      return List.of();
    }
    List<Span> spans = new ArrayList<>();
    for (int at = length; at > 0; at = partStart[at]) {
      spans.add(new Span(partStart[at], partEnd[at] - partStart[at]));
    }
    Collections.reverse(spans);
    return spans;
  }

  private List<Span> headAndRest(char[] word, int length) {
    for (int start = SHORTEST_REST; start + SHORTEST_PART <= length; start++) {
      if (heads.contains(word, start, length - start)) {
        return List.of(new Span(0, restLength(word, start)), new Span(start, length - start));
      }
    }
    return List.of();
  }

  /** Length of the rest without a linking s, where German surely has one. */
  private static int restLength(char[] word, int length) {
    for (String end : ENDS_BEFORE_S) {
      if (length > end.length() + SHORTEST_PART && matches(word, length - end.length(), end)) {
        return length - 1;
      }
    }
    return length;
  }

  private static boolean matches(char[] word, int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (word[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static CharArraySet set(String words) {
    return CharArraySet.unmodifiableSet(
        new CharArraySet(List.of(fold(words).strip().split("\\s+")), false));
  }

  /** Spells umlauts as {@code GermanTitles} does. */
  static String fold(String text) {
    return text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
  }
}
