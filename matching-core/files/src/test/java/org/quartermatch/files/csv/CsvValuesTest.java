package org.quartermatch.files.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvValuesTest {
  @Test
  void writesHoursWithoutTrailingZeros() {
    assertThat(List.of(0, 1, 2, 3, 4, 49, 154).stream().map(CsvValues::hours))
        .containsExactly("0", "0.25", "0.5", "0.75", "1", "12.25", "38.5");
    assertThatThrownBy(() -> CsvValues.hours(-1)).hasMessageContaining("0 or more");
  }

  @Test
  void replacesWhatNoCellMayHold() {
    assertThat(CsvValues.withoutControlCharacters("a\0b\u001Fc\nd\te")).isEqualTo("a b c\nd\te");
  }
}
