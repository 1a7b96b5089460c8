package org.quartermatch.placement.solver.packed;

import static org.quartermatch.texts.LibraryTexts.message;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.quartermatch.model.Message;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.Unplaced.Capacity;

/**
 * A rule of one kind: of the people who count, there are no more than so many at an opportunity, or
 * at a company over all its opportunities.
 *
 * <p>A constant here is all that the solver needs of such a rule. What follows from it is written
 * once, for all of them: the {@link Limits} of a problem, the {@link PeopleCount} of a plan with
 * what is lacking and who could be put out, the constraint stream, the price in the bound, whether
 * a problem is one of places alone, and the check of pins. {@code docs/add-a-placement-rule.md}
 * says how one is added. Without state.
 *
 * @param capacity the word for what is lacking
 * @param counts who is one of them
 * @param exceptWhoStay whether who stays where a current placement is, unchanged, is left out; only
 *     of a rule by which everybody counts
 * @param pool where they are counted, and how many may be there
 * @param price how the bounds take it into account
 */
public record PeopleRule(
    Capacity capacity,
    Predicate<PlacementParticipant> counts,
    boolean exceptWhoStay,
    Pool pool,
    Price price,
    Words words) {

  /**
   * An opportunity has so many places for people.
   *
   * <p>Price: the {@code CapacityBound} has one for places; in the {@code KnapsackBound} each
   * opportunity keeps the rule itself.
   */
  public static final PeopleRule PLACES =
      new PeopleRule(
          Capacity.PLACES,
          p -> true,
          false,
          new AtOpportunity(o -> OptionalInt.of(o.places())),
          Price.KNAPSACK,
          new Words(
              message("pin.everybody"),
              n -> message("pin.places", n),
              n -> message("pin.places-too-few", n)));

  /**
   * A company can deal with so many people who are new to it. Price: one for each of them, tight
   * bound.
   */
  public static final PeopleRule CONTACTS =
      new PeopleRule(
          Capacity.CONTACTS,
          p -> true,
          true,
          new AtCompany(PlacementCompany::contacts),
          Price.EACH,
          Words.of(message("pin.everybody"), n -> message("pin.contacts", n)));

  /** A company can take so many people with need of support. Price: as for contacts. */
  public static final PeopleRule SUPPORT =
      new PeopleRule(
          Capacity.SUPPORT_PLACES,
          PlacementParticipant::needsSupport,
          false,
          new AtCompany(PlacementCompany::supportPlaces),
          Price.EACH,
          Words.of(message("pin.with-need-of-support"), n -> message("pin.support-places", n)));

  /**
   * All there are, places first. Room is made in this order, so a rule by which more people count
   * stands before one by which fewer do: who is put out for it may free the other as well.
   */
  public static final List<PeopleRule> ALL = List.of(PLACES, CONTACTS, SUPPORT);

  /** Where people are counted. */
  public sealed interface Pool {}

  /**
   * Each opportunity by itself.
   *
   * @param limit how many may be there; empty where there is no limit
   */
  public record AtOpportunity(Function<PlacementOpportunity, OptionalInt> limit) implements Pool {}

  /**
   * Each company, over all its opportunities.
   *
   * @param limit how many may be there; empty where there is no limit
   */
  public record AtCompany(Function<PlacementCompany, OptionalInt> limit) implements Pool {}

  /** How the bounds take a rule into account. */
  public enum Price {
    /** That of places: an opportunity's group keeps it, as a knapsack counts all people. */
    KNAPSACK,
    /** Whoever counts pays a price, and as many as may be there are refunded. */
    EACH,
    /**
     * None: the bound stays a bound, and is less tight where the rule is short, unless everybody
     * counts who could come: then an opportunity's group keeps it, too, as any such limit.
     */
    NONE
  }

  /**
   * The parts of its sentences about pins.
   *
   * @param who what those who count have in common, behind a noun in the plural and with a space
   *     before it; empty where everybody counts
   * @param has how many may be there, behind "has"
   * @param hasTooFew the same where they are too few for one or for two who start together
   */
  public record Words(Message who, IntFunction<Message> has, IntFunction<Message> hasTooFew) {
    /** The same words whether there are too few or not. */
    public static Words of(Message who, IntFunction<Message> has) {
      return new Words(who, has, has);
    }
  }

  /** How many opportunities or companies there are of its kind. */
  int pools(PlacementProblem problem) {
    return switch (pool) {
      case AtOpportunity at -> problem.opportunities().size();
      case AtCompany at -> problem.companies().size();
    };
  }

  /** How many may be at one; empty where there is no limit. */
  OptionalInt limit(PlacementProblem problem, int number) {
    return switch (pool) {
      case AtOpportunity at -> at.limit.apply(problem.opportunities().get(number));
      case AtCompany at -> at.limit.apply(problem.companies().get(number));
    };
  }

  /** How many may be there by its own limit; empty where there is none. */
  OptionalInt limit(PlacementOpportunity opportunity) {
    return switch (pool) {
      case AtOpportunity at -> at.limit.apply(opportunity);
      case AtCompany at -> OptionalInt.empty();
    };
  }

  /** How many may be there over all its opportunities; empty where there is no limit. */
  OptionalInt limit(PlacementCompany ofAll) {
    return switch (pool) {
      case AtOpportunity at -> OptionalInt.empty();
      case AtCompany at -> at.limit.apply(ofAll);
    };
  }

  /** The id of one. */
  String id(PlacementProblem problem, int number) {
    return switch (pool) {
      case AtOpportunity at -> problem.opportunities().get(number).id();
      case AtCompany at -> problem.companies().get(number).id();
    };
  }

  boolean isAtOpportunity() {
    return pool instanceof AtOpportunity;
  }

  /** Why a pin cannot be kept, even if nobody else were placed. */
  Message alone(int most) {
    return message(
        isAtOpportunity() ? "pin.alone.at-opportunity" : "pin.alone.at-company",
        words.hasTooFew.apply(most));
  }

  /** Why pins cannot be kept together. */
  Message together(String id, long pinned, int most) {
    return message(
        "pin.together", pinned, words.who, where(id), words.has.apply(most), pinned - most);
  }

  /** Why pins cannot be kept together with those who fill their opportunities to the minima. */
  Message withMinima(String id, long people, int most) {
    return message("pin.with-minima", where(id), people, words.who, words.has.apply(most));
  }

  private Message where(String id) {
    return message(isAtOpportunity() ? "pin.at-opportunity" : "pin.at-company", id);
  }
}
