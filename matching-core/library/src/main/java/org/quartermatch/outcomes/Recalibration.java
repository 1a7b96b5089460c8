package org.quartermatch.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Company;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Vacancy;
import org.quartermatch.outcomes.Outcome.By;

/**
 * How certain job potentials are, by what has become of them: surveyed certainty made true.
 *
 * <p>How it works: a potential with a start came true, one that its company refused did not; what
 * the person or the team refused says nothing of it. Every surveyed level s with n outcomes, k of
 * them true, is shrunk towards what was surveyed: (100k + m·s) ÷ (n + m), with m = {@link
 * #LEVEL_STRENGTH}. Levels that then contradict their order are pooled (pool adjacent violators, M.
 * Ayer et al., <i>An empirical distribution function for sampling with incomplete information</i>,
 * Annals of Mathematical Statistics 26, 1955); between levels, 0 and 100, which stay, lies a
 * straight line. So more that was surveyed is never less. A company with n outcomes, k of them
 * true, moves its own potentials likewise: (100k + m·g) ÷ (n + m), where g is what the level says
 * and m = {@link #COMPANY_STRENGTH}. All in whole numbers, rounded down once at the end of each
 * step. O(outcomes log outcomes).
 *
 * <p>{@link #check} tells whether it is any good: the newest fifth is held back, the rest is
 * learned from, and both certainties are compared by Brier's score (G. W. Brier, <i>Verification of
 * forecasts expressed in terms of probability</i>, Monthly Weather Review 78, 1950).
 *
 * <p>Immutable and thread-safe.
 */
public final class Recalibration {
  /** So many outcomes weigh as much as what was surveyed. */
  public static final int LEVEL_STRENGTH = 10;

  /** So many outcomes of a company weigh as much as those of all. */
  public static final int COMPANY_STRENGTH = 5;

  /** One of so many outcomes is held back. */
  private static final int HELD_BACK = 5;

  /** What became of one potential with one person. */
  private record Observation(
      LocalDate day,
      String participantId,
      String opportunityId,
      String company,
      int surveyed,
      boolean came) {}

  /** A level, or several that were pooled, with what they come to: value ÷ weight percent. */
  private record Knot(int first, int last, long value, long weight) {
    boolean isAbove(Knot next) {
      return value * next.weight > next.value * weight;
    }

    Knot with(Knot next) {
      return new Knot(first, next.last, value + next.value, weight + next.weight);
    }
  }

  /** What is known of one company. */
  private record Past(int outcomes, int came) {}

  private final List<Knot> knots;
  private final Map<String, Past> companies;
  private final int unknownPercent;
  private final Optional<Check> check;

  private Recalibration(List<Observation> learned, int unknownPercent, Optional<Check> check) {
    knots = knots(learned);
    companies = companies(learned);
    this.unknownPercent = unknownPercent;
    this.check = check;
  }

  /**
   * How both certainties did on what was held back; less is better, 0 is perfect, 0.25 is what "50
   * %" always gets.
   *
   * @param outcomes how many were held back
   * @param surveyed the mean square of what was surveyed less what came
   * @param recalibrated the same of what the older outcomes make of it
   */
  public record Check(int outcomes, double surveyed, double recalibrated) {
    /** Whether recalibrating helps, as far as one can tell. */
    public boolean helps() {
      return recalibrated < surveyed;
    }
  }

  /**
   * Learns from outcomes.
   *
   * @param opportunities of which they are; those of others are passed over
   * @param unknownPercent certainty of a potential of which it is not known (policy)
   */
  public static Recalibration of(
      Outcomes outcomes, Collection<? extends Opportunity> opportunities, int unknownPercent) {
    List<Observation> all = observations(outcomes, opportunities, unknownPercent);
    int held = all.size() / HELD_BACK;
    Optional<Check> check = Optional.empty();
    if (held > 0) {
      Recalibration older =
          new Recalibration(all.subList(0, all.size() - held), unknownPercent, Optional.empty());
      check = Optional.of(older.check(all.subList(all.size() - held, all.size())));
    }
    return new Recalibration(all, unknownPercent, check);
  }

