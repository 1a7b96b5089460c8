package org.quartermatch.fit.columns.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.quartermatch.fit.columns.Kernel;
import org.quartermatch.fit.columns.Lanes;

/**
 * The inner loops, as wide as the machine's registers; 16 places at a time with 512 bits.
 *
 * <pre>
 *   xs, ys, zs   | i | i+1 | i+2 | … | i+15 |     16 ints each, made floats
 *   chord²       | f |  f  |  f  | … |  f   |     dx·dx + dy·dy + dz·dz, in this order, no fused
 *                                                 multiplication: the scalar kernel's very bits
 *   in reach     | 0 |  1  |  1  | … |  0   |     one bit for each place, from the lowest
 *   found        … i+1, i+2                       a step for each bit that is set
 * </pre>
 *
 * What is left over at the end, fewer than a register holds, goes through the same loop under a
 * mask. O(n), and O(1) more for each place found.
 */
public final class VectorKernel implements Kernel {
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;
  private static final int LANES = INTS.length();

  /**
   * A kernel for registers of up to 512 bits, which is what a row of a tile fills.
   *
   * @throws ClassCastException where registers are larger, so that the scalar kernel runs
   */
  public VectorKernel() {
    if (SHORTS.length() > Lanes.COUNT) {
      throw new ClassCastException("registers hold " + SHORTS.length() + " lanes of 16 bits");
    }
  }

  @Override
  public int near(
      int[] xs,
      int[] ys,
      int[] zs,
      int from,
      int to,
      int x,
      int y,
      int z,
      float chordSquared,
      int[] found) {
    int count = 0;
    int i = from;
    for (; i <= to - LANES; i += LANES) {
      FloatVector dx = floats(IntVector.fromArray(INTS, xs, i)).sub((float) x);
      FloatVector dy = floats(IntVector.fromArray(INTS, ys, i)).sub((float) y);
      FloatVector dz = floats(IntVector.fromArray(INTS, zs, i)).sub((float) z);
      count = append(within(dx, dy, dz, chordSquared).toLong(), i, found, count);
    }
    if (i < to) {
      VectorMask<Integer> left = INTS.indexInRange(i, to);
      FloatVector dx = floats(IntVector.fromArray(INTS, xs, i, left)).sub((float) x);
      FloatVector dy = floats(IntVector.fromArray(INTS, ys, i, left)).sub((float) y);
      FloatVector dz = floats(IntVector.fromArray(INTS, zs, i, left)).sub((float) z);
      count = append(within(dx, dy, dz, chordSquared).toLong() & left.toLong(), i, found, count);
    }
    return count;
  }

  @Override
  public void worthwhile(Lanes lanes, int from, int to, int[] masks) {
    int[] xs = lanes.x();
    int[] ys = lanes.y();
    int[] zs = lanes.z();
    int[] works = lanes.work();
    int[] hours = lanes.hours();
    int[] gates = lanes.gate();
    int[] languages = lanes.languages();
    int[] occupations = lanes.occupation();
    int[] locals = lanes.local();
    int[] starts = lanes.start();
    short[] rest = lanes.rest();
    short[] hoursRows = lanes.hoursRows();
    short[] gateRows = lanes.gateRows();
    short[] languageRows = lanes.languageRows();
    short[] occupationRows = lanes.occupationRows();
    short[] localRows = lanes.localRows();
    short[] startRows = lanes.startRows();
    for (int i = from; i < to; i++) {
      int gate = gates[i] * Lanes.COUNT;
      int language = languages[i] * Lanes.COUNT;
      int occupation = occupations[i] * Lanes.COUNT;
      int local = locals[i] * Lanes.COUNT;
      int start = starts[i] * Lanes.COUNT;
      int mask = 0;
      for (int lane = 0; lane < Lanes.COUNT; lane += SHORTS.length()) {
        ShortVector points =
            row(hoursRows, hours[i] * Lanes.COUNT + lane)
                .add(row(gateRows, gate + lane))
                .add(row(languageRows, language + lane))
                .add(row(occupationRows, occupation + lane))
                .add(row(localRows, local + lane))
                .add(row(startRows, start + lane))
                .add(rest[i]);
        long wanted = points.compare(VectorOperators.GE, row(lanes.least(), lane)).toLong();
        mask |= (int) (wanted << lane);
      }
      masks[i - from] =
          mask == 0 ? 0 : mask & inReach(lanes, works[i] * Lanes.COUNT, xs[i], ys[i], zs[i]);
    }
  }

  private static int inReach(Lanes lanes, int work, float x, float y, float z) {
    int mask = 0;
    for (int lane = 0; lane < Lanes.COUNT; lane += FLOATS.length()) {
      FloatVector dx = FloatVector.fromArray(FLOATS, lanes.homeX(), lane).sub(x);
      FloatVector dy = FloatVector.fromArray(FLOATS, lanes.homeY(), lane).sub(y);
      FloatVector dz = FloatVector.fromArray(FLOATS, lanes.homeZ(), lane).sub(z);
      FloatVector squared = dx.mul(dx).add(dy.mul(dy)).add(dz.mul(dz));
      FloatVector reach = FloatVector.fromArray(FLOATS, lanes.reach(), work + lane);
      mask |= (int) (squared.compare(VectorOperators.LE, reach).toLong() << lane);
    }
    return mask;
  }

  private static ShortVector row(short[] rows, int from) {
    return ShortVector.fromArray(SHORTS, rows, from);
  }

  private static FloatVector floats(IntVector values) {
    return (FloatVector) values.convertShape(VectorOperators.I2F, FLOATS, 0);
  }

  private static VectorMask<Float> within(
      FloatVector dx, FloatVector dy, FloatVector dz, float chordSquared) {
    return dx.mul(dx).add(dy.mul(dy)).add(dz.mul(dz)).compare(VectorOperators.LE, chordSquared);
  }

  private static int append(long bits, int first, int[] found, int count) {
    int next = count;
    for (long left = bits; left != 0; left &= left - 1) {
      found[next++] = first + Long.numberOfTrailingZeros(left);
    }
    return next;
  }
}
