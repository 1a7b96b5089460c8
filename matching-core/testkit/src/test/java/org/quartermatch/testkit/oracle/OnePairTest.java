package org.quartermatch.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quartermatch.testkit.oracle.OnePair.CARE;
import static org.quartermatch.testkit.oracle.OnePair.HOME;
import static org.quartermatch.testkit.oracle.OnePair.WORK;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the Quarters of the contract leave open, one sentence at a time. */
class OnePairTest {
  @TempDir Path folder;

  private OnePair pair = new OnePair(Path.of(""));

  @BeforeEach
  void fitting() {
    pair = new OnePair(folder);
  }

  private void assertEligible(String cell) throws IOException {
    assertThat(pair.fit().blockedBy()).isEmpty();
    assertThat(pair.fit().eligibleCell()).isEqualTo(cell);
  }

  private void assertBlockedBy(String... criteria) throws IOException {
    assertThat(pair.fit().blockedBy()).containsExactly(criteria);
  }

  private OnePair fixed(String workingHours) {
    return pair.opportunity("pattern", "fixed").opportunity("workingHours", workingHours);
  }

  /** Sentence 45: ten hours are allowed, and breaks are taken off each block. */
  @Test
  void warnsOfMoreThanTenHours() throws IOException {
    fixed("Mo 06:00-11:00,13:00-18:00");
    assertThat(pair.warnings()).isEmpty();
    fixed("Mo 06:00-11:00,13:00-18:01");
    assertThat(pair.warnings()).containsExactly("more-than-10-hours");
    fixed("Mo 06:00-16:45");
    assertThat(pair.warnings()).isEmpty();
    fixed("Mo 06:00-16:46");
    assertThat(pair.warnings()).containsExactly("more-than-10-hours");
  }

  /** Sentence 45: the weeks of a rotation follow each other, and a negative rest is short. */
  @Test
  void warnsOfShortRestBetweenWeeks() throws IOException {
    fixed("Su 14:00-19:00 || Mo 06:00-11:00");
    assertThat(pair.warnings()).isEmpty();
    fixed("Su 14:00-19:01 || Mo 06:00-11:00");
    assertThat(pair.warnings()).containsExactly("rest-under-11-hours");
    fixed("Mo 05:00-10:00 || Su 22:00-06:00");
    assertThat(pair.warnings()).containsExactly("rest-under-11-hours");
    fixed("Mo 06:00-10:00,12:00-16:00");
    assertThat(pair.warnings()).isEmpty();
  }

  /** Sentence 45. */
  @Test
  void warnsOfNativeInEitherPart() throws IOException {
    pair.opportunity("languages", "de:NATIVE/A1");
    assertThat(pair.warnings()).containsExactly("native-required");
    pair.opportunity("languages", "de:A1/NATIVE");
    assertThat(pair.warnings()).containsExactly("native-required");
  }

  /** Sentences 33a and 45: until the end of 2026 the minimum is 13.90. */
  @Test
  void warnsOfPayBelowTheMinimumWageOfTheStart() throws IOException {
    pair.opportunity("form", "").opportunity("hourlyPay", "14.00");
    assertThat(pair.warnings()).isEmpty();
    pair.opportunity("start", "2027-01-01");
    assertThat(pair.warnings()).containsExactly("below-minimum-wage");
    pair.opportunity("form", "internship");
    assertThat(pair.warnings()).isEmpty();
  }

  /** Sentence 33a: 603 × 3 ÷ (13 × 13.90) is 10.01, and 9.72 at 14.31. */
  @Test
  void payLimitsTheHoursOfAMinijob() throws IOException {
    pair.opportunity("form", "minijob");
    assertThat(pair.fit().mostHours().quarterHours()).isEqualTo(40);
    pair.opportunity("hourlyPay", "14.31");
    assertThat(pair.fit().mostHours().quarterHours()).isEqualTo(38);
    fixed("Mo,We 08:00-12:53");
    assertBlockedBy("hours");
  }

