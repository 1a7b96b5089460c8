package org.quartermatch.examples.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Derives {@code examples/data/esco} from ESCO's CSV files: what the generator's trades need, in
 * ESCO's own file names and columns.
 *
 * <p>Kept are the occupations in use with all others of their ISCO unit groups; the skills in use,
 * the skills of the occupations in use, and what is directly narrower than a skill in use; and
 * everything above them. Long texts are left empty. Hierarchies and German labels of occupations
 * and groups are those of ESCO 1.2; occupations' skills and English labels those of 1.1.1, as far
 * as 1.2 still has the skill; German labels of skills come from ESCO's collections and, for the
 * others, from the Bundesagentur's crosswalk. A skill for which neither has a German label would
 * put English words on a German page: it is left out, the catalogue may not name it, and {@link
 * #main} says which these are. Where such a skill lies above others, the hierarchy alone keeps it.
 * Linear in the size of the originals.
 */
public final class EscoSubset {
  private static final String ESCO = "http://data.europa.eu/esco/";

  // not well-formed CSV: quotes inside later cells are not doubled, so only the two columns that
  // count are read
  private static final Pattern CROSSWALK_ROW =
      Pattern.compile("(" + Pattern.quote(ESCO) + "[^,\"]+),\"((?:[^\"]|\"\")+)\",");

  private record Table(List<String> columns, List<String[]> rows) {
    int column(String name) {
      int index = columns.indexOf(name);
      if (index < 0) {
        throw new IllegalStateException("No column " + name + " in " + columns);
      }
      return index;
    }

    Map<String, String[]> by(String column) {
      int key = column(column);
      Map<String, String[]> map = new LinkedHashMap<>();
      rows.forEach(row -> map.putIfAbsent(row[key], row));
      return map;
    }
  }

  private final Path esco;
  private final Path relationsZip;
  private final Path classificationZip;
  private final Path crosswalk;

  private EscoSubset(Path data) throws IOException {
    esco = data.resolve("esco_de");
    relationsZip = data.resolve("esco_v1.1.1_relations/esco_v1.1.1_relations_csv.zip");
    classificationZip = data.resolve("esco_v1.1.1_relations/esco_v1.1.1_classification_en_csv.zip");
    try (Stream<Path> files = Files.list(data.resolve("esco_ba_crosswalk"))) {
      crosswalk = files.filter(file -> file.toString().endsWith(".csv")).findFirst().orElseThrow();
    }
  }

  /** Arguments: the folder with the originals, and the folder to write into. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException(
          "Give two folders: the one with the originals, and the one to write into.");
    }
    Map<String, String> leftOut = derive(Path.of(args[0]), Path.of(args[1]));
    System.out.printf("%d skills have no German label and are left out:%n", leftOut.size());
    leftOut.forEach((code, english) -> System.out.printf("%s %s%n", code, english));
  }

  /**
   * Writes the files of the subset into {@code out}, which is created.
   *
   * @return the English labels of the skills that were left out because they have no German one
   */
  static Map<String, String> derive(Path data, Path out) throws IOException {
    Files.createDirectories(out);
    return new EscoSubset(data).write(out);
  }

  private Map<String, String> write(Path out) throws IOException {
    Catalogue catalogue = Catalogue.load();
    Table pillar = read(esco.resolve("broaderRelationsSkillPillar_de.csv"));
    Map<String, List<String>> broader = edges(pillar, "conceptUri", "broaderUri");
    Table relations = readZipped(relationsZip, "occupationSkillRelations.csv");
    Table english = readZipped(classificationZip, "skills_en.csv");
    Map<String, String[]> englishSkills = english.by("conceptUri");
    int label = english.column("preferredLabel");
    Map<String, String[]> german = germanLabels();
    // a word may be the same in both languages, a phrase has not been translated
    german
        .entrySet()
        .removeIf(
            entry ->
                entry.getValue()[0].contains(" ")
                    && isSame(entry.getValue()[0], englishSkills.get(entry.getKey()), label));
    Set<String> used = Set.copyOf(catalogue.occupations());
    int occupation = relations.column("occupationUri");
    int skill = relations.column("skillUri");
    List<String[]> occupationSkills =
        relations.rows().stream()
            .filter(row -> used.contains(row[occupation]) && broader.containsKey(row[skill]))
            .toList();
    catalogue.skills().forEach(code -> known(german, code, "German label for"));

    Set<String> skills = new LinkedHashSet<>(catalogue.skills());
    occupationSkills.forEach(row -> skills.add(row[skill]));
    Map<String, List<String>> narrower = edges(pillar, "broaderUri", "conceptUri");
    for (String code : catalogue.skills()) {
      narrower.getOrDefault(code, List.of()).stream()
          .filter(englishSkills::containsKey)
          .forEach(skills::add);
    }
    Map<String, String> leftOut = new TreeMap<>();
    for (String code : withAncestors(skills, broader)) {
      String[] row = englishSkills.get(code);
      if (row != null && !german.containsKey(code)) {
        leftOut.put(code, row[label]);
      }
    }
    skills.removeAll(leftOut.keySet());
    Set<String> skillConcepts = withAncestors(skills, broader);
    writeRows(
        out.resolve("occupationSkillRelations_de.csv"),
        relations.columns(),
        occupationSkills.stream().filter(row -> !leftOut.containsKey(row[skill])).toList());
    writeRows(
        out.resolve("broaderRelationsSkillPillar_de.csv"),
        pillar.columns(),
        having(pillar, "conceptUri", skillConcepts));
    writeCompact(
        out.resolve("skillGroups_de.csv"), read(esco.resolve("skillGroups_de.csv")), skillConcepts);
    writeSkills(out, english, german, skillConcepts);
    writeOccupations(out, used);
    return leftOut;
  }

  private static boolean isSame(String text, String @Nullable [] row, int column) {
    return row != null && row[column].equals(text);
  }

  private static void writeSkills(
      Path out, Table english, Map<String, String[]> german, Set<String> concepts)
      throws IOException {
    int uri = english.column("conceptUri");
    int label = english.column("preferredLabel");
    int alternatives = english.column("altLabels");
    List<String[]> germanRows = new ArrayList<>();
    List<String[]> englishRows = new ArrayList<>();
    for (String[] row : compact(english, concepts).rows()) {
      String[] labels = german.get(row[uri]);
      if (labels == null) {
        continue;
      }
      String[] englishRow = row.clone();
      englishRow[alternatives] = "";
      englishRows.add(englishRow);
      String[] germanRow = row.clone();
      germanRow[label] = labels[0];
      germanRow[alternatives] = labels[1];
      germanRows.add(germanRow);
    }
    writeRows(out.resolve("skills_de.csv"), english.columns(), germanRows);
    writeRows(out.resolve("skills_en.csv"), english.columns(), englishRows);
  }

  /** Preferred and alternative labels by skill. */
  private Map<String, String[]> germanLabels() throws IOException {
    Map<String, String[]> labels = new TreeMap<>();
    for (String collection : List.of("transversalSkills", "digCompSkills", "languageSkills")) {
      Table table = read(esco.resolve(collection + "Collection_de.csv"));
      for (String[] row : table.rows()) {
        labels.putIfAbsent(
            row[table.column("conceptUri")],
            new String[] {row[table.column("preferredLabel")], row[table.column("altLabels")]});
      }
    }
    for (String line : Files.readAllLines(crosswalk)) {
      Matcher row = CROSSWALK_ROW.matcher(line);
      if (row.lookingAt()) {
        String label = row.group(2).replace("\"\"", "\"").replaceAll("\\s+", " ").strip();
        labels.putIfAbsent(row.group(1), new String[] {label, ""});
      }
    }
    return labels;
  }

  private void writeOccupations(Path out, Set<String> used) throws IOException {
    Table occupations = read(esco.resolve("occupations_de.csv"));
    int uri = occupations.column("conceptUri");
    int group = occupations.column("iscoGroup");
    Map<String, String[]> all = occupations.by("conceptUri");
    Set<String> groups = new TreeSet<>();
    used.forEach(code -> groups.add(known(all, code, "occupation")[group]));
    Set<String> kept = new TreeSet<>();
    occupations.rows().stream()
        .filter(row -> groups.contains(row[group]))
        .forEach(row -> kept.add(row[uri]));
    Table pillar = read(esco.resolve("broaderRelationsOccPillar_de.csv"));
    Set<String> concepts = withAncestors(kept, edges(pillar, "conceptUri", "broaderUri"));
    writeCompact(out.resolve("occupations_de.csv"), occupations, concepts);
    writeCompact(
        out.resolve("ISCOGroups_de.csv"), read(esco.resolve("ISCOGroups_de.csv")), concepts);
    writeRows(
        out.resolve("broaderRelationsOccPillar_de.csv"),
        pillar.columns(),
        having(pillar, "conceptUri", concepts));
    Table english = compact(readZipped(classificationZip, "occupations_en.csv"), concepts);
    int alternatives = english.column("altLabels");
    english.rows().forEach(row -> row[alternatives] = "");
    writeRows(out.resolve("occupations_en.csv"), english.columns(), english.rows());
  }

  private static String[] known(Map<String, String[]> rows, String code, String what) {
    String[] row = rows.get(code);
    if (row == null) {
      throw new IllegalStateException(
          "ESCO has no " + what + " " + code + "; the catalogue needs another.");
    }
    return row;
  }

  private static Set<String> withAncestors(
      Collection<String> start, Map<String, List<String>> broader) {
    Set<String> seen = new LinkedHashSet<>(start);
    Deque<String> open = new ArrayDeque<>(start);
    while (!open.isEmpty()) {
      for (String above : broader.getOrDefault(open.remove(), List.of())) {
        if (seen.add(above)) {
          open.add(above);
        }
      }
    }
    return seen;
  }

  private static Map<String, List<String>> edges(Table table, String from, String to) {
    int source = table.column(from);
    int target = table.column(to);
    Map<String, List<String>> edges = new LinkedHashMap<>();
    for (String[] row : table.rows()) {
      edges.computeIfAbsent(row[source], code -> new ArrayList<>()).add(row[target]);
    }
    return edges;
  }

  private static List<String[]> having(Table table, String column, Set<String> values) {
    int index = table.column(column);
    return table.rows().stream().filter(row -> values.contains(row[index])).toList();
  }

  private static void writeCompact(Path file, Table table, Set<String> concepts)
      throws IOException {
    writeRows(file, table.columns(), compact(table, concepts).rows());
  }

  private static Table compact(Table table, Set<String> concepts) {
    List<String[]> rows = new ArrayList<>();
    for (String[] row : having(table, "conceptUri", concepts)) {
      String[] copy = row.clone();
      for (String column :
          List.of(
              "hiddenLabels",
              "regulatedProfessionNote",
              "scopeNote",
              "definition",
              "description",
              "inScheme")) {
        int index = table.columns().indexOf(column);
        if (index >= 0) {
          copy[index] = "";
        }
      }
      rows.add(copy);
    }
    return new Table(table.columns(), rows);
  }

  private static void writeRows(Path file, List<String> columns, List<String[]> rows)
      throws IOException {
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      writer.writeRecord(columns);
      rows.forEach(writer::writeRecord);
    }
  }

  private static CsvReader.CsvReaderBuilder reader() {
    return CsvReader.builder().detectBomHeader(true);
  }

  private static Table read(Path file) throws IOException {
    try (CsvReader<CsvRecord> reader = reader().ofCsvRecord(file)) {
      return table(reader);
    }
  }

  private static Table readZipped(Path zip, String name) throws IOException {
    try (ZipFile archive = new ZipFile(zip.toFile())) {
      ZipEntry entry = archive.getEntry(name);
      if (entry == null) {
        throw new IOException("No " + name + " in " + zip);
      }
      try (InputStream in = archive.getInputStream(entry);
          CsvReader<CsvRecord> reader = reader().ofCsvRecord(in, StandardCharsets.UTF_8)) {
        return table(reader);
      }
    }
  }

  private static Table table(CsvReader<CsvRecord> reader) {
    List<String> columns = List.of();
    List<String[]> rows = new ArrayList<>();
    for (CsvRecord row : reader) {
      if (columns.isEmpty()) {
        columns = List.copyOf(row.getFields());
      } else {
        rows.add(row.getFields().toArray(new String[0]));
      }
    }
    return new Table(columns, rows);
  }
}
