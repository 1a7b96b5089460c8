package org.quartermatch.model;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A sentence for the people who use a host, not yet in a language: what is wrong with what they
 * gave, and what is expected instead. {@link #toString()} is English, for logs and programmers.
 *
 * @param texts where the sentence is written
 * @param key of the sentence there, for hosts that say it in words of their own; empty: the only
 *     argument is the sentence, in every language
 * @param arguments of the sentence, in the order of its placeholders: texts, numbers, or messages
 *     again
 */
public record Message(Texts texts, String key, List<Object> arguments) {
  /** Sentences in German and English, in the form of {@link MessageFormat}. */
  @FunctionalInterface
  public interface Texts {
    /**
     * The sentences in a language.
     *
     * @param language {@link Locale#GERMAN}; or {@link Locale#ROOT} for English, since asking for
     *     {@link Locale#ENGLISH} could fall back to the machine's language
     */
    ResourceBundle in(Locale language);
  }

  /** Copies the arguments. */
  public Message {
    arguments = List.copyOf(arguments);
  }

  /** What has no translation, such as the words of a program behind this one. */
  public static Message verbatim(String text) {
    return new Message(
        language -> {
          throw new IllegalStateException("a verbatim text is in no bundle");
        },
        "",
        List.of(text));
  }

  /** The sentence in German, or in English for any other language. */
  public String in(Locale locale) {
    boolean german = locale.getLanguage().equals("de");
    Locale language = german ? Locale.GERMAN : Locale.ENGLISH;
    Object[] words =
        arguments.stream().map(it -> it instanceof Message part ? part.in(language) : it).toArray();
    return key.isEmpty()
        ? String.valueOf(words[0])
        : new MessageFormat(texts.in(german ? Locale.GERMAN : Locale.ROOT).getString(key), language)
            .format(words);
  }

  /** The sentence in English. */
  @Override
  public String toString() {
    return in(Locale.ENGLISH);
  }
}
