package org.quartermatch.shortlist;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The opportunities that lists are made of, by number from 0, and their companies. Grows only. */
public final class Openings {
  /** Of no company, or of no known occupation field: the same as nothing else. */
  public static final int NONE = -1;

  /**
   * One opportunity.
   *
   * @param places 1 or more
   * @param company number of its company, or {@link #NONE}
   * @param field number of its occupation field, or {@link #NONE}
   * @param potential whether it is a job potential; else a vacancy
   */
  public record Opening(int places, int company, int field, boolean potential) {}

  private final List<Opening> openings = new ArrayList<>();
  private final List<OptionalInt> contacts = new ArrayList<>();

  /**
   * Adds a company.
   *
   * @param most how many it can talk to; empty: no limit
   * @return its number
   */
  public int addCompany(OptionalInt most) {
    contacts.add(most);
    return contacts.size() - 1;
  }

  /**
   * Adds an opportunity of a company that was added.
   *
   * @return its number
   */
  public int add(Opening opening) {
    openings.add(opening);
    return openings.size() - 1;
  }

  public int size() {
    return openings.size();
  }

  int companies() {
    return contacts.size();
  }

  public Opening get(int number) {
    return openings.get(number);
  }

  /** The numbers of each company's opportunities. */
  int[][] byCompany() {
    List<List<Integer>> numbers = new ArrayList<>();
    contacts.forEach(company -> numbers.add(new ArrayList<>()));
    for (int number = 0; number < openings.size(); number++) {
      if (openings.get(number).company() != NONE) {
        numbers.get(openings.get(number).company()).add(number);
      }
    }
    return numbers.stream()
        .map(each -> each.stream().mapToInt(number -> number).toArray())
        .toArray(int[][]::new);
  }

  OptionalInt contacts(int company) {
    return contacts.get(company);
  }
}
