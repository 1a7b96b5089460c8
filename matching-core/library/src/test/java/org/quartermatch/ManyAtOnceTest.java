package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Score;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.testkit.random.RandomQuarters;

/** That what is asked of many at once is what is asked of each. */
class ManyAtOnceTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 12_300L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 6);

  @TempDir Path temp;

  @Test
  void scoresAndFitsOfRandomQuarters() throws IOException {
    int pairs = 0;
    int withCourses = 0;
    long bridged = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      String rerun = "-Dquartermatch.rounds=1 -Dquartermatch.seed=" + seed + ", ";
      RandomQuarter quarter = RandomQuarter.in(temp.resolve("q" + round), seed, 25, 25);
      QuarterData data = quarter.data();
      try (MatchingEngine engine = quarter.engine()) {
        List<String> ids = engine.opportunities().stream().map(Opportunity::id).toList();
        List<Score> scores = new ArrayList<>();
        engine.scores(data.participants(), (person, opportunity, score) -> scores.add(score));
        int next = 0;
        for (Participant person : data.participants()) {
          withCourses += person.courses().isEmpty() ? 0 : 1;
          List<Fit> fits = engine.explain(person, ids);
          assertThat(engine.singleBridges(person, ids))
              .as(rerun + person.id())
              .isEqualTo(fits.stream().map(Fit::bridges).toList());
          bridged += fits.stream().filter(fit -> !fit.bridges().isEmpty()).count();
          List<Score> ofPerson = engine.scores(person, ids);
          for (int i = 0; i < ids.size(); i++) {
            Opportunity opportunity = engine.opportunity(ids.get(i)).orElseThrow();
            String pair = rerun + person.id() + " " + ids.get(i);
            assertThat(scores.get(next++)).as(pair).isEqualTo(engine.score(person, opportunity));
            assertThat(ofPerson.get(i)).as(pair).isEqualTo(engine.score(person, opportunity));
            assertThat(fits.get(i)).as(pair).isEqualTo(engine.explain(person, opportunity));
            pairs++;
          }
          assertThat(engine.warnings())
              .isEqualTo(
                  engine.opportunities().stream()
                      .flatMap(it -> engine.warnings(it).stream())
                      .toList());
        }
        assertThat(next).isEqualTo(scores.size());
      }
    }
    assertThat(pairs).isGreaterThan(50 * ROUNDS);
    assertThat(withCourses).isGreaterThan(ROUNDS);
    assertThat(bridged).isGreaterThan(ROUNDS);
  }

  private static Vacancy asking(String id, String paper) {
    return new Vacancy(Position.builder(id).qualifications(Listing.of(paper)).build());
  }

  /** Where an opportunity was found before is not where it is after it was put again. */
  @Test
  void whatWasPutAgainIsExplainedAnew() {
    Participant driver = Participant.builder("p-1").qualifications(Listing.of("licence-b")).build();
    try (var engine = MatchingEngine.builder().date(RandomQuarters.DATE).build()) {
      engine.put(List.of(asking("v-1", "licence-b"), asking("v-2", "licence-c")));
      assertThat(engine.explain(driver, List.of("v-2", "v-1")))
          .extracting(fit -> fit.bestOption().isPresent())
          .containsExactly(false, true);
      engine.put(List.of(asking("v-1", "licence-c"), asking("v-2", "licence-b")));
      assertThat(engine.explain(driver, List.of("v-2", "v-1")))
          .extracting(fit -> fit.bestOption().isPresent())
          .containsExactly(true, false);
      engine.remove(List.of("v-1"));
      assertThatThrownBy(() -> engine.explain(driver, List.of("v-2", "v-1")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("v-1");
      engine.put(List.of(asking("v-1", "licence-b")));
      assertThat(engine.explain(driver, List.of("v-1")).getFirst().bestOption()).isPresent();
    }
  }
}
