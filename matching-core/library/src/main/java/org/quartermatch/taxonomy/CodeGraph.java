package org.quartermatch.taxonomy;

import static org.quartermatch.texts.LibraryTexts.message;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import org.quartermatch.digest.Digest;
import org.quartermatch.model.BadValueException;

/**
 * Which code is narrower than which: a directed graph without cycles, and its transitive closure.
 *
 * <p>Codes are numbered in their natural order. Four relations (direct and transitive, upwards and
 * downwards) lie in one {@code int[]} each, the neighbours of code {@code i} sorted in {@code
 * data[start[i]] … data[start[i + 1] - 1]}. The closure is filled from the broadest codes downwards
 * (Kahn's topological order, Communications of the ACM 5(11), 1962): what is above a code is each
 * of its direct broader codes and what is above these.
 *
 * <p>Building takes O(c) time and memory for a closure of c pairs: 84,000 for ESCO's 14,500 skills
 * and groups, about 1 MB. Lookups are O(1) and allocate a view of a fixed size; {@link #isAbove} is
 * O(log a) for a codes above. Immutable, thread-safe.
 */
final class CodeGraph {
  /**
   * The most pairs of the closure: 160 MB. A taxonomy of more is no taxonomy of skills but, say, a
   * chain of thousands of codes by mistake.
   */
  private static final int MOST_PAIRS = 20_000_000;

  static final CodeGraph EMPTY = new Builder().build(new Problems());

  private final String[] codes;
  private final Map<String, Integer> numbers;
  private final Relation directlyAbove;
  private final Relation directlyBelow;
  private final Relation above;
  private final Relation below;

  private CodeGraph(String[] codes, Map<String, Integer> numbers, Relation direct, int[] topDown) {
    this.codes = codes;
    this.numbers = numbers;
    this.directlyAbove = direct;
    this.directlyBelow = direct.transposed();
    this.above = closure(direct, topDown);
    this.below = above.transposed();
  }

  boolean contains(String code) {
    return numbers.containsKey(code);
  }

  int size() {
    return codes.length;
  }

  /** All codes, and what is directly above each. */
  void addTo(Digest digest) {
    digest.add(codes.length);
    for (String code : codes) {
      digest.add(code).add(directlyAbove(code));
    }
  }

  List<String> directlyAbove(String code) {
    return view(directlyAbove, code);
  }

  List<String> directlyBelow(String code) {
    return view(directlyBelow, code);
  }

  List<String> above(String code) {
    return view(above, code);
  }

  List<String> below(String code) {
    return view(below, code);
  }

  int countBelow(String code) {
    Integer number = numbers.get(code);
    return number == null ? 0 : below.start[number + 1] - below.start[number];
  }

  boolean isAbove(String broader, String narrower) {
    Integer high = numbers.get(broader);
    Integer low = numbers.get(narrower);
    return high != null
        && low != null
        && Arrays.binarySearch(above.data, above.start[low], above.start[low + 1], high) >= 0;
  }

  private List<String> view(Relation relation, String code) {
    Integer number = numbers.get(code);
    return number == null
        ? List.of()
        : new CodeList(codes, relation.data, relation.start[number], relation.start[number + 1]);
  }

  private static Relation closure(Relation direct, int[] topDown) {
    int n = topDown.length;
    int[][] above = new int[n][];
    int[] seenFor = new int[n];
    Arrays.fill(seenFor, -1);
    int[] found = new int[n];
    long pairs = 0;
    for (int code : topDown) {
      int count = 0;
      for (int i = direct.start[code]; i < direct.start[code + 1]; i++) {
        int broader = direct.data[i];
        if (seenFor[broader] != code) {
          seenFor[broader] = code;
          found[count++] = broader;
        }
        for (int higher : above[broader]) {
          if (seenFor[higher] != code) {
            seenFor[higher] = code;
            found[count++] = higher;
          }
        }
      }
      above[code] = Arrays.copyOf(found, count);
      Arrays.sort(above[code]);
      pairs += count;
      if (pairs > MOST_PAIRS) {
        throw new BadValueException(message("taxonomy.too-many-pairs", MOST_PAIRS));
      }
    }
    int[] start = new int[n + 1];
    int[] data = new int[(int) pairs];
    for (int code = 0; code < n; code++) {
      System.arraycopy(above[code], 0, data, start[code], above[code].length);
      start[code + 1] = start[code] + above[code].length;
    }
    return new Relation(start, data);
  }

  /** The neighbours of each code, sorted. Its arrays are never written after construction. */
  private static final class Relation {
    private final int[] start;
    private final int[] data;

    Relation(int[] start, int[] data) {
      this.start = start;
      this.data = data;
    }

