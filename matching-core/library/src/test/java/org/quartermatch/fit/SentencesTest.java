package org.quartermatch.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quartermatch.fit.judge.CriterionEntry;
import org.quartermatch.fit.judge.CriterionTable;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.taxonomy.Taxonomy;

class SentencesTest {
  private static final String BUNDLE = "org.quartermatch.fit.sentences";

  @Test
  void bothLanguagesHaveTheSameSentences() {
    assertThat(keys(Locale.GERMAN)).isEqualTo(keys(Locale.ROOT));
  }

  private static Set<String> keys(Locale locale) {
    return new TreeSet<>(ResourceBundle.getBundle(BUNDLE, locale).keySet());
  }

  /** What the table says of a criterion is there, and nothing else is. */
  @Test
  void everyCriterionHasItsSentences() {
    Set<String> named = new TreeSet<>();
    Set<String> prefixes = new TreeSet<>();
    for (CriterionEntry entry : CriterionTable.standard().entries()) {
      prefixes.add(entry.id().code() + ".");
      entry.sentences().forEach(key -> named.add(entry.id().code() + "." + key));
    }
    Set<String> there =
        keys(Locale.ROOT).stream()
            .filter(key -> prefixes.stream().anyMatch(key::startsWith))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(there).isEqualTo(named);
  }

  /** Sentences that the code names literally are those of the table. */
  @Test
  void everySentenceThatTheJudgesNameIsThere() throws IOException {
    Pattern literal =
        Pattern.compile(
            "\"((?:hours|availability|commute|childcare|languages|skills|form|conditions|needs|"
                + "occupation|start|freshness|local|bridge|level|range)\\.[a-z.]+)\"");
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/quartermatch/fit"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher matcher = literal.matcher(Files.readString(file));
        while (matcher.find()) {
          named.add(matcher.group(1));
        }
      }
    }
    named.removeIf(prefix -> prefix.endsWith("."));
    assertThat(named).hasSizeGreaterThan(60);
    assertThat(keys(Locale.ROOT)).containsAll(named);
  }

  @Test
  void everyCriterionHasAName() {
    for (StandardCriterion criterion : StandardCriterion.values()) {
      assertThat(Sentences.in(Locale.GERMAN, Taxonomy.none()).criterion(criterion.code()))
          .isNotEqualTo(criterion.code());
    }
  }

  @Test
  void plainSentencesInBothLanguages() {
    Fit fit = refused();
    Reason reason =
        fit.reasons().stream()
            .filter(r -> r.criterion().equals("languages"))
            .findFirst()
            .orElseThrow();
    assertThat(Sentences.in(Locale.GERMAN, Taxonomy.none()).of(reason))
        .containsExactly("Der Betrieb braucht Deutsch B1, vorhanden ist A2.");
    assertThat(Sentences.in(Locale.ENGLISH, Taxonomy.none()).of(reason))
        .containsExactly("The company needs German B1, A2 is there.");
    assertThat(fit.bridges()).hasSize(1);
    assertThat(Sentences.in(Locale.GERMAN, Taxonomy.none()).of(fit.bridges().getFirst()))
        .isEqualTo("Wenn die Person in Deutsch das Niveau B1 hätte, wäre diese Arbeit möglich.");
  }

  @Test
  void noSentenceLeavesAPlaceholderOpen() {
    for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
      Sentences sentences = Sentences.in(locale, Taxonomy.none());
      for (Reason reason : refused().reasons()) {
        assertThat(sentences.of(reason)).noneMatch(sentence -> sentence.matches(".*[{}].*"));
      }
    }
  }

  @Test
  void aSkillThatIsNotThereHasNoLevel() {
    Taxonomy taxonomy = Taxonomy.of(Map.of("soup", List.of("cooking"), "cake", List.of("cooking")));
    FitCalculator calculator =
        FitCalculator.builder().date(LocalDate.of(2026, 12, 1)).taxonomy(taxonomy).build();
    Participant participant =
        Participant.builder("p-1")
            .skills(Listing.of(Skill.held("soup", 4), Skill.held("sewing", 2)))
            .build();
    Position position =
        Position.builder("v-1")
            .skills(
                Listing.of(
                    Skill.nice("cake", 3, 1),
                    Skill.nice("sewing", 3, 1),
                    Skill.nice("driving", 3, 1),
                    Skill.must("sewing", 4),
                    Skill.must("welding", 2)))
            .build();
    Reason skills =
        calculator
            .explain(calculator.prepare(participant), calculator.prepare(new Vacancy(position)))
            .reasons()
            .stream()
            .filter(reason -> reason.criterion().equals("skills"))
            .findFirst()
            .orElseThrow();

    assertThat(Sentences.in(Locale.GERMAN, Taxonomy.none()).of(skills))
        .containsExactlyInAnyOrder(
            "Hilfreich ist „cake“ auf Stufe 3, vorhanden ist Verwandtes.",
            "Hilfreich ist „sewing“ auf Stufe 3, vorhanden ist Stufe 2.",
            "Hilfreich ist „driving“ auf Stufe 3, das fehlt.",
            "Der Betrieb braucht „sewing“ auf Stufe 4, vorhanden ist Stufe 2.",
            "Der Betrieb braucht „welding“ auf Stufe 2, das fehlt.");
  }

  private static Fit refused() {
    FitCalculator calculator = FitCalculator.builder().date(LocalDate.of(2026, 12, 1)).build();
    Participant participant =
        Participant.builder("p-1")
            .languages(Listing.of(Language.held("de", CefrLevel.A2)))
            .hours(HoursRange.of(10, 30))
            .build();
    Position position =
        Position.builder("v-1")
            .skills(Listing.none())
            .languages(Listing.of(Language.required("de", CefrLevel.B1)))
            .workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00"))
            .build();
    return calculator.explain(
        calculator.prepare(participant), calculator.prepare(new Vacancy(position)));
  }
}
