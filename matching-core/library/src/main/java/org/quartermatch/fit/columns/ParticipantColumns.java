package org.quartermatch.fit.columns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.columns.sphere.Blocks;
import org.quartermatch.fit.columns.sphere.Curve;
import org.quartermatch.fit.columns.sphere.Places;
import org.quartermatch.fit.columns.sphere.Sphere;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.fit.travel.GreatCircle;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Participant;

/**
 * A cohort as packed columns, the mirror of {@link OpportunityColumns}: one plain array for each
 * thing that a fit looks at, one entry for each participant, at the same position in all of them;
 * so there are as many fields as things. About 150 bytes each, the records apart.
 *
 * <pre>
 *   places            int, 3  home, see Sphere                         ┐ sorted along a curve that
 *   reach             float   greatest squared chord of a way to work  ┘ fills the plane; who has
 *   longestMinutes    int     limit of the way to work                   no home or no limit, last
 *   mode time ends    int     numbers of the distinct aspects
 *   scored            int     one column of aspects for each criterion that gives points
 *   gate              int     number of a combination of aspects of the gates that courses leave
 *   held              …       states of what is held, see HeldStates
 *   rank              int     place in the order of ids
 *   withPlaces        object  for children cared for at places, or who can get new ones
 * </pre>
 *
 * <p>Immutable, and safe for use by several threads.
 */
public final class ParticipantColumns {
  final Layout layout;
  final Places places;
  final float[] reach;
  final int[] longestMinutes;

  /** Whose children's places decide about time too, ready to be judged; null: the way decides. */
  final @Nullable PreparedParticipant[] withPlaces;

  final byte[] mode;
  final int[] time;
  final int[] ends;
  final int[] gate;
  final int[] rank;
  private final int[] byRank;
  final Participant[] participants;
  final HeldStates held;

  final AspectValues modes;
  final AspectValues times;
  final AspectValues endsOfCourses;
  final List<AspectColumn<?>> scored;

  /** Gates that courses can open: their aspects, one for each state. */
  final List<AspectColumn<?>> gatesByState;

  /** The other gates: their aspects, one for each combination. */
  final List<AspectColumn<?>> lastingGates;

  /** Number of distinct combinations of these; one entry of each of their columns. */
  final int combinations;

  /** The greatest reach in each block. */
  final float[] blockReach;

  /**
   * Packs a cohort. O(n log n).
   *
   * @throws IllegalArgumentException if two have the same id
   */
  public static ParticipantColumns of(FitCalculator calculator, Collection<Participant> cohort) {
    ParticipantColumnsBuilder builder = new ParticipantColumnsBuilder(calculator);
    builder.add(cohort);
    return builder.build();
  }

  ParticipantColumns(ParticipantColumnsBuilder from, Curve.Order order) {
    FitCalculator calculator = from.calculator;
    List<ParticipantColumnsBuilder.Row> rows = new ArrayList<>(order.positions().length);
    for (int number : order.positions()) {
      rows.add(from.rows.get(number));
    }
    int n = rows.size();
    layout = from.layout;
    places = new Places(from.rows.stream().map(row -> row.participant().home()).toList(), order);
    reach = new float[n];
    longestMinutes = new int[n];
    withPlaces = new PreparedParticipant[n];
    mode = new byte[n];
    time = new int[n];
    ends = new int[n];
    gate = new int[n];
    participants = new Participant[n];
    for (int i = 0; i < n; i++) {
      write(i, rows.get(i));
    }
    byRank = byRank(participants);
    rank = new int[n];
    for (int i = 0; i < n; i++) {
      rank[byRank[i]] = i;
    }
    held = new HeldStates(rows, from.skills);
    modes = from.modes.build(calculator);
    times = from.times.build(calculator);
    endsOfCourses = from.ends.build(calculator);
    scored = columns(from.scored, rows, ParticipantColumnsBuilder.State::scored, calculator);
    gatesByState =
        columns(from.gatesByState, rows, ParticipantColumnsBuilder.State::gates, calculator);
    combinations = from.combinations.size();
    lastingGates = lastingGates(from);
    blockReach = blockReach();
  }

  private void write(int position, ParticipantColumnsBuilder.Row row) {
    participants[position] = row.participant();
    GreatCircle circle = layout.greatCircle;
    reach[position] =
        row.limited() && circle != null
            ? Sphere.chordSquaredWithin(
                circle.longestMetres(row.longestMinutes(), row.travelMode()))
            : Float.MAX_VALUE;
    longestMinutes[position] = row.longestMinutes();
    withPlaces[position] = row.wayDecides() ? null : layout.calculator.prepare(row.participant());
    mode[position] = (byte) row.mode();
    time[position] = row.time();
    ends[position] = row.ends();
    gate[position] = row.gate();
  }

  private static List<AspectColumn<?>> columns(
      List<AspectColumn.Builder<?, ?>> builders,
      List<ParticipantColumnsBuilder.Row> rows,
      Function<ParticipantColumnsBuilder.State, List<int[]>> of,
      FitCalculator calculator) {
    List<AspectColumn<?>> columns = new ArrayList<>();
    for (int i = 0; i < builders.size(); i++) {
      AspectColumn.Builder<?, ?> builder = builders.get(i);
      int column = i;
      List<int[]> each =
          rows.stream()
              .flatMap(row -> row.states().stream().limit(builder.byState() ? Long.MAX_VALUE : 1))
              .map(state -> of.apply(state).get(column))
              .toList();
      columns.add(builder.build(calculator, each));
    }
    return List.copyOf(columns);
  }

  private static List<AspectColumn<?>> lastingGates(ParticipantColumnsBuilder from) {
    List<AspectColumn<?>> columns = new ArrayList<>();
    for (int i = 0; i < from.lastingGates.size(); i++) {
      int column = i;
      List<int[]> each =
          from.combinations.values().stream()
              .map(combination -> combination.get(column).stream().mapToInt(n -> n).toArray())
              .toList();
      columns.add(from.lastingGates.get(i).build(from.calculator, each));
    }
    return List.copyOf(columns);
  }

  private float[] blockReach() {
    Blocks blocks = places.blocks;
    float[] greatest = new float[blocks.count()];
    for (int block = 0; block < greatest.length; block++) {
      for (int i = blocks.from(block); i < blocks.to(block); i++) {
        greatest[block] = Math.max(greatest[block], reach[i]);
      }
    }
    return greatest;
  }

  /** Positions in the order of ids by code point. */
  private static int[] byRank(Participant[] participants) {
    List<Integer> positions = new ArrayList<>(participants.length);
    for (int i = 0; i < participants.length; i++) {
      positions.add(i);
    }
    positions.sort(
        (a, b) -> CodePointOrder.INSTANCE.compare(participants[a].id(), participants[b].id()));
    for (int i = 1; i < positions.size(); i++) {
      String id = participants[positions.get(i)].id();
      if (id.equals(participants[positions.get(i - 1)].id())) {
        throw new IllegalArgumentException(
            "participant id is " + id + " more than once, allowed: once in a cohort");
      }
    }
    return positions.stream().mapToInt(p -> p).toArray();
  }

  /** Number of participants. */
  public int size() {
    return participants.length;
  }

  /** The participant at this place in the order of ids. */
  public Participant participant(int atRank) {
    return participants[byRank[atRank]];
  }
}
