package org.quartermatch.files.ads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartermatch.files.csv.CsvValues;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;

/**
 * What is read of the words that ads are made of, and what is not. Long, as it is lists of
 * wordings.
 */
class AdsTextTest {
  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20-25 Std./Woche | 20-25",
        "20 - 25 Std. / Woche | 20-25",
        "20 bis 25 Stunden pro Woche | 20-25",
        "zwischen 20 und mehr, 20–25 Wochenstunden | 20-25",
        "5–10 Stunden pro Woche zum Start | 5-10",
        "30h/Woche | 30-30",
        "Teilzeit 25h_Wo | 25-25",
        "30 h / Woche | 30-30",
        "15 STd/ Wo | 15-15",
        "20 hours/ week | 20-20",
        "für 20 Stunden wöchentlich | 20-20",
        "Die wöchentliche Arbeitszeit beträgt 35 Stunden. | 35-35",
        "Wochenarbeitszeit: 19,5 Std. | 19.5-19.5",
        "Wochenstunden: 20-25 | 20-25",
        "Arbeitszeit: 38,5 Std. | 38.5-38.5",
        "38,5 Std. | 38.5-38.5",
        "Teilzeit (19,25 Stunden) | 19.25-19.25",
        "mind. 15 h | 15-",
        "Vollzeit, Teilzeit ab 30 Std., auch 4-Tage-Woche | 30-",
        "mindestens 20 Std. pro Woche | 20-",
        "bis zu 20 Stunden/Woche | -20",
        "up to 20h/week | -20",
        "max. 10 Stunden in der Woche | -10",
        "39-Stunden-Woche mit Homeoffice-Anteil | 39-39",
        "40 Stunden-Woche | 40-40",
        "Voll- oder Teilzeit, 39-Stunden-Woche | -39",
        "Vollzeit (40 Std./Woche) oder Teilzeit (20 Std./Woche) | -40",
        "20 Wochenstunden, in den Semesterferien bis zu 40 Stunden pro Woche | -40",
        "ca. 10 - 20 Stunden pro Woche | 10-20",
        "15–17 €/Stunde, 10–20 Stunden/Woche | 10-20",
        "10 Std. bis 20 Std. pro Woche | 10-20",
        "Minijob, 10 Std/Woche, 556 Euro | 10-10",
        "unbefristete Vollzeitstelle (42,5 Std./Woche) | 42.5-42.5",
      })
  void readsWeeklyHours(String text, String expected) {
    assertThat(HoursText.read(ad(text)).value().map(AdsTextTest::text)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "24 Stunden am Tag erreichbar | NOT_A_WEEK",
        "Wir melden uns innerhalb von 24 Stunden | NOT_STATED",
        "30 Tage Urlaub | NOT_STATED",
        "seit 40 Jahren | NOT_STATED",
        "38,5 | NOT_STATED",
        "38,5 Jahre Erfahrung | NOT_STATED",
        "Schichtdienst | NOT_STATED",
        "24/7 | NOT_STATED",
        "24h Team | NOT_STATED",
        "24-Stunden-Service | NOT_STATED",
        "7x24h | NOT_STATED",
        "in unserer 24-Stunden besetzten Hausnotrufzentrale | NOT_STATED",
        "17,50 €/Stunde | NOT_STATED",
        "Vergütung von 15 € pro Stunde | NOT_STATED",
        "15-17 €/h | NOT_STATED",
        "im Umfang von 35 Stunden im Monat | NOT_A_WEEK",
        "100Std./Monat | NOT_A_WEEK",
        "Teilzeit mit 3-4 Tagen je 8 Stunden am Tag | NOT_A_WEEK",
        "4 Std. täglich | NOT_A_WEEK",
        "ca. 20 Stunden pro Woche | ABOUT",
        "16 Stunden Fortbildung im Jahr | NOT_STATED",
        "mind. 15 h Fortbildung | NOT_STATED",
        "Die Anfahrt dauert 2 Stunden, | NOT_STATED",
        "Vollzeit | FULL_TIME_WITHOUT_HOURS",
        "Teilzeit/Vollzeit | FULL_TIME_WITHOUT_HOURS",
        "Teilzeit vormittags | PART_TIME_WITHOUT_HOURS",
        "Altersteilzeit | NOT_STATED",
        "4-Tage-Woche | NOT_STATED",
        "80 Stunden pro Woche | IMPLAUSIBLE",
        "38,7 Stunden pro Woche | IMPLAUSIBLE",
        "25-20 Stunden pro Woche | IMPLAUSIBLE",
        "alle 2 Stunden | NOT_STATED",
        "rund um die Uhr, 24 Std. | NOT_STATED",
        "10 High-Performer pro Woche | NOT_STATED",
      })
  void leavesOtherHoursOut(String text, AdGap gap) {
    Reading<HoursRange> reading = HoursText.read(ad(text));

    assertThat(reading.value().map(AdsTextTest::text)).isEmpty();
    assertThat(reading.gaps()).containsExactly(gap);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gute Deutschkenntnisse (B1) | de:B1/A0",
        "Deutsch mindestens B2 | de:B2/A0",
        "Deutsch mind. B2 | de:B2/A0",
        "Deutschkenntnisse auf B2-Niveau | de:B2/A0",
        "Deine Deutschkenntnisse sind mindestens auf dem Niveau C1. | de:C1/A0",
        "Deutsch B1/B2 | de:B1/A0",
        "Sprachniveau B1-B2 in Deutsch | de:B1/A0",
        "B2-Niveau Deutsch | de:B2/A0",
        "C1 in Deutsch | de:C1/A0",
        "Englisch C1 | en:C1/A0",
        "German C1 minimum | de:C1/A0",
        "Mandatory Languages: German (C1+) and English (B2+) | de:C1/A0 en:B2/A0",
        "Deutsch- und Englischkenntnisse (mind. C1) | de:C1/A0 en:C1/A0",
        "Sehr gute Deutschkenntnisse (mind. C1), gute Englischkenntnisse (B2) | de:C1/A0 en:B2/A0",
        "Fließende Deutschkenntnisse in Wort und Schrift (mind. C1) | de:C1",
        "Deutschkenntnisse in Wort & Schrift | de:?",
        "fließend Deutsch | de:?/A0",
        "Deutsch fließend, Englisch von Vorteil | de:?/A0",
        "Verhandlungssicheres Deutsch & Englisch (C1) | de:C1/A0 en:C1/A0",
        "Gute Deutschkenntnisse und idealerweise Englischkenntnisse | de:?/A0",
        "Deutsch (B1) und Englisch von Vorteil | de:B1/A0",
        "gute Deutschkenntnisse - Englisch B1 ist gewünscht | de:?/A0",
        "Du sprichst Deutsch und Englisch fließend | de:?/A0 en:?/A0",
        "Deutsch auf muttersprachlichem Niveau | de:?/A0",
        "Sie haben Grundkenntnisse Türkisch A2 | tr:A2/A0",
        "Fluent English skills, both written and verbal. | en:?",
        "Deutsch B1. Im Team hilft Deutsch B2. | de:B1/A0",
        "Deutsch A2.1 | de:A2/A0",
        "Gute Kenntnisse der deutschen Sprache | de:?/A0",
      })
  void readsRequiredLanguages(String text, String expected) {
    assertThat(LanguageText.read(text).value().map(AdsTextTest::languages)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Deutsche Bahn",
        "ein deutsches Unternehmen mit sicherem Arbeitsplatz",
        "gute Kenntnisse des deutschen Marktes",
        "Schnelle Auffassung bei Tools wie SAP B1 oder Lucanet",
        "Niveau B1",
        "Wir bieten einen Deutschkurs (B1)",
        "Deutsch B1 von Vorteil",
        "Dein Deutsch ist idealerweise auf B2 Level.",
        "keine Deutschkenntnisse erforderlich",
        "auch ohne gute Deutschkenntnisse",
        "Übersetzung Deutsch-Englisch C1",
        "in ganz Deutschland, sehr gute Bezahlung",
        "Kindergarten, Halle B1",
        "Learn German with us: B1 classes",
        "Deutschlandticket, B2B",
      })
  void leavesOtherLanguagesOut(String text) {
    assertThat(LanguageText.read(text).value().map(AdsTextTest::languages)).isEmpty();
  }

  @Test
  void countsLevelsInWordsAndWhatIsOnlyWelcome() {
    assertThat(LanguageText.read("Deutsch fließend, Englisch von Vorteil").gaps())
        .containsExactlyInAnyOrder(AdGap.LEVEL_IN_WORDS, AdGap.ONLY_WELCOME);
    assertThat(LanguageText.read("Fluent in German or French"))
        .isEqualTo(Reading.none(AdGap.ONE_OF_SEVERAL));
    assertThat(LanguageText.read("Deutsch B1").gaps()).isEmpty();
    assertThat(LanguageText.read("Wir freuen uns").gaps()).containsExactly(AdGap.NOT_STATED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Führerschein Klasse B | driving-licence-b",
        "Führerschein der Klasse B zwingend | driving-licence-b",
        "Sie besitzen die Führerscheinklasse B (alt 3) | driving-licence-b",
        "Führerschein Kl. B erforderlich | driving-licence-b",
        "Führerschein mindestens Klasse B erforderlich | driving-licence-b",
        "Führerscheins der Kl. 3 bzw. B | driving-licence-b",
        "PKW-Führerschein | driving-licence-b",
        "erweitertes polizeiliches Führungszeugnis | certificate-of-conduct",
        "Gesundheitszeugnis | food-hygiene-instruction",
        "Belehrung nach § 43 IfSG | food-hygiene-instruction",
        "Bescheinigung nach §43 Abs. 1 Infektionsschutzgesetz | food-hygiene-instruction",
        "Nachweis über Masernschutz | measles-proof",
        "Masernimpfung, Führungszeugnis | certificate-of-conduct measles-proof",
      })
  void readsPapers(String text, String expected) {
    assertThat(PaperText.read(text).value().map(AdsTextTest::codes)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Führerschein erforderlich | CLASS_NOT_STATED",
        "Führerschein Klasse CE | NOT_STATED",
        "Führerschein Klasse B oder CE | CLASS_NOT_STATED",
        "Führerschein Klasse B von Vorteil | ONLY_WELCOME",
        "gerne mit Führerschein Klasse B | ONLY_WELCOME",
        "kein Führerschein nötig | ONLY_WELCOME",
        "Klasse Betriebsklima | NOT_STATED",
        "Führung eines Teams mit Zeugnis | NOT_STATED",
        "Führerschein-Beauftragter | CLASS_NOT_STATED",
        "Wir übernehmen die Kosten für das Führungszeugnis | ONLY_WELCOME",
      })
  void leavesOtherPapersOut(String text, AdGap gap) {
    assertThat(PaperText.read(text)).isEqualTo(Reading.none(gap));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bereitschaft zur Nachtarbeit | night",
        "Arbeiten im 3-Schicht-System | night shift-work",
        "Bereitschaft zum Schichtdienst | shift-work",
        "Arbeit im Schichtdienst | shift-work",
        "Bereitschaft zu Wochenend- und Schichtarbeit. | saturday sunday shift-work",
        "Die Einsätze finden samstags statt | saturday",
        "Dienste auch an Sonn- und Feiertagen | sunday",
        "Heben und Tragen von Möbeln | heavy-lifting",
        "schwere körperliche Arbeit | heavy-lifting",
      })
  void readsConditions(String text, String expected) {
    assertThat(ConditionText.read(ad(text)).value().map(AdsTextTest::codes)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kein Schichtdienst",
        "keine Nachtschichten",
        "Wochenenden frei",
        "Nachtschichtzulagen (2,05 EUR)",
        "gelegentlich Samstagsarbeit",
        "Weihnachtsgeld",
        "Schwerpunkt Pflege",
        "Schwerbehinderte werden bevorzugt",
        "Schichtführung",
        "Übernachtungskosten",
        "körperliche Fitness",
        "Tagesschicht",
        "wenn du dich sonntags auf Montag freust",
        "Planung passender Schichtmodelle",
        "Wochenendarbeit möglich",
        "Tragschichten",
      })
  void leavesOtherConditionsOut(String text) {
    assertThat(ConditionText.read(ad(text)).value().map(AdsTextTest::codes)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Aushilfe | Wir suchen dich als Minijob | minijob",
        "Aushilfe auf 556-Euro-Basis | | minijob",
        "Aushilfe | auf 556-Euro-Basis | minijob",
        "Minijob in der Küche | | minijob",
        "Küchenhilfe | Arbeitszeit: Minijob | minijob",
        "Ausbildung zum Koch | | apprenticeship",
        "Auszubildende (m/w/d) | | apprenticeship",
        "Praktikant im Vertrieb | | internship",
      })
  void readsForms(String title, String description, String expected) {
    assertThat(FormText.read(ad(title, description == null ? "" : description)).value())
        .map(form -> form.code())
        .contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Koch | Vollzeit, Teilzeit oder als Minijob | SEVERAL_FORMS",
        "Koch | Vollzeit | NOT_STATED",
        "Koch | kein Minijob, sondern eine feste Stelle als Minijob-Alternative | NOT_STATED",
        "Buchhalter | Abrechnung von Minijobs | NOT_STATED",
        "Koch | abgeschlossene Ausbildung zum Koch | NOT_STATED",
        "Freelancer Design | | NO_SUCH_FORM",
        "Fundraising (im Ehrenamt) | | NO_SUCH_FORM",
        "Praktikumsbetreuung | | NOT_STATED",
      })
  void leavesOtherFormsOut(String title, String description, AdGap gap) {
    assertThat(FormText.read(ad(title, description == null ? "" : description)))
        .isEqualTo(Reading.none(gap));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Arbeitszeit: Mo-Fr 08:00-12:00 | Mo-Fr 08:00-12:00",
        "Arbeitszeiten: Montag bis Freitag von 8 bis 12 Uhr | Mo-Fr 08:00-12:00",
        "Die Arbeitszeit ist Mo.-Do. 6.30 - 10.00 Uhr | Mo-Th 06:30-10:00",
        "Einsatzzeit: samstags 9-13 Uhr | Sa 09:00-13:00",
      })
  void readsWorkingHours(String text, String expected) {
    assertThat(TimesText.read(ad(text)).value())
        .contains(new WorkingTime.Roster(WeekSchedule.parse(expected)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Teilzeit vormittags | DAY_PART_WITHOUT_TIMES",
        "Telefonisch erreichbar Mo-Fr 9-17 Uhr | NOT_STATED",
        "Arbeitszeit: flexibel | NOT_STATED",
        "Arbeitszeit: Mo-Fr 38 Stunden | NOT_STATED",
        "Arbeitszeit: Mo-Fr 18:00-12:00 | IMPLAUSIBLE",
        "Arbeitszeit: Mo 8-12 Uhr. Arbeitszeit: Di 8-12 Uhr | CONTRADICTORY",
        "Montag bis Freitag von 8 bis 12 Uhr | NOT_STATED",
        "Arbeitszeiten: Mo-Fr. 08:00 – 17:00 Uhr (+/- 1 Stunde) | ABOUT",
      })
  void leavesOtherTimesOut(String text, AdGap gap) {
    assertThat(TimesText.read(ad(text))).isEqualTo(Reading.none(gap));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wir suchen zum 01.03.2027 eine Hilfe | 2027-03-01",
        "ab dem 1.9.2027 | 2027-09-01",
        "Eintrittstermin: 15.01.2027 | 2027-01-15",
      })
  void readsStarts(String text, LocalDate expected) {
    assertThat(StartText.read(ad(text), DATE)).isEqualTo(Reading.of(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ab sofort | AT_ONCE",
        "zum nächstmöglichen Zeitpunkt | AT_ONCE",
        "befristet bis zum 31.03.2027 | NOT_STATED",
        "zum 01.01.2012 | IMPLAUSIBLE",
        "zum 31.02.2027 | IMPLAUSIBLE",
        "zum 01.03.2027 oder ab 01.04.2027 | CONTRADICTORY",
        "am 01.03.2027 | NOT_STATED",
      })
  void leavesOtherStartsOut(String text, AdGap gap) {
    assertThat(StartText.read(ad(text), DATE)).isEqualTo(Reading.none(gap));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Steuerberater (m/w/d) in Neuried, auf Wunsch mit Partnerperspektive | Steuerberater",
        "Kfz-Mechatroniker (m/w/d) für unser Servicecenter gesucht! | Kfz-Mechatroniker",
        "Wir stellen ein: Koch / Beikoch | Koch",
        "(Junior) Koch:in (m/w/d) – Kita | Koch:in",
        "Ausbildung zum Koch | Koch",
        "Verkäufer/in | Verkäufer/in",
        "Reinigungskraft Teilzeit | Reinigungskraft",
        "Bankkaufmann/-frau - als Kreditspezialist | Bankkaufmann/-frau",
      })
  void cutsRemarksOffTitles(String title, String expected) {
    assertThat(OccupationTitle.withoutRemarks(title)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "<p>Wir&nbsp;suchen</p><ul><li>dich</li><li>&amp; mich</li></ul> | Wir suchen/dich/& mich",
        "Zeile eins<br>Zeile zwei<script>alert(1)</script> | Zeile eins/Zeile zwei",
        "5 &lt; 6 und 7 &gt; 2 | 5 < 6 und 7 > 2",
        "&lt;p&gt;zweimal&lt;/p&gt; | zweimal",
        "<p>ein\u00ADfach</p> | einfach",
        "<b>fett</b>gedruckt | fettgedruckt",
      })
  void turnsHtmlIntoPlainText(String html, String expected) {
    assertThat(AdText.plain(html).replace('\n', '/')).isEqualTo(expected);
  }

  @Test
  void keepsTheLinesOfPlainText() {
    assertThat(AdText.plain("eins\r\n\n  zwei &amp; drei\n")).isEqualTo("eins\nzwei & drei");
  }

  @ParameterizedTest
  @EnumSource(AdGap.class)
  void hasWordsForEveryReason(AdGap gap) {
    for (Locale locale : List.of(Locale.ROOT, Locale.GERMAN)) {
      ResourceBundle texts = ResourceBundle.getBundle("org.quartermatch.files.ads.summary", locale);
      assertThat(texts.getString("gap." + gap)).isNotBlank();
      for (AdField field : AdField.values()) {
        assertThat(texts.getString("field." + field)).isNotBlank();
      }
    }
  }

  private static JobAd ad(String text) {
    return ad("", text);
  }

  private static JobAd ad(String title, String description) {
    return JobAd.builder("a").title(title).description(description).build();
  }

  private static String text(HoursRange hours) {
    return text(hours.minimumQuarterHours()) + "-" + text(hours.maximumQuarterHours());
  }

  private static String text(OptionalInt quarterHours) {
    return quarterHours.isPresent() ? CsvValues.hours(quarterHours.getAsInt()) : "";
  }

  private static String languages(Listing<Language.Required> languages) {
    assertThat(languages.complete()).isFalse();
    return languages.items().stream().map(AdsTextTest::text).collect(Collectors.joining(" "));
  }

  private static String text(Language.Required language) {
    Optional<CefrLevel> spoken = language.level().spoken();
    Optional<CefrLevel> written = language.level().written();
    return language.code()
        + ":"
        + text(spoken)
        + (spoken.equals(written) ? "" : "/" + text(written));
  }

  private static String text(Optional<CefrLevel> level) {
    return level.map(CefrLevel::name).orElse("?");
  }

  private static String codes(Listing<String> codes) {
    assertThat(codes.complete()).isFalse();
    return String.join(" ", codes.items());
  }
}
