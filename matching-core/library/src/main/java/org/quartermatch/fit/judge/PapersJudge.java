package org.quartermatch.fit.judge;

import java.util.Set;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.Verdict;
import org.quartermatch.model.Listing;

/** Qualifications and entitlements: docs/semantics.md, sentences 1 and 32. */
final class PapersJudge {
  /** Keys of the sentences of either criterion. */
  static final String[] SENTENCES = {
    "met", "obtain", "missing", "held.unknown", "required.unknown", "required.more"
  };

  private PapersJudge() {}

  static Ruling qualifications(
      PreparedParticipant participant,
      int profile,
      Listing<String> required,
      Setting setting,
      Notes notes) {
    return judge(
        StandardCriterion.QUALIFICATIONS,
        required,
        participant.profile(profile).qualifications(),
        participant.participant().qualifications().complete(),
        setting.policy().obtainable(),
        setting,
        notes);
  }

  static Ruling entitlements(
      PreparedParticipant participant,
      int profile,
      Listing<String> required,
      Setting setting,
      Notes notes) {
    return judge(
        StandardCriterion.ENTITLEMENTS,
        required,
        participant.entitlements(),
        participant.participant().entitlements().complete(),
        Set.of(),
        setting,
        notes);
  }

  /**
   * Judges required papers.
   *
   * @param of whose code begins the keys of the sentences
   * @param obtainable papers that can be had in about a week and never block
   */
  private static Ruling judge(
      StandardCriterion of,
      Listing<String> required,
      Set<String> held,
      boolean heldComplete,
      Set<String> obtainable,
      Setting setting,
      Notes notes) {
    String criterion = of.code();
    if (required.items().isEmpty()) {
      if (required.complete()) {
        return Ruling.met();
      }
      notes.add(Verdict.UNKNOWN, criterion + ".required.unknown");
      return Ruling.unknown();
    }
    boolean mustBeKnown = setting.mustBeKnown(of);
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
    return new Ruling(verdict, 0, 1, blocks);
  }
}
