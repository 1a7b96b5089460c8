package org.quartermatch.examples.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those who read the answers must not misunderstand, in the terminal. */
class ReadersWordsTest {
  @TempDir Path quarter;

  @BeforeEach
  void aSmallQuarter() throws IOException {
    write(
        "participants",
        "id,hoursMin,hoursMax,languages,skills,availability,workPermission,exclusions",
        "p-1,5,20,de:B1,none,24/7,unrestricted,",
        "p-2,5,20,de:B1,none,24/7,unrestricted,heavy-lifting");
    write("companies", "id,name", "c-1,Bäckerei");
    write(
        "opportunities",
        "id,kind,companyId,title,hoursMin,hoursMax,workingHours,pattern,languages,conditions,start",
        "v-1,vacancy,c-1,Lager,10,20,Mo-Fr"
            + " 08:00-12:00,fixed,none,heavy-lifting;outdoor,2027-01-04");
  }

  private void write(String file, String... rows) throws IOException {
    Files.writeString(quarter.resolve(file + ".csv"), String.join("\n", rows) + "\n");
  }

  private String run(String command, Object... more) {
    return Cli.out(quarter, command, more);
  }

  @Test
  void aShortListSaysWhatTheWorkIsLike() {
    assertThat(run("shortlist", "--participant", "p-1"))
        .contains(
            "   So ist die Arbeit: schweres Heben, Arbeit im Freien."
                + " Die Person fragen, ob das für sie geht.");
    assertThat(run("shortlist", "--participant", "p-1", "--lang", "en"))
        .contains("   The work is like this: heavy lifting, work outdoors. Ask the person whether");
  }

  /** An offer that contradicts itself is no question of people. */
  @Test
  void coverageSaysWhatOnlyTheCompanyCanChange() throws IOException {
    write(
        "opportunities",
        "id,kind,form,companyId,title,hoursMin,hoursMax,workingHours,pattern,hourlyPay,start,validUntil",
        "v-1,vacancy,minijob,c-1,Putzen,12,12,\"Mo,We,Fr"
            + " 09:00-13:00\",fixed,,2027-01-01,2026-12-25",
        "v-2,vacancy,minijob,c-1,Fenster,,,\"Mo,Th 14:00-19:00\",fixed,15.00,2027-02-17,",
        "v-3,vacancy,regular,c-1,Lager,30,40,Mo-Fr 08:00-12:00,fixed,15.00,2027-02-17,");
    assertThat(run("coverage"))
        .contains(
            "   Putzen (v-1), Bäckerei, 1 Platz: 12 Stunden sind als Minijob nicht möglich"
                + " (höchstens 10 bei 14,60 Euro). Den Betrieb fragen: weniger Stunden oder ein"
                + " normaler Vertrag? Nur noch bis 25.12.2026 gültig.\n",
            "   Fenster (v-2), Bäckerei, 1 Platz: 10 Stunden sind als Minijob nicht möglich"
                + " (höchstens 9,5 bei 15,00 Euro). Den Betrieb fragen: weniger Stunden oder ein"
                + " normaler Vertrag?\n",
            "   Lager (v-3), Bäckerei, 1 Platz: Die Arbeitszeiten ergeben 20 Stunden in der Woche,"
                + " angeboten sind 30 bis 40 Stunden.")
        .doesNotContain("spricht nach den Daten nur dies");
    assertThat(run("coverage", "--lang", "en"))
        .contains(
            "12 hours are not possible as a Minijob (10 at most at 14.60 EUR). Ask the company:"
                + " fewer hours, or an ordinary contract? Valid only until");
  }

  /** 15 hours are enough for the free place; 20 open one more, which is taken. */
  @Test
  void aLargerChangeThatBringsNoMoreIsOnlyCounted() throws IOException {
    write(
        "opportunities",
        "id,kind,form,companyId,title,hoursMin,hoursMax,workingHours,pattern,languages,start",
        "v-1,vacancy,regular,c-1,Büro,15,15,24/7,flexible,none,2027-01-04",
        "v-2,vacancy,regular,c-1,Lager,20,20,24/7,flexible,none,2027-01-04",
        "v-3,vacancy,regular,c-1,Küche,18,18,24/7,flexible,none,2027-01-04");
    write(
        "participants",
        "id,hoursMin,hoursMax,languages,skills,availability,workPermission,exclusions",
        "p-1,5,14,de:B1,none,24/7,unrestricted,none",
        "p-2,20,20,de:C1,none,24/7,unrestricted,none");
    assertThat(run("bridges", "--participant", "p-1", "--steps", "100"))
        .containsSubsequence(
            "… wenn die Person auch 15 Stunden in der Woche arbeiten wollte:",
            "Eine größere Änderung dieser Art öffnet mehr, und bringt in diesem Plan nicht mehr.")
        .contains("… wenn die Person auch 18 Stunden")
        .doesNotContain("… wenn die Person auch 20 Stunden");
  }

