package org.quartermatch.testkit.certificate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.quartermatch.placement.PlacementCertificate.LimitPrice;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.Unplaced.Capacity;

/**
 * How many people who count may be at an opportunity or at a company, as the description of a
 * certificate's limit prices has it.
 *
 * @param capacity which limit
 * @param counts whose options count
 * @param idAt of the opportunity or company whose limit is that at an opportunity; empty where
 *     there is none
 * @param most of a problem and such an id; empty where there is no limit
 */
public record PeopleLimit(
    Capacity capacity,
    BiPredicate<PlacementParticipant, PlacementOption> counts,
    Function<PlacementOpportunity, Optional<String>> idAt,
    BiFunction<PlacementProblem, String, OptionalInt> most) {
  /** Those of companies: contacts of everybody who is new there, and support places. */
  public static final List<PeopleLimit> OF_COMPANIES =
      List.of(
          new PeopleLimit(
              Capacity.CONTACTS,
              CertificateVerifier::takesContact,
              PlacementOpportunity::companyId,
              (problem, id) -> company(problem, id).contacts()),
          new PeopleLimit(
              Capacity.SUPPORT_PLACES,
              (p, o) -> p.needsSupport(),
              PlacementOpportunity::companyId,
              (problem, id) -> company(problem, id).supportPlaces()));

  private static PlacementCompany company(PlacementProblem problem, String id) {
    return problem.companies().stream().filter(c -> c.id().equals(id)).findAny().orElseThrow();
  }

  /** The limit that has this price. */
  static PeopleLimit of(List<PeopleLimit> limits, LimitPrice price) {
    return limits.stream().filter(l -> l.capacity() == price.capacity()).findAny().orElseThrow();
  }

  /** What the limits at an opportunity cost a participant who takes an option there. */
  static long cost(
      List<LimitPrice> prices,
      List<PeopleLimit> limits,
      PlacementParticipant p,
      PlacementOption option,
      PlacementOpportunity there) {
    return prices.stream()
        .filter(x -> of(limits, x).counts().test(p, option))
        .filter(x -> of(limits, x).idAt().apply(there).filter(x.id()::equals).isPresent())
        .mapToLong(LimitPrice::price)
        .sum();
  }

  /** How many who count may be at an opportunity or company that has such a limit. */
  int mostFor(PlacementProblem problem, String id) {
    return most.apply(problem, id).orElseThrow();
  }

  /** How many who count may be at an opportunity; empty where there is no limit. */
  OptionalInt mostAt(PlacementProblem problem, PlacementOpportunity o) {
    return idAt.apply(o).map(id -> most.apply(problem, id)).orElse(OptionalInt.empty());
  }
}
