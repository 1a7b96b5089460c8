package org.quartermatch.taxonomy.titles;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of word endings and what replaces them, as a trie of the reversed endings: a word is read
 * from its last letter backwards until no ending goes on like that, which most words are after two
 * letters. Immutable once it is made.
 */
final class WordEndings {
  private static final int LETTERS = 26;

  private static final class Node {
    private final @Nullable Node[] before = new Node[LETTERS];
    private @Nullable String replacement;
  }

  private final Node root = new Node();

  /**
   * A table.
   *
   * @param replacements by ending, each of letters from a to z
   */
  WordEndings(Map<String, String> replacements) {
    replacements.forEach(this::add);
  }

  private void add(String ending, String replacement) {
    Node node = root;
    for (int i = ending.length() - 1; i >= 0; i--) {
      int letter = ending.charAt(i) - 'a';
      Node next = node.before[letter];
      if (next == null) {
        next = new Node();
        node.before[letter] = next;
      }
      node = next;
    }
    node.replacement = replacement;
  }

  /**
   * A word with its longest ending that is in the table replaced.
   *
   * @param shortestRest so many letters must be left before the ending
   * @return the new word, or {@code otherwise} if no ending fits
   */
  String replace(String word, int shortestRest, String otherwise) {
    Node node = root;
    int start = word.length();
    int longestStart = start;
    String replacement = null;
    while (start > shortestRest) {
      int letter = word.charAt(start - 1) - 'a';
      Node next = letter >= 0 && letter < LETTERS ? node.before[letter] : null;
      if (next == null) {
        break;
      }
      node = next;
      start--;
      if (node.replacement != null) {
        replacement = node.replacement;
        longestStart = start;
      }
    }
    return replacement == null ? otherwise : word.substring(0, longestStart) + replacement;
  }
}
