package org.quartermatch.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartermatch.placement.PlacementPlan.StoppedBy;

class TextsTest {

  private static final ResourceBundle ENGLISH = bundle(Locale.ROOT);
  private static final ResourceBundle GERMAN = bundle(Locale.GERMAN);

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(Set.copyOf(GERMAN.keySet())).isNotEmpty().isEqualTo(ENGLISH.keySet());
    // A bundle falls back to its parent, so a missing German text would come in English.
    assertThat(GERMAN.keySet().stream().filter(key -> !key.equals("brand")).toList())
        .filteredOn(key -> GERMAN.getString(key).matches(".*\\b(the|with|people)\\b.*"))
        .isEmpty();
  }

  @Test
  void noTextHasAnApostropheThatMessageFormatWouldSwallow() {
    for (ResourceBundle bundle : List.of(ENGLISH, GERMAN)) {
      assertThat(bundle.keySet()).allMatch(key -> bundle.getString(key).indexOf('\'') < 0);
    }
  }

  @Test
  void everyValueOfOurEnumsHasAName() {
    for (Texts texts : List.of(new Texts(Locale.GERMAN), new Texts(Locale.ENGLISH))) {
      Stream.of(
              OpportunityKind.values(),
              CriterionVerdict.values(),
              UnplacedReason.values(),
              QuestionAbout.values(),
              ReportView.CareState.values(),
              ReportView.Change.values(),
              ReaderPage.values())
          .flatMap(Stream::of)
          .forEach(value -> assertThat(texts.of(value)).isNotBlank());
    }
  }

  @Test
  void everyEndOfASearchHasWords() {
    for (Texts texts : List.of(new Texts(Locale.GERMAN), new Texts(Locale.ENGLISH))) {
      for (StoppedBy end : StoppedBy.values()) {
        assertThat(texts.stopped(end.code())).isNotBlank().isNotEqualTo(end.code());
      }
    }
  }

  @Test
  void findsTheIdsInAText() {
    Texts texts = new Texts(Locale.ENGLISH, Set.of("v-0042", "p-0196", "k-1", "anna", "p-1"));
    assertThat(texts.breakable("Küchenbediensteter/Küchenbedienstete (m/w/d), Verkäufer/in"))
        .containsExactly("Küchenbediensteter/", "Küchenbedienstete (m/w/d), Verkäufer/in");
    assertThat(texts.pieces("Hilfs-Koch/Köchin (v-0042) und p-0196, anna, Teil-Zeit k-1."))
        .containsExactly(
            new Texts.Piece("Hilfs-Koch/Köchin (", false),
            new Texts.Piece("v-0042", true),
            new Texts.Piece(") und ", false),
            new Texts.Piece("p-0196", true),
            new Texts.Piece(", ", false),
            new Texts.Piece("anna", true),
            new Texts.Piece(", Teil-Zeit ", false),
            new Texts.Piece("k-1", true),
            new Texts.Piece(".", false));
    assertThat(texts.pieces("")).isEmpty();
  }

  /** Times, paragraphs and other words look like ids and are none. */
  @ParameterizedTest
  @ValueSource(
      strings = {"Mo-Fr 08:00-19:15", "Mo-Fr 08:00-14:00; Sa 09-12", "§ 16-1", "p-12", "COVID-19"})
  void onlyIdsOfTheDataAreIds(String text) {
    Texts texts = new Texts(Locale.ENGLISH, Set.of("p-1", "v-0042"));
    assertThat(texts.pieces(text)).containsExactly(new Texts.Piece(text, false));
  }

  @Test
  void saysHoursAsPeopleDo() {
    Texts german = new Texts(Locale.GERMANY);
    assertThat(german.range(new HourRange(60, 82))).isEqualTo("15–20,5");
    assertThat(german.range(new HourRange(80, 80))).isEqualTo("20");
    assertThat(german.range(new HourRange(null, 80))).isEqualTo("bis 20");
    assertThat(german.range(new HourRange(80, null))).isEqualTo("ab 20");
    assertThat(german.range(HourRange.UNKNOWN)).isEqualTo("nicht bekannt");
    assertThat(german.about(new Count.Rounded(1_250))).isEqualTo("rund 1.250");
    assertThat(german.count(new Count.Hidden())).isEqualTo("unter 5");
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle("org.quartermatch.report.page.report", locale);
  }
}
