package org.quartermatch.fit.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.SkillsJudge;
import org.quartermatch.model.Skill;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * The skills of one opportunity, made ready for a cohort: for every skill that somebody lists, what
 * it means for which requirement. Most mean nothing, so that a participant costs one look-up for
 * each skill held, and one for each requirement.
 *
 * <pre>
 *   links, 32 bits   | requirement 28 | last of the skill 1 | sibling 1 | broader 1 | reached 1 |
 * </pre>
 *
 * <p>Making it costs O(skills below each requirement). Not thread-safe.
 */
final class RequiredSkills {
  private static final int REACHED = 1;
  private static final int BROADER = 2;
  private static final int SIBLING = 4;
  private static final int LAST = 8;

  private final SkillParts parts;
  private final int[] requirements;
  private final int[] narrowerCounts;
  private final long weights;
  private final int skillsWeight;

  /** By number of a held skill, the place after its first link; 0: it means nothing. */
  private final int[] firstLinks;

  private final int[] links;
  private final int[] stands;

  RequiredSkills(
      Layout layout, Taxonomy taxonomy, SkillNumbers numbers, List<Skill.Required> required) {
    parts = layout.parts;
    skillsWeight = layout.skillsWeight;
    requirements = new int[required.size()];
    narrowerCounts = new int[requirements.length];
    stands = new int[requirements.length];
    Map<Integer, List<Integer>> bySkill = new LinkedHashMap<>();
    long sum = 0;
    for (int r = 0; r < requirements.length; r++) {
      Skill.Required skill = required.get(r);
      sum += SkillsJudge.weight(skill);
      requirements[r] = SkillParts.requirement(0, skill);
      narrowerCounts[r] = taxonomy.narrowerCount(skill.code());
      Map<Integer, Integer> means = new LinkedHashMap<>();
      mean(means, numbers, List.of(skill.code()), REACHED);
      mean(means, numbers, taxonomy.narrower(skill.code()), REACHED);
      for (String broader : taxonomy.directBroader(skill.code())) {
        mean(means, numbers, List.of(broader), BROADER);
        mean(means, numbers, taxonomy.directNarrower(broader), SIBLING);
      }
      int requirement = r;
      means.forEach(
          (number, meaning) ->
              bySkill
                  .computeIfAbsent(number, n -> new ArrayList<>(2))
                  .add(requirement << 4 | meaning));
    }
    weights = sum;
    firstLinks = new int[numbers.size()];
    links = new int[bySkill.values().stream().mapToInt(List::size).sum()];
    int next = 0;
    for (Map.Entry<Integer, List<Integer>> entry : bySkill.entrySet()) {
      firstLinks[entry.getKey()] = next + 1;
      for (int link : entry.getValue()) {
        links[next++] = link;
      }
      links[next - 1] |= LAST;
    }
  }

  private static void mean(
      Map<Integer, Integer> means, SkillNumbers numbers, List<String> codes, int meaning) {
    for (String code : codes) {
      int number = numbers.number(code);
      if (number >= 0) {
        means.merge(number, meaning, (a, b) -> a | b);
      }
    }
  }

  /** Whether none is listed: points are then the same for all. */
  boolean isEmpty() {
    return requirements.length == 0;
  }

  /**
   * Points of who holds these, or {@link FitCalculator#BLOCKED}. O(held + required).
   *
   * @param held skills as {@link SkillNumbers} packs them
   * @param complete whether what is not listed is known not to be held
   */
  int points(int[] held, int from, int to, boolean complete) {
    Arrays.fill(stands, 0);
    for (int i = from; i < to; i++) {
      int first = firstLinks[SkillNumbers.number(held[i])];
      if (first != 0) {
        enter(held[i], first - 1);
      }
    }
    long sum = 0;
    for (int r = 0; r < stands.length; r++) {
      byte standing = SkillStandings.standing(stands[r], complete, narrowerCounts[r]);
      int part = parts.part(standing, requirements[r]);
      if (part < 0) {
        return FitCalculator.BLOCKED;
      }
      sum += (long) SkillParts.weight(requirements[r]) * part;
    }
    return SkillsJudge.points(skillsWeight, sum, weights);
  }

  private void enter(int held, int at) {
    int level = SkillNumbers.level(held);
    int link;
    do {
      link = links[at++];
      int r = link >>> 4;
      int stand = stands[r];
      if ((link & REACHED) != 0) {
        stand = SkillStandings.withReached(stand, level, SkillNumbers.isUnknown(held));
      }
      if ((link & BROADER) != 0) {
        stand = SkillStandings.withBroader(stand, level);
      }
      if ((link & SIBLING) != 0) {
        stand = SkillStandings.withSibling(stand, level);
      }
      stands[r] = stand;
    } while ((link & LAST) == 0);
  }
}
