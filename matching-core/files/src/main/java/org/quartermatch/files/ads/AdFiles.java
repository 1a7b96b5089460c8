package org.quartermatch.files.ads;

import static org.quartermatch.files.texts.FileTexts.message;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quartermatch.files.csv.Problem;
import org.quartermatch.model.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads files of job ads one ad at a time, so that memory holds the ads and never a whole file's
 * JSON. A file is a page with a list of ads, a list, a single ad, or several of these one after
 * another. Each ad says by its fields where it comes from, so sources may be mixed. Not safe for
 * use by several threads.
 */
final class AdFiles {
  /** The fields in which a page has its ads: Arbeitnow's, and the older and newer Jobsuche's. */
  private static final Set<String> LISTS = Set.of("data", "stellenangebote", "ergebnisliste");

  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // What stands behind an ad is the next one.
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private final Map<String, JobAd> ads = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private int repeated;
  private int withoutId;

  /**
   * Reads everything.
   *
   * @throws AdFormatException if a file is not what is expected: all of them at once
   * @throws IOException if a file cannot be opened or read
   */
  void read(List<Path> files) throws IOException {
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file);
          JsonParser parser = mapper.createParser(in)) {
        if (parser.nextToken() == null) {
          problems.add(
              new Problem(file.toString(), 0, "", message("ads.empty", message("ads.expected"))));
        }
        while (parser.currentToken() != null) {
          value(parser, file);
          parser.nextToken();
        }
      } catch (JacksonIOException e) {
        if (!(e.getCause() instanceof CharConversionException)) {
          throw e.getCause();
        }
        problems.add(new Problem(file.toString(), 0, "", message("ads.not-utf-8")));
      } catch (JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        // The original message without the source's text: an ad may name people.
        addProblem(file, location, message("ads.no-json"));
      } catch (CharConversionException e) {
        problems.add(new Problem(file.toString(), 0, "", message("ads.not-utf-8")));
      }
    }
    if (!problems.isEmpty()) {
      throw new AdFormatException(problems);
    }
  }

  /** The ads, by id, in the order in which they come first. */
  List<JobAd> ads() {
    return List.copyOf(ads.values());
  }

  int repeated() {
    return repeated;
  }

  int withoutId() {
    return withoutId;
  }

  private void addProblem(Path file, TokenStreamLocation location, Message text) {
    problems.add(
        location == null
            ? new Problem(file.toString(), 0, "", text)
            : new Problem(
                file.toString(),
                location.getLineNr(),
                Integer.toString(location.getColumnNr()),
                text));
  }

  /** One value at the top of a file. */
  private void value(JsonParser parser, Path file) throws IOException {
    switch (parser.currentToken()) {
      case START_ARRAY -> list(parser, file);
      case START_OBJECT -> pageOrAd(parser, file);
      default ->
          addProblem(
              file, parser.currentTokenLocation(), message("ads.none", message("ads.expected")));
    }
  }

  private void list(JsonParser parser, Path file) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      TokenStreamLocation location = parser.currentTokenLocation();
      ad(mapper.readTree(parser), location, file);
    }
  }

  private void pageOrAd(JsonParser parser, Path file) throws IOException {
    TokenStreamLocation location = parser.currentTokenLocation();
    ObjectNode other = mapper.createObjectNode();
    boolean page = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken start = parser.nextToken();
      if (LISTS.contains(name) && start == JsonToken.START_ARRAY) {
        page = true;
        list(parser, file);
      } else {
        JsonNode value = mapper.readTree(parser);
        other.set(name, value);
      }
    }
    // Jobsuche leaves the list away where nothing was found.
    if (!page && !other.has("maxErgebnisse")) {
      ad(other, location, file);
    }
  }

  private void ad(JsonNode node, TokenStreamLocation location, Path file) {
    Optional<JobAd> ad;
    if (BundesagenturAds.isAd(node)) {
      ad = BundesagenturAds.ad(node);
    } else if (ArbeitnowAds.isAd(node)) {
      ad = ArbeitnowAds.ad(node);
    } else {
      addProblem(file, location, message("ads.none", message("ads.expected")));
      return;
    }
    if (ad.isEmpty()) {
      withoutId++;
    } else if (ads.containsKey(ad.get().id())) {
      repeated++;
      ads.merge(ad.get().id(), ad.get(), JobAd::completedBy);
    } else {
      ads.put(ad.get().id(), ad.get());
    }
  }
}
