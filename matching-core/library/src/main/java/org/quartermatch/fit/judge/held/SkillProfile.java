package org.quartermatch.fit.judge.held;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Skill;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * What a participant's skills reach, looked up by the code that is asked for.
 *
 * <p>Each held skill is entered once under itself and once under every broader code, so that
 * judging one requirement is a look-up, however deep the taxonomy. Preparing costs O(held skills ×
 * their ancestors).
 */
public final class SkillProfile {
  /**
   * A skill that is listed.
   *
   * @param level highest known level; 0: none
   * @param unknown whether a level is not known
   */
  public record Held(String code, int level, boolean unknown) {}

  /** What is held with regard to one code. */
  public static final class Stand {
    private int exact;
    private int reached;
    private boolean unknown;

    /** Number of codes, this and narrower ones, whose level is known because it is listed. */
    private int known;

    private int ofChildren;

    /** Highest known level of the code itself; 0: none. */
    public int exact() {
      return exact;
    }

    /** Highest known level of the code or a narrower one; 0: none. */
    public int reached() {
      return reached;
    }

    /** Highest known level of the code's direct narrower ones; 0: none. */
    public int ofChildren() {
      return ofChildren;
    }
  }

  private final List<Held> held = new ArrayList<>();
  private final boolean complete;
  private final Taxonomy taxonomy;

  /** Of a code with which nothing that is listed has to do. */
  private final Stand nothing = new Stand();

  /** Made when first asked for, as the packed form never asks; a race makes the same twice. */
  private volatile @Nullable Map<String, Stand> stands;

  /**
   * A profile.
   *
   * @param learned in courses
   */
  public SkillProfile(Listing<Skill.Held> skills, List<Skill.Held> learned, Taxonomy taxonomy) {
    complete = skills.complete();
    this.taxonomy = taxonomy;
    Map<String, Integer> highest = new HashMap<>();
    Set<String> unknown = new HashSet<>();
    skills.items().forEach(skill -> add(skill, highest, unknown));
    for (Skill.Held skill : learned) {
      // Of a skill that an incomplete list does not name, a course gives at least its level.
      if (!complete && !highest.containsKey(skill.code())) {
        unknown.add(skill.code());
      }
    }
    learned.forEach(skill -> add(skill, highest, unknown));
    highest.forEach((code, level) -> held.add(new Held(code, level, unknown.contains(code))));
    for (String code : unknown) {
      if (!highest.containsKey(code)) {
        held.add(new Held(code, 0, true));
      }
    }
  }

  private static void add(Skill.Held skill, Map<String, Integer> highest, Set<String> unknown) {
    if (skill.level().isPresent()) {
      highest.merge(skill.code(), skill.level().getAsInt(), Math::max);
    } else {
      unknown.add(skill.code());
    }
  }

  private Map<String, Stand> stands() {
    Map<String, Stand> known = stands;
    if (known == null) {
      known = new HashMap<>();
      for (Held skill : held) {
        enter(skill, known);
      }
      stands = known;
    }
    return known;
  }

  private void enter(Held skill, Map<String, Stand> into) {
    Stand own = stand(skill.code(), into);
    own.exact = skill.level();
    raise(own, skill.level(), skill.unknown());
    for (String broader : taxonomy.broaderTransitive(skill.code())) {
      raise(stand(broader, into), skill.level(), skill.unknown());
    }
    for (String broader : taxonomy.directBroader(skill.code())) {
      Stand stand = stand(broader, into);
      stand.ofChildren = Math.max(stand.ofChildren, skill.level());
    }
  }

  private static Stand stand(String code, Map<String, Stand> in) {
    return in.computeIfAbsent(code, c -> new Stand());
  }

  private static void raise(Stand stand, int level, boolean unknown) {
    stand.reached = Math.max(stand.reached, level);
    stand.unknown |= unknown;
    stand.known += unknown ? 0 : 1;
  }

  /** All that is listed, each code once. */
  public List<Held> held() {
    return held;
  }

  /** Whether what is not listed is known not to be held. */
  public boolean isComplete() {
    return complete;
  }

  /** What is held with regard to a code: one look-up for all there is to ask of it. */
  public Stand of(String code) {
    return stands().getOrDefault(code, nothing);
  }

  /**
   * Whether the level of a code or of any narrower one is not known: held at an unknown level, or
   * unlisted in a list that is not complete (docs/semantics.md, sentence 31).
   *
   * @param stand what is held with regard to the code
   * @param narrowerCount number of the code's narrower ones
   */
  public boolean isUnknown(Stand stand, int narrowerCount) {
    return stand.unknown || isUnlisted(complete, stand.known, narrowerCount);
  }

  /**
   * Whether a list that is not complete leaves out the code or a narrower one.
   *
   * @param listed how many of them have a known level
   */
  public static boolean isUnlisted(boolean complete, int listed, int narrowerCount) {
    return !complete && listed < narrowerCount + 1;
  }
}
