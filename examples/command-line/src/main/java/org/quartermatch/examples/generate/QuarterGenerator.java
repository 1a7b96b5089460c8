package org.quartermatch.examples.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes an invented Quarter: {@code participants.csv}, {@code children.csv}, {@code
 * companies.csv}, {@code opportunities.csv}, {@code childcare.csv}, a small {@code current.csv} and
 * {@code vetoes.csv}, and a {@code README.md} that says how to get the same files again.
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
          "README.md");

  private static final List<String> CHILDCARE_COLUMNS =
      List.of(
          "id",
          "name",
          "quarter",
          "latitude",
          "longitude",
          "openingHours",
          "placesUnder3",
          "places3AndOver",
          "availableFrom");
  private static final List<String> CURRENT_COLUMNS =
      List.of("participantId", "opportunityId", "childcareProviderId", "pinned");
  private static final List<String> VETO_COLUMNS = List.of("participantId", "opportunityId");

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
      throw new NotDirectoryException(
          target + " is a file; give a folder to write the Quarter into");
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
    writePeople(world, folder);
    Jobs jobs = new Jobs(world);
    try (CsvWriter companies = writer(folder, "companies.csv", Jobs.COMPANY_COLUMNS)) {
      for (int i = 0; i < world.companies(); i++) {
        companies.writeRecord(jobs.company(i));
      }
    }
    try (CsvWriter opportunities = writer(folder, "opportunities.csv", Jobs.OPPORTUNITY_COLUMNS)) {
      for (int i = 0; i < world.settings().opportunities(); i++) {
        opportunities.writeRecord(jobs.opportunity(i));
      }
    }
    writeChildcare(world, folder);
    writeCurrent(world, jobs, folder);
    writeVetoes(world, folder);
    Files.writeString(folder.resolve("README.md"), Readme.of(world));
  }

  private static void writePeople(World world, Path folder) throws IOException {
    People people = new People(world);
    try (CsvWriter participants = writer(folder, "participants.csv", People.PARTICIPANT_COLUMNS);
        CsvWriter children = writer(folder, "children.csv", People.CHILD_COLUMNS)) {
      for (int i = 0; i < world.settings().participants(); i++) {
        List<String[]> rows = people.next(i);
        participants.writeRecord(rows.getFirst());
        for (String[] child : rows.subList(1, rows.size())) {
          children.writeRecord(child);
        }
      }
    }
  }

  private static void writeChildcare(World world, Path folder) throws IOException {
    int rate = world.settings().freePlacesPerMille();
    LocalDate date = world.settings().date();
    int index = 0;
    try (CsvWriter childcare = writer(folder, "childcare.csv", CHILDCARE_COLUMNS)) {
      for (List<Kita> kitas : world.kitasByArea().values()) {
        for (Kita kita : kitas) {
          Draw draw = world.draw(Draw.Stream.FREE_PLACES, index++);
          int under3 = free(draw, kita.totalUnder3(), rate);
          int over3 = free(draw, kita.total3AndOver(), rate);
          String from =
              draw.perMille(550)
                  ? ""
                  : date.withDayOfMonth(1).plusMonths(draw.between(-2, 3)).toString();
          childcare.writeRecord(
              kita.id(),
              kita.name(),
              kita.quarter(),
              kita.point().latitude(),
              kita.point().longitude(),
              kita.openingHours(),
              under3 == 0 ? "" : Integer.toString(under3),
              Integer.toString(over3),
              from);
        }
      }
    }
  }

  private static int free(Draw draw, int places, int perMille) {
    int free = 0;
    for (int i = 0; i < places; i++) {
      if (draw.perMille(perMille)) {
        free++;
      }
    }
    return free;
  }

  // a few people whom an earlier plan proposed something; never pinned, because a pin must be
  // possible, and what is
  // possible the matching decides, not the generator
  private static void writeCurrent(World world, Jobs jobs, Path folder) throws IOException {
    int people = Math.min(12, world.settings().participants() / 20);
    try (CsvWriter current = writer(folder, "current.csv", CURRENT_COLUMNS)) {
      for (int i = 0; i < people; i++) {
        Draw draw = world.draw(Draw.Stream.CURRENT, i);
        int participant = spread(world, people, i);
        int opportunity = draw.below(world.settings().opportunities());
        String[] row = new People(world).next(participant).getFirst();
        String wished = row[People.PARTICIPANT_COLUMNS.indexOf("occupations")];
        for (int tries = 0;
            tries < 200 && !wished.contains(jobs.occupation(opportunity));
            tries++) {
          opportunity = draw.below(world.settings().opportunities());
        }
        current.writeRecord(
            world.participantId(participant), world.opportunityId(opportunity), "", "false");
      }
    }
  }

  private static void writeVetoes(World world, Path folder) throws IOException {
    int people = Math.min(15, world.settings().participants() / 15);
    try (CsvWriter vetoes = writer(folder, "vetoes.csv", VETO_COLUMNS)) {
      for (int i = 0; i < people; i++) {
        Draw draw = world.draw(Draw.Stream.VETO, i);
        vetoes.writeRecord(
            world.participantId(spread(world, people, i)),
            world.opportunityId(draw.below(world.settings().opportunities())));
      }
    }
  }

  private static int spread(World world, int rows, int row) {
    return (int) ((long) world.settings().participants() * row / rows);
  }

  private static CsvWriter writer(Path folder, String file, List<String> columns)
      throws IOException {
    CsvWriter writer =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(file));
    writer.writeRecord(columns);
    return writer;
  }
}
