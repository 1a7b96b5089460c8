package org.quartermatch.guides;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.quartermatch.model.Participant;

/** What a plan of guides is wanted for. Immutable; made by a {@link Builder}. */
public final class GuideRequest {
  private final List<Participant> cohort;
  private final List<Guide> guides;
  private final List<Pair> kept;
  private final List<Pair> vetoes;
  private final GuideRules rules;

  private GuideRequest(Builder builder) {
    cohort = builder.cohort;
    guides = builder.guides;
    kept = builder.kept;
    vetoes = builder.vetoes;
    rules = builder.rules;
  }

  /** Starts a request: nobody has a guide yet, no vetoes, the default rules. */
  public static Builder of(Collection<Participant> cohort, Collection<Guide> guides) {
    return new Builder(List.copyOf(cohort), List.copyOf(guides));
  }

  /** Who is to have a guide. */
  public List<Participant> cohort() {
    return cohort;
  }

  /** Who guides; nobody who is in the cohort. */
  public List<Guide> guides() {
    return guides;
  }

  /** Who has a guide already, and keeps it whatever the fit. */
  public List<Pair> kept() {
    return kept;
  }

  /** Pairs that must not be proposed. */
  public List<Pair> vetoes() {
    return vetoes;
  }

  /** What is asked of a pair. */
  public GuideRules rules() {
    return rules;
  }

  /** A participant and a guide, by id. */
  public record Pair(String participantId, String guideId) {
    public Pair {
      Objects.requireNonNull(participantId, "participantId");
      Objects.requireNonNull(guideId, "guideId");
    }
  }

  /** Builds a request. Not safe for use by several threads. */
  public static final class Builder {
    private final List<Participant> cohort;
    private final List<Guide> guides;
    private List<Pair> kept = List.of();
    private List<Pair> vetoes = List.of();
    private GuideRules rules = GuideRules.DEFAULT;

    private Builder(List<Participant> cohort, List<Guide> guides) {
      this.cohort = cohort;
      this.guides = guides;
    }

    /** See {@link GuideRequest#kept()}. */
    public Builder kept(Collection<Pair> pairs) {
      kept = List.copyOf(pairs);
      return this;
    }

    /** See {@link GuideRequest#vetoes()}. */
    public Builder vetoes(Collection<Pair> pairs) {
      vetoes = List.copyOf(pairs);
      return this;
    }

    /** See {@link GuideRequest#rules()}. */
    public Builder rules(GuideRules newRules) {
      rules = Objects.requireNonNull(newRules, "newRules");
      return this;
    }

    /** The finished request; what is wrong between its parts is said when it is planned. */
    public GuideRequest build() {
      return new GuideRequest(this);
    }
  }
}
