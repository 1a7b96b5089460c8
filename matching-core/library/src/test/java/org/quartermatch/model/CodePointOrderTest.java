package org.quartermatch.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodePointOrderTest {
  /** Sentence 41 of the contract. */
  @Test
  void ordersByCodePointAndNotByChar() {
    List<String> ids = List.of("p-\uD83D\uDE00", "p-\uFF21", "p-1", "p", "p-\uD83D\uDE01", "p-é");

    assertThat(ids.stream().sorted(CodePointOrder.INSTANCE))
        .containsExactly("p", "p-1", "p-é", "p-\uFF21", "p-\uD83D\uDE00", "p-\uD83D\uDE01");
    assertThat("p-\uD83D\uDE00").isLessThan("p-\uFF21"); // what String.compareTo would do
  }
}