  /** Sentence 29. */
  @Test
  void aChildOfSchoolAgeTakesAPlaceForSchoolChildren() throws IOException {
    pair.provider("0", "1", "24/7").child(78, "none", "true");
    assertEligible("with-childcare");
    pair.children().child(77, "none", "true");
    assertBlockedBy("childcare");
  }

  /** Sentence 24: needsPlace is empty, and care unknown, so nobody asks for a new place. */
  @Test
  void unknownCareAsksForNoPlace() throws IOException {
    fixed("Mo 08:00-12:00").participant("availability", "Mo 08:00-12:00");
    pair.leg(HOME, CARE, 30).provider("1").children("", "true");
    assertEligible("with-childcare");
    pair.children("", "");
    assertBlockedBy("childcare");
  }

  /** Sentence 24: the quarter from 12:00 on is covered by both together only. */
  @Test
  void aPlaceAfterSchoolAddsToTheCareInMinutes() throws IOException {
    fixed("Mo 08:00-17:00").provider("1", "1", "Mo 12:07-18:00");
    pair.child(100, "Mo 08:00-12:07", "true");
    assertEligible("with-childcare");
    pair.children().child(77, "Mo 08:00-12:07", "true");
    assertBlockedBy("childcare");
  }

  /** Sentence 24: at the provider's location, wherever the school is. */
  @Test
  void aPlaceAfterSchoolIsAtTheProvider() throws IOException {
    fixed("Mo 08:00-12:00").participant("availability", "Mo 08:00-12:00");
    pair.leg(HOME, CARE, 30).provider("0", "1", "Mo 07:00-18:00").child(100, "24/7", "false");
    assertBlockedBy("childcare");
    pair.children().child(100, "24/7", "true");
    assertEligible("with-childcare");
  }

  /** Sentence 24: unknown care stays so beside a place after school, and else is replaced. */
  @Test
  void unknownCareStaysUnknownBesideAPlaceAfterSchool() throws IOException {
    fixed("Mo 08:00-12:00").participant("availability", "Mo 08:00-12:00");
    pair.opportunity("start", "2027-01-01").leg(HOME, CARE, 30);
    pair.provider("1", "1", "Mo 13:00-18:00").child(100, "", "true");
    assertEligible("with-childcare");
    assertThat(pair.fit().toClarify()).contains("childcare");
    pair.children().child(77, "", "true");
    assertBlockedBy("childcare");
  }

  /** Sentence 23: from work by the place of care, the legs of that direction. */
  @Test
  void theWayBackIsTheLongestInItsOwnDirection() throws IOException {
    fixed("Mo 08:00-11:00").participant("availability", "Mo 08:00-12:00").children("24/7", "");
    pair.leg(CARE, HOME, 60);
    assertEligible("yes");
    pair.leg(WORK, CARE, 1);
    assertBlockedBy("childcare");
  }

  /** Sentence 21. */
  @Test
  void theDefaultLimitLooksAtBothWays() throws IOException {
    pair.way(60, 61).opportunity("hoursMax", "5");
    assertBlockedBy("commute");
  }

  /** Sentence 33. */
  @Test
  void whoAcceptsNoFormAcceptsNoUnknownOne() throws IOException {
    pair.opportunity("form", "").participant("forms", "none");
    assertBlockedBy("form");
  }

  /** Sentence 32a. */
  @Test
  void permissionIsAskedForWhereTheFormIsUnknown() throws IOException {
    pair.opportunity("form", "").participant("workPermission", "none");
    assertBlockedBy("permission");
    pair.opportunity("form", "course");
    assertEligible("yes");
  }

  /** Sentence 37. */
  @Test
  void permissionFormAndStartAreNamedInThisOrder() throws IOException {
    pair.participant("workPermission", "none").participant("forms", "minijob");
    pair.opportunity("start", "2027-01-01").participant("earliestStart", "2027-01-30");
    assertBlockedBy("permission", "form", "start");
  }
}
