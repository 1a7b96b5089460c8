package org.quartermatch.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void onlyTheBestOfEachGroup() {
    int[] oneGroup = new int[TITLES.size()];
    assertThat(INDEX.search("Küchenhelfer", 10, oneGroup, 1)).hasSize(1);
    assertThat(INDEX.search("Küchenhelfer", 10, oneGroup, 1).getFirst())
        .isEqualTo(INDEX.search("Küchenhelfer", 1).getFirst());
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

  /**
   * Published for the German set: BM25 has a mean reciprocal rank of 0.025, BM25 on lemmas 0.381,
   * TF-IDF of letter groups 0.509. The floors leave room: they tell a broken index from a good one.
   */
  @ParameterizedTest
  @CsvSource({
    "melo_aut,queries.tsv,corpus_elements.tsv,annotations.tsv,0.40,0.28",
    "talentclef_a/validation/english,queries,corpus_elements,qrels.tsv,0.60,0.28",
    "talentclef_a/validation/spanish,queries,corpus_elements,qrels.tsv,0.40,0.22",
  })
  void ranksPublishedTitles(
      String directory, String queries, String corpus, String judgements, double mrr, double map)
      throws IOException {
    Path data = Shared.data(directory);
    Map<String, String> elements = table(data.resolve(corpus));
    List<String> ids = List.copyOf(elements.keySet());
    Map<String, Set<String>> relevant = new HashMap<>();
    for (String line : Files.readAllLines(data.resolve(judgements))) {
      List<String> cells = List.of(line.strip().split("\\s+", -1));
      if (!cells.get(3).equals("0")) {
        relevant.computeIfAbsent(cells.get(0), any -> new HashSet<>()).add(cells.get(2));
      }
    }
    TitleIndex index = TitleIndex.of(List.copyOf(elements.values()));
    Scores scores = new Scores();
    for (Map.Entry<String, String> query : table(data.resolve(queries)).entrySet()) {
      if (relevant.containsKey(query.getKey())) {
        List<String> ranked = new ArrayList<>();
        index
            .search(query.getValue(), ids.size())
            .forEach(hit -> ranked.add(ids.get(hit.position())));
        scores.add(ranked, relevant.get(query.getKey()));
      }
    }
    System.out.printf(Locale.ROOT, "%s: %s%n", directory, scores);
    assertThat(scores.reciprocalRank / scores.queries).isGreaterThan(mrr);
    assertThat(scores.averagePrecision / scores.queries).isGreaterThan(map);
  }

  private static Map<String, String> table(Path file) throws IOException {
    Map<String, String> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      int tab = line.indexOf('\t');
      rows.put(line.substring(0, tab), line.substring(tab + 1));
    }
    rows.remove("q_id");
    rows.remove("c_id");
    return rows;
  }

  /** Sums of the measures of trec_eval. */
  private static final class Scores {
    private int queries;
    private double averagePrecision;
    private double reciprocalRank;
    private double recall10;
    private double success1;

    void add(List<String> ranked, Set<String> relevant) {
      queries++;
      int found = 0;
      for (int i = 0; i < ranked.size(); i++) {
        if (relevant.contains(ranked.get(i))) {
          found++;
          averagePrecision += (double) found / (i + 1) / relevant.size();
          reciprocalRank += found == 1 ? 1.0 / (i + 1) : 0;
          recall10 += i < 10 ? 1.0 / relevant.size() : 0;
          success1 += i == 0 ? 1 : 0;
        }
      }
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d queries, map %.4f, mrr %.4f, recall_10 %.4f, success_1 %.4f",
          queries,
          averagePrecision / queries,
          reciprocalRank / queries,
          recall10 / queries,
          success1 / queries);
    }
  }
}
