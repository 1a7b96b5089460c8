package org.quartermatch.files.ads;

/** What is looked for in a job ad. */
public enum AdField {
  COMPANY,
  DESCRIPTION,
  OCCUPATION,
  SKILLS,
  HOURS,
  WORKING_HOURS,
  FORM,
  LANGUAGES,
  QUALIFICATIONS,
  CONDITIONS,
  LOCATION,
  START,
  VALID_UNTIL
}
