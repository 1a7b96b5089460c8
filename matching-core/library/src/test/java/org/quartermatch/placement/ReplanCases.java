package org.quartermatch.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quartermatch.PlacementSolver;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.Replan.Difference;
import org.quartermatch.placement.Replan.Reason;

/** Small problems to be brought up to date, and what is expected of that. */
final class ReplanCases {
  static final PlacementLimits SHORT = PlacementLimits.seconds(60).steps(500);

  private ReplanCases() {}

  static PlacementOption option(String participant, String opportunity, long points) {
    return PlacementOption.builder(participant, opportunity).points(points).build();
  }

  static PlacementOption care(String participant, String job, long points, String kita) {
    return PlacementOption.builder(participant, job)
        .points(points)
        .childcare(kita, List.of(new ChildPlace("child-" + participant, AgeGroup.UNDER_3)))
        .build();
  }

  static PlacementProblem.Builder people(String... ids) {
    PlacementProblem.Builder builder = PlacementProblem.builder();
    for (String id : ids) {
      builder.participant(PlacementParticipant.of(id));
    }
    return builder;
  }

  static PlacementPlan solved(PlacementProblem.Builder builder, boolean searched) {
    return solved(builder, searched, SHORT);
  }

  static PlacementPlan solved(
      PlacementProblem.Builder builder, boolean searched, PlacementLimits limits) {
    if (searched) {
      // a budget for one of two: no longer places alone
      builder.opportunity(
          PlacementOpportunity.builder("z").places(2).budgetQuarterHours(40).build());
      for (String id : List.of("y", "z")) {
        builder
            .participant(PlacementParticipant.of(id))
            .option(
                PlacementOption.builder(id, "z")
                    .agreedQuarterHours(id.equals("y") ? 40 : 30)
                    .build());
      }
    }
    PlacementPlan plan = PlacementSolver.solve(builder.build(), limits);
    assertThat(PlaceWorth.isExact(plan)).isEqualTo(!searched);
    return plan;
  }

  static Replan replan(PlacementPlan plan, PlacementChange... changes) {
    return PlacementSolver.replan(plan, List.of(changes), SHORT);
  }

  static Reason because(PlacementChange change) {
    return new Reason.CausedBy(change);
  }

  static String told(Difference d) {
    return d.participantId()
        + " "
        + d.before().map(Placement::opportunityId).orElse("-")
        + d.before().flatMap(p -> p.option().childcareProviderId()).map(k -> "/" + k).orElse("")
        + ">"
        + d.after().map(Placement::opportunityId).orElse("-")
        + d.after().flatMap(p -> p.option().childcareProviderId()).map(k -> "/" + k).orElse("")
        + " "
        + d.points();
  }

  static void check(Replan replan, Map<String, Reason> expected) {
    Map<String, Reason> found = new HashMap<>();
    replan.differences().forEach(d -> found.put(told(d), d.reason()));
    assertThat(found).isEqualTo(expected);
  }
}
