package org.quartermatch.fit.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quartermatch.model.RequiredSkill;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * The skills of one opportunity, made ready for a cohort: for every skill that somebody lists, what
 * it means for which requirement. Most mean nothing, so that a participant costs one look-up for
 * each skill held, and one for each requirement.
 *
 * <pre>
 *   links, 32 bits   | requirement 28 | last of the skill 1 | sibling 1 | broader 1 | reached 1 |
 *   stand, 32 bits   | listed codes, this and narrower, 22 | unknown 1 | sibling 3 | broader 3 |
 *                    | reached 3 |
 * </pre>
 *
 * <p>Making it costs O(skills below each requirement). Not thread-safe.
 */
final class RequiredSkills {
  private static final int REACHED = 1;
  private static final int BROADER = 2;
  private static final int SIBLING = 4;
  private static final int LAST = 8;

  private static final int UNKNOWN = 1 << 9;
  private static final int LISTED = 1 << 10;

  private final SkillParts parts;
  private final int[] requirements;
  private final int[] narrowerCounts;
  private final long wholeWeights;
  private final int mostPoints;

  /** By number of a held skill, the place after its first link; 0: it means nothing. */
  private final int[] firstLinks;

  private final int[] links;
  private final int[] stands;

  RequiredSkills(
      Definition definition, SkillParts parts, SkillNumbers numbers, List<RequiredSkill> required) {
    this.parts = parts;
    mostPoints = definition.skillsWeight();
    requirements = new int[required.size()];
    narrowerCounts = new int[requirements.length];
    stands = new int[requirements.length];
    Taxonomy taxonomy = definition.taxonomy();
    Map<Integer, List<Integer>> bySkill = new LinkedHashMap<>();
    long weights = 0;
    for (int r = 0; r < requirements.length; r++) {
      RequiredSkill skill = required.get(r);
      boolean must = skill instanceof RequiredSkill.Must;
      int weight =
          skill instanceof RequiredSkill.Nice nice ? nice.weight() : definition.mustWeight();
      weights += weight;
      requirements[r] = SkillParts.requirement(0, weight, must, skill.level().orElse(0));
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
    wholeWeights = definition.wholePart() * weights;
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
   * Points of who holds these, or {@link Facet#BLOCKED}. O(held + required).
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
      int stand = stands[r];
      boolean unknown =
          (stand & UNKNOWN) != 0 || (!complete && stand >>> 10 < narrowerCounts[r] + 1);
      byte standing = SkillParts.standing(stand & 7, stand >>> 3 & 7, stand >>> 6 & 7, unknown);
      int part = parts.part(standing, requirements[r]);
      if (part < 0) {
        return Facet.BLOCKED;
      }
      sum += (long) SkillParts.weight(requirements[r]) * part;
    }
    return (int) (mostPoints * sum / wholeWeights);
  }

  private void enter(int held, int at) {
    int level = SkillNumbers.level(held);
    int link;
    do {
      link = links[at++];
      int r = link >>> 4;
      int stand = stands[r];
      if ((link & REACHED) != 0) {
        stand = raised(stand, 0, level);
        stand = SkillNumbers.isUnknown(held) ? stand | UNKNOWN : stand + LISTED;
      }
      if ((link & BROADER) != 0) {
        stand = raised(stand, 3, level);
      }
      if ((link & SIBLING) != 0) {
        stand = raised(stand, 6, level);
      }
      stands[r] = stand;
    } while ((link & LAST) == 0);
  }

  private static int raised(int stand, int shift, int level) {
    return (stand >>> shift & 7) >= level ? stand : (stand & ~(7 << shift)) | level << shift;
  }
}
