package org.quartermatch;

/**
 * What a short list may hold, and what its variety and the spread over a cohort may cost; all in
 * points of a fit, as {@code docs/shortlist.md} defines. Immutable; made by a {@link Builder}.
 *
 * @param size most opportunities of a list, 1 to 20
 * @param mostBelow how many points a candidate may lie below the last of the plain best, and what a
 *     list begins with below the first of them; 0 or more
 * @param sameCompany what every two of one company cost, 0 to 10,000
 * @param sameField what every two of one occupation field cost, 0 to 10,000
 * @param sameChannel what every two vacancies and every two potentials cost, 0 to 10,000
 * @param crowdedList what the j-th list with an opportunity costs beyond {@code size} lists for
 *     each of its places: j × so many points ÷ places; 0 to 10,000
 * @param crowdedFirst what the j-th person costs for whom an opportunity comes first, beyond its
 *     places, or a company, beyond its contacts: j × so many points ÷ places, or contacts; 0 to
 *     10,000
 */
public record ShortlistPolicy(
    int size,
    int mostBelow,
    int sameCompany,
    int sameField,
    int sameChannel,
    int crowdedList,
    int crowdedFirst) {
  /** 6, 1,500, 1,000, 300, 50, 50, 1,000. */
  public static final ShortlistPolicy DEFAULT =
      new ShortlistPolicy(6, 1_500, 1_000, 300, 50, 50, 1_000);

  private static final int MOST_SIZE = 20;
  private static final int MOST_PRICE = 10_000;

  public ShortlistPolicy {
    check("size", size, 1, MOST_SIZE);
    check("mostBelow", mostBelow, 0, Integer.MAX_VALUE);
    check("sameCompany", sameCompany, 0, MOST_PRICE);
    check("sameField", sameField, 0, MOST_PRICE);
    check("sameChannel", sameChannel, 0, MOST_PRICE);
    check("crowdedList", crowdedList, 0, MOST_PRICE);
    check("crowdedFirst", crowdedFirst, 0, MOST_PRICE);
  }

  private static void check(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          what
              + " is "
              + value
              + ", allowed: "
              + (most == Integer.MAX_VALUE ? least + " or more" : least + " to " + most));
    }
  }

  /** Starts from {@link #DEFAULT}. */
  public static Builder builder() {
    return DEFAULT.toBuilder();
  }

  /** The same with one thing changed: a builder that starts from these values. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Builds a {@link ShortlistPolicy}. Not safe for use by several threads. */
  public static final class Builder {
    private int size;
    private int mostBelow;
    private int sameCompany;
    private int sameField;
    private int sameChannel;
    private int crowdedList;
    private int crowdedFirst;

    private Builder(ShortlistPolicy policy) {
      size = policy.size;
      mostBelow = policy.mostBelow;
      sameCompany = policy.sameCompany;
      sameField = policy.sameField;
      sameChannel = policy.sameChannel;
      crowdedList = policy.crowdedList;
      crowdedFirst = policy.crowdedFirst;
    }

    /** See {@link ShortlistPolicy#size()}. */
    public Builder size(int size) {
      this.size = size;
      return this;
    }

    /** See {@link ShortlistPolicy#mostBelow()}. */
    public Builder mostBelow(int points) {
      this.mostBelow = points;
      return this;
    }

    /** See {@link ShortlistPolicy#sameCompany()}. */
    public Builder sameCompany(int points) {
      this.sameCompany = points;
      return this;
    }

    /** See {@link ShortlistPolicy#sameField()}. */
    public Builder sameField(int points) {
      this.sameField = points;
      return this;
    }

    /** See {@link ShortlistPolicy#sameChannel()}. */
    public Builder sameChannel(int points) {
      this.sameChannel = points;
      return this;
    }

    /** See {@link ShortlistPolicy#crowdedList()}. */
    public Builder crowdedList(int points) {
      this.crowdedList = points;
      return this;
    }

    /** See {@link ShortlistPolicy#crowdedFirst()}. */
    public Builder crowdedFirst(int points) {
      this.crowdedFirst = points;
      return this;
    }

    /**
     * The finished policy.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public ShortlistPolicy build() {
      return new ShortlistPolicy(
          size, mostBelow, sameCompany, sameField, sameChannel, crowdedList, crowdedFirst);
    }
  }
}
