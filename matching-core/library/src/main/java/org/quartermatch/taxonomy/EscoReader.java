package org.quartermatch.taxonomy;

import static org.quartermatch.texts.LibraryTexts.message;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.quartermatch.model.BadValueException;
import org.quartermatch.taxonomy.Taxonomy.OccupationSkill;

/**
 * Reads directories with ESCO's CSV export into the parts of a {@link Taxonomy}.
 *
 * <p>Files are known by name. Of several files that speak of the same code the first holds:
 * directories in the order given, plain files before zip files, then by name. The union of two
 * versions of ESCO would not do: 1.1.1 and 1.2 together have cycles, because relations were turned
 * round.
 */
final class EscoReader {
  private static final Pattern EXPORT =
      Pattern.compile("([a-z]+)(?:_([a-z]{2,3}(?:-[a-z]{2,4})?))?\\.csv");
  private static final Pattern CROSSWALK = Pattern.compile("de_mapping_esco_kompetenzen.*\\.csv");
  private static final Pattern GROUP = Pattern.compile("C([0-9]{4})");
  private static final Pattern SEPARATOR = Pattern.compile("[\\n\\r|]");
  private static final String GROUP_URI = "http://data.europa.eu/esco/isco/";

  /** What a file is about, in the order of reading: what comes first says it best. */
  private enum Kind {
    SKILL_RELATIONS("broaderrelationsskillpillar"),
    SKILLS("skills"),
    SKILL_GROUPS("skillgroups"),
    OCCUPATIONS("occupations"),
    ISCO_GROUPS("iscogroups"),
    OCCUPATION_RELATIONS("broaderrelationsoccpillar"),
    OCCUPATION_SKILLS("occupationskillrelations"),
    /** Extracts of the skills, such as the language skills: labels where the skills are missing. */
    SKILL_COLLECTIONS("(digcomp|digital|green|language|research|transversal)skillscollection"),
    /**
     * Labels of skills from the crosswalk of the Bundesagentur für Arbeit: has no name of ESCO's.
     */
    CROSSWALK("-");

    private final String name;

    Kind(String name) {
      this.name = name;
    }
  }

  private record Found(Kind kind, String language, boolean zipped, CsvSource source) {}

  private final Problems problems = new Problems();
  private final Map<String, String> pool = new HashMap<>();
  private final CodeGraph.Builder skills = new CodeGraph.Builder();
  private final Map<String, CsvSource> skillRelationsFrom = new HashMap<>();
  private final Labels.Builder labels = new Labels.Builder();
  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, String> broaderOccupation = new HashMap<>();
  private final Map<String, Set<OccupationSkill>> occupationSkills = new HashMap<>();
  private final Map<String, CsvSource> occupationSkillsFrom = new HashMap<>();
  private final Set<String> occupations = new LinkedHashSet<>();
  private final Set<Taxonomy.Part> known = EnumSet.noneOf(Taxonomy.Part.class);

  private boolean foundAny;

  private EscoReader() {}

  static Taxonomy read(List<Path> directories) throws IOException {
    EscoReader reader = new EscoReader();
    for (Path directory : directories) {
      reader.directory(directory);
    }
    if (!reader.foundAny) {
      throw new BadValueException(
          message("taxonomy.no-files", directories.stream().map(Path::toString).toList()));
    }
    return reader.build();
  }

  private Taxonomy build() {
    CodeGraph graph = skills.build(problems);
    problems.throwIfAny();
    Map<String, String> isco = new HashMap<>(groups);
    for (String occupation : broaderOccupation.keySet()) {
      groupOf(occupation).ifPresent(group -> isco.putIfAbsent(occupation, group));
    }
    Map<String, List<OccupationSkill>> skillsOf = HashMap.newHashMap(occupationSkills.size());
    occupationSkills.forEach((occupation, set) -> skillsOf.put(occupation, List.copyOf(set)));
    return new Taxonomy(
        graph,
        labels.build(),
        new Taxonomy.Occupations(Set.copyOf(occupations), Map.copyOf(isco), Map.copyOf(skillsOf)),
        known);
  }

  /** Climbs the occupations' hierarchy to the first group of four digits. */
  private Optional<String> groupOf(String occupation) {
    Set<String> seen = new HashSet<>();
    String code = occupation;
    while (code != null && seen.add(code)) {
      String group = groups.get(code);
      if (group != null) {
        return Optional.of(group);
      }
      Optional<String> own = iscoGroup(code);
      if (own.isPresent()) {
        return own;
      }
      code = broaderOccupation.get(code);
    }
    return Optional.empty();
  }

