package org.quartermatch.fit.judge;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeMap;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Skill;

/**
 * Conditions that a required skill hints at, whatever is listed: somebody who is to lift heavy
 * weights well will have to lift some. A hint blocks nobody and takes no points; it is asked about.
 */
final class SuggestedConditions {
  private static final String ESCO = "http://data.europa.eu/esco/skill/";

  /** ESCO v1.2.0 (CC BY 4.0), by the labels beside; codes as in {@code sentences.properties}. */
  private static final Map<String, String> CONDITIONS_BY_SKILL =
      Map.of(
          ESCO + "ab2bb44a-3956-4028-8715-8b70b1960b99", // lift heavy weights
          "heavy-lifting",
          ESCO + "51a26193-9abe-4bce-9108-f50835be1c35", // handle chemical cleaning agents
          "chemicals",
          ESCO
              + "87da57a8-ae40-41e3-998e-f517daa95c9a", // handle chemical products for soil, plants
          "chemicals",
          ESCO + "18f36e41-209a-4691-8381-e830eddbaae1", // work with chemicals
          "chemicals",
          ESCO + "2fffc0e3-3e79-4e85-8af4-c0ae327ce2f8", // mix chemicals
          "chemicals",
          ESCO + "91991706-cd8e-4795-9784-715fc0250c8d", // build scaffolding
          "heights");

  private SuggestedConditions() {}

  /** The skill that hints at a condition, by the condition's code; of several the first. */
  static ImmutableSortedMap<String, String> of(Listing<Skill.Required> skills) {
    Map<String, String> skillByCondition = new TreeMap<>();
    for (Skill.Required skill : skills.items()) {
      String condition = CONDITIONS_BY_SKILL.get(skill.code());
      if (condition != null) {
        skillByCondition.putIfAbsent(condition, skill.code());
      }
    }
    return ImmutableSortedMap.copyOf(skillByCondition);
  }
}
