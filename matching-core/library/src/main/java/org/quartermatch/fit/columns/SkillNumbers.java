package org.quartermatch.fit.columns;

import java.util.HashMap;
import java.util.Map;
import org.quartermatch.fit.judge.held.SkillProfile;

/**
 * Numbers the skills that a cohort lists, from 0.
 *
 * <pre>
 *   held skill, 32 bits   | number 28 | unknown 1 | level 3 |
 * </pre>
 */
final class SkillNumbers {
  private final Map<String, Integer> numbers = new HashMap<>();

  int held(SkillProfile.Held skill) {
    int number = numbers.computeIfAbsent(skill.code(), code -> numbers.size());
    return number << 4 | (skill.unknown() ? 8 : 0) | skill.level();
  }

  int size() {
    return numbers.size();
  }

  /** Number of a skill, or -1 if nobody lists it. */
  int number(String code) {
    Integer known = numbers.get(code);
    return known == null ? -1 : known;
  }

  static int number(int held) {
    return held >>> 4;
  }

  static boolean isUnknown(int held) {
    return (held & 8) != 0;
  }

  static int level(int held) {
    return held & 7;
  }
}
