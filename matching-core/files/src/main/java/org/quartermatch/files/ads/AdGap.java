package org.quartermatch.files.ads;

/** Why something in a job ad was not read, or is to be looked at by a person. */
public enum AdGap {
  /** The ad says nothing of it. */
  NOT_STATED,
  /** No occupation is surely the one of the title. */
  NO_SURE_OCCUPATION,
  /** The occupation was found by another of its names: right in about three of four cases. */
  BY_OTHER_NAME,
  /** Without an occupation there are no skills. */
  NO_OCCUPATION,
  /** The taxonomy knows no skills of the occupation. */
  NO_SKILLS_KNOWN,
  /** Full time, but how many hours that is, is not said. */
  FULL_TIME_WITHOUT_HOURS,
  /** Part time, but how many hours that is, is not said. */
  PART_TIME_WITHOUT_HOURS,
  /** Hours "about". */
  ABOUT,
  /** Hours a day or a month, which are none a week. */
  NOT_A_WEEK,
  /** A number or a date that cannot be meant. */
  IMPLAUSIBLE,
  /** Statements that do not go together. */
  CONTRADICTORY,
  /** In the morning, in the afternoon and the like, without times. */
  DAY_PART_WITHOUT_TIMES,
  /** Offered in several forms of employment; stays empty. */
  SEVERAL_FORMS,
  /** Self-employment, voluntary work or studies, for which there is no form; stays empty. */
  NO_SUCH_FORM,
  /** A level in words, such as fluent; stands as unknown level. */
  LEVEL_IN_WORDS,
  /** Welcome, but not required; left out. */
  ONLY_WELCOME,
  /** One of several languages, whichever; left out, for requirements are all asked for. */
  ONE_OF_SEVERAL,
  /** A driving licence, but not which class. */
  CLASS_NOT_STATED,
  /** Shifts, nights or weekends, but not which of them. */
  WHICH_TIMES_NOT_STATED,
  /** A place without a postal code. */
  PLACE_NAME_ONLY,
  /** A postal code that the table does not have, or no table was given. */
  POSTCODE_NOT_FOUND,
  /** Several places of work. */
  SEVERAL_PLACES,
  /** At once, or as soon as possible, without a date. */
  AT_ONCE
}
