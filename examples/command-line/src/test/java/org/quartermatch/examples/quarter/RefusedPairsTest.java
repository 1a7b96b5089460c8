package org.quartermatch.examples.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody has refused is handed to nobody, and what a plan proposes is marked. */
class RefusedPairsTest {
  private static final String HEAD =
      "participantId,opportunityId,agreedHours,childcareProviderId\n";

  @TempDir Path temp;
  private Path data = Path.of("");
  private Path plan = Path.of("");

  @BeforeEach
  void copy() throws IOException {
    data = Files.createDirectories(temp.resolve("data"));
    plan = Files.createDirectories(temp.resolve("plan"));
    try (var files = Files.list(Path.of("../data/small"))) {
      for (Path file : files.toList()) {
        Files.copy(file, data.resolve(file.getFileName()));
      }
    }
    write("data/vetoes.csv", "participantId,opportunityId\np-4,v-1\n");
    write("data/answers.csv", "participantId,opportunityId,accepted\np-4,v-3,false\n");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(temp.resolve(file), text);
  }

  private Cli cli(String command, Object... more) {
    List<Object> words =
        new ArrayList<>(List.of(command, "--data", data, "--date", Cli.DATE, "--lang", "de"));
    words.addAll(Arrays.asList(more));
    return Cli.run(words.toArray());
  }

  private String run(String command, Object... more) {
    Cli run = cli(command, more);
    assertThat(run.status()).as(run.err()).isZero();
    return run.out();
  }

  @Test
  void aPlanOfALaterDayIsRefusedWhereverOneIsRead() throws IOException {
    write("plan/placements.csv", HEAD + "p-1,v-4,20,\n");
    write(
        "data/children.csv",
        "participantId,childId,ageMonths,care\np-4,c-1,40,Mo-Fr 08:00-14:00\n");
    write("plan/summary.json", "{\"date\": \"2027-01-05\"}");
    for (List<String> words :
        List.of(
            List.of("shortlist"), List.of("care-year", "--participant", "p-4", "--land", "BE"))) {
      List<Object> more = new ArrayList<>(words.subList(1, words.size()));
      more.addAll(List.of("--plan", plan));
      Cli later = cli(words.getFirst(), more.toArray());
      assertThat(later.status()).as(words.toString()).isNotZero();
      assertThat(later.err())
          .as(words.toString())
          .contains("Der Plan ist vom 2027-01-05 und liegt nach dem Stichtag " + Cli.DATE);
    }
  }

  @Test
  void shortListsDoWithoutWhatWasRefused() throws IOException {
    Path page = temp.resolve("page.html");
    assertThat(run("shortlist", "--participant", "p-4", "--html", page))
        .contains("Backstube (v-2)", "Weggelassen, weil jemand abgesagt hat: 2")
        .doesNotContain("Verkauf (v-1)", "Küchenhilfe (v-3)");
    assertThat(page).content().contains("Backstube").doesNotContain("Verkauf", "Küchenhilfe");
    write(
        "data/outcomes.csv",
        """
        participantId,opportunityId,contactedOn,refusedOn,refusedBy
        p-1,v-4,2026-10-05,2026-10-07,company
        """);
    assertThat(run("shortlist"))
        .containsSubsequence("p-1: ", "Weggelassen, weil jemand abgesagt hat: 1", "p-4: ")
        .containsSubsequence("p-4: ", "Weggelassen, weil jemand abgesagt hat: 2");
    assertThat(run("shortlist", "--json")).contains("\"refused\" : 2");
  }

  @Test
  void nobodyTalksAtAFairAboutWhatWasRefused() throws IOException {
    assertThat(run("fair", "--participant", "p-4")).doesNotContain("(v-3)");
    Files.delete(data.resolve("answers.csv"));
    assertThat(run("fair", "--participant", "p-4")).contains("(v-3)");
  }

  @Test
  void matchesAreMarkedAndNotHandedOver() throws IOException {
    Path page = temp.resolve("page.html");
    assertThat(run("match", "--participant", "p-4", "-k", "2", "--html", page))
        .contains("! Jemand hat abgesagt");
    assertThat(page)
        .content()
        .contains("Backstube", "Hilfe im Garten")
        .doesNotContain("Verkauf", "Küchenhilfe");
    write(
        "data/answers.csv",
        "participantId,opportunityId,accepted\np-4,v-2,false\np-4,v-3,false\np-4,v-4,false\n");
    run("match", "--participant", "p-4", "--html", page);
    assertThat(page).content().doesNotContain("Verkauf", "Küchenhilfe", "Backstube", "Garten");
    Cli refused = cli("explain", "--participant", "p-4", "--opportunity", "v-3", "--html", page);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("p-4 und v-3 werden nicht vorgeschlagen");
  }

