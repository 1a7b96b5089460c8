package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The documents against the tree: every sentence of the contract is proved, every link leads
 * somewhere.
 */
class DocumentsTest {

  private static final Path CONTRACT = Path.of("docs/semantics.md");

  /** A numbered sentence of the contract, such as {@code **37a. Of time, …}. */
  private static final Pattern SENTENCE = Pattern.compile("(?m)^\\*\\*(\\d+[a-z]?)\\. ");

  /** A row of the table of what cannot be tested. */
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+[a-z]?) \\| [^|]+ \\|$");

  private static final String NUMBER = "\\d+[a-z]?";
  private static final String RANGE = "(" + NUMBER + ")(?:(?:-| to )(" + NUMBER + "))?";
  private static final String COMMENT_LINE = "\\n\\s*(?:\\*|//)?\\s*";

  /** Such as {@code sentences 20-22, 37a and 38}. */
  private static final Pattern CITATION =
      Pattern.compile("[Ss]entences? (" + RANGE + "(?:(?:, | and | or )" + RANGE + ")*)");

  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  private Path root = Path.of("");

  @BeforeEach
  void findTheTree() {
    @Nullable Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve(CONTRACT))) {
      folder = folder.getParent();
    }
    root = folder == null ? abort("no documents: the tests lie outside of their tree") : folder;
  }

  @Test
  void numbersEverySentenceOfTheContractOnceAndInOrder() {
    List<String> numbers = new ArrayList<>();
    IntStream.rangeClosed(1, 46).mapToObj(String::valueOf).forEach(numbers::add);
    numbers.add(numbers.indexOf("32") + 1, "32a");
    numbers.add(numbers.indexOf("33") + 1, "33a");
    numbers.addAll(numbers.indexOf("37") + 1, List.of("37a", "37b"));

    assertThat(found(SENTENCE, contract())).isEqualTo(numbers);
  }

  @Test
  void everySentenceOfTheContractIsCitedWhereItIsProvedOrListedAsNotTestable() {
    Set<String> open = new LinkedHashSet<>(found(SENTENCE, contract()));
    open.removeAll(citations(DocumentsTest::proves).keySet());

    assertThat(found(ROW, contract()))
        .as("not testable; the rest is cited by a test, or by the testkit that tests use")
        .containsExactlyElementsOf(open);
  }

  @Test
  void everyCitationIsOfASentenceThatExists() {
    Map<String, Set<Path>> unknown = citations(file -> true);
    unknown.keySet().removeAll(found(SENTENCE, contract()));

    assertThat(unknown).isEmpty();
  }

  @Test
  void everyLinkInADocumentLeadsSomewhere() {
    List<String> dead = new ArrayList<>();
    for (Path document : files(".md")) {
      for (String link : found(LINK, read(document))) {
        if (!link.matches("[a-z]+:.*") && !leadsSomewhere(document, link)) {
          dead.add(root.relativize(document) + ": " + link);
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  private static boolean leadsSomewhere(Path document, String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
    return Files.exists(target) && (parts.length == 1 || anchors(read(target)).contains(parts[1]));
  }

  /** The anchors that GitHub gives to headings. */
  private static List<String> anchors(String document) {
    return found(HEADING, document).stream()
        .map(heading -> heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d _-]", ""))
        .map(heading -> heading.replace(' ', '-'))
        .toList();
  }

  /** Tests, and what tests compare the library with. */
  private static boolean proves(Path file) {
    return file.toString().contains("/src/test/")
        || file.toString().contains("/matching-core/testkit/");
  }

  /** The sentences that the chosen Java files cite, and where. */
  private Map<String, Set<Path>> citations(Predicate<Path> chosen) {
    Map<String, Set<Path>> citations = new TreeMap<>();
    for (Path file : files(".java")) {
      if (chosen.test(file)) {
        for (String list : found(CITATION, read(file).replaceAll(COMMENT_LINE, " "))) {
          for (String number : numbers(list)) {
            citations.computeIfAbsent(number, any -> new TreeSet<>()).add(root.relativize(file));
          }
        }
      }
    }
    return citations;
  }

  private static List<String> numbers(String list) {
    List<String> numbers = new ArrayList<>();
    Matcher range = Pattern.compile(RANGE).matcher(list);
    while (range.find()) {
      if (range.group(2) == null) {
        numbers.add(range.group(1));
      } else {
        IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
            .mapToObj(String::valueOf)
            .forEach(numbers::add);
      }
    }
    return numbers;
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }

  private String contract() {
    return read(root.resolve(CONTRACT));
  }

  /** Files of the tree that were written by hand, in a fixed order. */
  private List<Path> files(String ending) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> file.toString().endsWith(ending))
          .filter(file -> !root.relativize(file).toString().matches("(.*/)?target/.*"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
