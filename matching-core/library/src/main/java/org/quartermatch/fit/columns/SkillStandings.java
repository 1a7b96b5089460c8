package org.quartermatch.fit.columns;

import org.quartermatch.fit.judge.held.SkillProfile;

/**
 * What is gathered of each code while held skills are entered.
 *
 * <pre>
 *   | listed codes, this and narrower, 22 | unknown 1 | sibling 3 | broader 3 | reached 3 |
 * </pre>
 */
final class SkillStandings {
  private static final int UNKNOWN = 1 << 9;
  private static final int LISTED = 1 << 10;
  private static final int LEVEL = 7;
  private static final int REACHED = 0;
  private static final int BROADER = 3;
  private static final int SIBLING = 6;

  private final int[] stands;
  private int[] touched = new int[64];
  private int touchedCount;

  SkillStandings(int codes) {
    stands = new int[codes];
  }

  /** Enters one held skill. O(codes it touches). */
  void add(SkillCodes.Touched by, int level, boolean unknown) {
    for (int code : by.reached()) {
      stands[code] = withReached(touch(code), level, unknown);
    }
    if (level > 0) {
      for (int code : by.narrower()) {
        stands[code] = withBroader(touch(code), level);
      }
      for (int code : by.siblings()) {
        stands[code] = withSibling(touch(code), level);
      }
    }
  }

  private int touch(int code) {
    int stand = stands[code];
    if (stand == 0) {
      if (touchedCount == touched.length) {
        touched = java.util.Arrays.copyOf(touched, 2 * touchedCount);
      }
      touched[touchedCount++] = code;
    }
    return stand;
  }

  /** With the code itself or a narrower one held, too. */
  static int withReached(int stand, int level, boolean unknown) {
    int raised = raised(stand, REACHED, level);
    return unknown ? raised | UNKNOWN : raised + LISTED;
  }

  /** With a direct broader one held, too. */
  static int withBroader(int stand, int level) {
    return raised(stand, BROADER, level);
  }

  /** With one under the same direct broader one held, too. */
  static int withSibling(int stand, int level) {
    return raised(stand, SIBLING, level);
  }

  private static int raised(int stand, int shift, int level) {
    return (stand >>> shift & LEVEL) >= level
        ? stand
        : (stand & ~(LEVEL << shift)) | level << shift;
  }

  /** What has been gathered, as {@link SkillParts} takes it. */
  static byte standing(int stand, boolean complete, int narrowerCount) {
    boolean unknown =
        (stand & UNKNOWN) != 0 || SkillProfile.isUnlisted(complete, stand >>> 10, narrowerCount);
    return SkillParts.standing(
        stand >>> REACHED & LEVEL, stand >>> BROADER & LEVEL, stand >>> SIBLING & LEVEL, unknown);
  }

  /** Writes the standing of every code that was touched. */
  void write(byte[] standings, SkillCodes codes, boolean complete) {
    for (int i = 0; i < touchedCount; i++) {
      int code = touched[i];
      standings[code] = standing(stands[code], complete, codes.narrowerCount(code));
    }
  }
}
