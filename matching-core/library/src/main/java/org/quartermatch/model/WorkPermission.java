package org.quartermatch.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether somebody may work in Germany. It belongs to the person, never to an advertisement, and is
 * no word about where anybody comes from: who was never asked has none that is known.
 *
 * @param kind what is permitted
 * @param until the last day of the permission; empty: it has no end, or there is none
 * @see <a href="https://www.gesetze-im-internet.de/aufenthg_2004/__4a.html">§ 4a AufenthG</a>
 */
public record WorkPermission(Kind kind, Optional<LocalDate> until) {
  /** What is permitted. */
  public enum Kind {
    /** Any work. */
    UNRESTRICTED("unrestricted"),
    /** Each job takes an approval of its own, which is asked for before the start. */
    PER_JOB("per-job"),
    /** No work. */
    NONE("none");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The code of this kind in files and messages, such as {@code per-job}. */
    public String code() {
      return code;
    }
  }

  /**
   * Checks that what is not there does not end.
   *
   * @throws IllegalArgumentException if {@link Kind#NONE} has a last day
   */
  public WorkPermission {
    Objects.requireNonNull(kind, "kind");
    Require.that(kind != Kind.NONE || until.isEmpty(), "last day of no permission", until, "empty");
  }

  /** Any work, without an end. */
  public static WorkPermission unrestricted() {
    return new WorkPermission(Kind.UNRESTRICTED, Optional.empty());
  }

  /** An approval for each job, without an end. */
  public static WorkPermission perJob() {
    return new WorkPermission(Kind.PER_JOB, Optional.empty());
  }

  /** No work. */
  public static WorkPermission none() {
    return new WorkPermission(Kind.NONE, Optional.empty());
  }

  /** The same up to and with this day. */
  public WorkPermission until(LocalDate day) {
    return new WorkPermission(kind, Optional.of(day));
  }

  /** Nothing of what is permitted to whom: that is personal. */
  @Override
  public String toString() {
    return "WorkPermission";
  }
}
