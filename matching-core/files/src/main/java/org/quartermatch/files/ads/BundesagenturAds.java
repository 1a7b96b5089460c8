package org.quartermatch.files.ads;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import tools.jackson.databind.JsonNode;

/**
 * Ads of the Jobsuche of the Bundesagentur für Arbeit: entries of search answers and detail
 * answers, with the field names of all versions ({@code titel} and {@code stellenangebotsTitel},
 * {@code beruf} and {@code hauptberuf}, {@code arbeitgeber} and {@code firma}, {@code arbeitsort}
 * and {@code stellenlokationen}).
 *
 * @see <a href="https://github.com/bundesAPI/jobsuche-api">Description of the interface</a>
 */
final class BundesagenturAds {
  private static final String[] IDS = {"refnr", "referenznummer"};
  private static final String[] TITLES = {"stellenangebotsTitel", "titel"};
  private static final List<String> MARKS =
      List.of("stellenangebotsTitel", "stellenangebotsBeschreibung", "arbeitsort", "hauptberuf");
  private static final int POSTCODE_DIGITS = 5;
  private static final int MOST_OPENINGS = 1000;

  private BundesagenturAds() {}

  static boolean isAd(JsonNode node) {
    return node.has(IDS[0])
        || node.has(IDS[1])
        || MARKS.stream().anyMatch(node::has)
        || (node.has("titel") && node.has("hashId"));
  }

  /** Empty: without an id. */
  static Optional<JobAd> ad(JsonNode node) {
    return Fields.line(node, IDS[0], IDS[1], "hashId").map(id -> ad(id, node));
  }

  private static JobAd ad(String id, JsonNode node) {
    Optional<String> occupation = Fields.line(node, "hauptberuf", "beruf");
    JobAd.Builder ad =
        JobAd.builder(id)
            .title(Fields.line(node, TITLES).or(() -> occupation).orElse(""))
            .description(
                Fields.raw(node, "stellenangebotsBeschreibung", "stellenbeschreibung")
                    .map(AdText::plain)
                    .orElse(""))
            .company(Fields.line(node, "firma", "arbeitgeber"))
            .occupation(occupation)
            .openings(openings(node.path("anzahlOffeneStellen")))
            .start(
                Fields.date(node, "eintrittsdatum")
                    .or(() -> Fields.date(node.path("eintrittszeitraum"), "von")))
            .validUntil(Fields.date(node.path("veroeffentlichungszeitraum"), "bis"));
    workplaces(node, ad);
    workingTime(node, ad);
    form(Fields.line(node, "stellenangebotsart", "angebotsart").orElse(""), ad);
    return ad.build();
  }

  private static OptionalInt openings(JsonNode value) {
    int openings = value.asInt(0);
    return openings >= 1 && openings <= MOST_OPENINGS
        ? OptionalInt.of(openings)
        : OptionalInt.empty();
  }

  private static void workplaces(JsonNode node, JobAd.Builder ad) {
    for (JsonNode location : node.path("stellenlokationen")) {
      JsonNode address = location.path("adresse");
      ad.workplace(
          workplace(
              address.isObject() ? address : location,
              point(location.path("breite"), location.path("laenge"))));
    }
    for (JsonNode location : node.path("arbeitsorte")) {
      oldWorkplace(location, ad);
    }
    if (node.path("arbeitsort").isObject()) {
      oldWorkplace(node.path("arbeitsort"), ad);
    }
  }

  private static void oldWorkplace(JsonNode location, JobAd.Builder ad) {
    JsonNode coordinates = location.path("koordinaten");
    ad.workplace(workplace(location, point(coordinates.path("lat"), coordinates.path("lon"))));
  }

  private static JobAd.Workplace workplace(JsonNode address, Optional<GeoPoint> point) {
    return new JobAd.Workplace(
        Fields.line(address, "ort").orElse(""),
        // Some answers have it as a number, which has lost its leading zero.
        Fields.line(address, "plz").map(BundesagenturAds::postcode),
        point);
  }

  private static String postcode(String plz) {
    return "0".repeat(Math.max(0, POSTCODE_DIGITS - plz.length())) + plz;
  }

  private static Optional<GeoPoint> point(JsonNode latitude, JsonNode longitude) {
    double lat = latitude.asDouble(Double.NaN);
    double lon = longitude.asDouble(Double.NaN);
    // 0, 0 stands for not known: the place is in the Gulf of Guinea.
    boolean known = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat != 0 || lon != 0);
    return known ? Optional.of(new GeoPoint(lat, lon)) : Optional.empty();
  }

  private static void workingTime(JsonNode node, JobAd.Builder ad) {
    ad.time(JobAd.Times.FULL_TIME, Fields.isTrue(node, "arbeitszeitVollzeit"));
    for (String part : List.of("Vormittag", "Nachmittag", "Abend")) {
      boolean isSo = Fields.isTrue(node, "arbeitszeitTeilzeit" + part);
      ad.time(JobAd.Times.DAY_PART, isSo).time(JobAd.Times.PART_TIME, isSo);
    }
    ad.time(JobAd.Times.PART_TIME, Fields.isTrue(node, "arbeitszeitTeilzeitFlexibel"));
    ad.time(
        JobAd.Times.SHIFT_NIGHT_OR_WEEKEND,
        Fields.isTrue(node, "arbeitszeitSchichtNachtWochenende"));
    ad.time(JobAd.Times.MINIJOB, Fields.isTrue(node, "istGeringfuegigeBeschaeftigung"));
    for (JsonNode model : node.path("arbeitszeitmodelle")) {
      switch (model.asString("").toUpperCase(Locale.ROOT)) {
        case "VOLLZEIT" -> ad.time(JobAd.Times.FULL_TIME, true);
        case "TEILZEIT" -> ad.time(JobAd.Times.PART_TIME, true);
        case "MINIJOB" -> ad.time(JobAd.Times.MINIJOB, true);
        case "SCHICHT_NACHTARBEIT_WOCHENENDE" -> ad.time(JobAd.Times.SHIFT_NIGHT_OR_WEEKEND, true);
        default -> {
          // Work at home and whatever may come: nothing that an opportunity has a place for.
        }
      }
    }
  }

  private static void form(String kind, JobAd.Builder ad) {
    switch (kind.toUpperCase(Locale.ROOT)) {
      case "AUSBILDUNG" -> ad.form(EmploymentForm.APPRENTICESHIP);
      case "PRAKTIKUM_TRAINEE", "PRAKTIKUM" -> ad.form(EmploymentForm.INTERNSHIP);
      case "SELBSTAENDIGKEIT" -> ad.time(JobAd.Times.NO_EMPLOYMENT, true);
      default -> {
        // ARBEIT, or not said.
      }
    }
  }
}
