package org.quartermatch.testkit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.testkit.oracle.CodePoints;
import org.quartermatch.testkit.oracle.Fit;
import org.quartermatch.testkit.oracle.Lookup;
import org.quartermatch.testkit.oracle.Oracle;
import org.quartermatch.testkit.oracle.Quarter;
import org.quartermatch.testkit.oracle.QuarterReader;
import org.quartermatch.testkit.oracle.Taxonomy;

/** What the checker says of right and of wrong plans of a Quarter with two people (sentence 41). */
class PlanCheckerTest {
  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);

  @TempDir Path data;
  @TempDir Path output;

  @BeforeEach
  void writePeople() throws IOException {
    write("participants.csv", "id,workPermission", "p-1,unrestricted", "p-2,unrestricted");
    companyWithContacts("1");
    write(
        "opportunities.csv",
        "id,kind,form,companyId,hourlyPay,certainty",
        "v-1,vacancy,regular,c-1,15,",
        "j-2,potential,minijob,c-1,9,likely",
        "j-3,potential,,c-1,,certain");
  }

  private void companyWithContacts(String contacts) throws IOException {
    write("companies.csv", "id,contactsPerMonth", "c-1," + contacts);
  }

  private void write(String file, String... lines) throws IOException {
    Files.write(data.resolve(file), List.of(lines));
  }

  @Test
  void onePlacementUsesUpTheOnlyContact() throws IOException {
    assertThat(violations(Map.of("p-1", "v-1"), Map.of("p-2", "contested"))).isEmpty();
    assertThat(violations(Map.of("p-1", "v-1", "p-2", "j-2"), Map.of()))
        .containsExactly("placements.csv p-2 no contact left at c-1");
  }

  @Test
  void withoutContactsEverybodyIsContested() throws IOException {
    companyWithContacts("0");
    assertThat(violations(Map.of(), Map.of("p-1", "contested", "p-2", "contested"))).isEmpty();
    assertThat(violations(Map.of(), Map.of("p-1", "contested", "p-2", "not-worthwhile")))
        .containsExactly("unplaced.csv p-2 reason is not-worthwhile, expected contested");
  }

  @Test
  void withoutALimitNobodyMayBeLeftOut() throws IOException {
    companyWithContacts("");
    assertThat(violations(Map.of("p-1", "v-1", "p-2", "j-2"), Map.of())).isEmpty();
    assertThat(violations(Map.of("p-1", "v-1"), Map.of("p-2", "contested")))
        .allSatisfy(each -> assertThat(each).startsWith("unplaced.csv p-2 could still be placed"))
        .hasSize(2);
  }

  @Test
  void whoStaysTakesNoContactAndWhoChangesDoes() throws IOException {
    write("current.csv", "participantId,opportunityId", "p-2,j-3");
    assertThat(violations(Map.of("p-1", "v-1", "p-2", "j-3"), Map.of())).isEmpty();
    assertThat(violations(Map.of("p-1", "v-1", "p-2", "j-2"), Map.of()))
        .containsExactly("placements.csv p-2 no contact left at c-1");
  }

  /** Certainty and form value lower what a placement is worth, not its points (sentence 39). */
  @Test
  void aStepIsWorthLessThanAJob() throws IOException {
    companyWithContacts("");
    Quarter quarter = QuarterReader.read(data, DATE);
    List<Fit> fits = Oracle.fits(quarter, Taxonomy.read(Optional.empty()), DATE);
    assertThat(fits)
        .extracting(fit -> worth(quarter, fit) - fit.points())
        .containsExactly(3000L, 9000L, 10_000L, 3000L, 9000L, 10_000L);
  }

  @Test
  void countsOfTheSummaryAndWarningsAreChecked() throws IOException {
    companyWithContacts("");
    Map<String, String> plan = Map.of("p-1", "j-3", "p-2", "j-2");
    assertThat(violations(plan, Map.of())).isEmpty();
    replace("summary.json", "\"expectedPlaced\": 1.50", "\"expectedPlaced\": 1.5");
    assertThat(violations()).isEmpty();
    replace("summary.json", "\"expectedPlaced\": 1.5", "\"expectedPlaced\": 2");
    replace("summary.json", "\"unknown\"", "\"regular\"");
    replace("warnings.csv", "j-2,", "j-3,");
    assertThat(violations())
        .containsExactly(
            "summary.json expectedPlaced is 2, expected 1.50",
            "summary.json placedByForm is Optional[{minijob=1, regular=1}], expected"
                + " Optional[{minijob=1, unknown=1}]",
            "warnings.csv row 1 is [j-3, below-minimum-wage], expected [j-2, below-minimum-wage]");
  }

  private static long worth(Quarter quarter, Fit fit) {
    return Choice.allowed(quarter, List.of(fit)).values().stream()
        .flatMap(List::stream)
        .findFirst()
        .orElseThrow()
        .worth();
  }

  private void replace(String file, String from, String to) throws IOException {
    String text = Files.readString(output.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(output.resolve(file), text.replace(from, to));
  }

  private List<String> violations() throws IOException {
    return PlanChecker.violations(data, Optional.empty(), DATE, output);
  }

  /** Writes what a run would say of this plan, and checks it. */
  private List<String> violations(Map<String, String> placed, Map<String, String> unplaced)
      throws IOException {
    Quarter quarter = QuarterReader.read(data, DATE);
    List<Fit> fits = Oracle.fits(quarter, Taxonomy.read(Optional.empty()), DATE);
    List<Choice> plan = new ArrayList<>();
    for (Map.Entry<String, String> entry : new TreeMap<>(placed).entrySet()) {
      fits.stream()
          .filter(fit -> fit.participantId().equals(entry.getKey()))
          .filter(fit -> fit.opportunityId().equals(entry.getValue()))
          .flatMap(fit -> Lookup.in(Choice.allowed(quarter, List.of(fit)), entry.getKey()).stream())
          .forEach(plan::add);
    }
    List<String> placements =
        new ArrayList<>(
            List.of(
                "participantId,opportunityId,agreedHours,childcareProviderId,points,changed,"
                    + "toClarify"));
    for (Choice choice : plan) {
      placements.add(
          String.join(
              ",",
              choice.participant().id(),
              choice.opportunity().id(),
              Fit.hours(choice.quarterHours()),
              "",
              Integer.toString(choice.fit().points()),
              Boolean.toString(choice.changed(quarter)),
              String.join(";", choice.option().toClarify())));
    }
    Files.write(output.resolve("placements.csv"), placements);
    List<String> left = new ArrayList<>(List.of("participantId,reason"));
    new TreeMap<>(unplaced).forEach((id, reason) -> left.add(id + "," + reason));
    Files.write(output.resolve("unplaced.csv"), left);
    Files.writeString(output.resolve("summary.json"), summary(quarter, plan));
    Files.write(output.resolve("matches.csv"), matches(fits));
    Files.writeString(
        output.resolve("warnings.csv"), Oracle.warningsCsv(Oracle.warnings(quarter, DATE)));
    return violations();
  }

  private static String summary(Quarter quarter, List<Choice> plan) {
    long objective = Choice.objective(quarter, plan);
    Map<String, Long> kinds = new TreeMap<>();
    Map<String, Long> forms = new TreeMap<>();
    long percent = 0;
    for (Choice choice : plan) {
      kinds.merge(choice.opportunity().vacancy() ? "vacancy" : "potential", 1L, Long::sum);
      forms.merge(choice.opportunity().form().orElse("unknown"), 1L, Long::sum);
      percent += choice.opportunity().certaintyPercent();
    }
    Map<String, Object> values = new TreeMap<>();
    values.put("participants", quarter.participants().size());
    values.put("opportunities", quarter.opportunities().size());
    values.put("placed", plan.size());
    values.put("placedBound", plan.size());
    values.put("points", plan.stream().mapToLong(choice -> choice.fit().points()).sum());
    values.put("objective", objective);
    values.put("upperBound", objective);
    values.put("gapPercent", 0);
    values.put("expectedPlaced", BigDecimal.valueOf(percent, 2));
    values.put("placedByKind", json(kinds));
    values.put("placedByForm", json(forms));
    return json(values);
  }

  private static String json(Map<String, ?> values) {
    return "{"
        + String.join(
            ", ",
            values.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\": " + entry.getValue())
                .toList())
        + "}";
  }

  private static List<String> matches(List<Fit> fits) {
    List<String> lines =
        new ArrayList<>(
            List.of("participantId,rank,opportunityId,companyId,points,agreedHours,toClarify"));
    String participant = "";
    int rank = 0;
    Comparator<Fit> bestFirst =
        Comparator.comparing(Fit::participantId, CodePoints.ORDER)
            .thenComparing(Comparator.comparingInt(Fit::points).reversed())
            .thenComparing(Fit::opportunityId, CodePoints.ORDER);
    for (Fit fit : fits.stream().filter(Fit::eligible).sorted(bestFirst).toList()) {
      rank = fit.participantId().equals(participant) ? rank + 1 : 1;
      participant = fit.participantId();
      lines.add(
          String.join(
              ",",
              participant,
              Integer.toString(rank),
              fit.opportunityId(),
              "c-1",
              Integer.toString(fit.points()),
              Fit.hours(fit.mostHours().quarterHours()),
              String.join(";", fit.toClarify())));
    }
    return lines;
  }
}
