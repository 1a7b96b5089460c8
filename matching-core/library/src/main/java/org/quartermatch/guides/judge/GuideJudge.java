package org.quartermatch.guides.judge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.quartermatch.fit.Reason;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.Reason.Finding;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.fit.Verdict;
import org.quartermatch.fit.judge.CommuteJudge;
import org.quartermatch.fit.judge.Ruling;
import org.quartermatch.fit.judge.Setting;
import org.quartermatch.fit.judge.held.LanguageProfile;
import org.quartermatch.fit.judge.time.TimeLimits;
import org.quartermatch.guides.Guide;
import org.quartermatch.guides.GuideCriterion;
import org.quartermatch.guides.GuideFit;
import org.quartermatch.guides.GuideRules;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.WeekSchedule;

/**
 * Judges guides for participants.
 *
 * <p>The guide comes to the participant. So the guide's way counts, and a meeting can begin when
 * the guide is there and must end in time for the way back; the participant is at home. The points
 * of the way are those of a way to work; an unknown place or mode is read as there (sentence 22 of
 * the contract). O(languages of both) a pair, and some operations on 672-bit weeks.
 *
 * <p>Immutable and thread-safe, as far as the travel times are.
 */
public final class GuideJudge {
  /** What is spoken at C1 or above is spoken without a thought: all of the points. */
  private static final int FLUENT = CefrLevel.C1.rank();

  /** So much time in common is enough for any meeting: 4 hours. */
  private static final int AMPLE_QUARTERS = 16;

  private final TravelTimes ways;
  private final TravelMode defaultMode;
  private final GuideRules rules;

  public GuideJudge(Setting setting, GuideRules rules) {
    ways = setting.time().travelTimes();
    defaultMode = setting.policy().defaultMode();
    this.rules = rules;
  }

  /** Somebody's languages, made ready. */
  private record Speaker(Set<String> codes, LanguageProfile profile) {
    static Speaker of(Listing<Language.Held> languages) {
      Set<String> codes = new TreeSet<>(CodePointOrder.INSTANCE);
      languages.items().forEach(language -> codes.add(language.code()));
      return new Speaker(codes, new LanguageProfile(languages, List.of()));
    }
  }

  /** A guide made ready to be judged for many participants. */
  public static final class Prepared {
    private final Guide guide;
    private final Speaker speaker;

    private Prepared(Guide guide) {
      this.guide = guide;
      speaker = Speaker.of(guide.languages());
    }

    /** As it was given. */
    public Guide guide() {
      return guide;
    }
  }

  /** Makes a guide ready. */
  public static Prepared prepare(Guide guide) {
    return new Prepared(guide);
  }

  /** The fits of one participant with all these guides, in their order. */
  public List<GuideFit> fits(Participant participant, List<Prepared> guides) {
    Speaker speaker = Speaker.of(participant.languages());
    return guides.stream().map(guide -> fit(participant, speaker, guide)).toList();
  }

  private GuideFit fit(Participant participant, Speaker speaker, Prepared prepared) {
    Guide guide = prepared.guide;
    TravelMode mode = guide.mode().orElse(defaultMode);
    Optional<GeoPoint> from = guide.home();
    Optional<GeoPoint> to = participant.home();
    boolean located = from.isPresent() && to.isPresent();
    int there = located ? ways.minutes(from.orElseThrow(), to.orElseThrow(), mode) : 0;
    int back = located ? ways.minutes(to.orElseThrow(), from.orElseThrow(), mode) : 0;
    return new GuideFit(
        participant.id(),
        guide.id(),
        List.of(
            language(speaker, prepared.speaker),
            way(participant, guide, mode, there),
            time(participant, guide, there, back),
            quarter(participant, guide)));
  }

  private static Reason reason(
      GuideCriterion criterion, Ruling ruling, String sentence, Fact... facts) {
    Finding finding =
        new Finding.Standard(ruling.verdict(), criterion.code() + "." + sentence, List.of(facts));
    return new Reason(
        criterion.code(),
        ruling.verdict(),
        ruling.points(criterion.weight()),
        criterion.weight(),
        ruling.blocks(),
        List.of(finding));
  }

  /** A language at the level at which the weaker of two speaks it, as far as is known. */
  private record Talk(String code, CefrLevel level) {
    static Talk of(String code, Speaker one, Speaker other) {
      CefrLevel a = one.profile.of(code).spoken().level();
      CefrLevel b = other.profile.of(code).spoken().level();
      return new Talk(code, a.compareTo(b) <= 0 ? a : b);
    }
  }