    Relation transposed() {
      int n = start.length - 1;
      int[] back = new int[n + 1];
      for (int target : data) {
        back[target + 1]++;
      }
      for (int i = 0; i < n; i++) {
        back[i + 1] += back[i];
      }
      int[] next = Arrays.copyOf(back, n);
      int[] reversed = new int[data.length];
      for (int from = 0; from < n; from++) {
        for (int i = start[from]; i < start[from + 1]; i++) {
          reversed[next[data[i]]++] = from;
        }
      }
      return new Relation(back, reversed);
    }
  }

  /** An unmodifiable view of one code's neighbours. */
  private static final class CodeList extends AbstractList<String> implements RandomAccess {
    private final String[] codes;
    private final int[] data;
    private final int from;
    private final int size;

    CodeList(String[] codes, int[] data, int from, int to) {
      this.codes = codes;
      this.data = data;
      this.from = from;
      this.size = to - from;
    }

    @Override
    public String get(int index) {
      return codes[data[from + Objects.checkIndex(index, size)]];
    }

    @Override
    public int size() {
      return size;
    }
  }

  /** Collects pairs with where they were read. One thread only. */
  static final class Builder {
    private record Edge(int narrower, int broader, String file, long line) {}

    private final Map<String, Integer> provisional = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    void add(String narrower, String broader, String file, long line) {
      edges.add(new Edge(number(narrower), number(broader), file, line));
    }

    private int number(String code) {
      Integer known = provisional.putIfAbsent(code, names.size());
      if (known != null) {
        return known;
      }
      names.add(code);
      return names.size() - 1;
    }

    /** The graph; a cycle is added to the problems, and then the graph is empty. */
    CodeGraph build(Problems problems) {
      int n = names.size();
      String[] codes = names.toArray(String[]::new);
      Arrays.sort(codes);
      Map<String, Integer> numbers = HashMap.newHashMap(n);
      for (int i = 0; i < n; i++) {
        numbers.put(codes[i], i);
      }
      int[] renumbered = new int[n];
      for (int i = 0; i < n; i++) {
        renumbered[i] = numbers.getOrDefault(names.get(i), -1);
      }
      long[] pairs =
          edges.stream()
              .mapToLong(e -> (long) renumbered[e.narrower] << 32 | renumbered[e.broader])
              .sorted()
              .distinct()
              .toArray();
      int[] start = new int[n + 1];
      int[] data = new int[pairs.length];
      for (int i = 0; i < pairs.length; i++) {
        start[(int) (pairs[i] >>> 32) + 1]++;
        data[i] = (int) pairs[i];
      }
      for (int i = 0; i < n; i++) {
        start[i + 1] += start[i];
      }
      Relation direct = new Relation(start, data);
      int[] topDown = topDown(direct);
      if (topDown.length < n) {
        reportCycle(direct, topDown, codes, problems);
        return EMPTY;
      }
      return new CodeGraph(codes, numbers, direct, topDown);
    }

    /** The codes with every broader one before its narrower ones; those on a cycle are missing. */
    private static int[] topDown(Relation direct) {
      int n = direct.start.length - 1;
      Relation narrower = direct.transposed();
      int[] open = new int[n];
      int[] order = new int[n];
      int ready = 0;
      for (int code = 0; code < n; code++) {
        open[code] = direct.start[code + 1] - direct.start[code];
        if (open[code] == 0) {
          order[ready++] = code;
        }
      }
      for (int done = 0; done < ready; done++) {
        int code = order[done];
        for (int i = narrower.start[code]; i < narrower.start[code + 1]; i++) {
          if (--open[narrower.data[i]] == 0) {
            order[ready++] = narrower.data[i];
          }
        }
      }
      return Arrays.copyOf(order, ready);
    }

    /** Every code that has no place in the order has a broader one that has none: walk up these. */
    private void reportCycle(Relation direct, int[] ordered, String[] codes, Problems problems) {
      boolean[] placed = new boolean[codes.length];
      for (int code : ordered) {
        placed[code] = true;
      }
      int code = 0;
      while (placed[code]) {
        code++;
      }
      Map<Integer, Integer> step = new HashMap<>();
      List<Integer> walk = new ArrayList<>();
      while (step.putIfAbsent(code, walk.size()) == null) {
        walk.add(code);
        int i = direct.start[code];
        while (placed[direct.data[i]]) {
          i++;
        }
        code = direct.data[i];
      }
      List<Integer> cycle = walk.subList(step.getOrDefault(code, 0), walk.size());
      String last = codes[cycle.getLast()];
      String first = codes[code];
      Edge closing =
          edges.stream()
              .filter(e -> names.get(e.narrower).equals(last) && names.get(e.broader).equals(first))
              .findFirst()
              .orElseThrow();
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < cycle.size(); i++) {
        boolean named = i < 10 || i == cycle.size() - 1;
        if (named || i == 10) {
          text.append(named ? codes[cycle.get(i)] : "…").append(" → ");
        }
      }
      problems.add(closing.file, closing.line, "", message("taxonomy.cycle", text + first));
    }
  }
}
