package org.quartermatch.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Company;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.LanguageLevel;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.model.RequiredLanguage;
import org.quartermatch.model.RequiredSkill;
import org.quartermatch.model.Shifts;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;

/** Draws opportunities with anything that the records allow, borders included. */
final class RandomOpportunities {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "Küchenhilfe (m/w/d)",
          "Größe, Straße & Büro\n\t\"x\"",
          "\u0000",
          "🚲 Fahrradbote",
          "abgeschnitten \uD83D",
          "\uDEB2 allein",
          "日本語",
          "x".repeat(5_000));

  private final Random random;

  RandomOpportunities(Random random) {
    this.random = random;
  }

  Opportunity opportunity(String id) {
    Position position = position(id);
    if (random.nextBoolean()) {
      return new Vacancy(position);
    }
    return new JobPotential(
        position,
        integer(Integer.MAX_VALUE),
        integer(101),
        optional(this::date),
        optional(this::text));
  }

  private Position position(String id) {
    return new Position(
        id,
        oneOf(EmploymentForm.values()),
        optional(this::company),
        text(),
        text(),
        optional(this::text),
        optional(this::point),
        random.nextBoolean() ? random.nextInt(4) : Integer.MAX_VALUE,
        hours(),
        workingTime(),
        listing(this::skill),
        listing(this::language),
        listing(this::text),
        listing(this::text),
        listing(this::text),
        listing(this::text),
        optional(this::date),
        optional(this::date));
  }

  private Company company() {
    return new Company(
        "c" + random.nextInt(5),
        text(),
        optional(() -> oneOf(Company.Kind.values())),
        optional(this::text),
        optional(this::text),
        random.nextBoolean() ? OptionalInt.of(random.nextInt()) : OptionalInt.empty(),
        optional(this::point),
        integer(30));
  }

  private HoursRange hours() {
    OptionalInt a = integer(673);
    OptionalInt b = integer(673);
    return a.isPresent() && b.isPresent() && a.getAsInt() > b.getAsInt()
        ? new HoursRange(b, a)
        : new HoursRange(a, b);
  }

  private WorkingTime workingTime() {
    return switch (random.nextInt(3)) {
      case 0 -> new WorkingTime.Fixed(list(1 + random.nextInt(3), this::shifts));
      case 1 -> new WorkingTime.Flexible(schedule());
      default -> new WorkingTime.Roster(schedule());
    };
  }

  private Shifts shifts() {
    return new Shifts(
        list(
            random.nextInt(4),
            () -> new Shifts.Block(random.nextInt(10_080), 1 + random.nextInt(10_080))));
  }

  private WeekSchedule schedule() {
    WeekSchedule schedule = WeekSchedule.empty();
    for (int i = random.nextInt(5); i > 0; i--) {
      schedule = schedule.or(WeekSchedule.ofSpan(random.nextInt(672), random.nextInt(673)));
    }
    return schedule;
  }

  private RequiredSkill skill() {
    String code = "skill:" + random.nextInt(20);
    OptionalInt level =
        random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(5)) : OptionalInt.empty();
    return random.nextBoolean()
        ? new RequiredSkill.Must(code, level)
        : new RequiredSkill.Nice(code, level, 1 + random.nextInt(10));
  }

  private RequiredLanguage language() {
    LanguageLevel level =
        new LanguageLevel(
            optional(() -> oneOf(CefrLevel.values())), optional(() -> oneOf(CefrLevel.values())));
    return new RequiredLanguage("l" + random.nextInt(5), level, random.nextInt(8));
  }

  private GeoPoint point() {
    return switch (random.nextInt(4)) {
      case 0 -> new GeoPoint(-0.0, 0.0);
      case 1 -> new GeoPoint(-90, 180);
      default -> new GeoPoint(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180);
    };
  }

  private LocalDate date() {
    return switch (random.nextInt(8)) {
      case 0 -> LocalDate.MAX;
      case 1 -> LocalDate.MIN;
      case 2 -> TODAY;
      default -> TODAY.plusDays(random.nextInt(200) - 100L);
    };
  }

  private String text() {
    return oneOf(TEXTS.toArray(String[]::new));
  }

  private OptionalInt integer(int bound) {
    return random.nextBoolean() ? OptionalInt.of(random.nextInt(bound)) : OptionalInt.empty();
  }

  private <V> V oneOf(V[] values) {
    return values[random.nextInt(values.length)];
  }

  private <V> Optional<V> optional(Supplier<V> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private <V> Listing<V> listing(Supplier<V> value) {
    return new Listing<>(list(random.nextInt(4), value), random.nextBoolean());
  }

  private static <V> List<V> list(int size, Supplier<V> value) {
    List<V> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(value.get());
    }
    return values;
  }
}