  /** ESCO's address of a group of ISCO-08, given its digits. */
  static String groupCode(String digits) {
    return GROUP_URI + "C" + digits;
  }

  /** The four digits of a unit group of ISCO-08, given as ESCO's address of it or as C1234. */
  static Optional<String> iscoGroup(String code) {
    Matcher matcher =
        GROUP.matcher(code.startsWith(GROUP_URI) ? code.substring(GROUP_URI.length()) : code);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private void directory(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      throw new NoSuchFileException(directory.toString(), null, "no such ESCO directory");
    }
    if (!Files.isDirectory(directory)) {
      throw new NotDirectoryException(directory.toString());
    }
    List<Path> files;
    try (Stream<Path> entries = Files.list(directory)) {
      files = entries.filter(Files::isRegularFile).sorted().toList();
    }
    List<Found> found = new ArrayList<>();
    for (Path file : files) {
      String name = CsvSource.fileName(file);
      if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
        zip(file, found);
      } else {
        recognise(name, false, CsvSource.of(file)).ifPresent(found::add);
      }
    }
    found.sort(
        Comparator.comparing(Found::kind)
            .thenComparing(Found::zipped)
            .thenComparing(f -> f.source().name()));
    foundAny |= !found.isEmpty();
    for (Found file : found) {
      read(file);
    }
  }

  private static void zip(Path file, List<Found> found) throws IOException {
    List<String> names;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      names = zip.stream().filter(e -> !e.isDirectory()).map(ZipEntry::getName).toList();
    } catch (ZipException e) {
      FileSystemException unreadable =
          new FileSystemException(file.toString(), null, "is not a readable zip file");
      unreadable.initCause(e);
      throw unreadable;
    }
    for (String entry : names) {
      String name = entry.substring(entry.lastIndexOf('/') + 1);
      recognise(
              name,
              true,
              new CsvSource(CsvSource.fileName(file) + "!" + entry, inside(file, entry)))
          .ifPresent(found::add);
    }
  }

  /** Opens an entry together with its archive, and closes both. */
  private static CsvSource.Opener inside(Path file, String entry) {
    return () -> {
      ZipFile zip = new ZipFile(file.toFile());
      try {
        InputStream in = zip.getInputStream(zip.getEntry(entry));
        return new FilterInputStream(in) {
          @Override
          public void close() throws IOException {
            zip.close();
          }
        };
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw e;
      }
    };
  }

  private static Optional<Found> recognise(String fileName, boolean zipped, CsvSource source) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (CROSSWALK.matcher(name).matches()) {
      return Optional.of(new Found(Kind.CROSSWALK, "de", zipped, source));
    }
    Matcher matcher = EXPORT.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String suffix = matcher.group(2);
    String language = suffix == null ? "" : Locale.forLanguageTag(suffix).getLanguage();
    return Arrays.stream(Kind.values())
        .filter(kind -> matcher.group(1).matches(kind.name))
        .findFirst()
        .map(kind -> new Found(kind, language, zipped, source));
  }

  private void read(Found file) throws IOException {
    switch (file.kind) {
      case SKILL_RELATIONS -> {
        known.add(Taxonomy.Part.NARROWER_SKILLS);
        CsvTable.read(file.source, problems, table -> skillRelations(file, table));
      }
      case SKILLS -> {
        known.add(Taxonomy.Part.SKILL_LABELS);
        CsvTable.read(file.source, problems, table -> names(file, table, row -> {}));
      }
      case SKILL_GROUPS, SKILL_COLLECTIONS ->
          CsvTable.read(file.source, problems, table -> names(file, table, row -> {}));
      case OCCUPATIONS -> {
        known.add(Taxonomy.Part.OCCUPATIONS);
        CsvTable.read(file.source, problems, table -> occupations(file, table));
      }
      case ISCO_GROUPS -> {
        known.add(Taxonomy.Part.ISCO_GROUPS);
        CsvTable.read(file.source, problems, table -> names(file, table, row -> {}));
      }
      case OCCUPATION_RELATIONS -> CsvTable.read(file.source, problems, this::occupationRelations);
      case OCCUPATION_SKILLS -> {
        known.add(Taxonomy.Part.OCCUPATION_SKILLS);
        CsvTable.read(file.source, problems, table -> occupationSkills(file, table));
      }
      case CROSSWALK -> {
        known.add(Taxonomy.Part.SKILL_LABELS);
        Crosswalk.read(
            file.source,
            problems,
            (code, label) -> labels.add(file.language, pooled(code), label, List.of()));
      }
    }
  }

  private Consumer<CsvTable.Row> skillRelations(Found file, CsvTable table) {
    int narrower = table.require("conceptUri");
    int broader = table.require("broaderUri");
    return row -> {
      String low = table.filled(row, narrower);
      String high = table.filled(row, broader);
      if (low != null && high != null && isFirst(skillRelationsFrom, pooled(low), file.source)) {
        skills.add(pooled(low), pooled(high), table.file(), row.line());
      }
    };
  }

  /** Reads labels, and hands each row on. */
  private Consumer<CsvTable.Row> names(Found file, CsvTable table, Consumer<CsvTable.Row> andThen) {
    int uri = table.require("conceptUri");
    int preferred = table.require("preferredLabel");
    int alternatives = table.optional("altLabels");
    return row -> {
      String code = table.filled(row, uri);
      String label = row.get(preferred);
      if (code != null && !label.isEmpty()) {
        labels.add(file.language, pooled(code), label, alternatives(row.get(alternatives), label));
      }
      andThen.accept(row);
    };
  }

  /** One name a line in most files; the collections separate them by bars. */
  private static List<String> alternatives(String cell, String preferred) {
    return cell.isEmpty()
        ? List.of()
        : SEPARATOR
            .splitAsStream(cell)
            .map(String::strip)
            .filter(name -> !name.isEmpty() && !name.equals(preferred))
            .distinct()
            .toList();
  }

  private Consumer<CsvTable.Row> occupations(Found file, CsvTable table) {
    int uri = table.require("conceptUri");
    int group = table.require("iscoGroup");
    return names(
        file,
        table,
        row -> {
          String code = pooled(row.get(uri));
          String digits = row.get(group);
          if (code.isEmpty()) {
            return;
          }
          occupations.add(code);
          Optional<String> isco = iscoGroup(digits.startsWith("C") ? digits : "C" + digits);
          if (isco.isPresent()) {
            groups.putIfAbsent(code, pooled(isco.get()));
          } else if (!digits.isEmpty()) {
            table.wrong(row, "iscoGroup", message("taxonomy.isco", digits));
          }
        });
  }

  private Consumer<CsvTable.Row> occupationRelations(CsvTable table) {
    int narrower = table.require("conceptUri");
    int broader = table.require("broaderUri");
    return row -> {
      String low = table.filled(row, narrower);
      String high = table.filled(row, broader);
      if (low != null && high != null) {
        broaderOccupation.putIfAbsent(pooled(low), pooled(high));
      }
    };
  }

  private Consumer<CsvTable.Row> occupationSkills(Found file, CsvTable table) {
    int occupation = table.require("occupationUri");
    int relation = table.require("relationType");
    int skill = table.require("skillUri");
    return row -> {
      String code = table.filled(row, occupation);
      String needed = table.filled(row, skill);
      OccupationSkill.Relation how =
          switch (row.get(relation).toLowerCase(Locale.ROOT)) {
            case "essential" -> OccupationSkill.Relation.ESSENTIAL;
            case "optional" -> OccupationSkill.Relation.OPTIONAL;
            default -> {
              table.wrong(row, "relationType", message("taxonomy.relation", row.get(relation)));
              yield OccupationSkill.Relation.OPTIONAL;
            }
          };
      if (code != null
          && needed != null
          && isFirst(occupationSkillsFrom, pooled(code), file.source)) {
        occupationSkills
            .computeIfAbsent(pooled(code), any -> new LinkedHashSet<>())
            .add(new OccupationSkill(pooled(needed), how));
      }
    };
  }

  private static boolean isFirst(Map<String, CsvSource> from, String code, CsvSource source) {
    CsvSource first = from.putIfAbsent(code, source);
    return first == null || first.equals(source);
  }

  /** The same code comes in several files and ten thousands of rows: keep it once. */
  private String pooled(String code) {
    String known = pool.putIfAbsent(code, code);
    return known == null ? code : known;
  }
}
