package org.quartermatch.model;

/**
 * Level of a language by the Common European Framework of Reference (German: GER), from {@link #A0}
 * (none) to {@link #NATIVE}. The order of the constants is the order of the levels, and {@link
 * #ordinal()} is the rank that "levels below required" counts with.
 *
 * @see <a href="https://www.coe.int/en/web/common-european-framework-reference-languages">Council
 *     of Europe: the CEFR levels</a>
 */
public enum CefrLevel {
  /** Nothing of the language. */
  A0,
  A1,
  A2,
  B1,
  B2,
  C1,
  C2,
  /** First language. As a requirement it is read as {@link #C2}: no job may ask for an origin. */
  NATIVE
}
