package org.quartermatch.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.Match;
import org.quartermatch.MatchingEngine;
import org.quartermatch.RandomQuarter;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.taxonomy.Taxonomy.OccupationMatch;

/** What a host's language model changes, and what it does not. */
class TextEmbeddingTest {
  @TempDir private Path directory;

  /** Finds two texts alike that share no word; and nothing else. */
  private static float[] alike(String text) {
    boolean either = text.equals("Sternenwesen") || text.equals("Beiköchin");
    return either ? new float[] {1, 0} : new float[] {0, 1};
  }

  private static Taxonomy taxonomy() throws IOException, URISyntaxException {
    return Taxonomy.load(
        Path.of(Objects.requireNonNull(EscoTest.class.getResource("esco")).toURI()));
  }

  private static List<String> found(Taxonomy taxonomy, String title) {
    return taxonomy.occupations(title, 10).stream().map(OccupationMatch::occupation).toList();
  }

  @Test
  void findsWhatSharesNoWord() throws IOException, URISyntaxException {
    Taxonomy plain = taxonomy();
    Taxonomy modelled = plain.withTextEmbedding(TextEmbeddingTest::alike);
    assertThat(found(plain, "Sternenwesen").indexOf("o:beikoch")).isNotZero();
    assertThat(found(modelled, "Sternenwesen")).startsWith("o:beikoch");
    assertThat(modelled.occupations("Sternenwesen", 1).getFirst().exact()).isFalse();
    assertThat(found(modelled, "")).isEmpty();
    // the one that it was made of is as it was
    assertThat(found(plain, "Sternenwesen").indexOf("o:beikoch")).isNotZero();
  }

  @Test
  void equalLabelsStayFirst() throws IOException, URISyntaxException {
    Taxonomy modelled = taxonomy().withTextEmbedding(TextEmbeddingTest::alike);
    assertThat(modelled.occupations("Beikoch", 2))
        .extracting(OccupationMatch::occupation)
        .containsExactly("o:beikoch", "o:kuechenhilfe");
    assertThat(modelled.occupations("Köch:in", 1).getFirst())
        .isEqualTo(new OccupationMatch("o:koch", "Koch/Köchin", 1000, true));
  }

  @Test
  void theLastOneGivenHolds() throws IOException, URISyntaxException {
    Taxonomy modelled = taxonomy().withTextEmbedding(TextEmbeddingTest::alike);
    assertThat(found(modelled.withTextEmbedding(text -> new float[1]), "Sternenwesen"))
        .isEqualTo(found(taxonomy(), "Sternenwesen"));
  }

  @Test
  void everythingElseIsTheSame() throws IOException, URISyntaxException {
    Taxonomy plain = taxonomy();
    Taxonomy modelled = plain.withTextEmbedding(TextEmbeddingTest::alike);
    assertThat(modelled.unknown()).isEqualTo(plain.unknown());
    assertThat(modelled.occupations()).isEqualTo(plain.occupations());
    assertThat(modelled.label("o:koch", Locale.GERMAN))
        .isEqualTo(plain.label("o:koch", Locale.GERMAN));
    assertThat(modelled.skillsOf("o:koch")).isEqualTo(plain.skillsOf("o:koch"));
    assertThat(modelled.narrower("s:haushalt")).isEqualTo(plain.narrower("s:haushalt"));
  }

  @Test
  void isAskedOnceForEachLabelAndNotBeforeItIsNeeded() throws IOException, URISyntaxException {
    List<String> asked = new ArrayList<>();
    Taxonomy modelled =
        taxonomy()
            .withTextEmbedding(
                text -> {
                  asked.add(text);
                  return new float[] {1};
                });
    assertThat(asked).isEmpty();
    modelled.occupations("Koch", 1);
    int labels = asked.size() - 1;
    assertThat(asked).contains("Küchenhilfe", "Spülkraft").endsWith("Koch");
    modelled.occupations("Beikoch", 1);
    assertThat(asked).hasSize(labels + 2).endsWith("Beikoch");
  }

  @Test
  void badVectorsAreRefusedWithAHint() throws IOException, URISyntaxException {
    Taxonomy plain = taxonomy();
    AtomicInteger length = new AtomicInteger();
    Taxonomy growing = plain.withTextEmbedding(text -> new float[1 + length.getAndIncrement()]);
    assertThatThrownBy(() -> growing.occupations("Koch", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("give as many for each text");
    Taxonomy infinite = plain.withTextEmbedding(text -> new float[] {Float.POSITIVE_INFINITY});
    assertThatThrownBy(() -> infinite.occupations("Koch", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("finite");
  }

  /** A model that must not be asked. */
  @Test
  void noFitAndNoPointsDependOnIt() throws IOException {
    RandomQuarter plain = RandomQuarter.in(directory.resolve("quarter"), 20261130L, 20, 40);
    Taxonomy modelled =
        plain
            .taxonomy()
            .withTextEmbedding(
                text -> {
                  throw new AssertionError("asked for " + text);
                });
    RandomQuarter other = new RandomQuarter(plain.data(), modelled, plain.ways());
    FitCalculator some = plain.calculator().build();
    FitCalculator same = other.calculator().build();
    int eligible = 0;
    for (Participant participant : plain.data().participants()) {
      for (Opportunity opportunity : plain.data().opportunities()) {
        assertThat(same.explain(same.prepare(participant), same.prepare(opportunity)))
            .isEqualTo(some.explain(some.prepare(participant), some.prepare(opportunity)));
      }
    }
    try (MatchingEngine engine = plain.engine();
        MatchingEngine modelledEngine = other.engine()) {
      for (Participant participant : plain.data().participants()) {
        List<Match> matches = engine.match(participant, 10);
        eligible += matches.size();
        assertThat(modelledEngine.match(participant, 10)).isEqualTo(matches);
      }
    }
    assertThat(eligible).isPositive();
  }
}
