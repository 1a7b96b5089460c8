package org.quartermatch.examples.quarter;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quartermatch.files.ads.AdFormatException;
import org.quartermatch.files.ads.AdImport;
import org.quartermatch.files.ads.AdImportSettings;
import org.quartermatch.files.csv.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns job ads into opportunities. */
@Command(
    name = "import-ads",
    description =
        "Turn job ads (Arbeitnow feed, Bundesagentur Jobsuche; JSON) into opportunities, and say"
            + " what could not be read.")
final class ImportAdsCommand implements Callable<Integer> {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of job ads.")
  private List<Path> files = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The opportunities; their companies.csv is written beside them.")
  private Path output = Path.of("");

  @Option(
      names = "--taxonomy",
      paramLabel = "FILE|DIR",
      description =
          "ESCO's CSV export, for occupations and skills; may be given several times. Default:"
              + " none.")
  private List<Path> taxonomy = List.of();

  @Option(
      names = "--postcodes",
      paramLabel = "FILE",
      description = "CSV of postal codes with lat and lng, for places. Default: none.")
  private Optional<Path> postcodes = Optional.empty();

  @Option(
      names = "--date",
      paramLabel = "ISO",
      converter = QuarterOptions.IsoDate.class,
      description = "The day of the import. Default: today.")
  private Optional<LocalDate> date = Optional.empty();

  @Option(
      names = "--lang",
      paramLabel = "de|en",
      description = "Language of the summary. Default: de.")
  private Language language = Language.DE;

  @Override
  public Integer call() throws IOException {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new InputException(file + " is no file, expected job ads as JSON");
      }
    }
    postcodes
        .filter(file -> !Files.isRegularFile(file))
        .ifPresent(
            file -> {
              throw new InputException("--postcodes=" + file + " is no file");
            });
    // What cannot be written to is told before anything long begins.
    Outputs.directoryOf("--out", output).close();
    AdImportSettings settings =
        new AdImportSettings(
            QuarterOptions.taxonomy(taxonomy), postcodes, date.orElseGet(LocalDate::now));
    String summary;
    try {
      summary = AdImport.importAds(files, output, settings, language.locale());
    } catch (AdFormatException e) {
      throw new InputException(e.problems().stream().map(Problem::toString).toList());
    } catch (IllegalArgumentException e) {
      throw new InputException(Failures.message(e));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(summary);
    out.println(output.toAbsolutePath().normalize());
    out.flush();
    return 0;
  }
}
