package org.quartermatch.texts;

import java.util.List;
import java.util.ResourceBundle;
import org.quartermatch.model.Message;

/** The library's sentences about what it refuses: the bundle {@code messages} of this package. */
public final class LibraryTexts {
  // In here, since only this module can read its bundles.
  private static final Message.Texts TEXTS =
      language -> ResourceBundle.getBundle("org.quartermatch.texts.messages", language);

  private LibraryTexts() {}

  public static Message message(String key, Object... arguments) {
    return new Message(TEXTS, key, List.of(arguments));
  }
}
