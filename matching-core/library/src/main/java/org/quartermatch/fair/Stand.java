package org.quartermatch.fair;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quartermatch.model.WeekSchedule;

/**
 * A company at a fair.
 *
 * @param interviewers how many talk at the same time, 1 or more
 * @param times when they are there, of the week; empty: all the time
 * @param opportunityIds what the company brings; empty: all that the engine knows of it
 */
public record Stand(
    String companyId, int interviewers, Optional<WeekSchedule> times, List<String> opportunityIds) {
  public Stand {
    Objects.requireNonNull(companyId, "companyId");
    Objects.requireNonNull(times, "times");
    opportunityIds = List.copyOf(opportunityIds);
    if (interviewers < 1) {
      throw new IllegalArgumentException(
          "interviewers of company " + companyId + " are " + interviewers + ", allowed: 1 or more");
    }
  }

  /** A stand that is there all the time, with all that the company offers. */
  public static Stand of(String companyId, int interviewers) {
    return new Stand(companyId, interviewers, Optional.empty(), List.of());
  }
}
