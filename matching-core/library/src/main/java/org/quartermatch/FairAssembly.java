package org.quartermatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quartermatch.fair.Fair;
import org.quartermatch.fair.FairException;
import org.quartermatch.fair.FairRequest;
import org.quartermatch.fair.FairTimetable;
import org.quartermatch.fair.FairTimetable.Few;
import org.quartermatch.fair.FairTimetable.Proof;
import org.quartermatch.fair.FairTimetable.Talk;
import org.quartermatch.fair.FairTimetable.Why;
import org.quartermatch.fair.Stand;
import org.quartermatch.fair.timetable.FairInstance;
import org.quartermatch.fair.timetable.TimetableSearch;
import org.quartermatch.fit.Score;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.fit.judge.time.TimeLimits;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Company;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Message;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.texts.LibraryTexts;

/**
 * Writes fits, times and stands of a fair as arrays, and what the search finds as a timetable. Of
 * what a company brings, a guest talks about what suits best. O(guests × opportunities) judgements.
 */
final class FairAssembly {
  private final FitCalculator calculator;
  private final FairRequest request;
  private final List<Participant> guests;
  private final List<Stand> stands;

  /** By stand, what the company brings, by id. */
  private final List<List<PreparedOpportunity>> brought = new ArrayList<>();

  private FairAssembly(
      FitCalculator calculator, List<Opportunity> opportunities, FairRequest request) {
    this.calculator = calculator;
    this.request = request;
    guests =
        request.cohort().stream()
            .sorted(Comparator.comparing(Participant::id, CodePointOrder.INSTANCE))
            .toList();
    stands =
        request.stands().stream()
            .sorted(Comparator.comparing(Stand::companyId, CodePointOrder.INSTANCE))
            .toList();
    Map<String, List<Opportunity>> byCompany = new HashMap<>();
    Map<String, Opportunity> byId = new HashMap<>();
    for (Opportunity opportunity : opportunities) {
      byId.put(opportunity.id(), opportunity);
      opportunity
          .position()
          .company()
          .ifPresent(
              company ->
                  byCompany
                      .computeIfAbsent(company.id(), id -> new ArrayList<>())
                      .add(opportunity));
    }
    List<Message> errors = errors(byCompany, byId);
    if (!errors.isEmpty()) {
      throw new FairException(errors);
    }
    for (Stand stand : stands) {
      List<Opportunity> offered =
          stand.opportunityIds().isEmpty()
              ? byCompany.getOrDefault(stand.companyId(), List.of())
              : stand.opportunityIds().stream().distinct().map(byId::get).toList();
      brought.add(
          offered.stream()
              .sorted(Comparator.comparing(Opportunity::id, CodePointOrder.INSTANCE))
              .map(calculator::prepare)
              .toList());
    }
  }

  /**
   * The timetable.
   *
   * @param opportunities that count on the engine's date
   * @throws FairException with all that is wrong between the parts of the request
   */
  static FairTimetable timetable(
      FitCalculator calculator, List<Opportunity> opportunities, FairRequest request) {
    return new FairAssembly(calculator, opportunities, request).timetable();
  }

  private List<Message> errors(
      Map<String, List<Opportunity>> byCompany, Map<String, Opportunity> byId) {
    List<Message> errors = new ArrayList<>();
    Set<String> people = new HashSet<>();
    for (Participant guest : guests) {
      if (!people.add(guest.id())) {
        errors.add(LibraryTexts.message("guide.participant-repeated", guest.id()));
      }
    }
    request.times().keySet().stream()
        .filter(id -> !people.contains(id))
        .sorted(CodePointOrder.INSTANCE)
        .forEach(id -> errors.add(LibraryTexts.message("fair.no-participant", id)));
    Set<String> known = new HashSet<>();
    calculator.table().entries().forEach(entry -> known.add(entry.id().code()));
    request.allowed().stream()
        .filter(code -> !known.contains(code))
        .sorted(CodePointOrder.INSTANCE)
        .forEach(code -> errors.add(LibraryTexts.message("fair.no-criterion", code)));
    Set<String> companies = new HashSet<>();
    for (Stand stand : stands) {
      if (!companies.add(stand.companyId())) {
        errors.add(LibraryTexts.message("fair.company-repeated", stand.companyId()));
      }
      if (stand.opportunityIds().isEmpty() && !byCompany.containsKey(stand.companyId())) {
        errors.add(LibraryTexts.message("fair.brings-nothing", stand.companyId()));
      }
      for (String id : stand.opportunityIds()) {
        Opportunity opportunity = byId.get(id);
        if (opportunity == null) {
          errors.add(
              LibraryTexts.message(
                  "fair.no-opportunity", stand.companyId(), id, calculator.date().toString()));
        } else if (!opportunity
            .position()
            .company()
            .map(Company::id)
            .equals(Optional.of(stand.companyId()))) {
          errors.add(LibraryTexts.message("fair.other-company", stand.companyId(), id));
        }
      }
    }
    return errors;
  }

