package org.quartermatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Which children a participant can have. */
class ChildTest {
  private static final Child UNKNOWN_AGE = Child.agedMonths(OptionalInt.empty());

  private static Participant with(Child... children) {
    return Participant.builder("p-17").children(List.of(children)).build();
  }

  /** Docs/semantics.md, sentence 29. */
  @Test
  void whoNeedsAPlaceHasAnAge() {
    assertThatThrownBy(() -> with(Child.aged(2).needingPlace(), UNKNOWN_AGE.needingPlace()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "age of child p-17-c2 is not known, allowed: months, 0 or more, where a new place is"
                + " needed; without an age leave out needingPlace");
    assertThat(with(UNKNOWN_AGE).children()).hasSize(1);
  }

  @Test
  void twoChildrenOfOneParticipantHaveTwoIds() {
    Child first = Child.aged(2).named("c");
    assertThatThrownBy(() -> with(first, Child.aged(4).named("c")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "id of a child of participant p-17 is c a second time, allowed: each id once; a child"
                + " without an id gets one of its own");
    assertThat(with(first, Child.aged(2)).children())
        .extracting(Child::id)
        .containsExactly("c", "p-17-c2");
  }

  /** The same id under two participants is one child (sentence 26). */
  @Test
  void twoParticipantsMayShareAChild() {
    Child child = Child.aged(2).named("c");
    Participant other = Participant.builder("p-18").children(List.of(child)).build();
    assertThat(with(child).children()).isEqualTo(other.children());
  }
}
