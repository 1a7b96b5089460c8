package org.quartermatch.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.quartermatch.MatchingEngine;
import org.quartermatch.concessions.CompanySheet;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.report.assembly.EmployerAssembly;
import org.quartermatch.report.page.CompanyHandOverPage;
import org.quartermatch.report.page.EmployerIndexPage;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * Writes the pages that companies are given: what each could change, and whom that would bring, as
 * far as a company may know it. Stateless: it may be used by several threads, as the engine may.
 */
public final class EmployerReporting {
  /** The page with links to all others; for the team, and without any number. */
  public static final String INDEX = "employer-sheets.html";

  /** What stands in the first lines of {@link #INDEX}, and of no other page. */
  public static final String INDEX_MARK = "data-page=\"EMPLOYERS\"";

  /** The folder of the companies' pages, beside {@link #INDEX}. */
  public static final String FOLDER = "companies";

  /** What stands in the first lines of a company's page, and of no other page. */
  public static final String PAGE_MARK = "data-page=\"COMPANY\"";

  private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9_-]{0,60}");

  /** Ids that look like what others are turned into. */
  private static final Pattern CODED = Pattern.compile("[xh][0-9a-f]+");

  /** Of so many bytes, hexadecimal digits are no name too long. */
  private static final int MOST_BYTES = 60;

  private final EmployerAssembly assembly;
  private final Locale locale;

  private EmployerReporting(EmployerAssembly assembly, Locale locale) {
    this.assembly = assembly;
    this.locale = locale;
  }

  /**
   * Pages of a Quarter's companies.
   *
   * @param data names the Quarter
   * @param engine holds the opportunities; is not closed here
   * @param taxonomy names the codes of skills
   * @param locale German, or English for any other
   */
  public static EmployerReporting on(
      QuarterData data, MatchingEngine engine, Taxonomy taxonomy, Locale locale) {
    return new EmployerReporting(
        new EmployerAssembly(
            Objects.requireNonNull(data, "data"),
            Objects.requireNonNull(engine, "engine"),
            Objects.requireNonNull(taxonomy, "taxonomy"),
            locale),
        locale);
  }

  /**
   * The name of a company's page, in a folder beside {@link #INDEX}, with {@code /} before it; fit
   * for any file system, whatever the id.
   */
  public static String fileName(String companyId) {
    boolean plain = PLAIN.matcher(companyId).matches() && !CODED.matcher(companyId).matches();
    return FOLDER + "/" + (plain ? companyId : coded(companyId)) + ".html";
  }

  private static String coded(String companyId) {
    byte[] bytes = companyId.getBytes(StandardCharsets.UTF_8);
    return bytes.length <= MOST_BYTES
        ? "x" + HexFormat.of().formatHex(bytes)
        : "h" + HexFormat.of().formatHex(sha256(bytes));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Writes the page of one company: plain language, one sheet of paper where it is not long, no
   * person and no number under five.
   *
   * @param sheet of a company of the data
   * @param out opened as UTF-8 by the caller, who closes it
   */
  public void write(CompanySheet sheet, Writer out) throws IOException {
    CompanyHandOverPage.write(assembly.page(sheet), locale, out);
  }

  /**
   * Writes the page with links to the companies' pages, which says nothing else of them.
   *
   * @param out opened as UTF-8 by the caller, who closes it
   */
  public void writeIndex(List<CompanySheet> sheets, Writer out) throws IOException {
    EmployerIndexPage.write(assembly.index(sheets, EmployerReporting::fileName), locale, out);
  }
}
