package org.quartermatch.files.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Participant;
import org.quartermatch.outcomes.Outcome;
import org.quartermatch.outcomes.Outcome.By;
import org.quartermatch.outcomes.Outcome.Refusal;
import org.quartermatch.outcomes.Outcome.Stay;
import org.quartermatch.outcomes.Outcome.Why;
import org.quartermatch.placement.PlacementProblem.Veto;

/** The files of outcomes. */
class OutcomeFilesTest {
  @TempDir private Path directory;

  private static QuarterFixture quarter(Path directory) {
    return new QuarterFixture(directory)
        .without("vetoes")
        .row("participants", "id=p-2")
        .row("participants", "id=p-3")
        .row("opportunities", "id=v-2", "kind=vacancy");
  }

  /** One mistake of each kind. */
  static QuarterFixture withMistakes(QuarterFixture quarter) {
    return quarter
        .row("participants", "id=p-2")
        .row("opportunities", "id=v-2", "kind=vacancy")
        .row(
            "outcomes",
            "participantId=p-1",
            "opportunityId=v-1",
            "contactedOn=2026-03-02",
            "answeredOn=2026-03-01",
            "refusedOn=2026-02-28",
            "refusedBy=company",
            "startedOn=2026-02-28",
            "stayAskedOn=2026-02-01",
            "stayed=true")
        .row("outcomes", "participantId=p-1", "opportunityId=v-1", "contactedOn=2026-03-02")
        .row("outcomes", "participantId=p-9", "opportunityId=v-9", "contactedOn=2026-03-02")
        .row(
            "outcomes",
            "participantId=p-2",
            "opportunityId=v-1",
            "contactedOn=2026-03-02",
            "stayAskedOn=2026-04-01",
            "stayed=false")
        .row(
            "outcomes",
            "participantId=p-2",
            "opportunityId=v-2",
            "contactedOn=2026-03-02",
            "startedOn=2026-04-01",
            "stayAskedOn=2026-09-30",
            "stayed=true")
        .row(
            "outcomes",
            "participantId=p-1",
            "opportunityId=v-2",
            "contactedOn=2027-03-02",
            "refusedBy=nobody",
            "reason=luck",
            "stayed=perhaps")
        .row("confirmations", "participantId=p-1", "confirmedOn=2026-03-02")
        .row("confirmations", "participantId=p-1", "confirmedOn=2027-03-02")
        .row("confirmations", "participantId=p-9", "confirmedOn=");
  }

