package org.quartermatch.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quartermatch.report.assembly.TestQuarter.START;
import static org.quartermatch.report.assembly.TestQuarter.person;
import static org.quartermatch.report.assembly.TestQuarter.position;

import java.io.IOException;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartermatch.model.Child;
import org.quartermatch.model.Listing;
import org.quartermatch.model.WorkPermission;

/** The page to hand over where there is no plan: each of its sentences holds all the same. */
class WithoutPlanTest {

  @ParameterizedTest
  @CsvSource({
    "de,Das sind Vorschläge für Sie.,Sie entscheiden.,Diese Arbeit ist noch nicht sicher.,Fragen Sie im Betrieb",
    "en,These are proposals for you.,You decide.,This work is not certain yet.,Please ask the company"
  })
  void whereNothingFitsNothingIsProposedAndNobodySentToACompany(
      String language, String proposals, String decide, String uncertain, String ask)
      throws IOException {
    TestQuarter none =
        new TestQuarter()
            .potential(
                position("j-1", "Fahrdienst").qualifications(Listing.of("driving-licence-b")), 50)
            .people(person("p-1"));
    assertThat(none.handOver(language).text())
        .contains(decide, uncertain)
        .doesNotContain(proposals, ask);
    TestQuarter some =
        new TestQuarter().potential(position("j-1", "Küchenhilfe"), 50).people(person("p-1"));
    assertThat(some.handOver(language).text()).contains(proposals, decide, uncertain, ask);
  }

  @ParameterizedTest
  @CsvSource({"de,Die Arbeitserlaubnis gilt bis", "en,The permission to work"})
  void whatIsToDoIsSaidOnceAndDoesNotFit(String language, String until) throws IOException {
    Document page =
        new TestQuarter()
            .work(
                position("v-1", "Küchenhilfe")
                    .skills(Listing.unknown())
                    .languages(Listing.unknown()))
            .people(
                person("p-1")
                    .workPermission(WorkPermission.unrestricted().until(START.plusYears(1))))
            .handOver(language);
    assertThat(page.text()).containsOnlyOnce(until);
    assertThat(page.select(".jobs li ul").eachText().getLast()).contains(until);
  }

  @ParameterizedTest
  @CsvSource({
    "de,in diesem Vorschlag|diesem Plan|vorgesehen|verplant",
    "en,in this proposal|this plan|is meant for"
  })
  void noPlanIsSpokenOf(String language, String plan) throws IOException {
    TestQuarter quarter =
        new TestQuarter()
            .work(position("v-1", "Küchenhilfe"))
            .people(person("p-1").children(List.of(Child.aged(2).named("c-1").needingPlace())))
            .providers(TestQuarter.provider("k-1", "Kita Eins").placesUnder3(1));
    assertThat(quarter.handOver(language).text())
        .contains("Kita Eins")
        .doesNotContainPattern("(?i)" + plan);
  }
}
