package org.quartermatch.examples.quarter;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.quartermatch.BridgeYield;
import org.quartermatch.CohortBridges;
import org.quartermatch.Effort;
import org.quartermatch.MatchingEngine;
import org.quartermatch.SharedBridge;
import org.quartermatch.files.ResultFiles;
import org.quartermatch.files.csv.OutputDirectory;
import org.quartermatch.files.json.FitsAsJson;
import org.quartermatch.fit.Bridge;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementGain;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.report.page.Audience;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What changes for one person are worth in the plan, or one change for all who need it. */
@Command(name = "bridges")
final class BridgesCommand implements Callable<Integer> {
  /** So many opportunities are named; JSON has all. */
  private static final int MOST_NAMED = 3;

  /** So many people are named; JSON has all. */
  private static final int MOST_PEOPLE = 12;

  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Mixin private final QuarterOptions quarter = new QuarterOptions();

  @Mixin private final PlacementOptions placement = new PlacementOptions();

  @Mixin private final CertaintyOptions certainty = new CertaintyOptions();

  @Option(names = "--participant", paramLabel = "ID")
  private Optional<String> participantId = Optional.empty();

  @Option(names = "-k", paramLabel = "N")
  private int k = 10;

  @Mixin private final AnswerOptions shown = new AnswerOptions();

  @Option(names = "--out", paramLabel = "DIR")
  private Optional<Path> directory = Optional.empty();

  @Override
  public Integer call() throws IOException {
    shown.check(directory, ResultFiles.BRIDGES);
    AnswerOptions.atLeastOne(k);
    Outputs.with(quarter, directory, ResultFiles.BRIDGES, this::run);
    return 0;
  }

