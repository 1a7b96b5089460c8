package org.quartermatch.report.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Fills the templates. Every value is escaped for HTML unless a template says {@code raw}, which
 * only our own styles and the libraries' scripts do. The page's content security policy forbids all
 * network access and runs exactly the scripts that are written here, by their hashes: even a text
 * that slipped through the escaping could not run.
 */
final class Pages {

  /** No package's name, so that the module system lets the template engine read what is in it. */
  private static final String FOLDER = "org/quartermatch/report/page-templates/";

  private Pages() {}

  /** One script of a page. */
  record Script(String code) {
    /** For the content security policy. */
    public String hash() {
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
  }

  static void write(String template, Map<String, Object> values, Texts texts, Writer out)
      throws IOException {
    ClasspathLoader loader = new ClasspathLoader(Pages.class.getClassLoader());
    loader.setPrefix(FOLDER);
    loader.setCharset(StandardCharsets.UTF_8.name());
    PebbleEngine engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .defaultLocale(Locale.ROOT)
            .build();
    Map<String, Object> context = new HashMap<>(values);
    context.put("t", texts);
    // The engine writes each piece of text by itself.
    BufferedWriter buffered = new BufferedWriter(out, 1 << 16);
    engine.getTemplate(template).evaluate(buffered, context);
    buffered.flush();
  }

  /** A resource beside the templates. */
  static String own(String name) {
    return read(FOLDER + name);
  }

  /** A library that is written into the page, as its WebJar holds it. */
  enum Library {
    JQUERY("jquery", "dist/jquery.min.js", "LICENSE.txt"),
    DATATABLES("datatables.net", "js/dataTables.min.js", "License.txt"),
    CHART_JS("chart.js", "dist/chart.umd.min.js", "LICENSE.md");

    private final String webjar;
    private final String file;
    private final String license;

    Library(String webjar, String file, String license) {
      this.webjar = webjar;
      this.file = file;
      this.license = license;
    }

    /** Name and version, for people. */
    public String title() {
      return webjar + " " + version();
    }

    /** The whole text, as its terms ask. */
    public String licenseText() {
      return read(folder() + license).strip();
    }

    Script script() {
      return new Script(inlined(read(folder() + file)));
    }

    private String folder() {
      return "META-INF/resources/webjars/" + webjar + "/" + version() + "/";
    }

    /** The version is the one on the class path; naming it here too would let the two drift. */
    private String version() {
      Properties properties = new Properties();
      try {
        properties.load(
            new StringReader(read("META-INF/maven/org.webjars.npm/" + webjar + "/pom.properties")));
      } catch (IOException e) {
        throw new UncheckedIOException("version of " + webjar + " cannot be read", e);
      }
      return properties.getProperty("version");
    }
  }

  /** The libraries in the order in which they must run, then our own script; none without any. */
  static List<Script> scripts(List<Library> libraries) {
    return libraries.isEmpty()
        ? List.of()
        : Stream.concat(
                libraries.stream().map(Library::script),
                Stream.of(new Script(inlined(own("report.js")))))
            .toList();
  }

  /**
   * The same code, fit for a script element: no end tag or comment inside, which would end the
   * element early, and no pointer to a source map, which would be fetched.
   */
  static String inlined(String code) {
    return code.replaceAll("(?m)^//# sourceMappingURL=.*$", "")
        .replace("</script", "<\\/script")
        .replace("<!--", "\\x3C!--");
  }

  private static String read(String resource) {
    try (InputStream in = Pages.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "resource " + resource + " is missing; rebuild matching-report");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + resource + " cannot be read", e);
    }
  }
}
