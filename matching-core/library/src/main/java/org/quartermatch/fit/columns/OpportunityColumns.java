package org.quartermatch.fit.columns;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quartermatch.fit.columns.sphere.Curve;
import org.quartermatch.fit.columns.sphere.Places;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.time.WorkPattern;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Opportunity;

/**
 * Opportunities as packed columns: one plain array for each thing that a fit looks at, one entry
 * for each opportunity, at the same position in all of them; so there are as many fields as things.
 * About 120 bytes each.
 *
 * <pre>
 *   places                int, 3   place of work, see Sphere      ┐ sorted along a curve that fills
 *   latitude longitude    double   the same, exact                ┘ the plane; unknown places last
 *   facets                int, n   a row of what the criteria look at, see FacetRows
 *   start work hours      int      numbers of the distinct starts, times and offered hours
 *   rest                  short    points that are the same for every participant
 *   alone                 int, 1   number of what decides about these points, see Layout; 1 bit:
 *                                  whether all skills that are required are listed
 *   lastDay               int      see LastDays
 *   skillsFrom            int      first of its requirements; the next one's ends them
 *   requirements          int      see SkillParts
 *   heaviestSkills        int, 2   those that count most, and 1 byte: what all weigh
 *   company               int      number of the company's id
 *   document              int      what the index calls it
 *   idsFrom, ids          int, byte   its id in UTF-8
 * </pre>
 *
 * <p>Along the curve, tiles of some thousands are sorted once more, so that those with the same
 * occupation and languages are neighbours: a block of them has few different facets, which {@link
 * BlockFacets} lists.
 *
 * <p>Immutable; made by {@link ColumnsBuilder}, or read from a file by {@link ColumnsFile}.
 */
public final class OpportunityColumns {
  final Layout layout;
  final Places places;
  final double[] latitude;
  final double[] longitude;
  final FacetRows facets;
  final int[] start;
  final int[] work;
  final int[] hours;
  final int[] company;
  final short[] rest;
  private final int[] alone;
  private final int[] lastDay;
  final int[] skillsFrom;
  final int[] requirements;
  final HeaviestSkills heaviestSkills;
  final int[] document;
  final int[] idsFrom;
  final byte[] ids;

  final Values<Optional<LocalDate>> starts;
  final Values<WorkPattern.Times> works;
  final Values<WorkPattern.Offer> hoursOffered;
  private final Values<?> aloneValues;
  private final Names companies;
  final SkillCodes skills;
  final Providers providers;
  final BlockFacets blockFacets;

  OpportunityColumns(ColumnsBuilder from, Curve.Order order) {
    int n = order.positions().length;
    layout = from.layout;
    places = new Places(from.places, order);
    latitude = new double[places.located];
    longitude = new double[places.located];
    facets = from.facets.build(order.positions());
    start = new int[n];
    work = new int[n];
    hours = new int[n];
    company = new int[n];
    rest = new short[n];
    alone = new int[n];
    lastDay = new int[n];
    skillsFrom = new int[n + 1];
    requirements = new int[from.requirementCount()];
    document = new int[n];
    idsFrom = new int[n + 1];
    ids = new byte[from.idBytes()];
    for (int i = 0; i < n; i++) {
      write(i, from.rows.get(order.positions()[i]));
    }
    for (int i = 0; i < places.located; i++) {
      GeoPoint place = from.places.get(order.positions()[i]).orElseThrow();
      latitude[i] = place.latitude();
      longitude[i] = place.longitude();
    }
    heaviestSkills = new HeaviestSkills(skillsFrom, requirements);
    starts = from.starts.build();
    works = from.works.build();
    hoursOffered = from.hours.build();
    aloneValues = from.alone.build();
    companies = Names.of(from.companies.values());
    skills = from.skills.build(layout.calculator.setting().taxonomy());
    providers = providers(layout);
    blockFacets = new BlockFacets(this);
  }

  private OpportunityColumns(Layout layout, ColumnsInput in) throws IOException {
    this.layout = layout;
    int located = in.ints()[0];
    places = new Places(in.ints(), in.ints(), in.ints(), in.ints(), located);
    latitude = in.doubles();
    longitude = in.doubles();
    start = in.ints();
    work = in.ints();
    hours = in.ints();
    company = in.ints();
    alone = in.ints();
    lastDay = in.ints();
    skillsFrom = in.ints();
    requirements = in.ints();
    heaviestSkills = new HeaviestSkills(skillsFrom, requirements);
    document = in.ints();
    idsFrom = in.ints();
    ids = in.bytes();
    Examples.Reader examples = new Examples.Reader(layout.calculator, in);
    starts = examples.next(OpportunityColumns::start);
    works = examples.next(OpportunityColumns::times);
    Values<Integer> points = examples.next(layout::pointsAlone);
    aloneValues = points;
    rest =
        rest(
            IntStream.range(0, points.size()).mapToObj(points::get).toList(),
            LastDays.day(layout.calculator.date()));
    facets = FacetRows.read(layout, examples, in);
    hoursOffered = Offers.read(in);
    companies = Names.read(in);
    skills = SkillCodes.read(layout.calculator.setting().taxonomy(), in);
    providers = providers(layout);
    blockFacets = BlockFacets.read(this, in);
  }

