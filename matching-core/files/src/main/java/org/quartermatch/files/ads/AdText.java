package org.quartermatch.files.ads;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.quartermatch.files.csv.CsvValues;

/** Plain text from the HTML of web pages: lines where the page has blocks, no tags, no entities. */
final class AdText {
  private static final Pattern TAG =
      Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]{0,15}(?:\\s[^<>]{0,2000})?/?>");
  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");
  private static final String BLOCKS =
      "p,div,section,article,header,footer,ul,ol,li,tr,table,h1,h2,h3,h4,h5,h6,dl,dt,dd,blockquote";

  /** Some feeds escape their HTML twice; nobody does so three times. */
  private static final int MOST_TIMES = 3;

  private AdText() {}

  /** The text; plain text comes back with its own lines. */
  static String plain(String html) {
    String text = html;
    int times = 0;
    while (TAG.matcher(text).find() && times < MOST_TIMES) {
      text = withoutTags(text);
      times++;
    }
    text = times == 0 ? Parser.unescapeEntities(text, false) : text;
    return lines(TAG.matcher(text).replaceAll(" "));
  }

  /** A text of one line. */
  static String line(String html) {
    return SPACES.matcher(plain(html)).replaceAll(" ").strip();
  }

  private static String withoutTags(String html) {
    // line ends of the source mean nothing in HTML; those of its blocks are the ones to keep
    Document page = Jsoup.parse(LINE_END.matcher(html).replaceAll(" "));
    page.select("script,style").remove();
    page.select("br").after("\n");
    page.select(BLOCKS).before("\n").after("\n");
    return page.wholeText();
  }

  private static String lines(String text) {
    String visible = INVISIBLE.matcher(CsvValues.withoutControlCharacters(text)).replaceAll("");
    StringBuilder result = new StringBuilder();
    for (String line : LINE_END.split(visible, -1)) {
      String stripped = SPACES.matcher(line).replaceAll(" ").strip();
      if (!stripped.isEmpty()) {
        result.append(result.isEmpty() ? "" : "\n").append(stripped);
      }
    }
    return result.toString();
  }
}
