package org.quartermatch.benchmarks.titles;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.quartermatch.taxonomy.RelatedTitles;
import org.quartermatch.taxonomy.TitleIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code bench titles}: how well {@link TitleIndex} ranks titles that people have judged.
 *
 * <p>Every query that was judged counts, also one that finds nothing ({@code trec_eval -c}). The
 * whole ranking counts for {@code map}, not only its beginning.
 */
@Command(
    name = "titles",
    description = {
      "Ranks corpus titles for each query, compares with judgements, and prints CSV: measure,value"
          + " for map, mrr, recall_10, success_1, as trec_eval defines them.",
      "DIR holds queries.tsv or queries, corpus_elements.tsv or corpus_elements (id, tab, title),"
          + " annotations.tsv or qrels.tsv (TREC judgements)."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
public final class TitlesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--dir", required = true, paramLabel = "DIR", description = "The files.")
  private Path directory;

  @Override
  public Integer call() throws IOException {
    RankMeasures mean = measure(TitleSet.read(directory));
    PrintWriter out = spec.commandLine().getOut();
    out.println("measure,value");
    print(out, "map", mean.map());
    print(out, "mrr", mean.mrr());
    print(out, "recall_10", mean.recall10());
    print(out, "success_1", mean.success1());
    out.flush();
    return 0;
  }

  private static void print(PrintWriter out, String measure, double value) {
    out.println(measure + "," + String.format(Locale.ROOT, "%.4f", value));
  }

  static RankMeasures measure(TitleSet set) {
    return measure(set, finder(set));
  }

  /**
   * What ranks the corpus. Where its ids say which titles name one concept, all names of a concept
   * count; where each title stands for itself, what its neighbours have in common does.
   */
  private static Finder finder(TitleSet set) {
    List<String> concepts = set.concepts();
    if (new HashSet<>(concepts).size() < concepts.size()) {
      return TitleIndex.of(set.corpusTitles(), concepts)::search;
    }
    return RelatedTitles.of(set.corpusTitles())::search;
  }

  /** Finds the best titles for one, as many as asked for. */
  private interface Finder {
    List<TitleIndex.Hit> search(String title, int k);
  }

  private static RankMeasures measure(TitleSet set, Finder finder) {
    List<RankMeasures> measures =
        set.queries().entrySet().parallelStream()
            .filter(query -> set.relevant().containsKey(query.getKey()))
            .map(query -> measure(finder, set, query.getKey(), query.getValue()))
            .toList();
    if (measures.isEmpty()) {
      throw new IllegalArgumentException(
          "no query was judged: the ids of the queries and of the judgements have nothing in"
              + " common");
    }
    return RankMeasures.mean(measures);
  }

  private static RankMeasures measure(Finder finder, TitleSet set, String id, String title) {
    List<String> ranking =
        finder.search(title, set.corpusIds().size()).stream()
            .map(hit -> set.corpusIds().get(hit.position()))
            .toList();
    return RankMeasures.of(ranking, set.relevant().getOrDefault(id, Set.of()));
  }
}
