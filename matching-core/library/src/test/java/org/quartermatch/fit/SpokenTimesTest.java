package org.quartermatch.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkPermission;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * What is said of work whose times are a window or not known: a window is no promise, and nobody
 * has to be free, or cared for, throughout it.
 */
class SpokenTimesTest {
  private static final GeoPoint HOME = new GeoPoint(51.95, 8.58);

  private final FitCalculator.Builder calculator =
      FitCalculator.builder().date(LocalDate.of(2026, 12, 1));

  private static Participant.Builder person() {
    return Participant.builder("p-1")
        .hours(HoursRange.of(10, 16))
        .availability(WeekSchedule.parse("Mo-Fr 08:00-14:00"));
  }

  private static Position.Builder work(WorkingTime times) {
    return Position.builder("v-1").workingTime(times);
  }

  private static WorkingTime roster(String window) {
    return new WorkingTime.Roster(WeekSchedule.parse(window));
  }

  private static WorkingTime flexible(String window) {
    return new WorkingTime.Flexible(WeekSchedule.parse(window));
  }

  private static Child cared(String times) {
    return Child.aged(4).named("c-1").withCare(Child.Care.at(OpeningHours.parse(times)));
  }

  private List<String> said(Participant.Builder person, Position.Builder work, String criterion) {
    FitCalculator built = calculator.build();
    return built
        .explain(built.prepare(person.build()), built.prepare(new Vacancy(work.build())))
        .reasons()
        .stream()
        .filter(reason -> reason.criterion().equals(criterion))
        .flatMap(reason -> Sentences.in(Locale.GERMAN, Taxonomy.none()).of(reason).stream())
        .toList();
  }

  @Test
  void theTimesAreAskedForWhereNothingIsKnownOfThem() {
    var unknown = Position.builder("v-1");
    assertThat(said(person(), unknown, "availability"))
        .containsExactly("An welchen Tagen und zu welchen Zeiten wird gearbeitet?");
    assertThat(said(Participant.builder("p-1"), unknown, "availability"))
        .containsExactly(
            "Zu welchen Zeiten kann die Person von zu Hause fort sein?",
            "An welchen Tagen und zu welchen Zeiten wird gearbeitet?");
  }

  @Test
  void aWindowIsNamedAndNobodyIsSaidToChoose() {
    assertThat(said(person(), work(roster("Mo-Fr 07:00-18:00")), "availability"))
        .containsExactly(
            "Gearbeitet wird innerhalb dieser Zeiten: Mo-Fr 07:00-18:00. Wann genau, und passt das"
                + " zu den Zeiten, die für die Person möglich sind?");
    assertThat(said(person(), work(flexible("Mo-Fr 07:00-18:00")), "availability")).isEmpty();
  }

  @Test
  void whereTimeIsMissingItSaysHowMuchThereIs() {
    assertThat(said(person(), work(flexible("Mo 08:00-12:00")), "availability"))
        .as("4 hours are all there are")
        .isEmpty();
    assertThat(said(person(), work(flexible("Mo-Fr 12:00-18:00")), "hours"))
        .containsExactly(
            "Die Person kann 10 Stunden in der Woche arbeiten und wünscht sich 10 bis 16 Stunden.");
    assertThat(
            said(
                person(),
                work(flexible("Mo-Fr 11:45-18:00")).hours(HoursRange.of(12, 20)),
                "availability"))
        .containsExactly(
            "Gearbeitet wird innerhalb dieser Zeiten: Mo-Fr 11:45-18:00.",
            "Die Zeiten, die für die Person möglich sind, ergeben 11,25 Stunden in der Woche (ab"
                + " 2 Stunden am Stück); gebraucht werden mindestens 12 Stunden.");
    assertThat(said(person(), work(flexible("Mo-Fr 12:30-18:00")), "availability"))
        .containsExactly(
            "Gearbeitet wird innerhalb dieser Zeiten: Mo-Fr 12:30-18:00.",
            "Die Zeiten, die für die Person möglich sind, ergeben keine 2 Stunden Arbeit am"
                + " Stück.");
  }

