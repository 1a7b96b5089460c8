package org.quartermatch.examples.quarter;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the law and a company's time forbid, checked on the cells of a plan's file alone: permission
 * to work, hours of a Minijob, a start that the person cannot keep, contacts. Knows nothing of the
 * library, nor of its oracle.
 */
final class LawfulPlan {
  private static final Set<String> WORK =
      Set.of("", "regular", "minijob", "16e", "16i", "apprenticeship", "internship");
  private static final int START_TOLERANCE_DAYS = 28;

  private final LocalDate date;
  private final Map<String, NamedCsvRecord> people;
  private final Map<String, NamedCsvRecord> opportunities;
  private final Map<String, NamedCsvRecord> companies;
  private final Map<String, NamedCsvRecord> current;

  LawfulPlan(Path quarter, LocalDate date) throws IOException {
    this.date = date;
    people = by("id", quarter.resolve("participants.csv"));
    opportunities = by("id", quarter.resolve("opportunities.csv"));
    companies = by("id", quarter.resolve("companies.csv"));
    current = by("participantId", quarter.resolve("current.csv"));
  }

  private static Map<String, NamedCsvRecord> by(String key, Path file) throws IOException {
    Map<String, NamedCsvRecord> rows = new HashMap<>();
    rows(file).forEach(row -> rows.put(row.getField(key), row));
    return rows;
  }

  static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  /** What is wrong, as {@code person opportunity: what}, in the order of the rows. */
  List<String> violations(List<NamedCsvRecord> placements) {
    List<String> found = new ArrayList<>();
    Map<String, Integer> contacts = new HashMap<>();
    for (NamedCsvRecord row : placements) {
      NamedCsvRecord person = known(people, row.getField("participantId"));
      NamedCsvRecord work = known(opportunities, row.getField("opportunityId"));
      String pair = person.getField("id") + " " + work.getField("id") + ": ";
      if (!mayWork(person.getField("workPermission"), work)) {
        found.add(pair + "permission");
      }
      if (work.getField("form").equals("minijob")
          && new BigDecimal(row.getField("agreedHours")).compareTo(minijobHours(work)) > 0) {
        found.add(pair + "hours");
      }
      if (isTooLate(person.getField("earliestStart"), work)) {
        found.add(pair + "start");
      }
      NamedCsvRecord company = known(companies, work.getField("companyId"));
      String limit = company.getField("contactsPerMonth");
      if (!limit.isEmpty()
          && isNew(row)
          && contacts.merge(company.getField("id"), 1, Integer::sum) > Integer.parseInt(limit)) {
        found.add(pair + "contacts");
      }
    }
    return found;
  }

  private boolean isNew(NamedCsvRecord row) {
    return row.getField("changed").equals("true")
        || !current.containsKey(row.getField("participantId"));
  }

  private boolean mayWork(String permission, NamedCsvRecord work) {
    if (!WORK.contains(work.getField("form"))) {
      return true;
    }
    int at = permission.indexOf('@');
    return !permission.equals("none")
        && (at < 0 || !firstDay(work).isAfter(LocalDate.parse(permission.substring(at + 1))));
  }

  private LocalDate firstDay(NamedCsvRecord work) {
    String start = work.getField("start");
    return start.isEmpty() || LocalDate.parse(start).isBefore(date) ? date : LocalDate.parse(start);
  }

  /** 603 EUR a month and 13.90 EUR an hour in 2026, 633 and 14.60 from 2027 on. */
  private BigDecimal minijobHours(NamedCsvRecord work) {
    boolean next = firstDay(work).getYear() > 2026;
    BigDecimal pay = new BigDecimal(next ? "14.60" : "13.90");
    if (!work.getField("hourlyPay").isEmpty()) {
      pay = pay.max(new BigDecimal(work.getField("hourlyPay")));
    }
    BigDecimal quarterHours =
        BigDecimal.valueOf((next ? 633L : 603L) * 3 * 4)
            .divide(pay.multiply(BigDecimal.valueOf(13)), 0, RoundingMode.DOWN);
    return quarterHours.divide(BigDecimal.valueOf(4));
  }

  private static boolean isTooLate(String earliest, NamedCsvRecord work) {
    String last = work.getField("latestStart");
    String start = work.getField("start");
    if (earliest.isEmpty() || start.isEmpty()) {
      return false;
    }
    LocalDate until =
        last.isEmpty()
            ? LocalDate.parse(start).plusDays(START_TOLERANCE_DAYS)
            : LocalDate.parse(last);
    return until.isBefore(LocalDate.parse(earliest));
  }

  private static NamedCsvRecord known(Map<String, NamedCsvRecord> rows, String id) {
    return Objects.requireNonNull(rows.get(id), id);
  }
}
