package org.quartermatch.benchmarks.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * An invented world of occupations: 2,000 skills in three levels, and 300 occupations that need
 * some of them.
 *
 * <p>Skill n is one of ten narrower ones of skill n ÷ 10, up to twenty at the top: as deep as most
 * of ESCO. What an occupation needs is drawn by Zipf's law, so that a few skills are asked for
 * everywhere, and most of them rarely.
 */
final class Vocation {
  static final int SKILLS = 2_000;
  static final int OCCUPATIONS = 300;

  private static final int TOP = 20;
  private static final int CHILDREN = 10;

  private final List<List<Integer>> skillsOf = new ArrayList<>();
  private final Zipf popularity = new Zipf(OCCUPATIONS);

  Vocation(long seed) {
    Zipf skills = new Zipf(SKILLS);
    for (int occupation = 0; occupation < OCCUPATIONS; occupation++) {
      Dice dice = new Dice(seed, "occupation", occupation);
      Set<Integer> needed = new TreeSet<>();
      int count = dice.between(5, 12);
      while (needed.size() < count) {
        // spread over the tree: the frequent ones are no neighbours
        needed.add(skills.draw(dice) * 769 % SKILLS);
      }
      skillsOf.add(List.copyOf(needed));
    }
  }

  /** Every call makes its own string, as every record that is read from a file has its own. */
  static String skillCode(int skill) {
    return "https://example.org/skill/" + (1_000_000 + skill);
  }

  static String occupationCode(int occupation) {
    return "https://example.org/occupation/" + (1_000 + occupation);
  }

  static Taxonomy taxonomy() {
    Map<String, List<String>> broader = new HashMap<>();
    for (int skill = TOP; skill < SKILLS; skill++) {
      broader.put(skillCode(skill), List.of(skillCode(skill / CHILDREN)));
    }
    return Taxonomy.of(broader);
  }

  int drawOccupation(Dice dice) {
    return popularity.draw(dice);
  }

  List<Integer> skillsOf(int occupation) {
    return skillsOf.get(occupation);
  }
}
