package org.quartermatch.fit;

import java.time.LocalDate;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;

/** Criteria as a host may add them, for tests. */
public final class OwnCriteria {
  private OwnCriteria() {}

  /** Blocks some pairs, and gives others part of its points. */
  public static Criterion oddIds() {
    return new OddIds();
  }

  /** Gives its points where the title is short. */
  public static Criterion shortTitles() {
    return new ShortTitles();
  }

  private record OddIds() implements Criterion {
    @Override
    public String code() {
      return "odd-ids";
    }

    @Override
    public int weight() {
      return 777;
    }

    @Override
    public Judgement judge(Participant participant, Opportunity opportunity, LocalDate date) {
      int hash = Math.floorMod((participant.id() + opportunity.id()).hashCode(), 5);
      return hash == 0
          ? Judgement.blocking(locale -> "odd")
          : Judgement.partly(200 * hash, locale -> "even");
    }
  }

  private record ShortTitles() implements Criterion {
    @Override
    public String code() {
      return "short-titles";
    }

    @Override
    public int weight() {
      return 100;
    }

    @Override
    public Judgement judge(Participant participant, Opportunity opportunity, LocalDate date) {
      boolean isShort = opportunity.position().title().length() < 12;
      return isShort ? Judgement.met(locale -> "short") : Judgement.missed(locale -> "long");
    }
  }
}