  @Test
  void refusedPairsAreMarkedWhereverTheyAreShown() throws IOException {
    String mark = "! Jemand hat abgesagt: wird nicht vorgeschlagen";
    assertThat(run("candidates", "--opportunity", "v-3")).containsSubsequence(". p-4", mark);
    assertThat(run("candidates", "--opportunity", "v-4")).doesNotContain("abgesagt");
    assertThat(run("companies", "--participant", "p-4")).containsSubsequence("(v-1)", mark);
    assertThat(run("explain", "--participant", "p-4", "--opportunity", "v-3")).contains(mark);
    assertThat(run("explain", "--participant", "p-4", "--opportunity", "v-2"))
        .doesNotContain("abgesagt");
    JsonNode matches = json("match", "--participant", "p-4", "-k", "9").get("matches");
    assertThat(refused(matches, "opportunityId")).containsExactlyInAnyOrder("v-1", "v-3");
    assertThat(refused(json("candidates", "--opportunity", "v-3"), "participantId"))
        .containsExactly("p-4");
    List<String> ofCompanies = new ArrayList<>();
    json("companies", "--participant", "p-4")
        .forEach(it -> ofCompanies.addAll(refused(it.get("matches"), "opportunityId")));
    assertThat(ofCompanies).containsExactlyInAnyOrder("v-1", "v-3");
    assertThat(
            json("explain", "--participant", "p-4", "--opportunity", "v-1")
                .get("refused")
                .asBoolean())
        .isTrue();
    assertThat(
            json("explain", "--participant", "p-4", "--opportunity", "v-2")
                .get("refused")
                .asBoolean())
        .isFalse();
  }

  private JsonNode json(String command, Object... more) throws IOException {
    List<Object> words = new ArrayList<>(Arrays.asList(more));
    words.add("--json");
    return new JsonMapper().readTree(run(command, words.toArray()));
  }

  private static List<String> refused(JsonNode pairs, String id) {
    List<String> ids = new ArrayList<>();
    for (JsonNode pair : pairs) {
      if (pair.get("refused").asBoolean()) {
        ids.add(pair.get(id).asString());
      }
    }
    return ids;
  }

  /** For p-6 German would open v-1, v-3 and v-4. */
  @Test
  void noBridgeLeadsToWhatWasRefused() throws IOException {
    write("data/vetoes.csv", "participantId,opportunityId\np-6,v-4\np-6,v-1\n");
    Path out = temp.resolve("out");
    assertThat(run("bridges", "--steps", "10", "--participant", "p-6", "--out", out))
        .contains("Küchenhilfe (v-3)")
        .doesNotContain("(v-1)", "(v-4)");
    assertThat(out.resolve("bridges.csv"))
        .content()
        .contains("p-6,1,wenn die Person in Deutsch das Niveau A2 hätte,v-3,")
        .doesNotContain("v-1", "v-4", "B1");
    JsonNode nearest = json("match", "--participant", "p-6").get("nearest");
    assertThat(nearest).extracting(it -> it.get("opportunityId").asString()).contains("v-3");
    assertThat(nearest)
        .extracting(it -> it.get("opportunityId").asString())
        .doesNotContain("v-1", "v-4");
    run("place", "--steps", "10", "--out", out);
    assertThat(out.resolve("unplaced.csv")).content().contains("(v-3)").doesNotContain("(v-4)");
  }

  @Test
  void whatAPlanProposesIsMarked() throws IOException {
    write("plan/placements.csv", HEAD + "p-4,v-2,20,\np-1,v-4,20,\n");
    write("data/vetoes.csv", "participantId,opportunityId\np-1,v-4\n");
    Path page = temp.resolve("page.html");
    assertThat(run("shortlist", "--plan", plan))
        .contains("Zuerst gilt der Vorschlag aus dem Plan; die Liste ist für den Fall,")
        .containsSubsequence("p-1: ", "Vorschlag aus dem Plan: Hilfe im Garten", "hat: 1")
        .containsSubsequence("p-4: ", "Backstube (v-2), Bäckerei", "(im Plan vorgeschlagen)");
    write("plan/placements.csv", HEAD + "p-4,v-2,20,\n");
    assertThat(run("shortlist", "--plan", plan, "--participant", "p-4", "--html", page))
        .contains("   * Im Plan vorgeschlagen.");
    assertThat(page).content().contains("hier ein Platz für Sie vorgesehen");
  }

