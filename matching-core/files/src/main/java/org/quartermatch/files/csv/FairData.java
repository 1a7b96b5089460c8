package org.quartermatch.files.csv;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quartermatch.fair.Fair;
import org.quartermatch.fair.Stand;
import org.quartermatch.model.WeekSchedule;

/**
 * What a Quarter directory says of a fair, in the order of its rows.
 *
 * @param guests who comes; empty: all participants
 */
public record FairData(Fair fair, List<Stand> stands, List<Guest> guests) {
  public FairData {
    Objects.requireNonNull(fair, "fair");
    stands = List.copyOf(stands);
    guests = List.copyOf(guests);
  }

  /** The fair, and numbers of rows. */
  @Override
  public String toString() {
    return "FairData[" + fair + ", stands=" + stands.size() + ", guests=" + guests.size() + "]";
  }

  /**
   * Somebody who comes.
   *
   * @param times when the guest can be there; empty: as the participant is available
   */
  public record Guest(String participantId, Optional<WeekSchedule> times) {
    public Guest {
      Objects.requireNonNull(participantId, "participantId");
      Objects.requireNonNull(times, "times");
    }

    /** The id only: the rest is personal. */
    @Override
    public String toString() {
      return "Guest[" + participantId + "]";
    }
  }
}
