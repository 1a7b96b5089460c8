package org.quartermatch.files.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.PlacementRules;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementWeights.FairShare;

/** The rules of placement as files: what they say, and every mistake in them at once. */
class RulesFilesTest {
  @TempDir Path directory;

  private QuarterFixture quarter() {
    return new QuarterFixture(directory).without("current").without("vetoes");
  }

  private static QuarterFixture right(QuarterFixture quarter) {
    return quarter
        .row("participants", "id=p-2")
        .row("participants", "id=p-3")
        .row("opportunities", "id=v-2", "kind=vacancy", "places=3")
        .row("tandems", "participantId=p-2", "partnerId=p-1")
        .row("households", "householdId=h", "participantId=p-1")
        .row("households", "householdId=h", "participantId=p-3")
        .row("households", "householdId=i", "participantId=p-2")
        .row("households", "householdId=i", "participantId=p-3")
        .row("wishes", "participantId=p-1", "rank=5", "opportunityId=v-1")
        .row("wishes", "participantId=p-1", "rank=1", "opportunityId=v-2")
        .row("minimum-places", "opportunityId=v-2", "minimumPlaces=3")
        .row("support-needs", "participantId=p-3")
        .row("support-places", "companyId=c-1", "supportPlaces=0")
        .row("groups", "participantId=p-1", "label=single-parent")
        .row("answers", "participantId=p-3", "opportunityId=v-2", "accepted=true")
        .row("answers", "participantId=p-1", "opportunityId=v-1", "accepted=false")
        .row("weights", "weight=wish", "points=500")
        .row("weights", "weight=worst-share", "points=9000");
  }

  /** With every mistake that the files of rules can have. */
  static QuarterFixture wrong(QuarterFixture quarter) {
    return wrongButForNoes(quarter)
        .row("answers", "participantId=p-2", "opportunityId=v-1", "accepted=maybe");
  }

  /** The same, but for rows that may be a no: these are never skipped. */
  private static QuarterFixture wrongButForNoes(QuarterFixture quarter) {
    return right(quarter)
        .cell("current", "participantId=p-3", "opportunityId=v-1", "pinned=true")
        .row("opportunities", "id=old", "kind=vacancy", "validUntil=2026-11-30")
        .row("tandems", "participantId=p-3", "partnerId=p-3")
        .row("tandems", "participantId=p-3", "partnerId=p-2")
        .row("tandems", "participantId=p-9", "partnerId=")
        .row("households", "householdId=h", "participantId=p-1")
        .row("households", "householdId=alone", "participantId=p-1")
        .row("wishes", "participantId=p-1", "rank=1", "opportunityId=v-1")
        .row("wishes", "participantId=p-2", "rank=0", "opportunityId=v-9")
        .row("minimum-places", "opportunityId=v-1", "minimumPlaces=2")
        .row("support-needs", "participantId=p-3")
        .row("support-places", "companyId=c-9", "supportPlaces=-1")
        .row("groups", "participantId=p-1", "label=single-parent")
        .row("answers", "participantId=p-3", "opportunityId=v-1", "accepted=true")
        .row("answers", "participantId=p-2", "opportunityId=old", "accepted=true")
        .row("weights", "weight=fair-share", "points=3")
        .row("weights", "weight=luck", "points=");
  }

  @Test
  void theyAreRead() {
    QuarterData data = right(quarter()).read();
    assertThat(data.rules())
        .isEqualTo(
            PlacementRules.builder()
                .tandem(new Tandem("p-1", "p-2"))
                .household(Household.of("p-1", "p-3"))
                .household(Household.of("p-2", "p-3"))
                .wishes("p-1", List.of("v-2", "v-1"))
                .minimumPlaces("v-2", 3)
                .needsSupport("p-3")
                .supportPlaces("c-1", 0)
                .group("p-1", "single-parent")
                .pin("p-3", "v-2")
                .wishPoints(500)
                .fairShare(new FairShare.MaxMin(9_000))
                .build());
    assertThat(data.vetoes()).containsExactly(new Veto("p-1", "v-1"));
  }

  @Test
  void withoutThemThereAreNoRules() {
    assertThat(quarter().read().rules()).isEqualTo(PlacementRules.NONE);
  }

