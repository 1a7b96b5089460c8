package org.quartermatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How far the people and the work of a Quarter cover each other (regionale Arbeitskräftedeckung),
 * as {@code docs/coverage.md} defines. Of opportunities with at least one place; people are counted
 * once in each line. Its numbers can be so small that they tell about single people: it is for the
 * team.
 *
 * @param people in the cohort
 * @param total of all that there is; field and Quarter are empty
 * @param byField of each occupation field, by code, the unknown one last; Quarters are empty
 * @param byFieldAndQuarter of each field and Quarter, in this order, unknown ones last
 * @param empty the opportunities for which nobody is eligible, by id, by code point
 * @param surveyGaps companies to ask again, what is most at stake first, then the oldest survey,
 *     none before all others, then by id
 */
public record Coverage(
    int people,
    Line total,
    List<Line> byField,
    List<Line> byFieldAndQuarter,
    List<Empty> empty,
    List<SurveyGap> surveyGaps) {
  public Coverage {
    byField = List.copyOf(byField);
    byFieldAndQuarter = List.copyOf(byFieldAndQuarter);
    empty = List.copyOf(empty);
    surveyGaps = List.copyOf(surveyGaps);
  }

  /**
   * Places and people of one part of the work.
   *
   * @param field occupation field, or the occupation where its field is not known; empty: the
   *     occupation is not known
   * @param quarter of the company; empty: not known
   * @param vacancyPlaces places of vacancies
   * @param potentialPlaces places of job potentials, none of which is certain to become work
   * @param expectedHundredths of these, how many can be expected, in hundredths of a place: each by
   *     its certainty
   * @param eligible people who are eligible for some of it
   * @param oneChangeAway people who are eligible for none of it, and for some of it with one change
   * @param emptyPlaces places of both kinds for which nobody is eligible
   * @param emptiedBy the criterion that keeps most of the empty places empty; empty: there is none
   */
  public record Line(
      Optional<String> field,
      Optional<String> quarter,
      int vacancyPlaces,
      int potentialPlaces,
      long expectedHundredths,
      int eligible,
      int oneChangeAway,
      int emptyPlaces,
      Optional<String> emptiedBy) {}

  /**
   * An opportunity for which nobody is eligible.
   *
   * @param places 1 or more
   * @param criterion what alone blocks most people, else what blocks most people; the first of the
   *     criteria among equals; empty: there is nobody
   * @param blockedAlone how many people it alone blocks
   * @param blocked how many people it blocks
   */
  public record Empty(
      String opportunityId,
      int places,
      Optional<String> criterion,
      int blockedAlone,
      int blocked) {}

  /**
   * A company whose newest survey is too old, or that has none.
   *
   * @param newestSurvey of its job potentials; empty: none is known
   * @param atStakeHundredths expected places in hundredths that a new survey confirms or loses: of
   *     each of its job potentials the certainty × the places, but no more of these than there are
   *     people for whom it is possible, or would be if what is unknown turned out well
   * @param people how many people that is, each counted once
   */
  public record SurveyGap(
      String companyId, Optional<LocalDate> newestSurvey, long atStakeHundredths, int people) {}
}
