package org.quartermatch.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.testkit.random.RandomOpportunities;

class OpportunityCodecTest {
  static LongStream seeds() {
    return Seeds.of(20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everythingComesBackAsItWas(long seed) {
    RandomOpportunities drawn = new RandomOpportunities(new Random(seed));
    OpportunityCodec.Decoder decoder = new OpportunityCodec.Decoder();
    for (int i = 0; i < 200; i++) {
      Opportunity opportunity = drawn.opportunity("o" + i);
      assertThat(decoder.decode(OpportunityCodec.encode(opportunity)))
          .as("seed %d, opportunity %d", seed, i)
          .isEqualTo(opportunity);
    }
  }

  @Test
  void equalCodesAndCompaniesAreOneObject() {
    OpportunityCodec.Decoder decoder = new OpportunityCodec.Decoder();
    Position position = Position.builder("a").occupation("http://data.europa.eu/esco/x").build();
    BytesRef bytes = OpportunityCodec.encode(new Vacancy(position));

    String first = decoder.decode(bytes).position().occupation().orElseThrow();
    String second = decoder.decode(bytes).position().occupation().orElseThrow();

    assertThat(second).isSameAs(first);
  }

  /** What version 1 calls regular may be any form: it is refused, never misread. */
  @Test
  void olderRecordIsRefusedAndSaysWhatToDo() {
    BytesRef bytes = OpportunityCodec.encode(new Vacancy(Position.builder("a").build()));
    bytes.bytes[bytes.offset] = 1;

    assertThatThrownBy(() -> new OpportunityCodec.Decoder().decode(bytes))
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("format 1")
        .hasMessageContaining("put the opportunities again");
  }

  @Test
  void newerRecordIsRefusedWithItsVersion() {
    BytesRef bytes = OpportunityCodec.encode(new Vacancy(Position.builder("a").build()));
    bytes.bytes[bytes.offset] = 3;

    assertThatThrownBy(() -> new OpportunityCodec.Decoder().decode(bytes))
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("format 3")
        .hasMessageContaining("reads 2")
        .hasMessageContaining("Use the newer version");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void damagedRecordIsAnErrorOrAnotherRecordButNeverAnotherFailure(long seed) {
    Random random = new Random(seed);
    RandomOpportunities drawn = new RandomOpportunities(random);
    for (int i = 0; i < 300; i++) {
      BytesRef whole = OpportunityCodec.encode(drawn.opportunity("o" + i));
      byte[] bytes = Arrays.copyOf(whole.bytes, whole.length);
      if (random.nextBoolean()) {
        bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        BytesRef cut = new BytesRef(bytes);
        assertThatThrownBy(() -> new OpportunityCodec.Decoder().decode(cut))
            .as("seed %d, record %d cut to %d", seed, i, cut.length)
            .isInstanceOf(IndexException.class);
      } else {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        try {
          new OpportunityCodec.Decoder().decode(new BytesRef(bytes));
        } catch (IndexException expected) {
          assertThat(expected).hasMessageNotContaining("null");
        }
      }
    }
  }
}
