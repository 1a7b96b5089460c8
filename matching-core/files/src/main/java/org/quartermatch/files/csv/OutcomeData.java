package org.quartermatch.files.csv;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.outcomes.Outcomes;

/**
 * What a Quarter directory says of what has become of proposals.
 *
 * @param confirmedOn when a participant's profile was last confirmed, by id; who is not there never
 */
public record OutcomeData(Outcomes outcomes, Map<String, LocalDate> confirmedOn) {
  /** Of a Quarter that says nothing of it. */
  public static final OutcomeData NONE = new OutcomeData(Outcomes.NONE, Map.of());

  public OutcomeData {
    Objects.requireNonNull(outcomes, "outcomes");
    Map<String, LocalDate> sorted = new TreeMap<>(CodePointOrder.INSTANCE);
    sorted.putAll(confirmedOn);
    confirmedOn = Collections.unmodifiableMap(sorted);
  }

  /** The numbers of rows. */
  @Override
  public String toString() {
    return "OutcomeData[outcomes="
        + outcomes.all().size()
        + ", confirmedOn="
        + confirmedOn.size()
        + "]";
  }
}
