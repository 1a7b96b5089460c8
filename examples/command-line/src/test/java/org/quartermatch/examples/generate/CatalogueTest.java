package org.quartermatch.examples.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quartermatch.examples.generate.Catalogue.Role;
import org.quartermatch.examples.generate.Catalogue.Schedule;
import org.quartermatch.examples.generate.Catalogue.Trade;

class CatalogueTest {
  private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
  private static final Pattern SPAN = Pattern.compile("(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)");

  private final Catalogue catalogue = Catalogue.load();

  @Test
  void everySectorHasTradesAndEveryTradeASector() {
    assertThat(catalogue.sectors())
        .hasSize(8)
        .allSatisfy(sector -> assertThat(sector.trades()).as(sector.name()).isNotEmpty());
    assertThat(catalogue.sectors().stream().flatMap(sector -> sector.trades().stream()))
        .containsExactlyInAnyOrderElementsOf(catalogue.trades());
    assertThat(catalogue.occupations()).hasSameSizeAs(catalogue.trades());
  }

  @Test
  void tradesDemandFewSkillsAndWishForSome() {
    for (Trade trade : catalogue.trades()) {
      assertThat(trade.skills(Role.MUST)).as(trade.name()).hasSizeLessThanOrEqualTo(2);
      assertThat(trade.skills(Role.MUST))
          .allSatisfy(skill -> assertThat(skill.level()).isBetween(1, 4));
      assertThat(trade.skills(Role.NICE)).as(trade.name()).hasSizeGreaterThanOrEqualTo(3);
      assertThat(trade.skills(Role.NICE))
          .allSatisfy(skill -> assertThat(skill.weight()).isBetween(1, 10));
    }
  }

  @Test
  void statedHoursOfFixedWorkAreTheSumOfItsShifts() {
    List<Schedule> fixed =
        catalogue.trades().stream()
            .flatMap(trade -> trade.schedules().stream())
            .filter(Schedule::isFixed)
            .distinct()
            .toList();
    assertThat(fixed).hasSizeGreaterThan(20);
    for (Schedule schedule : fixed) {
      String[] weeks = schedule.workingHours().split(" \\|\\| ", -1);
      int minutes = 0;
      for (String week : weeks) {
        minutes += workMinutes(week);
      }
      double hours = minutes / 60.0 / weeks.length;
      assertThat(Double.parseDouble(schedule.hoursMin())).as(schedule.name()).isEqualTo(hours);
      assertThat(schedule.hoursMax()).isEqualTo(schedule.hoursMin());
    }
  }

  @Test
  void aMinijobHasFewHoursAndSomeHaveMoreThanItsPayAllows() {
    List<Schedule> minijobs =
        catalogue.trades().stream()
            .flatMap(trade -> trade.schedules().stream())
            .filter(Schedule::isMinijob)
            .distinct()
            .toList();
    // 603 EUR a month at 13.90 EUR an hour are 10 hours a week
    assertThat(minijobs)
        .hasSizeGreaterThanOrEqualTo(4)
        .allMatch(schedule -> Double.parseDouble(schedule.hoursMax()) <= 12)
        .anyMatch(schedule -> Double.parseDouble(schedule.hoursMin()) > 10)
        .anyMatch(schedule -> !schedule.isFixed() && schedule.hoursMax().equals("12"));
  }

  // work time of a week whose shifts do not touch each other, less the breaks of § 4 ArbZG
  private static int workMinutes(String week) {
    int sum = 0;
    for (String rule : week.split("; ", -1)) {
      String[] parts = rule.split(" ", -1);
      for (String span : parts[1].split(",", -1)) {
        Matcher times = SPAN.matcher(span);
        assertThat(times.matches()).as(span).isTrue();
        int start = Integer.parseInt(times.group(1)) * 60 + Integer.parseInt(times.group(2));
        int end = Integer.parseInt(times.group(3)) * 60 + Integer.parseInt(times.group(4));
        int present = end > start ? end - start : end + 24 * 60 - start;
        int work = present;
        if (present > 570) {
          work = Math.max(540, present - 45);
        } else if (present > 360) {
          work = Math.max(360, present - 30);
        }
        sum += work * days(parts[0]).size();
      }
    }
    return sum;
  }

  private static List<String> days(String days) {
    List<String> all = new ArrayList<>();
    for (String part : days.split(",", -1)) {
      String[] ends = part.split("-", -1);
      all.addAll(DAYS.subList(DAYS.indexOf(ends[0]), DAYS.indexOf(ends[ends.length - 1]) + 1));
    }
    return all;
  }
}
