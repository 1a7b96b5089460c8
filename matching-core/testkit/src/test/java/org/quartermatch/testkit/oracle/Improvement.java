package org.quartermatch.testkit.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.quartermatch.testkit.oracle.Quarter.Opportunity;

/**
 * Something that a person, a child or a provider has more of than before, written into a row. What
 * {@code docs/monotone.md} lists as an exception is left as it was.
 */
enum Improvement {
  SKILLS("participants.csv", false) {
    @Override
    void apply(Map<String, String> row, Random random) {
      addItem(row, "skills", "s" + (1 + random.nextInt(15)) + ":5");
    }
  },
  LANGUAGES("participants.csv", false) {
    @Override
    void apply(Map<String, String> row, Random random) {
      addItem(row, "languages", oneOf(random, "de", "en", "ar") + ":NATIVE");
    }
  },
  QUALIFICATIONS("participants.csv", false) {
    @Override
    void apply(Map<String, String> row, Random random) {
      addItem(row, "qualifications", oneOf(random, "q1", "q2", "q3", "measles-proof"));
    }
  },
  ENTITLEMENTS("participants.csv", false) {
    @Override
    void apply(Map<String, String> row, Random random) {
      addItem(row, "entitlements", oneOf(random, "16d", "16e", "16i"));
    }
  },
  PERMISSION("participants.csv", false) {
    @Override
    void apply(Map<String, String> row, Random random) {
      String[] parts = row.getOrDefault("workPermission", "").split("@", 2);
      String kind = random.nextBoolean() ? better(parts[0]) : parts[0];
      String until = "";
      if (parts.length > 1 && random.nextBoolean()) {
        until = "@" + LocalDate.parse(parts[1]).plusDays(random.nextInt(100));
      }
      row.replace("workPermission", kind + until);
    }

    private static String better(String kind) {
      return kind.equals("none") ? "per-job" : "unrestricted";
    }
  },
  FORMS("participants.csv", false) {
    @Override
    void apply(Map<String, String> row, Random random) {
      addItem(row, "forms", oneOf(random, "regular", "minijob", "course", "internship"));
    }
  },
  COMMUTE_LIMIT("participants.csv", false) {
    @Override
    void apply(Map<String, String> row, Random random) {
      String limit = row.getOrDefault("maxCommuteMinutes", "");
      if (!limit.isEmpty()) { // empty is the default limit (sentence 21)
        int more = Integer.parseInt(limit) + random.nextInt(60);
        row.replace("maxCommuteMinutes", Integer.toString(more));
      }
    }
  },
  SMALLER_MINIMUM("participants.csv", false) {
    @Override
    void apply(Map<String, String> row, Random random) {
      if (!row.getOrDefault("hoursMin", "").isEmpty()) {
        row.replace("hoursMin", oneOf(random, "", "0", "0.25"));
      }
    }
  },
  LARGER_MAXIMUM("participants.csv", false) {
    @Override
    void apply(Map<String, String> row, Random random) {
      if (!row.getOrDefault("hoursMax", "").isEmpty()) {
        row.replace("hoursMax", "50");
      }
    }
  },
  EARLIER_START("participants.csv", false) {
    @Override
    void apply(Map<String, String> row, Random random) {
      String start = row.getOrDefault("earliestStart", "");
      if (!start.isEmpty()) {
        String earlier = LocalDate.parse(start).minusDays(random.nextInt(60)).toString();
        row.replace("earliestStart", oneOf(random, "", earlier));
      }
    }
  },
  AVAILABILITY("participants.csv", true) {
    @Override
    void apply(Map<String, String> row, Random random) {
      addHours(row, "availability", random);
    }
  },
  CARE("children.csv", true) {
    @Override
    void apply(Map<String, String> row, Random random) {
      if (row.getOrDefault("care", "").equals("none")) {
        if (!row.getOrDefault("needsPlace", "").isEmpty()) { // empty follows care (sentence 24)
          row.replace("care", "Mo-Fr 08:00-13:00");
        }
      } else {
        addHours(row, "care", random);
      }
    }
  },
  PLACES("childcare.csv", false) {
    @Override
    void apply(Map<String, String> row, Random random) {
      for (String column : List.of("placesUnder3", "places3AndOver", "placesSchool")) {
        String places = row.getOrDefault(column, "");
        int more = (places.isEmpty() ? 0 : Integer.parseInt(places)) + random.nextInt(3);
        row.replace(column, Integer.toString(more));
      }
      if (random.nextInt(4) == 0) {
        row.replace("availableFrom", "");
      }
    }
  },
  OPENING("childcare.csv", true) {
    @Override
    void apply(Map<String, String> row, Random random) {
      addHours(row, "openingHours", random);
    }
  };

  final String file;

  /**
   * Whether it gives more time: within a window that can join two blocks, and a break is taken off
   * (sentences 8 and 14), so that nothing is promised for flexible and roster work.
   */
  private final boolean moreTime;

  Improvement(String file, boolean moreTime) {
    this.file = file;
    this.moreTime = moreTime;
  }

  boolean promisesAnythingFor(Opportunity opportunity) {
    return !moreTime || opportunity.work() instanceof Work.Fixed;
  }

  abstract void apply(Map<String, String> row, Random random);

  /** A cell without a known end stays one: only what the list names can become known. */
  static void addItem(Map<String, String> row, String column, String item) {
    String cell = row.getOrDefault(column, "");
    row.replace(
        column,
        switch (cell) {
          case "", "*" -> item + ";*";
          case "none" -> item;
          default -> cell + ";" + item;
        });
  }

  /** Another span beside those of a cell that says when. */
  private static void addHours(Map<String, String> row, String column, Random random) {
    String cell = row.getOrDefault(column, "");
    if (!cell.isEmpty() && !cell.equals("?")) {
      String days = oneOf(random, "Mo-Fr", "Sa", "Mo-Su", "Su", "We");
      String span = oneOf(random, "05:00-12:00", "12:00-23:00", "00:00-24:00", "20:00-08:00");
      row.replace(column, cell + ", " + days + " " + span);
    }
  }

  private static String oneOf(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