  @Test
  void holdWhatTheyAreSaidToHold() {
    QuarterData data =
        quarter(directory)
            .row(
                "outcomes",
                "participantId=p-2",
                "opportunityId=v-1",
                "contactedOn=2026-03-02",
                "answeredOn=2026-03-03",
                "refusedOn=2026-03-04",
                "refusedBy=company",
                "reason=language")
            .row(
                "outcomes",
                "participantId=p-1",
                "opportunityId=v-2",
                "contactedOn=2026-03-02",
                "startedOn=2026-04-01",
                "stayAskedOn=2026-10-01",
                "stayed=true")
            .row("confirmations", "participantId=p-1", "confirmedOn=2026-10-01")
            .read();
    LocalDate contact = LocalDate.of(2026, 3, 2);
    assertThat(data.outcomes().outcomes().all())
        .containsExactly(
            new Outcome(
                "p-1",
                "v-2",
                contact,
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 4, 1)),
                Optional.of(new Stay(LocalDate.of(2026, 10, 1), true))),
            new Outcome(
                "p-2",
                "v-1",
                contact,
                Optional.of(contact.plusDays(1)),
                Optional.of(
                    new Refusal(contact.plusDays(2), By.COMPANY, Optional.of(Why.LANGUAGE))),
                Optional.empty(),
                Optional.empty()));
    assertThat(data.outcomes().confirmedOn()).containsOnlyKeys("p-1");
    assertThat(data.request(data.participants()).build().vetoes())
        .containsExactly(new Veto("p-2", "v-1"));
    assertThat(data.vetoes()).isEmpty();
    assertThat(data.toString()).endsWith(", OutcomeData[outcomes=2, confirmedOn=1]]");
  }

  /** Yeses beside noes, and more starts than places. */
  static QuarterFixture contradicting(QuarterFixture quarter) {
    return quarter
        .row("participants", "id=p-4")
        .row("participants", "id=p-5")
        .row("opportunities", "id=v-3", "kind=vacancy", "places=1")
        .row("answers", "participantId=p-2", "opportunityId=v-2", "accepted=true")
        .without("current")
        .row("current", "participantId=p-3", "opportunityId=v-2", "pinned=true")
        .row(
            "outcomes",
            "participantId=p-2",
            "opportunityId=v-2",
            "contactedOn=2026-03-02",
            "refusedOn=2026-03-04",
            "refusedBy=person")
        .row(
            "outcomes",
            "participantId=p-3",
            "opportunityId=v-2",
            "contactedOn=2026-03-02",
            "refusedOn=2026-03-05",
            "refusedBy=company")
        .row(
            "outcomes",
            "participantId=p-1",
            "opportunityId=v-3",
            "contactedOn=2026-03-02",
            "startedOn=2026-04-01",
            "stayAskedOn=2026-04-20",
            "stayed=false")
        .row(
            "outcomes",
            "participantId=p-4",
            "opportunityId=v-3",
            "contactedOn=2026-03-02",
            "startedOn=2026-05-01")
        .row(
            "outcomes",
            "participantId=p-5",
            "opportunityId=v-3",
            "contactedOn=2026-03-02",
            "startedOn=2026-05-02");
  }

  /** A yes and a no, in whatever files, and more starts than places. */
  @Test
  void whatContradictsWhatIsAgreedIsSaidWhereItStands() {
    assertThat(contradicting(quarter(directory)).problems())
        .containsExactly(
            "outcomes.csv:2 refusedOn: is \"2026-03-04\", and answers.csv, line 2, says yes to the"
                + " same two; expected one of the two",
            "outcomes.csv:3 refusedOn: is \"2026-03-05\", and current.csv, line 2, pins the same"
                + " two; expected pinned=false there, or no refusal",
            "outcomes.csv:6 startedOn: is \"2026-05-02\", and as many as there are places have"
                + " started at \"v-3\" and have not left: 1; expected no more, or stayed=false of"
                + " somebody, or more places in opportunities.csv");
  }

  private static QuarterFixture started(
      QuarterFixture quarter, String participant, String work, String... more) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                "participantId=" + participant,
                "opportunityId=" + work,
                "contactedOn=2026-03-02",
                "startedOn=2026-05-01"));
    cells.addAll(List.of(more));
    return quarter.row("outcomes", cells.toArray(String[]::new));
  }

  /** Starts beside noes, beside agreements elsewhere, and beside each other. */
  static QuarterFixture startsThatContradict(QuarterFixture quarter) {
    quarter
        .without("current")
        .row("participants", "id=p-4")
        .row("participants", "id=p-5")
        .row("opportunities", "id=v-3", "kind=vacancy", "places=9", "hoursMin=20")
        .row("opportunities", "id=v-4", "kind=vacancy", "places=9", "hoursMin=30")
        .row("opportunities", "id=v-5", "kind=vacancy", "places=9", "hoursMin=18")
        .row("answers", "participantId=p-1", "opportunityId=v-3", "accepted=false")
        .row("answers", "participantId=p-2", "opportunityId=v-4", "accepted=true")
        .row("vetoes", "participantId=p-3", "opportunityId=v-3")
        .row("current", "participantId=p-3", "opportunityId=v-4", "pinned=true");
    started(quarter, "p-1", "v-3");
    started(quarter, "p-2", "v-3");
    started(quarter, "p-3", "v-3");
    started(quarter, "p-4", "v-3");
    started(quarter, "p-4", "v-4");
    started(quarter, "p-5", "v-4");
    return started(quarter, "p-5", "v-5");
  }

  @Test
  void whatContradictsAStartIsSaid() {
    assertThat(startsThatContradict(quarter(directory)).problems())
        .containsExactly(
            "outcomes.csv:2 startedOn: is \"2026-05-01\", and answers.csv, line 2, says no to the"
                + " same two; expected one of the two, or stayed=false if it is over",
            "outcomes.csv:3 startedOn: is \"2026-05-01\", and answers.csv, line 3, says yes for the"
                + " same person to other work, \"v-4\"; expected one of the two, or stayed=false if"
                + " this is over",
            "outcomes.csv:4 startedOn: is \"2026-05-01\", and vetoes.csv, line 2, rules out the same"
                + " two; expected one of the two, or stayed=false if it is over",
            "outcomes.csv:4 startedOn: is \"2026-05-01\", and current.csv, line 2, pins the same"
                + " person to other work, \"v-4\"; expected one of the two, or stayed=false if this"
                + " is over",
            "outcomes.csv:6 startedOn: is \"2026-05-01\", and the same person has started at"
                + " \"v-3\" too, line 5, and has left neither; together they take more than 48"
                + " hours a week; expected stayed=false for one of them");
  }

  /** What is over, and two small jobs. */
  static QuarterFixture twoSmallJobs(QuarterFixture quarter) {
    quarter
        .without("current")
        .row("opportunities", "id=v-3", "kind=vacancy", "places=9", "hoursMin=20")
        .row("opportunities", "id=v-4", "kind=vacancy", "places=9", "hoursMin=28")
        .row("vetoes", "participantId=p-1", "opportunityId=v-3")
        .row("answers", "participantId=p-1", "opportunityId=v-4", "accepted=true")
        .row("current", "participantId=p-2", "opportunityId=v-3", "pinned=true");
    started(quarter, "p-1", "v-3", "stayAskedOn=2026-06-01", "stayed=false");
    started(quarter, "p-2", "v-3");
    started(quarter, "p-3", "v-3");
    return started(quarter, "p-3", "v-4");
  }

  /** What is over contradicts nothing, and two small jobs are only asked about. */
  @Test
  void whatIsOverContradictsNothing() {
    QuarterData data = twoSmallJobs(quarter(directory)).read();
    assertThat(data.warnings())
        .filteredOn(it -> it.file().equals("outcomes.csv"))
        .extracting(Problem::toString)
        .containsExactly(
            "outcomes.csv:5 startedOn: is \"2026-05-01\", and the same person has started at"
                + " \"v-3\" too, line 4, and has left neither: both places are taken; if one of"
                + " them is over, write stayed=false there");
    assertThat(data.outcomes().outcomes().inWork()).hasSize(3);
  }

  @Test
  void whoHasStartedIsOutWithWhatIsTaken() {
    QuarterData nobody = quarter(directory).read();
    assertThat(nobody.withoutStarted(MatchingPolicy.defaults())).isSameAs(nobody);
    QuarterData data =
        quarter(directory)
            .without("current")
            .row(
                "opportunities",
                "id=j-4",
                "kind=potential",
                "companyId=c-1",
                "places=3",
                "hoursBudget=61")
            .row(
                "childcare",
                "id=k-4",
                "latitude=52",
                "longitude=8.5",
                "openingHours=Mo-Fr 07:00-16:00",
                "placesUnder3=2")
            .row(
                "children",
                "participantId=p-2",
                "childId=x",
                "ageMonths=20",
                "care=none",
                "needsPlace=true")
            .row(
                "current",
                "participantId=p-2",
                "opportunityId=j-4",
                "childcareProviderId=k-4",
                "pinned=true")
            .row("minimum-places", "opportunityId=j-4", "minimumPlaces=2")
            .row("support-needs", "participantId=p-2")
            .row("support-places", "companyId=c-1", "supportPlaces=1")
            .row(
                "outcomes",
                "participantId=p-2",
                "opportunityId=j-4",
                "contactedOn=2026-03-02",
                "startedOn=2026-05-01")
            .row(
                "outcomes",
                "participantId=p-3",
                "opportunityId=j-4",
                "contactedOn=2026-03-02",
                "startedOn=2026-05-01",
                "stayAskedOn=2026-06-01",
                "stayed=false")
            .read();
    QuarterData left = data.withoutStarted(MatchingPolicy.defaults());
    assertThat(left.participants())
        .extracting(Participant::id)
        .contains("p-3")
        .doesNotContain("p-2");
    JobPotential potential =
        left.opportunities().stream()
            .filter(JobPotential.class::isInstance)
            .map(JobPotential.class::cast)
            .filter(it -> it.id().equals("j-4"))
            .findFirst()
            .orElseThrow();
    assertThat(potential.position().places()).isEqualTo(2);
    // two thirds of 244 quarter hours, rounded down
    assertThat(potential.budgetQuarterHours()).hasValue(162);
    assertThat(left.childcareProviders())
        .filteredOn(it -> it.id().equals("k-4"))
        .extracting(ChildcareProvider::placesUnder3)
        .containsExactly(1);
    assertThat(left.rules().minimumPlaces()).containsEntry("j-4", 1);
    assertThat(left.rules().supportPlaces()).containsEntry("c-1", 0);
    assertThat(left.currentPlacements()).isEmpty();
    assertThat(left.outcomes()).isEqualTo(data.outcomes());
  }

  /** A row that says no is not left out: somebody would be proposed what was refused. */
  @Test
  void refusalsAreNotSkipped() {
    QuarterFixture fixture =
        quarter(directory)
            .row(
                "outcomes",
                "participantId=p-2",
                "opportunityId=v-1",
                "contactedOn=2026-03-02",
                "refusedOn=yesterday",
                "refusedBy=person")
            .row("outcomes", "participantId=p-3", "opportunityId=v-1", "contactedOn=lately")
            .row("vetoes", "participantId=p-1", "opportunityId=v-9")
            .row("answers", "participantId=p-1", "opportunityId=v-9", "accepted=false")
            .row("answers", "participantId=p-2", "opportunityId=v-9", "accepted=true")
            .row("participants", "id=p-4", "hoursMin=many");
    fixture.write();
    assertThatThrownBy(
            () -> QuarterReader.read(directory, new ReadOptions(true, QuarterFixture.DATE)))
        .isInstanceOfSatisfying(
            BadInputException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::place)
                    .containsExactly(
                        "vetoes.csv:2",
                        "vetoes.csv:2 opportunityId",
                        "answers.csv:2",
                        "answers.csv:2 opportunityId",
                        "outcomes.csv:2",
                        "outcomes.csv:2 refusedOn"));
  }

  @Test
  void everyMistakeIsSaidOnce() {
    List<String> problems = withMistakes(new QuarterFixture(directory)).problems();
    assertThat(problems)
        .contains(
            "outcomes.csv:2 answeredOn: is \"2026-03-01\", before contactedOn; expected that day or"
                + " a later one",
            "outcomes.csv:2 refusedOn: is \"2026-02-28\", before contactedOn; expected that day or"
                + " a later one",
            "outcomes.csv:2 startedOn: is \"2026-02-28\", before contactedOn; expected that day or"
                + " a later one",
            "outcomes.csv:2 refusedOn: is \"2026-02-28\", before answeredOn; expected that day or a"
                + " later one, and in answeredOn the first answer of either side, which a refusal"
                + " is, too",
            "outcomes.csv:2 startedOn: is \"2026-02-28\", before answeredOn; expected that day or a"
                + " later one, and in answeredOn the first answer of either side",
            "outcomes.csv:2 startedOn: is \"2026-02-28\", and refusedOn is not empty; expected one"
                + " of the two",
            "outcomes.csv:2 stayAskedOn: is \"2026-02-01\", before startedOn; expected that day or"
                + " a later one",
            "outcomes.csv:3 opportunityId: is \"v-1\", of which line 2 says with the same person"
                + " what became; expected each pair once",
            "outcomes.csv:4 participantId: is \"p-9\", which is not in participants.csv; expected"
                + " an id that is there",
            "outcomes.csv:4 opportunityId: is \"v-9\", which is not in opportunities.csv; expected"
                + " an id that is there",
            "outcomes.csv:5 stayAskedOn: is \"2026-04-01\", and startedOn is empty; expected a"
                + " start, or nothing here",
            "outcomes.csv:6 stayAskedOn: is \"2026-09-30\", and stayed is true; expected a day six"
                + " months after startedOn or later",
            "outcomes.csv:7 contactedOn: is \"2027-03-02\", which is still to come on the run's"
                + " date, 2026-12-01; expected that day or an earlier one",
            "outcomes.csv:7 refusedOn: is empty, expected a date of the calendar such as"
                + " 2027-03-01",
            "outcomes.csv:7 refusedBy: is \"nobody\", expected one of person, company, team",
            "confirmations.csv:3 confirmedOn: is \"2027-03-02\", which is still to come on the"
                + " run's date, 2026-12-01; expected that day or an earlier one",
            "confirmations.csv:4 confirmedOn: is empty, expected a date of the calendar such as"
                + " 2027-03-01");
  }
}
