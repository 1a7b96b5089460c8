package org.quartermatch.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quartermatch.model.Message;

/**
 * A bundle of sentences in English and German: whether both say the same things, and whether the
 * German is German.
 */
public final class Translations {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

  /** Examples and values, which are as they are in the files. */
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"?|„[^“]*“");

  /** Frequent English words that are neither German nor words of the files. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)(?<![\\p{L}_-])(the|is|are|has|have|be|it|its|not|no|of|with|and|or|from|to|such|as"
              + "|more|each|other|once|which|whose|that|this|there|here|expected|allowed|row|rows"
              + "|column|columns|line|empty|missing|number|whole|file|folder|cannot|could|cell"
              + "|cells|header|remove|pin|pins|read|ignored|skipped|people|participant"
              + "|participants|opportunity|degrees|date|level|list)(?![\\p{L}_-]|\\.\\p{L})");

  private final Properties english;
  private final Properties german;

  private Translations(Properties english, Properties german) {
    this.english = english;
    this.german = german;
  }

  /**
   * Reads a bundle.
   *
   * @param owner a class beside it
   * @param name without package, language and ending
   */
  public static Translations of(Class<?> owner, String name) {
    return new Translations(
        read(owner, name + ".properties"), read(owner, name + "_de.properties"));
  }

  private static Properties read(Class<?> owner, String file) {
    Properties read = new Properties();
    try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(file), file)) {
      read.load(in);
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The keys of the English sentences. */
  public Set<String> keys() {
    return new TreeSet<>(english.stringPropertyNames());
  }

  /** Keys that one language lacks, and sentences with other placeholders or English words. */
  public List<String> differences() {
    List<String> found = new ArrayList<>();
    Set<String> all = keys();
    all.addAll(german.stringPropertyNames());
    for (String key : all) {
      String ours = english.getProperty(key);
      String theirs = german.getProperty(key);
      if (ours == null || theirs == null) {
        found.add(key + " is missing in one language");
      } else if (!placeholders(ours).equals(placeholders(theirs))) {
        found.add(key + " has other placeholders in German");
      } else {
        List<String> words = englishWords(theirs.replace(",number", ""));
        if (!words.isEmpty()) {
          found.add(key + " has English words in German: " + words);
        }
      }
    }
    return found;
  }

  private static Set<String> placeholders(String sentence) {
    return PLACEHOLDER
        .matcher(sentence)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** English words in a German text, outside quotation marks. */
  public static List<String> englishWords(String text) {
    return ENGLISH
        .matcher(QUOTED.matcher(text).replaceAll("…"))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /** The keys of a message and of the messages in it. */
  public static Set<String> keys(Message message) {
    Set<String> keys = new TreeSet<>();
    keys.add(message.key());
    for (Object argument : message.arguments()) {
      if (argument instanceof Message part) {
        keys.addAll(keys(part));
      }
    }
    return keys;
  }
}