  @Test
  void careIsMeasuredByWhatItLeavesToWorkIn() {
    assertThat(
            said(
                person().children(List.of(cared("Mo-Fr 12:00-22:00; Sa-Su 00:00-24:00"))),
                Position.builder("v-1").hours(HoursRange.of(12, 20)),
                "childcare"))
        .containsExactly(
            "Für das Kind (4 Jahre alt) gibt es nur zu diesen der möglichen Arbeitszeiten"
                + " Betreuung: Mo-Fr 12:00-14:00.",
            "Das ergibt 10 Stunden in der Woche (ab 2 Stunden am Stück); gebraucht werden mindestens 12 Stunden.");
    assertThat(
            said(
                person().children(List.of(Child.aged(4).named("c-1"))),
                work(flexible("Mo-Fr 07:00-18:00")),
                "childcare"))
        .containsExactly(
            "Für das Kind (4 Jahre alt) gibt es zu keiner der möglichen Arbeitszeiten Betreuung.",
            "So bleiben keine 2 Stunden Arbeit am Stück.");
  }

  @Test
  void careThatLeavesEnoughIsNotSaidToCoverAll() {
    var some = person().children(List.of(cared("Mo-Fr 08:00-12:00")));
    assertThat(said(some, work(flexible("Mo-Fr 08:00-18:00")), "childcare"))
        .containsExactly("Die Kinderbetreuung deckt genug von der möglichen Arbeitszeit ab.");
    assertThat(said(some, work(flexible("Mo-Fr 08:00-12:00")), "childcare"))
        .containsExactly("Die Kinderbetreuung deckt die Arbeitszeit ab.");
    assertThat(said(some, work(roster("Mo-Fr 08:00-18:00")), "childcare"))
        .containsExactly("Wann genau wird gearbeitet, und sind die Kinder dann betreut?");
  }

  @Test
  void aNewPlaceLeavesEnoughOrCoversAll() {
    calculator.providers(
        List.of(
            ChildcareProvider.builder("k-1", HOME, OpeningHours.parse("Mo-Fr 07:00-12:00"))
                .name("Sonne")
                .places3AndOver(1)
                .availableFrom(LocalDate.of(2026, 12, 1))
                .build()));
    var person = person().children(List.of(Child.aged(4).named("c-1").needingPlace()));
    LocalDate start = LocalDate.of(2027, 2, 1);
    assertThat(said(person, work(flexible("Mo-Fr 08:00-18:00")).start(start), "childcare"))
        .containsExactly(
            "Ein neuer Platz bei „Sonne“ würde genug von der möglichen Arbeitszeit abdecken.");
    assertThat(said(person, work(flexible("Mo-Fr 08:00-12:00")).start(start), "childcare"))
        .containsExactly("Ein neuer Platz bei „Sonne“ würde die Arbeitszeit abdecken.");
    assertThat(said(person, work(roster("Mo-Fr 08:00-12:00")), "childcare"))
        .as("only the start is open")
        .containsExactly(
            "Ein neuer Platz bei „Sonne“ würde die Arbeitszeit abdecken.",
            "Wann beginnt die Arbeit? Davon hängt ab, ob ein neuer Betreuungsplatz rechtzeitig frei"
                + " ist.");
  }

  /** Hours that nobody can agree on are not promised beside what is missing. */
  @Test
  void hoursAreOnlySaidToBePossibleWhereTheyAre() {
    var never = person().availability(WeekSchedule.parse("Sa 08:00-14:00"));
    assertThat(said(never, work(WorkingTime.fixed("Mo-Tu 08:00-13:00")), "hours"))
        .containsExactly(
            "Die festen Arbeitszeiten ergeben 10 Stunden in der Woche. Die Person wünscht sich 10"
                + " bis 16 Stunden.");
    assertThat(said(never, work(roster("Mo-Fr 08:00-12:00")).hours(HoursRange.of(5, 20)), "hours"))
        .containsExactly(
            "Der Betrieb bietet 5 bis 20 Stunden in der Woche, die Person wünscht sich 10 bis 16"
                + " Stunden.");
    assertThat(said(never, work(roster("Mo-Fr 08:00-12:00")), "hours"))
        .containsExactly("Die Person wünscht sich 10 bis 16 Stunden in der Woche.");
  }