  /** j-0015 pays less than the minimum wage. */
  @Test
  void payBelowTheMinimumWageIsSaidBesideTheWork() {
    Cli sheet = Cli.onExample("employer-sheet", "--opportunity", "j-0015", "--steps", "10");
    assertThat(sheet.out()).contains("(j-0015), ", "[Bezahlung unter dem Mindestlohn]");
    Cli lists = Cli.onExample("shortlist");
    assertThat(lists.out())
        .containsPattern("\\(j-0105\\), [^\\n]* \\[Bezahlung unter dem Mindestlohn]");
    Cli bridges = Cli.onExample("bridges", "--steps", "10", "-k", "40");
    assertThat(bridges.out()).contains("[Bezahlung unter dem Mindestlohn]");
  }

  @Test
  void whatOfAPlanNoLongerHoldsIsSaidWithItsFolder() throws IOException {
    write("plan/placements.csv", HEAD + "p-4,v-2,20,\np-9,v-2,20,\np-3,v-9,20,k-9\np-6,v-1,20,\n");
    Cli run = cli("shortlist", "--plan", plan);
    assertThat(run.status()).as(run.err()).isZero();
    String file = plan.resolve("placements.csv").toString();
    assertThat(run.err())
        .contains(
            file + ":3 participantId: ist \"p-9\" und steht nicht in participants.csv",
            file + ":4 opportunityId: ist \"v-9\" und steht nicht in opportunities.csv",
            file + ":4 childcareProviderId: ist \"k-9\" und steht nicht in childcare.csv",
            "--plan=" + plan + ": p-6 und v-1 passen nicht mehr zusammen")
        .doesNotContain("p-4 und");
    write("plan/placements.csv", HEAD + "p-4,v-2,so viele,\n");
    assertThat(cli("shortlist", "--plan", plan).err()).contains(file + ":2 agreedHours: ist");
  }

  @Test
  void aPageTakesNoOtherFilesPlace() throws IOException {
    Path out = temp.resolve("out");
    for (String page : List.of("employer-sheets.html", "../out/companies/c-1.html")) {
      Cli run = cli("employer-sheet", "--out", out, "--html", out.resolve(page));
      assertThat(run.status()).as(page).isEqualTo(2);
      assertThat(run.err()).contains("diese Datei schreibt auch --out=");
    }
    assertThat(out.resolve("concessions.csv")).doesNotExist();
    write("plan/placements.csv", HEAD + "p-4,v-2,20,\n");
    assertThat(
            cli("replan", "--plan", plan, "--out", out, "--html", out.resolve("report.html")).err())
        .contains("diese Datei schreibt auch --out=");
    run("employer-sheet", "--steps", "1", "--out", out, "--html", out.resolve("mine.html"));
  }

  @Test
  void noResultsAreWrittenAmongTheData() throws IOException {
    write("plan/placements.csv", HEAD + "p-4,v-2,20,\n");
    Path link = Files.createSymbolicLink(temp.resolve("link"), data);
    List<List<Object>> commands =
        List.of(
            List.of("run"),
            List.of("place"),
            List.of("replan", "--plan", plan),
            List.of("bridges"),
            List.of("shortlist"),
            List.of("coverage"),
            List.of("employer-sheet"),
            List.of("outcomes"),
            List.of("care-year", "--participant", "p-4", "--land", "BE"));
    long files = count(data);
    for (List<Object> command : commands) {
      List<Object> more = new ArrayList<>(command.subList(1, command.size()));
      more.addAll(List.of("--out", command.size() == 1 ? link : data));
      Cli run = cli(command.getFirst().toString(), more.toArray());
      assertThat(run.status()).as(command + run.err()).isEqualTo(2);
      assertThat(run.err()).contains("der Ordner von --data; erlaubt: ein anderer");
    }
    assertThat(count(data)).isEqualTo(files);
    run("place", "--steps", "1", "--out", data.resolve("plan"));
  }

  private static long count(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files.count();
    }
  }

  @Test
  void oddYearsAreNoDates() {
    for (String date : List.of("0026-12-01", "20266-12-01", "2126-12-01")) {
      Cli run = Cli.run("match", "--data", data, "--participant", "p-4", "--date", date);
      assertThat(run.status()).as(date).isEqualTo(2);
      assertThat(run.err()).contains("a date from 2000 to 2099");
    }
  }

  @Test
  void earlierFoldersAreNamedInErrors() throws IOException {
    Path before = Files.createDirectories(temp.resolve("before"));
    write("before/participants.csv", "id,hoursMin\np-4,viele\n");
    write("before/companies.csv", "id\n");
    write("before/opportunities.csv", "id,kind\n");
    assertThat(cli("outcomes", "--participant", "p-4", "--before", before).err())
        .contains(before.resolve("participants.csv") + ":2 hoursMin: ist \"viele\"");
  }
}
