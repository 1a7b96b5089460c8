package org.quartermatch.fair.timetable;

import java.util.ArrayList;
import java.util.List;

/**
 * The best talks where it does not count when they are: who talks to whom, each pair once, each
 * guest and each company as often as its time allows. A flow from guests, whose talks count by
 * number, to companies. What it is worth no timetable exceeds.
 *
 * <p>O(talks × pairs × log(guests + companies)).
 */
final class TalkFlow {
  private static final int FIRST_NODE = 2;

  /** A guest and a company. */
  record Pair(int guest, int company) {}

  private final List<Pair> talks = new ArrayList<>();

  /** By company, what one more talk there would add. */
  private final long[] prices;

  TalkFlow(FairInstance in) {
    GainFlow flow = new GainFlow(FIRST_NODE + in.guests + in.companies);
    List<Pair> pairs = new ArrayList<>();
    List<Integer> arcs = new ArrayList<>();
    for (int p = 0; p < in.guests; p++) {
      addLevels(in, p, FIRST_NODE + p, flow);
      for (int c = 0; c < in.companies; c++) {
        if (in.canMeet(p, c)) {
          pairs.add(new Pair(p, c));
          arcs.add(flow.arc(FIRST_NODE + p, FIRST_NODE + in.guests + c, 1, in.points[p][c]));
        }
      }
    }
    for (int c = 0; c < in.companies; c++) {
      int talksThere = 0;
      for (int t = 0; t < in.slots; t++) {
        talksThere += in.interviewers[c][t];
      }
      flow.arc(FIRST_NODE + in.guests + c, GainFlow.SINK, talksThere, 0);
    }
    flow.run();
    for (int i = 0; i < pairs.size(); i++) {
      if (flow.flow(arcs.get(i)) > 0) {
        talks.add(pairs.get(i));
      }
    }
    prices = new long[in.companies];
    for (int c = 0; c < in.companies; c++) {
      prices[c] = flow.price(FIRST_NODE + in.guests + c);
    }
  }

  /** One arc for each talk that counts beside its points, one for all others. */
  static void addLevels(FairInstance in, int p, int node, GainFlow flow) {
    int counted = Math.min(in.leastTalks, in.most[p]);
    for (int number = 1; number <= counted; number++) {
      flow.arc(GainFlow.SOURCE, node, 1, in.level(number));
    }
    if (in.most[p] > counted) {
      flow.arc(GainFlow.SOURCE, node, in.most[p] - counted, 0);
    }
  }

  /** By guest, then company. */
  List<Pair> talks() {
    return talks;
  }

  long[] prices() {
    return prices;
  }
}
