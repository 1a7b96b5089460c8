package org.quartermatch.report.page;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** An invented Quarter: people, companies and proposals as a run would find them. */
final class ReportFixture {

  static final int PARTICIPANTS = 60;
  static final int OPPORTUNITIES = 40;
  static final int PROPOSALS = 41;

  private static final List<LanguageLevel> LEVELS = List.of(LanguageLevel.values());
  private static final String[][] OCCUPATIONS = {
    {"5321", "Helfer/in – Altenpflege"},
    {"9112", "Reinigungskraft"},
    {"9412", "Küchenhelfer/in"},
    {"6113", "Helfer/in – Garten- und Landschaftsbau"},
    {"5223", "Verkäufer/in"},
    {"9111", "Haushaltshilfe"},
    {"5311", "Helfer/in – Kinderbetreuung"},
    {"9333", "Lagerhelfer/in"},
  };
  private static final String[] TITLES = {
    "Altenpflegehelfer*in (m/w/d)",
    "Reinigungskraft (m/w/d) in Teilzeit",
    "Küchenhilfe (m/w/d) für unsere Großküche",
    "Garten- und Landschaftsbauer:in",
    "Verkäufer_in im Frischemarkt",
    "Hauswirtschafter/in für Privathaushalte",
    "Betreuungskraft im Offenen Ganztag",
    "Mitarbeiter:in Lager und Versand",
  };
  private static final String[] COMPANIES = {
    "Pflegezentrum Öjendorfer Höhe gGmbH",
    "Müller & Söhne Gebäudereinigung",
    "Bäckerei Großmann",
    "Gärtnerei Grünewald",
    "Frischemarkt Yıldız",
    "Diakonisches Werk Südstadt e. V.",
    "AWO Kreisverband Ruhraue",
    "Café „Zur alten Mühle“",
    "Malerbetrieb Schröder",
    "Hausmeisterdienste Jäger",
    "Stadtteilküche Möhrchen eG",
    "Logistik Überland GmbH",
    "Nähwerkstatt Fadenlauf",
    "Hotel Kaiserhöfe",
  };
  private static final String[] KITAS = {
    "Kita Löwenzahn", "Kita Brückenstraße", "Familienzentrum Süd", "Kita Spatzennest",
    "Waldkita Eichhörnchen", "Kita St. Bonifatius", "Kita Kunterbunt", "Kindertagespflege Özdemir",
  };

  private ReportFixture() {}

  static RunFigures figures() {
    return new RunFigures(
        LocalDate.of(2026, 11, 23),
        268_450,
        643_120,
        654_905,
        new BigDecimal("1.80"),
        43,
        new BigDecimal("35.60"),
        new RunFigures.Basis(3, true),
        new RunFigures.Trace(42, 20_000, "steps", "1", "q0123456789ab"),
        course(100));
  }

  /** A search that comes closer with every point, and ends at the plan. */
  static List<RunFigures.Point> course(int points) {
    List<RunFigures.Point> course = new ArrayList<>();
    for (int left = points - 1; left >= 0; left--) {
      course.add(
          new RunFigures.Point(
              left == 0 ? RunFigures.Phase.FINISH : RunFigures.Phase.SEARCH,
              37L * (points - left),
              643_120 - 1_000L * left,
              654_905 + 500L * left,
              new BigDecimal("1.80").add(BigDecimal.valueOf(left, 1))));
    }
    return course;
  }

  static ReportData quarter() {
    return quarter(PARTICIPANTS, OPPORTUNITIES, PROPOSALS);
  }

