package org.quartermatch.files.csv;

import static org.quartermatch.files.texts.FileTexts.message;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.quartermatch.files.csv.cell.Times;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a Quarter directory.
 *
 * <p>Every file is read once, row by row, in time and memory linear in what is kept of it. All
 * files are checked before anything is said, so that one run finds every problem; a file that
 * cannot be read to its end is reported as such, and nothing is said to be missing from it.
 */
public final class QuarterReader {
  private static final Logger LOG = LoggerFactory.getLogger(QuarterReader.class);

  private QuarterReader() {}

  /**
   * Reads everything, and logs what is passed over; see {@link #read(Path, ReadOptions, Consumer)}.
   *
   * @throws BadInputException if the directory or a file in it cannot be read, or if there is a bad
   *     row and bad rows are not skipped
   */
  public static QuarterData read(Path directory, ReadOptions options) {
    return read(directory, options, note -> LOG.info("{}", note));
  }

  /**
   * Reads everything.
   *
   * <p>Where bad rows are skipped, rows that name a skipped row are skipped too, but for a row of
   * current.csv whose opportunity is skipped: that opportunity is gone, which is a warning. A bad
   * row by which somebody says no (a veto, an answer, a refusal among the outcomes) is never
   * skipped: what was refused would be proposed.
   *
   * @param notes gets what is passed over, once a file, even if reading fails later: unknown
   *     columns, and holidays among times
   * @throws BadInputException if the directory or a file in it cannot be read, or if there is a bad
   *     row and bad rows are not skipped
   */
  public static QuarterData read(Path directory, ReadOptions options, Consumer<Problem> notes) {
    Problems problems = new Problems(notes);
    if (!Files.isDirectory(directory)) {
      problems.addFile(
          directory.toString(),
          0,
          "",
          message(Files.exists(directory) ? "directory.none" : "directory.not-found"));
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
    RulesReader rules = new RulesReader(problems, people.ids(), work, plan);
    rules.read(directory, times);
    List<Veto> vetoes = new ArrayList<>(plan.vetoes());
    vetoes.addAll(rules.vetoes());
    GuidingData guiding = new GuideReader(problems, people.ids()).read(directory, times);
    Optional<FairData> fair =
        new FairReader(problems, options.date(), people.ids(), work).read(directory, times);
    OutcomeData outcomes =
        new OutcomeReader(problems, options.date(), people.ids(), work, rules, plan)
            .read(directory, times);
    CareData care =
        new CareReader(problems, options.date(), plan.providerIds()).read(directory, times);
    if (problems.hasUnreadableFile() || (!options.skipBadRows() && !problems.isEmpty())) {
      throw new BadInputException(problems.all());
    }
    if (!problems.badRefusals().isEmpty()) {
      throw new BadInputException(problems.badRefusals());
    }
    return new QuarterData(
        participants,
        work.companies(),
        new ArrayList<>(work.opportunities().values()),
        plan.providers(),
        plan.placements(),
        vetoes,
        rules.rules(),
        plan.givenMinutes(),
        problems.warnings(),
        problems.skipped(),
        guiding,
        fair,
        care,
        outcomes);
  }
}
