package org.quartermatch.placement.solver.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.packed.Instance;

/** {@link Facts} and the {@link Choice}s that a {@link Decision} is made between. */
class FactsTest {
  @Test
  void choicesSayWhatTheInstanceSays() {
    for (long seed = 0; seed < 40; seed++) {
      Instance in = new Instance(RulesDraft.random(new Random(seed), 16, 5, 0).build());
      Facts facts = Facts.of(in);
      assertThat(facts.choices()).as("seed %s", seed).hasSize(in.choices());
      long stability = in.problem.weights().stabilityPenalty();
      for (int c = 0; c < in.choices(); c++) {
        Choice choice = facts.choices().get(c);
        assertThat(choice.number()).isEqualTo(c);
        assertThat(choice.unit()).as("seed %s", seed).isEqualTo(in.owner[c]);
        assertThat(choice.opportunity()).as("seed %s", seed).isEqualTo(in.opportunity[c]);
        assertThat(choice.second())
            .as("seed %s", seed)
            .isEqualTo(in.people[in.owner[c]] == 2 ? in.opportunity[c] : Instance.NONE);
        assertThat(choice.quarterHours()).as("seed %s", seed).isEqualTo(in.hours[c]);
        assertThat(choice.worth() - choice.changed() * stability)
            .as("seed %s", seed)
            .isEqualTo(in.worth[c]);
        assertThat(choice.seats().stream().mapToInt(Choice.Seat::number).toArray())
            .as("seed %s", seed)
            .isEqualTo(in.seats[c]);
      }
    }
  }

  @Test
  void choicesAreEqualByTheirNumber() {
    Choice one = new Choice(3, 1, 2, Instance.NONE, 40, 500, 0, 0, List.of());
    Choice same = new Choice(3, 9, 9, 9, 9, 9, 9, 9, List.of());
    Choice other = new Choice(4, 1, 2, Instance.NONE, 40, 500, 0, 0, List.of());
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(other);
  }

  @Test
  void matesAndVetoesAreThereOnceEach() {
    int mates = 0;
    for (long seed = 0; seed < 40; seed++) {
      RulesDraft draft = RulesDraft.random(new Random(seed), 16, 5, 0);
      Facts facts = Facts.of(new Instance(draft.build()));
      assertThat(facts.mates()).as("seed %s", seed).doesNotHaveDuplicates();
      assertThat(facts.mates()).as("seed %s", seed).allMatch(m -> m.unit() < m.other());
      assertThat(facts.vetoes()).as("seed %s", seed).doesNotHaveDuplicates();
      assertThat(facts.vetoes().size())
          .as("seed %s", seed)
          .isLessThanOrEqualTo(draft.base().vetoes().size());
      mates += facts.mates().size();
    }
    assertThat(mates).isGreaterThan(100);
  }

  @Test
  void shiftsClashWhereAnyWeeksOfTheirRotationsDo() {
    WeekSchedule early = WeekSchedule.parse("Mo 06:00-12:00");
    WeekSchedule late = WeekSchedule.parse("Mo 12:00-18:00");
    Facts.Shifts rotating = new Facts.Shifts(0, List.of(early, late));
    assertThat(rotating.clashWith(new Facts.Shifts(1, List.of(late)))).isTrue();
    assertThat(new Facts.Shifts(2, List.of(early)).clashWith(new Facts.Shifts(1, List.of(late))))
        .isFalse();
  }
}
