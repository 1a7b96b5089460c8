package org.quartermatch.files.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartermatch.fit.DatedCents;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.TravelMode;
import tools.jackson.databind.json.JsonMapper;

class PolicyJsonTest {
  private static final LocalDate DAY = LocalDate.of(2027, 7, 1);

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
        MatchingPolicy.defaults().toBuilder()
            .weight(StandardCriterion.START, 200)
            .weight(StandardCriterion.LOCAL, 300)
            .breaks(false)
            .defaultMode(TravelMode.BICYCLE)
            .mustBeKnown(Set.of(StandardCriterion.PERMISSION))
            .obtainable(Set.of())
            .permissionForms(Set.of(EmploymentForm.REGULAR, EmploymentForm.COURSE))
            .schoolAgeMonths(72)
            .careUntilMonths(144)
            .settlingInDays(0)
            .startToleranceDays(14)
            .minijobLimit(DatedCents.of(LocalDate.of(2025, 1, 1), 556_00))
            .minimumWage(DatedCents.of(LocalDate.of(2025, 1, 1), 12_82).and(DAY, 13_95))
            .certaintyPercent(40)
            .formValuePercent(Optional.of(EmploymentForm.MINIJOB), 0)
            .formValuePercent(Optional.empty(), 70)
            .respectContacts(false)
            .placementWeight(5_000)
            .stabilityPenalty(0)
            .fairnessWeight(9)
            .build();
    assertThat(PolicyJson.read(file(PolicyJson.text(policy)))).isEqualTo(policy);
    assertThat(PolicyJson.read(file(PolicyJson.text(MatchingPolicy.defaults()))))
        .isEqualTo(MatchingPolicy.defaults());
  }

  /** A key that is forgotten when it is written or read would keep its default. */
  @Test
  void everyKeyOfADefaultPolicyIsOneOfTheBuilders() throws IOException {
    List<String> setters =
        Arrays.stream(MatchingPolicy.Builder.class.getMethods())
            .filter(method -> method.getReturnType() == MatchingPolicy.Builder.class)
            .map(Method::getName)
            .toList();
    Collection<String> keys =
        new JsonMapper().readTree(PolicyJson.text(MatchingPolicy.defaults())).propertyNames();
    assertThat(keys)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    setters.stream()
                        .map(name -> name.equals("weight") ? "weights" : name)
                        .map(name -> name.equals("formValuePercent") ? "formValue" : name),
                    Stream.of("policyVersion"))
                .toList());
  }

  @Test
  void amountsOfMoneyHoldFromADayOn() throws IOException {
    MatchingPolicy policy =
        PolicyJson.read(file("{\"minimumWage\": {\"2026-01-01\": 13.90, \"2027-07-01\": 15}}"));
    assertThat(policy.minimumWage().on(DAY.minusDays(1))).isEqualTo(13_90);
    assertThat(policy.minimumWage().on(DAY)).isEqualTo(15_00);
  }

  @Test
  void onlyTheFormsThatAreNamedChange() throws IOException {
    MatchingPolicy policy = PolicyJson.read(file("{\"formValue\": {\"unknown\": 60}}"));
    assertThat(policy.formValuePercent(Optional.empty())).isEqualTo(60);
    assertThat(policy.formValuePercent(Optional.of(EmploymentForm.MINIJOB))).isEqualTo(50);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "minimumWage | {} | euros above 0 with at most two decimals by their first days",
        "minimumWage | 13.90 | euros above 0 with at most two decimals by their first days",
        "minimumWage | {\"2026-01-01\": 13.905} | euros above 0 with at most two decimals",
        "minimumWage | {\"2026-01-01\": \"13.90\"} | euros above 0 with at most two decimals",
        "minimumWage | {\"2026-01-01\": 1e999} | euros above 0 with at most two decimals",
        "minimumWage | {\"2026-02-30\": 13.90} | euros above 0 with at most two decimals",
        "minijobLimit | {\"2026-01-01\": 0} | euros above 0 with at most two decimals",
        "minijobLimit | {\"2026-01-01\": -603} | euros above 0 with at most two decimals",
        "formValue | 50 | an object such as {\"minijob\": 50}",
        "formValue | {\"mini\": 50} | the forms regular, minijob,",
        "formValue | {\"minijob\": 0.5} | a whole number from 0",
        "formValue | {\"minijob\": 101} | 0 to 100",
        "permissionForms | [\"mini\"] | regular, minijob, work-opportunity",
        "permissionForms | \"minijob\" | a list of forms of employment",
        "mustBeKnown | [\"hours\"] | languages, skills, qualifications, entitlements, permission",
        "respectContacts | \"yes\" | true or false",
        "careUntilMonths | -1 | a whole number from 0",
        "startToleranceDays | 1.5 | a whole number from 0",
      })
  void whatIsWrongWithATableIsNamed(String key, String value, String allowed) throws IOException {
    Path file = file("{\"" + key + "\": " + value + "}");
    assertThatExceptionOfType(PolicyFormatException.class)
        .isThrownBy(() -> PolicyJson.read(file))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .asString()
                    .contains("policy.json: ", key, allowed));
  }

  @Test
  void versionsDifferWherePoliciesDo() {
    MatchingPolicy other = MatchingPolicy.defaults().toBuilder().settlingInDays(0).build();
    assertThat(other.version()).hasSize(12).isNotEqualTo(MatchingPolicy.defaults().version());
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