  private Reason language(Speaker one, Speaker other) {
    Set<String> codes = new TreeSet<>(CodePointOrder.INSTANCE);
    codes.addAll(one.codes);
    codes.addAll(other.codes);
    Optional<Talk> best =
        codes.stream()
            .map(code -> Talk.of(code, one, other))
            .filter(talk -> talk.level.compareTo(rules.talkLevel()) >= 0)
            .max(
                Comparator.comparing(Talk::level)
                    .thenComparing(Talk::code, CodePointOrder.INSTANCE.reversed()));
    if (best.isPresent()) {
      Talk talk = best.get();
      int rank = Math.min(talk.level.rank(), FLUENT);
      int above = Math.max(0, rank - CefrLevel.A1.rank());
      return reason(
          GuideCriterion.LANGUAGE,
          new Ruling(Verdict.MET, above, FLUENT - CefrLevel.A1.rank(), false),
          talk.level.compareTo(CefrLevel.C2) >= 0 ? "met.well" : "met",
          new Fact.LanguageCode(talk.code),
          new Fact.LanguageLevel(Language.Level.of(talk.level)));
    }
    if (canStillBeFound(codes, one, other)) {
      return reason(GuideCriterion.LANGUAGE, Ruling.unknown(), "unknown");
    }
    return reason(
        GuideCriterion.LANGUAGE,
        new Ruling(Verdict.NOT_MET, 0, 1, true),
        "missing",
        new Fact.LanguageLevel(Language.Level.of(rules.talkLevel())));
  }

  /** Whether both may speak a language well enough, for all that is known. */
  private boolean canStillBeFound(Set<String> codes, Speaker one, Speaker other) {
    return mayReach(one, other, "") || codes.stream().anyMatch(code -> mayReach(one, other, code));
  }

  /** The empty code is that of a language that neither has named. */
  private boolean mayReach(Speaker one, Speaker other, String code) {
    return mayReach(one.profile.of(code).spoken()) && mayReach(other.profile.of(code).spoken());
  }

  private boolean mayReach(LanguageProfile.Part part) {
    return part.orHigher() || part.level().compareTo(rules.talkLevel()) >= 0;
  }

  private Reason way(Participant participant, Guide guide, TravelMode mode, int minutes) {
    boolean known =
        guide.home().isPresent() && participant.home().isPresent() && guide.mode().isPresent();
    int limit = guide.maximumWayMinutes().orElse(rules.maximumWayMinutes());
    Ruling ruling = CommuteJudge.judge(known, minutes, minutes > limit);
    if (!known) {
      return reason(
          GuideCriterion.WAY,
          ruling,
          guide.home().isEmpty()
              ? "guide.unknown"
              : participant.home().isEmpty() ? "home.unknown" : "mode.unknown");
    }
    TravelTimes.Leg leg =
        new TravelTimes.Leg(guide.home().orElseThrow(), participant.home().orElseThrow(), mode);
    Fact way = new Fact.Way(minutes, ways.usedMode(leg), ways.isGiven(leg));
    return ruling.blocks()
        ? reason(GuideCriterion.WAY, ruling, "missing", way, new Fact.Count(limit))
        : reason(GuideCriterion.WAY, ruling, "met", way);
  }

  private Reason time(Participant participant, Guide guide, int there, int back) {
    WeekSchedule times =
        guide
            .availability()
            .orElseGet(WeekSchedule::always)
            .narrowed(TimeLimits.quarters(there), TimeLimits.quarters(back))
            .and(participant.availability().orElseGet(WeekSchedule::always));
    int longer = rules.meetingQuarterHours() - 1;
    // starts of meetings, and from each its meeting: all runs that are long enough
    WeekSchedule usable = times.narrowed(0, longer).widened(0, longer);
    Fact meeting = new Fact.Hours(rules.meetingQuarterHours());
    if (usable.isEmpty()) {
      return reason(
          GuideCriterion.TIME, new Ruling(Verdict.NOT_MET, 0, 1, true), "missing", meeting);
    }
    if (guide.availability().isEmpty() || participant.availability().isEmpty()) {
      return reason(
          GuideCriterion.TIME,
          Ruling.unknown(),
          guide.availability().isEmpty() ? "guide.unknown" : "home.unknown");
    }
    int quarters = Math.min(AMPLE_QUARTERS, usable.quarterHours());
    Verdict verdict = quarters == AMPLE_QUARTERS ? Verdict.MET : Verdict.PARTLY;
    return reason(
        GuideCriterion.TIME,
        new Ruling(verdict, quarters, AMPLE_QUARTERS, false),
        "met",
        new Fact.Times(usable));
  }

  private static Reason quarter(Participant participant, Guide guide) {
    if (guide.quarter().isEmpty() || participant.quarter().isEmpty()) {
      return reason(
          GuideCriterion.QUARTER,
          Ruling.unknown(),
          guide.quarter().isEmpty() ? "guide.unknown" : "home.unknown");
    }
    return guide.quarter().equals(participant.quarter())
        ? reason(GuideCriterion.QUARTER, Ruling.met(), "met")
        : reason(GuideCriterion.QUARTER, new Ruling(Verdict.PARTLY, 0, 1, false), "other");
  }
}
