package org.quartermatch.fit.columns;

/**
 * What a kernel looks at of a tile: {@link #COUNT} participants side by side, one lane each.
 *
 * <pre>
 *   rows of points   | lane 0 | lane 1 | … | lane 31 |     16 bits each: 64 bytes for each number
 *                                                          that stands in a column
 *   rows of reach    | lane 0 | lane 1 | … | lane 31 |     float: greatest squared chord on which
 *                                                          such work holds with any hours; -1: none
 *   x, y, z          | lane 0 | lane 1 | … | lane 31 |     float: home
 *   least            | lane 0 | lane 1 | … | lane 31 |     16 bits: points below are not wanted
 * </pre>
 *
 * A lane is worth judging at a position if {@code dx·dx + dy·dy + dz·dz ≤ reach} and the sum of its
 * rows, and of the position's points for everybody, reaches {@code least}. A blocked lane holds
 * {@link #BLOCKED} in its row: three of them and all points together stay in 16 bits, and one is
 * enough to stay below 0, which {@code least} never is.
 *
 * @param x of the opportunities, as are y, z; numbers of facets, one each position
 */
@SuppressWarnings("ArrayRecordComponent") // read in the hot loop, never compared
public record Lanes(
    int[] x,
    int[] y,
    int[] z,
    int[] work,
    int[] hours,
    int[] gate,
    int[] languages,
    int[] occupation,
    int[] local,
    int[] start,
    short[] rest,
    float[] reach,
    short[] hoursRows,
    short[] gateRows,
    short[] languageRows,
    short[] occupationRows,
    short[] localRows,
    short[] startRows,
    float[] homeX,
    float[] homeY,
    float[] homeZ,
    short[] least) {
  /** Lanes of a tile: 16-bit numbers in a register of 512 bits, bits in an {@code int}. */
  public static final int COUNT = 32;

  /** Row entry of a lane that this facet blocks. */
  public static final short BLOCKED = -10_001;
}
