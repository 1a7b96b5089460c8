package org.quartermatch.report.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.quartermatch.MatchingEngine;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.Bridge.WithNewPlaces;
import org.quartermatch.fit.BridgePair;
import org.quartermatch.fit.Sentences;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.report.page.BridgeEntry;

/**
 * The smallest changes that would open an opportunity to somebody without a proposal, those first
 * that lead to a place that the plan leaves free: only these help.
 *
 * <p>How it works: of the opportunities for which the person is not eligible, those with most
 * points are tried, and those kept that one single change opens; where there are none, pairs of
 * changes are tried at the first few. Cost: {@link #MOST_TRIED} searches for one change at most,
 * and {@link #MOST_PAIRED} searches for pairs.
 */
final class NearestDoors {
  /** So many opportunities are tried; what fits less well than these is not near. */
  static final int MOST_TRIED = 50;

  /** Two changes are tried at so many: it takes some hundred judgements at each. */
  private static final int MOST_PAIRED = 10;

  /** More ways than these do not help to choose. */
  private static final int MOST_SHOWN = 3;

  /**
   * A way to an opportunity.
   *
   * @param changes one, or two where one is not enough
   */
  private record Door(Opportunity opportunity, List<Bridge> changes, PlanRoom.Left left) {
    boolean isAskedOfCompany() {
      return changes.stream().anyMatch(Bridge::isAskedOfCompany);
    }
  }

  private final MatchingEngine engine;
  private final Sentences sentences;
  private final QuarterTexts texts;
  private final PlanRoom room;

  NearestDoors(MatchingEngine engine, Sentences sentences, QuarterTexts texts, PlanRoom room) {
    this.engine = engine;
    this.sentences = sentences;
    this.texts = texts;
    this.room = room;
  }

  /**
   * The nearest ways to a free place, at most {@link #MOST_SHOWN}; where there is none, the nearest
   * way.
   *
   * @param opportunityIdsByPoints opportunities for which the participant is not eligible, most
   *     points first
   * @param facts know the hours of fixed work
   */
  List<BridgeEntry> of(
      Participant participant, List<String> opportunityIdsByPoints, PairFacts facts) {
    List<Door> doors = new ArrayList<>();
    List<String> tried = opportunityIdsByPoints.stream().limit(MOST_TRIED).toList();
    List<List<Bridge>> bridges = engine.singleBridges(participant, tried);
    for (int i = 0; i < bridges.size(); i++) {
      if (!bridges.get(i).isEmpty()) {
        add(doors, participant, tried.get(i), List.of(easiest(bridges.get(i))), facts);
      }
    }
    if (doors.isEmpty()) {
      for (String id : opportunityIdsByPoints.stream().limit(MOST_PAIRED).toList()) {
        List<BridgePair> pairs = engine.bridgePairs(participant, id);
        if (!pairs.isEmpty()) {
          add(doors, participant, id, pairs.getFirst().both(), facts);
        }
      }
    }
    // What only a company can change comes after what the person can, and before full places.
    doors.sort(
        Comparator.comparing((Door door) -> door.left().free() == 0)
            .thenComparing(Door::isAskedOfCompany)
            .thenComparingInt(door -> -door.left().free()));
    long free = doors.stream().filter(door -> door.left().free() > 0).count();
    // One way to a full place says what is missing; more of them help nobody.
    return doors.stream().limit(Math.clamp(free, 1, MOST_SHOWN)).map(this::entry).toList();
  }

  private void add(
      List<Door> doors,
      Participant participant,
      String opportunityId,
      List<Bridge> changes,
      PairFacts facts) {
    engine
        .opportunity(opportunityId)
        .ifPresent(
            opportunity ->
                doors.add(
                    new Door(
                        opportunity,
                        changes,
                        room.left(opportunityId, neededHours(participant, opportunity, facts)))));
  }

  /** The fewest weekly quarter hours with which both could agree. */
  private static int neededHours(
      Participant participant, Opportunity opportunity, PairFacts facts) {
    OptionalInt fixed = facts.fixedQuarterHours(opportunity.id());
    return fixed.isPresent()
        ? fixed.getAsInt()
        : Math.max(
            participant.hours().minimumQuarterHours().orElse(0),
            opportunity.position().hours().minimumQuarterHours().orElse(0));
  }

  /** To ask is easier than to change anything; what only the company can change comes last. */
  private static Bridge easiest(List<Bridge> bridges) {
    return bridges.stream()
        .min(
            Comparator.comparing((Bridge bridge) -> !(bridge.change() instanceof Bridge.Clarify))
                .thenComparing(Bridge::isAskedOfCompany))
        .orElseThrow();
  }

  private BridgeEntry entry(Door door) {
    boolean asks = door.changes().stream().anyMatch(it -> it.change() instanceof Bridge.Clarify);
    boolean takesPlaces = door.changes().stream().anyMatch(it -> it instanceof WithNewPlaces);
    String change =
        door.changes().stream()
            .map(sentences::condition)
            .collect(Collectors.joining(texts.format("list.and")));
    String title = texts.title(door.opportunity());
    boolean question = door.changes().size() == 1 && door.isAskedOfCompany() && !takesPlaces;
    String sentence =
        question
            ? texts.format(
                "bridge.ask", sentences.of(door.changes().getFirst()), title, left(door.left()))
            : texts.format(
                asks ? "bridge.clarify" : "bridge.change",
                QuarterTexts.capitalised(change),
                title,
                left(door.left()));
    boolean helps = door.left().free() > 0 && !takesPlaces && !asks && !door.isAskedOfCompany();
    return new BridgeEntry(
        (helps ? texts.format("bridge.helps", sentence) : sentence)
            + (takesPlaces && door.left().free() > 0 ? " " + texts.format("bridge.care") : ""),
        door.left().free());
  }

  private String left(PlanRoom.Left left) {
    return texts.format("left." + left.lack().name(), left.free());
  }
}
