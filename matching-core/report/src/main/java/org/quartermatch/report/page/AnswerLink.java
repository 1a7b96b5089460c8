package org.quartermatch.report.page;

import java.util.Objects;

/**
 * A page with an {@link Answer} that lies beside a report.
 *
 * @param fileName in the folder of the report
 * @param title what stands on top of it
 * @param what what it says, a sentence or two
 */
public record AnswerLink(String fileName, String title, String what) {
  /** No part may be missing. */
  public AnswerLink {
    Objects.requireNonNull(fileName, "fileName");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(what, "what");
  }
}
