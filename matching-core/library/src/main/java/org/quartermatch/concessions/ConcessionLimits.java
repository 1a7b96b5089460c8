package org.quartermatch.concessions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quartermatch.concessions.Concession.AnotherPlace;
import org.quartermatch.concessions.Concession.LanguageTolerance;
import org.quartermatch.concessions.Concession.NiceSkill;
import org.quartermatch.concessions.Concession.OtherTerms;
import org.quartermatch.concessions.Concession.SplitPlace;
import org.quartermatch.concessions.Concession.Times;
import org.quartermatch.concessions.Concession.TrialFirst;
import org.quartermatch.concessions.Concession.WeeklyHours;
import org.quartermatch.model.Language;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;

/**
 * How far a company is asked to go.
 *
 * @param mostMinutes times of the day change by so much at the most, in steps of {@value
 *     #STEP_MINUTES} minutes; 0 or more, up to 720
 * @param mostQuarterHours weekly hours change by so much at the most, in steps of an hour; 0 or
 *     more
 * @param mostLevels so many levels of a language more are tolerated at the most, 0 to 7
 */
public record ConcessionLimits(int mostMinutes, int mostQuarterHours, int mostLevels) {
  /** Times change in such steps. */
  public static final int STEP_MINUTES = 30;

  private static final int STEP_QUARTER_HOURS = 4;

  /** Two hours of the day, ten hours a week, two levels. */
  public static final ConcessionLimits DEFAULT = new ConcessionLimits(120, 40, 2);

  public ConcessionLimits {
    require("minutes", mostMinutes, 720);
    require("quarter hours", mostQuarterHours, 168 * 4);
    require("levels", mostLevels, 7);
  }

  private static void require(String what, int value, int most) {
    if (value < 0 || value > most) {
      throw new IllegalArgumentException(
          "a company is asked to change "
              + value
              + " "
              + what
              + " at the most, allowed: 0 to "
              + most);
    }
  }

  /**
   * All concessions of one opportunity within these limits, {@linkplain Concession#LEAST_ASKED what
   * asks least} first. They depend on nothing but the opportunity: not on people.
   */
  public List<Concession> of(Opportunity opportunity) {
    Position position = opportunity.position();
    List<Concession> all = new ArrayList<>();
    terms(position).stream().filter(it -> it.applyTo(opportunity).isPresent()).forEach(all::add);
    for (SplitPlace.Way way : SplitPlace.Way.values()) {
      SplitPlace split = new SplitPlace(way);
      if (position.places() > 0 && !split.halves(opportunity).isEmpty()) {
        all.add(split);
      }
    }
    all.add(new AnotherPlace());
    all.sort(Concession.LEAST_ASKED);
    return List.copyOf(all);
  }

  private Set<OtherTerms> terms(Position position) {
    Set<OtherTerms> all = new LinkedHashSet<>();
    all.add(new TrialFirst());
    for (Language.Required language : position.languages().items()) {
      for (int levels = 1; levels <= mostLevels; levels++) {
        all.add(new LanguageTolerance(language.code(), levels));
      }
    }
    for (Skill.Required skill : position.skills().items()) {
      if (skill instanceof Skill.Must must) {
        all.add(new NiceSkill(must.code()));
      }
    }
    for (int minutes = STEP_MINUTES; minutes <= mostMinutes; minutes += STEP_MINUTES) {
      all.add(new Times(minutes, minutes));
      all.add(new Times(-minutes, -minutes));
      all.add(new Times(minutes, 0));
      all.add(new Times(0, -minutes));
      all.add(new Times(-minutes, 0));
      all.add(new Times(0, minutes));
    }
    for (int quarterHours = STEP_QUARTER_HOURS;
        quarterHours <= mostQuarterHours;
        quarterHours += STEP_QUARTER_HOURS) {
      all.add(new WeeklyHours(quarterHours, 0));
      all.add(new WeeklyHours(0, quarterHours));
    }
    return all;
  }
}
