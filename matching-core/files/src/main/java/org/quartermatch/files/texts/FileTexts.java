package org.quartermatch.files.texts;

import java.util.List;
import java.util.ResourceBundle;
import org.quartermatch.model.Message;

/** The sentences about files that cannot be read: the bundle {@code messages} of this package. */
public final class FileTexts {
  // In here, since only this module can read its bundles.
  private static final Message.Texts TEXTS =
      language -> ResourceBundle.getBundle("org.quartermatch.files.texts.messages", language);

  private FileTexts() {}

  public static Message message(String key, Object... arguments) {
    return new Message(TEXTS, key, List.of(arguments));
  }
}
