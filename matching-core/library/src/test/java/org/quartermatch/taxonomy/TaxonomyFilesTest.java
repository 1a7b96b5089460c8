package org.quartermatch.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxonomyFilesTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "narrower,broader\nwash,clean\nwipe,clean\n",
        "\uFEFFnarrower,broader\r\nwash,clean\r\nwipe,clean\r\n",
        "narrower;broader\nwash;clean\nwipe;clean",
        "Broader,note,Narrower\nclean,,wash\nclean,\"a, b\",wipe\n",
        "narrower,broader\n wash , clean \n\nwipe,clean\nwash,clean\n\"wipe\",\"clean\"\n",
      })
  void readsPairs(String text) throws IOException {
    Taxonomy taxonomy = Taxonomy.load(file(text));
    assertThat(taxonomy.narrower("clean")).containsExactly("wash", "wipe");
    assertThat(taxonomy.unknown()).doesNotContain(Taxonomy.Part.NARROWER_SKILLS);
    assertThat(taxonomy.unknown()).contains(Taxonomy.Part.OCCUPATIONS);
  }

  @Test
  void keepsUmlauts() throws IOException {
    assertThat(Taxonomy.ofCsv(file("narrower,broader\nTöpfe spülen,Küche\n")).narrower("Küche"))
        .containsExactly("Töpfe spülen");
  }

  @Test
  void aHeaderAloneIsAnEmptyTaxonomy() throws IOException {
    assertThat(Taxonomy.ofCsv(file("narrower,broader\n")).skillCount()).isZero();
  }

  @Test
  void reportsAllBadRowsAtOnce() {
    assertProblems(
        "narrower,broader\nwash,clean\nwipe\n,clean\nwash,clean,more\nmop, \n",
        "t.csv:3: has 1 cells, expected 2 as in the header; quote a cell that holds the separator",
        "t.csv:4 narrower: is empty; a code is expected",
        "t.csv:5: has 3 cells, expected 2 as in the header; quote a cell that holds the separator",
        "t.csv:6 broader: is empty; a code is expected");
  }

  @Test
  void reportsAMissingColumn() {
    assertProblems(
        "narrower,wider\na,b\n",
        "t.csv:1 broader: column is missing; the header has narrower, wider");
  }

  @Test
  void reportsAnEmptyFile() {
    assertProblems("", "t.csv: has no header row; is it empty or of another kind?");
    assertProblems("\uFEFF", "t.csv: has no header row; is it empty or of another kind?");
  }

  /** Sentence 38 of the contract. */
  @Test
  void reportsTheLineThatClosesACycle() {
    assertProblems(
        "narrower,broader\na,b\nb,c\nc,a\n",
        "t.csv:4: closes a cycle: a code cannot be broader than itself: a → b → c → a");
  }

  @Test
  void reportsAnOpenQuote() {
    assertThat(problems(file("narrower,broader\na,b\n\"c,d\ne,f\n")).getFirst().line())
        .isEqualTo(3);
  }

  @Test
  void reportsMalformedUtf8WithItsLine() throws IOException {
    Path file = directory.resolve("t.csv");
    StringBuilder text = new StringBuilder("narrower,broader\n");
    // far behind the first block of the reader
    for (int i = 2; i <= 40_000; i++) {
      text.append("ä").append(i).append(",clean\n");
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      out.write("spülen,clean\n".getBytes(StandardCharsets.ISO_8859_1));
      out.write("wipe,clean\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(problems(file))
        .extracting(TaxonomyFormatException.Problem::toString)
        .containsExactly("t.csv:40001: is not UTF-8 (byte 0xFC); save the file as UTF-8");
  }

  @Test
  void reportsACharacterCutOffAtTheEnd() throws IOException {
    Path file = directory.resolve("t.csv");
    Files.write(file, new byte[] {'n', ',', 'b', '\n', 'a', ',', (byte) 0xC3});
    assertThat(problems(file).getLast().toString()).startsWith("t.csv:2: is not UTF-8");
  }

  @Test
  void reportsUtf16() throws IOException {
    Path file = directory.resolve("t.csv");
    Files.writeString(file, "\uFEFFnarrower,broader\na,b\n", StandardCharsets.UTF_16LE);
    assertThat(problems(file).getFirst().toString())
        .startsWith("t.csv:1: is not UTF-8 (byte 0xFF)");
  }

  @Test
  void reportsARowThatIsTooLongForMemory() {
    String text = "narrower,broader\na,b\n" + "x".repeat(17_000_000) + ",y\n";
    assertThat(problems(file(text)).getFirst().line()).isEqualTo(3);
  }

  @Test
  void stopsAfterAHundredProblems() {
    assertThat(problems(file("narrower,broader\n" + "a\n".repeat(1000)))).hasSize(100);
  }

  @Test
  void aMissingFileIsNotAnEmptyOne() {
    assertThatThrownBy(() -> Taxonomy.load(directory.resolve("none.csv")))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> Taxonomy.esco(directory.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aDirectoryWithoutEscoFilesIsAnError() {
    file("narrower,broader\n");
    assertThatThrownBy(() -> Taxonomy.load(directory))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("broaderRelationsSkillPillar_de.csv");
  }

  private Path file(String text) {
    try {
      return Files.writeString(directory.resolve("t.csv"), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void assertProblems(String text, String... expected) {
    assertThat(problems(file(text)))
        .extracting(TaxonomyFormatException.Problem::toString)
        .containsExactly(expected);
  }

  private static List<TaxonomyFormatException.Problem> problems(Path file) {
    TaxonomyFormatException e =
        catchThrowableOfType(TaxonomyFormatException.class, () -> Taxonomy.ofCsv(file));
    assertThat(e).as("no problem found").isNotNull();
    return e.problems();
  }
}
