package org.quartermatch.testkit.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.quartermatch.testkit.oracle.Quarter.CareProvider;
import org.quartermatch.testkit.oracle.Quarter.Opportunity;
import org.quartermatch.testkit.oracle.Quarter.Participant;

/** Judges one pair: time and ways here, the other criteria in their own classes. */
final class PairJudge {

  /** The order of sentence 37. */
  private static final List<String> BLOCKERS =
      List.of(
          "hours",
          "availability",
          "commute",
          "childcare",
          "languages",
          "skills",
          "qualifications",
          "entitlements",
          "permission",
          "form",
          "start",
          "conditions",
          "needs");

  /** A time limit for both ways together, in minutes, up to and above 6 h a day (sentence 21). */
  private static final int BOTH_WAYS_SHORT_DAY = 120;

  private static final int BOTH_WAYS_LONG_DAY = 150;

  /** The distance up to which the way costs no points, and from which it gives none. */
  private static final int NEAR_MINUTES = 10;

  private static final int FAR_MINUTES = 60;

  /** A childcare option with what came of it. */
  private record Judged(
      CareOption care, WorkTime.Result time, boolean commuteHolds, boolean childcareUnknown) {

    boolean ownCare() {
      return care.providerId().isEmpty();
    }
  }

  private final Participant participant;
  private final Opportunity opportunity;
  private final Taxonomy taxonomy;
  private final LocalDate date;
  private final WorkTime workTime;
  private final Way directWay;

  /** The work without children, with the direct way and the real availability. */
  private final WorkTime.Result withoutChildren;

  /** Own care first, then every provider that counts. */
  private final List<Judged> options = new ArrayList<>();

  PairJudge(
      Participant participant,
      Opportunity opportunity,
      List<CareProvider> providers,
      Ways ways,
      Taxonomy taxonomy,
      LocalDate date) {
    this.participant = participant;
    this.opportunity = opportunity;
    this.taxonomy = taxonomy;
    this.date = date;
    workTime = new WorkTime(participant, opportunity, date);
    CareOptions careOptions = new CareOptions(participant, opportunity, ways);
    directWay = careOptions.directWay();
    withoutChildren = workTime.within(availability(), CareOption.withoutChildren(directWay));
    options.add(judge(careOptions.ownCare()));
    for (CareOption care : careOptions.newPlaces(providers)) {
      options.add(judge(care));
    }
  }

  Fit fit() {
    Optional<String> timeBlocker = timeBlocker();
    List<Judgement> judgements = new ArrayList<>();
    judgements.add(
        SmallScores.hours(participant, opportunity, timeBlocker.equals(Optional.of("hours"))));
    judgements.add(availabilityJudgement(timeBlocker.equals(Optional.of("availability"))));
    judgements.add(commuteJudgement());
    judgements.add(Languages.judge(participant, opportunity));
    judgements.add(Skills.judge(participant, opportunity, taxonomy));
    judgements.addAll(Papers.judge(participant, opportunity));
    judgements.add(Permission.judge(participant, opportunity, date));
    judgements.addAll(SmallScores.judge(participant, opportunity, date));

    int points = 0;
    NavigableSet<String> blocked = new TreeSet<>();
    NavigableSet<String> unknown = new TreeSet<>();
    for (Judgement judgement : judgements) {
      points += judgement.points();
      if (judgement.blocks()) {
        blocked.add(judgement.criterion());
      }
      if (judgement.verdict() == Verdict.UNKNOWN) {
        unknown.add(judgement.criterion());
      }
    }
    boolean childcareFails = timeBlocker.equals(Optional.of("childcare"));
    if (childcareFails) {
      blocked.add("childcare");
    }
    if (blocked.isEmpty()) {
      return eligible(points, unknown);
    }
    NavigableSet<String> toClarify = unknown;
    if (!childcareFails) {
      for (Judged option : clarifiedOptionsWhereBlocked()) {
        toClarify = Fit.union(toClarify, toClarify(option, unknown));
      }
    }
    List<String> blockedBy = BLOCKERS.stream().filter(blocked::contains).toList();
    return new Fit(participant.id(), opportunity.id(), points, List.of(), blockedBy, toClarify);
  }

