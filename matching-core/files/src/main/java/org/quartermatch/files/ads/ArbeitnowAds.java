package org.quartermatch.files.ads;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quartermatch.model.EmploymentForm;
import tools.jackson.databind.JsonNode;

/**
 * Ads of the Arbeitnow feed: {@code slug}, {@code company_name}, {@code title}, {@code description}
 * in HTML, {@code location} (a name), {@code job_types} (words in several languages).
 *
 * @see <a href="https://www.arbeitnow.com/blog/job-board-api">Arbeitnow's job board API</a>
 */
final class ArbeitnowAds {
  private static final Pattern POSTCODE = Pattern.compile("(?<!\\d)\\d{5}(?!\\d)");

  private ArbeitnowAds() {}

  static boolean isAd(JsonNode node) {
    return node.has("title")
        && (node.has("slug") || (node.has("company_name") && node.has("job_types")));
  }

  /** Empty: without an id. */
  static Optional<JobAd> ad(JsonNode node) {
    return Fields.line(node, "slug").map(slug -> ad(slug, node));
  }

  private static JobAd ad(String slug, JsonNode node) {
    JobAd.Builder ad =
        JobAd.builder(slug)
            .title(Fields.line(node, "title").orElse(""))
            .description(Fields.raw(node, "description").map(AdText::plain).orElse(""))
            .company(Fields.line(node, "company_name"));
    Fields.line(node, "location").ifPresent(place -> ad.workplace(workplace(place)));
    for (JsonNode type : node.path("job_types")) {
      type(type.asString("").toLowerCase(Locale.ROOT), ad);
    }
    return ad.build();
  }

  private static JobAd.Workplace workplace(String place) {
    Matcher postcode = POSTCODE.matcher(place);
    return new JobAd.Workplace(
        place,
        postcode.find() ? Optional.of(postcode.group()) : Optional.empty(),
        Optional.empty());
  }

  private static void type(String type, JobAd.Builder ad) {
    ad.time(JobAd.Times.FULL_TIME, type.contains("full time") || type.contains("full-time"));
    ad.time(JobAd.Times.PART_TIME, type.contains("part time") || type.contains("part-time"));
    switch (type) {
      case "internship" -> ad.form(EmploymentForm.INTERNSHIP);
      case "apprenticeship" -> ad.form(EmploymentForm.APPRENTICESHIP);
      case "freelance", "dual studies" -> ad.time(JobAd.Times.NO_EMPLOYMENT, true);
      default -> {
        // Words for experience, contract or branch; "Side" is any job beside another one.
      }
    }
  }
}
