package org.quartermatch.benchmarks.titles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quartermatch.taxonomy.titles.TitleIndex;

class RelatedTitlesTest {
  private static final List<String> TITLES =
      List.of(
          "baker",
          "truck driver",
          "automation engineer",
          "automation test analyst",
          "test specialist",
          "Automation Engineer");

  private static final RelatedTitles RELATED = RelatedTitles.of(TITLES);

  @Test
  void equalTitlesComeFirstInTheirOrder() {
    assertThat(RELATED.search("automation engineer (m/f/d)", 2))
        .containsExactly(new TitleIndex.Hit(2, 1000, true), new TitleIndex.Hit(5, 1000, true));
  }

  @Test
  void findsWhatSharesNothingButANeighbour() {
    // not by words and letters
    assertThat(TitleIndex.of(TITLES).withoutLearning().search("automation engineer", 10))
        .extracting(TitleIndex.Hit::position)
        .doesNotContain(4);
    assertThat(RELATED.search("automation engineer", 10))
        .extracting(TitleIndex.Hit::position)
        .containsSubsequence(3, 4);
  }

  @Test
  void aShortListIsTheStartOfALongOne() {
    List<TitleIndex.Hit> all = RELATED.search("test driver", 100);
    assertThat(all)
        .hasSizeGreaterThan(3)
        .isSortedAccordingTo((a, b) -> b.permille() - a.permille());
    for (int k = 0; k <= all.size(); k++) {
      assertThat(RELATED.search("test driver", k)).isEqualTo(all.subList(0, k));
    }
  }

  @Test
  void nothingWhereNothingIsAlike() {
    assertThat(RELATED.search("xyz", 10)).isEmpty();
    assertThat(RELATED.search("", 10)).isEmpty();
    assertThat(RelatedTitles.of(List.of()).search("baker", 10)).isEmpty();
    assertThat(RelatedTitles.of(List.of("", "()")).search("", 10)).isEmpty();
    assertThatThrownBy(() -> RELATED.search("baker", -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }
}
