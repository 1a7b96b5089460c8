package org.quartermatch.benchmarks.instances;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * Reads instances: whole numbers separated by white space, as the OR-Library has them.
 *
 * @see <a href="https://people.brunel.ac.uk/~mastjjb/jeb/info.html">J. E. Beasley, OR-Library</a>
 */
final class InstanceReader {
  /** More agents or jobs than this are no instance but a mistaken file. */
  private static final int LARGEST = 100_000;

  private final Path file;
  private final StringTokenizer numbers;

  private InstanceReader(Path file) throws IOException {
    this.file = file;
    // the separators are ASCII; any other byte makes a number that cannot be read
    numbers = new StringTokenizer(Files.readString(file, StandardCharsets.ISO_8859_1));
  }

  /**
   * Reads {@code n}, then n × n costs.
   *
   * @throws IllegalArgumentException if the file is not so; names the file and the number
   */
  static Instance assignment(Path file) throws IOException {
    InstanceReader reader = new InstanceReader(file);
    int n = reader.size("n");
    Instance instance = new Instance(reader.costs(n, n), Optional.empty());
    reader.end();
    return instance;
  }

  /**
   * Reads {@code m n}, m × n costs, m × n weights and m capacities; agent by agent.
   *
   * @throws IllegalArgumentException if the file is not so; names the file and the number
   */
  static Instance generalised(Path file) throws IOException {
    InstanceReader reader = new InstanceReader(file);
    int m = reader.size("m");
    int n = reader.size("n");
    long[][] costs = reader.costs(m, n);
    int[][] weights = new int[m][n];
    for (int agent = 0; agent < m; agent++) {
      for (int job = 0; job < n; job++) {
        weights[agent][job] = (int) reader.next("weight", agent, job, 0, Integer.MAX_VALUE);
      }
    }
    int[] capacities = new int[m];
    for (int agent = 0; agent < m; agent++) {
      capacities[agent] =
          (int) reader.next("capacity of agent " + (agent + 1), 0, Integer.MAX_VALUE);
    }
    reader.end();
    return new Instance(costs, Optional.of(new Instance.Limits(weights, capacities)));
  }

  private int size(String name) {
    return (int) next(name, 1, LARGEST);
  }

  private long[][] costs(int agents, int jobs) {
    if ((long) agents * jobs > numbers.countTokens()) {
      throw new IllegalArgumentException(
          file
              + ": "
              + agents
              + " x "
              + jobs
              + " costs are announced, only "
              + numbers.countTokens()
              + " numbers follow; is it the other --format?");
    }
    long[][] costs = new long[agents][jobs];
    for (int agent = 0; agent < agents; agent++) {
      for (int job = 0; job < jobs; job++) {
        costs[agent][job] = next("cost", agent, job, Integer.MIN_VALUE, Integer.MAX_VALUE);
      }
    }
    return costs;
  }

  private long next(String name, int agent, int job, long least, long most) {
    return next(name + " of agent " + (agent + 1) + " and job " + (job + 1), least, most);
  }

  private long next(String name, long least, long most) {
    if (!numbers.hasMoreTokens()) {
      throw new IllegalArgumentException(file + ": ends before " + name);
    }
    String text = numbers.nextToken();
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // reported below, like a number out of its range
    }
    throw new IllegalArgumentException(
        file
            + ": "
            + name
            + " is '"
            + text
            + "'; allowed: a whole number from "
            + least
            + " to "
            + most);
  }

  private void end() {
    if (numbers.hasMoreTokens()) {
      throw new IllegalArgumentException(
          file
              + ": "
              + numbers.countTokens()
              + " numbers more than one instance has; allowed: one instance a file, is it the"
              + " other --format?");
    }
  }
}
