package org.quartermatch.files.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.StandardCriterion;

class PolicyJsonTest {
  @TempDir Path temp;

  private Path file(String text) throws IOException {
    return Files.writeString(temp.resolve("policy.json"), text);
  }

  @Test
  void whatIsReadIsWhatDiffersFromTheDefaults() throws IOException {
    MatchingPolicy policy =
        PolicyJson.read(
            file("{\"weights\": {\"skills\": 3900, \"local\": 300}, \"breaks\": false}"));
    assertThat(policy.weights()).containsEntry(StandardCriterion.SKILLS, 3_900);
    assertThat(policy.breaks()).isFalse();
    assertThat(policy.schoolAgeMonths()).isEqualTo(MatchingPolicy.defaults().schoolAgeMonths());
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    MatchingPolicy policy =
        MatchingPolicy.defaults().toBuilder().schoolAgeMonths(72).settlingInDays(0).build();
    assertThat(PolicyJson.read(file(PolicyJson.text(policy)))).isEqualTo(policy);
  }

  @Test
  void versionsDifferWherePoliciesDo() {
    MatchingPolicy other = MatchingPolicy.defaults().toBuilder().settlingInDays(0).build();
    assertThat(PolicyJson.version(other))
        .hasSize(12)
        .isNotEqualTo(PolicyJson.version(MatchingPolicy.defaults()));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() throws IOException {
    Path file = file("{\"breaks\": 1, \"colour\": \"red\"}");
    assertThatExceptionOfType(PolicyFormatException.class)
        .isThrownBy(() -> PolicyJson.read(file))
        .satisfies(
            e -> {
              assertThat(e.problems()).hasSize(2);
              assertThat(e.problems().get(0)).contains("breaks is 1, allowed: true or false");
              assertThat(e.problems().get(1)).contains("colour", "allowed keys", "breaks");
            });
  }

  @Test
  void whatIsNoJsonAndWhatIsNotThere() throws IOException {
    Path file = file("{");
    assertThatExceptionOfType(PolicyFormatException.class)
        .isThrownBy(() -> PolicyJson.read(file))
        .withMessageContaining("policy.json:1: is no JSON");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> PolicyJson.read(temp.resolve("nowhere.json")));
  }
}
