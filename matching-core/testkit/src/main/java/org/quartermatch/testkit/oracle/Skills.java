package org.quartermatch.testkit.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.quartermatch.testkit.oracle.Quarter.Course;
import org.quartermatch.testkit.oracle.Quarter.Opportunity;
import org.quartermatch.testkit.oracle.Quarter.Participant;

/** The criterion {@code skills} (sentences 31 and 38). */
final class Skills {

  private static final int MUST_WEIGHT = 10;

  /** A requirement wholly reached; divisible by ten times every level from 1 to 5. */
  private static final int FULL = 600;

  private static final int SAME_OR_NARROWER_TENTHS = 10;
  private static final int BROADER_TENTHS = 6;
  private static final int SIBLING_TENTHS = 4;

  /** A cell's {@code code:level:must} or {@code code:level:nice:weight}, split from the right. */
  private record Requirement(String code, OptionalInt level, boolean must, int weight) {

    static Requirement of(String item) {
      boolean must = item.endsWith(":must");
      int end = item.lastIndexOf(':');
      int weight = must ? MUST_WEIGHT : Integer.parseInt(item.substring(end + 1));
      if (!must) {
        end = item.lastIndexOf(':', end - 1);
        if (!item.startsWith(":nice:", end)) {
          throw new IllegalArgumentException("neither must nor nice: " + item);
        }
      }
      int colon = item.lastIndexOf(':', end - 1);
      return new Requirement(
          item.substring(0, colon), levelOf(item.substring(colon + 1, end)), must, weight);
    }
  }

  private final Participant participant;
  private final Taxonomy taxonomy;

  /** The highest known level of each held code. */
  private final Map<String, Integer> known = new HashMap<>();

  private final Set<String> listed = new HashSet<>();
  private final Set<String> listedAsUnknown = new HashSet<>();

  private Skills(Participant participant, Opportunity opportunity, Taxonomy taxonomy) {
    this.participant = participant;
    this.taxonomy = taxonomy;
    for (String item : participant.skills().items()) {
      listed.add(hold(item));
    }
    for (Course course : participant.courses()) {
      if (course.kind() == Course.Kind.SKILL && course.countsFor(opportunity)) {
        hold(course.item());
      }
    }
  }

  static Judgement judge(Participant participant, Opportunity opportunity, Taxonomy taxonomy) {
    return new Skills(participant, opportunity, taxonomy).judge(opportunity.skills());
  }

  private static OptionalInt levelOf(String cell) {
    return cell.equals("?") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell));
  }

  private String hold(String item) {
    int colon = item.lastIndexOf(':');
    String code = item.substring(0, colon);
    OptionalInt level = levelOf(item.substring(colon + 1));
    if (level.isPresent()) {
      known.merge(code, level.getAsInt(), Math::max);
    } else {
      listedAsUnknown.add(code);
    }
    return code;
  }

  private Judgement judge(ListCell required) {
    if (required.unknown()) {
      return Judgement.unknown("skills", DefaultPolicy.SKILLS);
    }
    Verdict verdict = required.incomplete() ? Verdict.UNKNOWN : Verdict.MET;
    if (required.items().isEmpty()) {
      return new Judgement("skills", verdict, DefaultPolicy.SKILLS, false);
    }
    long reached = 0;
    long weights = 0;
    for (String item : required.items()) {
      Requirement requirement = Requirement.of(item);
      Verdict each = verdict(requirement);
      verdict = verdict.and(each);
      int share = each == Verdict.UNKNOWN ? FULL / 2 : share(requirement);
      reached += (long) requirement.weight() * share;
      weights += requirement.weight();
    }
    return new Judgement(
        "skills",
        verdict,
        Judgement.share(DefaultPolicy.SKILLS, reached, FULL * weights),
        verdict == Verdict.NOT_MET);
  }

  private Verdict verdict(Requirement requirement) {
    if (requirement.level().isEmpty()) {
      return Verdict.UNKNOWN;
    }
    int level = requirement.level().getAsInt();
    Set<String> codes = taxonomy.sameOrNarrower(requirement.code());
    if (codes.stream().anyMatch(code -> known.getOrDefault(code, 0) >= level)) {
      return Verdict.MET;
    }
    if (codes.stream().anyMatch(this::levelNotKnown)) {
      return Verdict.UNKNOWN;
    }
    return requirement.must() ? Verdict.NOT_MET : Verdict.PARTLY;
  }

  /** {@code ?}, or unlisted in an incomplete or empty list. */
  private boolean levelNotKnown(String code) {
    return listedAsUnknown.contains(code)
        || (!listed.contains(code) && !participant.skills().complete());
  }

  /** f of sentence 38 in parts of {@link #FULL}, the greatest over the held skills. */
  private int share(Requirement requirement) {
    Set<String> sameOrNarrower = taxonomy.sameOrNarrower(requirement.code());
    Set<String> broader = taxonomy.directBroader(requirement.code());
    Set<String> siblings = taxonomy.siblings(requirement.code());
    int required = requirement.level().orElseThrow();
    int best = 0;
    for (Map.Entry<String, Integer> held : known.entrySet()) {
      int tenths = 0;
      if (sameOrNarrower.contains(held.getKey())) {
        tenths = SAME_OR_NARROWER_TENTHS;
      } else if (broader.contains(held.getKey())) {
        tenths = BROADER_TENTHS;
      } else if (siblings.contains(held.getKey())) {
        tenths = SIBLING_TENTHS;
      }
      int full = tenths * FULL / 10;
      best = Math.max(best, full * Math.min(held.getValue(), required) / required);
    }
    return best;
  }
}