  /** A Quarter of any size. */
  static ReportData quarter(int participants, int opportunities, int proposals) {
    Random random = new Random(7);
    ReportData.Builder data = ReportData.builder("Südstadt und Ruhraue", figures());
    for (String[] occupation : OCCUPATIONS) {
      data.occupationName(occupation[0], occupation[1]);
    }
    for (int field = 0; field < 9; field++) {
      data.field(new FieldEntry("Berufsfeld " + field, 7 * field, 1 + 3 * field));
    }
    for (int i = 0; i < COMPANIES.length; i++) {
      data.company(
          new CompanyEntry(
              "c-" + i,
              COMPANIES[i],
              near(random, 0.012),
              i % 5 == 0,
              i % 3 == 0 ? contacts(i, participants) : null));
    }
    for (int i = 0; i < KITAS.length; i++) {
      boolean closed = i > 4;
      CarePlaces over =
          closed
              ? care(0, 0, 0)
              : care(random.nextInt(8), 3 + random.nextInt(12), random.nextInt(3));
      CarePlaces under =
          closed ? care(0, 0, 0) : care(i == 0 ? 7 : random.nextInt(4), i == 0 ? 14 : 6, i % 3);
      data.childcare(
          new ChildcareEntry(
              "k-" + i, KITAS[i], near(random, 0.01), under, over, care(closed ? 0 : 6, 0, 0)));
    }
    for (int i = 0; i < opportunities; i++) {
      int what = random.nextInt(TITLES.length);
      int most = 40 + random.nextInt(30) * 4;
      LanguageLevel level = LEVELS.get(random.nextInt(5));
      data.opportunity(
          new OpportunityEntry(
              "v-" + (100 + i),
              i % 3 == 2 ? OpportunityKind.POTENTIAL : OpportunityKind.VACANCY,
              i % 7 == 3 ? "minijob" : i % 11 == 5 ? "16i" : "regular",
              TITLES[what],
              "c-" + random.nextInt(COMPANIES.length),
              OCCUPATIONS[what][0],
              null,
              1 + random.nextInt(3),
              i % 9 == 0 ? HourRange.UNKNOWN : new HourRange(most / 2, most),
              i % 8 == 0 ? Map.of() : Map.of("de", level),
              i % 16 != 0,
              i % 4 == 0 ? null : LocalDate.of(2026, 12, 1).plusDays(i),
              i % 5 == 0 ? LocalDate.of(2026, 12, 3).plusDays(9L * i) : null,
              i % 6 == 0
                  ? "Die Bezahlung liegt unter dem Mindestlohn: vor dem Vorschlag mit dem Betrieb"
                      + " klären."
                  : "",
              random.nextInt(20)));
    }
    for (int i = 0; i < participants; i++) {
      int most = 40 + random.nextInt(28) * 4;
      data.participant(
          new ParticipantEntry(
              personId(i),
              i % 13 == 0 ? null : near(random, 0.016),
              i % 17 == 0 ? HourRange.UNKNOWN : new HourRange(most / 2, most),
              i % 10 == 9 ? Map.of() : Map.of("de", LEVELS.get(random.nextInt(7))),
              List.of(
                  OCCUPATIONS[random.nextInt(OCCUPATIONS.length)][0],
                  OCCUPATIONS[random.nextInt(3)][0]),
              random.nextInt(12)));
    }
    for (int i = 0; i < proposals; i++) {
      data.proposal(
          new ProposalEntry(
              personId(i),
              "v-" + (100 + i % opportunities),
              i % 6 == 0 ? "k-" + (i % KITAS.length) : null,
              "",
              60 + random.nextInt(60),
              4_000 + random.nextInt(6_000),
              i % 9 == 4,
              reasons(i),
              i % 5 == 0 ? List.of("Vor dem Beginn zu besorgen: „Führungszeugnis“.") : List.of(),
              i % 4 == 0
                  ? List.of("Ist ein Führungszeugnis vorhanden?", "Passt der Beginn?")
                  : List.of()));
    }
    for (int i = proposals; i < participants; i++) {
      UnplacedReason reason =
          i % 5 == 0
              ? UnplacedReason.CONTESTED
              : i % 11 == 0 ? UnplacedReason.VETOED : UnplacedReason.NO_ELIGIBLE_OPPORTUNITY;
      data.unplaced(
          new UnplacedEntry(
              personId(i),
              reason,
              reason == UnplacedReason.CONTESTED
                  ? "Es fehlt: ein weiterer Platz bei „Küchenhilfe“ (v-100)."
                  : "Bei 12 von 40 Stellen fehlt nur die Sprache.",
              reason == UnplacedReason.VETOED
                  ? List.of()
                  : List.of(
                      new BridgeEntry(
                          "Deutsch auf Niveau B1 – die Person würde dann für „Küchenhilfe“ (v-"
                              + (100 + i % 9)
                              + ") passen ("
                              + i % 3
                              + " Plätze in diesem Vorschlag frei).",
                          i % 3))));
    }
    if (opportunities > 0) {
      data.warning(
          new WarningEntry(
              "v-100",
              "Der Stundenlohn ist 12,50 Euro; der Mindestlohn liegt zum Beginn bei 14,60 Euro.",
              "Den Betrieb fragen, ob die Angabe stimmt."));
    }
    List<ClarificationEntry> questions = new ArrayList<>();
    for (int i = 0; i < 12 && 3 * i < participants; i++) {
      questions.add(
          new ClarificationEntry(
              i % 2 == 0 ? "qualifications" : "languages",
              i % 2 == 0
                  ? "Hat die Person einen Führerschein Klasse B?"
                  : "Wie gut schreibt die Person Deutsch?",
              QuestionAbout.PARTICIPANT,
              personId(3 * i),
              12 - i,
              20 - i,
              Set.of(personId(3 * i)),
              Set.of(personId(3 * i))));
    }
    for (int i = 0; i < Math.min(8, opportunities); i++) {
      questions.add(
          new ClarificationEntry(
              "hours",
              "Wie viele Stunden sind es höchstens?",
              QuestionAbout.OPPORTUNITY,
              "v-" + (100 + i),
              i,
              15 + i,
              people(i),
              people(Math.min(participants, 15 + i))));
    }
    questions.add(
        new ClarificationEntry(
            "childcare",
            "Ab wann sind die Plätze frei?",
            QuestionAbout.CHILDCARE,
            "k-2",
            1,
            4,
            people(1),
            people(Math.min(participants, 3))));
    for (int i = 0; i < Math.min(9, participants); i++) {
      data.previous(
          new PreviousEntry(
              personId(i * (participants - 1) / 9),
              "v-" + (100 + 5 * i),
              5 * i < opportunities ? "Reinigungskraft in Teilzeit, Müller & Söhne" : "",
              "Die Arbeit passt weiterhin. Es fehlt: ein weiterer Platz bei „Reinigungskraft“ (v-"
                  + (100 + 5 * i)
                  + ")."));
    }
    questions.forEach(data::clarification);
    return data.build();
  }

