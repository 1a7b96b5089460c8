package org.quartermatch.fit.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quartermatch.fit.StandardCriterion;

class CriterionTableTest {
  private static FacetEntry<?, ?> entry(String code, int weight) {
    return FacetEntry.of(
        new CriterionEntry.Id.Additional(code, weight),
        PreparedOpportunity::id,
        Aspect.none(),
        (participant, profile, id, setting, notes) -> Ruling.met());
  }

  @Test
  void everyStandardCriterionHasOneEntryInTheOrderOfFiles() {
    List<CriterionEntry.Id> standard =
        Stream.of(StandardCriterion.values())
            .<CriterionEntry.Id>map(CriterionEntry.Id.Standard::new)
            .toList();
    assertThat(CriterionTable.standard().entries())
        .extracting(CriterionEntry::id)
        .isEqualTo(standard);
  }

  @Test
  void whatOnlyBlocksHasNoWeight() {
    assertThat(CriterionTable.standard().facets())
        .filteredOn(entry -> entry.id().isGate())
        .extracting(entry -> entry.id().code())
        .containsExactly(
            "qualifications", "entitlements", "permission", "form", "conditions", "needs");
  }

  @Test
  void refusesWhatCannotBeAdded() {
    CriterionTable table = CriterionTable.standard().with(entry("a", 6_000));
    assertThat(table.entries().getLast().id().code()).isEqualTo("a");
    assertThatThrownBy(() -> table.with(entry("a", 1))).hasMessageContaining("\"a\"");
    assertThatThrownBy(() -> table.with(entry("local", 1))).hasMessageContaining("\"local\"");
    assertThatThrownBy(() -> table.with(entry("B", 1))).hasMessageContaining("\"B\"");
    assertThatThrownBy(() -> table.with(entry("b", 4_001))).hasMessageContaining("4001");
    assertThatThrownBy(() -> table.with(entry("b", -1))).hasMessageContaining("-1");
    CriterionTable full =
        Stream.iterate(0, i -> i + 1)
            .limit(Long.SIZE - CriterionTable.standard().entries().size())
            .reduce(CriterionTable.standard(), (t, i) -> t.with(entry("c" + i, 1)), (a, b) -> b);
    assertThatThrownBy(() -> full.with(entry("one-more", 1))).hasMessageContaining("one-more");
  }
}