  private static List<Observation> observations(
      Outcomes outcomes, Collection<? extends Opportunity> opportunities, int unknownPercent) {
    Map<String, JobPotential> potentials = new HashMap<>();
    for (Opportunity opportunity : opportunities) {
      if (opportunity instanceof JobPotential potential) {
        potentials.put(potential.id(), potential);
      }
    }
    List<Observation> observations = new ArrayList<>();
    for (Outcome outcome : outcomes.all()) {
      JobPotential potential = potentials.get(outcome.opportunityId());
      boolean refused = outcome.refusal().filter(it -> it.by() == By.COMPANY).isPresent();
      if (potential != null && (refused || outcome.startedOn().isPresent())) {
        observations.add(
            new Observation(
                outcome.startedOn().orElseGet(() -> outcome.refusal().orElseThrow().on()),
                outcome.participantId(),
                outcome.opportunityId(),
                company(potential),
                potential.certaintyPercent().orElse(unknownPercent),
                !refused));
      }
    }
    observations.sort(
        Comparator.comparing(Observation::day)
            .thenComparing(Observation::participantId, CodePointOrder.INSTANCE)
            .thenComparing(Observation::opportunityId, CodePointOrder.INSTANCE));
    return observations;
  }

  private static String company(Opportunity opportunity) {
    return opportunity.position().company().map(Company::id).orElse("");
  }

  private static List<Knot> knots(List<Observation> observations) {
    int[] number = new int[101];
    int[] came = new int[101];
    for (Observation each : observations) {
      number[each.surveyed]++;
      came[each.surveyed] += each.came ? 1 : 0;
    }
    List<Knot> pooled = new ArrayList<>();
    for (int level = 0; level <= 100; level++) {
      if (number[level] == 0) {
        continue;
      }
      Knot knot =
          new Knot(
              level,
              level,
              100L * came[level] + (long) LEVEL_STRENGTH * level,
              number[level] + LEVEL_STRENGTH);
      while (!pooled.isEmpty() && pooled.getLast().isAbove(knot)) {
        knot = pooled.removeLast().with(knot);
      }
      pooled.add(knot);
    }
    return List.copyOf(pooled);
  }

  private static Map<String, Past> companies(List<Observation> observations) {
    Map<String, Past> companies = new HashMap<>();
    for (Observation each : observations) {
      if (!each.company.isEmpty()) {
        companies.merge(
            each.company,
            new Past(1, each.came ? 1 : 0),
            (one, other) -> new Past(one.outcomes + other.outcomes, one.came + other.came));
      }
    }
    return Map.copyOf(companies);
  }

  /** What a surveyed level has come to, 0 to 100; never less for more. O(levels). */
  public int levelPercent(int surveyedPercent) {
    Knot below = new Knot(0, 0, 0, 1);
    for (Knot knot : knots) {
      if (surveyedPercent < knot.first) {
        return between(below, knot, surveyedPercent);
      }
      if (surveyedPercent <= knot.last) {
        return (int) (knot.value / knot.weight);
      }
      below = knot;
    }
    return below.last == 100
        ? (int) (below.value / below.weight)
        : between(below, new Knot(100, 100, 100, 1), surveyedPercent);
  }

  private static int between(Knot below, Knot above, int level) {
    long steps = (long) above.first - below.last;
    long done = (long) level - below.last;
    long numerator =
        below.value * above.weight * (steps - done) + above.value * below.weight * done;
    return (int) (numerator / (below.weight * above.weight * steps));
  }

  /** How certain a potential is by what has become of others, and of those of its company. */
  public int percent(JobPotential potential) {
    return percent(potential.certaintyPercent().orElse(unknownPercent), company(potential));
  }

  private int percent(int surveyed, String company) {
    int level = levelPercent(surveyed);
    Past past = companies.get(company);
    return past == null
        ? level
        : (100 * past.came + COMPANY_STRENGTH * level) / (past.outcomes + COMPANY_STRENGTH);
  }

  /** The same opportunities, potentials with the certainty that they have come to have. */
  public List<Opportunity> applied(Collection<? extends Opportunity> opportunities) {
    return opportunities.stream()
        .<Opportunity>map(
            it ->
                switch (it) {
                  case JobPotential potential -> potential.withCertaintyPercent(percent(potential));
                  case Vacancy vacancy -> vacancy;
                })
        .toList();
  }

  /** How it does on the newest fifth of the outcomes; empty: there are fewer than five. */
  public Optional<Check> check() {
    return check;
  }

  private Check check(List<Observation> held) {
    double surveyed = 0;
    double recalibrated = 0;
    for (Observation each : held) {
      surveyed += square(each.surveyed, each.came);
      recalibrated += square(percent(each.surveyed, each.company), each.came);
    }
    return new Check(held.size(), surveyed / held.size(), recalibrated / held.size());
  }

  private static double square(int percent, boolean came) {
    double miss = percent / 100.0 - (came ? 1 : 0);
    return miss * miss;
  }
}