  /** Sentence 27: own care alone if it will do, else every provider that will. */
  private Fit eligible(int points, NavigableSet<String> unknown) {
    List<Judged> used = possibleOptions();
    if (used.getFirst().ownCare()) {
      used = List.of(used.getFirst());
    }
    List<Fit.Option> fitOptions = new ArrayList<>();
    NavigableSet<String> toClarify = new TreeSet<>();
    for (Judged option : used) {
      int agreed = option.time().quarterHours();
      NavigableSet<String> ofOption = toClarify(option, unknown);
      fitOptions.add(
          new Fit.Option(
              option.care().providerId(), agreed, workTime.minimumQuarterHours(agreed), ofOption));
      toClarify = Fit.union(toClarify, ofOption);
    }
    return new Fit(participant.id(), opportunity.id(), points, fitOptions, List.of(), toClarify);
  }

  private static NavigableSet<String> toClarify(Judged option, NavigableSet<String> unknown) {
    NavigableSet<String> toClarify = new TreeSet<>(unknown);
    if (option.childcareUnknown()) {
      toClarify.add("childcare");
    }
    return toClarify;
  }

  /** Sentence 37b for {@code no}. */
  private List<Judged> clarifiedOptionsWhereBlocked() {
    List<Judged> clarified = possibleOptions();
    if (clarified.isEmpty()) {
      clarified = options.stream().filter(option -> option.time().holds()).toList();
    }
    boolean ownCareAlone = clarified.isEmpty() || clarified.getFirst().ownCare();
    return ownCareAlone ? List.of(options.getFirst()) : clarified;
  }

  private List<Judged> possibleOptions() {
    return options.stream()
        .filter(option -> option.time().holds() && option.commuteHolds())
        .toList();
  }

  private boolean[] availability() {
    return participant.availability().orElse(Week.allQuarters());
  }

  private Judged judge(CareOption care) {
    WorkTime.Result time = workTime.within(availability(), care);
    boolean furtherUnusable = isRoster() && Week.exceeds(withoutChildren.usable(), time.usable());
    return new Judged(care, time, commuteHolds(time), care.unknown() || furtherUnusable);
  }

  private boolean isRoster() {
    return opportunity.work() instanceof Work.Window window && window.roster();
  }

  /** Sentence 37a: of time, only the first that holds is named. */
  private Optional<String> timeBlocker() {
    CareOption onTheSpot = CareOption.withoutChildren(Way.NONE);
    if (!workTime.within(Week.allQuarters(), onTheSpot).holds()) {
      return Optional.of("hours");
    }
    if (!withoutChildren.holds()) {
      return Optional.of("availability");
    }
    return options.stream().anyMatch(option -> option.time().holds())
        ? Optional.empty()
        : Optional.of("childcare");
  }

  /** UNKNOWN by sentence 22, or because the employer chooses (sentence 15). */
  private Judgement availabilityJudgement(boolean fails) {
    boolean unknown = participant.availability().isEmpty();
    if (opportunity.work() instanceof Work.Window window && window.roster()) {
      unknown |= Week.exceeds(workTime.allowedWindow(window), withoutChildren.usable());
    }
    Verdict verdict = unknown ? Verdict.UNKNOWN : Verdict.MET;
    return Judgement.hard("availability", fails ? Verdict.NOT_MET : verdict);
  }

  /** Sentences 20-22, 37a and 38. */
  private Judgement commuteJudgement() {
    if (wayUnknown()) {
      return Judgement.unknown("commute", DefaultPolicy.COMMUTE);
    }
    List<Judged> inTime = options.stream().filter(option -> option.time().holds()).toList();
    boolean holds =
        inTime.isEmpty()
            ? commuteHolds(withoutChildren)
            : inTime.stream().anyMatch(Judged::commuteHolds);
    int left = Math.max(0, FAR_MINUTES - Math.max(directWay.there(), NEAR_MINUTES));
    Judgement scored =
        Judgement.scored("commute", DefaultPolicy.COMMUTE, left, FAR_MINUTES - NEAR_MINUTES);
    return holds ? scored : new Judgement("commute", Verdict.NOT_MET, scored.points(), true);
  }

  private boolean wayUnknown() {
    return participant.home().isEmpty()
        || opportunity.place().isEmpty()
        || participant.mode().isEmpty();
  }

  /**
   * The limit is one way where it is given (sentence 20), else for both ways together (sentence
   * 21).
   */
  private boolean commuteHolds(WorkTime.Result time) {
    if (wayUnknown()) {
      return true;
    }
    if (participant.maxCommuteMinutes().isPresent()) {
      return directWay.there() <= participant.maxCommuteMinutes().getAsInt();
    }
    int limit = time.moreThanSixHoursADay() ? BOTH_WAYS_LONG_DAY : BOTH_WAYS_SHORT_DAY;
    return directWay.there() + directWay.back() <= limit;
  }
}
