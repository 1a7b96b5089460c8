package org.quartermatch.placement.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quartermatch.placement.ChildPlace;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.PlacementVeto;

/**
 * A problem as arrays over dense numbers, in the problem's own order. Read only once built.
 *
 * <p>A <em>choice</em> is an option at one hours level. Choices that can never be taken are left
 * out: vetoed ones, ones beside a pin, ones that exceed an empty opportunity's or provider's
 * capacity on their own. A <em>seat</em> is a child at a provider; two participants who share a
 * child share its seats.
 */
final class Instance {
  static final int NONE = -1;
  private static final int[] NO_SEATS = {};

  final PlacementProblem problem;
  private final Map<String, Integer> opportunityIndex = new HashMap<>();
  private final Map<String, Integer> providerIndex = new HashMap<>();
  final int participants;
  final int opportunities;
  final int providers;

  // by participant
  final int[] pinned;
  final boolean[] hasCurrent;
  final int[][] groupsOf;
  // by group
  final int[] groupSize;
  // by opportunity; a budget of Long.MAX_VALUE does not limit
  final int[] places;
  final long[] budget;
  // by care place: two for each provider, under 3 first
  final int[] carePlaces;
  // by seat
  final int[] seatChild;
  final int[] seatCare;

  /** How many participants have this seat in a choice. */
  final int[] seatSharers;

  final int children;

  /** By child, its seats. */
  final int[][] seatsOfChild;

  /** Where the choices of a participant begin; one longer. */
  final int[] firstChoice;

  // by choice
  final int[] owner;
  final int[] opportunity;
  final int[] hours;
  final int[] option;
  final int[][] seats;

  /** What the choice adds to the objective, stability included, fairness not. */
  final long[] worth;

  /** By participant: what being unplaced costs, for those who have a current placement. */
  final long[] absence;

  final Fairness fairness;

  Instance(PlacementProblem problem) {
    this.problem = problem;
    participants = problem.participants().size();
    opportunities = problem.opportunities().size();
    providers = problem.providers().size();
    places = new int[opportunities];
    budget = new long[opportunities];
    for (int j = 0; j < opportunities; j++) {
      PlacementOpportunity o = problem.opportunities().get(j);
      opportunityIndex.put(o.id(), j);
      places[j] = o.places();
      budget[j] =
          o.budgetQuarterHours().isPresent() ? o.budgetQuarterHours().getAsInt() : Long.MAX_VALUE;
    }
    carePlaces = new int[2 * providers];
    for (int k = 0; k < providers; k++) {
      PlacementProvider provider = problem.providers().get(k);
      providerIndex.put(provider.id(), k);
      carePlaces[2 * k] = provider.placesUnder3();
      carePlaces[2 * k + 1] = provider.places3AndOver();
    }

    pinned = new int[participants];
    hasCurrent = new boolean[participants];
    absence = new long[participants];
    groupsOf = new int[participants][];
    Map<String, Integer> groupIndex = new HashMap<>();
    long stability = problem.weights().stabilityPenalty();
    for (int i = 0; i < participants; i++) {
      PlacementParticipant p = problem.participants().get(i);
      pinned[i] = p.pinnedOpportunityId().map(opportunityIndex::get).orElse(NONE);
      hasCurrent[i] = p.current().isPresent();
      absence[i] = hasCurrent[i] ? stability : 0;
      groupsOf[i] =
          p.groups().stream()
              .mapToInt(g -> groupIndex.computeIfAbsent(g, x -> groupIndex.size()))
              .toArray();
    }
    groupSize = new int[groupIndex.size()];
    for (int[] groups : groupsOf) {
      for (int g : groups) {
        groupSize[g]++;
      }
    }
    String[] labels = new String[groupIndex.size()];
    groupIndex.forEach((label, g) -> labels[g] = label);
    fairness = Fairness.of(problem.weights().fairShare(), participants, List.of(labels), groupSize);

    Choices choices = new Choices();
    choices.collect();
    firstChoice = choices.firstChoice;
    owner = choices.owner.toArray();
    opportunity = choices.opportunity.toArray();
    hours = choices.hours.toArray();
    option = choices.option.toArray();
    seats = choices.seats.toArray(new int[0][]);
    worth = Arrays.copyOf(choices.worth, owner.length);
    seatChild = choices.seatChild.toArray();
    seatCare = choices.seatCare.toArray();
    children = choices.childIndex.size();
    IntList[] ofChild = new IntList[children];
    for (int s = 0; s < seatChild.length; s++) {
      int child = seatChild[s];
      if (ofChild[child] == null) {
        ofChild[child] = new IntList();
      }
      ofChild[child].add(s);
    }
    seatsOfChild = Arrays.stream(ofChild).map(IntList::toArray).toArray(int[][]::new);
    seatSharers = new int[seatChild.length];
    int[] lastOwner = new int[seatChild.length];
    Arrays.fill(lastOwner, NONE);
    for (int c = 0; c < owner.length; c++) {
      for (int s : seats[c]) {
        if (lastOwner[s] != owner[c]) {
          lastOwner[s] = owner[c];
          seatSharers[s]++;
        }
      }
    }
  }

