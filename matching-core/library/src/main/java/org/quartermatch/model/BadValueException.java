package org.quartermatch.model;

/**
 * A value that cannot be, given by somebody who should be told so in their language; {@link
 * #getMessage()} is English.
 */
public final class BadValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Message text;

  /**
   * @param text what the value is, what is allowed, and perhaps a hint
   */
  public BadValueException(Message text) {
    super(text.toString());
    this.text = text;
  }

  /** What the value is, what is allowed, and perhaps a hint. */
  public Message text() {
    return text;
  }
}
