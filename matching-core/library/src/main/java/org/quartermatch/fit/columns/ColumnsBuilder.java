package org.quartermatch.fit.columns;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.quartermatch.fit.columns.sphere.Blocks;
import org.quartermatch.fit.columns.sphere.Curve;
import org.quartermatch.fit.judge.Dictionary;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.time.WorkPattern;
import org.quartermatch.model.Company;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;

/** Packs opportunities, one after the other, and sorts them along the curve. Not thread-safe. */
public final class ColumnsBuilder {
  /** Neighbours on the curve that are sorted by likeness: few enough to stay near each other. */
  private static final int TILE = 128 * Blocks.SIZE;

  private static final int MOST_SORTED = 1 << 22;

  final Layout layout;
  final FacetRows.Builder facets;
  final List<Row> rows = new ArrayList<>();
  final List<Optional<GeoPoint>> places = new ArrayList<>();
  final Values.Builder<Optional<LocalDate>> starts =
      new Values.Builder<>(OpportunityColumns::start);
  final Values.Builder<WorkPattern.Times> works = new Values.Builder<>(OpportunityColumns::times);
  final Values.Builder<WorkPattern.Offer> hours = new Values.Builder<>(OpportunityColumns::offer);
  final Values.Builder<List<Object>> alone;
  final Dictionary<Optional<String>> companies = new Dictionary<>();
  final SkillCodes.Builder skills = new SkillCodes.Builder();

  /** By number, points of what looks at the opportunity alone. */
  private final List<Integer> pointsAlone = new ArrayList<>();

  private int requirementCount;
  private int idBytes;

  /** One opportunity, before sorting; see {@link OpportunityColumns}. */
  @SuppressWarnings("ArrayRecordComponent") // a row is read once and never compared
  record Row(
      int document,
      byte[] id,
      int start,
      int work,
      int hours,
      int company,
      short rest,
      int alone,
      int lastDay,
      int[] requirements) {}

  /** Packs for this calculator. */
  public ColumnsBuilder(FitCalculator calculator) {
    layout = new Layout(calculator);
    facets = new FacetRows.Builder(layout);
    alone = new Values.Builder<>(layout::alone);
  }

  /**
   * Adds one opportunity that the index calls {@code document}; it counts, whatever its last day.
   */
  public void add(int document, PreparedOpportunity opportunity) {
    Position position = opportunity.position();
    int[] requirements = position.skills().items().stream().mapToInt(this::requirement).toArray();
    byte[] id = opportunity.id().getBytes(StandardCharsets.UTF_8);
    requirementCount += requirements.length;
    idBytes = Math.addExact(idBytes, id.length);
    int alone = alone(document, opportunity);
    facets.add(document, opportunity);
    places.add(position.location());
    rows.add(
        new Row(
            document,
            id,
            starts.number(document, opportunity),
            works.number(document, opportunity),
            hours.number(document, opportunity),
            companies.number(position.company().map(Company::id)),
            (short)
                layout.restPoints(
                    pointsAlone.get(alone), requirements.length == 0, position.skills().complete()),
            alone << 1 | (position.skills().complete() ? 1 : 0),
            LastDays.of(position),
            requirements));
  }

  /**
   * Adds what other columns of the same calculator hold and counts today, without a look at any
   * record. O(their distinct values + positions). What comes of it is for today, and for no file.
   *
   * @param live tells by document which of them are there
   * @param firstDocument what is added to the number of a document there
   */
  public void add(OpportunityColumns from, IntPredicate live, int firstDocument) {
    int[][] facetNumbers = facets.numbers(from.facets);
    int[] startNumbers = starts.numbers(from.starts);
    int[] workNumbers = works.numbers(from.works);
    int[] hourNumbers = hours.numbers(from.hoursOffered);
    int[] companyNumbers =
        IntStream.range(0, from.companyCount())
            .map(number -> companies.number(from.company(number)))
            .toArray();
    int[] codes = from.skills.codes().stream().mapToInt(this::code).toArray();
    for (int position = 0; position < from.size(); position++) {
      if (!live.test(from.document(position)) || from.hasEnded(position)) {
        continue;
      }
      int[] requirements =
          Arrays.copyOfRange(
              from.requirements, from.skillsFrom[position], from.skillsFrom[position + 1]);
      for (int i = 0; i < requirements.length; i++) {
        int code = codes[SkillParts.code(requirements[i])];
        requirements[i] = SkillParts.withCode(requirements[i], code);
      }
      byte[] id = Arrays.copyOfRange(from.ids, from.idsFrom[position], from.idsFrom[position + 1]);
      requirementCount += requirements.length;
      idBytes = Math.addExact(idBytes, id.length);
      facets.add(from.facets, position, facetNumbers);
      places.add(
          position < from.places.located ? Optional.of(from.place(position)) : Optional.empty());
      rows.add(
          new Row(
              firstDocument + from.document(position),
              id,
              startNumbers[from.start[position]],
              workNumbers[from.work[position]],
              hourNumbers[from.hours[position]],
              companyNumbers[from.company[position]],
              from.rest[position],
              0,
              0,
              requirements));
    }
  }

  /** The number of the facets that look at the opportunity alone. */
  private int alone(int document, PreparedOpportunity opportunity) {
    int number = alone.number(document, opportunity);
    if (number == pointsAlone.size()) {
      pointsAlone.add(layout.pointsAlone(opportunity));
    }
    return number;
  }

  private int requirement(Skill.Required skill) {
    return SkillParts.requirement(code(skill.code()), skill);
  }

  private int code(String skill) {
    int code = skills.number(skill);
    if (code >= SkillParts.MOST_CODES) {
      throw new IllegalStateException(
          "different skill codes in one segment are more than " + SkillParts.MOST_CODES);
    }
    return code;
  }

  int requirementCount() {
    return requirementCount;
  }

  int idBytes() {
    return idBytes;
  }

  /** The columns. O(n log n). */
  public OpportunityColumns build() {
    Curve.Order order = Curve.order(places);
    int[] positions = order.positions();
    for (int from = 0; from < order.located(); from += TILE) {
      sortAlike(positions, from, Math.min(order.located(), from + TILE));
    }
    for (int from = order.located(); from < positions.length; from += MOST_SORTED) {
      sortAlike(positions, from, (int) Math.min(positions.length, (long) from + MOST_SORTED));
    }
    return new OpportunityColumns(this, order);
  }

  /** Those that are alike side by side, so that blocks have few different facets. */
  private void sortAlike(int[] positions, int from, int to) {
    long[] keys = new long[to - from];
    for (int i = 0; i < keys.length; i++) {
      int number = positions[from + i];
      long none = rows.get(number).requirements().length == 0 ? 1 : 0;
      keys[i] = (none << 40 | facets.likeness(number)) << 22 | i;
    }
    Arrays.sort(keys);
    int[] before = Arrays.copyOfRange(positions, from, to);
    for (int i = 0; i < keys.length; i++) {
      positions[from + i] = before[(int) keys[i] & MOST_SORTED - 1];
    }
  }
}
