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
import org.quartermatch.model.BadValueException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns job ads into opportunities. */
@Command(name = "import-ads")
final class ImportAdsCommand implements Callable<Integer> {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
  private List<Path> files = List.of();

  @Option(names = "--out", paramLabel = "FILE", required = true)
  private Path output = Path.of("");

  @Option(names = "--taxonomy", paramLabel = "FILE|DIR")
  private List<Path> taxonomy = List.of();

  @Option(names = "--postcodes", paramLabel = "FILE")
  private Optional<Path> postcodes = Optional.empty();

  @Option(names = "--date", paramLabel = "ISO", converter = QuarterOptions.IsoDate.class)
  private Optional<LocalDate> date = Optional.empty();

  @Override
  public Integer call() throws IOException {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new InputException(
            Files.exists(file) ? "error.no-file" : "failure.not-found", file.toString());
      }
    }
    postcodes
        .filter(file -> !Files.isRegularFile(file))
        .ifPresent(
            file -> {
              throw new InputException(
                  Files.exists(file) ? "error.no-file" : "failure.not-found", file.toString());
            });
    // What cannot be written to is told before anything long begins.
    Outputs.directoryOf("--out", output).close();
    AdImportSettings settings =
        new AdImportSettings(
            QuarterOptions.taxonomy(taxonomy), postcodes, date.orElseGet(LocalDate::now));
    String summary;
    try {
      summary = AdImport.importAds(files, output, settings, QuarterMain.texts(spec).locale());
    } catch (AdFormatException e) {
      throw new InputException(e.problems().stream().map(Problem::asMessage).toList());
    } catch (BadValueException e) {
      throw new InputException(List.of(e.text()));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(summary);
    out.println(output.toAbsolutePath().normalize());
    out.flush();
    return 0;
  }
}
