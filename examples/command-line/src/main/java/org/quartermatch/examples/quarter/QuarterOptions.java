package org.quartermatch.examples.quarter;

import static org.quartermatch.examples.quarter.Texts.message;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.quartermatch.Fingerprint;
import org.quartermatch.MatchingEngine;
import org.quartermatch.PlanInForce;
import org.quartermatch.QuarterChange;
import org.quartermatch.files.csv.BadInputException;
import org.quartermatch.files.csv.ChangesReader;
import org.quartermatch.files.csv.EarlierPlan;
import org.quartermatch.files.csv.Problem;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
import org.quartermatch.files.json.PlanSummary;
import org.quartermatch.files.json.PolicyFormatException;
import org.quartermatch.files.json.PolicyJson;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Fit.Eligibility;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.model.BadValueException;
import org.quartermatch.model.Message;
import org.quartermatch.model.Participant;
import org.quartermatch.taxonomy.Taxonomy;
import org.quartermatch.taxonomy.TaxonomyFormatException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options of every command that reads a Quarter, so that all of them agree. */
final class QuarterOptions {
  /** A policy in the Quarter's directory holds where no other is named. */
  private static final String POLICY = "policy.json";

  @Option(names = "--data", paramLabel = "DIR")
  private Optional<Path> data = Optional.empty();

  @Option(names = "--policy", paramLabel = "FILE")
  private Optional<Path> policy = Optional.empty();

  @Option(names = "--taxonomy", paramLabel = "FILE|DIR")
  private List<Path> taxonomy = List.of();

  @Option(names = "--date", paramLabel = "ISO", converter = IsoDate.class)
  private Optional<LocalDate> date = Optional.empty();

  @Spec(Spec.Target.MIXEE)
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Option(names = "--skip-bad-rows")
  private boolean skipBadRows;

  @Option(names = "--all-errors")
  private boolean allErrors;

  Texts texts() {
    return QuarterMain.texts(spec);
  }

  /** The sentences of all that goes to stderr: one language there, which may be another one. */
  Texts messages() {
    return QuarterMain.messages(spec);
  }

  LocalDate date() {
    return date.orElseGet(LocalDate::now);
  }

  /**
   * Reads everything; warnings and skipped rows are written to {@code err}.
   *
   * @throws InputException if a row is bad and none is skipped, or if the policy or the taxonomy
   *     cannot be read
   */
  QuarterInput read(PrintWriter err) {
    QuarterInput input = read(skipBadRows);
    tell(input, err);
    return input;
  }

  /** The same, with the progress line out of the way of the warnings. */
  QuarterInput read(PrintWriter err, Progress progress) {
    progress.stage("progress.read");
    QuarterInput input = read(skipBadRows);
    progress.clear();
    tell(input, err);
    return input;
  }

  /** Reads what those who look for work choose from; see {@link QuarterInput#ofWhoLooks}. */
  QuarterInput readOfWhoLooks(PrintWriter err) {
    List<Message> notes = new ArrayList<>();
    QuarterInput left = read(err).ofWhoLooks(notes);
    tell(notes, err);
    return left;
  }

  /** Says on the terminal how the input differs from the files. */
  void tell(List<Message> notes, PrintWriter err) {
    Texts texts = messages();
    notes.forEach(note -> err.println(texts.of("warning", note.in(texts.locale()))));
    err.flush();
  }

  /** Reads everything, and says nothing. */
  QuarterInput read() {
    return read(skipBadRows);
  }

  private QuarterInput read(boolean skip) {
    Path directory = data.orElseThrow(() -> new InputException("error.no-data"));
    // Small files first: their mistakes are told before anything large is read.
    MatchingPolicy inForce = policy();
    LocalDate day = date();
    List<Problem> notes = new ArrayList<>();
    QuarterData read;
    try {
      read = QuarterReader.read(directory, new ReadOptions(skip, day), notes::add);
    } catch (BadInputException e) {
      throw new InputException(notes, e.problems(), allErrors);
    }
    return new QuarterInput(read, List.copyOf(notes), inForce, taxonomy(taxonomy), day, texts());
  }

