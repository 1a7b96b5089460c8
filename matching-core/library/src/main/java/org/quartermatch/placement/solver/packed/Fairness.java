package org.quartermatch.placement.solver.packed;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.quartermatch.placement.PlacementWeights.FairShare;

/**
 * The fairness penalty of a {@link FairShare}, exact in {@code long} although squares may not fit:
 * with d = q·N + r, d² ÷ N² is q² + (2qr + r² ÷ N) ÷ N, and the fractions are summed over N². One
 * evaluation is linear in the groups.
 */
public final class Fairness {
  /** Which formula. */
  public enum Kind {
    NONE,
    SQUARED,
    MAX_MIN
  }

  private final Kind kind;
  private final long weight;
  private final long cohort;
  private final int[] groupSize;
  private final long[] groupWeight;

  /** A squared deviation in which all groups weigh alike. */
  public Fairness(long weight, int cohort, int[] groupSize) {
    this(Kind.SQUARED, weight, cohort, groupSize, ones(groupSize.length));
  }

  private Fairness(Kind kind, long weight, int cohort, int[] groupSize, long[] groupWeight) {
    boolean off = weight == 0 || groupSize.length == 0;
    this.kind = off ? Kind.NONE : kind;
    this.weight = off ? 0 : weight;
    this.cohort = cohort;
    this.groupSize = groupSize;
    this.groupWeight = groupWeight;
  }

  /**
   * The penalty of a term for the groups of a cohort.
   *
   * @param cohort how many participants there are
   * @param labels of the groups, by their numbers
   * @param groupSize how many participants carry each label, 1 or more
   */
  public static Fairness of(FairShare share, int cohort, List<String> labels, int[] groupSize) {
    return switch (share) {
      case FairShare.None none -> new Fairness(0, cohort, groupSize);
      case FairShare.SquaredDeviation squared ->
          new Fairness(
              Kind.SQUARED,
              squared.weight(),
              cohort,
              groupSize,
              labels.stream().mapToLong(squared::groupWeight).toArray());
      case FairShare.MaxMin maxMin ->
          new Fairness(Kind.MAX_MIN, maxMin.points(), cohort, groupSize, ones(groupSize.length));
    };
  }

  private static long[] ones(int length) {
    long[] ones = new long[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  public boolean isOff() {
    return kind == Kind.NONE;
  }

  public Kind kind() {
    return kind;
  }

  /** Of the squares, or the points of the largest unplaced share; 0 where it is off. */
  public long weight() {
    return weight;
  }

  /** Of one group's square beside the others'. */
  public long groupWeight(int group) {
    return groupWeight[group];
  }

  int groups() {
    return groupSize.length;
  }

  /** How many participants carry a label. */
  int groupSize(int group) {
    return groupSize[group];
  }

  /** How many participants there are. */
  long cohort() {
    return cohort;
  }

  /** What can be lost at most, about; the sums of the bound have to leave room for it. */
  public double most() {
    if (kind != Kind.SQUARED) {
      return weight;
    }
    double squares = 0;
    for (long w : groupWeight) {
      squares += (double) w * cohort * cohort;
    }
    return weight * squares;
  }

  /**
   * What is lost, in points, 0 or more.
   *
   * @param groupPlaced by group, how many people of it are placed
   * @param placed how many people are placed at all
   */
  public long penalty(int[] groupPlaced, int placed) {
    return switch (kind) {
      case NONE -> 0;
      case SQUARED -> squared(groupPlaced, placed);
      case MAX_MIN -> maxMin(g -> groupPlaced[g]);
    };
  }

  /**
   * What is lost at least, whoever is placed besides.
   *
   * @param open by group, how many more of it could be placed
   * @param openPeople how many more people could be placed
   */
  long atLeast(int[] groupPlaced, int placed, int[] open, int openPeople) {
    return switch (kind) {
      case NONE -> 0;
      case SQUARED ->
          squared(
              g -> {
                // all others and none of the group, all of the group and no others
                long least =
                    groupPlaced[g] * cohort - (long) (placed + openPeople - open[g]) * groupSize[g];
                long most =
                    (groupPlaced[g] + open[g]) * cohort - (long) (placed + open[g]) * groupSize[g];
                return least > 0 ? least : Math.min(0, most);
              });
      case MAX_MIN -> maxMin(g -> (long) groupPlaced[g] + open[g]);
    };
  }

  private long squared(int[] groupPlaced, int placed) {
    return squared(g -> groupPlaced[g] * cohort - (long) placed * groupSize[g]);
  }

  /**
   * @param deviation by group, N times by how many people it is above its share
   */
  private long squared(IntToLongFunction deviation) {
    long square = cohort * cohort;
    long whole = 0;
    long fraction = 0;
    for (int g = 0; g < groupSize.length; g++) {
      long d = deviation.applyAsLong(g);
      long q = Math.floorDiv(d, cohort);
      long r = Math.floorMod(d, cohort);
      long parts = Math.floorMod(2 * q * r, cohort) * cohort + r * r;
      whole += groupWeight[g] * (q * q + Math.floorDiv(2 * q * r, cohort) + parts / square);
      fraction += groupWeight[g] * (parts % square);
    }
    whole += fraction / square;
    fraction %= square;
    return weight * whole + Math.ceilDiv(weight * fraction, square);
  }

  private long maxMin(IntToLongFunction groupPlaced) {
    long most = 0;
    for (int g = 0; g < groupSize.length; g++) {
      // the largest of what is rounded up is what is largest, rounded up
      long unplaced = (long) groupSize[g] - groupPlaced.applyAsLong(g);
      most = Math.max(most, Math.ceilDiv(weight * unplaced, (long) groupSize[g]));
    }
    return most;
  }
}
