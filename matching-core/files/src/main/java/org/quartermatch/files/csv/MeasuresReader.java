package org.quartermatch.files.csv;

import static org.quartermatch.files.texts.FileTexts.message;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.MatchingEngine;
import org.quartermatch.concessions.Concession;
import org.quartermatch.files.csv.cell.CellText;
import org.quartermatch.files.csv.cell.Cells;
import org.quartermatch.files.csv.cell.ConcessionParser;
import org.quartermatch.files.csv.cell.ItemParsers;
import org.quartermatch.files.csv.cell.Items;
import org.quartermatch.files.csv.cell.Times;
import org.quartermatch.model.Course;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Message;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.programme.Attainment;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Measure.CarePlaces;
import org.quartermatch.programme.Measure.CourseSeats;
import org.quartermatch.programme.Measure.EmployerTalk;
import org.quartermatch.programme.ProgrammeException;
import org.quartermatch.programme.ProgrammeException.Fault;
import org.quartermatch.programme.ProgrammeException.Part;

/** Reads a catalogue of measures: measures.csv. */
public final class MeasuresReader {
  private static final String COURSE = "course";
  private static final String CARE = "care-places";
  private static final String TALK = "employer-talk";

  /** The cells of each kind, by its name, besides those that all have. */
  private static final Map<String, List<String>> CELLS = cells();

  private static final Set<String> OF_ALL = Set.of("id", "kind", "title", "cost");

  private static final Map<String, EmploymentForm> FORMS = forms();

  /** More places of one kind than any provider has; three of them still add up. */
  private static final int MOST_PLACES = 100_000;

  private final Requirements requirements = new Requirements();
  private final Problems problems;
  private final LocalDate date;
  private final Set<String> opportunities = new HashSet<>();
  private final Set<String> providers = new HashSet<>();
  private final Ids ids = new Ids(QuarterFile.MEASURES);

  /** Bad ones too, as far as they could be read: all is told at once. */
  private final List<Measure> measures = new ArrayList<>();

  private final Map<String, Row> rows = new HashMap<>();
  private final Items<Course> grants = new Items<>(ItemParsers::granted);
  private final Items<Concession> concessions = new Items<>(ConcessionParser::concession);

  private MeasuresReader(QuarterData data, LocalDate date, Consumer<Problem> notes) {
    problems = new Problems(notes);
    this.date = date;
    data.opportunities().stream()
        .filter(it -> it.position().validUntil().filter(last -> last.isBefore(date)).isEmpty())
        .forEach(it -> opportunities.add(it.id()));
    data.childcareProviders().forEach(it -> providers.add(it.id()));
  }

  private static Map<String, List<String>> cells() {
    Map<String, List<String>> cells = new LinkedHashMap<>();
    List<String> columns = QuarterFile.MEASURES.columns();
    int care = columns.indexOf("childcareProviderId");
    int talk = columns.indexOf("opportunityId");
    cells.put(COURSE, columns.subList(columns.indexOf("form"), care));
    cells.put(CARE, columns.subList(care, talk));
    cells.put(TALK, columns.subList(talk, columns.size()));
    return cells;
  }

  /** Of a step; a job is none. */
  private static Map<String, EmploymentForm> forms() {
    Map<String, EmploymentForm> forms = new LinkedHashMap<>();
    for (EmploymentForm form :
        List.of(
            EmploymentForm.COURSE, EmploymentForm.WORK_OPPORTUNITY, EmploymentForm.INTERNSHIP)) {
      forms.put(form.code(), form);
    }
    return forms;
  }

  /** The word for a kind of measure in files. */
  public static String kind(Measure measure) {
    return switch (measure) {
      case CourseSeats it -> COURSE;
      case CarePlaces it -> CARE;
      case EmployerTalk it -> TALK;
    };
  }

  /**
   * The measures of a file, in the order of its rows.
   *
   * @param data the Quarter of whose work and providers they are
   * @param engine holds the opportunities of the data, and knows its childcare providers; its date
   *     is the run's
   * @param notes gets what is passed over, as of a Quarter, and what courses lead to that no work
   *     and no course asks for: a language or a paper, perhaps badly spelt
   * @throws BadInputException if the file cannot be read, has a bad row, or has rows that do not go
   *     together
   */
  public static List<Measure> read(
      Path file, QuarterData data, MatchingEngine engine, Consumer<Problem> notes) {
    MeasuresReader reader = new MeasuresReader(data, engine.date(), notes);
    CsvFile.readFile(file, QuarterFile.MEASURES, reader.problems, new Times(), reader::read);
    reader.check(file, data, engine);
    if (!reader.problems.isEmpty()) {
      throw new BadInputException(reader.problems.all());
    }
    reader.noteWhatNobodyAsksFor(data);
    return List.copyOf(reader.measures);
  }

