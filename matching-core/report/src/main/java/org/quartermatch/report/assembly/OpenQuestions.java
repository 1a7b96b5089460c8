package org.quartermatch.report.assembly;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.Reason;
import org.quartermatch.fit.Sentences;
import org.quartermatch.fit.StandardCriterion;

/**
 * The open questions of a pair, the most decisive first: whether the person may work at all, then
 * what most easily turns a proposal into none, then what can still block, then what only counts.
 */
public final class OpenQuestions {
  private final MatchingPolicy policy;
  private final Sentences sentences;

  public OpenQuestions(MatchingPolicy policy, Sentences sentences) {
    this.policy = policy;
    this.sentences = sentences;
  }

  /** Each question once. */
  public List<String> of(List<Reason> reasons) {
    return decisiveFirst(reasons).stream()
        .flatMap(reason -> sentences.questions(reason).stream())
        .distinct()
        .toList();
  }

  /** The reasons in the order in which their questions are asked. */
  List<Reason> decisiveFirst(List<Reason> reasons) {
    return reasons.stream().sorted(Comparator.comparingInt(this::rank)).toList();
  }

  private int rank(Reason reason) {
    Optional<StandardCriterion> standard =
        Stream.of(StandardCriterion.values())
            .filter(it -> it.code().equals(reason.criterion()))
            .findFirst();
    return standard.map(this::rank).orElse(3);
  }

  private int rank(StandardCriterion criterion) {
    int rank =
        switch (criterion) {
          case PERMISSION -> 0;
          case QUALIFICATIONS, ENTITLEMENTS, HOURS, AVAILABILITY, CHILDCARE, COMMUTE -> 1;
          case LANGUAGES, FORM, START, CONDITIONS, NEEDS -> 2;
          case SKILLS, OCCUPATION, FRESHNESS, LOCAL -> 3;
        };
    return policy.mustBeKnown().contains(criterion) ? Math.min(rank, 1) : rank;
  }
}
