package org.quartermatch.taxonomy.titles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TitleIndexTest {
  private static final List<String> TITLES =
      List.of(
          "Koch/Köchin",
          "Küchenhilfe",
          "Landschaftsgärtner",
          "Helfer im Gartenbau",
          "Kitchen assistant",
          "Koch",
          "ayudante de cocina");

  private static final TitleIndex INDEX = TitleIndex.of(TITLES);

  @Test
  void equalTitlesComeFirstInTheirOrder() {
    assertThat(INDEX.search("Köchin (m/w/d)", 2))
        .containsExactly(new TitleIndex.Hit(0, 1000, true), new TitleIndex.Hit(5, 1000, true));
  }

  @Test
  void findsWhatIsAlike() {
    assertThat(best("Gartenbauhelfer/in")).isEqualTo(3);
    assertThat(best("Gärtnerin")).isEqualTo(2);
    assertThat(best("Küchenhilf")).isEqualTo(1);
    assertThat(best("assistant in the kitchen")).isEqualTo(4);
    assertThat(best("ayudantes de cocinas")).isEqualTo(6);
  }

  @Test
  void onlyTheSameTitleHasAThousand() {
    // the same words in another order: the cosine is 1
    TitleIndex.Hit hit = INDEX.search("assistant kitchen", 1).getFirst();
    assertThat(hit.exact()).isFalse();
    assertThat(hit.permille()).isBetween(990, 999);
  }

  @Test
  void fewerThanAskedWhereNothingIsAlike() {
    assertThat(INDEX.search("xyz", 10)).isEmpty();
    assertThat(INDEX.search("", 10)).isEmpty();
    assertThat(INDEX.search("Koch", 0)).isEmpty();
    assertThat(TitleIndex.of(List.of()).search("Koch", 10)).isEmpty();
    assertThat(TitleIndex.of(List.of("", "()")).search("", 10)).isEmpty();
    assertThatThrownBy(() -> INDEX.search("Koch", -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }

  @Test
  void aShortListIsTheStartOfALongOne() {
    List<TitleIndex.Hit> all = INDEX.search("Koch Küche Garten Helfer", 100);
    assertThat(all)
        .hasSizeGreaterThan(3)
        .isSortedAccordingTo((a, b) -> b.permille() - a.permille());
    for (int k = 0; k <= all.size(); k++) {
      assertThat(INDEX.search("Koch Küche Garten Helfer", k)).isEqualTo(all.subList(0, k));
    }
  }

  private static final List<String> NAMES =
      List.of(
          "Maurer/Maurerin",
          "Gärtner/Gärtnerin",
          "Bauer/Bäuerin",
          "Landschaftsbauer",
          "Gartenbauer",
          "Landwirt",
          "Ackerbauer",
          "Gärtner");

  /** Masons, gardeners, farmers; the last name is a heading of its own. */
  private static final List<String> CONCEPTS =
      List.of("mason", "garden", "farm", "garden", "garden", "farm", "farm", "heading");

  @Test
  void onlyTheBestNameOfEachConcept() {
    TitleIndex index = TitleIndex.of(NAMES, CONCEPTS);
    List<TitleIndex.Hit> hits = index.searchConcepts("Gartenbauhelfer", 10);
    assertThat(hits).extracting(TitleIndex.Hit::position).startsWith(4).doesNotContain(1, 3);
  }

  @Test
  void allNamesOfAConceptAreEvidence() {
    // the best names are the same; what the second concept is called besides decides
    TitleIndex index =
        TitleIndex.of(
            List.of("Helfer", "Hilfskraft", "Helfer", "Beikoch", "Maler"),
            List.of("a", "a", "b", "b", "c"));
    assertThat(index.searchConcepts("Helfer Koch", 3))
        .extracting(TitleIndex.Hit::position)
        .startsWith(2, 0);
  }

  /** A heading, and an occupation with two names. */
  private static final List<String> GARDENERS = List.of("Gärtner", "Gärtner", "Gärtnerin");

  @Test
  void ofEqualNamesThatOfAConceptWithMoreNamesIsFirst() {
    assertThat(TitleIndex.of(GARDENERS, List.of("a", "b", "b")).search("Gärtner", 1))
        .containsExactly(new TitleIndex.Hit(1, 1000, true));
  }

  @Test
  void equalProperNamesComeBeforeOtherEqualNames() {
    assertThat(TitleIndex.of(GARDENERS, List.of("a", "b", "b"), 1).searchConcepts("Gärtner", 1))
        .containsExactly(new TitleIndex.Hit(0, 1000, true));
  }

  @Test
  void theBestNameOfAConceptIsBeforeItsOthers() {
    TitleIndex index = TitleIndex.of(List.of("Tiefbau", "Bauhelfer Hochbau"), List.of("a", "a"));
    assertThat(index.search("Bauhelfer", 2))
        .extracting(TitleIndex.Hit::position)
        .containsExactly(1, 0);
  }

  @Test
  void otherNamesFollowBelowTheBestName() {
    List<TitleIndex.Hit> hits = TitleIndex.of(NAMES, CONCEPTS).search("Bäuerin", 10);
    assertThat(hits.getFirst()).isEqualTo(new TitleIndex.Hit(2, 1000, true));
    // the farm's other names are found although they share no word with the query
    assertThat(hits).extracting(TitleIndex.Hit::position).contains(5, 6);
    assertThat(hits).isSortedAccordingTo((a, b) -> b.permille() - a.permille());
    assertThat(hits).extracting(TitleIndex.Hit::position).doesNotHaveDuplicates();
  }

  @Test
  void whereTheProperNameIsEqualItsOtherNamesFollowAtOnce() {
    // the first name of each concept is its proper one
    TitleIndex index = TitleIndex.of(NAMES, CONCEPTS);
    List<TitleIndex.Hit> hits = index.search("Gärtner", 10);
    assertThat(hits)
        .extracting(TitleIndex.Hit::position)
        .startsWith(7, 1)
        .containsSubsequence(4, 0)
        .containsSubsequence(3, 0);
    assertThat(hits.subList(0, 2)).allMatch(TitleIndex.Hit::exact);
    assertThat(hits.subList(2, 4))
        .extracting(TitleIndex.Hit::position)
        .containsExactlyInAnyOrder(3, 4);
    assertThat(hits.subList(2, 4)).allMatch(hit -> hit.permille() == 999 && !hit.exact());
    assertThat(hits).isSortedAccordingTo((a, b) -> b.permille() - a.permille());
    // "Ackerbauer" is another name: the farm's other names stay behind the best of other concepts
    assertThat(index.search("Ackerbauer", 3))
        .extracting(TitleIndex.Hit::position)
        .first()
        .isEqualTo(6);
    assertThat(index.search("Ackerbauer", 3))
        .extracting(TitleIndex.Hit::permille)
        .doesNotContain(999);
  }

  private static final int WORK = 50;

  /**
   * Trades: work and goods. Work is called by two words that share no letter. Each trade has a name
   * with the first one, two of three trades another with the second one.
   */
  private static TitleIndex trades(int goods) {
    List<String> titles = new ArrayList<>();
    List<String> trades = new ArrayList<>();
    for (int trade = 0; trade < WORK * goods; trade++) {
      titles.add(trade(trade, 0));
      trades.add("t" + trade);
      if (!hasOneName(trade)) {
        titles.add(trade(trade, 1));
        trades.add("t" + trade);
      }
    }
    return TitleIndex.of(titles, trades);
  }

  private static boolean hasOneName(int trade) {
    return (trade % WORK + trade / WORK) % 3 == 0;
  }

  private static String trade(int trade, int way) {
    return word(trade % WORK, way) + " " + word(WORK + trade / WORK, 0);
  }

  /** Of the letters a to j or k to t, by three digits of the number. */
  private static String word(int number, int way) {
    char zero = way == 0 ? 'a' : 'k';
    StringBuilder word = new StringBuilder();
    "%03d".formatted(number * 37 % 1000).chars().forEach(d -> word.append((char) (zero + d - '0')));
    return word.append(word.charAt(0)).append(word.charAt(2)).toString();
  }

  /** How many of ten trades of one name are found by the name that they do not have. */
  private static int found(TitleIndex index) {
    List<Integer> asked =
        IntStream.range(0, WORK * 12).filter(TitleIndexTest::hasOneName).limit(10).boxed().toList();
    return (int)
        asked.stream()
            .filter(
                trade ->
                    index.searchConcepts(trade(trade, 1), 1).getFirst().position()
                        == index.search(trade(trade, 0), 1).getFirst().position())
            .count();
  }

  @Test
  void manyNamesTeachWhichWordsMeanTheSame() {
    TitleIndex index = trades(80);
    assertThat(found(index)).isEqualTo(10);
    assertThat(found(index.withoutLearning())).isLessThan(5);
  }

  @Test
  void fewNamesTeachNothing() {
    TitleIndex index = trades(20);
    assertThat(index.withoutLearning().search(trade(300, 1), 50))
        .isEqualTo(index.search(trade(300, 1), 50));
  }

  @Test
  void everyTitleHasAConcept() {
    assertThatThrownBy(() -> TitleIndex.of(NAMES, List.of("mason")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("8 titles and 1 concepts");
  }

  @Test
  void aFeatureOfMostTitlesDoesNotHideThem() {
    List<String> many =
        IntStream.range(0, 500)
            .mapToObj(i -> "Fachkraft für Gebiet" + (char) ('A' + i % 26) + i)
            .toList();
    assertThat(TitleIndex.of(many).search(many.get(217), 1).getFirst().position()).isEqualTo(217);
  }

  private static int best(String title) {
    return INDEX.search(title, 1).getFirst().position();
  }
}
