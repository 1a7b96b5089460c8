package org.quartermatch.examples.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No proposal of the main job asks for what the law, or a company's time, forbids. */
class LawfulPlanTest {
  private static final LocalDate DATE = LocalDate.parse(Cli.DATE);

  @TempDir Path temp;

  @Test
  void theExampleHasNoUnlawfulProposal() throws IOException {
    Path out = temp.resolve("out");
    Cli run = Cli.onExample("place", "--steps", 50_000, "--out", out);
    assertThat(run.status()).as(run.err()).isZero();
    LawfulPlan plan = new LawfulPlan(Cli.EXAMPLE, DATE);
    var placements = LawfulPlan.rows(out.resolve("placements.csv"));
    assertThat(placements).hasSizeGreaterThan(80);
    assertThat(plan.violations(placements)).isEmpty();
  }

  /** The check itself. */
  @Test
  void everyUnlawfulProposalIsFound() throws IOException {
    Files.writeString(
        temp.resolve("participants.csv"),
        """
        id,workPermission,earliestStart
        p-1,none,
        p-2,unrestricted@2027-01-31,
        p-3,per-job,2027-01-12
        p-4,,2027-03-02
        """);
    Files.writeString(temp.resolve("companies.csv"), "id,contactsPerMonth\nc-1,3\nc-2,\nc-3,0\n");
    Files.writeString(
        temp.resolve("opportunities.csv"),
        """
        id,form,companyId,start,latestStart,hourlyPay
        v-1,,c-2,,,
        v-2,course,c-2,,,
        v-3,regular,c-2,2027-02-01,,
        v-4,minijob,c-1,2026-12-15,,14.00
        v-5,minijob,c-1,2027-02-01,,
        v-6,regular,c-1,2026-12-15,2027-03-01,
        v-7,regular,c-3,2027-03-01,,
        """);
    Files.writeString(
        temp.resolve("current.csv"), "participantId,opportunityId,childcareProviderId,pinned\n");
    Path placements = temp.resolve("placements.csv");
    Files.writeString(
        placements,
        """
        participantId,opportunityId,agreedHours,changed
        p-1,v-1,20,false
        p-1,v-2,20,false
        p-2,v-1,20,false
        p-2,v-3,20,false
        p-3,v-4,9.75,false
        p-3,v-4,10,false
        p-3,v-5,10,false
        p-4,v-5,10,false
        p-4,v-6,40,false
        p-4,v-7,40,false
        """);
    assertThat(new LawfulPlan(temp, DATE).violations(LawfulPlan.rows(placements)))
        .containsExactly(
            "p-1 v-1: permission",
            "p-2 v-3: permission",
            "p-3 v-4: hours",
            "p-4 v-5: start",
            "p-4 v-5: contacts",
            "p-4 v-6: start",
            "p-4 v-6: contacts",
            "p-4 v-7: contacts");
  }
}
