package org.quartermatch.benchmarks.titles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Queries, the titles that are searched, and which of them are right answers.
 *
 * <p>Files are in UTF-8, with tabs between the cells, with a header row or without. {@code
 * queries.tsv} or {@code queries}, and {@code corpus_elements.tsv} or {@code corpus_elements}: id
 * and title. {@code annotations.tsv} or {@code qrels.tsv}: judgements as TREC has them (query,
 * anything, title, relevance; above 0 is a right answer).
 *
 * @param queries title by id, in the order of the file
 * @param corpusIds of the titles that are searched
 * @param corpusTitles in the same order
 * @param relevant the ids of the right answers by query; a query that was judged and has none is
 *     there too
 */
record TitleSet(
    Map<String, String> queries,
    List<String> corpusIds,
    List<String> corpusTitles,
    Map<String, Set<String>> relevant) {
  /** The end of an id that tells apart the names of one concept: language and number. */
  private static final Pattern NAME_NUMBER = Pattern.compile("_[a-z]{2,3}_\\d+$");

  /**
   * Reads a set.
   *
   * @throws IllegalArgumentException if a row is not as described, or an id is there twice; names
   *     file and line
   * @throws NoSuchFileException if a file is missing
   */
  static TitleSet read(Path directory) throws IOException {
    Map<String, String> queries = titles(find(directory, "queries.tsv", "queries"));
    Map<String, String> corpus = titles(find(directory, "corpus_elements.tsv", "corpus_elements"));
    return new TitleSet(
        queries,
        List.copyOf(corpus.keySet()),
        List.copyOf(corpus.values()),
        judgements(find(directory, "annotations.tsv", "qrels.tsv")));
  }

  /**
   * What each title of the corpus names. Sets made of a taxonomy with several names for each of its
   * concepts number these names: {@code C000675_de_004} is name 4 of concept {@code C000675}, in
   * German. Any other id stands for itself.
   */
  List<String> concepts() {
    return corpusIds.stream().map(id -> NAME_NUMBER.matcher(id).replaceFirst("")).toList();
  }

  private static Path find(Path directory, String... names) throws NoSuchFileException {
    for (String name : names) {
      if (Files.isRegularFile(directory.resolve(name))) {
        return directory.resolve(name);
      }
    }
    throw new NoSuchFileException(directory + "/" + String.join(" or ", names));
  }

  private record Line(Path file, int number, String text) {
    IllegalArgumentException mistake(String what) {
      return new IllegalArgumentException(file + ":" + number + ": " + what);
    }
  }

  private static List<Line> lines(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      // a byte order mark is no part of the first id
      String content = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (!content.isBlank() && !(number == 1 && isHeader(content))) {
        lines.add(new Line(file, number, content));
      }
    }
    return lines;
  }

  /** A header names its first column {@code id}, {@code q_id}, {@code docid} or the like. */
  private static boolean isHeader(String line) {
    return line.split("\\s", 2)[0].matches("(?i)[a-z_-]*id");
  }

  private static Map<String, String> titles(Path file) throws IOException {
    Map<String, String> titles = new LinkedHashMap<>();
    for (Line line : lines(file)) {
      String[] cells = line.text.split("\t", 2);
      if (cells.length < 2) {
        throw line.mistake("has no tab; expected: an id, a tab, a title");
      }
      if (titles.put(cells[0].strip(), cells[1].strip()) != null) {
        throw line.mistake("id '" + cells[0].strip() + "' is there more than once");
      }
    }
    return titles;
  }

  private static Map<String, Set<String>> judgements(Path file) throws IOException {
    Map<String, Set<String>> relevant = new HashMap<>();
    for (Line line : lines(file)) {
      String[] cells = line.text.strip().split("\\s+", -1);
      if (cells.length != 4 || !cells[3].matches("-?\\d{1,9}")) {
        throw line.mistake("expected: query, iteration, title and a whole number as relevance");
      }
      Set<String> titles = relevant.computeIfAbsent(cells[0], any -> new HashSet<>());
      if (Integer.parseInt(cells[3]) > 0) {
        titles.add(cells[2]);
      }
    }
    return relevant;
  }
}