  /**
   * The Quarter that an earlier plan was made of, on its day.
   *
   * @param directory as it was; empty: as it is
   * @param now what has been read of today's Quarter
   */
  QuarterInput readEarlier(Optional<Path> directory, LocalDate day, QuarterInput now) {
    if (directory.isEmpty()) {
      return new QuarterInput(
          now.data(), List.of(), now.policy(), now.taxonomy(), day, now.texts());
    }
    MatchingPolicy ofThen =
        policy
            .or(() -> directory.map(folder -> folder.resolve(POLICY)).filter(Files::exists))
            .map(QuarterOptions::policy)
            .orElseGet(MatchingPolicy::defaults);
    QuarterData read =
        reading(
            directory.get(),
            notes -> QuarterReader.read(directory.get(), new ReadOptions(skipBadRows, day), notes));
    return new QuarterInput(read, List.of(), ofThen, now.taxonomy(), day, now.texts());
  }

  /** What a file tells that has happened; nothing where there is none. */
  List<QuarterChange> changes(Optional<Path> file, QuarterInput now) {
    return file.isEmpty()
        ? List.of()
        : reading(notes -> ChangesReader.read(file.get(), now.data(), notes));
  }

  /**
   * Reads what stands beside a Quarter, in a folder of its own: what is wrong is said with that
   * folder, since its files have the names of the Quarter's.
   *
   * @throws InputException if it has a bad row
   */
  <T> T reading(Path folder, Function<Consumer<Problem>, T> what) {
    return readingAs(problem -> in(folder, problem), what);
  }

  /**
   * Reads a file that stands for itself.
   *
   * @throws InputException if it has a bad row
   */
  <T> T reading(Function<Consumer<Problem>, T> what) {
    return readingAs(problem -> problem, what);
  }

  private <T> T readingAs(UnaryOperator<Problem> placed, Function<Consumer<Problem>, T> what) {
    List<Problem> notes = new ArrayList<>();
    try {
      return what.apply(note -> notes.add(placed.apply(note)));
    } catch (BadInputException e) {
      throw new InputException(notes, e.problems().stream().map(placed).toList(), allErrors);
    }
  }

  private static Problem in(Path folder, Problem problem) {
    return problem.file().equals(folder.toString())
        ? problem
        : new Problem(
            folder.resolve(problem.file()).toString(),
            problem.line(),
            problem.column(),
            problem.message());
  }

  /**
   * The day that a plan in a folder is of; the run's, where it does not say.
   *
   * @throws InputException if that is a later day
   */
  static LocalDate dayOf(Path plan, QuarterInput input) throws IOException {
    LocalDate day = PlanSummary.date(plan.resolve("summary.json")).orElse(input.date());
    if (day.isAfter(input.date())) {
      throw new InputException(
          "error.plan-to-come", plan.toString(), day.toString(), input.date().toString());
    }
    return day;
  }

  /** The day and the childcare places of an earlier plan are others in any case. */
  private static final Set<Fingerprint.Part> MAY_HAVE_MOVED =
      EnumSet.of(Fingerprint.Part.DATE, Fingerprint.Part.CHILDCARE);

