package org.quartermatch.programme;

import java.util.ArrayList;
import java.util.List;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Skill;

/**
 * What who completes a course holds afterwards. What is held at a higher level already stays so.
 *
 * @param languages with levels
 * @param skills with levels
 * @param qualifications papers, by code
 */
public record Attainment(
    List<Language.Held> languages, List<Skill.Held> skills, List<String> qualifications) {
  public Attainment {
    languages = List.copyOf(languages);
    skills = List.copyOf(skills);
    qualifications = List.copyOf(qualifications);
  }

  /** Languages alone. */
  public static Attainment ofLanguages(Language.Held... languages) {
    return new Attainment(List.of(languages), List.of(), List.of());
  }

  /** Skills alone. */
  public static Attainment ofSkills(Skill.Held... skills) {
    return new Attainment(List.of(), List.of(skills), List.of());
  }

  /** Papers alone. */
  public static Attainment ofQualifications(String... codes) {
    return new Attainment(List.of(), List.of(), List.of(codes));
  }

  /** Whether nobody would hold more by it. */
  public boolean isNothing() {
    return languages.isEmpty() && skills.isEmpty() && qualifications.isEmpty();
  }

  /**
   * The participant with all this held besides: of what is listed twice, the higher level counts
   * ({@code docs/semantics.md}, sentences 30 and 31).
   */
  public Participant heldBy(Participant participant) {
    return participant.toBuilder()
        .languages(plus(participant.languages(), languages))
        .skills(plus(participant.skills(), skills))
        .qualifications(plus(participant.qualifications(), qualifications))
        .build();
  }

  private static <T> Listing<T> plus(Listing<T> held, List<T> more) {
    List<T> all = new ArrayList<>(held.items());
    more.stream().filter(it -> !all.contains(it)).forEach(all::add);
    return new Listing<>(all, held.complete());
  }
}
