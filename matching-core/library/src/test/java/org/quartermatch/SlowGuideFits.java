package org.quartermatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.guides.Guide;
import org.quartermatch.guides.GuideRules;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.WeekSchedule;

/**
 * Guides and participants by the words of docs/guides-and-fair.md, quarter hour by quarter hour.
 */
final class SlowGuideFits {
  private static final List<String> LANGUAGES = List.of("ar", "de", "en", "tr", "uk", "zz");
  private static final int WEEK = WeekSchedule.QUARTER_HOURS;

  private SlowGuideFits() {}

  /** What there is to say of a pair. */
  record SlowFit(List<String> blockedBy, List<String> toClarify, int points) {}

  static SlowFit of(Participant person, Guide guide, GuideRules rules) {
    List<String> blocked = new ArrayList<>();
    List<String> open = new ArrayList<>();
    int points = language(person.languages(), guide.languages(), rules, blocked, open);
    int there = 0;
    int back = 0;
    if (person.home().isPresent() && guide.home().isPresent()) {
      TravelMode mode = guide.mode().orElse(TravelMode.TRANSIT);
      TravelTimes ways = TravelTimes.greatCircle();
      there = ways.minutes(guide.home().get(), person.home().get(), mode);
      back = ways.minutes(person.home().get(), guide.home().get(), mode);
    }
    if (person.home().isEmpty() || guide.home().isEmpty() || guide.mode().isEmpty()) {
      open.add("guide-way");
      points += 1_500;
    } else {
      points += 3_000 * Math.max(0, 60 - Math.max(there, 10)) / 50;
      if (there > guide.maximumWayMinutes().orElse(rules.maximumWayMinutes())) {
        blocked.add("guide-way");
      }
    }
    points += time(person, guide, rules, there, back, blocked, open);
    if (person.quarter().isEmpty() || guide.quarter().isEmpty()) {
      open.add("guide-quarter");
      points += 500;
    } else if (person.quarter().equals(guide.quarter())) {
      points += 1_000;
    }
    return new SlowFit(blocked, open, points);
  }

  private static int language(
      Listing<Language.Held> one,
      Listing<Language.Held> other,
      GuideRules rules,
      List<String> blocked,
      List<String> open) {
    int best = -1;
    boolean possible = false;
    for (String code : LANGUAGES) {
      int sure = Math.min(least(one, code), least(other, code));
      int most = Math.min(most(one, code), most(other, code));
      if (sure >= rules.talkLevel().rank()) {
        best = Math.max(best, sure);
      }
      possible |= most >= rules.talkLevel().rank();
    }
    if (best >= 0) {
      return 3_000 * Math.max(0, Math.min(best, 5) - 1) / 4;
    }
    if (possible) {
      open.add("guide-language");
      return 1_500;
    }
    blocked.add("guide-language");
    return 0;
  }

  /** The level that is sure. */
  private static int least(Listing<Language.Held> held, String code) {
    return held.items().stream()
        .filter(it -> it.code().equals(code))
        .mapToInt(it -> it.level().spoken().map(CefrLevel::rank).orElse(0))
        .max()
        .orElse(0);
  }

  /** The level that is possible. */
  private static int most(Listing<Language.Held> held, String code) {
    List<Optional<CefrLevel>> levels =
        held.items().stream()
            .filter(it -> it.code().equals(code))
            .map(it -> it.level().spoken())
            .toList();
    if (levels.isEmpty()) {
      return held.complete() ? 0 : 7;
    }
    return levels.stream().anyMatch(Optional::isEmpty) ? 7 : least(held, code);
  }

  private static int time(
      Participant person,
      Guide guide,
      GuideRules rules,
      int there,
      int back,
      List<String> blocked,
      List<String> open) {
    int before = (there + 14) / 15;
    int after = (back + 14) / 15;
    boolean[] both = new boolean[WEEK];
    for (int q = 0; q < WEEK; q++) {
      both[q] = person.availability().isEmpty() || person.availability().get().contains(q);
      for (int away = q - before; away <= q + after; away++) {
        both[q] &=
            guide.availability().isEmpty()
                || guide.availability().get().contains(Math.floorMod(away, WEEK));
      }
    }
    int usable = 0;
    for (int q = 0; q < WEEK; q++) {
      boolean inMeeting = false;
      for (int start = q - rules.meetingQuarterHours() + 1; start <= q; start++) {
        boolean whole = true;
        for (int t = start; t < start + rules.meetingQuarterHours(); t++) {
          whole &= both[Math.floorMod(t, WEEK)];
        }
        inMeeting |= whole;
      }
      usable += inMeeting ? 1 : 0;
    }
    if (usable == 0) {
      blocked.add("guide-time");
      return 0;
    }
    if (person.availability().isEmpty() || guide.availability().isEmpty()) {
      open.add("guide-time");
      return 1_500;
    }
    return 3_000 * Math.min(16, usable) / 16;
  }
}
