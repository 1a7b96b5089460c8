package org.quartermatch.examples.quarter;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * The {@code quarter} program: matches the people of a Quarter with vacancies and job potentials.
 *
 * <p>Exit status: 0 done; 2 wrong usage or bad input; 1 anything else. Results go to stdout, all
 * else to stderr, both in UTF-8. The descriptions of commands and options are in the bundle {@code
 * usage}, under the keys that picocli makes of their names.
 */
@Command(
    name = "quarter",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    version = "quarter 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      MatchCommand.class,
      BridgesCommand.class,
      ShortlistCommand.class,
      CompaniesCommand.class,
      CandidatesCommand.class,
      ExplainCommand.class,
      CoverageCommand.class,
      EmployerSheetCommand.class,
      ProgrammeCommand.class,
      PlaceCommand.class,
      ReplanCommand.class,
      GuidesCommand.class,
      FairCommand.class,
      CareYearCommand.class,
      OutcomesCommand.class,
      ValidateCommand.class,
      PolicyCommand.class,
      ImportAdsCommand.class,
      GenerateCommand.class,
      CompletionCommand.class
    })
public final class QuarterMain implements Runnable {
  static final int WRONG_INPUT = CommandLine.ExitCode.USAGE;

  private final Texts messages;

  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Option(
      names = "--lang",
      paramLabel = "de|en",
      scope = ScopeType.INHERIT,
      completionCandidates = Languages.class)
  private Language language = Language.DE;

  @Option(names = "--verbose", scope = ScopeType.INHERIT)
  private boolean verbose;

  /** As they are typed. */
  static final class Languages extends LowerCase {
    Languages() {
      super(Language.values());
    }
  }

  /**
   * Lucene recommends a module for vectors of numbers, which nothing here uses. The log manager
   * holds its loggers weakly, so this field does.
   */
  private static final Logger LUCENE_VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization");

  private QuarterMain(Texts messages) {
    this.messages = messages;
  }

  /** Runs one command and ends the Java machine with its exit status. */
  public static void main(String[] args) {
    LUCENE_VECTORS.setLevel(Level.SEVERE);
    Terminal terminal = new Terminal(new FileOutputStream(FileDescriptor.out));
    PrintWriter out = writer(terminal);
    PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
    Locale machine = Locale.getDefault(Locale.Category.DISPLAY);
    int status = run(out, err, machine, args);
    out.flush();
    Optional<String> lost = terminal.failure();
    if (lost.isPresent() && status == 0) {
      Texts texts = texts(machine, args);
      err.println("quarter: " + texts.of("error.stdout", lost.get()));
      status = CommandLine.ExitCode.SOFTWARE;
    }
    System.exit(status);
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** In which help and errors are: the language asked for, else that of the machine. */
  private static Texts texts(Locale machine, String... args) {
    return new Texts(Language.askedFor(args).orElseGet(() -> Language.of(machine)).locale());
  }

  /**
   * Runs one command.
   *
   * @param machine the language of help and errors where the command line asks for none
   * @return the exit status
   */
  static int run(PrintWriter out, PrintWriter err, Locale machine, String... args) {
    Texts messages = texts(machine, args);
    QuarterMain quarter = new QuarterMain(messages);
    return commandLine(quarter, messages)
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(quarter::wrongUsage)
        .setExecutionExceptionHandler(quarter::failed)
        .execute(args);
  }

  /** The commands and options with their descriptions, for tests of them. */
  static CommandLine commandLine(Locale locale) {
    Texts messages = new Texts(locale);
    return commandLine(new QuarterMain(messages), messages);
  }

  private static CommandLine commandLine(QuarterMain quarter, Texts messages) {
    return new CommandLine(quarter)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Path.class, QuarterMain::path)
        .setResourceBundle(messages.usage());
  }

  /** An empty path is a variable of a script that is not set, and not the current folder. */
  private static Path path(String text) {
    if (text.isEmpty()) {
      throw new TypeConversionException("no path");
    }
    return Path.of(text);
  }

  /** The sentences of results, for the command that this spec belongs to. */
  static Texts texts(CommandSpec spec) {
    return new Texts(of(spec).language.locale());
  }

  /** Those of help and errors. */
  static Texts messages(CommandSpec spec) {
    return of(spec).messages;
  }

  private static QuarterMain of(CommandSpec spec) {
    return (QuarterMain) spec.root().userObject();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), messages.of("usage.no-command"));
  }

  private int wrongUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    UsageErrors.of(e, args)
        .forEach(reason -> err.println("quarter: " + reason.in(messages.locale())));
    err.println(messages.of("usage.see", command.getCommandSpec().qualifiedName(" ") + " --help"));
    err.flush();
    return WRONG_INPUT;
  }

  private int failed(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    int status =
        switch (e) {
          case InputException wrong -> {
            ProblemLines.ofNotes(wrong.notes(), messages).forEach(err::println);
            ProblemLines.of(wrong.problems(), wrong.all(), messages).forEach(err::println);
            wrong.messages().forEach(line -> err.println("quarter: " + line.in(messages.locale())));
            yield WRONG_INPUT;
          }
          default -> {
            err.println("quarter: " + Failures.describe(e).in(messages.locale()));
            yield CommandLine.ExitCode.SOFTWARE;
          }
        };
    if (verbose) {
      e.printStackTrace(err);
    }
    err.flush();
    return status;
  }
}
