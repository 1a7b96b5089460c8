package org.quartermatch.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartermatch.taxonomy.Taxonomy.OccupationMatch;
import org.quartermatch.taxonomy.Taxonomy.OccupationSkill;
import org.quartermatch.taxonomy.titles.GermanTitles;
import org.quartermatch.testkit.Shared;

/** ESCO itself: German labels of version 1.2, relations and English labels of 1.1.1. */
class RealEscoTest {
  private static final String KITCHEN_HELPER_GROUP = "9412";

  private static Taxonomy taxonomy = Taxonomy.none();

  /** Loads it once; before each test, so that each is counted as skipped where it is missing. */
  @BeforeEach
  void load() throws IOException {
    if (taxonomy.skillCount() > 0) {
      return;
    }
    long start = System.nanoTime();
    taxonomy =
        Taxonomy.esco(
            List.of(
                Shared.data("esco_de"),
                Shared.data("esco_v1.1.1_relations"),
                Shared.data("esco_ba_crosswalk")));
    long loaded = System.nanoTime();
    taxonomy.occupations("Koch", 1);
    System.out.printf(
        Locale.ROOT,
        "ESCO: %d skills and groups, %d occupations, loaded in %d ms, titles indexed in %d ms%n",
        taxonomy.skillCount(),
        taxonomy.occupations().size(),
        (loaded - start) / 1_000_000,
        (System.nanoTime() - loaded) / 1_000_000);
  }

  @Test
  void allPartsAreThere() {
    assertThat(taxonomy.unknown()).isEmpty();
    assertThat(taxonomy.skillCount()).isGreaterThan(14_500);
    assertThat(taxonomy.occupations()).hasSizeGreaterThan(3_000);
  }

  @Test
  void narrowerAndBroaderAgreeWithAWalk() throws IOException {
    Taxonomy skills = Taxonomy.esco(Shared.data("esco_de"));
    Map<String, Set<String>> walked = new HashMap<>();
    String top = "http://data.europa.eu/esco/skill/335228d2-297d-4e0e-a6ee-bc6a8dc110d9";
    int below = collect(skills, top, walked).size();
    assertThat(below).isGreaterThan(100);
    walked.forEach(
        (code, all) -> {
          assertThat(skills.narrower(code)).as(code).containsExactlyElementsOf(all);
          assertThat(skills.narrowerCount(code)).isEqualTo(all.size());
          all.forEach(
              low -> {
                assertThat(skills.isNarrower(low, code)).isTrue();
                assertThat(skills.broaderTransitive(low)).contains(code);
              });
        });
  }

  private static Set<String> collect(
      Taxonomy skills, String code, Map<String, Set<String>> walked) {
    Set<String> known = walked.get(code);
    if (known != null) {
      return known;
    }
    Set<String> all = new TreeSet<>();
    for (String low : skills.directNarrower(code)) {
      all.add(low);
      all.addAll(collect(skills, low, walked));
    }
    walked.put(code, all);
    return all;
  }

  @Test
  void everyOccupationHasAGroup() {
    assertThat(taxonomy.occupations())
        .allSatisfy(code -> assertThat(taxonomy.isco08(code).orElse("")).matches("[0-9]{4}"));
  }

  @Test
  void mostOccupationsHaveSkillsWithGermanLabels() {
    long withSkills =
        taxonomy.occupations().stream().filter(code -> !taxonomy.skillsOf(code).isEmpty()).count();
    assertThat(withSkills).isGreaterThan(2_900);
    String helper = taxonomy.occupations("Küchenhilfe", 1).getFirst().occupation();
    assertThat(taxonomy.isco08(helper)).contains(KITCHEN_HELPER_GROUP);
    assertThat(taxonomy.skillsOf(helper))
        .hasSizeGreaterThan(10)
        .extracting(OccupationSkill::relation)
        .contains(OccupationSkill.Relation.ESSENTIAL, OccupationSkill.Relation.OPTIONAL);
    assertThat(taxonomy.skillsOf(helper))
        .allSatisfy(skill -> assertThat(taxonomy.label(skill.skill(), Locale.GERMAN)).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "Kuechenhilfe (m/w/d), 9412",
    "Koch/Köchin, 5120",
    "Steuerberater:in, 2411",
    "Friseur/in, 5141",
    "Bäcker*innen, 7512",
    "cook, 5120",
    "hairdresser, 5141",
    "Kfz-Mechatroniker (m/w/d), 7231",
    "Altenpfleger/in, 5321",
  })
  void findsTheGroupOfCommonTitles(String title, String group) {
    OccupationMatch match = taxonomy.occupations(title, 1).getFirst();
    assertThat(taxonomy.isco08(match.occupation())).as("%s", match).contains(group);
  }

  @Test
  void bothFormsOfAGermanLabelAreOneTitle() {
    long labels = 0;
    long same = 0;
    for (String code : taxonomy.occupations()) {
      String label = taxonomy.label(code, Locale.GERMAN).orElse("");
      List<String> forms = List.of(label.split("/", -1));
      if (forms.size() == 2 && !label.contains(" ")) {
        labels++;
        if (GermanTitles.normalise(forms.get(0)).equals(GermanTitles.normalise(forms.get(1)))) {
          same++;
        }
      }
    }
    System.out.printf("ESCO: %d of %d couples of titles have one form%n", same, labels);
    assertThat(labels).isGreaterThan(1_500);
    assertThat((double) same / labels).isGreaterThan(0.97);
  }
}
