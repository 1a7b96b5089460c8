package org.quartermatch.placement.solver.build;

import static org.quartermatch.texts.LibraryTexts.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quartermatch.model.Message;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * Whether all pins of a problem can be kept together, exactly.
 *
 * <p>A pin fixes the opportunity; the childcare provider and the hours are free. Only the smallest
 * hours matter here, and a way without a provider and with the least hours beats all others. So the
 * places are a count, as are a company's contacts and support places, the hours mostly a sum, and
 * what is left to search is which family goes to which provider, and who else fills an opportunity
 * to its minimum. {@linkplain PinSums Counts, sums} and matchings (of children to providers, age
 * groups apart, siblings apart; of people to minima: both relaxations) refuse the common impossible
 * cases with a message that names the capacity. The rest is a depth-first search over the families
 * with more than one way, those with the fewest ways first, the roomiest provider first, then over
 * those who fill up; it is exponential at worst and stops at {@link #NODE_LIMIT} with an error
 * instead of an answer.
 */
public final class PinCheck {
  /** About a second. */
  private static final int NODE_LIMIT = 2_000_000;

  private final Instance instance;
  private final Occupancy occupancy;
  private final List<int[]> families;
  private final PinFillers fillers;
  private int nodes;

  private PinCheck(Instance instance) {
    this.instance = instance;
    occupancy = new Occupancy(instance);
    families = families();
    fillers = new PinFillers(instance);
  }

  /** What makes the pins of a sound problem impossible; empty if they can be kept. */
  public static List<Message> errors(PlacementProblem problem) {
    return problem.participants().stream().allMatch(p -> p.pinnedOpportunityId().isEmpty())
        ? List.of()
        : errors(new Instance(problem));
  }

  static List<Message> errors(Instance instance) {
    List<Message> errors = new PinSums(instance).errors();
    if (errors.isEmpty()) {
      PinCheck check = new PinCheck(instance);
      check.fillers.check(errors);
      if (errors.isEmpty() && !check.search()) {
        errors.add(
            check.nodes > NODE_LIMIT
                ? message("pin.undecided", NODE_LIMIT, check.families.size())
                : message("pin.no-way", check.names()));
      }
    }
    return errors;
  }

  /**
   * One way to keep all pins, with those who fill the pinned opportunities to their minima: by
   * unit, a choice or {@link Instance#NONE}.
   *
   * @throws IllegalStateException if there is none; a built problem has one
   */
  public static int[] kept(Instance instance) {
    PinCheck check = new PinCheck(instance);
    if (!check.search()) {
      throw new IllegalStateException("pins of a checked problem cannot be kept");
    }
    return check.occupancy.assignment();
  }

  /** The choices worth trying of each pinned unit, fewest first. */
  private List<int[]> families() {
    List<int[]> ways = new ArrayList<>();
    for (int u = 0; u < instance.units; u++) {
      if (instance.pinned[u] != Instance.NONE) {
        ways.add(undominated(instance, instance.firstChoice[u], instance.firstChoice[u + 1]));
      }
    }
    ways.sort(Comparator.comparingInt(w -> w.length));
    return ways;
  }

  /** Of the choices of a unit at one opportunity those that no other beats in what it takes. */
  static int[] undominated(Instance in, int from, int to) {
    IntList ways = new IntList();
    for (int c = from; c < to; c++) {
      boolean dominated = false;
      for (int d = from; d < to && !dominated; d++) {
        boolean atMost = in.hours[d] <= in.hours[c];
        boolean less = in.hours[d] < in.hours[c];
        boolean same = Arrays.equals(in.seats[d], in.seats[c]);
        boolean none = in.seats[d].length == 0;
        boolean staysToo = in.staying[d] >= in.staying[c];
        boolean even = in.staying[d] == in.staying[c];
        dominated = staysToo && (same ? less || (atMost && (!even || d < c)) : none && atMost);
      }
      if (!dominated) {
        ways.add(c);
      }
    }
    return ways.toArray();
  }

  /** What is tried at one depth: the choices, and how many of them have been. */
  private static final class Frame {
    private final int[] ways;
    private int tried;

    Frame(int[] ways) {
      this.ways = ways;
    }

    int taken() {
      return ways[tried - 1];
    }
  }

  /** Iterative, as the families may be many: one frame each, then one for each who fills up. */
  private boolean search() {
    List<Frame> frames = new ArrayList<>();
    while (true) {
      if (frames.size() >= families.size() && fillers.complete(occupancy)) {
        return true;
      }
      frames.add(new Frame(waysAfter(frames)));
      while (!advance(frames.getLast())) {
        frames.removeLast();
        if (frames.isEmpty() || nodes > NODE_LIMIT) {
          return false;
        }
        occupancy.remove(instance.owner[frames.getLast().taken()]);
      }
    }
  }

  private int[] waysAfter(List<Frame> frames) {
    int depth = frames.size();
    if (depth < families.size()) {
      return roomiestFirst(families.get(depth));
    }
    return fillers.ways(
        occupancy, depth == families.size() ? Instance.NONE : frames.getLast().taken());
  }

  /** Takes the next choice that fits; false if there is none. */
  private boolean advance(Frame frame) {
    while (frame.tried < frame.ways.length) {
      if (++nodes > NODE_LIMIT) {
        return false;
      }
      int choice = frame.ways[frame.tried++];
      if (occupancy.of(instance.owner[choice]) == Instance.NONE && occupancy.fits(choice)) {
        occupancy.add(choice);
        return true;
      }
    }
    return false;
  }

  private int[] roomiestFirst(int[] ways) {
    if (ways.length < 2) {
      return ways;
    }
    return Arrays.stream(ways)
        .boxed()
        .sorted(Comparator.comparingInt((Integer c) -> -occupancy.care.roomFor(c)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Of those with children to place; of all who are pinned where nobody has some. */
  private String names() {
    List<String> names =
        families.stream()
            .filter(ways -> instance.seats[ways[0]].length > 0)
            .map(ways -> instance.name(instance.owner[ways[0]]))
            .sorted()
            .toList();
    if (names.isEmpty()) {
      names =
          families.stream().map(ways -> instance.name(instance.owner[ways[0]])).sorted().toList();
    }
    Optional<String> more =
        names.size() > 20 ? Optional.of(" and " + (names.size() - 20) + " more") : Optional.empty();
    return String.join(", ", names.subList(0, Math.min(20, names.size()))) + more.orElse("");
  }
}