  /** Nobody is told to lift what the back cannot bear: the company is asked, after all else. */
  @Test
  void whatIsRuledOutForHealthIsAskedOfTheCompany() throws IOException {
    write(
        "opportunities",
        "id,kind,form,companyId,title,hoursMin,hoursMax,workingHours,pattern,languages,conditions,start",
        "v-1,vacancy,regular,c-1,Lager,10,20,Mo-Fr 08:00-12:00,fixed,none,heavy-lifting,2027-01-04",
        "v-2,vacancy,regular,c-1,Nachtwache,10,20,Mo-Fr 08:00-12:00,fixed,none,night,2027-01-04",
        "v-3,vacancy,regular,c-1,Büro,10,20,Mo-Fr"
            + " 08:00-12:00,fixed,de:C1,heavy-lifting,2027-01-04");
    write(
        "participants",
        "id,hoursMin,hoursMax,languages,skills,availability,workPermission,exclusions",
        "p-1,5,20,de:B1,none,24/7,unrestricted,heavy-lifting;night",
        "p-2,30,40,de:C1,none,24/7,unrestricted,none");
    String asked = "Den Betrieb fragen, ob es ohne schweres Heben geht.";
    assertThat(run("explain", "--participant", "p-1", "--opportunity", "v-1"))
        .contains("   > " + asked)
        .doesNotContain("nicht mehr ausschließen");
    assertThat(run("explain", "--participant", "p-1", "--opportunity", "v-2"))
        .contains("Wenn die Person „Nachtarbeit“ nicht mehr ausschließen würde");
    assertThat(run("explain", "--participant", "p-1", "--opportunity", "v-3"))
        .contains(
            "hätte und wenn es ohne schweres Heben ginge (den Betrieb fragen), wäre diese Arbeit");
    assertThat(run("bridges", "--participant", "p-1", "--steps", "100"))
        .containsSubsequence(
            "… wenn die Person „Nachtarbeit“ nicht mehr ausschließen würde:",
            "… wenn es ohne schweres Heben ginge (den Betrieb fragen):")
        .doesNotContain("„schweres Heben“ nicht mehr");
    assertThat(run("explain", "--participant", "p-1", "--opportunity", "v-1", "--lang", "en"))
        .contains("   > Ask the company whether it is possible without heavy lifting.");
    Path plan = quarter.resolveSibling("plan-of-" + quarter.getFileName());
    write(
        "participants",
        "id,hoursMin,hoursMax,languages,skills,availability,workPermission,exclusions",
        "p-1,5,20,de:B1,none,24/7,unrestricted,heavy-lifting;night");
    assertThat(run("place", "--steps", "100", "--out", plan)).isNotEmpty();
    assertThat(plan.resolve("unplaced.csv"))
        .content()
        .contains("Hilft: Wenn die Person „Nachtarbeit“");
    write(
        "opportunities",
        "id,kind,form,companyId,title,hoursMin,hoursMax,workingHours,pattern,languages,conditions,start",
        "v-1,vacancy,regular,c-1,Lager,10,20,Mo-Fr"
            + " 08:00-12:00,fixed,none,heavy-lifting,2027-01-04");
    assertThat(run("place", "--steps", "100", "--out", plan)).isNotEmpty();
    assertThat(plan.resolve("unplaced.csv"))
        .content()
        .contains("„Lager“ (v-1) (1 Platz in diesem Vorschlag frei): " + asked)
        .doesNotContain("Hilft: Den Betrieb", "nicht mehr ausschließen");
  }

  /** Who reads a page has no options. */
  @Test
  void aPageNamesNoOptions() throws IOException {
    Path page = quarter.resolve("page.html");
    String terminal = Cli.onExample("coverage", "--html", page, "--lang", "de").out();
    assertThat(terminal)
        .contains("weitere; alle: --json oder --out", "Am häufigsten liegt das an: ");
    assertThat(page)
        .content()
        .contains("weitere")
        .doesNotContain("--json", "--out", "häufig an etwas");
    Cli.onExample("employer-sheet", "--html", page, "--steps", "50", "--lang", "en");
    assertThat(page).content().contains("more companies").doesNotContain("--json", "--out");
  }
}
