package org.quartermatch.testkit.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The skills taxonomy of a {@code narrower,broader} file, or an empty one (sentence 31). */
public final class Taxonomy {

  private final Map<String, Set<String>> directNarrower = new HashMap<>();
  private final Map<String, Set<String>> directBroader = new HashMap<>();

  private Taxonomy() {}

  public static Taxonomy read(Optional<Path> file) throws IOException {
    Taxonomy taxonomy = new Taxonomy();
    if (file.isPresent()) {
      for (QuarterReader.Row row : QuarterReader.rows(file.get())) {
        taxonomy.add(row.text("narrower"), row.text("broader"));
      }
    }
    return taxonomy;
  }

  private void add(String narrower, String broader) {
    directNarrower.computeIfAbsent(broader, unused -> new HashSet<>()).add(narrower);
    directBroader.computeIfAbsent(narrower, unused -> new HashSet<>()).add(broader);
  }

  /** The code itself and everything narrower, transitively. */
  public Set<String> sameOrNarrower(String code) {
    Set<String> found = new HashSet<>();
    collectNarrower(code, found);
    return found;
  }

  private void collectNarrower(String code, Set<String> found) {
    if (found.add(code)) {
      directNarrower.getOrDefault(code, Set.of()).forEach(each -> collectNarrower(each, found));
    }
  }

  public Set<String> directBroader(String code) {
    return directBroader.getOrDefault(code, Set.of());
  }

  /** Everything under a direct broader skill of the code, one step down. */
  public Set<String> siblings(String code) {
    Set<String> found = new HashSet<>();
    for (String broader : directBroader(code)) {
      found.addAll(directNarrower.getOrDefault(broader, Set.of()));
    }
    return found;
  }
}
