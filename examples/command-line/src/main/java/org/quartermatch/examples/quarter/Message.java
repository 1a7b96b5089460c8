package org.quartermatch.examples.quarter;

import java.util.List;

/**
 * A sentence for the person at the terminal that is not yet in a language.
 *
 * @param key of the sentence in the bundle; empty: the only argument is a sentence of the library
 * @param arguments texts, numbers, or messages again
 */
record Message(String key, List<Object> arguments) {
  Message {
    arguments = List.copyOf(arguments);
  }

  static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }

  /** What the library says, in its own words. */
  static Message verbatim(String text) {
    return of("", text);
  }

  String in(Texts texts) {
    Object[] words =
        arguments.stream().map(it -> it instanceof Message part ? part.in(texts) : it).toArray();
    return key.isEmpty() ? String.valueOf(words[0]) : texts.of(key, words);
  }
}