  /** A language or paper that leads nowhere may be another one, badly spelt. */
  private void noteWhatNobodyAsksFor(QuarterData data) {
    Set<String> asked = new HashSet<>();
    Stream.concat(
            data.opportunities().stream()
                .filter(it -> opportunities.contains(it.id()))
                .map(Opportunity::position),
            measures.stream()
                .filter(CourseSeats.class::isInstance)
                .map(CourseSeats.class::cast)
                .map(CourseSeats::course))
        .forEach(
            it -> {
              it.languages().items().forEach(language -> asked.add(language.code()));
              asked.addAll(it.qualifications().items());
            });
    for (Measure measure : measures) {
      Row row = rows.get(measure.id());
      if (measure instanceof CourseSeats course && row != null) {
        Stream.concat(
                course.grants().languages().stream().map(Language.Held::code),
                course.grants().qualifications().stream())
            .filter(code -> !asked.contains(code))
            .forEach(
                code -> row.note("grants", message("measure.nobody-asks", CellText.shown(code))));
      }
    }
  }

  /** What the engine would refuse, where it stands, but for what has been said of a cell. */
  private void check(Path file, QuarterData data, MatchingEngine engine) {
    try {
      engine.checkMeasures(data.request(data.participants()).build(), measures);
    } catch (ProgrammeException e) {
      Set<String> told = problems.all().stream().map(Problem::place).collect(Collectors.toSet());
      for (Fault fault : e.faults()) {
        List<Row> places =
            fault.measureIds().stream()
                .flatMap(id -> Optional.ofNullable(rows.get(id)).stream())
                .sorted(Comparator.comparingLong(Row::line))
                .toList();
        if (places.isEmpty()) {
          problems.addFile(String.valueOf(file.getFileName()), 0, "", fault.message());
        } else {
          places.getFirst().badUnless(told, column(fault.part()), said(fault, places));
        }
      }
    }
  }

  private static Message said(Fault fault, List<Row> places) {
    return places.size() == 1
        ? fault.message()
        : message(
            "measure.lines",
            fault.message(),
            places.stream().map(it -> Long.toString(it.line())).collect(Collectors.joining(", ")));
  }

  /** Where something can be put right; empty: in several cells. */
  private static String column(Part part) {
    return switch (part) {
      case CATALOGUE, PLACES -> "";
      case ID -> "id";
      case FORM -> "form";
      case SEATS -> "seats";
      case START -> "start";
      case LATEST_START -> "latestStart";
      case END -> "end";
      case GRANTS -> "grants";
      case PROVIDER -> "childcareProviderId";
      case ALSO_OPEN -> "alsoOpen";
      case AVAILABLE_FROM -> "availableFrom";
      case OPPORTUNITY -> "opportunityId";
      case CONCESSIONS -> "concessions";
    };
  }

  private void read(Row row) {
    String id = row.id("id");
    if (id != null) {
      ids.add(row, "id", id);
    }
    if (row.isMalformed()) {
      return;
    }
    String kind = row.text("kind");
    List<String> cells = CELLS.get(kind);
    if (cells == null) {
      row.bad(
          "kind",
          message(
              "cell.is",
              CellText.shown(kind),
              message("expected.one-of", String.join(", ", CELLS.keySet()))));
      return;
    }
    for (String column : QuarterFile.MEASURES.columns()) {
      if (!OF_ALL.contains(column) && !cells.contains(column) && !row.text(column).isEmpty()) {
        row.bad(column, message("measure.not-needed", CellText.shown(row.text(column)), kind));
      }
    }
    Integer cents = row.required("cost", Cells::cost, message("expected.cost", 9_999_999));
    String known = id == null ? "?" : id;
    int cost = cents == null ? 0 : cents;
    Measure measure =
        switch (kind) {
          case COURSE -> course(row, known, cost);
          case CARE -> care(row, known, cost);
          default -> talk(row, known, cost);
        };
    if (measure != null && id != null && rows.putIfAbsent(id, row) == null) {
      measures.add(measure);
    }
  }