  @Test
  void everyMistakeIsSaidWithFileLineAndColumn() {
    QuarterFixture quarter = wrong(new QuarterFixture(directory).without("vetoes"));
    assertThat(quarter.problems())
        .containsExactlyInAnyOrder(
            "tandems.csv:3 partnerId: is \"p-3\", the same person; expected somebody else",
            "tandems.csv:4 partnerId: is \"p-2\", who is in the tandem of line 2 already; expected"
                + " each person in one tandem",
            "tandems.csv:5 participantId: is \"p-9\", which is not in participants.csv; expected an"
                + " id that is there",
            "tandems.csv:5 partnerId: is empty, expected an id",
            "households.csv:6 participantId: is \"p-1\", which line 2 says already; expected once",
            "households.csv:7 householdId: is \"alone\", a household of one person; expected two"
                + " rows or more",
            "wishes.csv:4 opportunityId: is \"v-1\", which line 2 says already; expected once",
            "wishes.csv:4 rank: is \"1\", which line 3 says already; expected once",
            "wishes.csv:5 opportunityId: is \"v-9\", which is not in opportunities.csv; expected an"
                + " id that is there",
            "wishes.csv:5 rank: is \"0\", expected a whole number, 1 or more",
            "minimum-places.csv:3 minimumPlaces: is \"2\", and there are 1 places; expected no more"
                + " than that",
            "support-needs.csv:3 participantId: is \"p-3\", which line 2 says already; expected"
                + " once",
            "support-places.csv:3 companyId: is \"c-9\", which is not in companies.csv; expected an"
                + " id that is there",
            "support-places.csv:3 supportPlaces: is \"-1\", expected a whole number, 0 or more",
            "groups.csv:3 label: is \"single-parent\", which line 2 says already; expected once",
            "answers.csv:2 opportunityId: is \"v-2\", and current.csv has the person pinned to"
                + " \"v-1\"; expected the same, or pinned=false",
            "answers.csv:4 participantId: is \"p-3\", who said yes in line 2 already; expected one"
                + " yes for each person",
            "answers.csv:5 opportunityId: is \"old\", which was valid until 2026-11-30 (the run's"
                + " date is 2026-12-01), and accepted is true; expected an opportunity that is"
                + " there",
            "answers.csv:6 accepted: is \"maybe\", expected true or false",
            "weights.csv:4 weight: is \"fair-share\", and line 3 has the other kind of share;"
                + " expected one of the two",
            "weights.csv:5 weight: is \"luck\", expected one of wish, fair-share, worst-share",
            "weights.csv:5 points: is empty, expected a whole number, 0 or more");
  }

  /** A yes to what is ruled out, and a no to what is pinned. */
  static QuarterFixture contradicted(QuarterFixture quarter) {
    return quarter
        .row("participants", "id=p-2")
        .row("current", "participantId=p-2", "opportunityId=v-1", "pinned=true")
        .row("answers", "participantId=p-1", "opportunityId=v-1", "accepted=true")
        .row("answers", "participantId=p-2", "opportunityId=v-1", "accepted=false");
  }

  @Test
  void anAnswerContradictsNoPinAndNoVeto() {
    assertThat(contradicted(new QuarterFixture(directory).without("current")).problems())
        .containsExactly(
            "answers.csv:2 accepted: is \"true\", and vetoes.csv rules the two out; expected one of"
                + " the two",
            "answers.csv:3 accepted: is \"false\", and current.csv has the person pinned there;"
                + " expected pinned=false, or no answer");
  }

  @Test
  void wishesWithoutAWeightAreSaidToCountForNothing() {
    QuarterFixture fixture =
        new QuarterFixture(directory)
            .without("vetoes")
            .row("wishes", "participantId=p-1", "rank=1", "opportunityId=v-1")
            .row("weights", "weight=wish", "points=0");
    assertThat(fixture.read().warnings())
        .extracting(Problem::toString)
        .containsExactly(
            "wishes.csv: count for nothing in a plan, since weights.csv has no row with wish and"
                + " points above 0");
    assertThat(fixture.cell("weights", "points=5").read().warnings()).isEmpty();
  }

  @Test
  void whatIsSkippedLeavesTheRest() {
    QuarterData data =
        wrongButForNoes(new QuarterFixture(directory).without("vetoes"))
            .read(new ReadOptions(true, QuarterFixture.DATE));
    assertThat(data.rules().tandems()).containsExactly(new Tandem("p-1", "p-2"));
    assertThat(data.rules().households()).hasSize(2);
    assertThat(data.rules().wishes()).containsOnlyKeys("p-1");
    assertThat(data.rules().pins()).isEmpty();
  }
}
