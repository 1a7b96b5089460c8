package org.quartermatch.benchmarks.instances;

import java.util.StringJoiner;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Writes what {@link InstanceReader#generalised} reads. */
final class InstanceWriter {
  private InstanceWriter() {}

  /** {@code m n}, then a line for each agent's costs, one for its weights, one of capacities. */
  static String generalised(Instance instance) {
    Instance.Limits limits = instance.limits().orElseThrow();
    int agents = instance.agents();
    int jobs = instance.jobs();
    StringJoiner lines = new StringJoiner("\n", "", "\n").add(agents + " " + jobs);
    for (int i = 0; i < agents; i++) {
      int agent = i;
      lines.add(line(jobs, job -> instance.cost(agent, job)));
    }
    for (int i = 0; i < agents; i++) {
      int agent = i;
      lines.add(line(jobs, job -> limits.weight(agent, job)));
    }
    return lines.add(line(agents, limits::capacity)).toString();
  }

  private static String line(int length, IntToLongFunction numbers) {
    StringJoiner line = new StringJoiner(" ");
    IntStream.range(0, length).mapToLong(numbers).forEach(n -> line.add(Long.toString(n)));
    return line.toString();
  }
}
