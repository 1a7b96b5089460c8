package org.quartermatch.benchmarks.titles;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.quartermatch.taxonomy.Taxonomy;
import org.quartermatch.taxonomy.titles.FeatureVectors;
import org.quartermatch.taxonomy.titles.TitleIndex;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code bench titles}: how well {@link TitleIndex} and {@link RelatedTitles} rank titles that
 * people have judged.
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

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Source source;

  /** Where queries, titles and judgements come from. */
  @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
  private static final class Source {
    @Option(names = "--dir", paramLabel = "DIR", description = "The files.")
    private Optional<Path> directory = Optional.empty();

    @ArgGroup(exclusive = false)
    private LeftOut leftOut;
  }

  /** Names taken out of a taxonomy. */
  @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
  private static final class LeftOut {
    @Option(
        names = "--esco",
        required = true,
        paramLabel = "DIR",
        description =
            "ESCO's CSV export: names are taken out of it, one of each occupation, and looked for"
                + " among those that are left.")
    private Path directory;

    @Option(
        names = "--language",
        paramLabel = "LANGUAGE",
        defaultValue = "de",
        description = "Of these names: ${DEFAULT-VALUE}, if nothing else is said.")
    private String language;

    @Option(
        names = "--names",
        paramLabel = "N",
        defaultValue = "1200",
        description = "How many are taken out: ${DEFAULT-VALUE}, if nothing else is said.")
    private int names;

    @Option(
        names = "--seed",
        paramLabel = "SEED",
        defaultValue = "1",
        description = "Another one takes others.")
    private long seed;

    @Option(
        names = "--beside",
        paramLabel = "DIR",
        description =
            "ESCO's CSV export in another language: the index starts from what the names of both"
                + " teach. Without it, and for the names that are taken out, from nothing.")
    private Optional<Path> beside = Optional.empty();

    private LeftOutNames read() throws IOException {
      return LeftOutNames.of(
          Taxonomy.esco(directory), Locale.forLanguageTag(language), names, seed);
    }
  }

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description =
          "How titles are compared: ${COMPLETION-CANDIDATES}. Without it: concepts where the ids say"
              + " which titles name one concept (C000675_de_004), else neighbours.")
  private Optional<Method> method = Optional.empty();

  @Option(
      names = "--leave-out-same",
      description =
          "Leaves out corpus titles written exactly like the query, for sets that were made of the"
              + " corpus' own titles and do not count these as right.")
  private boolean leaveOutSame;

  /** How titles are compared. */
  enum Method {
    /** By their own words and letters. */
    PLAIN,
    /** As plain, and by what is known of words beforehand. */
    MEANING,
    /** By their neighbours too, {@link RelatedTitles}. */
    NEIGHBOURS,
    /** By all names of a concept, as the ids say, {@link TitleIndex#of(List, List)}. */
    CONCEPTS,
    /** As concepts, starting from nothing, not from what is shipped. */
    ALONE,
    /** As concepts, without what the names of concepts teach of words. */
    LETTERS;

    /** By what the ids of the set allow. */
    static Method fitting(TitleSet set) {
      List<String> concepts = set.concepts();
      return new HashSet<>(concepts).size() < concepts.size() ? CONCEPTS : NEIGHBOURS;
    }

    private Finder finder(TitleSet set, Optional<FeatureVectors> before) {
      return switch (this) {
        case PLAIN -> TitleIndex.of(set.corpusTitles()).withoutLearning()::search;
        case MEANING -> TitleIndex.of(set.corpusTitles())::search;
        case NEIGHBOURS -> RelatedTitles.of(set.corpusTitles())::search;
        case CONCEPTS ->
            before
                    .map(vectors -> TitleIndex.of(set.corpusTitles(), set.concepts(), vectors))
                    .orElseGet(() -> TitleIndex.of(set.corpusTitles(), set.concepts()))
                ::search;
        case ALONE ->
            TitleIndex.of(set.corpusTitles(), set.concepts(), FeatureVectors.none())::search;
        case LETTERS -> TitleIndex.of(set.corpusTitles(), set.concepts()).withoutLearning()::search;
      };
    }
  }

  /** Finds the best titles for one, as many as asked for. */
  private interface Finder {
    List<TitleIndex.Hit> search(String title, int k);
  }

  @Override
  public Integer call() throws IOException {
    RankMeasures mean =
        source.directory.isPresent()
            ? measure(source.directory.orElseThrow())
            : measure(source.leftOut);
    PrintWriter out = spec.commandLine().getOut();
    out.println("measure,value");
    print(out, "map", mean.map());
    print(out, "mrr", mean.mrr());
    print(out, "recall_10", mean.recall10());
    print(out, "success_1", mean.success1());
    out.flush();
    return 0;
  }

  private RankMeasures measure(Path files) throws IOException {
    TitleSet set = TitleSet.read(files);
    return measure(set, method.orElseGet(() -> Method.fitting(set)), leaveOutSame);
  }

  private RankMeasures measure(LeftOut from) throws IOException {
    LeftOutNames names = from.read();
    FeatureVectors before =
        from.beside.isPresent()
            ? names.before(Taxonomy.esco(from.beside.orElseThrow()))
            : FeatureVectors.none();
    return measure(names.set(), method.orElse(Method.CONCEPTS), leaveOutSame, Optional.of(before));
  }

  private static void print(PrintWriter out, String measure, double value) {
    out.println(measure + "," + String.format(Locale.ROOT, "%.4f", value));
  }

  static RankMeasures measure(TitleSet set, Method method, boolean leaveOutSame) {
    return measure(set, method, leaveOutSame, Optional.empty());
  }

  /**
   * Means over all queries.
   *
   * @param before what is known of words beforehand; empty: what is shipped
   */
  static RankMeasures measure(
      TitleSet set, Method method, boolean leaveOutSame, Optional<FeatureVectors> before) {
    Finder finder = method.finder(set, before);
    List<RankMeasures> measures =
        set.queries().entrySet().parallelStream()
            .filter(query -> set.relevant().containsKey(query.getKey()))
            .map(
                query ->
                    RankMeasures.of(
                        ranking(set, finder, query.getValue(), leaveOutSame),
                        set.relevant().getOrDefault(query.getKey(), Set.of())))
            .toList();
    if (measures.isEmpty()) {
      throw new IllegalArgumentException(
          "no query was judged: the ids of the queries and of the judgements have nothing in"
              + " common");
    }
    return RankMeasures.mean(measures);
  }

  private static List<String> ranking(
      TitleSet set, Finder finder, String title, boolean leaveOutSame) {
    return finder.search(title, set.corpusIds().size()).stream()
        .map(TitleIndex.Hit::position)
        .filter(position -> !leaveOutSame || !set.corpusTitles().get(position).equals(title))
        .map(set.corpusIds()::get)
        .toList();
  }
}
