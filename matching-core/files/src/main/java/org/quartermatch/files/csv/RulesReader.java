package org.quartermatch.files.csv;

import static org.quartermatch.files.texts.FileTexts.message;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quartermatch.PlacementRequest;
import org.quartermatch.PlacementRules;
import org.quartermatch.files.csv.cell.CellText;
import org.quartermatch.files.csv.cell.Cells;
import org.quartermatch.files.csv.cell.Times;
import org.quartermatch.model.Opportunity;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementWeights.FairShare;

/** Reads the rules of placement, each of which is a file that may be missing. */
final class RulesReader {
  private static final List<String> WEIGHTS = List.of("wish", "fair-share", "worst-share");

  private final Problems problems;
  private final Ids participantIds;
  private final Ids opportunityIds;
  private final Ids companyIds;
  private final Map<String, Opportunity> opportunities;
  private final PlanReader plan;
  private final PlacementRules.Builder rules = PlacementRules.builder();
  private final Map<List<String>, Long> lines = new HashMap<>();
  private final Map<String, List<Row>> households = new LinkedHashMap<>();
  private final Map<String, TreeMap<Integer, String>> wishes = new LinkedHashMap<>();
  private final Map<String, String> pinned = new HashMap<>();
  private final Map<Veto, Long> yesLines = new HashMap<>();
  private final Map<Veto, Long> noLines = new HashMap<>();
  private final List<Veto> vetoes = new ArrayList<>();

  /**
   * @param plan whose file has been read: it says what is pinned, and why work is gone
   */
  RulesReader(Problems problems, Ids participantIds, WorkReader work, PlanReader plan) {
    this.problems = problems;
    this.participantIds = participantIds;
    opportunityIds = work.ids();
    companyIds = work.companyIds();
    opportunities = work.opportunities();
    this.plan = plan;
    plan.placements().stream()
        .filter(PlacementRequest.Current::pinned)
        .forEach(row -> pinned.put(row.participantId(), row.opportunityId()));
  }

  /** Reads all of them. */
  void read(Path directory, Times times) {
    CsvFile.read(directory, QuarterFile.TANDEMS, problems, times, this::readTandem);
    CsvFile.read(directory, QuarterFile.HOUSEHOLDS, problems, times, this::readHousehold);
    households.values().forEach(this::household);
    CsvFile.read(directory, QuarterFile.WISHES, problems, times, this::readWish);
    wishes.forEach((id, ranks) -> rules.wishes(id, List.copyOf(ranks.values())));
    CsvFile.read(directory, QuarterFile.MINIMUM_PLACES, problems, times, this::readMinimum);
    CsvFile.read(directory, QuarterFile.SUPPORT_NEEDS, problems, times, this::readNeed);
    CsvFile.read(directory, QuarterFile.SUPPORT_PLACES, problems, times, this::readSupport);
    CsvFile.read(directory, QuarterFile.GROUPS, problems, times, this::readGroup);
    CsvFile.read(directory, QuarterFile.ANSWERS, problems, times, this::readAnswer);
    CsvFile.read(directory, QuarterFile.WEIGHTS, problems, times, this::readWeight);
    if (!wishes.isEmpty() && rules.build().wishPoints() == 0) {
      problems.addWarning(
          new Problem(
              QuarterFile.WISHES.fileName(),
              0,
              "",
              message("wishes.without-weight", QuarterFile.WEIGHTS.fileName())));
    }
  }

  PlacementRules rules() {
    return rules.build();
  }

  /** The answers that are no. */
  List<Veto> vetoes() {
    return vetoes;
  }

  private void readTandem(Row row) {
    String one = participant(row, "participantId");
    String other = participant(row, "partnerId");
    if (one == null || other == null) {
      return;
    }
    if (one.equals(other)) {
      row.bad("partnerId", message("rules.same-person", CellText.shown(other)));
      return;
    }
    once(row, "participantId", "rules.second-tandem", "tandem", one);
    once(row, "partnerId", "rules.second-tandem", "tandem", other);
    if (row.isUsable()) {
      rules.tandem(new Tandem(one, other));
    }
  }

  private void readHousehold(Row row) {
    String household = row.id("householdId");
    String member = participant(row, "participantId");
    if (household != null && member != null) {
      once(row, "participantId", "rules.repeated", "household", household, member);
      if (row.isUsable()) {
        households.computeIfAbsent(household, id -> new ArrayList<>()).add(row);
      }
    }
  }

  private void household(List<Row> members) {
    if (members.size() < 2) {
      Row row = members.getFirst();
      row.bad("householdId", message("rules.household-of-one", shown(row, "householdId")));
    } else {
      rules.household(
          new Household(members.stream().map(row -> row.text("participantId")).toList()));
    }
  }

  private void readWish(Row row) {
    String id = participant(row, "participantId");
    String work = opportunity(row);
    Integer rank =
        row.isMalformed()
            ? null
            : row.required(
                "rank",
                text -> Cells.integer(text, 1, Integer.MAX_VALUE),
                message("expected.or-more", 1));
    if (id != null && work != null && rank != null) {
      once(row, "opportunityId", "rules.repeated", "wish", id, work);
      once(row, "rank", "rules.repeated", "rank", id, rank.toString());
      if (row.isUsable()) {
        wishes.computeIfAbsent(id, key -> new TreeMap<>()).put(rank, work);
      }
    }
  }

