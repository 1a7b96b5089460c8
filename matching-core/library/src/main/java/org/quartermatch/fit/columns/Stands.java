package org.quartermatch.fit.columns;

/**
 * What is gathered of each code while held skills are entered.
 *
 * <pre>
 *   | listed codes, this and narrower, 22 | unknown 1 | sibling 3 | broader 3 | reached 3 |
 * </pre>
 */
final class Stands {
  private static final int UNKNOWN = 1 << 9;
  private static final int LISTED = 1 << 10;

  private final int[] stands;
  private int[] touched = new int[64];
  private int touchedCount;

  Stands(int codes) {
    stands = new int[codes];
  }

  /** Enters one held skill. O(codes it touches). */
  void add(SkillCodes.Touched by, int level, boolean unknown) {
    for (int code : by.reached()) {
      int stand = raised(touch(code), 0, level);
      stands[code] = unknown ? stand | UNKNOWN : stand + LISTED;
    }
    if (level > 0) {
      for (int code : by.narrower()) {
        stands[code] = raised(touch(code), 3, level);
      }
      for (int code : by.siblings()) {
        stands[code] = raised(touch(code), 6, level);
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

  private static int raised(int stand, int shift, int level) {
    return (stand >>> shift & 7) >= level ? stand : (stand & ~(7 << shift)) | level << shift;
  }

  /** Writes the standing of every code that was touched. */
  void write(byte[] standings, SkillCodes codes, boolean complete) {
    for (int i = 0; i < touchedCount; i++) {
      int code = touched[i];
      int stand = stands[code];
      boolean unknown =
          (stand & UNKNOWN) != 0 || (!complete && stand >>> 10 < codes.narrowerCount(code) + 1);
      standings[code] = SkillParts.standing(stand & 7, stand >>> 3 & 7, stand >>> 6 & 7, unknown);
    }
  }
}