  /** What a guest and a company talk about. */
  private record Topic(String opportunityId, int points) {}

  private FairTimetable timetable() {
    Fair fair = request.fair();
    List<List<Optional<Topic>>> topics = guests.parallelStream().map(this::topics).toList();
    int[][] points = new int[guests.size()][stands.size()];
    for (int p = 0; p < points.length; p++) {
      for (int c = 0; c < stands.size(); c++) {
        points[p][c] = topics.get(p).get(c).map(Topic::points).orElse(FairInstance.NONE);
      }
    }
    boolean[][] free = guests.stream().map(this::free).toArray(boolean[][]::new);
    int[][] interviewers = stands.stream().map(this::interviewers).toArray(int[][]::new);
    FairInstance instance;
    try {
      instance =
          new FairInstance(
              free,
              interviewers,
              points,
              request.leastTalks(),
              request.mostTalks(),
              fair.breakSlots());
    } catch (ArithmeticException e) {
      throw new FairException(List.of(LibraryTexts.message("fair.too-large")));
    }
    TimetableSearch.Found found = TimetableSearch.find(instance, request.steps(), request.seed());
    List<Talk> talks = new ArrayList<>();
    List<Few> few = new ArrayList<>();
    for (int p = 0; p < points.length; p++) {
      int number = 0;
      for (int t = 0; t < fair.slots(); t++) {
        int c = found.companies().get(p).get(t);
        if (c != FairInstance.NONE) {
          number++;
          Topic topic = topics.get(p).get(c).orElseThrow();
          talks.add(
              new Talk(
                  t,
                  guests.get(p).id(),
                  stands.get(c).companyId(),
                  topic.opportunityId(),
                  topic.points()));
        }
      }
      if (number < request.leastTalks()) {
        few.add(few(p, number, instance, points[p]));
      }
    }
    talks.sort(
        Comparator.comparingInt(Talk::slot)
            .thenComparing(Talk::companyId, CodePointOrder.INSTANCE)
            .thenComparing(Talk::participantId, CodePointOrder.INSTANCE));
    return new FairTimetable(
        fair,
        talks,
        few,
        new Proof(found.worth(), found.bound(), found.idleSlots(), found.steps()));
  }

  private Few few(int p, int talks, FairInstance instance, int[] points) {
    int companies = (int) Arrays.stream(points).filter(it -> it != FairInstance.NONE).count();
    Why why =
        companies < request.leastTalks()
            ? Why.NO_FIT
            : instance.possible(p) < request.leastTalks() ? Why.NO_TIME : Why.FULL;
    return new Few(guests.get(p).id(), talks, companies, why);
  }

  private List<Optional<Topic>> topics(Participant guest) {
    PreparedParticipant prepared = calculator.prepare(guest);
    List<Optional<Topic>> topics = new ArrayList<>();
    Set<String> refused = request.refused().getOrDefault(guest.id(), Set.of());
    for (List<PreparedOpportunity> opportunities : brought) {
      Optional<Topic> best = Optional.empty();
      for (PreparedOpportunity opportunity : opportunities) {
        if (refused.contains(opportunity.id())) {
          continue;
        }
        Score score = calculator.score(prepared, opportunity);
        if (request.allowed().containsAll(score.blockedBy())
            && (best.isEmpty() || score.points() > best.get().points())) {
          best = Optional.of(new Topic(opportunity.id(), score.points()));
        }
      }
      topics.add(best);
    }
    return topics;
  }

  private boolean[] free(Participant guest) {
    Fair fair = request.fair();
    WeekSchedule given = request.times().get(guest.id());
    WeekSchedule times = given != null ? given : timesAtTheFair(guest);
    boolean[] free = new boolean[fair.slots()];
    for (int t = 0; t < free.length; t++) {
      free[t] = times.containsAll(fair.timesOf(t));
    }
    return free;
  }

  /** The availability without the ways; what is not known does not keep anybody away. */
  private WeekSchedule timesAtTheFair(Participant guest) {
    WeekSchedule times = guest.availability().orElseGet(WeekSchedule::always);
    if (guest.home().isEmpty() || request.fair().place().isEmpty()) {
      return times;
    }
    GeoPoint home = guest.home().get();
    GeoPoint place = request.fair().place().get();
    TravelMode mode = guest.mode().orElse(calculator.policy().defaultMode());
    TravelTimes ways = calculator.setting().time().travelTimes();
    return times.narrowed(
        TimeLimits.quarters(ways.minutes(home, place, mode)),
        TimeLimits.quarters(ways.minutes(place, home, mode)));
  }

  private int[] interviewers(Stand stand) {
    Fair fair = request.fair();
    int[] interviewers = new int[fair.slots()];
    WeekSchedule times = stand.times().orElseGet(WeekSchedule::always);
    for (int t = 0; t < interviewers.length; t++) {
      // more than there are guests have nobody to talk to
      int most = Math.min(stand.interviewers(), guests.size());
      interviewers[t] = times.containsAll(fair.timesOf(t)) ? most : 0;
    }
    return interviewers;
  }
}
