package org.quartermatch.shortlist;

/**
 * What crowding costs, in points: the j-th beyond the room of an opportunity pays j × price ÷
 * places, rounded down. The sum over all of them is convex, so that each is charged more than the
 * one before.
 *
 * @param onLists price where an opportunity is on more lists than size × places, 0 or more
 * @param first price where it is first for more people than it has places, 0 or more
 */
public record CrowdPrices(int onLists, int first) {

  /** What one more pays where so many are there. */
  static long next(long there, long room, int places, int price) {
    long beyond = there + 1 - room;
    return beyond <= 0 ? 0 : beyond * price / Math.max(1, places);
  }

  /** What so many pay together. */
  static long sum(long there, long room, int places, int price) {
    long sum = 0;
    for (long each = room; each < there; each++) {
      sum += next(each, room, places, price);
    }
    return sum;
  }
}