  private void run(Optional<OutputDirectory> files) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    PlacementLimits limits = placement.limits();
    try (Progress progress = new Progress(err, quarter.messages())) {
      QuarterInput input = Planning.read(quarter, certainty, err, progress, new ArrayList<>());
      List<Participant> asked =
          participantId.map(id -> List.of(input.participant(id))).orElseGet(input::cohort);
      try (MatchingEngine engine = input.engine()) {
        PlacementPlan plan = Planning.plan(input, engine, input.cohort(), limits, progress);
        // Of one person all: larger changes that bring no more are told with the smaller one.
        CohortBridges found = engine.bridges(asked, plan, Effort.Catalogue.NONE);
        Map<String, List<BridgeYield>> bridges =
            found.best(participantId.isPresent() ? Integer.MAX_VALUE : k);
        List<SharedBridge> shared = participantId.isPresent() ? List.of() : found.shared(k);
        if (files.isPresent()) {
          Map<String, List<BridgeYield>> written = new LinkedHashMap<>();
          bridges.forEach((id, own) -> written.put(id, first(own)));
          new ResultFiles(files.get(), engine, asked)
              .writeBridges(written, shared, input.sentences());
          files.get().publish();
        }
        progress.clear();
        tell(input, engine, plan, bridges, shared);
      }
    }
  }

  private List<BridgeYield> first(List<BridgeYield> bridges) {
    return bridges.subList(0, Math.min(k, bridges.size()));
  }

  private void tell(
      QuarterInput input,
      MatchingEngine engine,
      PlacementPlan plan,
      Map<String, List<BridgeYield>> bridges,
      List<SharedBridge> shared)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PairText text = shown.text(out, input, engine);
    FitsAsJson json = new FitsAsJson(input.sentences());
    if (participantId.isPresent()) {
      String id = participantId.get();
      List<BridgeYield> own = bridges.getOrDefault(id, List.of());
      if (shown.json()) {
        out.print(json.bridges(id, first(own)));
      }
      print(text, input, engine, id, own, k);
      shown.writePage(text, input, engine, "bridges.title", Audience.TEAM);
    } else {
      if (shown.json()) {
        out.print(json.sharedBridges(shared));
      }
      print(text, input, engine, plan, bridges, shared);
      shown.writePage(text, input, engine, "bridges.all.title", Audience.TEAM);
    }
    out.flush();
  }

  /** What would help most: for several at once, and for single people. */
  static void print(
      PairText text,
      QuarterInput input,
      MatchingEngine engine,
      PlacementPlan plan,
      Map<String, List<BridgeYield>> bridges,
      List<SharedBridge> shared) {
    printShared(text, input, engine, plan, shared);
    printSingle(text, input, engine, plan, bridges);
    text.end();
  }

  /** What one person's change, or two, brings by itself; the same for the same work in one line. */
  private record Single(String change, String work, boolean fromNothing, boolean askedOfCompany) {}

  private static void printSingle(
      PairText text,
      QuarterInput input,
      MatchingEngine engine,
      PlacementPlan plan,
      Map<String, List<BridgeYield>> bridges) {
    Set<String> placed =
        plan.placements().stream().map(Placement::participantId).collect(Collectors.toSet());
    LanguagesFromNothing languages = new LanguagesFromNothing(input.data().participants());
    Map<Single, List<String>> people = new LinkedHashMap<>();
    bridges.forEach(
        (id, yields) ->
            yields.stream()
                .filter(it -> it.gain().placedMore() > 0)
                .min(Comparator.comparing(it -> isAskedOfCompany(it.changes())))
                .ifPresent(
                    it ->
                        people
                            .computeIfAbsent(
                                new Single(
                                    words(input, it.changes()),
                                    work(text, engine, id, it),
                                    languages.isAmong(it.changes(), List.of(id)),
                                    isAskedOfCompany(it.changes())),
                                key -> new ArrayList<>())
                            .add(id)));
    text.blankLine();
    List<String> all = people.values().stream().flatMap(List::stream).toList();
    text.line("bridges.single.head", all.size(), all.stream().filter(placed::contains).count());
    people.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<Single, List<String>>, Boolean>comparing(
                    it -> it.getKey().askedOfCompany())
                .thenComparing(it -> it.getKey().fromNothing())
                .thenComparingInt(it -> -it.getValue().size()))
        .forEach(
            it -> {
              String ids = String.join(", ", it.getValue());
              text.line("bridges.single", it.getKey().change(), it.getKey().work(), ids);
              if (it.getKey().fromNothing()) {
                text.line("bridges.from-nothing");
              }
            });
  }

  /** Where somebody would be. */
  private static String work(
      PairText text, MatchingEngine engine, String participantId, BridgeYield bridge) {
    return bridge.gain().placements().stream()
        .filter(it -> it.participantId().equals(participantId))
        .flatMap(it -> engine.opportunity(it.opportunityId()).stream())
        .map(text::name)
        .findFirst()
        .orElse("");
  }

  private static String words(QuarterInput input, List<Bridge> changes) {
    return changes.stream()
        .map(input.sentences()::condition)
        .collect(Collectors.joining(input.texts().of("bridges.and")));
  }

  private static void printYield(PairText text, String key, PlacementGain gain) {
    boolean isExact = gain.placedMore() == gain.placedMoreAtMost();
    text.line(isExact ? key : key + ".open", gain.placedMore(), gain.placedMoreAtMost());
  }

  /**
   * For whom the change has to be made, who gains by it, and how many move for that.
   *
   * @param possible the plan's options without any change
   */
  private static void printWho(
      PairText text, PlacementPlan plan, Set<PlacementOption> possible, PlacementGain gain) {
    Set<String> placed =
        plan.placements().stream().map(Placement::participantId).collect(Collectors.toSet());
    List<String> changed =
        gain.placements().stream()
            .filter(it -> !possible.contains(it.option()))
            .map(Placement::participantId)
            .toList();
    List<String> moved =
        gain.placements().stream().map(Placement::participantId).filter(placed::contains).toList();
    text.line(
        "bridges.all.gained",
        changed.size(),
        String.join(", ", changed),
        gain.placements().stream()
            .map(Placement::participantId)
            .filter(id -> !placed.contains(id))
            .collect(Collectors.joining(", ")),
        moved.size(),
        gain.placements().size() - moved.size() - gain.placedMore());
  }

  private static void printShared(
      PairText text,
      QuarterInput input,
      MatchingEngine engine,
      PlacementPlan plan,
      List<SharedBridge> bridges) {
    text.line("bridges.all.head", input.texts().date(input.date()), bridges.size());
    Set<PlacementOption> possible = Set.copyOf(plan.problem().options());
    LanguagesFromNothing languages = new LanguagesFromNothing(input.data().participants());
    for (SharedBridge bridge :
        lastOf(
            bridges,
            it -> it.change().isAskedOfCompany(),
            it -> languages.isAmong(List.of(it.change()), it.participantIds()))) {
      text.blankLine();
      text.line("bridges.change", input.sentences().condition(bridge.change()));
      if (languages.isAmong(List.of(bridge.change()), bridge.participantIds())) {
        text.line("bridges.from-nothing");
      }
      if (bridge.isFewerHours()) {
        text.line("bridges.all.fewer");
      }
      List<String> people = bridge.participantIds();
      text.line(
          "bridges.all.who",
          people.size(),
          people.stream().limit(MOST_PEOPLE).collect(Collectors.joining(", ")),
          Math.max(0, people.size() - MOST_PEOPLE));
      List<String> opens = bridge.opensOpportunityIds();
      text.line(
          "bridges.all.opens",
          opens.size(),
          opens.stream()
              .limit(MOST_NAMED)
              .map(id -> engine.opportunity(id).map(text::name).orElse(id))
              .collect(Collectors.joining("; ")),
          Math.max(0, opens.size() - MOST_NAMED));
      printYield(text, "bridges.all.yield", bridge.gain());
      if (bridge.gain().placedMore() > 0) {
        printWho(text, plan, possible, bridge.gain());
      }
    }
  }

  private static boolean isAskedOfCompany(List<Bridge> changes) {
    return changes.stream().anyMatch(Bridge::isAskedOfCompany);
  }

  /** The same, with some of them after all others, and of these others some after the rest. */
  private static <T> List<T> lastOf(List<T> all, Predicate<T> last, Predicate<T> late) {
    return all.stream()
        .sorted(Comparator.<T, Boolean>comparing(last::test).thenComparing(late::test))
        .toList();
  }

  private static void print(
      PairText text,
      QuarterInput input,
      MatchingEngine engine,
      String participantId,
      List<BridgeYield> bridges,
      int most) {
    LanguagesFromNothing languages = new LanguagesFromNothing(input.data().participants());
    List<String> person = List.of(participantId);
    Map<BridgeYield, Integer> larger = new LinkedHashMap<>();
    for (BridgeYield bridge :
        lastOf(
            bridges,
            it -> isAskedOfCompany(it.changes()),
            it -> languages.isAmong(it.changes(), person))) {
      larger.keySet().stream()
          .filter(it -> isMoreForNothing(bridge, it))
          .findFirst()
          .ifPresentOrElse(it -> larger.merge(it, 1, Integer::sum), () -> larger.put(bridge, 0));
    }
    List<BridgeYield> told = larger.keySet().stream().limit(most).toList();
    text.line("bridges.head", participantId, input.texts().date(input.date()), told.size());
    for (BridgeYield bridge : told) {
      text.blankLine();
      text.line("bridges.change", words(input, bridge.changes()));
      if (languages.isAmong(bridge.changes(), person)) {
        text.line("bridges.from-nothing");
      }
      List<String> opens = bridge.opensOpportunityIds();
      text.line(
          "bridges.opens",
          opens.size(),
          opens.stream()
              .limit(MOST_NAMED)
              .map(id -> engine.opportunity(id).map(text::name).orElse(id))
              .collect(Collectors.joining("; ")),
          Math.max(0, opens.size() - MOST_NAMED),
          bridge.freePlaces());
      printYield(text, "bridges.yield", bridge.gain());
      int more = larger.getOrDefault(bridge, 0);
      if (more > 0) {
        text.line("bridges.larger", more);
      }
    }
    text.end();
  }

  /** Whether a change is a larger one of the same kind that brings no more in the plan. */
  private static boolean isMoreForNothing(BridgeYield bridge, BridgeYield smaller) {
    return bridge.changes().size() == 1
        && smaller.changes().size() == 1
        && kind(bridge).equals(kind(smaller))
        && bridge.gain().placedMore() <= smaller.gain().placedMore()
        && bridge.gain().placedMoreAtMost() <= smaller.gain().placedMoreAtMost()
        && bridge.freePlaces() <= smaller.freePlaces()
        && bridge.opensOpportunityIds().containsAll(smaller.opensOpportunityIds());
  }

  /** Changes of one kind differ in how much they change alone. */
  private static Object kind(BridgeYield bridge) {
    Bridge change = bridge.changes().getFirst().change();
    return switch (change) {
      case Bridge.WeeklyHours it -> Bridge.WeeklyHours.class;
      case Bridge.HoursPerDay it -> Bridge.HoursPerDay.class;
      case Bridge.CommuteMinutes it -> Bridge.CommuteMinutes.class;
      case Bridge.Start it -> Bridge.Start.class;
      case Bridge.Availability it -> Bridge.Availability.class;
      case Bridge.Language it -> List.of(Bridge.Language.class, it.language().code());
      case Bridge.Skill it -> List.of(Bridge.Skill.class, it.code());
      case Bridge.Qualification it -> change;
      case Bridge.Clarify it -> change;
      case Bridge.Care it -> change;
      case Bridge.KeptCare it -> change;
      case Bridge.ChildcarePlaces it -> change;
      case Bridge.Mode it -> change;
      case Bridge.Form it -> change;
      case Bridge.Exclusion it -> change;
      case Bridge.Offer it -> change;
      case Bridge.WithNewPlaces it -> throw new IllegalStateException("a change of a change");
    };
  }
}
