package org.quartermatch.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quartermatch.Match;
import org.quartermatch.MatchingEngine;
import org.quartermatch.PlanInForce;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.result.UnplacedRow;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Sentences;
import org.quartermatch.guides.Guide;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Company;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.report.assembly.OpenQuestions;
import org.quartermatch.report.assembly.PayNotes;
import org.quartermatch.report.assembly.PlanRoom;
import org.quartermatch.report.assembly.ReportAssembly;
import org.quartermatch.report.assembly.UnplacedRows;
import org.quartermatch.report.assembly.WorkNotes;
import org.quartermatch.report.page.Answer;
import org.quartermatch.report.page.AnswerPage;
import org.quartermatch.report.page.Audience;
import org.quartermatch.report.page.Deadlines;
import org.quartermatch.report.page.HandOverPage;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * Writes what an engine found for a Quarter in words that people read, in one language. Stateless:
 * it may be used by several threads, as the engine may.
 */
public final class Reporting {
  private final QuarterData data;
  private final MatchingEngine engine;
  private final Taxonomy taxonomy;
  private final Locale locale;

  private Reporting(QuarterData data, MatchingEngine engine, Taxonomy taxonomy, Locale locale) {
    this.data = Objects.requireNonNull(data, "data");
    this.engine = Objects.requireNonNull(engine, "engine");
    this.taxonomy = Objects.requireNonNull(taxonomy, "taxonomy");
    this.locale = Objects.requireNonNull(locale, "locale");
  }

  /**
   * Reports on a Quarter.
   *
   * @param data the people, companies and childcare providers
   * @param engine holds the opportunities of the data, and knows its childcare providers; is not
   *     closed here
   * @param taxonomy names the codes of skills and occupations
   * @param locale German, or English for any other
   */
  public static Reporting on(
      QuarterData data, MatchingEngine engine, Taxonomy taxonomy, Locale locale) {
    return new Reporting(data, engine, taxonomy, locale);
  }

  /**
   * The report of a plan; judges every pair once.
   *
   * @param plan of the data's participants
   * @throws IllegalArgumentException if the plan is of other participants
   */
  public RunReport run(PlacementPlan plan) {
    return new RunReport(
        plan, ReportAssembly.assemble(data, engine, taxonomy, plan, locale), locale);
  }

  /**
   * Rows of unplaced.csv with sentences, where no report is wanted: judges only those who are
   * unplaced.
   *
   * @param plan of the data's participants
   */
  public List<UnplacedRow> unplaced(PlacementPlan plan) {
    return UnplacedRows.of(data, engine, taxonomy, plan, locale);
  }

  /**
   * What is still open of a pair, as questions: the most decisive first, from the permission to
   * work to what only counts.
   */
  public List<String> questions(Fit fit) {
    return new OpenQuestions(engine.policy(), Sentences.in(locale, taxonomy)).of(fit.reasons());
  }

  /**
   * A few words to stand beside the title of work whose pay is below the minimum wage, or will be;
   * empty where there is nothing to say. For the team.
   */
  public String payNote(Opportunity opportunity) {
    return PayNotes.in(locale, engine).mark(opportunity.position());
  }

  /**
   * That little time is left until the last day on which the work can be proposed, a sentence;
   * empty where there is enough, or no last day. For the team.
   */
  public String deadline(Opportunity opportunity) {
    return Deadlines.written(
        opportunity.position().validUntil().orElse(null), engine.date(), locale);
  }

  /**
   * What the work is like, a sentence such as <em>The work is like this: heavy lifting</em>, and
   * that the person is to be asked where nobody has said what is ruled out; empty where nothing is
   * known. For the team.
   */
  public String workNote(Participant participant, Opportunity opportunity) {
    return WorkNotes.in(locale, taxonomy).toTeam(participant, opportunity.position());
  }

  /**
   * Writes the page that one person takes home: in plain language, without points and without other
   * people. It knows of no plan: places are those that were reported. What somebody has refused is
   * not on it, whatever is given.
   *
   * @param matches what is proposed, best first; up to ten stay readable on paper. Where there are
   *     none, the page says what is nearest and what would open it
   * @param out opened as UTF-8 by the caller, who closes it
   */
  public void writeHandOver(Participant participant, List<Match> matches, Writer out)
      throws IOException {
    writeHandOver(participant, matches, Optional.empty(), out);
  }

  /**
   * Writes the same page beside a plan: it says which places the plan keeps for the person, which
   * it leaves, and which it has given away, to whom never.
   *
   * @param plan of the data's participants
   */
  public void writeHandOver(
      Participant participant, List<Match> matches, PlacementPlan plan, Writer out)
      throws IOException {
    writeHandOver(participant, matches, Optional.of(PlanRoom.of(plan)), out);
  }

  /**
   * The same beside a plan that people work by.
   *
   * @param plan of the data's participants
   */
  public void writeHandOver(
      Participant participant, List<Match> matches, PlanInForce plan, Writer out)
      throws IOException {
    writeHandOver(participant, matches, Optional.of(PlanRoom.of(plan)), out);
  }

  private void writeHandOver(
      Participant participant, List<Match> matches, Optional<PlanRoom> plan, Writer out)
      throws IOException {
    HandOverPage.write(
        ReportAssembly.handOver(participant, matches, plan, data, engine, taxonomy, locale),
        locale,
        out);
  }

  /**
   * Writes a page of what a question to the Quarter has brought, from the lines that a terminal
   * shows of it; see {@link Answer#ofLines} for what they mean.
   *
   * @param title short, as it is to stand on top
   * @param audience who may read it
   * @param lines without line ends
   * @param notices what is to be said at the end
   * @param out opened as UTF-8 by the caller, who closes it
   */
  public void writeAnswer(
      String title, Audience audience, List<String> lines, List<String> notices, Writer out)
      throws IOException {
    Answer answer =
        Answer.ofLines(
            title, ReportAssembly.quarter(data, locale), engine.date(), audience, lines, notices);
    AnswerPage.write(answer, locale, ids(), out);
  }

  private Set<String> ids() {
    return Stream.of(
            data.participants().stream().map(Participant::id),
            data.opportunities().stream().map(Opportunity::id),
            data.companies().stream().map(Company::id),
            data.childcareProviders().stream().map(ChildcareProvider::id),
            data.guiding().guides().stream().map(Guide::id))
        .flatMap(ids -> ids)
        .collect(Collectors.toSet());
  }
}
