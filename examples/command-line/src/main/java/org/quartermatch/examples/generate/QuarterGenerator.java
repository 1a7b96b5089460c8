package org.quartermatch.examples.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes an invented Quarter: {@code participants.csv}, {@code children.csv}, {@code
 * companies.csv}, {@code opportunities.csv}, {@code childcare.csv}, a small {@code current.csv},
 * {@code vetoes.csv} and {@code travel.csv}, and a {@code README.md} that says how to get the same
 * files again.
 *
 * <p>Records are drawn and written one by one, in constant memory apart from the Kitas; the cost is
 * linear in people, opportunities and Kitas. Everything is written beside the folder asked for and
 * moved there at the end: it appears whole or not at all. The same settings give the same bytes on
 * every machine. Thread-safe; no state.
 */
public final class QuarterGenerator {
  /** The files of a generated Quarter, all of them. */
  public static final List<String> FILES =
      List.of(
          "participants.csv",
          "children.csv",
          "companies.csv",
          "opportunities.csv",
          "childcare.csv",
          "current.csv",
          "vetoes.csv",
          "travel.csv",
          "README.md");

  private QuarterGenerator() {}

  /**
   * Writes a Quarter into a folder.
   *
   * @param out may exist if it is empty or holds nothing but an earlier generated Quarter, which is
   *     replaced
   * @throws FileAlreadyExistsException if {@code out} holds anything else; nothing is changed then
   * @throws IOException if writing fails; {@code out} is as it was
   */
  public static void generate(GeneratorSettings settings, Path out) throws IOException {
    Path target = out.toAbsolutePath().normalize();
    checkReplaceable(target);
    Path parent = Objects.requireNonNull(target.getParent(), "out must not be a root");
    Files.createDirectories(parent);
    Path fresh = Files.createTempDirectory(parent, "." + target.getFileName() + "-");
    try {
      write(World.of(settings), fresh);
      // a temporary folder is for its owner alone; what appears should be like any other new folder
      Path plain = Files.createDirectory(fresh.resolveSibling(fresh.getFileName() + "-done"));
      try {
        for (String file : FILES) {
          Files.move(fresh.resolve(file), plain.resolve(file));
        }
        replace(plain, target);
      } finally {
        delete(plain);
      }
    } finally {
      delete(fresh);
    }
  }

  private static void checkReplaceable(Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new NotDirectoryException(target.toString());
    }
    try (Stream<Path> files = Files.list(target)) {
      for (Path file : files.sorted().toList()) {
        if (!FILES.contains(String.valueOf(file.getFileName()))) {
          throw new FileAlreadyExistsException(
              file.toString(),
              null,
              "the folder holds something that is no generated Quarter; give another folder or empty it");
        }
      }
    }
  }

  private static void replace(Path fresh, Path target) throws IOException {
    if (!Files.exists(target)) {
      Files.move(fresh, target);
      return;
    }
    Path old = fresh.resolveSibling(fresh.getFileName() + "-old");
    Files.move(target, old);
    try {
      Files.move(fresh, target);
    } catch (IOException e) {
      Files.move(old, target);
      throw e;
    }
    delete(old);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static void write(World world, Path folder) throws IOException {
    Jobs jobs = new Jobs(world);
    Requests requests = new Requests(world, jobs);
    writePeople(world, requests, folder);
    Companies companies = new Companies(world);
    try (CsvWriter rows = writer(folder, "companies.csv", Companies.COLUMNS)) {
      for (int i = 0; i < world.companies(); i++) {
        rows.writeRecord(companies.row(i));
      }
    }
    try (CsvWriter rows = writer(folder, "opportunities.csv", Jobs.OPPORTUNITY_COLUMNS)) {
      for (int i = 0; i < world.settings().opportunities(); i++) {
        rows.writeRecord(jobs.opportunity(i));
      }
    }
    write(folder, "childcare.csv", Childcare.COLUMNS, new Childcare(world).rows());
    write(folder, "current.csv", Requests.CURRENT_COLUMNS, requests.current());
    write(folder, "vetoes.csv", Requests.VETO_COLUMNS, requests.vetoes());
    write(folder, "travel.csv", Requests.TRAVEL_COLUMNS, requests.travel());
    Files.writeString(folder.resolve("README.md"), Readme.of(world));
  }

  private static void writePeople(World world, Requests requests, Path folder) throws IOException {
    People people = new People(world);
    try (CsvWriter participants = writer(folder, "participants.csv", People.PARTICIPANT_COLUMNS);
        CsvWriter children = writer(folder, "children.csv", People.CHILD_COLUMNS)) {
      for (int i = 0; i < world.settings().participants(); i++) {
        List<String[]> rows = people.next(i);
        participants.writeRecord(rows.getFirst());
        requests.see(i, rows.getFirst());
        for (String[] child : rows.subList(1, rows.size())) {
          children.writeRecord(child);
        }
      }
    }
  }

  private static void write(Path folder, String file, List<String> columns, List<String[]> rows)
      throws IOException {
    try (CsvWriter writer = writer(folder, file, columns)) {
      rows.forEach(writer::writeRecord);
    }
  }

  private static CsvWriter writer(Path folder, String file, List<String> columns)
      throws IOException {
    CsvWriter writer =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(file));
    writer.writeRecord(columns);
    return writer;
  }
}
