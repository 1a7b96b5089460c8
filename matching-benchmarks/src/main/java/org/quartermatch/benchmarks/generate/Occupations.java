package org.quartermatch.benchmarks.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.quartermatch.taxonomy.Taxonomy;
import org.quartermatch.taxonomy.Taxonomy.OccupationSkill;

/**
 * The occupations and skills of a taxonomy with an invented popularity: by Zipf's law, in an order
 * that the seed decides. An occupation of which the taxonomy names no skills gets some, the popular
 * ones more often.
 */
final class Occupations {
  /**
   * An occupation.
   *
   * @param skills what it needs, the popular first
   * @param often draws from them
   */
  private record Occupation(String code, List<String> skills, Zipf often) {}

  private static final int FEWEST_SKILLS = 8;
  private static final int MOST_SKILLS = 30;

  private final List<Occupation> occupations = new ArrayList<>();
  private final List<String> skills;
  private final Zipf popularity;
  private final Zipf skillPopularity;

  /**
   * @throws IllegalArgumentException if the taxonomy names no skill of any occupation
   */
  Occupations(Taxonomy taxonomy, long seed) {
    List<String> codes = shuffled(taxonomy.occupations(), seed);
    Set<String> used = new TreeSet<>();
    for (String code : codes) {
      taxonomy.skillsOf(code).forEach(skill -> used.add(skill.skill()));
    }
    if (used.size() < MOST_SKILLS) {
      throw new IllegalArgumentException(
          "the taxonomy names "
              + used.size()
              + " skills of occupations; at least "
              + MOST_SKILLS
              + " are needed: take an ESCO directory with occupationSkillRelations");
    }
    skills = shuffled(used, seed);
    skillPopularity = new Zipf(skills.size());
    Map<String, Integer> rank = new HashMap<>();
    for (int i = 0; i < skills.size(); i++) {
      rank.put(skills.get(i), i);
    }
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      Set<String> needed = new LinkedHashSet<>();
      for (OccupationSkill skill : taxonomy.skillsOf(code)) {
        needed.add(skill.skill());
      }
      Dice dice = new Dice(seed, "occupation", i);
      int fewest = needed.isEmpty() ? dice.between(FEWEST_SKILLS, MOST_SKILLS) : FEWEST_SKILLS;
      while (needed.size() < fewest) {
        needed.add(anySkill(dice));
      }
      List<String> popularFirst = new ArrayList<>(needed);
      popularFirst.sort(Comparator.comparing(rank::get));
      occupations.add(new Occupation(code, List.copyOf(popularFirst), new Zipf(needed.size())));
    }
    popularity = new Zipf(occupations.size());
  }

  private static List<String> shuffled(Set<String> codes, long seed) {
    List<String> order = new ArrayList<>(codes);
    Collections.sort(order);
    Collections.shuffle(order, new Random(seed));
    return order;
  }

  int draw(Dice dice) {
    return popularity.draw(dice);
  }

  String code(int occupation) {
    return occupations.get(occupation).code;
  }

  /** Some skills of an occupation, without repetition, the popular ones more often. */
  List<String> someSkills(int occupation, int atMost, Dice dice) {
    Occupation drawn = occupations.get(occupation);
    List<String> some = new ArrayList<>(atMost);
    for (int i = 0; i < atMost; i++) {
      String skill = drawn.skills.get(drawn.often.draw(dice));
      if (!some.contains(skill)) {
        some.add(skill);
      }
    }
    return some;
  }

  String anySkill(Dice dice) {
    return skills.get(skillPopularity.draw(dice));
  }
}
