package org.quartermatch.fit;

import java.util.Objects;

/**
 * Something about an opportunity that the law, or the opportunity itself, does not allow, and that
 * is to be spoken of with the company. It changes no fit (docs/semantics.md, sentence 45).
 */
public record OpportunityWarning(String opportunityId, Kind kind) {
  /** What is odd; {@link #code()} is what files use. */
  public enum Kind {
    /** The pay is known and below the minimum wage: § 1 MiLoG. */
    BELOW_MINIMUM_WAGE("below-minimum-wage"),
    /** A first language is asked for, which is an origin: §§ 1 and 7 AGG. It is read as C2. */
    NATIVE_REQUIRED("native-required"),
    /** Shifts that come to other hours than are offered, so that nobody is eligible. */
    OUTSIDE_OWN_RANGE("outside-own-range"),
    /** More work on one day than § 3 ArbZG allows. */
    MORE_THAN_10_HOURS("more-than-10-hours"),
    /** More work in a week than six days of eight hours: § 3 ArbZG. */
    MORE_THAN_48_HOURS("more-than-48-hours"),
    /** Less rest between two days than § 5 ArbZG asks for. */
    REST_UNDER_11_HOURS("rest-under-11-hours");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The code in files and messages. */
    public String code() {
      return code;
    }
  }

  public OpportunityWarning {
    Objects.requireNonNull(opportunityId, "opportunityId");
    Objects.requireNonNull(kind, "kind");
  }
}
