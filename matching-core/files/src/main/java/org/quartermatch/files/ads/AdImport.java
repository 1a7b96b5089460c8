package org.quartermatch.files.ads;

import static org.quartermatch.files.texts.FileTexts.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.quartermatch.files.csv.OutputDirectory;
import org.quartermatch.files.csv.QuarterWriter;
import org.quartermatch.model.BadValueException;
import org.quartermatch.model.Company;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.Vacancy;
import org.quartermatch.taxonomy.Taxonomy.OccupationSkill;

/**
 * Makes opportunities of job ads.
 *
 * <p>What an ad does not say stays unknown, and is counted with its reason; nothing is guessed. An
 * ad's occupation gives skills that are welcome, never demanded. Every list that was read is marked
 * incomplete, since no ad says that it names everything.
 */
public final class AdImport {
  /** Where companies are written, beside the opportunities. */
  public static final String COMPANIES_FILE = "companies.csv";

  /** Skills of an occupation that an opportunity gets at most, the essential ones first. */
  private static final int MOST_SKILLS = 10;

  /** In the middle of 1 to 5: an ad says no level. */
  private static final int SKILL_LEVEL = 3;

  private static final Pattern NOT_IN_IDS = Pattern.compile("[^a-z0-9]+");

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private static final int ESSENTIAL_WEIGHT = 5;
  private static final int OPTIONAL_WEIGHT = 2;

  private final AdImportSettings settings;
  private final OccupationTitle occupations;
  private final Postcodes postcodes;
  private final Map<String, Company> companies = new LinkedHashMap<>();
  private final AdSummary.Counter counter = new AdSummary.Counter();

  private AdImport(AdImportSettings settings, Postcodes postcodes) {
    this.settings = settings;
    this.postcodes = postcodes;
    this.occupations = new OccupationTitle(settings.taxonomy());
  }

  /**
   * Reads ads, writes {@code opportunities.csv} (or whatever name is given) and {@value
   * #COMPANIES_FILE} beside it, both or neither, and says what could be read. What is there already
   * under these names is replaced.
   *
   * @return the summary for a person: German, or English for any other language
   * @throws AdFormatException if a file cannot be read as job ads; then nothing is written
   * @throws BadValueException if the opportunities were to have the companies' file name
   * @throws IOException if a file cannot be opened, read or written
   */
  public static String importAds(
      List<Path> files, Path output, AdImportSettings settings, Locale locale) throws IOException {
    Path target = output.toAbsolutePath();
    Path directory = target.getParent();
    Path name = target.getFileName();
    if (directory == null || name == null || name.toString().equals(COMPANIES_FILE)) {
      throw new BadValueException(message("ads.output", output.toString(), COMPANIES_FILE));
    }
    ImportedAds imported = read(files, settings);
    try (OutputDirectory out = OutputDirectory.into(directory)) {
      QuarterWriter.writeOpportunities(imported.opportunities(), out, name.toString());
      QuarterWriter.writeCompanies(imported.companies(), out, COMPANIES_FILE);
      out.publish();
    }
    return imported.summary().text(locale);
  }

  /**
   * Reads ads. Ads with the same id, such as a search answer and its detail answer, complete each
   * other. Time and memory linear in the files' size.
   *
   * @throws AdFormatException if a file cannot be read as job ads: all problems at once
   * @throws IOException if a file cannot be opened or read
   */
  public static ImportedAds read(List<Path> files, AdImportSettings settings) throws IOException {
    AdFiles ads = new AdFiles();
    ads.read(files);
    Postcodes postcodes =
        settings.postcodes().isPresent()
            ? Postcodes.read(settings.postcodes().get())
            : Postcodes.none();
    AdImport run = new AdImport(settings, postcodes);
    List<Vacancy> opportunities = new ArrayList<>();
    for (JobAd ad : ads.ads()) {
      opportunities.add(new Vacancy(run.position(ad)));
    }
    AdSummary summary =
        run.counter.summary(
            files.size(),
            opportunities.size(),
            ads.repeated(),
            ads.withoutId(),
            run.companies.size());
    return new ImportedAds(opportunities, List.copyOf(run.companies.values()), summary);
  }

