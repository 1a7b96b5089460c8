package org.quartermatch.guides;

/** What is judged of a guide and a participant, in the order in which it is told. */
public enum GuideCriterion {
  /** A language that both speak well enough to talk; hard, and scored. */
  LANGUAGE("guide-language", 3_000),
  /** The guide's way to the participant's home; hard, and scored. */
  WAY("guide-way", 3_000),
  /** Times that both have, the guide's ways taken off; hard, and scored. */
  TIME("guide-time", 3_000),
  /** Whether both live in one Quarter; scored. */
  QUARTER("guide-quarter", 1_000);

  private final String code;
  private final int weight;

  GuideCriterion(String code, int weight) {
    this.code = code;
    this.weight = weight;
  }

  /** How it is named in files and in {@link org.quartermatch.fit.Reason#criterion}. */
  public String code() {
    return code;
  }

  /** The most points it gives; all together 10,000. */
  public int weight() {
    return weight;
  }
}
