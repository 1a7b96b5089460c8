package org.quartermatch.placement.solver.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.Plans;

/**
 * Each rule counts its own part and nothing else: {@link PeopleCount}, {@link HoursRule}, {@link
 * CareRule}, {@link HouseholdRule}, {@link MinimumRule} and {@link PinRule} by themselves, over a
 * {@link Roster}.
 */
class RulePartsTest {
  /** All parts of one plan, as the count of the whole has them. */
  private static final class Parts {
    private final Instance in;
    private final Roster roster;
    private final PeopleCount people;
    private final HoursRule hours;
    private final CareRule care;
    private final HouseholdRule households;
    private final MinimumRule minima;
    private final PinRule pins;

    Parts(Instance in) {
      this.in = in;
      roster = new Roster(in);
      people = new PeopleCount(in, roster);
      hours = new HoursRule(in, roster);
      care = new CareRule(in, roster);
      households = new HouseholdRule(in, roster);
      minima = new MinimumRule(in, roster, people);
      pins = new PinRule(in);
    }

    void add(int choice) {
      roster.add(choice);
      minima.add(in.owner[choice], in.opportunity[choice]);
      people.add(choice);
      hours.add(choice);
      care.add(choice);
      households.add(choice);
      pins.add(in.owner[choice]);
    }

    void remove(int unit) {
      int choice = roster.of(unit);
      roster.remove(unit);
      people.remove(choice);
      minima.remove(unit, in.opportunity[choice]);
      hours.remove(choice);
      care.remove(choice);
      households.remove(choice);
      pins.remove(unit);
    }

    /** By the words of a draft for it, what each says. */
    Map<String, Long> violations() {
      return Map.of(
          "too many at .*|contacts beyond .*|support places .*", people.violation(),
          "too many hours .*", hours.violation(),
          "too many children .*|two providers.*", care.violation(),
          "both at work.*", households.violation(),
          "too few .*", minima.missing(),
          "pin not kept.*", pins.violation());
    }
  }

  @Test
  void eachSaysWhatTheDescriptionSaysOfItsOwn() {
    Map<String, Integer> seen = new HashMap<>();
    for (long seed = 0; seed < 300; seed++) {
      Random r = new Random(seed);
      RulesDraft draft = RulesDraft.random(r, 2 + r.nextInt(16), 1 + r.nextInt(5), 0.2);
      Instance in = new Instance(draft.build());
      Occupancy plan = new Occupancy(in);
      Plans.addAny(in, plan, r);
      Parts parts = new Parts(in);
      for (int u = 0; u < in.units; u++) {
        if (plan.of(u) != Instance.NONE) {
          parts.add(plan.of(u));
        }
      }
      check(draft.violations(Plans.lines(in, plan)), parts, seen, seed);
      for (int u = 0; u < in.units; u++) {
        if (plan.of(u) != Instance.NONE) {
          parts.remove(u);
        }
      }
      check(draft.violations(List.of()), parts, seen, seed);
    }
    assertThat(seen).hasSize(6).allSatisfy((words, times) -> assertThat(times).isGreaterThan(8));
  }

  private static void check(
      List<String> broken, Parts parts, Map<String, Integer> seen, long seed) {
    parts
        .violations()
        .forEach(
            (words, violation) -> {
              Pattern pattern = Pattern.compile(words);
              boolean isBroken = broken.stream().anyMatch(v -> pattern.matcher(v).matches());
              assertThat(violation > 0)
                  .as("seed %s, %s: %s", seed, words, broken)
                  .isEqualTo(isBroken);
              seen.merge(words, isBroken ? 1 : 0, Integer::sum);
            });
  }

  /** Who is at an opportunity, in whatever order they came and went. */
  @Test
  void rosterKnowsWhoIsWhere() {
    Random r = new Random(5);
    Instance in = new Instance(RulesDraft.random(r, 40, 6, 0).build());
    Roster roster = new Roster(in);
    for (int round = 0; round < 500; round++) {
      int choice = r.nextInt(in.choices());
      if (roster.of(in.owner[choice]) == Instance.NONE) {
        roster.add(choice);
        assertThat(roster.of(in.owner[choice])).isEqualTo(choice);
      } else {
        roster.remove(in.owner[choice]);
        assertThat(roster.of(in.owner[choice])).isEqualTo(Instance.NONE);
      }
      int[] assignment = roster.assignment();
      long placed = 0;
      for (int j = 0; j < in.opportunities; j++) {
        int opportunity = j;
        assertThat(roster.units(j)).hasSize(roster.size(j)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(roster.units(j)))
            .allMatch(u -> in.opportunity[assignment[u]] == opportunity);
        placed += roster.size(j);
      }
      assertThat(placed).isEqualTo(placed(assignment));
    }
  }

  private static long placed(int[] assignment) {
    return Arrays.stream(assignment).filter(c -> c != Instance.NONE).count();
  }
}
