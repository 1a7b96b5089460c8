package org.quartermatch.examples.quarter;

import static org.quartermatch.examples.quarter.Texts.message;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.quartermatch.MatchingEngine;
import org.quartermatch.fair.FairException;
import org.quartermatch.fair.FairRequest;
import org.quartermatch.fair.FairTimetable;
import org.quartermatch.fair.FairTimetable.Few;
import org.quartermatch.fair.FairTimetable.Talk;
import org.quartermatch.fair.Stand;
import org.quartermatch.files.csv.FairData;
import org.quartermatch.files.json.FairAsJson;
import org.quartermatch.model.Company;
import org.quartermatch.model.Participant;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.report.page.Audience;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Who talks to which company at the fair, and when: all of it, or one company's list, or one
 * person's timetable. A company's list says who comes when, and nothing of how well anybody fits.
 */
@Command(name = "fair")
final class FairCommand implements Callable<Integer> {
  private static final int MOST = 1_000;

  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Mixin private final QuarterOptions quarter = new QuarterOptions();

  @Option(names = "--participant", paramLabel = "ID")
  private Optional<String> participantId = Optional.empty();

  @Option(names = "--company", paramLabel = "ID")
  private Optional<String> companyId = Optional.empty();

  @Option(names = "--least", paramLabel = "N")
  private int least = 2;

  @Option(names = "--most", paramLabel = "N")
  private int most = 4;

  @Option(names = "--allow", paramLabel = "CODE", split = ",")
  private List<String> allowed = List.of();

  @Option(names = "--steps", paramLabel = "N")
  private long steps = 2_000;

  @Option(names = "--seed", paramLabel = "S")
  private long seed = 42;

  @Mixin private final AnswerOptions shown = new AnswerOptions();

  @Override
  public Integer call() throws IOException {
    shown.check();
    checkOptions();
    PrintWriter out = spec.commandLine().getOut();
    // Who has started looks for nothing at a fair.
    QuarterInput input = quarter.readOfWhoLooks(spec.commandLine().getErr());
    participantId.ifPresent(input::participant);
    FairData data = input.data().fair().orElseThrow(() -> new InputException("error.no-fair"));
    if (data.stands().isEmpty()) {
      throw new InputException("error.no-fair");
    }
    List<Participant> guests = guests(input, data);
    participantId.ifPresent(
        id ->
            QuarterInput.require(
                "--participant",
                id,
                message("allowed.guest"),
                guests.stream().map(Participant::id).toList()));
    companyId.ifPresent(
        id ->
            QuarterInput.require(
                "--company",
                id,
                message("allowed.stand"),
                data.stands().stream().map(Stand::companyId).toList()));
    try (MatchingEngine engine = input.engine()) {
      FairTimetable timetable = timetable(input, engine, data, guests);
      if (shown.json()) {
        out.print(FairAsJson.timetable(timetable));
        out.flush();
      }
      PairText text = shown.text(out, input, engine);
      print(text, input, engine, timetable, guests.size());
      boolean whole = companyId.isEmpty() && participantId.isEmpty();
      shown.writePage(
          text,
          input,
          engine,
          whole ? "fair.title" : companyId.isPresent() ? "fair.title.company" : "fair.title.guest",
          whole ? Audience.TEAM : Audience.PUBLIC);
    }
    return 0;
  }

  private void checkOptions() {
    if (shown.json() && (companyId.isPresent() || participantId.isPresent())) {
      throw new InputException(
          "error.json-whole", companyId.isPresent() ? "--company" : "--participant");
    }
    if (companyId.isPresent() && participantId.isPresent()) {
      throw new InputException("error.either", "--company", "--participant");
    }
    range("--least", least, 0);
    range("--most", most, Math.max(1, least));
    if (steps < 0) {
      throw new InputException("error.value", "--steps", steps, message("allowed.or-more", 0));
    }
  }

  private static void range(String option, int value, int from) {
    if (value < from || value > MOST) {
      throw new InputException("error.value", option, value, message("allowed.range", from, MOST));
    }
  }

