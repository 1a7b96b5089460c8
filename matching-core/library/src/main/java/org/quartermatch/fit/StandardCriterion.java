package org.quartermatch.fit;

/**
 * The criteria that every policy has, in the order in which files list what blocks. Each has a
 * code, used in files and messages, and a default weight in points; the weights sum to 10,000
 * (docs/semantics.md, sentence 38). A criterion of weight 0 is hard only.
 */
public enum StandardCriterion {
  /** Weekly hours wanted and offered. */
  HOURS("hours", 1000),
  /** Time from leaving home to being home again. */
  AVAILABILITY("availability", 0),
  /** The way to work. */
  COMMUTE("commute", 1500),
  /** Care for the children while the participant is away. */
  CHILDCARE("childcare", 0),
  LANGUAGES("languages", 1500),
  SKILLS("skills", 4000),
  /** Papers that must be held. */
  QUALIFICATIONS("qualifications", 0),
  /** Legal entitlements that must be held. */
  ENTITLEMENTS("entitlements", 0),
  /** Permission to work, which is the person's. */
  PERMISSION("permission", 0),
  /** Form of employment. */
  FORM("form", 0),
  /** First day of work. */
  START("start", 300),
  /** What the work brings with it and the participant rules out. */
  CONDITIONS("conditions", 0),
  /** What the participant needs the workplace to offer. */
  NEEDS("needs", 0),
  /** Occupations wished for. */
  OCCUPATION("occupation", 1200),
  /** How long ago a job potential was surveyed. */
  FRESHNESS("freshness", 300),
  /** People of the Quarter for the Quarter. */
  LOCAL("local", 200);

  private final String code;
  private final int defaultWeight;

  StandardCriterion(String code, int defaultWeight) {
    this.code = code;
    this.defaultWeight = defaultWeight;
  }

  /** The code of this criterion in files and messages. */
  public String code() {
    return code;
  }

  /** Whether it only blocks: a need, a child or a paper never costs points. */
  public boolean isGate() {
    return defaultWeight == 0;
  }

  /** Most points this criterion gives by default, of 10,000. */
  public int defaultWeight() {
    return defaultWeight;
  }
}