  @Test
  void aPartOfTheHoursThatAreWantedSaysWhy() {
    assertThat(
            said(
                person(), work(flexible("Mo-Fr 08:00-14:00")).hours(HoursRange.of(5, 15)), "hours"))
        .containsExactly(
            "Die Person kann 15 Stunden in der Woche arbeiten und wünscht sich 10 bis 16 Stunden.",
            "Mehr als 15 Stunden bietet der Betrieb nicht.");
  }

  @Test
  void onlyThePartOfALanguageThatIsNotKnownIsAsked() {
    var work = Position.builder("v-1").languages(Listing.of(Language.required("de", CefrLevel.A2)));
    var spoken = Language.Level.of(CefrLevel.B1);
    assertThat(
            said(
                person()
                    .languages(
                        Listing.of(
                            new Language.Held(
                                "de", new Language.Level(spoken.spoken(), Optional.empty())))),
                work,
                "languages"))
        .containsExactly(
            "Gebraucht wird Deutsch A2, gesprochen ist B1 vorhanden: Wie gut schreibt die Person?");
    assertThat(
            said(
                person()
                    .languages(
                        Listing.of(
                            new Language.Held(
                                "de", new Language.Level(Optional.empty(), spoken.spoken())))),
                work,
                "languages"))
        .containsExactly(
            "Gebraucht wird Deutsch A2, geschrieben ist B1 vorhanden: Wie gut spricht die Person?");
  }

  @Test
  void aMinijobWhosePayNobodyKnowsIsAskedAbout() {
    assertThat(
            said(
                person().hours(HoursRange.of(5, 8)),
                work(WorkingTime.fixed("Mo-Tu 08:00-12:00"))
                    .form(EmploymentForm.MINIJOB)
                    .start(LocalDate.of(2026, 12, 15)),
                "hours"))
        .containsExactly(
            "Die Person kann 8 Stunden in der Woche arbeiten und wünscht sich 5 bis 8 Stunden.",
            "Als Minijob sind beim Mindestlohn von 13,90 EUR höchstens 10 Stunden in der Woche"
                + " erlaubt (603 EUR im Monat), bei mehr Lohn weniger: Wie hoch ist der"
                + " Stundenlohn?");
  }

  @Test
  void aPermissionThatIsMissingSaysWhoCanTell() {
    assertThat(
            said(
                person().workPermission(WorkPermission.none()),
                Position.builder("v-1"),
                "permission"))
        .containsExactly(
            "Die Person darf zurzeit nicht arbeiten. Ob und wann sich das ändert, ist bei der"
                + " Ausländerbehörde zu erfragen.");
  }

  /** Whether or not heavy lifting is listed, a skill that asks for it raises the question. */
  @Test
  void aSkillThatHintsAtWhatIsRuledOutIsAskedAbout() {
    var lifting =
        Position.builder("v-1")
            .skills(
                Listing.of(
                    Skill.nice(
                        "http://data.europa.eu/esco/skill/ab2bb44a-3956-4028-8715-8b70b1960b99",
                        2,
                        4)));
    var person = person().exclusions(Listing.of("heavy-lifting", "night"));
    assertThat(said(person, lifting, "conditions"))
        .singleElement()
        .asString()
        .startsWith("Gebraucht wird „")
        .endsWith("und die Person schließt „schweres Heben“ aus: Was genau gehört zur Arbeit?");
    assertThat(said(person(), lifting, "conditions")).isEmpty();
    assertThat(said(person, lifting.conditions(Listing.of("heavy-lifting")), "conditions"))
        .containsExactly("Zur Arbeit gehört, was die Person ausschließt: schweres Heben.");
  }
}
