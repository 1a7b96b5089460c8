package org.quartermatch.placement;

import static org.quartermatch.texts.LibraryTexts.message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.quartermatch.model.Message;
import org.quartermatch.placement.PlacementWeights.FairShare;

/**
 * The range that the objective of any plan stays within. Bounds its absolute value by the sum over
 * participants of their largest worth and of the penalties at their largest, in exact arithmetic.
 * O(options + group labels).
 */
final class ObjectiveRange {
  /**
   * An eighth of the range of {@code long} leaves room for the sums and differences that a search
   * forms on the way.
   */
  static final long MOST = Long.MAX_VALUE / 8;

  private final PlacementProblem problem;

  /**
   * @param problem without other errors
   */
  ObjectiveRange(PlacementProblem problem) {
    this.problem = problem;
  }

  /** What is wrong if it could be left; empty if no plan leaves it. */
  Optional<Message> error() {
    PlacementWeights w = problem.weights();
    Map<String, PlacementParticipant> participants = new HashMap<>();
    problem.participants().forEach(p -> participants.put(p.id(), p));
    try {
      long total = 0;
      long largest = 0;
      String last = "";
      PlacementParticipant p = null;
      // the options come by participant
      for (PlacementOption option : problem.options()) {
        if (p == null || !last.equals(option.participantId())) {
          total = Math.addExact(total, largest);
          largest = 0;
          last = option.participantId();
          p = Objects.requireNonNull(participants.get(last));
        }
        largest = Math.max(largest, Math.absExact(w.worth(p, option)));
      }
      total = Math.addExact(total, largest);
      long n = problem.participants().size();
      total = Math.addExact(total, Math.multiplyExact(n, w.stabilityPenalty()));
      total = Math.addExact(total, largestFairnessPenalty(n));
      return total > MOST ? Optional.of(overflow()) : Optional.empty();
    } catch (ArithmeticException e) {
      return Optional.of(overflow());
    }
  }

  private long largestFairnessPenalty(long n) {
    List<String> groups =
        problem.participants().stream().flatMap(p -> p.groups().stream()).distinct().toList();
    switch (problem.weights().fairShare()) {
      case FairShare.None none -> {
        return 0;
      }
      case FairShare.SquaredDeviation squared -> {
        if (groups.isEmpty() || squared.weight() == 0) {
          return 0;
        }
        long weights = 0;
        for (String label : groups) {
          weights = Math.addExact(weights, squared.groupWeight(label));
        }
        // |placed_g·N − placed·n_g| ÷ N is at most N
        long squares = Math.multiplyExact(weights, Math.multiplyExact(n, n));
        return Math.multiplyExact(squares, squared.weight());
      }
      case FairShare.MaxMin maxMin -> {
        // it is multiplied with people on the way
        return groups.isEmpty() ? 0 : Math.multiplyExact(maxMin.points(), n) / n;
      }
    }
  }

  private static Message overflow() {
    return message("plan.overflow", MOST);
  }
}
