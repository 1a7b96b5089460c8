package org.quartermatch.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quartermatch.report.assembly.TestQuarter.person;
import static org.quartermatch.report.assembly.TestQuarter.position;
import static org.quartermatch.report.assembly.TestQuarter.row;
import static org.quartermatch.report.assembly.TestQuarter.startUnknown;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartermatch.model.Child;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;

/** What nobody has told is not said to fit: read in the page, in both languages. */
class KnownTruthTest {

  private static Element proposal(String language, Position.Builder work, Participant.Builder who)
      throws IOException {
    Document page = new TestQuarter().work(work).people(who).team(language);
    return row(page, "proposals-table", "p-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|passt: Zur Arbeit gehört nichts, was ausgeschlossen ist."
            + "|nicht bekannt: Ausgeschlossen hat die Person: schweres Heben, Nachtarbeit."
            + " Bei der Arbeit ist nichts davon genannt.",
        "en|fits: The work brings nothing that is ruled out."
            + "|not known: The person has ruled out: heavy lifting, night work."
            + " Nothing of this is named for the work."
      })
  void workThatNamesNothingIsNotSaidToBringNothing(String language, String fits, String unnamed)
      throws IOException {
    Participant.Builder choosy = person("p-1").exclusions(Listing.of("heavy-lifting", "night"));
    Position.Builder named = position("v-1", "Lagerhilfe").conditions(Listing.of("standing"));
    Position.Builder silent = position("v-1", "Lagerhilfe");
    assertThat(proposal(language, named, choosy).text()).contains(fits).doesNotContain(unnamed);
    assertThat(proposal(language, silent, choosy).text()).contains(unnamed).doesNotContain(fits);
    for (Position.Builder work : List.of(named, silent)) {
      assertThat(proposal(language, work, person("p-1")).text()).doesNotContain(fits, unnamed);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Der Beginn passt.|nicht bekannt: Wann die Arbeit beginnt, ist nicht bekannt."
            + " Die Person nennt keinen frühesten Tag.|Wann beginnt die Arbeit?",
        "en|The start fits.|not known: When the work starts is not known."
            + " The person names no earliest day.|When does the work start?"
      })
  void aStartThatNobodyKnowsDoesNotFit(String language, String fits, String unknown, String ask)
      throws IOException {
    Position.Builder open = startUnknown("v-1", "Lagerhilfe");
    Position.Builder known = position("v-1", "Lagerhilfe");
    assertThat(proposal(language, open, person("p-1")).text())
        .contains(unknown)
        .doesNotContain(fits);
    assertThat(proposal(language, known, person("p-1")).text())
        .contains(fits)
        .doesNotContain(unknown);
    Document sheet = new TestQuarter().work(open).people(person("p-1")).handOver(language);
    assertThat(sheet.text()).containsOnlyOnce(ask).doesNotContain(fits);
    assertThat(new TestQuarter().work(known).people(person("p-1")).handOver(language).text())
        .contains(fits)
        .doesNotContain(ask);
  }

  @ParameterizedTest
  @CsvSource({"de,An welchen Tagen und zu welchen Zeiten", "en,On which days and at what times"})
  void theWorkingTimesAreAskedOnce(String language, String ask) throws IOException {
    Position.Builder open =
        position("v-1", "Lagerhilfe").workingTime(new WorkingTime.Roster(WeekSchedule.always()));
    Participant.Builder mornings =
        person("p-1").availability(WeekSchedule.parse("Mo-Fr 07:00-15:00"));
    assertThat(new TestQuarter().work(open).people(mornings).handOver(language).text())
        .containsOnlyOnce(ask);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|nicht nötig|nicht bekannt. Zuerst klären: Zu welchen Zeiten ist das Kind",
        "en|not needed|not known. To clarify first: "
      })
  void aPlaceIsNotNeededOnlyWhereTheCareIsKnown(String language, String not, String clarify)
      throws IOException {
    Position.Builder work = position("v-1", "Lagerhilfe");
    Participant.Builder parent =
        person("p-1")
            .children(
                List.of(
                    Child.aged(2).named("c-1").withCare(new Child.Care.Unknown(Optional.empty()))));
    assertThat(proposal(language, work, parent).select("td").get(3).text())
        .startsWith(clarify)
        .doesNotContain(not);
    assertThat(proposal(language, work, person("p-1")).select("td").get(3).text()).isEqualTo(not);
  }
}
