package org.quartermatch.search;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the index beside the data of a commit, and is written with it or not at all.
 *
 * @param generation 0 before the first commit; grows by one with each that had something to do
 * @param mark the host's own, such as how far it has come in what it reads; empty: it never set one
 */
public record CommitPoint(long generation, Optional<String> mark) {
  /** Some thousands of characters are read with every opening. */
  static final int LONGEST_MARK = 10_000;

  private static final String FORMAT_KEY = "quartermatch.format";
  private static final String GENERATION_KEY = "quartermatch.generation";
  private static final String MARK_KEY = "quartermatch.mark";

  /** Before anything is there. */
  static final CommitPoint NONE = new CommitPoint(0, Optional.empty());

  /**
   * Refuses a mark that could not be read back.
   *
   * @throws IllegalArgumentException if it is too long, or no text
   */
  static String checkMark(String mark) {
    if (mark.length() > LONGEST_MARK) {
      throw new IllegalArgumentException(
          "the mark has %d characters, allowed: %d at most; keep the rest in the data base that it points to"
              .formatted(mark.length(), LONGEST_MARK));
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(mark)) {
      throw new IllegalArgumentException(
          "the mark has half of a surrogate pair, allowed: text; write bytes as Base64");
    }
    return mark;
  }

  /** The next commit; it keeps the mark unless there is a new one. */
  CommitPoint next(Optional<String> newMark) {
    return new CommitPoint(generation + 1, newMark.or(() -> mark));
  }

  /** Reads what {@link #userData} wrote. */
  static CommitPoint of(Map<String, String> userData) {
    return new CommitPoint(
        Long.parseLong(userData.getOrDefault(GENERATION_KEY, "none")),
        Optional.ofNullable(userData.get(MARK_KEY)));
  }

  /** What Lucene stores with the commit. */
  Map<String, String> userData() {
    Map<String, String> data = new HashMap<>();
    data.put(FORMAT_KEY, Integer.toString(IndexFiles.FORMAT));
    data.put(GENERATION_KEY, Long.toString(generation));
    mark.ifPresent(it -> data.put(MARK_KEY, it));
    return data;
  }

  /** The version of the index as a whole; null: it is not ours. */
  static @Nullable String format(Map<String, String> userData) {
    return userData.get(FORMAT_KEY);
  }
}
