package org.quartermatch.concessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quartermatch.concessions.Concession.AnotherPlace;
import org.quartermatch.concessions.Concession.LanguageTolerance;
import org.quartermatch.concessions.Concession.NiceSkill;
import org.quartermatch.concessions.Concession.Times;
import org.quartermatch.concessions.Concession.TrialFirst;
import org.quartermatch.concessions.Concession.WeeklyHours;
import org.quartermatch.placement.PlacementGain;

/** What a company is told: that nobody can be found out from it, whatever is subtracted. */
class CompanySheetTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 11_400L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 300);

  /** In the order in which an engine ranks; kinds of which several steps are nested. */
  private static final List<Concession> ALL =
      List.of(
          new TrialFirst(),
          new LanguageTolerance("de", 1),
          new LanguageTolerance("de", 2),
          new NiceSkill("cook"),
          new Times(30, 0),
          new Times(60, 0),
          new Times(90, 0),
          new Times(-30, -30),
          new WeeklyHours(4, 0),
          new WeeklyHours(8, 0),
          new WeeklyHours(0, 4),
          new AnotherPlace());

  private static List<String> people(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }

  private static ConcessionYield of(String work, Concession concession, int candidates, int more) {
    return new ConcessionYield(
        concession,
        Optional.of(work),
        people(work + concession, candidates),
        new PlacementGain(more, more + 1, List.of()));
  }

  @Test
  void fourAndNobodyAreNotToldApart() {
    List<CompanySheet> sheets = new ArrayList<>();
    for (int people : List.of(0, 1, 4)) {
      sheets.add(
          CompanySheet.of(
              new EmployerSheet(
                  "k",
                  List.of(new EmployerSheet.Work("v", 2, people("p", people))),
                  people == 0
                      ? List.of()
                      : List.of(of("v", new Times(30, 0), people, Math.min(people, 2))),
                  people("q", 17))));
    }
    assertThat(Set.copyOf(sheets))
        .containsExactly(
            new CompanySheet(
                "k", List.of(new CompanySheet.Work("v", 2, 0)), List.of(), OptionalInt.of(15)));
  }

  @Test
  void countsAreRoundedDownAndOnlyTheSmallestStepThatIsTold() {
    CompanySheet sheet =
        CompanySheet.of(
            new EmployerSheet(
                "k",
                List.of(new EmployerSheet.Work("v", 2, people("p", 9))),
                List.of(
                    of("v", new Times(90, 0), 12, 2),
                    of("v", new Times(60, 0), 9, 2),
                    of("v", new Times(30, 0), 6, 2),
                    of("v", new NiceSkill("cook"), 4, 1)),
                people("q", 17)));
    assertThat(sheet.lines())
        .containsExactly(
            new CompanySheet.Line(new Times(90, 0), Optional.of("v"), 10, 0),
            new CompanySheet.Line(new Times(30, 0), Optional.of("v"), 5, 0));
    assertThat(sheet.works()).containsExactly(new CompanySheet.Work("v", 2, 5));
    // it has candidates, so nothing is said of all others
    assertThat(sheet.withoutPlaceAtLeast()).isEmpty();
  }

  /**
   * A reader who sees nothing but a company's sheet cannot tell the people from a world where they
   * come in groups of five alike: the world is built from the sheet, and its sheet is the same. In
   * that world every group that can be described by what is listed, by leaving out, joining and
   * intersecting, is empty or of five at the least; so no smaller one can be proved to be there.
   */
  @Test
  void whateverIsSubtractedNoGroupUnderFiveIsProved() {
    int told = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(SEED + round);
      EmployerSheet truth = random(random);
      CompanySheet sheet = CompanySheet.of(truth);
      EmployerSheet fives = inFives(sheet, random);
      String rerun = "-Dquartermatch.rounds=1 -Dquartermatch.seed=" + (SEED + round);
      assertThat(CompanySheet.of(fives)).as(rerun).isEqualTo(sheet);
      for (Set<String> group : groups(fives)) {
        assertThat(group.size() % CompanySheet.STEP).as(rerun).isZero();
      }
      sheet.lines().forEach(it -> assertThat(it.candidatesAtLeast()).as(rerun).isPositive());
      told += sheet.lines().size();
    }
    assertThat(told).isGreaterThan(ROUNDS);
  }

  /** What an engine gives: no step that is not worth more than a smaller one, ranked. */
  private static EmployerSheet random(Random random) {
    List<EmployerSheet.Work> works = new ArrayList<>();
    List<ConcessionYield> yields = new ArrayList<>();
    int without = random.nextInt(40);
    for (String work : List.of("v", "w").subList(0, 1 + random.nextInt(2))) {
      int today = random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(30);
      works.add(new EmployerSheet.Work(work, 2, people(work, today)));
      for (Concession concession : ALL) {
        int candidates = random.nextInt(random.nextBoolean() ? 6 : 25);
        if (concession instanceof AnotherPlace) {
          candidates = Math.min(candidates, Math.min(today, without));
        }
        int more = random.nextInt(3) == 0 ? Math.min(candidates, random.nextInt(9)) : 0;
        if (candidates > 0) {
          yields.add(of(work, concession, candidates, more));
        }
      }
    }
    yields.removeIf(
        it ->
            yields.stream()
                .anyMatch(
                    other ->
                        other.opportunityId().equals(it.opportunityId())
                            && other.concession().isLessThan(it.concession())
                            && other.candidatesMore() >= it.candidatesMore()
                            && other.gain().placedMore() >= it.gain().placedMore()));
    yields.sort(
        Comparator.comparingInt((ConcessionYield it) -> -it.gain().placedMore())
            .thenComparingInt(it -> -it.candidatesMore()));
    return new EmployerSheet("k", works, yields, people("q", without));
  }

  /**
   * A world that the sheet does not rule out. Who is eligible today has the work's ids; who comes
   * by a larger step comes after who comes by a smaller one, so steps are nested; who has no place
   * is among those who are eligible where the sheet says so.
   */
  private static EmployerSheet inFives(CompanySheet sheet, Random random) {
    List<EmployerSheet.Work> works =
        sheet.works().stream()
            .map(
                it ->
                    new EmployerSheet.Work(
                        it.opportunityId(),
                        it.places(),
                        people(it.opportunityId(), it.candidatesAtLeast())))
            .toList();
    List<ConcessionYield> yields = new ArrayList<>();
    List<String> without = new ArrayList<>(people("q", sheet.withoutPlaceAtLeast().orElse(0)));
    for (CompanySheet.Line line : sheet.lines()) {
      String work = line.opportunityId().orElseThrow();
      boolean isOfToday = line.concession() instanceof AnotherPlace;
      String who = isOfToday ? work : work + kind(line.concession());
      List<String> candidates = people(who, line.candidatesAtLeast());
      if (isOfToday) {
        without.addAll(candidates);
      }
      yields.add(
          new ConcessionYield(
              line.concession(),
              line.opportunityId(),
              candidates,
              new PlacementGain(line.placedAtLeast(), line.placedAtLeast(), List.of())));
    }
    // the order of an engine looks at exact counts, and must not be told
    Collections.shuffle(yields, random);
    return new EmployerSheet(sheet.companyId(), works, yields, without);
  }

  private static String kind(Concession concession) {
    return ALL.stream()
        .filter(it -> it.equals(concession) || it.isLessThan(concession))
        .findFirst()
        .orElseThrow()
        .toString();
  }

  /** All that two of the listed groups make, and three. */
  private static List<Set<String>> groups(EmployerSheet sheet) {
    List<Set<String>> listed = new ArrayList<>();
    sheet.works().forEach(it -> listed.add(Set.copyOf(it.candidateIds())));
    sheet.concessions().forEach(it -> listed.add(Set.copyOf(it.candidateIds())));
    listed.add(Set.copyOf(sheet.withoutPlaceIds()));
    List<Set<String>> all = new ArrayList<>(listed);
    for (Set<String> one : listed) {
      for (Set<String> other : listed) {
        Set<String> less = new HashSet<>(one);
        less.removeAll(other);
        all.add(less);
        for (Set<String> third : listed) {
          Set<String> both = new HashSet<>(less);
          both.retainAll(third);
          all.add(both);
        }
      }
    }
    return all;
  }
}
