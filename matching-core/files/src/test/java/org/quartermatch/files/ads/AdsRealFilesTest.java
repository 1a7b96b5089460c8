package org.quartermatch.files.ads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.taxonomy.Taxonomy;
import org.quartermatch.testkit.Shared;

/** Two real pages of the Arbeitnow feed, 100 ads each, with all of ESCO. */
class AdsRealFilesTest {
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>|&(?:nbsp|amp|lt);");

  @TempDir private Path directory;

  @Test
  void importsEveryAdAndReadsTheFilesBack() throws IOException {
    Path jobs = Shared.data("arbeitnow_jobs");
    AdImportSettings settings =
        new AdImportSettings(
            Taxonomy.esco(List.of(Shared.data("esco_de"), Shared.data("esco_v1.1.1_relations"))),
            Optional.of(Shared.data("plz_geocoord").resolve("plz_geocoord.csv")),
            LocalDate.of(2026, 12, 1));
    List<Path> files =
        List.of(jobs.resolve("arbeitnow_2025-05.json"), jobs.resolve("arbeitnow_2026.json"));

    ImportedAds ads = AdImport.read(files, settings);
    AdSummary summary = ads.summary();
    AdImport.importAds(files, directory.resolve("opportunities.csv"), settings, Locale.GERMAN);

    assertThat(summary.ads() + summary.repeated() + summary.withoutId()).isEqualTo(200);
    assertThat(ads.opportunities()).hasSize(summary.ads());
    assertThat(summary.read(AdField.DESCRIPTION)).isEqualTo(summary.ads());
    assertThat(summary.read(AdField.COMPANY)).isEqualTo(summary.ads());
    // These files name places without postal codes, and read by eye: 48 occupations, 11 hours.
    assertThat(summary.gap(AdField.LOCATION, AdGap.PLACE_NAME_ONLY)).isEqualTo(summary.ads());
    assertThat(summary.read(AdField.OCCUPATION)).isBetween(44, 60);
    assertThat(summary.read(AdField.HOURS)).isBetween(10, 14);
    assertThat(summary.read(AdField.LANGUAGES)).isBetween(110, 130);
    for (AdField field : AdField.values()) {
      int reasons =
          summary.gaps().getOrDefault(field, Map.of()).values().stream()
              .mapToInt(count -> count)
              .sum();
      assertThat(summary.read(field) + reasons)
          .as("%s is read or has a reason", field)
          .isGreaterThanOrEqualTo(summary.ads());
    }
    ads.opportunities().forEach(vacancy -> check(vacancy.position()));
    QuarterData read = AdsImportTest.readBack(directory);
    assertThat(read.warnings()).isEmpty();
    assertThat(read.skippedRows()).isEmpty();
    assertThat(read.companies()).isEqualTo(ads.companies());
    assertThat(read.opportunities()).containsExactlyElementsOf(ads.opportunities());
  }

  private static void check(Position position) {
    assertThat(position.skills().items())
        .allMatch(Skill.Nice.class::isInstance)
        .hasSizeLessThanOrEqualTo(10);
    assertThat(position.description()).doesNotContainPattern(TAG).isNotBlank();
    assertThat(position.title()).doesNotContainPattern(TAG).isNotBlank();
    assertThat(position.hours().maximumQuarterHours().orElse(1)).isBetween(1, 60 * 4);
    assertThat(position.languages().complete()).isFalse();
    assertThat(position.qualifications().complete()).isFalse();
  }
}
