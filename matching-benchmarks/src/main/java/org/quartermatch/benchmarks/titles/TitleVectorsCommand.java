package org.quartermatch.benchmarks.titles;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.quartermatch.taxonomy.Taxonomy;
import org.quartermatch.taxonomy.titles.FeatureVectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench title-vectors}: makes the file of vectors that the library ships. */
@Command(
    name = "title-vectors",
    description = {
      "Learns from the labels of ESCO's occupations, in German and English, which words mean the"
          + " same, and writes the file that the library ships.",
      "The same directories give the same bytes."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
public final class TitleVectorsCommand implements Callable<Integer> {
  @Option(
      names = "--esco",
      required = true,
      paramLabel = "DIR",
      description = "ESCO's CSV export; once for each directory.")
  private List<Path> directories;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      learn(Taxonomy.esco(directories)).write(out);
    }
    return 0;
  }

  static FeatureVectors learn(Taxonomy taxonomy) {
    List<String> titles = new ArrayList<>();
    List<String> occupations = new ArrayList<>();
    for (String occupation : new TreeSet<>(taxonomy.occupations())) {
      for (String name : names(taxonomy, occupation)) {
        titles.add(name);
        occupations.add(occupation);
      }
    }
    return FeatureVectors.learn(titles, occupations);
  }

  /** All names of an occupation in German and English. */
  static List<String> names(Taxonomy taxonomy, String occupation) {
    List<String> names = new ArrayList<>();
    for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
      taxonomy.label(occupation, language).ifPresent(names::add);
      names.addAll(taxonomy.alternativeLabels(occupation, language));
    }
    return names;
  }
}
