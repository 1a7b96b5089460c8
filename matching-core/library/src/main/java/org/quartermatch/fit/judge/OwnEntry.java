package org.quartermatch.fit.judge;

import java.time.LocalDate;
import java.util.Set;
import org.quartermatch.fit.Criterion;
import org.quartermatch.fit.Criterion.Judgement;
import org.quartermatch.fit.Reason.Finding;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;

/** A host's own criterion. It is asked of whole records, and last; columns hold nothing of it. */
record OwnEntry(Criterion criterion, Id id) implements CriterionEntry {
  static OwnEntry of(Criterion criterion) {
    return new OwnEntry(criterion, new Id.Additional(criterion.code(), criterion.weight()));
  }

  @Override
  public Ruling judge(Pair pair, Notes notes) {
    return judge(
        pair.participant().participant(),
        pair.opportunity().opportunity(),
        pair.participant().setting().date(),
        notes);
  }

  Ruling judge(Participant participant, Opportunity opportunity, LocalDate date, Notes notes) {
    Judgement judgement = criterion.judge(participant, opportunity, date);
    if (notes.areWanted()) {
      notes.add(new Finding.Own(judgement.verdict(), judgement.sentence()));
    }
    return new Ruling(judgement.verdict(), judgement.sharePermille(), 1000, judgement.blocks());
  }

  @Override
  public Bridging bridging() {
    return Bridging.NONE;
  }

  @Override
  public Set<String> sentences() {
    return Set.of();
  }
}
