package org.quartermatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.quartermatch.testkit.oracle.Quarter.Course;
import org.quartermatch.testkit.oracle.Quarter.Opportunity;
import org.quartermatch.testkit.oracle.Quarter.Participant;

/** The criterion {@code languages} (sentences 30 and 38). */
final class Languages {

  private static final List<String> LEVELS =
      List.of("A0", "A1", "A2", "B1", "B2", "C1", "C2", "NATIVE");
  private static final int A0 = 0;
  private static final int C2 = 6;

  /** One unit of a requirement's share; two are a third, three are half of it. */
  private static final int SIXTHS = 6;

  /** A cell's {@code code:spoken/written~tolerance}; an unknown level is empty. */
  private record Item(String code, OptionalInt spoken, OptionalInt written, int tolerance) {

    static Item of(String item) {
      int colon = item.lastIndexOf(':');
      String levels = item.substring(colon + 1);
      int tilde = levels.indexOf('~');
      int tolerance = tilde < 0 ? 0 : Integer.parseInt(levels.substring(tilde + 1));
      String[] parts = (tilde < 0 ? levels : levels.substring(0, tilde)).split("/", -1);
      return new Item(
          item.substring(0, colon), level(parts[0]), level(parts[parts.length - 1]), tolerance);
    }

    private static OptionalInt level(String name) {
      if (name.equals("?")) {
        return OptionalInt.empty();
      }
      if (!LEVELS.contains(name)) {
        throw new IllegalArgumentException("not a level: " + name);
      }
      return OptionalInt.of(LEVELS.indexOf(name));
    }

    OptionalInt part(boolean written) {
      return written ? this.written : spoken;
    }
  }

  /** What is known of a held level: exactly {@code atLeast} where it is certain. */
  private record Held(int atLeast, boolean certain) {}

  /** How one part (spoken or written) of a requirement stands. */
  private record Part(Verdict verdict, int levelsBelow) {}

  private final Participant participant;
  private final Opportunity opportunity;
  private final List<Item> held = new ArrayList<>();

  private Languages(Participant participant, Opportunity opportunity) {
    this.participant = participant;
    this.opportunity = opportunity;
    participant.languages().items().forEach(item -> held.add(Item.of(item)));
    for (Course course : participant.courses()) {
      if (course.kind() == Course.Kind.LANGUAGE && course.countsFor(opportunity)) {
        held.add(Item.of(course.item()));
      }
    }
  }

  static Judgement judge(Participant participant, Opportunity opportunity) {
    return new Languages(participant, opportunity).judge();
  }

  /** Whether a part of a requirement names NATIVE (sentence 45). */
  static boolean requiresNative(Opportunity opportunity) {
    int highest = LEVELS.size() - 1;
    return opportunity.languages().items().stream()
        .map(Item::of)
        .anyMatch(
            item -> item.spoken().orElse(A0) == highest || item.written().orElse(A0) == highest);
  }

  private Judgement judge() {
    ListCell required = opportunity.languages();
    if (required.unknown()) {
      return Judgement.unknown("languages", DefaultPolicy.LANGUAGES);
    }
    Verdict verdict = required.incomplete() ? Verdict.UNKNOWN : Verdict.MET;
    if (required.items().isEmpty()) {
      return new Judgement("languages", verdict, DefaultPolicy.LANGUAGES, false);
    }
    int sixths = 0;
    for (String item : required.items()) {
      Item requirement = Item.of(item);
      Part spoken = part(requirement, false);
      Part written = part(requirement, true);
      Verdict worse = spoken.verdict().and(written.verdict());
      verdict = verdict.and(worse);
      sixths += worse == Verdict.UNKNOWN ? SIXTHS / 2 : sixths(spoken, written);
    }
    int all = SIXTHS * required.items().size();
    return new Judgement(
        "languages",
        verdict,
        Judgement.share(DefaultPolicy.LANGUAGES, sixths, all),
        verdict == Verdict.NOT_MET);
  }

  /** The worse of the known parts; an unknown part has no levels below. */
  private static int sixths(Part spoken, Part written) {
    int levelsBelow = Math.max(spoken.levelsBelow(), written.levelsBelow());
    return 2 * Math.max(0, 3 - levelsBelow);
  }

  private Part part(Item requirement, boolean written) {
    Held level = held(requirement.code(), written);
    OptionalInt named = requirement.part(written);
    if (named.isEmpty()) {
      return new Part(Verdict.UNKNOWN, 0);
    }
    int required = Math.min(named.getAsInt(), C2); // a required NATIVE is read as C2
    int below = required - level.atLeast();
    if (below <= 0) {
      return new Part(Verdict.MET, 0); // by anybody, where A0 is required
    }
    if (!level.certain()) {
      return new Part(Verdict.UNKNOWN, 0);
    }
    Verdict verdict = below <= requirement.tolerance() ? Verdict.PARTLY : Verdict.NOT_MET;
    return new Part(verdict, below);
  }

  private Held held(String code, boolean written) {
    int atLeast = A0;
    boolean certain = participant.languages().complete() || listed(code);
    for (Item item : held) {
      if (item.code().equals(code)) {
        OptionalInt level = item.part(written);
        atLeast = Math.max(atLeast, level.orElse(A0));
        certain &= level.isPresent();
      }
    }
    return new Held(atLeast, certain);
  }

  /** Whether the participant's own cell, courses aside, names the language. */
  private boolean listed(String code) {
    return participant.languages().items().stream()
        .anyMatch(item -> Item.of(item).code().equals(code));
  }
}