  private @Nullable Measure course(Row row, String id, int cents) {
    if (opportunities.contains(id)) {
      row.bad("id", message("measure.is-opportunity", CellText.shown(id)));
    }
    Position.Builder position =
        requirements
            .of(row, id)
            .form(row.orElse("form", Cells.oneOf(FORMS), EmploymentForm.COURSE));
    Integer seats =
        row.required(
            "seats",
            text -> Cells.integer(text, 1, Integer.MAX_VALUE),
            message("expected.or-more", 1));
    row.point("latitude", "longitude").ifPresent(position::ownLocation);
    WorkReader.starts(row, position);
    LocalDate end = end(row, position.places(1).build().start());
    Listing<Course> leads = row.listing("grants", grants);
    if (row.text("grants").isEmpty()) {
      row.bad("grants", message("cell.empty", message("expected.some")));
    }
    return end == null || seats == null
        ? null
        : new CourseSeats(position.places(seats).build(), end, attainment(leads), cents);
  }

  private @Nullable LocalDate end(Row row, Optional<LocalDate> begin) {
    if (row.text("start").isEmpty()) {
      row.bad("start", message("cell.empty", message("expected.date")));
    }
    LocalDate end = row.required("end", Cells::date, message("expected.date"));
    if (begin.isEmpty() || end == null) {
      return null;
    }
    LocalDate start = begin.get();
    if (end.isBefore(start)) {
      row.bad(
          "end", message("measure.ends-first", CellText.shown(end.toString()), start.toString()));
      return null;
    }
    LocalDate latest = row.orElse("latestStart", Cells::date, start);
    if (latest.isAfter(end)) {
      row.bad(
          "latestStart",
          message("measure.joins-late", CellText.shown(latest.toString()), end.toString()));
    }
    if (latest.isBefore(date)) {
      row.bad("start", message("measure.past", CellText.shown(start.toString()), date.toString()));
    }
    return end;
  }

  private static Attainment attainment(Listing<Course> grants) {
    List<Language.Held> languages = new ArrayList<>();
    List<Skill.Held> skills = new ArrayList<>();
    List<String> qualifications = new ArrayList<>();
    for (Course each : grants.items()) {
      switch (each) {
        case Course.LanguageCourse it -> languages.add(new Language.Held(it.code(), it.level()));
        case Course.SkillCourse it -> skills.add(new Skill.Held(it.code(), it.level()));
        case Course.QualificationCourse it -> qualifications.add(it.code());
      }
    }
    return new Attainment(languages, skills, qualifications);
  }

  private Measure care(Row row, String id, int cents) {
    String provider = known(row, "childcareProviderId", providers);
    int under3 = places(row, "placesUnder3");
    int from3 = places(row, "places3AndOver");
    int school = places(row, "placesSchool");
    Times.Entry also = row.times("alsoOpen");
    Optional<LocalDate> from = row.optional("availableFrom", Cells::date);
    boolean hasPlaces = under3 > 0 || from3 > 0 || school > 0;
    if (!hasPlaces && from.isPresent()) {
      row.bad(
          "availableFrom",
          message("measure.day-without-places", CellText.shown(row.text("availableFrom"))));
    } else if (!hasPlaces && row.text("alsoOpen").isEmpty()) {
      row.bad("", message("measure.no-places"));
    }
    if (from.isPresent() && providers.contains(id)) {
      row.bad("id", message("measure.is-provider", CellText.shown(id)));
    }
    return new CarePlaces(
        id,
        row.text("title"),
        provider,
        under3,
        from3,
        school,
        Optional.ofNullable(also).map(Times.Entry::hours),
        from,
        cents);
  }

  private static int places(Row row, String column) {
    return row.orElse(column, text -> Cells.integer(text, 0, MOST_PLACES), 0);
  }

  private Measure talk(Row row, String id, int cents) {
    String about = known(row, "opportunityId", opportunities);
    List<Concession> offered = row.listing("concessions", concessions).items();
    if (row.text("concessions").isEmpty()) {
      row.bad("concessions", message("cell.empty", message("expected.some")));
    }
    return new EmployerTalk(id, row.text("title"), about, offered, cents);
  }

  /** An id that the Quarter has; what stands in its place is not kept. */
  private static String known(Row row, String column, Set<String> there) {
    String id = row.id(column);
    if (id != null && !there.contains(id)) {
      row.bad(column, message("measure.not-there", CellText.shown(id)));
    }
    return id == null ? "?" : id;
  }
}