  /**
   * Points that are the same for everybody; what is no longer valid can never have enough.
   *
   * @param today the day on which what counts must be valid
   */
  private short[] rest(List<Integer> pointsAlone, int today) {
    int[] byNumber = pointsAlone.stream().mapToInt(points -> points).toArray();
    short[] all = new short[alone.length];
    for (int i = 0; i < all.length; i++) {
      boolean noSkills = skillsFrom[i] == skillsFrom[i + 1];
      all[i] =
          lastDay[i] < today
              ? PointLosses.BLOCKED
              : (short) layout.restPoints(byNumber[alone[i] >> 1], noSkills, (alone[i] & 1) != 0);
    }
    return all;
  }

  private static Providers providers(Layout layout) {
    return Providers.of(
        layout.calculator.providers().stream().map(ChildcareProvider::location).toList());
  }

  /** Reads what {@link #write} wrote. */
  static OpportunityColumns read(Layout layout, ColumnsInput in) throws IOException {
    return new OpportunityColumns(layout, in);
  }

  /**
   * Writes everything that does not depend on the date, the policy's weights, the taxonomy or the
   * providers.
   *
   * @param opportunities of documents, ascending
   * @throws IllegalArgumentException if these columns cannot be kept in a file
   */
  void write(Function<int[], List<Opportunity>> opportunities, ColumnsOutput out)
      throws IOException {
    out.ints(new int[] {places.located});
    for (int[] column : List.of(places.x, places.y, places.z, places.blocks.bounds())) {
      out.ints(column);
    }
    out.doubles(latitude);
    out.doubles(longitude);
    for (int[] column :
        List.of(
            start,
            work,
            hours,
            company,
            alone,
            lastDay,
            skillsFrom,
            requirements,
            document,
            idsFrom)) {
      out.ints(column);
    }
    out.bytes(ids);
    Stream<Values<?>> values =
        Stream.concat(Stream.of(starts, works, aloneValues), facets.values());
    Examples.write(
        layout.calculator, values.<Values.Found<?>>map(Values::found).toList(), opportunities, out);
    facets.write(out);
    Offers.write(hoursOffered, out);
    companies.write(out);
    skills.write(out);
    blockFacets.write(out);
  }

  static Optional<LocalDate> start(PreparedOpportunity opportunity) {
    return opportunity.position().start();
  }

  static WorkPattern.Times times(PreparedOpportunity opportunity) {
    return opportunity.pattern().times();
  }

  static WorkPattern.Offer offer(PreparedOpportunity opportunity) {
    return opportunity.pattern().offer();
  }

  private void write(int position, ColumnsBuilder.Row row) {
    start[position] = row.start();
    work[position] = row.work();
    hours[position] = row.hours();
    company[position] = row.company();
    rest[position] = row.rest();
    alone[position] = row.alone();
    lastDay[position] = row.lastDay();
    document[position] = row.document();
    int[] required = row.requirements();
    System.arraycopy(required, 0, requirements, skillsFrom[position], required.length);
    skillsFrom[position + 1] = skillsFrom[position] + required.length;
    System.arraycopy(row.id(), 0, ids, idsFrom[position], row.id().length);
    idsFrom[position + 1] = idsFrom[position] + row.id().length;
  }

  /** Whether it was valid when it was packed, and is not any more. */
  boolean hasEnded(int position) {
    return rest[position] == PointLosses.BLOCKED;
  }

  /** How many have ended. */
  int countEnded() {
    return (int) IntStream.range(0, size()).filter(this::hasEnded).count();
  }

  /** Number of opportunities. */
  public int size() {
    return document.length;
  }

  /** Number of blocks, see {@link Scan#blocksLookedInto}. */
  public int blockCount() {
    return blockFacets.count();
  }

  /** What the index calls the opportunity at this position. */
  public int document(int position) {
    return document[position];
  }

  /** Its id. */
  public String id(int position) {
    return new String(
        ids, idsFrom[position], idsFrom[position + 1] - idsFrom[position], StandardCharsets.UTF_8);
  }

  /** Id of the company that offers it, if it is known. */
  public Optional<String> companyId(int position) {
    return company(company[position]);
  }

  /** Id of the company with this number, if it is known. */
  Optional<String> company(int number) {
    return companies.get(number);
  }

  int companyCount() {
    return companies.size();
  }

  /** When and how much is worked there. */
  WorkPattern pattern(int position) {
    return new WorkPattern(works.get(work[position]), hoursOffered.get(hours[position]));
  }

  /** Exactly where it is, for a position that is located. */
  GeoPoint place(int position) {
    return new GeoPoint(latitude[position], longitude[position]);
  }

  /** Order of two ids by code point, which is the order of their bytes in UTF-8. */
  static int compareIds(OpportunityColumns a, int atA, OpportunityColumns b, int atB) {
    return Arrays.compareUnsigned(
        a.ids, a.idsFrom[atA], a.idsFrom[atA + 1], b.ids, b.idsFrom[atB], b.idsFrom[atB + 1]);
  }
}
