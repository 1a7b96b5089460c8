package org.quartermatch.taxonomy;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.quartermatch.digest.Digest;
import org.quartermatch.taxonomy.titles.GermanTitles;

/**
 * Which skill is narrower than which, which skills an occupation needs, and what all of them are
 * called.
 *
 * <p>Codes are compared exactly. ESCO's are its addresses, such as {@code
 * http://data.europa.eu/esco/skill/…}; another taxonomy may use any. <em>Narrower</em> is
 * transitive; nothing is narrower than itself. A code that the taxonomy does not know has no
 * narrower and no broader one, no label, no group: no method fails for it.
 *
 * <p>The lists are unmodifiable views, in the natural order of the codes, made in constant time.
 * ESCO (14,800 skills and groups, 3,000 occupations, two languages) loads within a few seconds.
 * Immutable, thread-safe.
 *
 * @see <a href="https://esco.ec.europa.eu">ESCO, European Commission, CC BY 4.0</a>
 */
public final class Taxonomy {
  private static final Taxonomy NONE =
      new Taxonomy(CodeGraph.EMPTY, Labels.NONE, Occupations.NONE, Set.of());

  private static final int FIELD_DIGITS = 3;

  /** What a taxonomy can know. */
  public enum Part {
    /** Which skill is narrower than which (ESCO's {@code broaderRelationsSkillPillar}). */
    NARROWER_SKILLS,
    /**
     * What skills are called ({@code skills}, or the crosswalk). Without it, the labels of groups
     * and of some skills can be known from other files.
     */
    SKILL_LABELS,
    /** The occupations, what they are called, and their ISCO-08 groups ({@code occupations}). */
    OCCUPATIONS,
    /** What the groups of ISCO-08 are called ({@code ISCOGroups}). */
    ISCO_GROUPS,
    /** Which skills an occupation needs ({@code occupationSkillRelations}). */
    OCCUPATION_SKILLS
  }

  /**
   * What is known of occupations.
   *
   * @param all their codes
   * @param isco their unit groups
   * @param skills their skills
   */
  record Occupations(
      Set<String> all, Map<String, String> isco, Map<String, List<OccupationSkill>> skills) {
    static final Occupations NONE = new Occupations(Set.of(), Map.of(), Map.of());
  }

  private final CodeGraph skills;
  private final Labels labels;
  private final Occupations occupations;
  private final Set<Part> known;

  /** Made when it is first asked for: many runs never look up a title. */
  private final Supplier<OccupationTitles> titles;

  private final Supplier<String> version = Suppliers.memoize(this::digits);

  Taxonomy(CodeGraph skills, Labels labels, Occupations occupations, Set<Part> known) {
    this(skills, labels, occupations, known, () -> new OccupationTitles(occupations.all, labels));
  }

  private Taxonomy(
      CodeGraph skills,
      Labels labels,
      Occupations occupations,
      Set<Part> known,
      com.google.common.base.Supplier<OccupationTitles> titles) {
    this.skills = skills;
    this.labels = labels;
    this.occupations = occupations;
    this.known = Set.copyOf(known);
    this.titles = Suppliers.memoize(titles);
  }

  /** Knows nothing: every code matches only itself. */
  public static Taxonomy none() {
    return NONE;
  }

  /**
   * A taxonomy of skills from code.
   *
   * @param broader for each narrower code, its direct broader ones
   * @throws TaxonomyFormatException if a code is broader than itself, directly or through others
   */
  public static Taxonomy of(Map<String, ? extends Collection<String>> broader) {
    CodeGraph.Builder graph = new CodeGraph.Builder();
    broader.forEach((low, highs) -> highs.forEach(high -> graph.add(low, high, "taxonomy", 0)));
    return ofSkills(graph, new Problems());
  }

  /**
   * A taxonomy of skills from a CSV file in UTF-8 with the columns {@code narrower} and {@code
   * broader}, separated by comma or semicolon. A row may come more than once; other columns are
   * ignored.
   *
   * @throws TaxonomyFormatException if rows cannot be read, or there is a cycle: all with their
   *     lines
   * @throws IOException if the file cannot be opened or read
   */
  public static Taxonomy ofCsv(Path file) throws IOException {
    CodeGraph.Builder graph = new CodeGraph.Builder();
    Problems problems = new Problems();
    CsvTable.read(CsvSource.of(file), problems, table -> pairs(table, graph));
    problems.throwIfAny();
    return ofSkills(graph, problems);
  }

  private static Consumer<CsvTable.Row> pairs(CsvTable table, CodeGraph.Builder graph) {
    int narrower = table.require("narrower");
    int broader = table.require("broader");
    return row -> {
      String low = table.filled(row, narrower);
      String high = table.filled(row, broader);
      if (low != null && high != null) {
        graph.add(low, high, table.file(), row.line());
      }
    };
  }

