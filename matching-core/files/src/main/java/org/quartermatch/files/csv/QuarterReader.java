package org.quartermatch.files.csv;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quartermatch.files.csv.cell.Times;
import org.quartermatch.model.Participant;

/**
 * Reads a Quarter directory.
 *
 * <p>Every file is read once, row by row, in time and memory linear in what is kept of it. All
 * files are checked before anything is said, so that one run finds every problem; a file that
 * cannot be read to its end is reported as such, and nothing is said to be missing from it.
 */
public final class QuarterReader {
  private QuarterReader() {}

  /**
   * Reads everything.
   *
   * <p>Where bad rows are skipped, rows that name a skipped row are skipped too, but for a row of
   * current.csv whose opportunity is skipped: that opportunity is gone, which is a warning.
   *
   * @throws BadInputException if the directory or a file in it cannot be read, or if there is a bad
   *     row and bad rows are not skipped
   */
  public static QuarterData read(Path directory, ReadOptions options) {
    Problems problems = new Problems();
    if (!Files.isDirectory(directory)) {
      problems.addFile(
          directory.toString(),
          0,
          "",
          (Files.exists(directory) ? "is no directory" : "is not found")
              + "; expected a directory with the files of a Quarter");
      throw new BadInputException(problems.all());
    }
    Times times = new Times();
    PeopleReader people = new PeopleReader(problems, options.skipBadRows());
    List<Participant> participants = people.read(directory, times);
    WorkReader work = new WorkReader(problems);
    work.read(directory, times);
    PlanReader plan =
        new PlanReader(problems, options.date(), people.ids(), work.ids(), work.opportunities());
    plan.read(directory, times);
    if (problems.hasUnreadableFile() || (!options.skipBadRows() && !problems.isEmpty())) {
      throw new BadInputException(problems.all());
    }
    return new QuarterData(
        participants,
        work.companies(),
        new ArrayList<>(work.opportunities().values()),
        plan.providers(),
        plan.placements(),
        plan.vetoes(),
        plan.givenMinutes(),
        problems.warnings(),
        problems.skipped());
  }
}
