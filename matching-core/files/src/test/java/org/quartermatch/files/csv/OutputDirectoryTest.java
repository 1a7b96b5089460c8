package org.quartermatch.files.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartermatch.files.csv.cell.CellText;

class OutputDirectoryTest {
  @TempDir private Path directory;

  @Test
  void aNewDirectoryAppearsOnlyWhenPublished() throws IOException {
    Path target = directory.resolve("a/b/out");
    try (OutputDirectory out = OutputDirectory.into(target)) {
      write(out, "fits.csv", "id", "1");
      assertThat(target).doesNotExist();
      out.publish();
    }
    assertThat(target.resolve("fits.csv")).hasContent("id\n1\n");
    assertThat(names(directory)).containsExactly("a");
    assertThat(names(target)).containsExactly("fits.csv");
  }

  @Test
  void replacesFilesAndKeepsOthers() throws IOException {
    Files.writeString(directory.resolve("fits.csv"), "old");
    Files.writeString(directory.resolve("notes.txt"), "mine");
    try (OutputDirectory out = OutputDirectory.into(directory)) {
      write(out, "fits.csv", "id", "1");
      Files.writeString(out.file("report.html"), "<p>");
      assertThat(directory.resolve("fits.csv")).hasContent("old");
      out.publish();
    }
    assertThat(names(directory)).containsExactly("fits.csv", "notes.txt", "report.html");
    assertThat(directory.resolve("fits.csv")).hasContent("id\n1\n");
    assertThat(directory.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void withdrawsWhatIsMarkedAndNothingElse() throws IOException {
    Files.writeString(directory.resolve("old.html"), "<html data-of=\"us\">");
    Files.writeString(directory.resolve("mine.html"), "<html>my own");
    Files.createDirectory(directory.resolve("folder.html"));
    try (OutputDirectory out = OutputDirectory.into(directory)) {
      assertThat(out.withdraw("old.html", "data-of=\"us\"")).isTrue();
      assertThat(out.withdraw("mine.html", "data-of=\"us\"")).isFalse();
      assertThat(out.withdraw("folder.html", "data-of=\"us\"")).isFalse();
      assertThat(out.withdraw("nothing.html", "data-of=\"us\"")).isFalse();
      assertThat(directory.resolve("old.html")).exists();
      write(out, "fits.csv", "id", "1");
      out.publish();
    }
    assertThat(names(directory)).containsExactly("fits.csv", "folder.html", "mine.html");
  }

  @Test
  void whatIsWithdrawnStaysWhereAMoveFails() throws IOException {
    Files.writeString(directory.resolve("a.html"), "ours");
    Files.writeString(directory.resolve("b.html"), "ours");
    try (OutputDirectory out = OutputDirectory.into(directory)) {
      write(out, "fits.csv", "id", "1");
      out.withdraw("a.html", "ours");
      out.withdraw("b.html", "ours");
      Files.delete(directory.resolve("b.html"));
      assertThatThrownBy(out::publish).isInstanceOf(IOException.class);
    }
    assertThat(names(directory)).containsExactly("a.html");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void filesCanLieInAFolder(boolean exists) throws IOException {
    Path target = directory.resolve("out");
    if (exists) {
      Files.createDirectories(target.resolve("public"));
      Files.writeString(target.resolve("public/a.html"), "old");
      Files.writeString(target.resolve("public/mine.txt"), "mine");
    }
    try (OutputDirectory out = OutputDirectory.into(target)) {
      out.expect(List.of("public/a.html", "b/b.html"));
      Files.writeString(out.file("public/a.html"), "new");
      Files.writeString(out.file("b/b.html"), "new");
      assertThat(out.publish())
          .containsExactly(target.resolve("b/b.html"), target.resolve("public/a.html"));
    }
    assertThat(target.resolve("public/a.html")).hasContent("new");
    assertThat(target.resolve("b/b.html")).hasContent("new");
    assertThat(Files.exists(target.resolve("public/mine.txt"))).isEqualTo(exists);
    assertThat(names(target)).containsExactly("b", "public");
  }

  @Test
  void aFailedMoveUndoesThoseInFoldersToo() throws IOException {
    Files.createDirectory(directory.resolve("b"));
    Files.writeString(directory.resolve("b/b.csv"), "old");
    try (OutputDirectory out = OutputDirectory.into(directory)) {
      for (String name : List.of("a/a.csv", "b/b.csv", "c.csv")) {
        Files.writeString(out.file(name), "new");
      }
      Files.writeString(directory.resolve("c.csv"), "old");
      Path old = workingDirectory().resolve("old/c.csv");
      Files.createDirectory(old);
      assertThatThrownBy(out::publish).isInstanceOf(IOException.class);
      Files.delete(old);
    }
    assertThat(names(directory)).containsExactly("b", "c.csv");
    assertThat(directory.resolve("b/b.csv")).hasContent("old");
    assertThat(directory.resolve("c.csv")).hasContent("old");
  }

  @Test
  void aFileInTheWayOfAFolderIsToldBeforeAnythingMoves() throws IOException {
    Files.writeString(directory.resolve("public"), "mine");
    try (OutputDirectory out = OutputDirectory.into(directory)) {
      assertThatThrownBy(() -> out.expect(List.of("public/a.html")))
          .isInstanceOf(FileSystemException.class)
          .hasMessageContaining("is no directory where one is to be written");
      Files.writeString(out.file("a.csv"), "new");
      Files.writeString(out.file("public/a.html"), "new");
      assertThatThrownBy(out::publish).isInstanceOf(FileSystemException.class);
    }
    assertThat(names(directory)).containsExactly("public");
    assertThat(directory.resolve("public")).hasContent("mine");
  }

  @Test
  void unpublishedFilesLeaveNoTrace() throws IOException {
    Files.writeString(directory.resolve("fits.csv"), "old");
    try (OutputDirectory out = OutputDirectory.into(directory)) {
      CsvRows rows = out.csv("fits.csv", List.of("id"));
      rows.row("1");
      assertThatThrownBy(out::publish)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("still open");
    }
    assertThat(names(directory)).containsExactly("fits.csv");
    assertThat(directory.resolve("fits.csv")).hasContent("old");
  }

  @Test
  void aFailedMoveUndoesThoseBeforeIt() throws IOException {
    Files.writeString(directory.resolve("a.csv"), "old");
    try (OutputDirectory out = OutputDirectory.into(directory)) {
      write(out, "a.csv", "id", "1");
      write(out, "b.csv", "id", "1");
      write(out, "c.csv", "id", "1");
      // The backup's place is taken, so that the third file fails after two have been moved.
      Files.writeString(directory.resolve("c.csv"), "old");
      Path old = workingDirectory().resolve("old/c.csv");
      Files.createDirectory(old);
      assertThatThrownBy(out::publish).isInstanceOf(IOException.class);
      Files.delete(old);
    }
    assertThat(names(directory)).containsExactly("a.csv", "c.csv");
    assertThat(directory.resolve("a.csv")).hasContent("old");
    assertThat(directory.resolve("c.csv")).hasContent("old");
  }

  @Test
  void nothingMovesWhereADirectoryIsInTheWay() throws IOException {
    Files.createDirectory(directory.resolve("b.csv"));
    try (OutputDirectory out = OutputDirectory.into(directory)) {
      write(out, "a.csv", "id", "1");
      write(out, "b.csv", "id", "1");
      assertThatThrownBy(out::publish)
          .isInstanceOf(FileSystemException.class)
          .hasMessageContaining("b.csv");
    }
    assertThat(names(directory)).containsExactly("b.csv");
  }

  @Test
  void refusesAFileAsDirectoryAndPathsAsNames() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThatThrownBy(() -> OutputDirectory.into(file)).isInstanceOf(NotDirectoryException.class);
    assertThatThrownBy(() -> OutputDirectory.into(file.resolve("below")))
        .isInstanceOf(NotDirectoryException.class);
    try (OutputDirectory out = OutputDirectory.into(directory)) {
      for (String name : List.of("", ".", "..", "../x", "a/b/c", "a/../b", "a/..", "/x")) {
        assertThatThrownBy(() -> out.file(name))
            .as(name)
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Test
  void escapesFormulasAndNoNumbers() throws IOException {
    try (OutputDirectory out = OutputDirectory.into(directory)) {
      try (CsvRows rows = out.csv("x.csv", List.of("a", "b", "c", "d"))) {
        rows.row("=1+1", "+49 30", "-1", "@home");
        rows.row("-1+1", "-8.5", "\t=1", "'=1");
        rows.row("5200", "-", "O'Neill", "'quoted'");
        rows.row("a,b", "say \"hi\"", "two\nlines", "");
        assertThatThrownBy(() -> rows.row("1")).hasMessageContaining("number of cells is 1");
      }
      out.publish();
    }
    assertThat(Files.readString(directory.resolve("x.csv")))
        .isEqualTo(
            """
            a,b,c,d
            '=1+1,'+49 30,-1,'@home
            '-1+1,-8.5,'\t=1,''=1
            5200,'-,O'Neill,'quoted'
            "a,b","say ""hi\""","two
            lines",
            """);
  }

  /** German Excel cuts a line at semicolons, wherever quotation marks are but at a cell's start. */
  @Test
  void nothingIsAFormulaWhereSemicolonsSeparate() throws IOException {
    String[] values = {
      "x;=cmd|' /C calc'!A0", "a;b", "x;\"=cmd\"", "x\";+1;'@a", "x\n=1", "x\r\n-1;;\t=1", "13;-4.5"
    };
    try (OutputDirectory out = OutputDirectory.into(directory)) {
      try (CsvRows rows = out.csv("x.csv", List.of("id", "text"))) {
        for (String value : values) {
          rows.row("p-1", value);
        }
      }
      out.publish();
    }
    String text = Files.readString(directory.resolve("x.csv"));
    assertThat(text).contains("p-1,\"a;b\"\n", "\"x;'=cmd|' /C calc'!A0\"");
    assertThat(Stream.of(text.split("[;\r\n]", -1)).map(each -> each.replaceFirst("^\"+", "")))
        .noneMatch(each -> each.matches("(?s)[=+@\\t-].*"));
    // As a cell of its own, whatever stands before it on the line.
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().ofCsvRecord(directory.resolve("x.csv"))) {
      assertThat(
              reader.stream()
                  .skip(1)
                  .map(row -> row.getField(1).toCharArray())
                  .map(cell -> CellText.read(cell, 0, cell.length)))
          .containsExactly(values);
    }
  }

  @Test
  void aDeadLinkOrADirectoryInTheWayIsFoundBeforehand() throws IOException {
    Path dead = Files.createSymbolicLink(directory.resolve("dead"), Path.of("nowhere"));
    for (Path path : List.of(dead, dead.resolve("below"))) {
      assertThatThrownBy(() -> OutputDirectory.into(path))
          .isInstanceOf(NotDirectoryException.class)
          .hasMessageContaining("dead");
    }
    Files.createDirectory(directory.resolve("b.csv"));
    try (OutputDirectory out = OutputDirectory.into(directory)) {
      out.expect(List.of("a.csv"));
      for (String name : List.of("dead", "b.csv")) {
        assertThatThrownBy(() -> out.expect(List.of("a.csv", name)))
            .isInstanceOf(FileSystemException.class)
            .hasMessageContaining(name);
      }
    }
    assertThat(names(directory)).containsExactly("b.csv", "dead");
  }

  /** What two runs of one process write at once is nothing that is left over. */
  @Test
  void takesAwayWhatDeadProcessesLeftAndNothingElse() throws IOException {
    Path abandoned = Files.createDirectories(directory.resolve(".unfinished-x-1/new"));
    Files.writeString(abandoned.resolve("fits.csv"), "id\n");
    Files.createFile(directory.resolve(".unfinished-x-1/lock"));
    Path starting = Files.createDirectory(directory.resolve(".unfinished-x-2"));
    Path old = Files.createDirectory(directory.resolve(".unfinished-x-3"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(2, ChronoUnit.HOURS)));
    try (OutputDirectory first = OutputDirectory.into(directory)) {
      assertThat(directory.resolve(".unfinished-x-1")).doesNotExist();
      assertThat(old).doesNotExist();
      try (OutputDirectory second = OutputDirectory.into(directory)) {
        write(second, "b.csv", "id", "2");
        second.publish();
      }
      write(first, "a.csv", "id", "1");
      assertThat(first.publish()).containsExactly(directory.toRealPath().resolve("a.csv"));
    }
    assertThat(starting).exists();
    assertThat(names(directory)).containsExactly(".unfinished-x-2", "a.csv", "b.csv");
  }

  @Test
  void nothingIsPublishedAfterClosing() throws IOException {
    OutputDirectory out = OutputDirectory.into(directory);
    out.close();
    assertThatThrownBy(out::publish).hasMessageContaining("closed");
  }

  private static void write(OutputDirectory out, String name, String column, String cell)
      throws IOException {
    try (CsvRows rows = out.csv(name, List.of(column))) {
      rows.row(cell);
    }
  }

  private Path workingDirectory() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(".unfinished"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
