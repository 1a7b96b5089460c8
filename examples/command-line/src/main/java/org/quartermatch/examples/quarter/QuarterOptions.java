package org.quartermatch.examples.quarter;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quartermatch.files.csv.Problem;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
import org.quartermatch.files.json.PolicyFormatException;
import org.quartermatch.files.json.PolicyJson;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.taxonomy.Taxonomy;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of every command that reads a Quarter, so that all of them agree. */
final class QuarterOptions {
  /** A policy in the Quarter's directory holds where no other is named. */
  private static final String POLICY = "policy.json";

  @Option(names = "--data", paramLabel = "DIR", description = "The Quarter's CSV files.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description =
          "What differs from the default policy, as JSON. Default: policy.json of the Quarter, if"
              + " it is there.")
  private Optional<Path> policy = Optional.empty();

  @Option(
      names = "--taxonomy",
      paramLabel = "FILE|DIR",
      description =
          "Which skill is narrower than which: a CSV file with the columns narrower and broader,"
              + " or a directory of ESCO's CSV export; several directories if given several times."
              + " Default: none.")
  private List<Path> taxonomy = List.of();

  @Option(
      names = "--date",
      paramLabel = "ISO",
      converter = IsoDate.class,
      description = "The run's date, such as 2026-12-01. Default: today.")
  private Optional<LocalDate> date = Optional.empty();

  @Option(
      names = "--lang",
      paramLabel = "de|en",
      description = "Language of sentences and reports. Default: de.")
  private Language language = Language.DE;

  @Option(
      names = "--skip-bad-rows",
      description = "Leave bad rows out and list them, instead of reading nothing.")
  private boolean skipBadRows;

  Texts texts() {
    return new Texts(language.locale());
  }

  LocalDate date() {
    return date.orElseGet(LocalDate::now);
  }

  /**
   * Reads everything; warnings and skipped rows are written to {@code err}.
   *
   * @throws org.quartermatch.files.csv.BadInputException if a row is bad and none is skipped
   * @throws InputException if the policy or the taxonomy cannot be read
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

  /** Reads everything, and says nothing. */
  QuarterInput read() {
    return read(skipBadRows);
  }

  private QuarterInput read(boolean skip) {
    Path directory =
        data.orElseThrow(
            () -> new InputException("--data=DIR is missing: where are the Quarter's files?"));
    // Small files first: their mistakes are told before anything large is read.
    MatchingPolicy inForce = policy();
    LocalDate day = date();
    QuarterData read = QuarterReader.read(directory, new ReadOptions(skip, day));
    return new QuarterInput(read, inForce, taxonomy(taxonomy), day, texts());
  }

  private static void tell(QuarterInput input, PrintWriter err) {
    List<Problem> skipped = input.data().skippedRows();
    skipped.forEach(problem -> err.println(input.texts().of("skipped", problem)));
    input.warnings().forEach(warning -> err.println(input.texts().of("warning", warning)));
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
    try {
      return PolicyJson.read(file);
    } catch (PolicyFormatException e) {
      throw new InputException(e.problems());
    } catch (IOException e) {
      throw new InputException("policy cannot be read: " + Failures.describe(e));
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
    } catch (IllegalArgumentException e) {
      throw new InputException(List.of("--taxonomy cannot be used: " + paths, Failures.message(e)));
    } catch (IOException e) {
      throw new InputException("--taxonomy cannot be read: " + Failures.describe(e));
    }
  }

  /** A date as ISO writes it. */
  static final class IsoDate implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "'" + value + "' is no date, allowed: year-month-day such as 2026-12-01");
      }
    }
  }
}
