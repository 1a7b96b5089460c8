package org.quartermatch.testkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class SharedTest {
  /** Skipped, not failed, and with the name of what is missing. */
  @Test
  void whatIsNotThereSkipsTheTest() {
    assertThatExceptionOfType(TestAbortedException.class)
        .isThrownBy(() -> Shared.data("no-such-data-set"))
        .withMessageContaining("no-such-data-set")
        .withMessageContaining("../shared");
    assertThatExceptionOfType(TestAbortedException.class)
        .isThrownBy(() -> Shared.quarter("no-such-quarter"));
  }
}
