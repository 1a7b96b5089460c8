package org.quartermatch.files.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.PlacementRequest;
import org.quartermatch.PlacementRules;
import org.quartermatch.care.ClosingDays;
import org.quartermatch.care.Land;
import org.quartermatch.care.SchoolHolidays;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Company;
import org.quartermatch.model.Course;
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
import org.quartermatch.model.WorkingTime.Shifts;
import org.quartermatch.outcomes.Outcome;
import org.quartermatch.outcomes.Outcomes;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementWeights.FairShare;

/**
 * What is written is read again as it was, for random Quarters of every kind of value. Long, as it
 * draws every column.
 */
class RoundTripTest {
  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);
  private static final String[] TEXTS = {
    "Müller & Söhne",
    "=1+1",
    "+49 30",
    "-1",
    "-a",
    "@home",
    "'=x",
    "''",
    "a;b,c",
    "x;=cmd",
    "x;'=cmd",
    "x;\"=cmd\"",
    "x;\"'\";@\";-1",
    "two\n=lines;\r\n+1",
    "say \"hi\"",
    "two\nlines",
    "two\r\nlines",
    "\uD83D\uDE00 p",
    "none",
    "*",
    "?",
    "O'Neill",
    "a\tb",
    "'+1"
  };
  private static final String[] CODES = {
    "s1", "http://data.europa.eu/esco/skill/s5", "=s2", "-7", "@x", "urn:a:b", "gr\u00fcn", "a b"
  };
  @TempDir private Path directory;

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    long seed = Long.getLong("quartermatch.seed", 7);
    for (long round = seed; round < seed + 20; round++) {
      QuarterData data = new RandomQuarter(new Random(round)).quarter();

      QuarterWriter.write(data, directory);

      QuarterData read = QuarterReader.read(directory, ReadOptions.strict(DATE));
      String seeded = "-Dquartermatch.seed=" + round;
      if (!read.equals(data)) { // the slow comparison says where they differ
        assertThat(read).as(seeded).usingRecursiveComparison().isEqualTo(data);
      }
      assertThat(read.equals(data)).as(seeded).isTrue();
    }
  }

  /** Sentences 2, 25, 32a, 33a, 36 and 46 of the contract, as they look in the files. */
  @Test
  void whatIsKnownSinceVersion2HasItsColumns() throws IOException {
    GeoPoint home = new GeoPoint(52, 8.5);
    GeoPoint work = new GeoPoint(52.01, 8.55);
    OpeningHours lessons = OpeningHours.parse("Mo-Fr 08:05-13:20");
    Child.Care atSchool = Child.Care.at(lessons, home);
    QuarterData data =
        new QuarterData(
            List.of(
                Participant.builder("p")
                    .workPermission(WorkPermission.perJob().until(LocalDate.of(2027, 3, 31)))
                    .children(
                        List.of(
                            Child.aged(8).named("a").withCare(atSchool).needingPlace(),
                            Child.aged(2).named("b").withCare(new Child.Care.None()),
                            Child.aged(3)
                                .named("c")
                                .withCare(new Child.Care.Unknown(Optional.empty()))))
                    .build()),
            List.of(),
            List.of(
                new Vacancy(
                    Position.builder("v")
                        .start(LocalDate.of(2027, 2, 1))
                        .latestStart(LocalDate.of(2027, 2, 15))
                        .hourlyPayCents(14_05)
                        .build())),
            List.of(ChildcareProvider.builder("k", home, lessons).placesSchool(3).build()),
            List.of(),
            List.of(),
            Map.of(new TravelTimes.Leg(home, work, TravelMode.BICYCLE), 0),
            List.of(),
            List.of());

    QuarterWriter.write(data, directory);

    assertThat(cells("participants.csv", "workPermission")).containsExactly("per-job@2027-03-31");
    assertThat(cells("children.csv", "care"))
        .containsExactly(lessons.text().replace(",", ""), "none", "?");
    assertThat(cells("children.csv", "needsPlace")).containsExactly("true", "false", "false");
    assertThat(cells("opportunities.csv", "form")).containsExactly("");
    assertThat(cells("opportunities.csv", "latestStart")).containsExactly("2027-02-15");
    assertThat(cells("opportunities.csv", "hourlyPay")).containsExactly("14.05");
    assertThat(cells("childcare.csv", "placesSchool")).containsExactly("3");
    assertThat(Files.readAllLines(directory.resolve("travel.csv")))
        .containsExactly(
            "fromLatitude,fromLongitude,toLatitude,toLongitude,mode,minutes",
            "52.0,8.5,52.01,8.55,bicycle,0");
    assertThat(QuarterReader.read(directory, ReadOptions.strict(DATE))).isEqualTo(data);
  }

  /** A column of a file without commas in its cells. */
  private List<String> cells(String file, String column) throws IOException {
    List<String> lines =
        Files.readString(directory.resolve(file)).replace("\"", "").lines().toList();
    int index = List.of(lines.getFirst().split(",", -1)).indexOf(column);
    return lines.stream().skip(1).map(line -> line.split(",", -1)[index]).toList();
  }

  @Test
  void whatCannotBeReadAgainIsNotWritten() throws IOException {
    for (String code : List.of("a;b", " a", "none", "*", "?", "a\0", "a\nb")) {
      Participant participant = Participant.builder("p").qualifications(Listing.of(code)).build();
      assertThatThrownBy(() -> QuarterWriter.write(only(participant), directory))
          .as(code)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("allowed");
    }
    Participant ambiguous =
        Participant.builder("p")
            .courses(List.of(new Course.SkillCourse("de", OptionalInt.empty(), DATE)))
            .build();
    assertThatThrownBy(() -> QuarterWriter.write(only(ambiguous), directory))
        .hasMessageContaining("read again as they are");
    for (String id : List.of(" p", "p\0", "p\nq")) {
      assertThatThrownBy(
              () -> QuarterWriter.write(only(Participant.builder(id).build()), directory))
          .isInstanceOf(IllegalArgumentException.class);
    }
    Opportunity overpaid = new Vacancy(Position.builder("v").hourlyPayCents(100_001).build());
    assertThatThrownBy(() -> writeOpportunity(overpaid))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1000.01", "allowed: euros for an hour");
    try (var files = Files.list(directory)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void anOpportunityOfAnotherCompanyIsNotWritten() {
    Company company = Company.builder("c").name("C").location(new GeoPoint(1, 2)).build();
    Opportunity opportunity = new Vacancy(Position.builder("v").company(company).build());
    QuarterData data =
        new QuarterData(
            List.of(),
            List.of(Company.builder("c").name("D").location(new GeoPoint(1, 2)).build()),
            List.of(opportunity),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            List.of());

    assertThatThrownBy(() -> QuarterWriter.write(data, directory))
        .hasMessageContaining("company of opportunity v is c");
  }

  private void writeOpportunity(Opportunity opportunity) throws IOException {
    try (OutputDirectory out = OutputDirectory.into(directory)) {
      QuarterWriter.writeOpportunities(List.of(opportunity), out, "opportunities.csv");
      out.publish();
    }
  }

  private static QuarterData only(Participant participant) {
    return new QuarterData(
        List.of(participant),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        List.of());
  }

  /** Draws Quarters. */
  private static final class RandomQuarter {
    private final Random random;

    RandomQuarter(Random random) {
      this.random = random;
    }

    QuarterData quarter() {
      List<Company> companies = new ArrayList<>();
      List<Opportunity> opportunities = new ArrayList<>();
      List<ChildcareProvider> providers = new ArrayList<>();
      List<Participant> participants = new ArrayList<>();
      List<PlacementRequest.Current> placements = new ArrayList<>();
      List<Veto> vetoes = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        companies.add(company("c-" + i));
        providers.add(provider("=k-" + i));
      }
      for (int i = 0; i < 12; i++) {
        opportunities.add(opportunity("\uD83D\uDE00v-" + i, companies));
        participants.add(participant("-" + i, i));
      }
      for (int i = 0; i < 12; i += 1 + random.nextInt(3)) {
        String job = opportunities.get(random.nextInt(12)).id();
        placements.add(
            new PlacementRequest.Current(
                "-" + i, job, maybe(() -> "=k-" + random.nextInt(4)), random.nextBoolean()));
        vetoes.add(new Veto("-" + i, job));
      }
      return new QuarterData(
          participants,
          companies,
          opportunities,
          providers,
          placements,
          vetoes,
          rules(opportunities, companies),
          givenMinutes(),
          List.of(),
          List.of(),
          GuidingData.NONE,
          Optional.empty(),
          care(),
          outcomes(opportunities, placements));
    }

    /**
     * Nobody has refused what is agreed, or is where there is no place, or beside what is agreed.
     */
    private OutcomeData outcomes(
        List<Opportunity> work, List<PlacementRequest.Current> placements) {
      String id = "\uD83D\uDE00v-1";
      boolean agreed =
          placements.stream()
              .anyMatch(it -> it.participantId().equals("-1") && it.opportunityId().equals(id));
      boolean places =
          work.stream().anyMatch(it -> it.id().equals(id) && it.position().places() > 0);
      boolean alone = placements.stream().noneMatch(it -> it.participantId().equals("-1"));
      LocalDate day = DATE.minusDays(400 + random.nextInt(100));
      Optional<Outcome.Refusal> refusal =
          agreed
              ? Optional.empty()
              : maybe(
                  () -> new Outcome.Refusal(day, Outcome.By.TEAM, Optional.of(Outcome.Why.GONE)));
      Optional<LocalDate> start =
          refusal.isPresent() ? Optional.empty() : Optional.of(day.plusDays(3));
      return new OutcomeData(
          Outcomes.of(
              List.of(
                  new Outcome(
                      "-1",
                      id,
                      day,
                      Optional.of(day),
                      refusal,
                      start,
                      start.map(
                          it ->
                              new Outcome.Stay(
                                  it.plusMonths(6), places && alone && random.nextBoolean()))))),
          Map.of("-2", day));
    }

    private CareData care() {
      LocalDate from = DATE.plusDays(random.nextInt(300));
      LocalDate to = from.plusDays(random.nextInt(40));
      Land land = random.nextBoolean() ? Land.BERLIN : Land.THURINGIA;
      return new CareData(
          List.of(
              new CareData.HolidaysOfLand(land, new SchoolHolidays("=x", from, to), "'@kmk"),
              new CareData.HolidaysOfLand(
                  land, new SchoolHolidays("", DATE.minusDays(1), DATE.minusDays(1)), "")),
          List.of(new CareData.PublicHoliday(land, from, "-Friedensfest")),
          List.of(new ClosingDays("=k-" + random.nextInt(4), from, to)));
    }

    private PlacementRules rules(List<Opportunity> opportunities, List<Company> companies) {
      PlacementRules.Builder rules =
          PlacementRules.builder().wishPoints(1 + random.nextInt(3)).household(of(1, 2));
      if (random.nextBoolean()) {
        rules.tandem(new Tandem("-4", "-3")).household(of(2, 5));
        rules.fairShare(
            random.nextBoolean()
                ? new FairShare.MaxMin(random.nextInt(9))
                : new FairShare.SquaredDeviation(random.nextInt(9)));
      }
      for (int i = 0; i < 12; i += 1 + random.nextInt(5)) {
        Opportunity one = opportunities.get(random.nextInt(6));
        Opportunity other = opportunities.get(6 + random.nextInt(6));
        rules.wishes("-" + i, List.of(other.id(), one.id()));
        rules.minimumPlaces(one.id(), random.nextInt(one.position().places() + 1));
        rules.needsSupport("-" + i).group("-" + i, "+new").group("-" + i, "over 50");
        rules.supportPlaces(companies.get(i % 4).id(), random.nextInt(3));
      }
      return rules.build();
    }

    private static Household of(int one, int other) {
      return Household.of("-" + one, "-" + other);
    }

    private Map<TravelTimes.Leg, Integer> givenMinutes() {
      Map<TravelTimes.Leg, Integer> given = new HashMap<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        TravelTimes.Leg leg = new TravelTimes.Leg(point(), point(), any(TravelMode.values()));
        given.put(leg, random.nextInt(90));
        // The way back is a leg of its own.
        given.put(new TravelTimes.Leg(leg.to(), leg.from(), leg.mode()), random.nextInt(90));
      }
      return given;
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
      return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private OptionalInt maybeInt(int bound) {
      return random.nextBoolean() ? OptionalInt.of(random.nextInt(bound)) : OptionalInt.empty();
    }

    private <E> E any(E[] values) {
      return values[random.nextInt(values.length)];
    }

    private <T> Listing<T> listing(Supplier<T> item) {
      List<T> items = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        items.add(item.get());
      }
      return new Listing<>(items, random.nextBoolean());
    }

    private Listing<String> codes() {
      return listing(() -> any(CODES));
    }

    private GeoPoint point() {
      return new GeoPoint(random.nextDouble() * 180 - 90, random.nextInt(360) / 1e4 - 0.001);
    }

    private LocalDate date() {
      return LocalDate.of(2027, 1, 1).plusDays(random.nextInt(400));
    }

    private Language.Level level(CefrLevel[] levels) {
      Supplier<CefrLevel> one = () -> any(levels);
      Optional<CefrLevel> spoken = maybe(one);
      return new Language.Level(spoken, random.nextBoolean() ? spoken : maybe(one));
    }

    private OptionalInt skillLevel() {
      return random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(5));
    }

    private HoursRange hours() {
      int minimum = random.nextInt(160);
      return new HoursRange(
          random.nextBoolean() ? OptionalInt.of(minimum) : OptionalInt.empty(),
          random.nextBoolean()
              ? OptionalInt.of(minimum + random.nextInt(160))
              : OptionalInt.empty());
    }

    private WeekSchedule schedule() {
      WeekSchedule schedule = random.nextInt(8) == 0 ? WeekSchedule.always() : WeekSchedule.empty();
      for (int i = random.nextInt(10); i > 0; i--) {
        schedule = schedule.or(WeekSchedule.ofSpan(random.nextInt(672), 1 + random.nextInt(120)));
      }
      return schedule;
    }

    /** To the minute. */
    private OpeningHours hoursToTheMinute() {
      List<OpeningHours.MinuteSpan> spans = new ArrayList<>();
      int minute = random.nextInt(3) * random.nextInt(600);
      while (minute < 10_000 && spans.size() < 12) {
        int end = Math.min(10_080, minute + 1 + random.nextInt(4000));
        spans.add(new OpeningHours.MinuteSpan(minute, end));
        minute = end + 1 + random.nextInt(2000);
      }
      return new OpeningHours(spans, false);
    }

    private Shifts shifts() {
      return Shifts.of(hoursToTheMinute());
    }

    private WorkPermission permission() {
      WorkPermission permission =
          new WorkPermission(any(WorkPermission.Kind.values()), Optional.empty());
      return permission.kind() != WorkPermission.Kind.NONE && random.nextBoolean()
          ? permission.until(date())
          : permission;
    }

    private WorkingTime workingTime() {
      return switch (random.nextInt(3)) {
        case 0 -> new WorkingTime.Flexible(schedule());
        case 1 -> new WorkingTime.Roster(schedule());
        default ->
            new WorkingTime.Fixed(
                random.nextBoolean() ? List.of(shifts()) : List.of(shifts(), shifts(), shifts()));
      };
    }

    private Company company(String id) {
      Company.Builder company = Company.builder(id).name(any(TEXTS));
      maybe(() -> any(Company.Kind.values())).ifPresent(company::kind);
      maybe(() -> any(TEXTS)).ifPresent(company::quarter);
      maybe(() -> any(TEXTS)).ifPresent(company::sector);
      maybeInt(500).ifPresent(company::size);
      maybe(this::point).ifPresent(company::location);
      maybeInt(9).ifPresent(company::contactsPerMonth);
      return company.build();
    }

    private ChildcareProvider provider(String id) {
      ChildcareProvider.Builder provider =
          ChildcareProvider.builder(id, point(), hoursToTheMinute())
              .name(any(TEXTS))
              .placesUnder3(random.nextInt(3))
              .places3AndOver(random.nextInt(3))
              .placesSchool(random.nextInt(3));
      maybe(() -> any(TEXTS)).ifPresent(provider::quarter);
      maybe(this::date).ifPresent(provider::availableFrom);
      return provider.build();
    }

    private Skill.Required requiredSkill() {
      return random.nextBoolean()
          ? new Skill.Must(any(CODES), skillLevel())
          : new Skill.Nice(any(CODES), skillLevel(), 1 + random.nextInt(10));
    }

    private Opportunity opportunity(String id, List<Company> companies) {
      Position.Builder position =
          Position.builder(id)
              .title(any(TEXTS))
              .description(any(TEXTS))
              .places(random.nextInt(3))
              .hours(hours())
              .workingTime(workingTime())
              .skills(listing(this::requiredSkill))
              .languages(
                  listing(
                      () ->
                          new Language.Required(
                              "de", level(CefrLevel.values()), random.nextInt(8))))
              .qualifications(codes())
              .entitlements(codes())
              .conditions(codes())
              .offers(codes());
      maybe(() -> companies.get(random.nextInt(4))).ifPresent(position::company);
      maybe(() -> any(CODES)).ifPresent(position::occupation);
      maybe(this::point).ifPresent(position::ownLocation);
      maybe(() -> any(EmploymentForm.values())).ifPresent(position::form);
      Optional<LocalDate> start = maybe(this::date);
      start.ifPresent(position::start);
      maybe(() -> start.orElseGet(this::date).plusDays(random.nextInt(60)))
          .ifPresent(position::latestStart);
      maybeInt(3000).ifPresent(position::hourlyPayCents);
      maybe(this::date).ifPresent(position::validUntil);
      return random.nextBoolean()
          ? new Vacancy(position.build())
          : new JobPotential(
              position.build(),
              maybeInt(1000),
              maybeInt(101),
              maybe(this::date),
              maybe(() -> any(TEXTS)));
    }

    private Course course() {
      return switch (random.nextInt(3)) {
        case 0 -> new Course.LanguageCourse("de", level(CefrLevel.values()), date());
        case 1 -> new Course.SkillCourse("s1", skillLevel(), date());
        default -> new Course.QualificationCourse(any(CODES), date());
      };
    }

    private Child child(String id) {
      Child.Care care =
          switch (random.nextInt(3)) {
            case 0 -> new Child.Care.None();
            case 1 -> new Child.Care.Unknown(maybe(this::point));
            default -> new Child.Care.Covered(hoursToTheMinute(), maybe(this::point));
          };
      OptionalInt age = maybeInt(200);
      Child child = Child.agedMonths(age).named(id).withCare(care);
      return age.isPresent() && random.nextBoolean() ? child.needingPlace() : child;
    }

    private Participant participant(String id, int number) {
      Participant.Builder participant =
          Participant.builder(id)
              .skills(listing(() -> new Skill.Held(any(CODES), skillLevel())))
              .languages(listing(() -> new Language.Held("de", level(CefrLevel.values()))))
              .hours(hours())
              .wishedOccupations(codes())
              .qualifications(codes())
              .entitlements(codes())
              .forms(listing(() -> any(EmploymentForm.values())))
              .exclusions(codes())
              .needs(codes())
              .courses(listing(this::course).items())
              .priority(1 + random.nextInt(5));
      maybe(() -> any(TEXTS)).ifPresent(participant::quarter);
      maybe(this::point).ifPresent(participant::home);
      maybeInt(97).ifPresent(participant::maximumQuarterHoursPerDay);
      maybe(this::schedule).ifPresent(participant::availability);
      maybe(() -> any(TravelMode.values())).ifPresent(participant::mode);
      maybeInt(200).ifPresent(participant::maximumCommuteMinutes);
      maybe(this::date).ifPresent(participant::earliestStart);
      maybe(this::permission).ifPresent(participant::workPermission);
      List<Child> children = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        children.add(child("child-" + number + "-" + i));
      }
      participant.children(children);
      return participant.build();
    }
  }
}
