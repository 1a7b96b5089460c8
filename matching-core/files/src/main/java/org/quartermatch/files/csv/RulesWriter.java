package org.quartermatch.files.csv;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quartermatch.PlacementRules;
import org.quartermatch.files.csv.cell.CellFormat;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementWeights.FairShare;

/**
 * Writes the rules of placement as {@link RulesReader} reads them; an answer that is no is a veto
 * by then. Weights of single groups have no file.
 */
final class RulesWriter {
  private RulesWriter() {}

  static void write(PlacementRules rules, OutputDirectory out) throws IOException {
    try (CsvRows rows = csv(out, QuarterFile.TANDEMS)) {
      for (Tandem tandem : rules.tandems()) {
        rows.row(CellFormat.id(tandem.first()), CellFormat.id(tandem.second()));
      }
    }
    try (CsvRows rows = csv(out, QuarterFile.HOUSEHOLDS)) {
      int number = 0;
      for (Household household : rules.households()) {
        number++;
        for (String member : household.participantIds()) {
          rows.row(Integer.toString(number), CellFormat.id(member));
        }
      }
    }
    try (CsvRows rows = csv(out, QuarterFile.WISHES)) {
      for (Map.Entry<String, List<String>> wishes : sorted(rules.wishes()).entrySet()) {
        int rank = 0;
        for (String opportunityId : wishes.getValue()) {
          rank++;
          rows.row(
              CellFormat.id(wishes.getKey()), Integer.toString(rank), CellFormat.id(opportunityId));
        }
      }
    }
    writeNumbers(rules.minimumPlaces(), out, QuarterFile.MINIMUM_PLACES);
    try (CsvRows rows = csv(out, QuarterFile.SUPPORT_NEEDS)) {
      for (String id : new TreeSet<>(rules.needingSupport())) {
        rows.row(CellFormat.id(id));
      }
    }
    writeNumbers(rules.supportPlaces(), out, QuarterFile.SUPPORT_PLACES);
    try (CsvRows rows = csv(out, QuarterFile.GROUPS)) {
      for (var groups : sorted(rules.groups()).entrySet()) {
        for (String label : new TreeSet<>(groups.getValue())) {
          rows.row(CellFormat.id(groups.getKey()), CellFormat.id(label));
        }
      }
    }
    try (CsvRows rows = csv(out, QuarterFile.ANSWERS)) {
      for (Map.Entry<String, String> pin : sorted(rules.pins()).entrySet()) {
        rows.row(CellFormat.id(pin.getKey()), CellFormat.id(pin.getValue()), "true");
      }
    }
    writeWeights(rules, out);
  }

  private static void writeNumbers(
      Map<String, Integer> numbers, OutputDirectory out, QuarterFile file) throws IOException {
    try (CsvRows rows = csv(out, file)) {
      for (Map.Entry<String, Integer> number : sorted(numbers).entrySet()) {
        rows.row(CellFormat.id(number.getKey()), Integer.toString(number.getValue()));
      }
    }
  }

  private static void writeWeights(PlacementRules rules, OutputDirectory out) throws IOException {
    try (CsvRows rows = csv(out, QuarterFile.WEIGHTS)) {
      if (rules.wishPoints() > 0) {
        rows.row("wish", Long.toString(rules.wishPoints()));
      }
      if (rules.fairShare().isPresent()) {
        switch (rules.fairShare().get()) {
          case FairShare.None none -> rows.row("fair-share", "0");
          case FairShare.SquaredDeviation squared -> {
            if (!squared.groupWeights().isEmpty()) {
              throw new IllegalArgumentException(
                  "weights of groups are "
                      + squared.groupWeights().size()
                      + ", allowed: none, as no file has them");
            }
            rows.row("fair-share", Long.toString(squared.weight()));
          }
          case FairShare.MaxMin maxMin -> rows.row("worst-share", Long.toString(maxMin.points()));
        }
      }
    }
  }

  private static CsvRows csv(OutputDirectory out, QuarterFile file) throws IOException {
    return out.csv(file.fileName(), file.columns());
  }

  private static <T> Map<String, T> sorted(Map<String, T> map) {
    Map<String, T> sorted = new TreeMap<>(CodePointOrder.INSTANCE);
    sorted.putAll(map);
    return sorted;
  }
}