  static boolean changed(PlacementParticipant participant, PlacementOption option) {
    return participant.current().isPresent() && participant.current().get().changedBy(option);
  }

  int opportunityNumber(String id) {
    return opportunityIndex.getOrDefault(id, NONE);
  }

  /** Whether an option's provider has the places for its children, if nobody else takes any. */
  boolean careSuffices(PlacementOption o) {
    if (o.providerId().isEmpty()) {
      return true;
    }
    int k = providerIndex.getOrDefault(o.providerId().get(), NONE);
    long under3 = o.children().stream().filter(ChildPlace::under3).count();
    return under3 <= carePlaces[2 * k] && o.children().size() - under3 <= carePlaces[2 * k + 1];
  }

  /** What an option adds to the objective, stability included, fairness not. */
  long worthOf(PlacementParticipant p, PlacementOption o) {
    return problem.weights().worth(p, o)
        - (changed(p, o) ? problem.weights().stabilityPenalty() : 0);
  }

  int choices() {
    return owner.length;
  }

  PlacementOption optionOf(int choice) {
    return problem.options().get(option[choice]);
  }

  /** Grows the columns of the choices; the problem's options come by participant. */
  private final class Choices {
    private final Map<String, Integer> childIndex = new HashMap<>();
    private final Map<Long, Integer> seatIndex = new HashMap<>();
    private final int[] firstChoice = new int[participants + 1];
    private final IntList owner = new IntList();
    private final IntList opportunity = new IntList();
    private final IntList hours = new IntList();
    private final IntList option = new IntList();
    private long[] worth = new long[16];
    private final List<int[]> seats = new ArrayList<>();
    private final IntList seatChild = new IntList();
    private final IntList seatCare = new IntList();

    void collect() {
      Set<PlacementVeto> vetoes = new HashSet<>(problem.vetoes());
      List<PlacementOption> options = problem.options();
      int next = 0;
      for (int i = 0; i < participants; i++) {
        firstChoice[i] = owner.size();
        PlacementParticipant p = problem.participants().get(i);
        String id = p.id();
        for (; next < options.size() && options.get(next).participantId().equals(id); next++) {
          PlacementOption o = options.get(next);
          int j = opportunityIndex.getOrDefault(o.opportunityId(), NONE);
          boolean allowed =
              (pinned[i] == NONE || pinned[i] == j)
                  && places[j] > 0
                  && !(vetoes.size() > 0
                      && vetoes.contains(new PlacementVeto(id, o.opportunityId())));
          if (allowed && careSuffices(o)) {
            add(i, j, next, p, o);
          }
        }
      }
      firstChoice[participants] = owner.size();
    }

    private void add(int i, int j, int optionIndex, PlacementParticipant p, PlacementOption o) {
      boolean agreedFits = o.agreedQuarterHours() <= budget[j];
      // without a budget smaller hours gain nothing
      boolean smaller =
          budget[j] != Long.MAX_VALUE
              && o.minimumQuarterHours() < o.agreedQuarterHours()
              && o.minimumQuarterHours() <= budget[j];
      if (!agreedFits && !smaller) {
        return;
      }
      int[] seatsOfOption = seatsOf(o);
      long worthOfOption = worthOf(p, o);
      if (agreedFits) {
        addChoice(i, j, o.agreedQuarterHours(), optionIndex, seatsOfOption, worthOfOption);
      }
      if (smaller) {
        addChoice(i, j, o.minimumQuarterHours(), optionIndex, seatsOfOption, worthOfOption);
      }
    }

    private void addChoice(
        int i, int j, int quarterHours, int optionIndex, int[] seatsOfOption, long worthOfOption) {
      if (owner.size() == worth.length) {
        worth = Arrays.copyOf(worth, worth.length + (worth.length >> 1));
      }
      worth[owner.size()] = worthOfOption;
      owner.add(i);
      opportunity.add(j);
      hours.add(quarterHours);
      option.add(optionIndex);
      seats.add(seatsOfOption);
    }

    private int[] seatsOf(PlacementOption o) {
      if (o.providerId().isEmpty()) {
        return NO_SEATS;
      }
      int k = providerIndex.getOrDefault(o.providerId().get(), NONE);
      int[] result = new int[o.children().size()];
      for (int x = 0; x < result.length; x++) {
        ChildPlace child = o.children().get(x);
        int number = childIndex.computeIfAbsent(child.childId(), id -> childIndex.size());
        long key = (long) number * providers + k;
        Integer seat = seatIndex.get(key);
        if (seat == null) {
          seat = seatChild.size();
          seatIndex.put(key, seat);
          seatChild.add(number);
          seatCare.add(2 * k + (child.under3() ? 0 : 1));
        }
        result[x] = seat;
      }
      return result;
    }
  }
}
