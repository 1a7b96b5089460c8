package org.quartermatch.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles every Java snippet of the README and of the packages that the artifacts export: a text
 * that no longer compiles teaches what is not true.
 */
class SnippetsTest {
  private static final Path ROOT = Path.of("../..");

  private static final Pattern IN_MARKDOWN = Pattern.compile("(?s)```java\\n(.*?)```");
  private static final Pattern IN_JAVADOC =
      Pattern.compile("(?s)<pre>\\{@code\\n(.*?)\\n \\* }</pre>");
  private static final Pattern EXPORTS = Pattern.compile("(?m)^  exports ([\\w.]+);");

  /** What a snippet may speak of without saying where it comes from. */
  private static final String GIVEN =
      """
      org.quartermatch.MatchingEngine engine;
      org.quartermatch.model.Participant amina;
      org.quartermatch.placement.PlacementPlan plan;
      org.quartermatch.taxonomy.Taxonomy taxonomy;
      org.quartermatch.files.csv.QuarterData data;
      java.time.LocalDate date;
      List<Path> esco;
      Path file, folder, postcodes;
      """;

  @TempDir Path classes;

  /**
   * A snippet.
   *
   * @param where it stands
   * @param packages whose types it may use
   */
  record Snippet(Path where, List<String> packages, String code) {
    @Override
    public String toString() {
      return ROOT.relativize(where).toString();
    }

    String program() {
      return Stream.concat(
                  Stream.of("java.io", "java.nio.file", "java.time", "java.util"),
                  packages.stream())
              .map(name -> "import " + name + ".*;\n")
              .collect(Collectors.joining())
          + "class Snippet {\n"
          + GIVEN
          + "void run() throws Exception {\n"
          + code
          + "\n}\n}\n";
    }
  }

  static Stream<Snippet> snippets() throws IOException {
    List<String> library = exported("library");
    List<String> files = and(exported("files"), library);
    List<String> report = and(exported("report"), files);
    List<Snippet> snippets = new ArrayList<>();
    Path readme = ROOT.resolve("README.md");
    IN_MARKDOWN
        .matcher(Files.readString(readme))
        .results()
        .forEach(found -> snippets.add(new Snippet(readme, report, found.group(1))));
    addJavadoc(snippets, "library", library);
    addJavadoc(snippets, "files", files);
    addJavadoc(snippets, "report", report);
    addJavadoc(snippets, "testkit", and(exported("testkit"), library));
    return snippets.stream();
  }

  private static List<String> and(List<String> own, List<String> others) {
    return Stream.concat(own.stream(), others.stream()).toList();
  }

  private static Path sources(String artifact) {
    return ROOT.resolve("matching-core").resolve(artifact).resolve("src/main");
  }

  private static List<String> exported(String artifact) throws IOException {
    Path descriptor =
        Stream.of("java", "module")
            .map(folder -> sources(artifact).resolve(folder).resolve("module-info.java"))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    return EXPORTS
        .matcher(Files.readString(descriptor))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static void addJavadoc(List<Snippet> snippets, String artifact, List<String> packages)
      throws IOException {
    for (String name : exported(artifact)) {
      Path file =
          sources(artifact)
              .resolve("java")
              .resolve(name.replace('.', '/'))
              .resolve("package-info.java");
      for (MatchResult found : IN_JAVADOC.matcher(Files.readString(file)).results().toList()) {
        snippets.add(new Snippet(file, packages, found.group(1).replaceAll("(?m)^ \\* ?", "")));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void compiles(Snippet snippet) {
    assertThat(errors(snippet)).as(snippet.program()).isEmpty();
  }

  @Test
  void everyArtifactShowsHowItIsUsed() throws IOException {
    assertThat(snippets().map(Snippet::toString))
        .anyMatch(where -> where.equals("README.md"))
        .anyMatch(where -> where.contains("library"))
        .anyMatch(where -> where.contains("files"))
        .anyMatch(where -> where.contains("report"))
        .anyMatch(where -> where.contains("testkit"));
  }

  @Test
  void whatDoesNotCompileIsFound() {
    assertThat(errors(new Snippet(ROOT, List.of(), "engine.noSuchMethod();")))
        .contains("noSuchMethod");
  }

  private String errors(Snippet snippet) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavaFileObject source =
        new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return snippet.program();
          }
        };
    StringWriter messages = new StringWriter();
    boolean compiled =
        compiler
            .getTask(
                messages,
                null,
                null,
                List.of(
                    "-proc:none",
                    "-nowarn",
                    "-d",
                    classes.toString(),
                    "--class-path",
                    System.getProperty("java.class.path")),
                null,
                List.of(source))
            .call();
    return compiled ? "" : Optional.of(messages.toString()).filter(it -> !it.isEmpty()).orElse("?");
  }
}
