package org.quartermatch.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.PlacementSolver;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementPlan.StoppedBy;
import org.quartermatch.testkit.certificate.CertificateVerifier;

/** Where people are alike, the best plan is plain, and its bound has to be as plain. */
class AlikeCohortTest {
  private static final long WORTH = 10_000 + 5_800;

  /** Everybody could be everywhere; a parent needs one of the 15 and 15 places of a Kita. */
  private static PlacementProblem.Builder cohort(int parents, int others, int jobs, int places) {
    PlacementProblem.Builder problem =
        PlacementProblem.builder().provider(new PlacementProvider("k", 15, 15, 0));
    for (int j = 0; j < jobs; j++) {
      problem.opportunity(
          PlacementOpportunity.builder("o" + j).places(places).companyId("c" + j % 2).build());
    }
    for (int i = 0; i < parents + others; i++) {
      problem.participant(PlacementParticipant.of("p" + i));
      AgeGroup group = i % 2 == 0 ? AgeGroup.UNDER_3 : AgeGroup.FROM_3;
      for (int j = 0; j < jobs; j++) {
        PlacementOption.Builder option =
            PlacementOption.builder("p" + i, "o" + j).agreedQuarterHours(80).points(5_800);
        if (i < parents) {
          option.childcare("k", List.of(new ChildPlace("c" + i, group)));
        }
        problem.option(option.build());
      }
    }
    return problem;
  }

  private static PlacementPlan isOptimal(PlacementProblem.Builder builder, int placed) {
    PlacementProblem problem =
        builder.company(PlacementCompany.of("c0")).company(PlacementCompany.of("c1")).build();
    return isOptimal(problem, placed);
  }

  private static PlacementPlan isOptimal(PlacementProblem problem, int placed) {
    PlacementPlan plan = PlacementSolver.solve(problem, PlacementLimits.seconds(60).steps(20_000));
    assertThat(plan.placements()).hasSize(placed);
    assertThat(plan.upperBound()).isEqualTo(placed * WORTH);
    assertThat(plan.gapPercent()).isEqualTo(new BigDecimal("0.00"));
    assertThat(plan.stoppedBy()).isEqualTo(StoppedBy.OPTIMUM);
    if (problem.participants().size() <= 60) {
      // slow and plain
      assertThat(CertificateVerifier.bound(problem, plan.certificate()))
          .isEqualTo(plan.upperBound());
    }
    return plan;
  }

  @Test
  void placesAreWhatRunsShort() {
    PlacementPlan plan = isOptimal(cohort(35, 25, 25, 2), 50);
    assertThat(plan.placedBound()).isEqualTo(50);
    isOptimal(cohort(60, 0, 10, 2), 20);
    isOptimal(cohort(60, 0, 60, 1), 30);
  }

  @Test
  void onlySoManyParentsFindCare() {
    isOptimal(cohort(40, 10, 25, 2), 40);
    isOptimal(cohort(60, 0, 25, 2), 30);
    isOptimal(cohort(40, 20, 40, 2), 50);
  }

  @Test
  void companiesTakeOnlySoMany() {
    PlacementProblem problem =
        cohort(40, 20, 25, 2)
            .company(PlacementCompany.of("c0").withContacts(7))
            .company(PlacementCompany.of("c1").withContacts(6))
            .build();
    isOptimal(problem, 13);
  }

  /** Hundreds of them are one row, whoever they are. */
  @Test
  void manyAreNoHarder() {
    isOptimal(cohort(60, 240, 75, 2), 150);
    isOptimal(cohort(100, 100, 70, 2), 130);
  }

  /** Too many different people for the program: one price for all places does it. */
  @Test
  void manyWhoAreNotQuiteAlike() {
    PlacementProblem.Builder problem = PlacementProblem.builder();
    for (int j = 0; j < 40; j++) {
      problem.opportunity(PlacementOpportunity.of("o" + j, 5));
    }
    problem.provider(new PlacementProvider("k", 1, 0, 0));
    for (int i = 0; i < 502; i++) {
      problem.participant(PlacementParticipant.of("p" + i));
      for (int j = 0; j < 40; j++) {
        PlacementOption.Builder option =
            PlacementOption.builder("p" + i, "o" + j).points(j == 0 ? 5_799 - i : 5_800);
        if (i < 2 && j == 0) {
          option.childcare("k", List.of(new ChildPlace("c" + i, AgeGroup.UNDER_3)));
        }
        problem.option(option.build());
      }
    }
    PlacementPlan plan =
        PlacementSolver.solve(problem.build(), PlacementLimits.seconds(60).steps(0));
    assertThat(plan.placements()).hasSize(200);
    assertThat(plan.gapPercent()).isLessThan(new BigDecimal("0.05"));
  }

  /**
   * Sorts of people with points of their own, and sorts of work; beside them four who share three
   * care places.
   */
  @Test
  void sortsOfPeopleAndWork() {
    for (long seed = 0; seed < 12; seed++) {
      Random r = new Random(seed);
      int sorts = 1 + r.nextInt(3);
      PlacementProblem.Builder plain = PlacementProblem.builder();
      PlacementProblem.Builder withCare =
          PlacementProblem.builder().provider(new PlacementProvider("k", 3, 0, 0));
      int jobs = 8 + r.nextInt(10);
      for (int j = 0; j < jobs; j++) {
        PlacementOpportunity o = PlacementOpportunity.of("o" + j, 1 + r.nextInt(3));
        plain.opportunity(o);
        withCare.opportunity(o);
      }
      int people = 30 + r.nextInt(40);
      for (int i = 0; i < people; i++) {
        PlacementParticipant p = PlacementParticipant.of("p" + i);
        plain.participant(p);
        withCare.participant(p);
        for (int j = 0; j < jobs; j++) {
          PlacementOption.Builder option =
              PlacementOption.builder("p" + i, "o" + j)
                  .points(1_000L * (i % sorts) + 100L * (j % 2));
          plain.option(option.build());
          withCare.option(option.build());
        }
      }
      long best = PlacementSolver.solve(plain.build(), PlacementLimits.seconds(60)).objective();
      for (int i = 0; i < 4; i++) {
        withCare
            .participant(PlacementParticipant.of("s" + i))
            .option(
                PlacementOption.builder("s" + i, "y")
                    .points(10)
                    .childcare("k", List.of(new ChildPlace("c" + i, AgeGroup.UNDER_3)))
                    .build());
      }
      withCare.opportunity(PlacementOpportunity.of("y", 4));
      PlacementPlan plan =
          PlacementSolver.solve(withCare.build(), PlacementLimits.seconds(60).steps(20_000));
      assertThat(plan.upperBound()).as("seed %s", seed).isEqualTo(best + 3 * 10_010);
      assertThat(plan.objective()).as("seed %s", seed).isEqualTo(plan.upperBound());
    }
  }
}
