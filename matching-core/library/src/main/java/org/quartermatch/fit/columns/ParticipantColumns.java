package org.quartermatch.fit.columns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.PreparedParticipant;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Participant;

/**
 * A cohort as packed columns, the mirror of {@link OpportunityColumns}: one plain array for each
 * thing that a fit looks at, one entry for each participant, at the same position in all of them.
 * About 150 bytes each, the records apart.
 *
 * <pre>
 *   x y z             int     home, see Sphere                         ┐ sorted along a curve that
 *   reach             float   greatest squared chord of a way to work  ┘ fills the plane; who has
 *   longestMinutes    int     limit of the way to work                   no home or no limit, last
 *   mode time ends
 *   gate start quarter int    numbers of the distinct aspects
 *   wishesFrom        int     first of the wishes; the next one's ends them
 *   wishes            int     aspects of a single wish
 *   states            int     first of the states of what is held: one more than courses' ends
 *     languages qualifications   int      aspects              ┐
 *     heldFrom                   int      first of the skills  │ one entry for each state
 *     complete                   boolean                       ┘
 *       held                     int      see SkillNumbers
 *   rank              int     place in the order of ids
 *   withPlaces        object  for children cared for at places, or who can get new ones
 * </pre>
 *
 * <p>Immutable, and safe for use by several threads.
 */
public final class ParticipantColumns {
  final Definition definition;
  final SkillParts parts;

  /** Positions from here on have no known home, or no limit of the way to work. */
  final int limited;

  final int[] x;
  final int[] y;
  final int[] z;
  final float[] reach;
  final int[] longestMinutes;

  /** Whose children's places decide about time too, ready to be judged; null: the way decides. */
  final @Nullable PreparedParticipant[] withPlaces;

  final byte[] mode;
  final int[] time;
  final int[] ends;
  final int[] gate;
  final int[] start;
  final int[] quarter;
  final int[] wishesFrom;
  final int[] wishes;
  final int[] states;
  final int[] languages;
  final int[] qualifications;
  final int[] heldFrom;
  final boolean[] complete;
  final int[] held;
  final int[] rank;
  final int[] byRank;
  final Participant[] participants;

  final Aspect modes;
  final Aspect times;
  final Aspect endsOfCourses;
  final Aspect starts;
  final Aspect quarters;
  final Aspect singleWishes;
  final Aspect heldLanguages;
  final Aspect heldQualifications;
  final Aspect entitlements;
  final Aspect forms;
  final Aspect exclusions;
  final Aspect needs;

  /** For each distinct combination, the numbers of entitlements, forms, exclusions and needs. */
  final List<int[]> gates;

  final SkillNumbers skills;
  final Blocks blocks;

  /** The greatest reach in each block. */
  final float[] blockReach;

  /**
   * Packs a cohort. O(n log n).
   *
   * @throws IllegalArgumentException if two have the same id
   */
  public static ParticipantColumns of(Definition definition, Collection<Participant> cohort) {
    ParticipantColumnsBuilder builder = new ParticipantColumnsBuilder(definition);
    builder.add(cohort);
    return builder.build();
  }

  ParticipantColumns(ParticipantColumnsBuilder from, int[] order, int limited) {
    int n = order.length;
    definition = from.definition;
    parts = new SkillParts(definition);
    this.limited = limited;
    x = new int[n];
    y = new int[n];
    z = new int[n];
    reach = new float[n];
    longestMinutes = new int[n];
    withPlaces = new PreparedParticipant[n];
    mode = new byte[n];
    time = new int[n];
    ends = new int[n];
    gate = new int[n];
    start = new int[n];
    quarter = new int[n];
    participants = new Participant[n];
    wishesFrom = new int[n + 1];
    states = new int[n];
    Ints wished = new Ints();
    Ints stateLanguages = new Ints();
    Ints stateQualifications = new Ints();
    Ints stateHeldFrom = new Ints();
    Ints stateHeld = new Ints();
    List<Boolean> stateComplete = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      ParticipantColumnsBuilder.Row row = from.rows.get(order[i]);
      int position = i;
      participants[i] = row.participant();
      row.participant()
          .home()
          .ifPresent(
              home -> {
                x[position] = Sphere.x(home);
                y[position] = Sphere.y(home);
                z[position] = Sphere.z(home);
              });
      reach[i] = row.limited() ? Sphere.chordSquaredWithin(row.longestMetres()) : Float.MAX_VALUE;
      longestMinutes[i] = row.longestMinutes();
      withPlaces[i] = row.wayDecides() ? null : definition.prepare(row.participant());
      mode[i] = (byte) row.mode();
      time[i] = row.time();
      ends[i] = row.ends();
      gate[i] = row.gate();
      start[i] = row.start();
      quarter[i] = row.quarter();
      wished.addAll(row.wishes());
      wishesFrom[i + 1] = wished.size();
      states[i] = stateComplete.size();
      for (ParticipantColumnsBuilder.State state : row.states()) {
        stateLanguages.add(state.languages());
        stateQualifications.add(state.qualifications());
        stateHeldFrom.add(stateHeld.size());
        stateHeld.addAll(state.skills());
        stateComplete.add(state.complete());
      }
    }
    stateHeldFrom.add(stateHeld.size());
    wishes = wished.toArray();
    languages = stateLanguages.toArray();
    qualifications = stateQualifications.toArray();
    heldFrom = stateHeldFrom.toArray();
    held = stateHeld.toArray();
    complete = new boolean[stateComplete.size()];
    for (int i = 0; i < complete.length; i++) {
      complete[i] = stateComplete.get(i);
    }
    byRank = byRank(participants);
    rank = new int[n];
    for (int i = 0; i < n; i++) {
      rank[byRank[i]] = i;
    }
    modes = from.modes.build(definition);
    times = from.times.build(definition);
    endsOfCourses = from.ends.build(definition);
    starts = from.starts.build(definition);
    quarters = from.quarters.build(definition);
    singleWishes = from.wishes.build(definition);
    heldLanguages = from.languages.build(definition);
    heldQualifications = from.qualifications.build(definition);
    entitlements = from.entitlements.build(definition);
    forms = from.forms.build(definition);
    exclusions = from.exclusions.build(definition);
    needs = from.needs.build(definition);
    gates =
        from.gates.values().stream()
            .map(numbers -> numbers.stream().mapToInt(g -> g).toArray())
            .toList();
    skills = from.skills;
    blocks = new Blocks(x, y, z, limited);
    blockReach = new float[blocks.count()];
    for (int block = 0; block < blockReach.length; block++) {
      for (int i = blocks.from(block); i < blocks.to(block); i++) {
        blockReach[block] = Math.max(blockReach[block], reach[i]);
      }
    }
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

  /** A growing list of ints. */
  private static final class Ints {
    private int[] items = new int[64];
    private int size;

    void add(int item) {
      if (size == items.length) {
        items = java.util.Arrays.copyOf(items, 2 * size);
      }
      items[size++] = item;
    }

    void addAll(int[] more) {
      for (int item : more) {
        add(item);
      }
    }

    int size() {
      return size;
    }

    int[] toArray() {
      return java.util.Arrays.copyOf(items, size);
    }
  }
}
