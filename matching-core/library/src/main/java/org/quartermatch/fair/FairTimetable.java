package org.quartermatch.fair;

import java.util.List;
import java.util.Objects;

/**
 * A proposal who talks to whom at a fair, and when.
 *
 * @param talks by slot, then company, then participant, by code point
 * @param few guests with fewer talks than everybody should have, by participant, each with a reason
 * @param proof what it is worth, and how much better any could be
 */
public record FairTimetable(Fair fair, List<Talk> talks, List<Few> few, Proof proof) {
  public FairTimetable {
    Objects.requireNonNull(fair, "fair");
    talks = List.copyOf(talks);
    few = List.copyOf(few);
    Objects.requireNonNull(proof, "proof");
  }

  /** The talks of a guest, by slot. */
  public List<Talk> talksOf(String participantId) {
    return talks.stream().filter(talk -> talk.participantId().equals(participantId)).toList();
  }

  /** The talks at a company, by slot, then participant. */
  public List<Talk> talksAt(String companyId) {
    return talks.stream().filter(talk -> talk.companyId().equals(companyId)).toList();
  }

  /** The figures; no ids. */
  @Override
  public String toString() {
    return "FairTimetable[talks=" + talks.size() + ", few=" + few.size() + ", " + proof + "]";
  }

  /**
   * A talk of a guest with a company.
   *
   * @param slot from 0
   * @param opportunityId of those that the company brings, the one that suits best
   * @param points of that fit, 0 to 10,000
   */
  public record Talk(
      int slot, String participantId, String companyId, String opportunityId, int points) {}

  /**
   * A guest with fewer talks than everybody should have.
   *
   * @param talks how many there are
   * @param companies how many companies bring something that fits
   */
  public record Few(String participantId, int talks, int companies, Why why) {}

  /** Why somebody has few talks. */
  public enum Why {
    /** Too few companies bring something that fits. */
    NO_FIT("no-fit"),
    /** The guest is there too little, or when these companies are not. */
    NO_TIME("no-time"),
    /** The interviewers' slots are taken by others, or the talks would be at the same time. */
    FULL("full");

    private final String code;

    Why(String code) {
      this.code = code;
    }

    /** How it is named in files. */
    public String code() {
      return code;
    }
  }

  /**
   * How good a timetable is. Of n talks that everybody should have, a guest's first counts n × W,
   * the second (n − 1) × W and so on; further ones nothing but their points. W exceeds all points
   * together, so that nobody's missing talk is made up for by points.
   *
   * @param worth what all talks count, points included
   * @param upperBound what no timetable is worth more than; proved
   * @param idleSlots in which guests wait between two talks, breaks left out; as few as were found
   * @param steps slots that the search chose anew, and pairs that it exchanged
   */
  public record Proof(long worth, long upperBound, long idleSlots, long steps) {
    /** Whether no timetable has better talks. */
    public boolean isOptimal() {
      return worth == upperBound;
    }
  }
}
