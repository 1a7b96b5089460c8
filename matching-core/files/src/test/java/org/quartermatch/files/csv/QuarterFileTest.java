package org.quartermatch.files.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The columns of the files against the document that says what they hold. */
class QuarterFileTest {

  private static final Path FORMATS = Path.of("../../docs/formats.md");

  @ParameterizedTest
  @EnumSource
  void hasTheColumnsOfTheDocumentInTheirOrder(QuarterFile file) throws IOException {
    assumeTrue(Files.exists(FORMATS), () -> FORMATS + " is not there");

    assertThat(columnsInTheDocument(file.fileName())).isEqualTo(file.columns());
  }

  /** The names in the first cells of the table below the heading that names the file. */
  private static List<String> columnsInTheDocument(String fileName) throws IOException {
    Matcher section =
        Pattern.compile("(?ms)^### " + Pattern.quote(fileName) + "(.*?)(?=^#|\\z)")
            .matcher(Files.readString(FORMATS));
    assertThat(section.find()).as(fileName).isTrue();
    return section
        .group(1)
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(0, line.indexOf('|', 1)))
        .flatMap(cell -> Pattern.compile("`(\\w+)`").matcher(cell).results())
        .map(name -> name.group(1))
        .toList();
  }
}
