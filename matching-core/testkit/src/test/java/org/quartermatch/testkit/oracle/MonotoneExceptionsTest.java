package org.quartermatch.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The smallest examples of more that is less, each a row of {@code docs/monotone.md}. */
class MonotoneExceptionsTest {
  @TempDir Path folder;

  private OnePair pair = new OnePair(Path.of(""));

  @BeforeEach
  void fitting() {
    pair = new OnePair(folder);
  }

  private void assertEligible() throws IOException {
    assertThat(pair.fit().blockedBy()).isEmpty();
  }

  private void assertBlockedBy(String... criteria) throws IOException {
    assertThat(pair.fit().blockedBy()).containsExactly(criteria);
  }

  /** Sentence 2. */
  @Test
  void theFirstItemOfAnEmptyListMakesItComplete() throws IOException {
    pair.opportunity("skills", "s1:2:must");
    assertEligible();
    pair.participant("skills", "s2:5");
    assertBlockedBy("skills");
  }

  /** Sentence 31. */
  @Test
  void aSkillThatBecomesKnownCanBeTooLow() throws IOException {
    pair.opportunity("skills", "s1:2:must").participant("skills", "s2:5;*");
    assertEligible();
    pair.participant("skills", "s2:5;s1:1;*");
    assertBlockedBy("skills");
  }

  /** Sentence 30. */
  @Test
  void aLanguageThatBecomesKnownCanBeTooLow() throws IOException {
    pair.opportunity("languages", "de:B1").participant("languages", "ar:B1;*");
    assertEligible();
    pair.participant("languages", "ar:B1;de:A1;*");
    assertBlockedBy("languages");
  }

  /** Sentence 33. */
  @Test
  void theFirstAcceptedFormRulesOutTheOthers() throws IOException {
    assertEligible();
    pair.participant("forms", "minijob");
    assertBlockedBy("form");
  }

  /** Sentence 21. */
  @Test
  void noOwnLimitIsNotTheLargestLimit() throws IOException {
    pair.way(65, 65).participant("maxCommuteMinutes", "70").opportunity("hoursMax", "5");
    assertEligible();
    pair.participant("maxCommuteMinutes", "");
    assertBlockedBy("commute");
  }

  /** Sentence 21: more hours a day make the default limit larger, and fewer make it smaller. */
  @Test
  void aBreakOfJoinedCareCanShortenTheDayAndTheDefaultLimit() throws IOException {
    pair.way(65, 65).children("Mo 06:00-09:00,09:15-12:30", "false");
    assertEligible();
    pair.children("Mo 06:00-12:30", "false");
    assertBlockedBy("commute");
  }

  /** Sentences 8 and 14. */
  @Test
  void aBreakOfJoinedAvailabilityCanCostHours() throws IOException {
    pair.participant("hoursMin", "7").participant("availability", "Mo 06:00-09:30,09:45-13:15");
    assertEligible();
    pair.participant("availability", "Mo 06:00-13:15");
    assertBlockedBy("availability");
  }

  /** Sentence 22. */
  @Test
  void knownAvailabilityIsLessThanUnknown() throws IOException {
    pair.participant("hoursMin", "7");
    assertEligible();
    pair.participant("availability", "Mo 06:00-09:30");
    assertBlockedBy("availability");
  }

  /** Sentence 25. */
  @Test
  void knownCareIsLessThanUnknown() throws IOException {
    pair.participant("hoursMin", "7").children("", "false");
    assertEligible();
    pair.children("Mo 06:00-09:30", "false");
    assertBlockedBy("childcare");
  }

  /** Sentence 24. */
  @Test
  void aLittleCareWithoutAWordAboutPlacesGivesUpTheNewPlace() throws IOException {
    pair.participant("hoursMin", "7").provider("1").children("none", "");
    assertThat(pair.fit().eligibleCell()).isEqualTo("with-childcare");
    pair.children("Mo 06:00-09:30", "");
    assertBlockedBy("childcare");
  }

  /** Sentences 24 and 29. */
  @Test
  void aSecondChildThatMayHaveAPlaceTakesOne() throws IOException {
    pair.provider("1").children("none", "true", "24/7", "false");
    assertThat(pair.fit().eligibleCell()).isEqualTo("with-childcare");
    pair.children("none", "true", "24/7", "true");
    assertBlockedBy("childcare");
  }

  /** Sentence 27: hours, not eligibility. */
  @Test
  void ownCareThatJustSufficesTakesTheHoursOfANewPlace() throws IOException {
    pair.participant("hoursMin", "20").provider("1").children("Mo-Th 08:00-12:00", "true");
    assertThat(pair.fit().eligibleCell()).isEqualTo("with-childcare");
    assertThat(pair.fit().mostHours().quarterHours()).isEqualTo(40 * 4);
    pair.children("Mo-Fr 08:00-12:00", "true");
    assertThat(pair.fit().eligibleCell()).isEqualTo("yes");
    assertThat(pair.fit().mostHours().quarterHours()).isEqualTo(20 * 4);
  }

  /** Sentence 11: hours, not eligibility. */
  @Test
  void aSmallerMinimumCanBeTheOnlyReasonForMoreThanFortyHours() throws IOException {
    pair.participant("hoursMin", "45");
    assertThat(pair.fit().mostHours().quarterHours()).isEqualTo(45 * 4);
    pair.participant("hoursMin", "");
    assertThat(pair.fit().mostHours().quarterHours()).isEqualTo(40 * 4);
  }

  /** Sentence 38: points, not eligibility. */
  @Test
  void aLargerMaximumCostsPoints() throws IOException {
    pair.participant("hoursMax", "20").opportunity("hoursMax", "20");
    int before = pair.fit().points();
    pair.participant("hoursMax", "40");
    assertThat(pair.fit().points()).isEqualTo(before - DefaultPolicy.HOURS / 2);
  }

  /** Sentences 1 and 38: points, not eligibility. */
  @Test
  void whatBecomesKnownCanBeWorthLessThanHalf() throws IOException {
    pair.opportunity("skills", "s1:5:nice:1").participant("skills", "s2:1;*");
    int before = pair.fit().points();
    pair.participant("skills", "s2:1;s1:1;*");
    assertThat(pair.fit().points()).isEqualTo(before - DefaultPolicy.SKILLS * 3 / 10);
  }
}
