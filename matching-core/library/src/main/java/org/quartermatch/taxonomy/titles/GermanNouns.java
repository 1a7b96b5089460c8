package org.quartermatch.taxonomy.titles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reduces one German word for a person to one form: {@code koechin}, {@code koechinnen} and {@code
 * koch} to {@code koch}.
 *
 * <p>Rules look at the end of the word, for German compounds end in the word that is inflected. A
 * word is taken for feminine only if it ends like an agent noun ({@code -erin}, {@code -istin} …):
 * most other words in {@code -in} are not ({@code Termin}, {@code Berlin}), and a short list holds
 * those that only look like one ({@code Schwerin}). Words are expected folded, see {@link
 * GermanTitles}. A reduced word stays as it is when reduced again.
 */
final class GermanNouns {
  /** No German job title is a longer word; longer ones are left alone, which bounds the work. */
  private static final int LONGEST = 64;

  /** Feminine ending to masculine ending. Where both have a vowel change, it is undone. */
  private static final WordEndings FEMININE =
      endings(
          "erin er, orin or, arin ar, aerin aer, eurin eur, istin ist, ystin yst, entin ent,"
              + " antin ant, idatin idat, oldatin oldat, okatin okat, omatin omat, kratin krat,"
              + " ologin ologe, agogin agoge, nomin nom, wirtin wirt, tektin tekt, grafin graf,"
              + " graphin graph, peutin peut, sophin soph, pathin path, urgin urg, pilotin pilot,"
              + " tivin tiv, taenin taen, pretin pret, athletin athlet, odaetin odaet,"
              + " aerztin arzt, anwaeltin anwalt, koechin koch, baeuerin bauer, raetin rat,"
              + " waertin wart, wartin wart, nautin naut, zeutin zeut, paedin paede, alogin aloge,"
              + " dekanin dekan, konsulin konsul, generalin general, bischoefin bischof, amtin amte, botin bote,"
              + " gesellin geselle, gehilfin gehilfe, genossin genosse, lotsin lotse,"
              + " matrosin matrose, expertin experte, kollegin kollege, kundin kunde, chefin chef,"
              + " schmiedin schmied, metzin metz, diakonin diakon, hauptmaennin hauptmann,"
              + " friseuse friseur, masseuse masseur, souffleuse souffleur,"
              + " sommeliere sommelier, garderobiere garderobier, patissiere patissier,"
              + " croupiere croupier, stewardess steward, krankenschwester krankenpfleger,"
              + " krankenschwestern krankenpfleger,"
              // these end in -erer, not in -er
              + " steuerin steuerer, polsterin polsterer, zimmerin zimmerer,"
              + " kletterin kletterer, lieferin lieferer, foerderin foerderer, wanderin wanderer");

  /** Words that end like a feminine agent noun and are none. */
  private static final Set<String> NOT_FEMININE =
      Set.of(
          "schwerin",
          "severin",
          "katherin",
          "catherin",
          "glycerin",
          "glyzerin",
          "herin",
          "vorhin",
          "worin",
          "chlorin",
          "florin",
          "darin",
          "karin",
          "marin",
          "submarin",
          "aquamarin",
          "ultramarin",
          "mandarin",
          "saccharin",
          "margarin",
          "heparin",
          "nektarin",
          "cumarin",
          "konstantin",
          "constantin",
          "brigantin",
          "valentin",
          "florentin",
          "argentin",
          "quentin",
          "christin",
          "philistin");

  /** Participles that stand for a person, and the noun that says the same. */
  private static final WordEndings PARTICIPLES =
      endings(
          "mitarbeitende mitarbeiter, teilnehmende teilnehmer, studierende student,"
              + " lehrende lehrer, pflegende pfleger, forschende forscher");

  /** Nouns declined like adjectives, in the form that has no gender. */
  private static final WordEndings ADJECTIVAL =
      endings(
          Stream.of(
                  "auszubildende",
                  "angestellte",
                  "beauftragte",
                  "vorsitzende",
                  "beamte",
                  "verstaendige",
                  "bedienstete",
                  "delegierte",
                  "verantwortliche",
                  "geistliche",
                  "kundige",
                  "gefreite",
                  "verordnete",
                  "abgeordnete",
                  "selbststaendige")
              .map(noun -> noun + " " + noun)
              .collect(Collectors.joining(", ")));

  private static final WordEndings COUPLES =
      endings("frau mann, frauen mann, leute mann, maenner mann");

  /** A first part of a compound has at least so many letters: {@code Obfrau}. */
  private static final int SHORTEST_FIRST_PART = 2;

  private GermanNouns() {}

  private static WordEndings endings(String pairs) {
    Map<String, String> map = new HashMap<>();
    for (String pair : pairs.split(",", -1)) {
      List<String> fromTo = List.of(pair.strip().split(" ", -1));
      map.put(fromTo.get(0), fromTo.get(1));
    }
    return new WordEndings(map);
  }

  /** The one form of a folded word; the word itself where no rule applies. */
  static String reduce(String word) {
    if (word.length() > LONGEST) {
      return word;
    }
    String reduced = word;
    while (true) {
      String next = once(reduced);
      if (next.equals(reduced)) {
        return reduced;
      }
      reduced = next;
    }
  }

  /** True if the word is a feminine form that {@link #reduce} would change. */
  static boolean isFeminine(String word) {
    return word.length() <= LONGEST && !masculine(word).equals(word);
  }

  /** Applies the first rule that fits. Each rule's result is shorter, or ends in -mann. */
  private static String once(String word) {
    if (word.endsWith("innen")) {
      return masculine(word.substring(0, word.length() - 3), word);
    }
    String masculine = masculine(word);
    if (!masculine.equals(word)) {
      return masculine;
    }
    String couple = COUPLES.replace(word, SHORTEST_FIRST_PART, word);
    if (!couple.equals(word)) {
      return couple;
    }
    String base = withoutCase(word);
    String noun = PARTICIPLES.replace(base, 0, base);
    if (!noun.equals(base)) {
      return noun;
    }
    return ADJECTIVAL.replace(base, 0, "").isEmpty() ? word : base;
  }

  private static String masculine(String word) {
    return masculine(word, word);
  }

  private static String masculine(String word, String otherwise) {
    String masculine = FEMININE.replace(word, 0, "");
    return masculine.isEmpty() || NOT_FEMININE.contains(word) ? otherwise : masculine;
  }

  /** Without the last letter of {@code -er, -en, -em, -es}. */
  private static String withoutCase(String word) {
    int last = word.length() - 1;
    return last > 1 && word.charAt(last - 1) == 'e' && "rnms".indexOf(word.charAt(last)) >= 0
        ? word.substring(0, last)
        : word;
  }
}
