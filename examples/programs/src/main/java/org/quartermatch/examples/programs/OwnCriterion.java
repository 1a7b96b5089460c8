package org.quartermatch.examples.programs;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.quartermatch.MatchingEngine;
import org.quartermatch.fit.Criterion;
import org.quartermatch.fit.Criterion.Judgement;
import org.quartermatch.fit.Reason;
import org.quartermatch.fit.Sentences;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * A host's own criterion: a company that offers a trial day gets up to 1,000 of the 10,000 points.
 * It counts wherever points count: the other criteria share the rest.
 */
public final class OwnCriterion {
  private OwnCriterion() {}

  /** Reads what a company offers; nothing is known of most of them, so it asks. */
  static final class TrialDay implements Criterion {
    static final String OFFER = "trial-day";

    @Override
    public String code() {
      return "trial-day";
    }

    @Override
    public int weight() {
      return 1_000;
    }

    @Override
    public Judgement judge(Participant participant, Opportunity opportunity, LocalDate date) {
      Listing<String> offers = opportunity.position().offers();
      if (offers.items().contains(OFFER)) {
        return Judgement.met(
            in("Der Betrieb bietet einen Probetag an.", "The company offers a trial day."));
      }
      return offers.complete()
          ? Judgement.missed(
              in("Der Betrieb bietet keinen Probetag an.", "The company offers no trial day."))
          : Judgement.unknown(
              in("Bietet der Betrieb einen Probetag an?", "Does the company offer a trial day?"));
    }

    private static Function<Locale, String> in(String german, String english) {
      return locale -> locale.getLanguage().equals("de") ? german : english;
    }
  }

  /** An engine that counts the criterion, with two opportunities that differ in nothing else. */
  static MatchingEngine engine() {
    MatchingEngine engine = MatchingEngine.builder().criterion(new TrialDay()).build();
    engine.put(
        List.of(
            new Vacancy(Position.builder("v-1").title("Lagerhilfe").offers(Listing.none()).build()),
            new Vacancy(
                Position.builder("v-2")
                    .title("Lagerhilfe")
                    .offers(Listing.of(TrialDay.OFFER))
                    .build())));
    return engine;
  }

  /** Prints the ranking, one explanation, and a plan, all with the criterion in them. */
  public static void main(String[] args) {
    Participant amina = Participant.builder("p-17").hours(HoursRange.of(15, 25)).build();
    Sentences sentences = Sentences.in(Locale.ENGLISH, Taxonomy.none());
    try (MatchingEngine engine = engine()) {
      engine.match(amina, 2).forEach(System.out::println);
      for (Reason reason : engine.explain(amina, "v-1").reasons()) {
        if (reason.criterion().equals("trial-day")) {
          System.out.println(reason.points() + " points: " + sentences.of(reason));
        }
      }
      engine
          .place(List.of(amina), List.of(), PlacementLimits.seconds(5).steps(1_000))
          .placements()
          .forEach(
              placement ->
                  System.out.println(
                      "proposed: "
                          + placement.opportunityId()
                          + " for "
                          + placement.participantId()));
    }
  }
}
