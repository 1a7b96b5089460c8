package org.quartermatch.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.testkit.random.RandomOpportunities;

class GermanTextTest {
  private static final Filter NOW = Filter.on(RandomOpportunities.TODAY);

  private static Opportunity titled(String title) {
    return described(title, title, "");
  }

  private static Opportunity described(String id, String title, String description) {
    return new Vacancy(Position.builder(id).title(title).description(description).build());
  }

  private static List<String> search(String query, Opportunity... opportunities) {
    return search(GermanText.plain(), query, opportunities);
  }

  private static List<String> search(GermanText text, String query, Opportunity... opportunities) {
    try (var index = OpportunityIndex.inMemory(text, Packers::records)) {
      index.put(List.of(opportunities));
      try (var snapshot = index.snapshot()) {
        return snapshot.textSearch(query, NOW, 100).stream()
            .map(hit -> hit.opportunity().id())
            .toList();
      }
    }
  }

  static Stream<Set<String>> spellingsOfOne() {
    return Stream.of(
        Set.of(
            "Altenpflegehelfer/in",
            "Altenpflegehelferin",
            "Altenpflegehelfer*innen",
            "AltenpflegehelferInnen",
            "Altenpflegehelfer (m/w/d)",
            "Altenpflegehelfer:in",
            "Altenpflegehelfer",
            "ALTENPFLEGEHELFER/-IN"),
        Set.of(
            "Reinigungskraft (m/w/d)",
            "Reinigungskraft",
            "Reinigungskräfte",
            "Reinigungskraefte m/w/d",
            "reinigungskraft (gn)"),
        Set.of("Verkäufer_in", "Verkäuferin", "Verkaeufer", "Verkäufer (w/m/d)", "Verkäufer*in"),
        Set.of("Kaufmann/-frau", "Kauffrau", "Kaufmann", "Kaufleute", "Kaufmann/Kauffrau"),
        Set.of("Kuechenhilfe", "Küchenhilfe", "Küchenhilfen", "Küchenhilfe (m/w/x)"),
        Set.of(
            "Garten- und Landschaftsbauer:in",
            "Garten- und Landschaftsbauer (m/w/d)",
            "Garten- u. Landschaftsbauerin",
            "Landschaftsbauer"),
        Set.of("Spielplatz", "Spielplätze", "Spielplaetze", "auf Spielplätzen"),
        Set.of("Friedhof", "Friedhöfe", "Friedhöfen"),
        Set.of("Schwimmbad", "Schwimmbäder", "Schwimmbädern"),
        Set.of("Köch:in", "Koch", "Köchin", "Koch (m/w/d)"));
  }

