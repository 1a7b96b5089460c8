package org.quartermatch.benchmarks.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PeerProcessTest {
  private final List<PeerLine> lines = Collections.synchronizedList(new ArrayList<>());

  private Optional<String> run(String what, Duration patience)
      throws IOException, InterruptedException {
    return new PeerProcess(Misbehaviour.class.getName(), List.of(what), patience).run(lines::add);
  }

  @Test
  void linesAreHeardAndAnythingElseIsPassedOver() throws IOException, InterruptedException {
    assertThat(run("end", Duration.ofSeconds(60))).isEmpty();
    assertThat(lines)
        .extracting(PeerLine::kind)
        .containsExactly(PeerLine.Kind.ROW, PeerLine.Kind.END);
    assertThat(lines.getFirst().objective()).hasValue(7);
    assertThat(lines.getFirst().bound()).isEmpty();
    assertThat(lines.getFirst().elapsed()).isEqualTo(Duration.ofMillis(5));
  }

  @Test
  void exceptionIsTold() throws IOException, InterruptedException {
    assertThat(run("throw", Duration.ofSeconds(60)))
        .hasValueSatisfying(
            trouble ->
                assertThat(trouble).startsWith("ended with status 1").contains("no licence"));
    assertThat(lines).hasSize(1);
  }

  @Test
  void oneThatHangsIsEndedAndWhatItToldBeforeIsKept() throws IOException, InterruptedException {
    assertThat(run("hang", Duration.ofMillis(50)))
        .hasValueSatisfying(trouble -> assertThat(trouble).contains("had not ended by itself"));
    assertThat(lines).hasSize(1);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void crashOfNativeCodeIsTold() throws IOException, InterruptedException {
    assertThat(run("crash", Duration.ofSeconds(60)))
        .hasValueSatisfying(
            trouble -> assertThat(trouble).startsWith("ended with status 1: SIGSEGV"));
    assertThat(lines).hasSize(1);
  }

  @Test
  void faultsFitIntoALine() {
    String line = PeerLine.fault(Duration.ofSeconds(2), List.of("too many people", "too few"));
    assertThat(PeerLine.read(line))
        .contains(
            new PeerLine(
                PeerLine.Kind.FAULT,
                Duration.ofSeconds(2),
                OptionalLong.empty(),
                OptionalLong.empty(),
                "too many people (and 1 more faults)"));
    assertThat(PeerLine.read("peer: of nothing")).isEmpty();
  }
}