  private static Taxonomy ofSkills(CodeGraph.Builder graph, Problems problems) {
    CodeGraph skills = graph.build(problems);
    problems.throwIfAny();
    return new Taxonomy(skills, Labels.NONE, Occupations.NONE, EnumSet.of(Part.NARROWER_SKILLS));
  }

  /**
   * ESCO's official CSV export, as the directory it was unpacked to.
   *
   * @see #esco(List)
   */
  public static Taxonomy esco(Path directory) throws IOException {
    return esco(List.of(directory));
  }

  /**
   * ESCO's official CSV export from several directories, for instance in two languages, or labels
   * of a newer version with relations of an older one.
   *
   * <p>Files are known by ESCO's names for them, in any language ({@code skills_de.csv}) or with
   * none ({@code skills.csv}), plain or inside a zip file; other files are ignored. German labels
   * of skills can also come from the crosswalk of the Bundesagentur für Arbeit ({@code
   * DE_Mapping_ESCO_Kompetenzen_….csv}). What is missing is simply not known: {@link #unknown}
   * says.
   *
   * <p>What the first file says of a code holds: its broader codes, its group, its skills, its
   * labels in a language. So two versions do not mix for one code.
   *
   * @throws TaxonomyFormatException if rows cannot be read, or there is a cycle
   * @throws IllegalArgumentException if none of the directories holds a file of the export
   * @throws IOException if a directory or file cannot be opened or read
   */
  public static Taxonomy esco(List<Path> directories) throws IOException {
    return EscoReader.read(directories);
  }

  /** A directory as {@link #esco(Path)}, a file as {@link #ofCsv}. */
  public static Taxonomy load(Path path) throws IOException {
    return Files.isDirectory(path) ? esco(path) : ofCsv(path);
  }

  /**
   * This taxonomy with a language model of the host's: {@link #occupations(String, int)} counts
   * what the model finds alike as much as what it finds itself. So a title can lead to an
   * occupation with which it shares no word. Nothing else changes: no fit, no points, no plan.
   *
   * {@snippet :
   * Taxonomy taxonomy = Taxonomy.load(Path.of("esco")).withTextEmbedding(text -> model.embed(text));
   * List<Taxonomy.OccupationMatch> suggested = taxonomy.occupations("Mesner", 10);
   * }
   *
   * <p>The first call of {@link #occupations(String, int)} asks for the vector of every label of
   * every occupation, one after the other (ESCO: about 17,000 in German), each further call for one
   * more. That call throws an {@link IllegalArgumentException} if the model returns null or no
   * numbers, a number that is not finite, or more or fewer numbers than for other texts.
   *
   * @param embedding takes the place of one given before
   */
  public Taxonomy withTextEmbedding(TextEmbedding embedding) {
    Objects.requireNonNull(embedding, "embedding");
    return new Taxonomy(skills, labels, occupations, known, () -> titles.get().with(embedding));
  }

  /**
   * What this taxonomy does not know at all, for instance since a file of the export is missing.
   */
  public Set<Part> unknown() {
    EnumSet<Part> parts = EnumSet.allOf(Part.class);
    parts.removeAll(known);
    return parts;
  }

  /**
   * Twelve hexadecimal digits that differ where two taxonomies know different things: of a SHA-256
   * of all codes, relations and labels. A {@linkplain #withTextEmbedding language model} does not
   * count. Read through once, which takes some tenths of a second for ESCO; then O(1).
   */
  public String version() {
    return version.get();
  }

  private String digits() {
    Digest digest = new Digest("taxonomy");
    known.stream().sorted().forEach(part -> digest.add(part.name()));
    skills.addTo(digest);
    labels.forEachByLanguage(
        (language, code, names) ->
            digest.add(language).add(code).add(names.preferred()).add(names.alternatives()));
    new TreeMap<>(occupations.isco).forEach((code, group) -> digest.add(code).add(group));
    digest.add(new TreeSet<>(occupations.all));
    new TreeMap<>(occupations.skills)
        .forEach(
            (code, needed) -> {
              digest.add(code).add(needed.size());
              needed.forEach(it -> digest.add(it.skill()).add(it.relation().name()));
            });
    return digest.digits();
  }

  /** True if the code has a narrower or a broader one. */
  public boolean containsSkill(String code) {
    return skills.contains(code);
  }

  /** How many codes of skills and their groups have a narrower or a broader one. */
  int skillCount() {
    return skills.size();
  }

  /** The codes directly above this one; often one, sometimes several. */
  public List<String> directBroader(String code) {
    return skills.directlyAbove(code);
  }

  /** The codes directly below this one. */
  public List<String> directNarrower(String code) {
    return skills.directlyBelow(code);
  }

