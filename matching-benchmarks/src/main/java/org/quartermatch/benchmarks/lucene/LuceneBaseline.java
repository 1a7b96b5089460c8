package org.quartermatch.benchmarks.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Course;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Language;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.TravelMode;

/**
 * The best ten by Lucene, in one segment, on one thread.
 *
 * <p>{@link #bruteForce} scores every document. {@link #filtered} first lets Lucene's points and
 * terms leave out what is too far away, of a form that is not accepted, or asks for more German:
 * never something that is eligible. Then both call the same {@link PairPoints}. Document number and
 * ordinal are the same, as documents come in the order of the ordinals and merges keep it; so
 * Lucene's order of equal scores, by document number, is the order of the ids.
 *
 * <p>Lucene's score is the points plus 1, since 0 is what it gives where there is none.
 */
public final class LuceneBaseline implements AutoCloseable {
  private static final String PLACE = "place";
  private static final String NOWHERE = "nowhere";
  private static final String FORM = "form";
  private static final String UNKNOWN_FORM = "unknown";
  private static final String SPOKEN = "spokenGerman";
  private static final String WRITTEN = "writtenGerman";
  private static final String GERMAN = "de";

  /** § 140 (4) SGB III: no day's work makes more than 150 minutes both ways reasonable. */
  private static final int LONGEST_COMMUTE_MINUTES = 75;

  /** Lucene keeps places to about a centimetre, and its earth is some metres smaller. */
  private static final double MARGIN_METRES = 10;

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private LuceneBaseline(Directory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
    searcher = new IndexSearcher(reader);
    // The same participant does not come again, so nothing may be remembered.
    searcher.setQueryCache(null);
  }

