package org.quartermatch.examples.generate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Draws what a team adds to a Quarter by hand, for a few people each: an earlier plan, vetoes, and
 * ways that somebody has measured. One run only: {@link #see} every participant first, in order.
 */
final class Requests {
  static final List<String> CURRENT_COLUMNS =
      List.of("participantId", "opportunityId", "childcareProviderId", "pinned");
  static final List<String> VETO_COLUMNS = List.of("participantId", "opportunityId");
  static final List<String> TRAVEL_COLUMNS =
      List.of("fromLatitude", "fromLongitude", "toLatitude", "toLongitude", "mode", "minutes");

  private static final int HOME = People.PARTICIPANT_COLUMNS.indexOf("latitude");
  private static final int MODE = People.PARTICIPANT_COLUMNS.indexOf("mode");
  private static final int WISHED = People.PARTICIPANT_COLUMNS.indexOf("occupations");

  /** Minutes of the way round, by minutes of the short way: a closed bridge. */
  private static final double WAY_ROUND = 1.6;

  /** Metres a minute, with the turns of streets. */
  private static final Map<String, Integer> METRES_A_MINUTE =
      Map.of("foot", 57, "bicycle", 190, "car", 380);

  private final World world;
  private final Jobs jobs;
  private final Map<Integer, String[]> planned;
  private final Map<Integer, String[]> measured = new TreeMap<>();

  Requests(World world, Jobs jobs) {
    this.world = world;
    this.jobs = jobs;
    planned = chosen(Math.min(12, world.settings().participants() / 20));
  }

  /** People spread over all of them, whose rows are to be seen. */
  private Map<Integer, String[]> chosen(int people) {
    Map<Integer, String[]> chosen = new TreeMap<>();
    for (int i = 0; i < people; i++) {
      chosen.put(spread(people, i), new String[0]);
    }
    return chosen;
  }

  private int spread(int rows, int row) {
    return (int) ((long) world.settings().participants() * row / rows);
  }

  void see(int index, String[] participant) {
    planned.computeIfPresent(index, (any, unseen) -> participant);
    if (measured.size() < planned.size()
        && index % 3 == 1
        && METRES_A_MINUTE.containsKey(participant[MODE])
        && !participant[HOME].isEmpty()) {
      measured.put(index, participant);
    }
  }

  /**
   * A few people whom an earlier plan proposed something; never pinned, because a pin must be
   * possible, and what is possible the matching decides, not the generator.
   */
  List<String[]> current() {
    List<String[]> rows = new ArrayList<>();
    planned.forEach(
        (index, participant) -> {
          Draw draw = world.draw(Draw.Stream.CURRENT, index);
          rows.add(
              new String[] {
                participant[0], world.opportunityId(wished(draw, participant)), "", "false"
              });
        });
    return rows;
  }

  List<String[]> vetoes() {
    int people = Math.min(15, world.settings().participants() / 15);
    List<String[]> rows = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      Draw draw = world.draw(Draw.Stream.VETO, i);
      rows.add(
          new String[] {
            world.participantId(spread(people, i)),
            world.opportunityId(draw.below(world.settings().opportunities()))
          });
    }
    return rows;
  }

  /**
   * Ways that take longer since a bridge is closed, there and back, from the homes of a few people
   * to work that they wish for; by public transport, whose way does not lead over it, nobody has
   * measured any.
   */
  List<String[]> travel() {
    List<String[]> rows = new ArrayList<>();
    Set<List<String>> legs = new HashSet<>();
    measured.forEach(
        (index, participant) -> {
          Draw draw = world.draw(Draw.Stream.TRAVEL, index);
          int opportunity = wished(draw, participant);
          String mode = participant[MODE];
          int speed = Objects.requireNonNull(METRES_A_MINUTE.get(mode), mode);
          Point home = Point.of(participant[HOME], participant[HOME + 1]);
          Optional<Point> place = jobs.place(opportunity);
          if (place.isPresent()) {
            Point work = place.get();
            int minutes = 1 + (int) (home.metresTo(work) / speed * WAY_ROUND) + draw.below(4);
            addLeg(home, work, mode, minutes, legs, rows);
            addLeg(work, home, mode, minutes + draw.below(3), legs, rows);
          }
        });
    return rows;
  }

  private static void addLeg(
      Point from, Point to, String mode, int minutes, Set<List<String>> legs, List<String[]> rows) {
    List<String> leg =
        List.of(from.latitude(), from.longitude(), to.latitude(), to.longitude(), mode);
    if (legs.add(leg)) {
      List<String> row = new ArrayList<>(leg);
      row.add(Integer.toString(minutes));
      rows.add(row.toArray(new String[0]));
    }
  }

  /** An opportunity in a wished occupation, where a few tries find one. */
  private int wished(Draw draw, String[] participant) {
    int opportunity = draw.below(world.settings().opportunities());
    for (int tries = 0;
        tries < 200 && !participant[WISHED].contains(jobs.occupation(opportunity));
        tries++) {
      opportunity = draw.below(world.settings().opportunities());
    }
    return opportunity;
  }
}
