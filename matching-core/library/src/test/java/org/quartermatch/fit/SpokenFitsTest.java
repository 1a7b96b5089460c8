package org.quartermatch.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.TravelTimes.Leg;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkPermission;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * What is said of a pair, word by word, in both languages: true, plain, and without ids. Long, as
 * it is one short case for each sentence.
 */
class SpokenFitsTest {
  private static final GeoPoint HOME = new GeoPoint(51.95, 8.58);
  private static final GeoPoint NEXT_DOOR = new GeoPoint(51.9502, 8.58);
  private static final GeoPoint NEAR = new GeoPoint(51.952, 8.58);
  private static final GeoPoint FAR = new GeoPoint(52.1, 8.58);
  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);

  private final FitCalculator.Builder calculator = FitCalculator.builder().date(DATE);

  private static Participant.Builder person() {
    return Participant.builder("p-1")
        .home(HOME)
        .mode(TravelMode.TRANSIT)
        .hours(HoursRange.of(10, 30))
        .availability(WeekSchedule.parse("Mo-Fr 07:00-15:00"));
  }

  private static Position.Builder work() {
    return Position.builder("v-1")
        .ownLocation(NEAR)
        .workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00"));
  }

  private static ChildcareProvider kita(String id, String name) {
    return ChildcareProvider.builder(id, HOME, OpeningHours.parse("Mo-Fr 07:00-17:00"))
        .name(name)
        .places3AndOver(3)
        .build();
  }

  private Fit fit(Participant.Builder person, Opportunity opportunity) {
    FitCalculator built = calculator.build();
    return built.explain(built.prepare(person.build()), built.prepare(opportunity));
  }

  /** German, then English. */
  private List<String> said(Participant.Builder person, Position.Builder work, String criterion) {
    return said(person, new Vacancy(work.build()), criterion);
  }

  private List<String> said(Participant.Builder person, Opportunity work, String criterion) {
    List<String> said = new ArrayList<>();
    Reason reason =
        fit(person, work).reasons().stream()
            .filter(it -> it.criterion().equals(criterion))
            .findFirst()
            .orElseThrow();
    for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
      said.addAll(Sentences.in(locale, Taxonomy.none()).of(reason));
    }
    return said;
  }

  @Test
  void aWayNamesHowItIsReallyTravelled() {
    assertThat(said(person(), work().ownLocation(NEXT_DOOR), "commute"))
        .containsExactly(
            "Der direkte Weg zur Arbeit dauert 1 Minute zu Fuß.",
            "The direct way to work takes 1 minute on foot.");
    assertThat(said(person(), work().ownLocation(FAR), "commute"))
        .first()
        .asString()
        .isEqualTo(
            "Der direkte Weg zur Arbeit dauert 81 Minuten mit Bus und Bahn. Hin und zurück"
                + " sind es 162 Minuten: mehr, als üblicherweise erwartet werden kann.");
    assertThat(said(person().maximumCommuteMinutes(1), work(), "commute"))
        .containsExactly(
            "Der direkte Weg zur Arbeit dauert 4 Minuten zu Fuß; die Person möchte höchstens 1"
                + " Minute.",
            "The direct way to work takes 4 minutes on foot; the person wants at most 1 minute.");
  }

  @Test
  void aGivenWayIsNamedAsGiven() {
    Map<Leg, Integer> given = Map.of(new Leg(HOME, NEAR, TravelMode.TRANSIT), 3);
    calculator.travelTimes(TravelTimes.given(given, TravelTimes.greatCircle()));
    assertThat(said(person(), work(), "commute"))
        .containsExactly(
            "Der direkte Weg zur Arbeit dauert 3 Minuten mit Bus und Bahn, nach Angabe.",
            "The direct way to work takes 3 minutes by public transport, as given.");
    assertThat(said(person(), work().ownLocation(NEXT_DOOR), "commute"))
        .contains("The direct way to work takes 1 minute on foot.");
  }

  @Test
  void theDetourToTheChildcareIsNamedBesideTheDirectWay() {
    Child child =
        Child.aged(4)
            .named("c-1")
            .withCare(
                Child.Care.at(OpeningHours.parse("Mo-Fr 07:00-17:00"), new GeoPoint(51.948, 8.58)));
    assertThat(said(person().children(List.of(child)), work(), "commute"))
        .containsExactly(
            "Der direkte Weg zur Arbeit dauert 4 Minuten zu Fuß.",
            "Mit dem Umweg über die Kinderbetreuung sind es 12 Minuten.",
            "The direct way to work takes 4 minutes on foot.",
            "By way of the childcare it is 12 minutes.");
  }

  @Test
  void aMinijobNamesItsCapAndThePayUsed() {
    var minijob =
        work().form(EmploymentForm.MINIJOB).hourlyPayCents(1460).start(LocalDate.of(2026, 12, 15));
    assertThat(
            said(
                person().hours(HoursRange.of(5, 8)),
                minijob.workingTime(WorkingTime.fixed("Mo-Tu 08:00-12:00")),
                "hours"))
        .containsExactly(
            "Die Person kann 8 Stunden in der Woche arbeiten und wünscht sich 5 bis 8 Stunden.",
            "Als Minijob sind höchstens 9,5 Stunden in der Woche erlaubt: 603 EUR im Monat bei"
                + " 14,60 EUR in der Stunde.",
            "The person can work 8 hours a week and wants 5 to 8 hours.",
            "As a Minijob, at most 9.5 hours a week are allowed: 603 EUR a month at 14.60 EUR an"
                + " hour.");
    assertThat(said(person(), minijob.workingTime(WorkingTime.fixed("Mo-Fr 08:00-12:00")), "hours"))
        .containsExactly(
            "Als Minijob sind höchstens 9,5 Stunden in der Woche erlaubt: 603 EUR im Monat bei"
                + " 14,60 EUR in der Stunde. Die Arbeit braucht mehr Stunden.",
            "As a Minijob, at most 9.5 hours a week are allowed: 603 EUR a month at 14.60 EUR an"
                + " hour. The work needs more hours.");
  }

  @Test
  void hoursSayWhatFails() {
    assertThat(said(person().maximumQuarterHoursPerDay(4), work(), "hours"))
        .contains(
            "An einem Tag dauert die Arbeit 4 Stunden, die Person möchte höchstens 1 Stunde.");
    assertThat(said(person().hours(HoursRange.of(25, 30)), work(), "hours"))
        .contains(
            "Die festen Arbeitszeiten ergeben 20 Stunden in der Woche. Die Person wünscht sich 25"
                + " bis 30 Stunden.");
    assertThat(
            said(
                person().hours(HoursRange.of(25, 30)), work().hours(HoursRange.of(8, 20)), "hours"))
        .contains(
            "Die festen Arbeitszeiten ergeben 20 Stunden in der Woche. Die Person wünscht sich 25"
                + " bis 30 Stunden, der Betrieb bietet 8 bis 20 Stunden.");
    var saturday =
        work().workingTime(new WorkingTime.Flexible(WeekSchedule.parse("Sa 08:00-16:00")));
    assertThat(said(person().exclusions(Listing.of("saturday")), saturday, "hours"))
        .containsExactly(
            "In den Arbeitszeiten, die für die Person möglich sind, kommen nicht genug Stunden"
                + " zusammen.",
            "Within the working hours that are possible for the person, not enough hours come"
                + " together.");
    Position wide =
        work()
            .workingTime(new WorkingTime.Flexible(WeekSchedule.parse("Mo-Fr 08:00-16:00")))
            .build();
    JobPotential small =
        new JobPotential(
            wide, OptionalInt.of(20), OptionalInt.empty(), Optional.empty(), Optional.empty());
    assertThat(said(person(), small, "hours"))
        .contains("Der Betrieb hat 5 Stunden in der Woche zu vergeben, nötig wären 10 Stunden.");
  }

  @Test
  void aStartIsSaidWithTheDayFromWhichThePersonCanCome() {
    var later = person().earliestStart(LocalDate.of(2027, 1, 10));
    var planned = work().start(LocalDate.of(2027, 1, 4));
    assertThat(said(later, planned, "start"))
        .containsExactly(
            "Die Arbeit soll am 04.01.2027 beginnen, die Person kann ab dem 10.01.2027: mit dem"
                + " Betrieb abzusprechen.",
            "The work is to start on Jan 4, 2027, the person can come from Jan 10, 2027 on: to be"
                + " agreed with the company.");
    assertThat(said(later, planned.latestStart(LocalDate.of(2027, 1, 15)), "start"))
        .contains(
            "Die Arbeit soll am 04.01.2027 beginnen, die Person kann ab dem 10.01.2027. Der Betrieb"
                + " nimmt einen Beginn bis zum 15.01.2027 an.");
    assertThat(said(later, planned.latestStart(LocalDate.of(2027, 1, 5)), "start"))
        .contains(
            "Die Arbeit muss bis zum 05.01.2027 beginnen, die Person kann erst ab dem 10.01.2027.");
    assertThat(said(later, work().start(LocalDate.of(2026, 12, 2)), "start"))
        .contains(
            "Die Arbeit soll am 02.12.2026 beginnen, die Person kann erst ab dem 10.01.2027: Das ist"
                + " zu spät.");
  }

  @Test
  void aPermissionSaysWhatIsToDoAndWhenItEnds() {
    var person = person().workPermission(WorkPermission.perJob().until(LocalDate.of(2027, 6, 30)));
    assertThat(said(person, work().start(LocalDate.of(2027, 1, 4)), "permission"))
        .containsExactly(
            "Die Arbeitserlaubnis gilt bis zum 30.06.2027. Was danach kommt, ist rechtzeitig zu"
                + " klären.",
            "Vor dem Beginn zu besorgen: die Zustimmung der Ausländerbehörde für genau diese"
                + " Arbeit.",
            "The permission to work is valid until Jun 30, 2027. What comes after that is to be"
                + " clarified in time.",
            "To be obtained before the start: the approval of the immigration office for this very"
                + " job.");
  }

  @Test
  void oneQuestionForAllProvidersThatItConcerns() {
    calculator.providers(List.of(kita("k-1", "Sonne"), kita("k-2", "Mond")));
    var person = person().children(List.of(Child.aged(4).named("c-1").needingPlace()));
    assertThat(said(person, work(), "childcare"))
        .containsExactly(
            "Ein neuer Platz bei einem dieser Anbieter würde die Arbeitszeit abdecken: „Sonne“,"
                + " „Mond“.",
            "Ab wann ist ein Platz frei bei: „Sonne“, „Mond“?",
            "Wann beginnt die Arbeit? Davon hängt ab, ob ein neuer Betreuungsplatz rechtzeitig frei"
                + " ist.",
            "A new place at one of these would cover the working time: “Sonne”, “Mond”.",
            "From when is a place free at: “Sonne”, “Mond”?",
            "When does the work start? That decides whether a new childcare place is free in"
                + " time.");
    calculator.providers(List.of(kita("k-1", "Sonne")));
    assertThat(said(person, work().start(LocalDate.of(2027, 1, 4)), "childcare"))
        .containsExactly(
            "Ein neuer Platz bei „Sonne“ würde die Arbeitszeit abdecken.",
            "Ab wann ist ein Platz bei „Sonne“ frei?",
            "A new place at “Sonne” would cover the working time.",
            "From when is a place at “Sonne” free?");
  }

  @Test
  void aProviderWithoutANameIsNamedByItsId() {
    calculator.providers(List.of(kita("k-7", "")));
    var person = person().children(List.of(Child.aged(4).named("c-1").needingPlace()));
    assertThat(said(person, work().start(DATE), "childcare"))
        .contains(
            "A new place at “k-7” would cover the working time.",
            "From when is a place at “k-7” free?");
  }

  @Test
  void childrenAreNamedByNumberAndAgeAndTheOlderOnesOnce() {
    Child small = Child.agedMonths(OptionalInt.of(18)).named("id-17");
    Child grown = Child.aged(15);
    assertThat(said(person().children(List.of(grown.named("a"), small)), work(), "childcare"))
        .containsExactly(
            "Für Kind 2 (18 Monate alt) gibt es keine Betreuung. Nötig wäre sie zu diesen Zeiten:"
                + " Mo-Fr 07:45-12:15.",
            "Ein Kind ist alt genug und braucht keine Betreuung.",
            "There is no care for child 2 (18 months old). It would be needed at these times:"
                + " Mo-Fr 07:45-12:15.",
            "One child is old enough to need no care.");
    assertThat(
            said(
                person().children(List.of(grown.named("a"), grown.named("b"))),
                work(),
                "childcare"))
        .containsExactly(
            "2 Kinder sind alt genug und brauchen keine Betreuung.",
            "2 children are old enough to need no care.");
  }

  /** Help is not need: both are asked about, each in one question. */
  @Test
  void skillsAreAskedForTogether() {
    var work =
        work()
            .skills(
                Listing.of(
                    Skill.must("a", 2),
                    Skill.must("b", 3),
                    Skill.nice("c", 1, 5),
                    Skill.nice("d", 2, 5)));
    assertThat(said(person(), work, "skills"))
        .containsExactly(
            "Gebraucht wird: „a“ (Stufe 2), „b“ (Stufe 3). Wie gut kann die Person das?",
            "Hilfreich ist: „c“ (Stufe 1), „d“ (Stufe 2). Wie gut kann die Person das?",
            "These skills are needed: “a” (level 2), “b” (level 3). How well can the person do"
                + " this?",
            "These skills help: “c” (level 1), “d” (level 2). How well can the person do this?");
    assertThat(said(person().skills(Listing.of(Skill.held("c", 2))), work, "skills"))
        .contains("Hilfreich ist „c“ auf Stufe 1, vorhanden ist Stufe 2.");
  }

  /** A code that nobody knows reads well, too. */
  @Test
  void questionsNameCodesWell() {
    assertThat(said(person(), work().entitlements(Listing.of("16i")), "entitlements"))
        .containsExactly(
            "Liegen die Voraussetzungen für „Förderung nach § 16i SGB II“ vor?",
            "Are the conditions for “support under § 16i SGB II” met?");
    assertThat(said(person(), work().qualifications(Listing.of("crane-3")), "qualifications"))
        .contains("Hat die Person den Nachweis „crane-3“?");
  }

  @Test
  void aPotentialIsAPossibleJob() {
    JobPotential potential =
        new JobPotential(
            work().build(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.of(LocalDate.of(2026, 10, 2)),
            Optional.empty());
    assertThat(said(person(), potential, "freshness"))
        .containsExactly(
            "Die mögliche Stelle wurde am 02.10.2026 erhoben, vor 60 Tagen.",
            "The possible job was surveyed on Oct 2, 2026, 60 days ago.");
  }

  @Test
  void everyBridgeIsOnePlainSentence() {
    WeekSchedule times = WeekSchedule.parse("Mo-Fr 08:00-19:15");
    Fact.Child child = new Fact.Child("id-17", OptionalInt.empty(), OptionalInt.of(48));
    Map<Bridge, String> german =
        Map.ofEntries(
            Map.entry(
                new Bridge.Language(Language.held("de", CefrLevel.B1)),
                "Wenn die Person in Deutsch das Niveau B1 hätte"),
            Map.entry(new Bridge.Skill("a", 3), "Wenn die Person „a“ auf Stufe 3 könnte"),
            Map.entry(
                new Bridge.Qualification("first-aid"),
                "Wenn die Person den Nachweis „Erste-Hilfe-Kurs“ hätte"),
            Map.entry(
                new Bridge.Clarify("languages", "de"),
                "Wenn die Person Deutsch gut genug kann (das ist zu klären)"),
            Map.entry(
                new Bridge.Clarify("permission", "permission"),
                "Wenn die Person arbeiten darf (das ist zu klären)"),
            Map.entry(
                new Bridge.Clarify("team-size", "x"),
                "Wenn eine offene Frage mit Ja beantwortet wird (team-size, „x“)"),
            Map.entry(
                new Bridge.Availability(times),
                "Wenn die Person auch Mo-Fr 08:00-19:15 Zeit hätte"),
            Map.entry(
                new Bridge.Care(child, times),
                "Wenn es für das Kind (4 Jahre alt) auch Mo-Fr 08:00-19:15 Betreuung gäbe"),
            Map.entry(
                new Bridge.ChildcarePlaces("k-1", "Sonne", 1, 0, 2),
                "Wenn es bei „Sonne“ einen weiteren freien Platz für ein Kind unter 3 Jahren"
                    + " und 2 weitere freie Plätze nach der Schule gäbe"),
            Map.entry(
                new Bridge.KeptCare(child, WeekSchedule.empty()),
                "Wenn das Kind (4 Jahre alt) in der Betreuung bliebe, die es hat (sie reicht für"
                    + " diese Arbeit, ein neuer Platz ist nicht nötig)"),
            Map.entry(
                new Bridge.WithNewPlaces(
                    new Bridge.KeptCare(child, times),
                    List.of(new Fact.Child("b", OptionalInt.of(2), OptionalInt.of(30)))),
                "Wenn das Kind (4 Jahre alt) in der Betreuung bliebe, die es hat, und auch Mo-Fr"
                    + " 08:00-19:15 betreut wäre (dann ist kein neuer Platz nötig) und Kind 2 (2"
                    + " Jahre alt) einen neuen Betreuungsplatz bekäme"),
            Map.entry(
                new Bridge.ChildcarePlaces("k-1", "Mond", 0, 1, 0),
                "Wenn es bei „Mond“ einen weiteren freien Platz für ein Kind ab 3 Jahren gäbe"),
            Map.entry(
                new Bridge.WeeklyHours(36),
                "Wenn die Person auch 9 Stunden in der Woche arbeiten wollte"),
            Map.entry(
                new Bridge.HoursPerDay(4),
                "Wenn die Person an einem Tag bis zu 1 Stunde arbeiten wollte"),
            Map.entry(
                new Bridge.CommuteMinutes(1),
                "Wenn der Weg zur Arbeit bis zu 1 Minute dauern dürfte"),
            Map.entry(
                new Bridge.Mode(TravelMode.CAR), "Wenn die Person mit dem Auto zur Arbeit käme"),
            Map.entry(
                new Bridge.Form("minijob"),
                "Wenn die Beschäftigungsform „Minijob“ für die Person in Frage käme"),
            Map.entry(
                new Bridge.Start(LocalDate.of(2027, 1, 4)),
                "Wenn die Person spätestens am 04.01.2027 beginnen könnte"),
            Map.entry(
                new Bridge.Exclusion("night"),
                "Wenn die Person „Nachtarbeit“ nicht mehr ausschließen würde"),
            Map.entry(
                new Bridge.Offer("step-free"),
                "Wenn der Betrieb „stufenloser Zugang“ bieten würde"));
    Sentences inGerman = Sentences.in(Locale.GERMAN, Taxonomy.none());
    german.forEach(
        (bridge, sentence) ->
            assertThat(inGerman.of(bridge)).isEqualTo(sentence + ", wäre diese Arbeit möglich."));
    Sentences inEnglish = Sentences.in(Locale.ENGLISH, Taxonomy.none());
    german
        .keySet()
        .forEach(
            bridge ->
                assertThat(inEnglish.of(bridge))
                    .startsWith("If ")
                    .endsWith(", this work would be possible.")
                    .doesNotContain("id-17", "{"));
  }

  @Test
  void twoChangesAreOneSentence() {
    BridgePair pair =
        new BridgePair(
            new Bridge.Availability(
                WeekSchedule.parse("Mo-Tu 08:00-09:00,13:00-14:00; Th 08:00-10:00")),
            new Bridge.Qualification("driving-licence-b"));
    assertThat(Sentences.in(Locale.GERMAN, Taxonomy.none()).of(pair))
        .isEqualTo(
            "Wenn die Person auch Mo-Di 08:00-09:00 und 13:00-14:00, Do 08:00-10:00 Zeit hätte und"
                + " wenn die Person den Nachweis „Führerschein Klasse B“ hätte, wäre diese Arbeit möglich.");
    assertThat(Sentences.in(Locale.ENGLISH, Taxonomy.none()).of(pair))
        .isEqualTo(
            "If the person also had time at Mo-Tu 08:00-09:00 and 13:00-14:00, Th 08:00-10:00 and"
                + " if the person had the paper “driving licence, class B”, this work would be possible.");
  }

  /** German readers get German: no word that only the English bundle has. */
  @Test
  void noGermanSentenceIsTheEnglishOne() {
    var german = ResourceBundle.getBundle("org.quartermatch.fit.sentences", Locale.GERMAN);
    var english = ResourceBundle.getBundle("org.quartermatch.fit.sentences", Locale.ROOT);
    assertThat(german.keySet())
        .filteredOn(key -> german.getString(key).equals(english.getString(key)))
        .allMatch(key -> german.getString(key).matches("\\{0\\}( \\{1\\})?|Minijob"));
  }
}
