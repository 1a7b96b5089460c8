package org.quartermatch.taxonomy.titles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GermanTitlesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Altenpflegehelfer",
        "Altenpflegehelferin",
        "Altenpflegehelferinnen",
        "Altenpflegehelfer/in",
        "Altenpflegehelfer/-in",
        "Altenpflegehelfer/ -in",
        "Altenpflegehelfer / -in",
        "Altenpflegehelfer/innen",
        "Altenpflegehelfer/Innen",
        "Altenpflegehelfer*in",
        "Altenpflegehelfer*innen",
        "Altenpflegehelfer:in",
        "Altenpflegehelfer:innen",
        "Altenpflegehelfer_in",
        "Altenpflegehelfer·in",
        "Altenpflegehelfer(in)",
        "Altenpflegehelfer (in)",
        "Altenpflegehelfer(innen)",
        "Altenpflegehelfer-in",
        "AltenpflegehelferIn",
        "AltenpflegehelferInnen",
        "Altenpflegehelferin / Altenpflegehelfer",
        "Altenpflegehelfer und Altenpflegehelferinnen",
        "Altenpflegehelfer bzw. Altenpflegehelferin",
        "Altenpflegehelfer/-helferin",
        "ALTENPFLEGEHELFER/IN",
        "Altenpflege\u00ADhelfer",
        "  Altenpflegehelfer!  ",
      })
  void allGendersAreOne(String title) {
    assertThat(GermanTitles.normalise(title)).isEqualTo("altenpflegehelfer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reinigungskraft (m/w/d)",
        "Reinigungskraft (w/m/d)",
        "Reinigungskraft (d/m/w)",
        "Reinigungskraft (M/W/D)",
        "Reinigungskraft (m/f/d)",
        "Reinigungskraft (m/w)",
        "Reinigungskraft (m/w/x)",
        "Reinigungskraft (m/w/i)",
        "Reinigungskraft (m, w, d)",
        "Reinigungskraft (m|w|d)",
        "Reinigungskraft (m | w | d)",
        "Reinigungskraft (m/w/div.)",
        "Reinigungskraft (m/w/divers)",
        "Reinigungskraft (männlich/weiblich/divers)",
        "Reinigungskraft (mwd)",
        "Reinigungskraft (gn)",
        "Reinigungskraft [m/w/d]",
        "Reinigungskraft (all genders)",
        "Reinigungskraft (all gender)",
        "Reinigungskraft (alle Geschlechter)",
        "Reinigungskraft (geschlechtsneutral)",
        "Reinigungskraft (m/w/d)*",
        "Reinigungskraft* (m/w/d)",
        "Reinigungskraft(m/w/d)",
        "(m/w/d) Reinigungskraft",
        "Reinigungskraft m/w/d",
        "Reinigungskraft m|w|d",
        "Reinigungskraft – m/w/d",
        "Reinigungskraft, w/m/d",
        "Reinigungskraft (m/w/d",
        "Reinigungskraft (w)",
      })
  void markersOfGenderVanish(String title) {
    assertThat(GermanTitles.normalise(title)).isEqualTo("reinigungskraft");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Verkäufer_in | verkaeufer",
        "Verkäuferin / Verkäufer | verkaeufer",
        "Verka\u0308uferin | verkaeufer",
        "Kaufmann/-frau | kaufmann",
        "Kauffrau/-mann | kaufmann",
        "Kaufmann/frau | kaufmann",
        "Kaufmann/Kauffrau | kaufmann",
        "Kauffrau | kaufmann",
        "Kaufleute | kaufmann",
        "Bürokaufmann/-kauffrau | buerokaufmann",
        "Fachmann/Fachfrau | fachmann",
        "Frau | frau",
        "Leute | leute",
        "Köch:in | koch",
        "Köchin | koch",
        "Koch/Köchin | koch",
        "Arzt/Ärztin | arzt",
        "Ärzt*innen | arzt",
        "Rechtsanwalt/-anwältin | rechtsanwalt",
        "Krankenpfleger/-in | krankenpfleger",
        "Krankenschwester | krankenpfleger",
        "Psycholog*in | psychologe",
        "Psychologin | psychologe",
        "Sozialpädagog:innen | sozialpaedagoge",
        "Mikrobiolog(e)in | mikrobiologe",
        "Polster(er)in | polsterer",
        "Polster(er/in) | polsterer",
        "Postbeamt(er/in) | postbeamte",
        "Beamt(er/in) - Gewerbeaufsicht | beamte gewerbeaufsicht",
        "Steuerbeamt(er/innen) | steuerbeamte",
        "Beauftragt(er/e) für Datenschutz | beauftragte fuer datenschutz",
        "Beauftragt(er)e | beauftragte",
        "Beamter/Beamtin | beamte",
        "Friseurin/Friseuse | friseur",
        "Bäuerin | bauer",
        "Auszubildende/r | auszubildende",
        "Auszubildender | auszubildende",
        "Angestellte(r) | angestellte",
        "Technische:r Mitarbeiter:in | technische mitarbeiter",
        "Mitarbeitende | mitarbeiter",
        "Mitarbeitenden | mitarbeiter",
        "Fachkraft | fachkraft",
        "Kuechenhilfe | kuechenhilfe",
        "Küchenhilfe | kuechenhilfe",
        "KÜCHENHILFE | kuechenhilfe",
        "Straßenreiniger | strassenreiniger",
        "Strassenreinigerin | strassenreiniger",
        "Steuerberater | steuerberater",
        "neue Aue | neue aue",
        "técnico de diseño | tecnico de diseno",
        "C++ Entwickler | c++ entwickler",
        "C# | c#",
        "Koch: in Berlin | koch in berlin",
        "Verkäufer (in Teilzeit) | verkaeufer in teilzeit",
        "Mitarbeiter (in) im Lager | mitarbeiter im lager",
        "Facility Manager (FM) | facility manager fm",
        "Busfahrer (D) | busfahrer d",
        "Führerschein (C) | fuehrerschein c",
        "Opt-in | opt in",
        "LinkedIn | linkedin",
      })
  void normalises(String title, String expected) {
    assertThat(GermanTitles.normalise(title)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Garten- und Landschaftsbauer:in | garten gartenbauer und landschaftsbauer",
        "Garten-, Landschafts- und Sportplatzbauer"
            + " | garten gartenbauer landschafts landschaftsbauer und sportplatzbauer",
        "Groß- und Außenhandelskaufmann/-frau"
            + " | gross grosshandelskaufmann und aussenhandelskaufmann",
        "Alten- und Krankenpfleger/in | alten altenpfleger und krankenpfleger",
        "Haus-/Hofarbeiter | haus hausarbeiter hofarbeiter",
        "Obst- und Gemüse-Verkäufer | obst obstverkaeufer und gemuese verkaeufer",
        "Hort- und Xyzzy | hort und xyzzy",
        "Ein- und | ein und",
      })
  void completesAnEllipsisAndKeepsItsWords(String title, String expected) {
    assertThat(GermanTitles.normalise(title)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "medizin",
        "termin",
        "berlin",
        "magazin",
        "benzin",
        "disziplin",
        "vitamin",
        "admin",
        "in",
        "ein",
        "hin",
        "schwerin",
        "martin",
        "darin",
        "worin",
        "heparin",
        "gelatin",
        "plugin",
        "training",
        "captain",
        "domain",
        "gewinnen",
        "beginnen",
        "innen",
        "drinnen",
        "spinnen",
        "heute",
        "bauer",
        "feuer",
        "mauer",
        "poet",
        "aktuell",
        "quelle"
      })
  void leavesOtherWordsAlone(String word) {
    assertThat(GermanTitles.normalise(word)).isEqualTo(word);
  }

  @Test
  void textWithoutWordsIsEmpty() {
    for (String text : List.of("", " ", "/-()*", "\u0308", "\uD800", "\uDC00\uD800", "(m/w/d)")) {
      assertThat(GermanTitles.normalise(text)).isEmpty();
    }
  }

  @Test
  void otherScriptsPass() {
    assertThat(GermanTitles.normalise("Кухонный ПОМОЩНИК")).isEqualTo("кухонный помощник");
    assertThat(GermanTitles.normalise("रसोइया")).isEqualTo("रसोइया");
    assertThat(GermanTitles.normalise("طَبّاخ")).isEqualTo("طَبّاخ");
  }

  @Test
  void normalisingTwiceChangesNothing() {
    long start = Long.getLong("quartermatch.seed", 20261122L);
    int rounds = Integer.getInteger("quartermatch.rounds", 30_000);
    for (long seed = start; seed < start + rounds; seed++) {
      String text = randomText(new Random(seed));
      String once = GermanTitles.normalise(text);
      assertThat(GermanTitles.normalise(once))
          .as("seed %d, text <%s>, normalised <%s>", seed, text, once)
          .isEqualTo(once);
    }
  }

  @Test
  void aMillionCharactersAreNoTrouble() {
    for (String part :
        List.of("in", "innen", "er/in ", "-", "(m/w/", "a- ", "x und ", "ü", "a\u0308", "(")) {
      String text = part.repeat(1_000_000 / part.length());
      assertThat(GermanTitles.normalise(text).length()).isLessThan(3_000_000);
    }
  }

  private static final String[] PARTS = {
    "Koch",
    "Köch",
    "in",
    "innen",
    "In",
    "Pfleger",
    "Garten",
    "bauer",
    "und",
    "oder",
    "u",
    "bzw",
    "Kauf",
    "mann",
    "frau",
    "leute",
    "er",
    "e",
    "r",
    "n",
    "m",
    "w",
    "d",
    "f",
    "x",
    "gn",
    "divers",
    "all",
    "genders",
    "mwd",
    "Auszubildende",
    "Beamt",
    "Mitarbeitende",
    "Biolog",
    "agog",
    "Ärzt",
    "Polster",
    "Landschafts",
    "-",
    "- ",
    "-/",
    "/",
    "/-",
    "/ -",
    "*",
    ":",
    "_",
    "(",
    ")",
    " (",
    ") ",
    " ",
    "  ",
    ",",
    ", ",
    ".",
    "|",
    " | ",
    "+",
    "++",
    "#",
    "'",
    "\u00AD",
    "\u0308",
    "\u0301",
    "ß",
    "ü",
    "ue",
    "Steuer",
    "\uD83D\uDE00",
    "\uD800",
    "ß",
    "İ",
    "ǅ",
    "ﬁ",
    "א",
    "е",
    "1",
    "2",
    "\u0903",
    "schwer",
    "kund",
    "use",
    "Fris",
    "\n",
    "\u00A0",
    "–",
    "&"
  };

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(14); i >= 0; i--) {
      if (random.nextInt(12) == 0) {
        text.append((char) random.nextInt(0x10000));
      } else {
        text.append(PARTS[random.nextInt(PARTS.length)]);
      }
    }
    return text.toString();
  }
}
