package org.quartermatch.taxonomy.titles;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The second parts of German compound titles: {@code bauer} in {@code landschaftsbauer}. */
final class TitleHeads {
  /** No compound title is longer, which bounds the work per word. */
  private static final int LONGEST = 64;

  /** A first part has at least so many letters. */
  private static final int SHORTEST_FIRST_PART = 3;

  /** Folded and reduced, as {@link GermanNouns} leaves them. */
  private static final Set<String> HEADS =
      words(
          """
          agent anwalt arbeit arbeiten arbeiter arzt assistent assistenz aushilfe baecker bau bauer
          bearbeiter bediener begleiter berater beratung bereich betreuer betreuung binder brauer
          buchhalter buchhaltung decker designer dienst disponent dreher drucker elektroniker
          entwickler entwicklung erzieher experte fachkraft fachmann fachwirt fahrer fleischer
          former forscher forschung fraeser fuehrer gaertner gehilfe geselle gestalter gewerbe
          giesser haendler handel handelskaufmann hauer helfer hilfe hilfskraft informatiker
          ingenieur inspektor installateur kaufmann kellner koch konditor konstrukteur kontrolleur
          koordinator kraefte kraft lackierer lader lagerist leger lehrer leiter leitung logistiker
          macher makler maler manager mann mechaniker mechatroniker meister melker metzger
          mitarbeiter monteur operator packer paedagoge pflege pflegehelfer pflegekraft pfleger
          planer planung polierer produktion pruefer redakteur reiniger reinigung reparateur
          sachbearbeiter schleifer schlosser schneider schweisser servicekraft setzer sortierer
          spezialist techniker technik therapeut traeger trainer verkaeufer verkauf vertreter
          verwalter verwaltung waerter wart weber wirt wirtschaft wissenschaftler zeichner
          zuechter
          """);

  private TitleHeads() {}

  private static Set<String> words(String text) {
    return Arrays.stream(text.split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }

  /** The longest known second part of a compound; empty if there is none. */
  static String headOf(String word) {
    if (word.length() > LONGEST) {
      return "";
    }
    for (int start = SHORTEST_FIRST_PART; start < word.length(); start++) {
      String head = word.substring(start);
      if (HEADS.contains(head)) {
        return head;
      }
    }
    return "";
  }
}