  private static List<Participant> guests(QuarterInput input, FairData data) {
    Set<String> coming = new HashSet<>();
    data.guests().forEach(guest -> coming.add(guest.participantId()));
    return input.cohort().stream()
        .filter(participant -> coming.isEmpty() || coming.contains(participant.id()))
        .toList();
  }

  private FairTimetable timetable(
      QuarterInput input, MatchingEngine engine, FairData data, List<Participant> guests) {
    Map<String, WeekSchedule> times = new HashMap<>();
    Set<String> ids = guests.stream().map(Participant::id).collect(Collectors.toSet());
    data.guests().stream()
        .filter(guest -> ids.contains(guest.participantId()))
        .forEach(guest -> guest.times().ifPresent(it -> times.put(guest.participantId(), it)));
    try {
      return engine.fair(
          FairRequest.of(data.fair(), guests, data.stands())
              .times(times)
              .allowed(Set.copyOf(allowed))
              .refused(
                  guests.stream()
                      .collect(Collectors.toMap(Participant::id, it -> input.refused(it.id()))))
              .leastTalks(least)
              .mostTalks(most)
              .steps(steps)
              .seed(seed)
              .build());
    } catch (FairException e) {
      throw new InputException(e.messages());
    }
  }

  private void print(
      PairText text,
      QuarterInput input,
      MatchingEngine engine,
      FairTimetable timetable,
      int guests) {
    if (participantId.isPresent()) {
      printGuest(text, input, engine, timetable, participantId.get());
    } else if (companyId.isPresent()) {
      printCompany(text, input, engine, timetable, companyId.get());
    } else {
      text.line(
          "fair.head",
          input.texts().date(timetable.fair().day()),
          timetable.talks().size(),
          guests - timetable.few().size(),
          guests,
          least);
      if (timetable.proof().isOptimal()) {
        text.line("fair.optimal", least);
      } else {
        text.lineWithOptions("fair.open", "fair.open.options");
      }
      for (Stand stand : input.data().fair().orElseThrow().stands()) {
        text.blankLine();
        printCompany(text, input, engine, timetable, stand.companyId());
      }
      if (!timetable.few().isEmpty()) {
        text.blankLine();
        text.line("fair.few", timetable.few().size(), least);
        for (Few few : timetable.few()) {
          text.line("fair." + few.why().code(), few.participantId(), few.talks(), few.companies());
        }
      }
    }
    if (companyId.isPresent()) {
      // what is possible by the data, and by which law, is nothing for a company's list
      text.flush();
    } else {
      text.end();
    }
  }

  private static void printGuest(
      PairText text,
      QuarterInput input,
      MatchingEngine engine,
      FairTimetable timetable,
      String participantId) {
    List<Talk> talks = timetable.talksOf(participantId);
    text.line(
        "fair.guest", participantId, input.texts().date(timetable.fair().day()), talks.size());
    for (Talk talk : talks) {
      text.line(
          "fair.guest.talk",
          timetable.fair().startOf(talk.slot()).toString(),
          timetable.fair().endOf(talk.slot()).toString(),
          name(input, talk.companyId()),
          title(text, engine, talk));
    }
  }

  private static void printCompany(
      PairText text,
      QuarterInput input,
      MatchingEngine engine,
      FairTimetable timetable,
      String companyId) {
    List<Talk> talks = timetable.talksAt(companyId);
    text.line(
        "fair.company",
        name(input, companyId),
        input.texts().date(timetable.fair().day()),
        talks.size());
    for (Talk talk : talks) {
      text.line(
          "fair.company.talk",
          timetable.fair().startOf(talk.slot()).toString(),
          timetable.fair().endOf(talk.slot()).toString(),
          talk.participantId(),
          title(text, engine, talk));
    }
  }

  private static String title(PairText text, MatchingEngine engine, Talk talk) {
    return engine.opportunity(talk.opportunityId()).map(text::title).orElse(talk.opportunityId());
  }

  /** The name of a company; its id where it has none. */
  private static String name(QuarterInput input, String companyId) {
    List<String> names = new ArrayList<>();
    for (Company company : input.data().companies()) {
      if (company.id().equals(companyId) && !company.name().isEmpty()) {
        names.add(company.name());
      }
    }
    return names.isEmpty() ? companyId : names.getFirst();
  }
}