  /** Says in what a plan in a folder was made otherwise than this engine judges. */
  void tellOtherBasis(Path plan, MatchingEngine engine) {
    List<String> differences =
        PlanSummary.fingerprint(plan.resolve("summary.json")).stream()
            .flatMap(there -> engine.fingerprint().differences(there).stream())
            .filter(difference -> !MAY_HAVE_MOVED.contains(difference.part()))
            .map(
                difference ->
                    messages()
                        .of(
                            "basis." + difference.part().name(),
                            difference.here(),
                            difference.there()))
            .toList();
    if (!differences.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              messages()
                  .of(
                      "warning",
                      messages()
                          .of(
                              "plan.other-basis",
                              plan.toString(),
                              String.join(", ", differences))));
    }
  }

  /**
   * The rows of a plan that still hold in a Quarter; of each other it is said why it is passed
   * over.
   *
   * @throws InputException if it has a bad row, or is of a later day
   */
  List<PlanInForce.Row> plan(Path folder, QuarterInput input, MatchingEngine engine)
      throws IOException {
    dayOf(folder, input);
    tellOtherBasis(folder, engine);
    List<Problem> passedOver = new ArrayList<>();
    List<PlanInForce.Row> rows =
        reading(
            folder,
            notes ->
                EarlierPlan.read(
                    folder,
                    input.data(),
                    note -> {
                      notes.accept(note);
                      passedOver.add(in(folder, note));
                    }));
    PrintWriter err = spec.commandLine().getErr();
    ProblemLines.ofNotes(passedOver, messages()).forEach(err::println);
    List<PlanInForce.Row> held = new ArrayList<>();
    List<String> here = input.data().participants().stream().map(Participant::id).toList();
    for (PlanInForce.Row row : rows) {
      if (!here.contains(row.participantId())) {
        continue; // has started
      }
      Optional<String> why = whyNot(row, input, engine);
      if (why.isEmpty()) {
        held.add(row);
      } else {
        err.println(
            messages()
                .of(
                    "warning",
                    messages()
                        .of(
                            "plan.passed-over",
                            folder.toString(),
                            row.participantId(),
                            row.opportunityId(),
                            why.get())));
      }
    }
    err.flush();
    return List.copyOf(held);
  }

  private Optional<String> whyNot(PlanInForce.Row row, QuarterInput input, MatchingEngine engine) {
    if (engine.opportunity(row.opportunityId()).isEmpty()) {
      return Optional.of(messages().of("plan.expired", messages().date(input.date())));
    }
    Fit fit = engine.explain(input.participant(row.participantId()), row.opportunityId());
    if (fit.eligibility() == Eligibility.NO) {
      return Optional.of(PairText.blockers(fit, messages()));
    }
    return fit.options().stream()
            .anyMatch(it -> it.childcareProviderId().equals(row.childcareProviderId()))
        ? Optional.empty()
        : Optional.of(messages().of("plan.other-care"));
  }

  private void tell(QuarterInput input, PrintWriter err) {
    Texts texts = messages();
    ProblemLines.ofNotes(input.notes(), texts).forEach(err::println);
    List<Problem> skipped = input.data().skippedRows();
    skipped.forEach(
        problem -> err.println(texts.of("skipped", problem.asMessage().in(texts.locale()))));
    tell(input.warnings(), err);
    if (input.lacksTaxonomy()) {
      err.println(texts.of("warning", texts.of("warning.no-taxonomy")));
    }
    err.flush();
  }

  /** The policy in force. */
  MatchingPolicy policy() {
    return policy
        .or(() -> data.map(directory -> directory.resolve(POLICY)).filter(Files::exists))
        .map(QuarterOptions::policy)
        .orElseGet(MatchingPolicy::defaults);
  }

  private static MatchingPolicy policy(Path file) {
    if (Files.isDirectory(file)) {
      throw new InputException("error.no-file", file.toString());
    }
    try {
      return PolicyJson.read(file);
    } catch (PolicyFormatException e) {
      throw new InputException(e.messages());
    } catch (IOException e) {
      throw new InputException("error.unreadable", file.toString(), Failures.describe(e));
    }
  }

  /** The taxonomy at these paths: none, a file or directory, or several directories. */
  static Taxonomy taxonomy(List<Path> paths) {
    try {
      return switch (paths.size()) {
        case 0 -> Taxonomy.none();
        case 1 -> Taxonomy.load(paths.getFirst());
        default -> Taxonomy.esco(paths);
      };
    } catch (TaxonomyFormatException e) {
      throw unusableTaxonomy(
          paths, e.problems().stream().map(TaxonomyFormatException.Problem::asMessage).toList());
    } catch (BadValueException e) {
      throw unusableTaxonomy(paths, List.of(e.text()));
    } catch (IOException e) {
      throw new InputException("error.unreadable", "--taxonomy", Failures.describe(e));
    }
  }

  private static InputException unusableTaxonomy(List<Path> paths, List<Message> reasons) {
    List<Message> messages = new ArrayList<>(reasons);
    messages.addFirst(message("error.unusable-taxonomy", paths.toString()));
    return new InputException(messages);
  }

  /** A date as ISO writes it. */
  static final class IsoDate implements ITypeConverter<LocalDate> {
    /** Years before and after are surely a slip: 0026, 20266. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2099;

    @Override
    public LocalDate convert(String value) {
      try {
        LocalDate date = LocalDate.parse(value);
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
          throw new TypeConversionException("no year of this century");
        }
        return date;
      } catch (DateTimeException e) {
        throw new TypeConversionException("no date");
      }
    }
  }

  /** Whether a directory is the one that is read from, by whatever name. */
  boolean isData(Path directory) throws IOException {
    return data.isPresent()
        && Files.isDirectory(directory)
        && Files.isSameFile(data.get(), directory);
  }
}
