package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
import org.quartermatch.fit.BridgePair;
import org.quartermatch.fit.Fit;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WorkPermission;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.testkit.random.RandomQuarters;

/** What is nearest: by hand, and on random Quarters against all opportunities explained. */
class NearMatchesTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 20261129L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 1);

  @TempDir Path temp;

  private static Vacancy vacancy(String id, String... papers) {
    return new Vacancy(
        Position.builder(id)
            .title("Küche")
            .qualifications(Listing.of(papers))
            .entitlements(Listing.none())
            .build());
  }

  @Test
  void oneChangeBeforeTwoThenById() {
    Participant person =
        Participant.builder("p-1")
            .qualifications(Listing.none())
            .needs(Listing.of("quiet"))
            .build();
    Participant calm = Participant.builder("p-2").qualifications(Listing.none()).build();
    try (MatchingEngine engine = MatchingEngine.builder().build()) {
      engine.put(List.of(vacancy("v-2", "q1"), vacancy("v-1", "q1"), vacancy("v-3", "q1", "q2")));
      assertThat(engine.nearest(calm, 5))
          .extracting(NearMatch::toString)
          .containsExactly("1. v-1 Küche, 1 change", "2. v-2 Küche, 1 change");
      assertThat(engine.nearest(person, 5)).hasSize(2).allMatch(near -> near.changes() == 1);
      assertThat(engine.nearest(calm, 1)).hasSize(1);
    }
  }

  @Test
  void nobodyIsNearWithoutPermission() {
    Participant person =
        Participant.builder("p-1")
            .qualifications(Listing.none())
            .workPermission(WorkPermission.none())
            .build();
    try (MatchingEngine engine = MatchingEngine.builder().build()) {
      engine.put(List.of(vacancy("v-1"), vacancy("v-2", "q1")));
      assertThat(engine.nearest(person, 5)).isEmpty();
      assertThatIllegalArgumentException().isThrownBy(() -> engine.nearest(person, 0));
    }
  }

  @Test
  void nearestOfRandomQuartersAreTheFirstOfAll() throws IOException {
    int ones = 0;
    int twos = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      Path directory = Files.createDirectory(temp.resolve("q" + round));
      RandomQuarters.write(directory, seed, 24, 24);
      QuarterData data = QuarterReader.read(directory, ReadOptions.strict(RandomQuarters.DATE));
      try (MatchingEngine engine =
          MatchingEngine.builder()
              .childcare(data.childcareProviders())
              .date(RandomQuarters.DATE)
              .build()) {
        engine.put(data.opportunities());
        for (Participant person : data.participants()) {
          String rerun = "-Dquartermatch.seed=" + seed + " -Dquartermatch.rounds=1, " + person.id();
          List<NearMatch> all = all(engine, person);
          assertThat(engine.nearest(person, 100)).as(rerun).isEqualTo(all);
          assertThat(engine.nearest(person, 3))
              .as(rerun)
              .isEqualTo(all.subList(0, Math.min(3, all.size())));
          List<Veto> refused =
              all.stream()
                  .filter(near -> near.rank() % 2 == 1)
                  .map(near -> new Veto(person.id(), near.opportunity().id()))
                  .toList();
          assertThat(engine.nearest(person, 100, refused))
              .as(rerun)
              .extracting(near -> near.opportunity().id())
              .isEqualTo(
                  all.stream()
                      .filter(near -> near.rank() % 2 == 0)
                      .map(near -> near.opportunity().id())
                      .toList());
          ones += (int) all.stream().filter(near -> near.changes() == 1).count();
          twos += (int) all.stream().filter(near -> near.changes() == 2).count();
        }
      }
    }
    assertThat(ones).isGreaterThan(20);
    assertThat(twos).isGreaterThan(20);
  }

  private static List<NearMatch> all(MatchingEngine engine, Participant person) {
    List<NearMatch> opened = new ArrayList<>();
    for (Opportunity opportunity : engine.opportunities()) {
      Fit fit = engine.explain(person, opportunity.id());
      List<BridgePair> pairs = engine.bridgePairs(person, opportunity.id());
      if (!fit.bridges().isEmpty() || !pairs.isEmpty()) {
        opened.add(new NearMatch(1, opportunity, fit, pairs));
      }
    }
    opened.sort(
        Comparator.comparingInt(NearMatch::changes)
            .thenComparingInt(near -> -near.fit().points())
            .thenComparing(near -> near.opportunity().id(), CodePointOrder.INSTANCE));
    List<NearMatch> ranked = new ArrayList<>();
    for (NearMatch near : opened) {
      ranked.add(new NearMatch(ranked.size() + 1, near.opportunity(), near.fit(), near.pairs()));
    }
    return ranked;
  }
}
