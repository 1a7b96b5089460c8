package org.quartermatch.fit;

import java.util.Set;
import org.quartermatch.model.Listing;

/** Qualifications and entitlements: SEMANTICS.md, sentences 1 and 32. */
final class PapersJudge {
  private PapersJudge() {}

  /**
   * Judges required papers.
   *
   * @param criterion code of the criterion, which begins the keys of its sentences
   * @param obtainable papers that can be had in about a week and never block
   */
  static Outcome judge(
      Listing<String> required,
      Set<String> held,
      boolean heldComplete,
      Set<String> obtainable,
      boolean mustBeKnown,
      String criterion,
      Notes notes) {
    if (required.items().isEmpty()) {
      if (required.complete()) {
        return Outcome.met();
      }
      notes.add(Verdict.UNKNOWN, criterion + ".required.unknown");
      return Outcome.unknown();
    }
    Verdict verdict = Verdict.MET;
    boolean blocks = false;
    for (String code : required.items()) {
      boolean canBeHad = obtainable.contains(code);
      Verdict one;
      if (held.contains(code)) {
        one = Verdict.MET;
      } else if (!heldComplete) {
        one = Verdict.UNKNOWN;
        blocks |= mustBeKnown && !canBeHad;
      } else if (canBeHad) {
        one = Verdict.PARTLY;
      } else {
        one = Verdict.NOT_MET;
        blocks = true;
      }
      verdict = verdict.and(one);
      if (notes.areWanted()) {
        String key =
            switch (one) {
              case MET -> ".met";
              case UNKNOWN -> ".held.unknown";
              case PARTLY -> ".obtain";
              case NOT_MET -> ".missing";
            };
        notes.add(one, criterion + key, new Fact.Code(code));
      }
    }
    if (!required.complete()) {
      verdict = verdict.and(Verdict.UNKNOWN);
      notes.add(Verdict.UNKNOWN, criterion + ".required.more");
    }
    return new Outcome(verdict, 0, 1, blocks);
  }
}
