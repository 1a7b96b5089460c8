package org.quartermatch.benchmarks.instances;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;

/** A peer's process that goes wrong, each in its way. */
final class Misbehaviour {
  private Misbehaviour() {}

  /** What to do. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.out.println(PeerLine.ready());
    System.out.println("what a solver prints by itself");
    System.out.println(
        PeerLine.row(Duration.ofMillis(5), OptionalLong.of(7), OptionalLong.empty()));
    switch (arguments[0]) {
      case "end" -> System.out.println(PeerLine.end(Duration.ofMillis(6)));
      case "throw" -> throw new IllegalStateException("no licence");
      case "hang" -> Thread.sleep(Duration.ofMinutes(5));
      case "crash" -> {
        long self = ProcessHandle.current().pid();
        new ProcessBuilder("kill", "-SEGV", Long.toString(self)).start().waitFor();
        Thread.sleep(Duration.ofMinutes(5));
      }
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }
}
