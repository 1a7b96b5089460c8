package org.quartermatch.examples.quarter;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quartermatch.BridgeYield;
import org.quartermatch.Effort;
import org.quartermatch.MatchingEngine;
import org.quartermatch.SharedBridge;
import org.quartermatch.files.json.FitsAsJson;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementGain;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementPlan;
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

  @Option(names = "--participant", paramLabel = "ID")
  private @Nullable String participantId;

  @Option(names = "-k", paramLabel = "N")
  private int k = 10;

  @Option(names = "--json")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PairOptions.atLeastOne(k);
    PrintWriter err = spec.commandLine().getErr();
    PrintWriter out = spec.commandLine().getOut();
    var limits = placement.limits();
    try (Progress progress = new Progress(err, quarter.texts())) {
      QuarterInput input = quarter.read(err, progress);
      List<Participant> asked =
          participantId == null ? input.cohort() : List.of(input.participant(participantId));
      try (MatchingEngine engine = input.engine()) {
        PlacementPlan plan = Planning.plan(input, engine, input.cohort(), limits, progress);
        PairText text = new PairText(out, input, engine);
        FitsAsJson asJson = new FitsAsJson(input.sentences());
        if (participantId == null) {
          List<SharedBridge> shared = engine.sharedBridges(asked, plan, Effort.Catalogue.NONE, k);
          progress.clear();
          if (json) {
            out.print(asJson.sharedBridges(shared));
          } else {
            printShared(text, input, engine, plan, shared);
          }
        } else {
          List<BridgeYield> bridges =
              engine.bridges(asked.getFirst(), plan, Effort.Catalogue.NONE, k);
          progress.clear();
          if (json) {
            out.print(asJson.bridges(participantId, bridges));
          } else {
            print(text, input, engine, participantId, bridges);
          }
        }
        out.flush();
      }
    }
    return 0;
  }

  private static void printYield(PairText text, String key, PlacementGain gain) {
    boolean isExact = gain.placedMore() == gain.placedMoreAtMost();
    text.line(isExact ? key : key + ".open", gain.placedMore(), gain.placedMoreAtMost());
  }

  /** For whom the change has to be made, who gains by it, and how many move for that. */
  private static void printWho(PairText text, PlacementPlan plan, PlacementGain gain) {
    Set<String> placed =
        plan.placements().stream().map(Placement::participantId).collect(Collectors.toSet());
    Set<PlacementOption> possible = Set.copyOf(plan.problem().options());
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
        moved.size());
  }

  private void printShared(
      PairText text,
      QuarterInput input,
      MatchingEngine engine,
      PlacementPlan plan,
      List<SharedBridge> bridges) {
    text.line("bridges.all.head", input.texts().date(input.date()), bridges.size());
    for (SharedBridge bridge : bridges) {
      text.blankLine();
      text.line("bridges.change", input.sentences().condition(bridge.change()));
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
        printWho(text, plan, bridge.gain());
      }
    }
    text.end();
  }

  private void print(
      PairText text,
      QuarterInput input,
      MatchingEngine engine,
      String participantId,
      List<BridgeYield> bridges) {
    text.line("bridges.head", participantId, input.texts().date(input.date()), bridges.size());
    for (BridgeYield bridge : bridges) {
      text.blankLine();
      text.line(
          "bridges.change",
          bridge.changes().stream()
              .map(input.sentences()::condition)
              .collect(Collectors.joining(input.texts().of("bridges.and"))));
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
    }
    text.end();
  }
}