  @ParameterizedTest
  @CsvSource({
    "Verkäufer, Verkauf",
    "Küche, Kuchen",
    "Geräte, Rat",
    "Wäsche, Waschstraße",
    "Händler, Hand",
    "Ausländer, Ausland",
  })
  void aVowelChangeAloneMakesNoPlural(String word, String other) {
    assertThat(search(word, titled(other))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("spellingsOfOne")
  void eachSpellingFindsTheOthers(Set<String> spellings) {
    Opportunity[] all =
        Stream.concat(spellings.stream(), Stream.of("Dachdecker", "Busfahrerin (m/w/d)"))
            .map(GermanTextTest::titled)
            .toArray(Opportunity[]::new);
    for (String query : spellings) {
      assertThat(search(query, all)).as(query).containsExactlyInAnyOrderElementsOf(spellings);
    }
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({
    "Pflegehelfer, Altenpflegehelfer",
    "Pflegehelferin, Altenpflegehelfer*innen",
    "Pflege, Altenpflegehelfer/in",
    "Küche, Küchenhilfe (m/w/d)",
    "Kueche, Küchenhilfe",
    "Küchen, Beiköchin und Küchenhilfe",
    "Küchenhilfe, Hilfe in der Küche",
    "Helfer, Lagerhelfer",
    "Reinigung, Unterhaltsreinigung",
    "Reinigung, Reinigungskräfte gesucht",
    "Garten, Garten- und Landschaftsbauer:in",
    "Gartenbauer, Garten- und Landschaftsbau",
    "Landschaftsbau, Garten- und Landschaftsbauerin",
    "Gartenbau, Gärtner im Gartenbau",
    "Verkäufer, Bäckereifachverkäuferin",
    "Kaufmann, Einzelhandelskauffrau",
    "Fahrer, LKW-Fahrer (m/w/d)",
    "Betreuung, Betreuungskraft nach § 43b",
    "Betreuungskräfte, Betreuungskraft",
    "Hauswirtschaft, Hauswirtschaftshelfer",
    "Schule, Schulbegleitung",
    "Helfer, Zerspanungshelfer",
  })
  void finds(String query, String title) {
    assertThat(search(query, titled(title))).containsExactly(title);
    assertThat(search(query, described("d", "", "Wir suchen: " + title + ", ab sofort.")))
        .containsExactly("d");
  }

  @ParameterizedTest(name = "{0} does not find {1}")
  @CsvSource({
    "Küche, Kuchenverkauf",
    "Küchenhilfe, Bürohilfe",
    "Küchenhilfe, Koch",
    "Pflegehelfer, Küchenhelfer",
    "Altenpflegehelfer, Krankenpfleger",
    "Bau, Urlaubsvertretung",
    "Garten, Kindergarten",
    "Gärtner, Kindergärtnerin",
    "Hof, Bahnhof",
    "Meister, Hausmeister",
    "Verkäufer, Einkäufer",
    "Kraft, Kraftfahrer",
    "Hand, Handwerker",
    "m, Reinigungskraft (m/w/d)",
    "in, Verkäufer_in",
    "und, Garten- und Landschaftsbauer",
  })
  void doesNotFind(String query, String title) {
    assertThat(search(query, titled(title), described("d", "", title))).isEmpty();
  }

  @Test
  void titleComesBeforeDescriptionAndMoreWordsBeforeFewer() {
    assertThat(
            search(
                "Küchenhilfe Schule",
                described("a", "Bürokraft", "Die Küchenhilfe ist nebenan."),
                described("b", "Küchenhilfe", "Mittags."),
                described("c", "Küchenhilfe", "In einer Schule."),
                described("d", "Fahrerin", "Rund um die Uhr.")))
        .containsExactly("c", "b", "a");
  }

  @Test
  void wholeWordComesBeforePartOfACompound() {
    assertThat(search("Pflegehelfer", titled("Altenpflegehelfer"), titled("Pflegehelfer")))
        .containsExactly("Pflegehelfer", "Altenpflegehelfer");
  }

  @Test
  void tiesAreOrderedByIdAndExpiredOnesAreNotThere() {
    try (var index = OpportunityIndex.inMemory(GermanText.plain(), Packers::records)) {
      for (String id : List.of("c", "a", "🚲", "\uFF5E", "b")) {
        index.put(List.of(described(id, "Gärtnerin", "")));
        index.snapshot().close();
      }
      index.put(
          List.of(
              new Vacancy(
                  Position.builder("old")
                      .title("Gärtner")
                      .validUntil(RandomOpportunities.TODAY.minusDays(1))
                      .build())));
      try (var snapshot = index.snapshot()) {
        List<TextHit> hits = snapshot.textSearch("gärtner", NOW, 4);
        assertThat(hits)
            .extracting(hit -> hit.opportunity().id())
            .containsExactly("a", "b", "c", "\uFF5E");
        assertThat(hits).extracting(TextHit::score).allMatch(score -> score > 0);
      }
    }
  }

  @Test
  void vocabularyTakesMoreCompoundsApart() {
    GermanText text = GermanText.withVocabulary(List.of("Zerspanung", "Fräsen"));
    Opportunity job = titled("Zerspanungsfräsen");
    assertThat(search("Zerspanung", job)).isEmpty();
    assertThat(search(text, "Zerspanung", job)).hasSize(1);
    GermanText compounds = GermanText.withVocabulary(List.of("Pflegehelfer", "Altenpflege"));
    assertThat(search(compounds, "Helfer", titled("Altenpflegehelfer"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "AND OR NOT",
        "title:koch",
        "koch* OR (",
        "\"koch",
        "[a TO",
        "koch~99^-1",
        "/.*/",
        "\\",
        "\uD83D",
        "\u0000",
        "🚲",
        "+-!(){}[]^\"~*?:\\/&|"
      })
  void anyTextIsAQuery(String query) {
    assertThat(search(query, titled("Koch"), titled("Gärtner"))).doesNotContain("Gärtner");
  }

  static LongStream seeds() {
    return Seeds.of(3);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void longAndOddTextsAreSafe(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      String odd =
          random
              .ints(random.nextInt(3_000), 0, random.nextBoolean() ? 0x250 : 0x11_0000)
              .mapToObj(Character::toString)
              .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
      assertThat(search(odd, titled("Koch"), described("x", odd, odd)))
          .as("seed %d, text %d", seed, i)
          .isNotNull();
    }
    String parts = "gartenhausmeisterkraft".repeat(2) + " ";
    assertThat(search(parts.repeat(5_000) + "Koch".repeat(100_000), titled("Koch"))).isEmpty();
  }
}
