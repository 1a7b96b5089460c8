package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.Coverage.Empty;
import org.quartermatch.Coverage.Line;
import org.quartermatch.Coverage.SurveyGap;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Company;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.taxonomy.Taxonomy;
import org.quartermatch.testkit.random.RandomQuarters;

/** The coverage of random Quarters, counted again pair by pair in the words of docs/coverage.md. */
class CoverageTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 11_800L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 6);

  @TempDir Path temp;

  /** All fits of the opportunities with a place. */
  private static final class Slow {
    final List<Opportunity> work;
    final List<Participant> people;
    final Map<String, Map<String, Fit>> fits = new HashMap<>();

    Slow(MatchingEngine engine, List<Participant> people) {
      this.people = people;
      work = engine.opportunities().stream().filter(it -> it.position().places() > 0).toList();
      for (Participant person : people) {
        Map<String, Fit> own = new HashMap<>();
        work.forEach(it -> own.put(it.id(), engine.explain(person, it.id())));
        fits.put(person.id(), own);
      }
    }

    Fit fit(Participant person, Opportunity opportunity) {
      return java.util.Objects.requireNonNull(
          fits.getOrDefault(person.id(), Map.of()).get(opportunity.id()));
    }

    boolean isEligible(Participant person, Opportunity opportunity) {
      return fit(person, opportunity).blockedBy().isEmpty();
    }

    boolean isPossible(Participant person, Opportunity opportunity) {
      Fit fit = fit(person, opportunity);
      return fit.toClarify().containsAll(fit.blockedBy());
    }

    List<Opportunity> where(Predicate<Opportunity> chosen) {
      return work.stream().filter(chosen).toList();
    }

    Optional<String> keeps(Opportunity opportunity) {
      Optional<String> alone = most(opportunity, true);
      return alone.isPresent() ? alone : most(opportunity, false);
    }

    private Optional<String> most(Opportunity opportunity, boolean alone) {
      String most = null;
      for (StandardCriterion criterion : StandardCriterion.values()) {
        if (blocked(opportunity, criterion.code(), alone)
            > (most == null ? 0 : blocked(opportunity, most, alone))) {
          most = criterion.code();
        }
      }
      return Optional.ofNullable(most);
    }

    int blocked(Opportunity opportunity, String criterion, boolean alone) {
      return (int)
          people.stream()
              .map(person -> fit(person, opportunity).blockedBy())
              .filter(by -> alone ? by.equals(List.of(criterion)) : by.contains(criterion))
              .count();
    }

    boolean isEmpty(Opportunity opportunity) {
      return people.stream().noneMatch(person -> isEligible(person, opportunity));
    }

    Line line(Optional<String> field, Optional<String> quarter, List<Opportunity> part) {
      int eligible = 0;
      int near = 0;
      for (Participant person : people) {
        if (part.stream().anyMatch(it -> isEligible(person, it))) {
          eligible++;
        } else if (part.stream().anyMatch(it -> !fit(person, it).bridges().isEmpty())) {
          near++;
        }
      }
      List<Opportunity> empty = part.stream().filter(this::isEmpty).toList();
      Map<String, Integer> emptied = new HashMap<>();
      empty.forEach(
          it ->
              keeps(it)
                  .ifPresent(code -> emptied.merge(code, it.position().places(), Integer::sum)));
      String most = null;
      for (StandardCriterion criterion : StandardCriterion.values()) {
        if (emptied.getOrDefault(criterion.code(), 0)
            > (most == null ? 0 : emptied.getOrDefault(most, 0))) {
          most = criterion.code();
        }
      }
      return new Line(
          field,
          quarter,
          places(part, it -> it instanceof Vacancy),
          places(part, it -> it instanceof JobPotential),
          part.stream()
              .filter(JobPotential.class::isInstance)
              .mapToLong(it -> (long) it.position().places() * certainty(it))
              .sum(),
          eligible,
          near,
          places(empty, it -> true),
          Optional.ofNullable(most));
    }
  }

  private static int places(List<Opportunity> part, Predicate<Opportunity> chosen) {
    return part.stream().filter(chosen).mapToInt(it -> it.position().places()).sum();
  }

  private static int certainty(Opportunity opportunity) {
    return ((JobPotential) opportunity).certaintyPercent().orElse(50);
  }

  private static Optional<String> quarter(Opportunity opportunity) {
    return opportunity.position().company().flatMap(Company::quarter);
  }

  @Test
  void theSameAsCountedPairByPairOnRandomQuarters() throws IOException {
    Set<Optional<String>> emptiedBy = new HashSet<>();
    int near = 0;
    int gaps = 0;
    int atStake = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      String rerun = "-Dquartermatch.rounds=1 -Dquartermatch.seed=" + seed;
      Path directory = Files.createDirectory(temp.resolve("q" + round));
      RandomQuarters.write(directory, seed, 8, 18);
      QuarterData data = QuarterReader.read(directory, ReadOptions.strict(RandomQuarters.DATE));
      int days = new Random(seed).nextInt(400);
      try (var engine =
          MatchingEngine.builder()
              .taxonomy(Taxonomy.load(directory.resolve(RandomQuarters.TAXONOMY)))
              .date(RandomQuarters.DATE)
              .childcare(data.childcareProviders())
              .companies(data.companies())
              .build()) {
        engine.put(data.opportunities());
        List<Participant> people = List.copyOf(data.participants());
        Slow slow = new Slow(engine, people);
        Coverage coverage = engine.coverage(people, days);

        assertThat(coverage.people()).isEqualTo(people.size());
        assertThat(coverage.total())
            .as(rerun)
            .isEqualTo(slow.line(Optional.empty(), Optional.empty(), slow.work));
        // without an ESCO directory a field is an occupation
        Set<Optional<String>> fields = new HashSet<>();
        slow.work.forEach(it -> fields.add(it.position().occupation()));
        assertThat(coverage.byField())
            .as(rerun)
            .extracting(Line::field)
            .containsExactlyElementsOf(sorted(fields));
        for (Line line : coverage.byField()) {
          assertThat(line)
              .as(rerun)
              .isEqualTo(
                  slow.line(
                      line.field(),
                      Optional.empty(),
                      slow.where(it -> it.position().occupation().equals(line.field()))));
        }
        Set<List<Optional<String>>> cells = new HashSet<>();
        slow.work.forEach(it -> cells.add(List.of(it.position().occupation(), quarter(it))));
        assertThat(coverage.byFieldAndQuarter()).as(rerun).hasSameSizeAs(cells);
        for (Line line : coverage.byFieldAndQuarter()) {
          assertThat(cells).as(rerun).contains(List.of(line.field(), line.quarter()));
          assertThat(line)
              .as(rerun)
              .isEqualTo(
                  slow.line(
                      line.field(),
                      line.quarter(),
                      slow.where(
                          it ->
                              it.position().occupation().equals(line.field())
                                  && quarter(it).equals(line.quarter()))));
          near += line.oneChangeAway();
        }
        assertThat(coverage.empty()).as(rerun).containsExactlyElementsOf(empty(slow));
        coverage.empty().forEach(it -> emptiedBy.add(it.criterion()));
        List<SurveyGap> expected = gaps(slow, engine.opportunities(), data.companies(), days);
        assertThat(coverage.surveyGaps()).as(rerun).containsExactlyElementsOf(expected);
        gaps += expected.size();
        atStake += (int) expected.stream().filter(it -> it.atStakeHundredths() > 0).count();
      }
    }
    assertThat(emptiedBy).hasSizeGreaterThan(3);
    assertThat(near).isPositive();
    assertThat(gaps).isPositive();
    assertThat(atStake).isPositive();
  }

  private static List<Optional<String>> sorted(Set<Optional<String>> texts) {
    List<Optional<String>> sorted = new ArrayList<>(texts);
    sorted.sort(
        Comparator.<Optional<String>, Boolean>comparing(Optional::isEmpty)
            .thenComparing(it -> it.orElse(""), CodePointOrder.INSTANCE));
    return sorted;
  }

  private static List<Empty> empty(Slow slow) {
    return slow.where(slow::isEmpty).stream()
        .map(
            it -> {
              Optional<String> keeps = slow.keeps(it);
              return new Empty(
                  it.id(),
                  it.position().places(),
                  keeps,
                  keeps.map(code -> slow.blocked(it, code, true)).orElse(0),
                  keeps.map(code -> slow.blocked(it, code, false)).orElse(0));
            })
        .toList();
  }

  private static List<SurveyGap> gaps(
      Slow slow, List<Opportunity> all, List<Company> companies, int days) {
    List<SurveyGap> gaps = new ArrayList<>();
    for (Company company : companies) {
      Predicate<Opportunity> theirs =
          it ->
              it instanceof JobPotential
                  && it.position().company().map(Company::id).equals(Optional.of(company.id()));
      Optional<LocalDate> newest =
          all.stream()
              .filter(theirs)
              .flatMap(it -> ((JobPotential) it).surveyedOn().stream())
              .max(Comparator.naturalOrder());
      if (newest.isPresent() && newest.get().plusDays(days).compareTo(RandomQuarters.DATE) >= 0) {
        continue;
      }
      long stake = 0;
      for (Opportunity it : slow.where(theirs)) {
        long possible = slow.people.stream().filter(person -> slow.isPossible(person, it)).count();
        stake += Math.min(it.position().places(), possible) * certainty(it);
      }
      int people =
          (int)
              slow.people.stream()
                  .filter(
                      person ->
                          slow.where(theirs).stream().anyMatch(it -> slow.isPossible(person, it)))
                  .count();
      gaps.add(new SurveyGap(company.id(), newest, stake, people));
    }
    gaps.sort(
        Comparator.comparingLong((SurveyGap it) -> -it.atStakeHundredths())
            .thenComparing(it -> it.newestSurvey().orElse(LocalDate.MIN))
            .thenComparing(SurveyGap::companyId, CodePointOrder.INSTANCE));
    return gaps;
  }

  private static Position.Builder at(String id, Company company) {
    return Position.builder(id).company(company);
  }

  @Test
  void saysWhatKeepsAPlaceEmptyAndWhoIsOneChangeAway() {
    Company bakery = Company.builder("c-1").quarter("Nord").build();
    Company garden = Company.builder("c-2").quarter("Nord").build();
    Company clinic = Company.builder("c-3").build();
    Participant person =
        Participant.builder("p-1")
            .languages(Listing.of(Language.held("de", CefrLevel.A2)))
            .qualifications(Listing.none())
            .build();
    LocalDate today = RandomQuarters.DATE;
    try (var engine = MatchingEngine.builder().date(today).build()) {
      engine.put(
          List.of(
              new Vacancy(
                  at("v-1", bakery)
                      .places(3)
                      .languages(Listing.of(Language.required("de", CefrLevel.B1)))
                      .build()),
              JobPotential.of(at("j-1", garden).places(2).occupation("gardener").build())
                  .withCertaintyPercent(60)
                  .withSurveyedOn(today.minusDays(100)),
              new Vacancy(at("v-2", bakery).places(0).build())));
      engine.companies(List.of(clinic));
      Coverage coverage = engine.coverage(List.of(person), 99);
      assertThat(coverage.total())
          .isEqualTo(
              new Line(
                  Optional.empty(),
                  Optional.empty(),
                  3,
                  2,
                  120,
                  1,
                  0,
                  3,
                  Optional.of("languages")));
      assertThat(coverage.byField())
          .containsExactly(
              new Line(
                  Optional.of("gardener"), Optional.empty(), 0, 2, 120, 1, 0, 0, Optional.empty()),
              new Line(
                  Optional.empty(), Optional.empty(), 3, 0, 0, 0, 1, 3, Optional.of("languages")));
      assertThat(coverage.empty())
          .containsExactly(new Empty("v-1", 3, Optional.of("languages"), 1, 1));
      assertThat(coverage.surveyGaps())
          .containsExactly(
              new SurveyGap("c-2", Optional.of(today.minusDays(100)), 60, 1),
              new SurveyGap("c-1", Optional.empty(), 0, 0),
              new SurveyGap("c-3", Optional.empty(), 0, 0));
      engine.companies(List.of());
      assertThat(engine.coverage(List.of(person), 100).surveyGaps())
          .extracting(SurveyGap::companyId)
          .containsExactly("c-1");
      assertThatThrownBy(() -> engine.coverage(List.of(person), -1))
          .hasMessage("mostSurveyDays is -1, allowed: 0 or more");
      assertThat(engine.coverage(List.of(), 100).empty())
          .extracting(Empty::criterion)
          .containsOnly(Optional.empty());
    }
  }
}
