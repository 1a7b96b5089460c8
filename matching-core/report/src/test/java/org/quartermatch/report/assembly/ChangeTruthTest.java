package org.quartermatch.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quartermatch.report.assembly.TestQuarter.DATE;
import static org.quartermatch.report.assembly.TestQuarter.person;
import static org.quartermatch.report.assembly.TestQuarter.position;
import static org.quartermatch.report.assembly.TestQuarter.row;

import java.io.IOException;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;

/** Whoever tells somebody that a proposal is gone can say why. */
class ChangeTruthTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|nicht mehr vorgeschlagen|Heute nicht geeignet. Dagegen spricht: Sprachen."
            + "|Noch offen: Nachweise.|Diese Arbeit ist nicht mehr gemeldet."
            + "|Die Frist dieser Arbeit ist am 30.11.2026 abgelaufen."
            + "|Für diese Person kommt diese Arbeit nicht mehr in Frage: Sie selbst, der Betrieb"
            + " oder das Team hat nein gesagt."
            + "|Die Arbeit passt weiterhin. Es fehlt: ein weiterer Platz bei „Küchenhilfe“ (v-1).",
        "en|no longer proposed|Not eligible today. Against it: Languages."
            + "|Still open: Papers.|This work is not reported any more."
            + "|The last day of this work was Nov 30, 2026."
            + "|This work is ruled out for the person: the person, the company or the team has said"
            + " no."
            + "|The work still fits. What is missing: one more place at “Küchenhilfe” (v-1)."
      })
  void whatIsNotProposedAnyMoreHasAReason(
      String language,
      String gone,
      String against,
      String open,
      String notThere,
      String expired,
      String vetoed,
      String lacking)
      throws IOException {
    Document page =
        new TestQuarter()
            .work(
                position("v-1", "Küchenhilfe"),
                position("v-2", "Büro")
                    .languages(Listing.of(Language.required("de", CefrLevel.C2))),
                position("v-3", "Fahrdienst").qualifications(Listing.of("driving-licence-b")),
                position("v-4", "Lagerhilfe").validUntil(DATE.minusDays(1)),
                position("v-5", "Gartenhilfe"))
            .people(
                person("p-0").priority(9),
                person("p-1"),
                person("p-2"),
                person("p-3").qualifications(Listing.unknown()),
                person("p-4"),
                person("p-5"),
                person("p-6"))
            .before("p-0", "v-1")
            .before("p-1", "v-1")
            .before("p-2", "v-2")
            .before("p-3", "v-3")
            .before("p-4", "v-4")
            .before("p-5", "v-5")
            .before("p-6", "v-6")
            .veto("p-0", "v-5")
            .veto("p-1", "v-5")
            .veto("p-2", "v-5")
            .veto("p-3", "v-5")
            .veto("p-4", "v-5")
            .veto("p-5", "v-5")
            .veto("p-6", "v-5")
            .team(language);
    assertThat(change(page, "p-1")).contains(gone, "v-1", lacking).doesNotContain("p-0");
    assertThat(change(page, "p-2")).contains(gone, "Büro", "v-2", against).doesNotContain(open);
    assertThat(change(page, "p-3")).contains(gone, "v-3", open).doesNotContain(against);
    assertThat(change(page, "p-4")).contains(gone, "v-4", expired);
    assertThat(change(page, "p-5")).contains(gone, "v-5", vetoed);
    assertThat(change(page, "p-6")).contains(gone, "v-6", notThere);
    assertThat(page.select("#changes-table tbody th").eachText()).doesNotContain("p-0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|anderer Vorschlag|Heute nicht geeignet. Dagegen spricht: Sprachen.|Zuvor: Büro",
        "en|another proposal|Not eligible today. Against it: Languages.|Before: Büro"
      })
  void anotherProposalSaysWhichAndFromWhatAndWhy(
      String language, String other, String why, String before) throws IOException {
    Document page =
        new TestQuarter()
            .work(
                position("v-1", "Küchenhilfe"),
                position("v-2", "Büro")
                    .languages(Listing.of(Language.required("de", CefrLevel.C2))))
            .people(person("p-1"))
            .before("p-1", "v-2")
            .team(language);
    assertThat(change(page, "p-1"))
        .contains(other, "Büro, Gasthaus Offen · v-2", "Küchenhilfe, Gasthaus Offen · v-1", why);
    assertThat(row(page, "proposals-table", "p-1").text())
        .contains(before + ", Gasthaus Offen · v-2");
  }

  private static String change(Document page, String id) {
    return row(page, "changes-table", id).text();
  }
}
