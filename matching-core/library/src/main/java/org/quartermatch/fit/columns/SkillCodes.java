package org.quartermatch.fit.columns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * The skills that some opportunity of a set asks for, numbered from 0, and how a held skill touches
 * them: few of a taxonomy's thousands are in use, so a participant's table of standings is small.
 */
final class SkillCodes {
  /**
   * Numbers of codes in use that one held skill has to do with.
   *
   * @param reached the skill itself and all broader ones
   * @param narrower its direct narrower ones
   * @param siblings those that share a direct broader skill with it, itself included
   */
  @SuppressWarnings("ArrayRecordComponent") // read in the hot loop, never compared
  record Touched(int[] reached, int[] narrower, int[] siblings) {}

  private final Map<String, Integer> numbers;
  private final int[] narrowerCounts;
  private final Taxonomy taxonomy;
  private final ConcurrentHashMap<String, Touched> touched = new ConcurrentHashMap<>();

  private SkillCodes(Map<String, Integer> numbers, int[] narrowerCounts, Taxonomy taxonomy) {
    this.numbers = numbers;
    this.narrowerCounts = narrowerCounts;
    this.taxonomy = taxonomy;
  }

  /** Reads what {@link #write} wrote. */
  static SkillCodes read(Taxonomy taxonomy, ColumnsInput in) throws IOException {
    Names names = Names.read(in);
    Builder codes = new Builder();
    for (int i = 0; i < names.size(); i++) {
      codes.number(names.get(i).orElseThrow());
    }
    return codes.build(taxonomy);
  }

  /**
   * Writes the codes; what else there is to know of them is the taxonomy's.
   *
   * @throws IllegalArgumentException if a code cannot be written so that it is the same again
   */
  void write(ColumnsOutput out) throws IOException {
    List<Optional<String>> codes = new ArrayList<>(Collections.nCopies(size(), Optional.empty()));
    numbers.forEach((code, number) -> codes.set(number, Optional.of(code)));
    Names names = Names.of(codes);
    for (int i = 0; i < codes.size(); i++) {
      if (!names.get(i).equals(codes.get(i))) {
        throw new IllegalArgumentException("a skill's code is no Unicode text");
      }
    }
    names.write(out);
  }

  int size() {
    return narrowerCounts.length;
  }

  /** The codes by number. */
  List<String> codes() {
    String[] codes = new String[size()];
    numbers.forEach((code, number) -> codes[number] = code);
    return List.of(codes);
  }

  /** How many codes of the taxonomy are narrower than this one. */
  int narrowerCount(int number) {
    return narrowerCounts[number];
  }

  /** O(its relatives) the first time, then a look-up. */
  Touched touchedBy(String heldCode) {
    Touched known = touched.get(heldCode);
    if (known != null) {
      return known;
    }
    Touched found = find(heldCode);
    // Codes that touch nothing can be any text, and so without end.
    if (found.reached.length + found.narrower.length + found.siblings.length > 0) {
      touched.put(heldCode, found);
    }
    return found;
  }

  private Touched find(String code) {
    Set<String> reached = new LinkedHashSet<>();
    reached.add(code);
    reached.addAll(taxonomy.broaderTransitive(code));
    Set<String> siblings = new LinkedHashSet<>();
    for (String broader : taxonomy.directBroader(code)) {
      siblings.addAll(taxonomy.directNarrower(broader));
    }
    return new Touched(
        numbersOf(reached),
        numbersOf(new LinkedHashSet<>(taxonomy.directNarrower(code))),
        numbersOf(siblings));
  }

  private int[] numbersOf(Set<String> codes) {
    return codes.stream().map(numbers::get).filter(n -> n != null).mapToInt(n -> n).toArray();
  }

  /** Numbers codes as they come. */
  static final class Builder {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> codes = new ArrayList<>();

    int number(String code) {
      Integer known = numbers.get(code);
      if (known != null) {
        return known;
      }
      numbers.put(code, codes.size());
      codes.add(code);
      return codes.size() - 1;
    }

    SkillCodes build(Taxonomy taxonomy) {
      return new SkillCodes(
          numbers, codes.stream().mapToInt(taxonomy::narrowerCount).toArray(), taxonomy);
    }
  }
}