  /** A third of the children have a sister or brother among them. */
  private static CarePlaces care(int free, int demanded, int given) {
    return new CarePlaces(free, demanded, (2 * demanded + 2) / 3, given, (2 * given + 2) / 3);
  }

  private static Set<String> people(int count) {
    return IntStream.range(0, count).mapToObj(ReportFixture::personId).collect(toSet());
  }

  /** The company can meet as many as it meets, and somebody waits. */
  private static CompanyContacts contacts(int i, int participants) {
    return new CompanyContacts(
        2, 2, true, participants > PROPOSALS + i ? List.of(personId(PROPOSALS + i)) : List.of());
  }

  static String personId(int i) {
    return "teiln-" + (1000 + i);
  }

  static HandOver handOver(int matches) {
    List<HandOver.Match> list = new ArrayList<>();
    for (int i = 0; i < matches; i++) {
      list.add(
          new HandOver.Match(
              TITLES[i % TITLES.length],
              COMPANIES[i % COMPANIES.length],
              i % 3 == 2 ? OpportunityKind.POTENTIAL : OpportunityKind.VACANCY,
              "",
              new HandOver.Terms(
                  i % 4 == 1 ? "" : "regular",
                  "",
                  i == 3 ? null : 80 + i,
                  i % 3 == 0 ? null : 1_460,
                  i % 3 == 1
                      ? "Ab 01.01.2027 müssen Sie mindestens 14,60 Euro bekommen. Unterschreiben"
                          + " Sie nicht für weniger; wir klären das."
                      : "",
                  i % 3 == 0 ? "schweres Heben, Arbeit im Freien." : "",
                  i == 1 ? "" : "Montag bis Freitag, 8 bis 13 Uhr",
                  List.of("Der Weg zur Arbeit dauert " + (12 + i) + " Minuten (zu Fuß)."),
                  i % 2 == 0 ? LocalDate.of(2027, 1, 4) : null,
                  i % 4 == 0 ? LocalDate.of(2027, 2, 1) : null,
                  i % 4 == 0 ? LocalDate.of(2026, 12, 3) : null,
                  new GeoPoint(51.4432, 7.2651)),
              i == 0
                  ? "Einen Platz könnte es hier geben: „Kita Löwenzahn“. Welche Kita Sie fragen,"
                      + " sagt Ihnen Ihre Ansprechperson."
                  : "",
              List.of("Die Stunden passen zu Ihrem Wunsch.", "Ihr Deutsch reicht aus."),
              i % 2 == 0 ? List.of("Kann ich am Anfang eine Einarbeitung bekommen?") : List.of(),
              i % 4 == 2 ? List.of("Führerschein Klasse B") : List.of(),
              i % 3 == 0 ? List.of("Belehrung vom Gesundheitsamt") : List.of()));
    }
    return new HandOver("Südstadt und Ruhraue", LocalDate.of(2026, 11, 23), list, List.of());
  }

  private static List<ReasonEntry> reasons(int i) {
    return List.of(
        new ReasonEntry(
            "skills",
            CriterionVerdict.PARTLY,
            3_200,
            4_000,
            "Drei von vier gewünschten Fähigkeiten sind vorhanden."),
        new ReasonEntry(
            "languages",
            CriterionVerdict.MET,
            1_500,
            1_500,
            "Der Betrieb braucht Deutsch A2, vorhanden ist B1."),
        new ReasonEntry(
            "commute",
            CriterionVerdict.MET,
            1_200,
            1_500,
            "Der Weg dauert " + (8 + i % 30) + " Minuten."),
        new ReasonEntry(
            "occupation",
            CriterionVerdict.MET,
            1_200,
            1_200,
            "Der Beruf ist ein gewünschter Beruf."),
        new ReasonEntry(
            "hours", CriterionVerdict.MET, 800, 1_000, "20 Stunden passen zu 15 bis 25 Stunden."),
        new ReasonEntry(
            "childcare",
            CriterionVerdict.MET,
            0,
            0,
            "Die Arbeitszeit Mo-Fr 08:00-19:15 von v-"
                + (100 + i)
                + " passt nur mit einem Platz in einer Kita, die auch den Weg abdeckt."),
        new ReasonEntry(
            "qualifications",
            CriterionVerdict.UNKNOWN,
            0,
            0,
            "Es ist nicht bekannt, ob ein Führungszeugnis vorliegt."));
  }

  private static GeoPoint near(Random random, double degrees) {
    return new GeoPoint(
        51.4432 + (random.nextDouble() - 0.5) * 2 * degrees,
        7.2651 + (random.nextDouble() - 0.5) * 3 * degrees);
  }
}
