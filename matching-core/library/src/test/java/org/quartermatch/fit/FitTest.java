package org.quartermatch.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a line in a log says of a fit. */
class FitTest {
  private static Fit.Option option(Optional<String> provider, int quarterHours) {
    return new Fit.Option(provider, quarterHours, quarterHours, 20, List.of());
  }

  @Test
  void isALineThatAPersonCanRead() {
    assertThat(
            Fit.builder("p-17", "v-204")
                .points(5800)
                .options(List.of(option(Optional.empty(), 80)))
                .build())
        .hasToString("p-17 for v-204: eligible; 5800 points");
    assertThat(
            Fit.builder("p-17", "v-204")
                .points(100)
                .options(List.of(option(Optional.of("k-1"), 60), option(Optional.of("k-2"), 80)))
                .toClarify(List.of("childcare", "skills"))
                .build())
        .hasToString(
            "p-17 for v-204: eligible with childcare at k-2; 100 points; to clarify: childcare,"
                + " skills");
    assertThat(
            Fit.builder("p-17", "v-204")
                .blockedBy(List.of("languages", "hours"))
                .bridges(List.of(new Bridge.Qualification("c1")))
                .build())
        .hasToString(
            "p-17 for v-204: not eligible because of languages, hours; 0 points; changes that would"
                + " help: 1");
  }
}