  private Position position(JobAd ad) {
    Position.Builder position =
        Position.builder(ad.id()).title(ad.title()).description(ad.description());
    count(AdField.DESCRIPTION, Optional.of(ad.description()).filter(text -> !text.isEmpty()));
    count(AdField.COMPANY, ad.company().map(this::company)).ifPresent(position::company);
    Optional<String> occupation = count(AdField.OCCUPATION, occupations.read(ad));
    occupation.ifPresent(position::occupation);
    count(AdField.SKILLS, skills(occupation)).ifPresent(position::skills);
    count(AdField.HOURS, HoursText.read(ad)).ifPresent(position::hours);
    count(AdField.WORKING_HOURS, TimesText.read(ad)).ifPresent(position::workingTime);
    count(AdField.FORM, FormText.read(ad)).ifPresent(position::form);
    count(AdField.LANGUAGES, LanguageText.read(ad.text())).ifPresent(position::languages);
    count(AdField.QUALIFICATIONS, PaperText.read(ad.text())).ifPresent(position::qualifications);
    count(AdField.CONDITIONS, ConditionText.read(ad)).ifPresent(position::conditions);
    count(AdField.LOCATION, location(ad)).ifPresent(position::ownLocation);
    count(AdField.START, StartText.read(ad, settings.date())).ifPresent(position::start);
    count(AdField.VALID_UNTIL, ad.validUntil()).ifPresent(position::validUntil);
    OptionalInt openings = ad.openings();
    if (openings.isPresent()) {
      position.places(openings.getAsInt());
    }
    return position.build();
  }

  private <T> Optional<T> count(AdField field, Reading<T> reading) {
    counter.count(field, reading.value().isPresent(), reading.gaps());
    return reading.value();
  }

  private <T> Optional<T> count(AdField field, Optional<T> value) {
    return count(field, Reading.of(value, Set.of()));
  }

  /** One company for each name, however its capitals and signs are written. */
  private Company company(String name) {
    String id = companyId(name);
    return companies.computeIfAbsent(id, any -> Company.builder(id).name(name).build());
  }

  /** The name in letters and digits; a number made of the name where it has none of ours. */
  private static String companyId(String name) {
    String folded =
        name.toLowerCase(Locale.GERMAN)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss");
    String id =
        NOT_IN_IDS
            .matcher(
                ACCENTS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD)).replaceAll(""))
            .replaceAll("-")
            .replaceAll("^-|-$", "");
    return id.isEmpty()
        ? "company-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
        : id;
  }

  private Reading<Listing<Skill.Required>> skills(Optional<String> occupation) {
    if (occupation.isEmpty()) {
      return Reading.none(AdGap.NO_OCCUPATION);
    }
    List<Skill.Required> skills = new ArrayList<>();
    List<OccupationSkill> known = settings.taxonomy().skillsOf(occupation.get());
    for (OccupationSkill.Relation relation : OccupationSkill.Relation.values()) {
      known.stream()
          .filter(skill -> skill.relation() == relation)
          .limit(Math.max(0, MOST_SKILLS - skills.size()))
          .map(skill -> Skill.nice(skill.skill(), SKILL_LEVEL, weight(relation)))
          .forEach(skills::add);
    }
    return skills.isEmpty()
        ? Reading.none(AdGap.NO_SKILLS_KNOWN)
        : Reading.of(new Listing<>(skills, false));
  }

  private static int weight(OccupationSkill.Relation relation) {
    return switch (relation) {
      case ESSENTIAL -> ESSENTIAL_WEIGHT;
      case OPTIONAL -> OPTIONAL_WEIGHT;
    };
  }

  private Reading<GeoPoint> location(JobAd ad) {
    if (ad.workplaces().isEmpty()) {
      return Reading.none(AdGap.NOT_STATED);
    }
    if (ad.workplaces().size() > 1) {
      return Reading.none(AdGap.SEVERAL_PLACES);
    }
    JobAd.Workplace place = ad.workplaces().getFirst();
    if (place.point().isPresent()) {
      return Reading.of(place.point().get());
    }
    if (place.postcode().isEmpty()) {
      return Reading.none(AdGap.PLACE_NAME_ONLY);
    }
    return place
        .postcode()
        .flatMap(postcodes::point)
        .map(Reading::of)
        .orElseGet(() -> Reading.none(AdGap.POSTCODE_NOT_FOUND));
  }
}
