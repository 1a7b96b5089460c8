package org.quartermatch.model;

/**
 * Level of a language by the Common European Framework of Reference (German: GER), from {@link #A0}
 * (none) to {@link #NATIVE}. The order of the constants is the order of the levels.
 *
 * @see <a href="https://www.coe.int/en/web/common-european-framework-reference-languages">Council
 *     of Europe: the CEFR levels</a>
 */
public enum CefrLevel {
  /** Nothing of the language. */
  A0(0),
  A1(1),
  A2(2),
  B1(3),
  B2(4),
  C1(5),
  C2(6),
  /** First language. As a requirement it is read as {@link #C2}: no job may ask for an origin. */
  NATIVE(7);

  private final int rank;

  CefrLevel(int rank) {
    this.rank = rank;
  }

  /** The level as a number that "levels below required" counts with: A0 is 0, C2 6, NATIVE 7. */
  public int rank() {
    return rank;
  }

  /** The level so many levels below this one, but at least {@link #A0}. */
  public CefrLevel lowered(int levels) {
    int lower = Math.max(0, rank - levels);
    for (CefrLevel level : values()) {
      if (level.rank == lower) {
        return level;
      }
    }
    throw new IllegalArgumentException("levels is " + levels + ", allowed: 0 or more");
  }
}
