package org.quartermatch.files.ads;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.quartermatch.taxonomy.Taxonomy;
import org.quartermatch.taxonomy.Taxonomy.OccupationMatch;

/**
 * The occupation of an ad by its title, where that is sure: a wrong occupation is worse than none.
 *
 * <p>Similar is not sure enough at any threshold. Measured on 1,120 Austrian titles with the ESCO
 * occupations that people gave them (MELO), the best match is right: of those that equal an
 * occupation's proper name, in 97 of 100 cases; of those at 700 to 899 permille, in 41 of 100; the
 * few above, in 12 of 19. So only equal names count, after what is no name is cut off the title
 * ({@code Koch (m/w/d) in Teilzeit gesucht}).
 *
 * <p>Of names that equal an occupation's <em>other</em> name, 43 of 100 are right, since ESCO has
 * many that fit several occupations. Such a name counts if all occupations that have it are in one
 * minor group of ISCO-08 (three digits), and one of the next three by similarity is in the same
 * sub-major group (two digits): then the minor group was right in 77 of 100 cases there, measured
 * with the similarity of an earlier version. They are counted apart, to be looked at.
 */
final class OccupationTitle {
  private static final int LOOK_AT = 8;
  private static final int NEIGHBOURS = 3;
  private static final int SUB_MAJOR = 2;
  private static final int MINOR = 3;

  /** Words that say what somebody is in an organisation, and not what the work is. */
  private static final Set<String> GENERAL =
      Set.of(
          "manager",
          "techniker",
          "sachbearbeiter",
          "mitarbeiter",
          "helfer",
          "fahrer",
          "ingenieur",
          "berater",
          "assistent",
          "fachkraft",
          "leiter",
          "aushilfe",
          "hilfskraft",
          "arbeiter",
          "spezialist",
          "koordinator",
          "meister",
          "geselle",
          "angestellter",
          "beamter",
          "agent",
          "specialist",
          "consultant",
          "engineer",
          "developer",
          "lead",
          "director",
          "operator",
          "monteur",
          "referent",
          "experte",
          "trainer",
          "teamleiter",
          "abteilungsleiter");

  /** Before the name of the occupation. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "^\\s*(?:(?:wir suchen|wir stellen ein|jobangebot|stellenangebot|stellenanzeige|gesucht"
              + "|ab sofort|job|minijob|nebenjob|ausbildung|azubi|auszubildende[rn]?)\\s*:"
              + "|ausbildung (?:zum|zur|als)\\s|auszubildende[rn]? (?:zum|zur|als)\\s"
              + "|(?:minijob|nebenjob|job|aushilfsjob|quereinstieg) als\\s"
              + "|\\(?(?:junior|senior|jr\\.|sr\\.|erfahrene[rn]?)\\)?[ /]+)\\s*",
          Pattern.CASE_INSENSITIVE);

  /** After the name of the occupation: place, hours, employer, whatever comes after a dash. */
  private static final Pattern AFTER =
      Pattern.compile(
          "\\s+[-–—|]+\\s.*|\\s*[|,;:]\\s.*|\\s*/\\s+.*|\\s+/\\s*.*|\\s//.*|\\s*!.*"
              + "|\\s+(?:in|im|für|bei|beim|am|an|auf|mit|ab|zur|zum|gesucht|als|befristet)(?:\\s.*)?$"
              + "|\\s+(?:vollzeit|teilzeit|minijob|homeoffice|remote)(?:\\W.*)?$",
          Pattern.CASE_INSENSITIVE);

  /** Gender markers and any other remark in brackets. */
  private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[][^()\\[\\]]{0,60}[)\\]]\\*?");

  private final Taxonomy taxonomy;

  OccupationTitle(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /** By the name of the occupation where the ad has one, else by the title. */
  Reading<String> read(JobAd ad) {
    if (taxonomy.occupations().isEmpty()) {
      return Reading.none(AdGap.NO_SURE_OCCUPATION);
    }
    Optional<Reading<String>> byName =
        ad.occupation().map(this::find).filter(reading -> reading.value().isPresent());
    if (byName.isPresent()) {
      return byName.get();
    }
    String title = ad.title();
    Reading<String> whole = find(title);
    if (whole.value().isPresent()) {
      return whole;
    }
    String name = withoutRemarks(title);
    return name.isEmpty() || name.equals(title) ? whole : find(name);
  }

  static String withoutRemarks(String title) {
    String name = title;
    String before;
    do {
      before = name;
      name = BEFORE.matcher(name).replaceFirst("");
    } while (!name.equals(before));
    name = BRACKETS.matcher(name).replaceAll(" ").strip();
    return AFTER.matcher(name).replaceFirst("").strip();
  }

  private Reading<String> find(String title) {
    if (GENERAL.contains(Taxonomy.normaliseTitle(title))) {
      return Reading.none(AdGap.NO_SURE_OCCUPATION);
    }
    List<OccupationMatch> matches = taxonomy.occupations(title, LOOK_AT);
    if (matches.isEmpty() || !matches.getFirst().exact()) {
      return Reading.none(AdGap.NO_SURE_OCCUPATION);
    }
    OccupationMatch best = matches.getFirst();
    if (isProperName(best)) {
      return Reading.of(best.occupation());
    }
    return isLikely(matches)
        ? new Reading<>(Optional.of(best.occupation()), EnumSet.of(AdGap.BY_OTHER_NAME))
        : Reading.none(AdGap.NO_SURE_OCCUPATION);
  }

  private boolean isProperName(OccupationMatch match) {
    return taxonomy
            .label(match.occupation(), Locale.GERMAN)
            .filter(match.label()::equals)
            .isPresent()
        || taxonomy
            .label(match.occupation(), Locale.ENGLISH)
            .filter(match.label()::equals)
            .isPresent();
  }

  private boolean isLikely(List<OccupationMatch> matches) {
    String group = group(matches.getFirst());
    boolean oneGroup =
        matches.stream()
            .filter(OccupationMatch::exact)
            .allMatch(match -> sameGroup(group, group(match), MINOR));
    return oneGroup
        && matches.stream()
            .skip(1)
            .limit(NEIGHBOURS)
            .anyMatch(match -> sameGroup(group, group(match), SUB_MAJOR));
  }

  private String group(OccupationMatch match) {
    return taxonomy.isco08(match.occupation()).orElse("");
  }

  private static boolean sameGroup(String some, String other, int digits) {
    return some.length() >= digits
        && other.length() >= digits
        && some.substring(0, digits).equals(other.substring(0, digits));
  }
}
