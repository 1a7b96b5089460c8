package org.quartermatch.files.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.PlacementRequest;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.PlacementProblem.Veto;

/** All problems at once, and what is left where bad rows are skipped. */
class SkippedRowsTest {
  private static final ReadOptions SKIP = new ReadOptions(true, QuarterFixture.DATE);

  @TempDir private Path directory;

  private QuarterFixture quarter() {
    return new QuarterFixture(directory);
  }

  @Test
  void tellsThirtyProblemsOfAllFilesAtOnce() {
    QuarterFixture quarter = quarter();
    List<String> places = new ArrayList<>();
    for (int line = 3; line <= 6; line++) {
      quarter
          .row("participants", "id=p-" + line, "hoursMin=x", "mode=x")
          .row("children", "participantId=nobody", "childId=c-" + line, "ageMonths=x")
          .row("companies", "id=c-" + line, "kind=x")
          .row("opportunities", "id=v-" + line, "kind=x")
          .row("childcare", "id=h-" + line, "latitude=1", "longitude=1")
          .row("current", "participantId=nobody" + line, "opportunityId=v-1")
          .row("vetoes", "participantId=p-1", "opportunityId=nothing");
    }
    for (String file : List.of("participants", "children")) {
      for (int line = 3; line <= 6; line++) {
        places.add(
            file + ".csv:" + line + (file.equals("children") ? " participantId" : " hoursMin"));
        places.add(file + ".csv:" + line + (file.equals("children") ? " ageMonths" : " mode"));
      }
    }
    for (String place :
        List.of(
            "companies.csv:% kind",
            "opportunities.csv:% kind",
            "childcare.csv:% openingHours",
            "current.csv:% participantId",
            "vetoes.csv:% opportunityId")) {
      for (int line = 3; line <= 6; line++) {
        places.add(place.replace("%", "" + line));
      }
    }

    assertThatThrownBy(quarter::read)
        .isInstanceOfSatisfying(
            BadInputException.class,
            e ->
                assertThat(e.problems())
                    .hasSize(36)
                    .extracting(Problem::place)
                    .containsExactlyElementsOf(places));
  }

  @Test
  void leavesBadRowsOutAndWhatDependsOnThem() {
    QuarterData data =
        quarter()
            .row("participants", "id=p-2", "mode=x")
            .row("participants", "id=p-1", "mode=foot")
            .row("companies", "id=c-2", "kind=x")
            .row("opportunities", "id=v-2", "kind=vacancy", "companyId=c-2")
            .row("opportunities", "id=v-3", "kind=vacancy", "companyId=c-1")
            .row("children", "participantId=p-2", "childId=k-2", "ageMonths=1")
            .row("children", "participantId=p-1", "childId=k-3", "ageMonths=x")
            .row("current", "participantId=p-2", "opportunityId=v-1")
            .row("vetoes", "participantId=p-1", "opportunityId=v-2")
            .row("vetoes", "participantId=p-1", "opportunityId=v-3")
            .read(SKIP);

    assertThat(data.participants()).extracting(Participant::id).containsExactly("p-1");
    assertThat(data.participants().getFirst().mode()).isEmpty();
    assertThat(data.participants().getFirst().children()).hasSize(1);
    assertThat(data.opportunities()).extracting(Opportunity::id).containsExactly("v-1", "v-3");
    assertThat(data.currentPlacements()).hasSize(1);
    assertThat(data.vetoes()).containsExactly(new Veto("p-1", "v-1"), new Veto("p-1", "v-3"));
    assertThat(data.skippedRows())
        .extracting(Problem::toString)
        .containsExactly(
            "participants.csv:3 mode: is \"x\", expected one of foot, bicycle, transit, car",
            "participants.csv:4 id: is \"p-1\", which line 2 has too; expected each id once",
            "children.csv:3 participantId: is \"p-2\", whose row is skipped (participants.csv:3)",
            "children.csv:4 ageMonths: is \"x\", expected a whole number from 0 to 1559",
            "companies.csv:3 kind: is \"x\", expected one of business, carrier",
            "opportunities.csv:3 companyId: is \"c-2\", whose row is skipped (companies.csv:3)",
            "current.csv:3 participantId: is \"p-2\", whose row is skipped (participants.csv:3)",
            "vetoes.csv:3 opportunityId: is \"v-2\", whose row is skipped (opportunities.csv:3)");
    assertThat(data.warnings())
        .extracting(Problem::toString)
        .containsExactly(
            "children.csv:4 participantId: participant \"p-1\" is matched without the child of this"
                + " skipped row");
  }

  @Test
  void anUnreadableFileIsNoRowToSkip() {
    quarter().write().raw("vetoes", "");

    assertThatThrownBy(() -> QuarterReader.read(directory, SKIP))
        .isInstanceOf(BadInputException.class);
  }

  @Test
  void anOpportunityThatIsGoneIsAWarningUnlessItIsPinned() {
    QuarterFixture quarter =
        quarter()
            .row("participants", "id=p-2")
            .row("participants", "id=p-3")
            .row("participants", "id=p-4")
            .row("opportunities", "id=v-2", "kind=vacancy", "validUntil=2026-11-30")
            .row("opportunities", "id=v-3", "kind=vacancy", "validUntil=2026-12-01")
            .row("opportunities", "id=v-4", "kind=x")
            .row("current", "participantId=p-2", "opportunityId=v-2")
            .row("current", "participantId=p-3", "opportunityId=v-3", "pinned=true")
            .row("current", "participantId=p-4", "opportunityId=v-4")
            .row("vetoes", "participantId=p-1", "opportunityId=v-2");

    QuarterData data = quarter.read(SKIP);

    assertThat(data.currentPlacements())
        .extracting(PlacementRequest.Current::opportunityId)
        .containsExactly("v-1", "v-2", "v-3", "v-4");
    assertThat(data.vetoes()).hasSize(2);
    assertThat(data.warnings())
        .extracting(Problem::toString)
        .containsExactly(
            "current.csv:3 opportunityId: is \"v-2\", which was valid until 2026-11-30 (the run's"
                + " date is 2026-12-01): counts as changed",
            "current.csv:5 opportunityId: is \"v-4\", whose row is skipped (opportunities.csv:5):"
                + " counts as changed");
    assertThat(quarter.cell("current", "opportunityId=v-2", "pinned=true").problems())
        .contains(
            "current.csv:2 opportunityId: is \"v-2\", which was valid until 2026-11-30 (the run's"
                + " date is 2026-12-01), and the row is pinned; expected an opportunity that is"
                + " there, or pinned=false");
  }

  @Test
  void aParticipantHasOneRowInCurrent() {
    assertThat(quarter().row("current", "participantId=p-1", "opportunityId=v-1").problems())
        .containsExactly(
            "current.csv:3 participantId: is \"p-1\", which line 2 has too; expected one row for"
                + " each participant");
  }
}