  /**
   * Writes an index.
   *
   * @param path an empty directory
   * @param opportunities in the order of their ids
   */
  public static LuceneBaseline write(Path path, Stream<Opportunity> opportunities)
      throws IOException {
    Directory directory = new MMapDirectory(path);
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setMergePolicy(new LogDocMergePolicy())
            .setMergeScheduler(new SerialMergeScheduler())
            .setRAMBufferSizeMB(128);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (Iterator<Opportunity> all = opportunities.iterator(); all.hasNext(); ) {
        writer.addDocument(document(all.next().position()));
      }
      writer.forceMerge(1);
    }
    return new LuceneBaseline(directory, DirectoryReader.open(directory));
  }

  private static Document document(Position position) {
    Document document = new Document();
    Optional<GeoPoint> place = position.location();
    if (place.isPresent()) {
      document.add(new LatLonPoint(PLACE, place.get().latitude(), place.get().longitude()));
    } else {
      document.add(new StringField(NOWHERE, NOWHERE, Store.NO));
    }
    String form = position.form().map(EmploymentForm::code).orElse(UNKNOWN_FORM);
    document.add(new StringField(FORM, form, Store.NO));
    document.add(new IntPoint(SPOKEN, least(position, Language.Level::spoken)));
    document.add(new IntPoint(WRITTEN, least(position, Language.Level::written)));
    return document;
  }

  /** One part, spoken or written, of a level. */
  @FunctionalInterface
  private interface Part {
    Optional<CefrLevel> of(Language.Level level);
  }

  /** Rank of German that everybody must have who is eligible; 0: none, or not known. */
  private static int least(Position position, Part part) {
    int least = 0;
    for (Language.Required required : position.languages().items()) {
      Optional<CefrLevel> level = part.of(required.level());
      if (required.code().equals(GERMAN) && level.isPresent()) {
        int rank = Math.min(level.get().rank(), CefrLevel.C2.rank());
        least = Math.max(least, rank - required.toleranceLevels());
      }
    }
    return least;
  }

  /** The best ten by a look at every document. */
  public TopTen bruteForce(PairPoints points) throws IOException {
    return search(MatchAllDocsQuery.INSTANCE, points);
  }

  /** The best ten by a look at the documents that Lucene's filters leave. */
  public TopTen filtered(Participant participant, PairPoints points) throws IOException {
    return search(filter(participant), points);
  }

  private TopTen search(Query query, PairPoints points) throws IOException {
    Query scored = new FunctionScoreQuery(query, new PointsSource(points));
    ScoreDoc[] found =
        searcher.search(scored, new TopScoreDocCollectorManager(TopTen.K, TopTen.K)).scoreDocs;
    int eligible = 0;
    while (eligible < found.length && found[eligible].score > 0) {
      eligible++;
    }
    long[] entries = new long[eligible];
    for (int rank = 0; rank < eligible; rank++) {
      entries[rank] = TopTen.entry((int) found[rank].score - 1, found[rank].doc);
    }
    return new TopTen(entries);
  }

  /** How many documents the filters leave. */
  int countFiltered(Participant participant) throws IOException {
    return searcher.count(filter(participant));
  }

  private static Query filter(Participant participant) {
    BooleanQuery.Builder filters = new BooleanQuery.Builder();
    filters.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    reach(participant).ifPresent(reach -> filters.add(reach, Occur.FILTER));
    if (participant.forms().complete()) {
      List<BytesRef> forms = new ArrayList<>();
      for (EmploymentForm form : participant.forms().items()) {
        forms.add(new BytesRef(form.code()));
      }
      if (!participant.forms().isNone()) {
        forms.add(new BytesRef(UNKNOWN_FORM));
      }
      filters.add(new TermInSetQuery(FORM, forms), Occur.FILTER);
    }
    addGerman(filters, participant, SPOKEN, Language.Level::spoken);
    addGerman(filters, participant, WRITTEN, Language.Level::written);
    return filters.build();
  }

  private static Optional<Query> reach(Participant participant) {
    if (participant.home().isEmpty() || participant.mode().isEmpty()) {
      return Optional.empty();
    }
    GeoPoint home = participant.home().get();
    double metres =
        metres(
            participant.maximumCommuteMinutes().orElse(LONGEST_COMMUTE_MINUTES),
            participant.mode().get());
    return Optional.of(
        new BooleanQuery.Builder()
            .add(
                LatLonPoint.newDistanceQuery(
                    PLACE, home.latitude(), home.longitude(), metres + MARGIN_METRES),
                Occur.SHOULD)
            .add(new TermQuery(new Term(NOWHERE, NOWHERE)), Occur.SHOULD)
            .build());
  }

  /** The farthest place that is reached in so many minutes; see TravelTimes.greatCircle(). */
  private static double metres(int minutes, TravelMode mode) {
    return switch (mode) {
      case FOOT -> minutes * 4_500 / 78.0;
      case BICYCLE -> minutes * 15_000 / 78.0;
      case TRANSIT -> Math.max((minutes - 8) * 18_000 / 78.0, minutes * 4_500 / 78.0);
      case CAR -> minutes * 30_000 / 78.0;
    };
  }

  private static void addGerman(
      BooleanQuery.Builder filters, Participant participant, String field, Part part) {
    OptionalInt held = held(participant, part);
    if (held.isPresent()) {
      filters.add(IntPoint.newRangeQuery(field, Integer.MIN_VALUE, held.getAsInt()), Occur.FILTER);
    }
  }

  /** Rank of German that is held or being learned; empty: it may be more. */
  private static OptionalInt held(Participant participant, Part part) {
    int rank = 0;
    boolean listed = false;
    for (Language.Held language : participant.languages().items()) {
      if (language.code().equals(GERMAN)) {
        Optional<CefrLevel> level = part.of(language.level());
        if (level.isEmpty()) {
          return OptionalInt.empty();
        }
        listed = true;
        rank = Math.max(rank, level.get().rank());
      }
    }
    if (!listed && !participant.languages().complete()) {
      return OptionalInt.empty();
    }
    for (Course course : participant.courses()) {
      if (course instanceof Course.LanguageCourse language && course.code().equals(GERMAN)) {
        Optional<CefrLevel> level = part.of(language.level());
        if (level.isEmpty()) {
          return OptionalInt.empty();
        }
        rank = Math.max(rank, level.get().rank());
      }
    }
    return OptionalInt.of(rank);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }

  /** Points plus 1 as Lucene's score; none where the pair is not eligible. */
  private static final class PointsSource extends DoubleValuesSource {
    private final PairPoints points;

    PointsSource(PairPoints points) {
      this.points = points;
    }

    @Override
    public DoubleValues getValues(LeafReaderContext context, DoubleValues scores) {
      int first = context.docBase;
      return new DoubleValues() {
        private int current;

        @Override
        public double doubleValue() {
          return current + 1;
        }

        @Override
        public boolean advanceExact(int document) {
          current = points.points(first + document);
          return current >= 0;
        }
      };
    }

    @Override
    public boolean needsScores() {
      return false;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher reader) {
      return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
      return false;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof PointsSource source && source.points.equals(points);
    }

    @Override
    public int hashCode() {
      return points.hashCode();
    }

    @Override
    public String toString() {
      return "points";
    }
  }
}