  /** All codes above this one, direct or not, without itself. */
  public List<String> broaderTransitive(String code) {
    return skills.above(code);
  }

  /** All codes below this one, direct or not, without itself: what counts as this skill. */
  public List<String> narrower(String code) {
    return skills.below(code);
  }

  /** The size of {@link #narrower}, in O(1). */
  public int narrowerCount(String code) {
    return skills.countBelow(code);
  }

  /** True if the first code is below the second, directly or not; false for the same code. */
  public boolean isNarrower(String narrower, String broader) {
    return skills.isAbove(broader, narrower);
  }

  /**
   * The unit group of ISCO-08 to which an occupation belongs: four digits.
   *
   * @param occupation an ESCO occupation, or a unit group itself, as ESCO's address of it or as
   *     {@code C1234}
   * @return empty if not known, and always without an ESCO directory
   */
  public Optional<String> isco08(String occupation) {
    String group = occupations.isco.get(occupation);
    if (group != null) {
      return Optional.of(group);
    }
    return occupations.isco.isEmpty() ? Optional.empty() : EscoReader.iscoGroup(occupation);
  }

  /**
   * The occupation field of an occupation: its minor group of ISCO-08, the first three digits of
   * {@link #isco08}, such as {@code 941} for those who help in kitchens.
   *
   * @return empty if not known, and always without an ESCO directory
   */
  public Optional<String> occupationField(String occupation) {
    return isco08(occupation)
        .map(group -> group.substring(0, Math.min(FIELD_DIGITS, group.length())));
  }

  /** What an {@linkplain #occupationField occupation field} is called; see {@link #label}. */
  public Optional<String> occupationFieldLabel(String field, Locale locale) {
    return label(EscoReader.groupCode(field), locale);
  }

  /** All occupations, in no particular order; without ISCO groups. */
  public Set<String> occupations() {
    return occupations.all;
  }

  /**
   * The occupations whose labels, in any language loaded, are most like a job title, best first.
   *
   * <p>How like: by their words and groups of letters, all names of an occupation taken together,
   * and by what the names of occupations teach of words that mean the same. A result that is not
   * exact is a suggestion, more often wrong than right: of those below 700 permille one in seven is
   * right, from 700 permille four in ten, from 900 permille six in ten (1,120 Austrian titles,
   * MELO). The first call builds the index, which takes two seconds or three; then a call takes
   * about a millisecond.
   *
   * @param title as a person would write it; see {@link #normaliseTitle}
   * @param k how many at most, 0 or more
   */
  public List<OccupationMatch> occupations(String title, int k) {
    return titles.get().search(title, k);
  }

  /**
   * A job title in the one form in which titles are compared, whoever it addresses and however it
   * is typed: {@code Altenpflegehelfer*innen} and {@code Altenpflegehelferin (m/w/d)} are {@code
   * altenpflegehelfer}, {@code Köch:in} is {@code koch}. Other languages are only folded. Folded
   * words with one blank between them; empty if there is no word.
   */
  public static String normaliseTitle(String title) {
    return GermanTitles.normalise(title);
  }

  /** The skills of an occupation, in ESCO's order; empty if not known. */
  public List<OccupationSkill> skillsOf(String occupation) {
    return occupations.skills.getOrDefault(occupation, List.of());
  }

  /**
   * What a skill, an occupation or a group is called: in the locale's language; else from a file
   * that names no language; else in English; else in any language.
   */
  public Optional<String> label(String code, Locale locale) {
    return labels.inAny(locale, code).map(Labels.Names::preferred);
  }

  /** Other names in the locale's language, or from a file that names none; often empty. */
  public List<String> alternativeLabels(String code, Locale locale) {
    return labels.in(locale, code).map(Labels.Names::alternatives).orElse(List.of());
  }

  /**
   * An occupation found by a title.
   *
   * @param occupation its code
   * @param label the label that was most like the title: the preferred or another one, in any
   *     language loaded
   * @param permille how alike they are: 1 to 999, or 1,000 if they are the same
   * @param exact true if title and label are the same once both are normalised, see {@link
   *     #normaliseTitle}
   */
  public record OccupationMatch(String occupation, String label, int permille, boolean exact) {}

  /**
   * A skill that belongs to an occupation.
   *
   * @param skill the skill's code
   * @param relation how it belongs
   */
  public record OccupationSkill(String skill, Relation relation) {

    /** ESCO's two relations between an occupation and a skill. */
    public enum Relation {
      /** Usually needed, wherever the occupation is practised. */
      ESSENTIAL,
      /** Needed by some employers, in some places. */
      OPTIONAL
    }

    /** Checks that both parts are there. */
    public OccupationSkill {
      Objects.requireNonNull(skill, "skill");
      Objects.requireNonNull(relation, "relation");
    }
  }
}
