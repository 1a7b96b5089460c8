package org.quartermatch.programme;

import java.util.List;
import java.util.stream.Collectors;
import org.quartermatch.model.Message;

/** A catalogue of measures whose parts do not go together; says everything that is wrong. */
public final class ProgrammeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /**
   * @param faults one or more
   */
  public ProgrammeException(List<Fault> faults) {
    super(faults.stream().map(it -> it.message().toString()).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** Every mistake, with what it is about. */
  public List<Fault> faults() {
    return faults;
  }

  /** Every mistake, one sentence each, for people. */
  public List<Message> messages() {
    return faults.stream().map(Fault::message).toList();
  }

  /** What a fault is about: where in a measure it can be put right. */
  public enum Part {
    /** All measures together. */
    CATALOGUE,
    ID,
    FORM,
    SEATS,
    START,
    LATEST_START,
    END,
    /** What a course leads to, and where that leads. */
    GRANTS,
    PROVIDER,
    PLACES,
    ALSO_OPEN,
    AVAILABLE_FROM,
    OPPORTUNITY,
    CONCESSIONS
  }

  /**
   * One mistake.
   *
   * @param measureIds of the measures that it takes, in no order that means anything; empty: all
   * @param part of each of these
   * @param message what is wrong and what to do, one sentence that names the measures
   */
  public record Fault(List<String> measureIds, Part part, Message message) {
    public Fault {
      measureIds = List.copyOf(measureIds);
    }
  }
}
