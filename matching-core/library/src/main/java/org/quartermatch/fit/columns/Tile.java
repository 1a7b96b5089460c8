package org.quartermatch.fit.columns;

import java.util.Arrays;
import java.util.List;

/**
 * Up to {@link Lanes#COUNT} participants side by side, as a filter: what it rules out is surely not
 * eligible, or not wanted; what it leaves is judged exactly.
 *
 * <p>Rows start with the most points that there are, which rules nothing out, and are filled when a
 * position first comes through with them: so only what is looked at is asked for. Where courses end
 * at different times, a row holds the best over all states of what is held.
 */
final class Tile {
  /** Filling a row costs as much as this many positions gain from it. */
  private static final int POSITIONS_A_ROW = 8;

  final List<ParticipantTables> participants;
  final Lanes lanes;

  private final OpportunityColumns columns;
  private final boolean[] worksFilled;
  private final boolean[] hoursFilled;
  private final boolean[] gatesFilled;
  private final boolean[] languagesFilled;
  private final boolean[] occupationsFilled;
  private final boolean[] localsFilled;
  private final boolean[] startsFilled;

  Tile(List<ParticipantTables> participants) {
    this.participants = participants;
    columns = participants.get(0).columns;
    worksFilled = new boolean[columns.works.size()];
    hoursFilled = new boolean[columns.hoursOffered.size()];
    gatesFilled = new boolean[columns.gates.size()];
    languagesFilled = new boolean[columns.languageFacets.size()];
    occupationsFilled = unlessRare(columns.occupations.size());
    localsFilled = unlessRare(columns.locals.size());
    startsFilled = unlessRare(columns.starts.size());
    float[] reach = new float[Lanes.COUNT * columns.works.size()];
    Arrays.fill(reach, Float.MAX_VALUE);
    float[] homeX = new float[Lanes.COUNT];
    float[] homeY = new float[Lanes.COUNT];
    float[] homeZ = new float[Lanes.COUNT];
    for (int lane = 0; lane < participants.size(); lane++) {
      homeX[lane] = participants.get(lane).x;
      homeY[lane] = participants.get(lane).y;
      homeZ[lane] = participants.get(lane).z;
    }
    short[] least = new short[Lanes.COUNT];
    Arrays.fill(least, Short.MAX_VALUE);
    lanes =
        new Lanes(
            columns.x,
            columns.y,
            columns.z,
            columns.work,
            columns.hours,
            columns.gate,
            columns.languages,
            columns.occupation,
            columns.local,
            columns.start,
            columns.rest,
            reach,
            rows(columns.hoursOffered),
            new short[Lanes.COUNT * columns.gates.size()],
            rows(columns.languageFacets),
            rows(columns.occupations),
            rows(columns.locals),
            rows(columns.starts),
            homeX,
            homeY,
            homeZ,
            least);
  }

  private boolean[] unlessRare(int facets) {
    boolean[] filled = new boolean[facets];
    Arrays.fill(filled, columns.size() < POSITIONS_A_ROW * facets);
    return filled;
  }

  private static short[] rows(List<? extends Facet> facets) {
    return rows(facets.size(), facets.isEmpty() ? 0 : facets.get(0).mostPoints());
  }

  private static short[] rows(int count, int mostPoints) {
    short[] rows = new short[Lanes.COUNT * count];
    Arrays.fill(rows, (short) mostPoints);
    return rows;
  }

  /** Fills the rows of this position; whether there was one to fill. */
  boolean fill(int position) {
    boolean more = false;
    int work = columns.work[position];
    if (!worksFilled[work]) {
      worksFilled[work] = true;
      for (int lane = 0; lane < participants.size(); lane++) {
        ParticipantTables participant = participants.get(lane);
        lanes.reach()[work * Lanes.COUNT + lane] = participant.reach(participant.longestWay(work));
      }
      more = true;
    }
    int hours = columns.hours[position];
    if (!hoursFilled[hours]) {
      hoursFilled[hours] = true;
      for (int lane = 0; lane < participants.size(); lane++) {
        lanes.hoursRows()[hours * Lanes.COUNT + lane] =
            pointsOrBlocked(participants.get(lane).hoursPoints(hours));
      }
      more = true;
    }
    int gate = columns.gate[position];
    if (!gatesFilled[gate]) {
      gatesFilled[gate] = true;
      for (int lane = 0; lane < participants.size(); lane++) {
        lanes.gateRows()[gate * Lanes.COUNT + lane] =
            participants.get(lane).canPass(gate) ? 0 : Lanes.BLOCKED;
      }
      more = true;
    }
    int languages = columns.languages[position];
    if (!languagesFilled[languages]) {
      languagesFilled[languages] = true;
      for (int lane = 0; lane < participants.size(); lane++) {
        lanes.languageRows()[languages * Lanes.COUNT + lane] =
            pointsOrBlocked(participants.get(lane).mostLanguagePoints(languages));
      }
      more = true;
    }
    return fillPreferences(position) || more;
  }

  private boolean fillPreferences(int position) {
    boolean more = false;
    int occupation = columns.occupation[position];
    if (!occupationsFilled[occupation]) {
      occupationsFilled[occupation] = true;
      for (int lane = 0; lane < participants.size(); lane++) {
        lanes.occupationRows()[occupation * Lanes.COUNT + lane] =
            (short) participants.get(lane).occupationPoints(occupation);
      }
      more = true;
    }
    int local = columns.local[position];
    if (!localsFilled[local]) {
      localsFilled[local] = true;
      for (int lane = 0; lane < participants.size(); lane++) {
        lanes.localRows()[local * Lanes.COUNT + lane] =
            (short) participants.get(lane).localPoints(local);
      }
      more = true;
    }
    int start = columns.start[position];
    if (!startsFilled[start]) {
      startsFilled[start] = true;
      for (int lane = 0; lane < participants.size(); lane++) {
        lanes.startRows()[start * Lanes.COUNT + lane] =
            (short) participants.get(lane).startPoints(start);
      }
      more = true;
    }
    return more;
  }

  private static short pointsOrBlocked(int points) {
    return points == Facet.BLOCKED ? Lanes.BLOCKED : (short) points;
  }
}
