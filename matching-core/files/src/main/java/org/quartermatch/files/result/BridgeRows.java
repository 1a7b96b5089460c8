package org.quartermatch.files.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quartermatch.BridgeYield;
import org.quartermatch.Effort;
import org.quartermatch.SharedBridge;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.Sentences;
import org.quartermatch.placement.PlacementGain;

/** Rows of bridges.csv and shared-bridges.csv: what changes are worth in a plan. */
public final class BridgeRows {
  private static final List<String> WORTH =
      List.of("placedMore", "placedMoreAtMost", "effortDays", "effortCents");

  /** The columns of bridges.csv. */
  public static final List<String> HEADER =
      with(List.of("participantId", "rank", "changes", "opensOpportunityIds", "freePlaces"), WORTH);

  /** The columns of shared-bridges.csv. */
  public static final List<String> SHARED_HEADER =
      with(List.of("rank", "change", "participantIds", "opensOpportunityIds"), WORTH);

  private BridgeRows() {}

  /**
   * The cells of one participant's changes, best first, in the order of {@link #HEADER}.
   *
   * @param sentences say what the change is
   */
  public static List<List<String>> rows(
      String participantId, List<BridgeYield> bridges, Sentences sentences) {
    List<List<String>> rows = new ArrayList<>();
    for (BridgeYield bridge : bridges) {
      rows.add(
          with(
              List.of(
                  participantId,
                  Integer.toString(rows.size() + 1),
                  words(bridge.changes(), sentences),
                  String.join(";", bridge.opensOpportunityIds()),
                  Integer.toString(bridge.freePlaces())),
              worth(bridge.gain(), bridge.effort())));
    }
    return rows;
  }

  /**
   * The cells of changes for several participants, best first, in the order of {@link
   * #SHARED_HEADER}.
   *
   * @param sentences say what the change is
   */
  public static List<List<String>> rows(List<SharedBridge> bridges, Sentences sentences) {
    List<List<String>> rows = new ArrayList<>();
    for (SharedBridge bridge : bridges) {
      rows.add(
          with(
              List.of(
                  Integer.toString(rows.size() + 1),
                  words(List.of(bridge.change()), sentences),
                  String.join(";", bridge.participantIds()),
                  String.join(";", bridge.opensOpportunityIds())),
              worth(bridge.gain(), bridge.effort())));
    }
    return rows;
  }

  private static String words(List<Bridge> changes, Sentences sentences) {
    return changes.stream().map(sentences::condition).collect(Collectors.joining("; "));
  }

  private static List<String> worth(PlacementGain gain, Optional<Effort> effort) {
    return List.of(
        Integer.toString(gain.placedMore()),
        Integer.toString(gain.placedMoreAtMost()),
        effort.map(it -> Integer.toString(it.days())).orElse(""),
        effort.map(it -> Long.toString(it.cents())).orElse(""));
  }

  private static List<String> with(List<String> first, List<String> more) {
    List<String> all = new ArrayList<>(first);
    all.addAll(more);
    return List.copyOf(all);
  }
}