  private void readMinimum(Row row) {
    String work = opportunity(row);
    Integer people = number(row, "minimumPlaces");
    if (work != null && people != null) {
      once(row, "opportunityId", "rules.repeated", "minimum", work);
      Opportunity opportunity = opportunities.get(work);
      if (opportunity != null && people > opportunity.position().places()) {
        row.bad(
            "minimumPlaces",
            message(
                "rules.above-places",
                CellText.shown(people.toString()),
                opportunity.position().places()));
      }
      if (row.isUsable()) {
        rules.minimumPlaces(work, people);
      }
    }
  }

  private void readNeed(Row row) {
    String id = participant(row, "participantId");
    if (id != null) {
      once(row, "participantId", "rules.repeated", "need", id);
      if (row.isUsable()) {
        rules.needsSupport(id);
      }
    }
  }

  private void readSupport(Row row) {
    String company = known(row, "companyId", companyIds);
    Integer places = number(row, "supportPlaces");
    if (company != null && places != null) {
      once(row, "companyId", "rules.repeated", "support", company);
      if (row.isUsable()) {
        rules.supportPlaces(company, places);
      }
    }
  }

  private void readGroup(Row row) {
    String id = participant(row, "participantId");
    String label = row.id("label");
    if (id != null && label != null) {
      once(row, "label", "rules.repeated", "group", id, label);
      if (row.isUsable()) {
        rules.group(id, label);
      }
    }
  }

  /** The line of answers.csv with a participant's yes to an opportunity; 0: none. */
  long yesLine(String participantId, String opportunityId) {
    return yesLines.getOrDefault(new Veto(participantId, opportunityId), 0L);
  }

  /** The line of answers.csv that says no to a pair; 0: none. */
  long noLine(String participantId, String opportunityId) {
    return noLines.getOrDefault(new Veto(participantId, opportunityId), 0L);
  }

  /** The yes of a participant, whatever it is to; empty: none. */
  Optional<PlanReader.Agreed> yes(String participantId) {
    return yesLines.entrySet().stream()
        .filter(it -> it.getKey().participantId().equals(participantId))
        .findFirst()
        .map(it -> new PlanReader.Agreed(it.getKey().opportunityId(), it.getValue()));
  }

  private void readAnswer(Row row) {
    if (row.isMalformed() || !row.text("accepted").equals("true")) {
      row.isRefusal();
    }
    String id = participant(row, "participantId");
    String work = opportunity(row);
    Boolean yes =
        row.isMalformed()
            ? null
            : row.required("accepted", Cells::bool, message("expected.true-or-false"));
    if (id == null || work == null || yes == null) {
      return;
    }
    once(row, "opportunityId", "rules.repeated", "answer", id, work);
    if (yes) {
      once(row, "participantId", "rules.second-yes", "yes", id);
      plan.whyGone(work)
          .ifPresent(
              why ->
                  row.bad(
                      "opportunityId", message("rules.yes-to-gone", CellText.shown(work), why)));
      String other = pinned.get(id);
      if (other != null && !other.equals(work)) {
        row.bad(
            "opportunityId",
            message("rules.pinned-elsewhere", CellText.shown(work), CellText.shown(other)));
      }
      if (plan.vetoes().contains(new Veto(id, work))) {
        row.bad("accepted", message("rules.yes-to-vetoed"));
      }
    } else if (work.equals(pinned.get(id))) {
      row.bad("accepted", message("rules.no-to-pinned"));
    }
    if (row.isUsable()) {
      if (yes) {
        rules.pin(id, work);
        yesLines.put(new Veto(id, work), row.line());
      } else {
        vetoes.add(new Veto(id, work));
        noLines.put(new Veto(id, work), row.line());
      }
    }
  }

  private void readWeight(Row row) {
    String weight = row.id("weight");
    Integer points = number(row, "points");
    if (weight == null) {
      return;
    }
    if (!WEIGHTS.contains(weight)) {
      row.bad(
          "weight",
          message(
              "cell.is",
              CellText.shown(weight),
              message("expected.one-of", String.join(", ", WEIGHTS))));
    }
    boolean share = !weight.equals("wish");
    once(row, "weight", "rules.repeated", "weight", weight);
    if (share && row.isUsable()) {
      once(row, "weight", "rules.two-shares", "share");
    }
    if (points != null && row.isUsable()) {
      switch (weight) {
        case "wish" -> rules.wishPoints(points);
        case "fair-share" -> rules.fairShare(new FairShare.SquaredDeviation(points));
        default -> rules.fairShare(new FairShare.MaxMin(points));
      }
    }
  }

  private static String shown(Row row, String column) {
    return CellText.shown(row.text(column));
  }

  private @Nullable String participant(Row row, String column) {
    return known(row, column, participantIds);
  }

  private @Nullable String opportunity(Row row) {
    return known(row, "opportunityId", opportunityIds);
  }

  /** An id that can be relied on, or null. */
  private static @Nullable String known(Row row, String column, Ids ids) {
    if (row.isMalformed()) {
      return null;
    }
    String id = row.id(column);
    return id != null && row.refersTo(column, id, ids) ? id : null;
  }

  private static @Nullable Integer number(Row row, String column) {
    return row.isMalformed()
        ? null
        : row.required(
            column,
            text -> Cells.integer(text, 0, Integer.MAX_VALUE),
            message("expected.or-more", 0));
  }

  /** Notes that an earlier row says something of the same. */
  private void once(Row row, String column, String key, String... of) {
    Long earlier = lines.putIfAbsent(List.of(of), row.line());
    if (earlier != null) {
      row.bad(column, message(key, shown(row, column), earlier));
    }
  }
}
