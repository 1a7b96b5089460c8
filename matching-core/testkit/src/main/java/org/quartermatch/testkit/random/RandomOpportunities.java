package org.quartermatch.testkit.random;

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
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.model.WorkingTime.Shifts;

/** Draws opportunities with anything that the records allow, borders included. */
public final class RandomOpportunities {
  /** Dates are drawn around it. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

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

  private final Dice dice;

  /** Draws from a source of chance that the test may use for more. */
  public RandomOpportunities(Random random) {
    dice = new Dice(random);
  }

  /** The next one. */
  public Opportunity opportunity(String id) {
    Position position = position(id);
    if (dice.percent(50)) {
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
    Position.Builder position = Position.builder(id);
    optional(() -> dice.oneOf(EmploymentForm.values())).ifPresent(position::form);
    optional(this::company).ifPresent(position::company);
    position.title(text()).description(text());
    optional(this::text).ifPresent(position::occupation);
    optional(this::point).ifPresent(position::ownLocation);
    position
        .places(dice.percent(50) ? dice.between(0, 3) : Integer.MAX_VALUE)
        .hours(hours())
        .workingTime(workingTime())
        .skills(listing(this::skill))
        .languages(listing(this::language))
        .qualifications(listing(this::text))
        .entitlements(listing(this::text))
        .conditions(listing(this::text))
        .offers(listing(this::text));
    starts(position);
    integer(Integer.MAX_VALUE).ifPresent(position::hourlyPayCents);
    optional(this::date).ifPresent(position::validUntil);
    return position.build();
  }

  /** The last start alone, or on the first one's day or after it. */
  private void starts(Position.Builder position) {
    Optional<LocalDate> start = optional(this::date);
    start.ifPresent(position::start);
    optional(this::date)
        .map(last -> start.isPresent() && last.isBefore(start.get()) ? start.get() : last)
        .ifPresent(position::latestStart);
  }

  private Company company() {
    Company.Builder company = Company.builder("c" + dice.between(0, 4)).name(text());
    optional(() -> dice.oneOf(Company.Kind.values())).ifPresent(company::kind);
    optional(this::text).ifPresent(company::quarter);
    optional(this::text).ifPresent(company::sector);
    if (dice.percent(50)) {
      company.size(dice.anything());
    }
    optional(this::point).ifPresent(company::location);
    integer(30).ifPresent(company::contactsPerMonth);
    return company.build();
  }

  private HoursRange hours() {
    OptionalInt a = integer(673);
    OptionalInt b = integer(673);
    return a.isPresent() && b.isPresent() && a.getAsInt() > b.getAsInt()
        ? new HoursRange(b, a)
        : new HoursRange(a, b);
  }

  private WorkingTime workingTime() {
    return switch (dice.between(0, 2)) {
      case 0 -> new WorkingTime.Fixed(list(dice.between(1, 3), this::shifts));
      case 1 -> new WorkingTime.Flexible(schedule());
      default -> new WorkingTime.Roster(schedule());
    };
  }

  private Shifts shifts() {
    return new Shifts(
        list(
            dice.between(0, 3),
            () -> new Shifts.Block(dice.between(0, 10_079), dice.between(1, 10_080))));
  }

  private WeekSchedule schedule() {
    WeekSchedule schedule = WeekSchedule.empty();
    for (int i = dice.between(0, 4); i > 0; i--) {
      schedule = schedule.or(WeekSchedule.ofSpan(dice.between(0, 671), dice.between(0, 672)));
    }
    return schedule;
  }

  private Skill.Required skill() {
    String code = "skill:" + dice.between(0, 19);
    OptionalInt level = dice.percent(50) ? OptionalInt.of(dice.between(1, 5)) : OptionalInt.empty();
    return dice.percent(50)
        ? new Skill.Must(code, level)
        : new Skill.Nice(code, level, dice.between(1, 10));
  }

  private Language.Required language() {
    Language.Level level =
        new Language.Level(
            optional(() -> dice.oneOf(CefrLevel.values())),
            optional(() -> dice.oneOf(CefrLevel.values())));
    return new Language.Required("l" + dice.between(0, 4), level, dice.between(0, 7));
  }

  private GeoPoint point() {
    return switch (dice.between(0, 3)) {
      case 0 -> new GeoPoint(-0.0, 0.0);
      case 1 -> new GeoPoint(-90, 180);
      default -> new GeoPoint(dice.within(-90, 90), dice.within(-180, 180));
    };
  }

  private LocalDate date() {
    return switch (dice.between(0, 7)) {
      case 0 -> LocalDate.MAX;
      case 1 -> LocalDate.MIN;
      case 2 -> TODAY;
      default -> TODAY.plusDays(dice.between(-100, 99));
    };
  }

  private String text() {
    return dice.oneOf(TEXTS);
  }

  private OptionalInt integer(int bound) {
    return dice.percent(50) ? OptionalInt.of(dice.between(0, bound - 1)) : OptionalInt.empty();
  }

  private <V> Optional<V> optional(Supplier<V> value) {
    return dice.percent(50) ? Optional.of(value.get()) : Optional.empty();
  }

  private <V> Listing<V> listing(Supplier<V> value) {
    return new Listing<>(list(dice.between(0, 3), value), dice.percent(50));
  }

  private static <V> List<V> list(int size, Supplier<V> value) {
    List<V> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(value.get());
    }
    return values;
  }
}
