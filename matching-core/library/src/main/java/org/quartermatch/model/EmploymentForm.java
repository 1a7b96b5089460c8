package org.quartermatch.model;

/** Legal form of an opportunity; {@link #code()} is what files and messages use. */
public enum EmploymentForm {
  /** Employment subject to social insurance. */
  REGULAR("regular"),
  /** Marginal employment, § 8 SGB IV. */
  MINIJOB("minijob"),
  /** Arbeitsgelegenheit, § 16d SGB II. */
  WORK_OPPORTUNITY("work-opportunity"),
  /** Eingliederung von Langzeitarbeitslosen, § 16e SGB II. */
  SECTION_16E("16e"),
  /** Teilhabe am Arbeitsmarkt, § 16i SGB II. */
  SECTION_16I("16i"),
  APPRENTICESHIP("apprenticeship"),
  INTERNSHIP("internship"),
  /** Course or partial qualification. */
  COURSE("course");

  private final String code;

  EmploymentForm(String code) {
    this.code = code;
  }

  /** The code of this form in files and messages, such as {@code work-opportunity}. */
  public String code() {
    return code;
  }
}
