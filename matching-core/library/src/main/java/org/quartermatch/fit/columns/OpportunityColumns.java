package org.quartermatch.fit.columns;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.quartermatch.fit.columns.sphere.Curve;
import org.quartermatch.fit.columns.sphere.Places;
import org.quartermatch.fit.judge.time.WorkPattern;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.GeoPoint;

/**
 * Opportunities as packed columns: one plain array for each thing that a fit looks at, one entry
 * for each opportunity, at the same position in all of them; so there are as many fields as things.
 * About 100 bytes each.
 *
 * <pre>
 *   places                int, 3   place of work, see Sphere      ┐ sorted along a curve that fills
 *   latitude longitude    double   the same, exact                ┘ the plane; unknown places last
 *   facets                int, n   a row of what the criteria look at, see FacetRows
 *   start work hours      int      numbers of the distinct starts, times and offered hours
 *   rest                  short    points that are the same for every participant
 *   skillsFrom            int      first of its requirements; the next one's ends them
 *   requirements          int      see SkillParts
 *   company               int      number of the company's id
 *   document              int      what the index calls it
 *   idsFrom, ids          int, byte   its id in UTF-8
 * </pre>
 *
 * <p>Along the curve, tiles of some thousands are sorted once more, so that those with the same
 * occupation and languages are neighbours: a block of them has few different facets, which {@link
 * BlockFacets} lists.
 *
 * <p>Immutable; made by {@link ColumnsBuilder}.
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
  final int[] skillsFrom;
  final int[] requirements;
  final int[] document;
  final int[] idsFrom;
  final byte[] ids;

  final List<Optional<LocalDate>> starts;
  final List<WorkPattern.Times> works;
  final List<WorkPattern.Offer> hoursOffered;
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
    starts = from.starts.values();
    works = from.works.values();
    hoursOffered = from.hours.values();
    companies = Names.of(from.companies.values());
    skills = from.skills.build(layout.calculator.setting().taxonomy());
    providers =
        Providers.of(
            layout.calculator.providers().stream().map(ChildcareProvider::location).toList());
    blockFacets = new BlockFacets(this);
  }

  private void write(int position, ColumnsBuilder.Row row) {
    start[position] = row.start();
    work[position] = row.work();
    hours[position] = row.hours();
    company[position] = row.company();
    rest[position] = row.rest();
    document[position] = row.document();
    int[] required = row.requirements();
    System.arraycopy(required, 0, requirements, skillsFrom[position], required.length);
    skillsFrom[position + 1] = skillsFrom[position] + required.length;
    System.arraycopy(row.id(), 0, ids, idsFrom[position], row.id().length);
    idsFrom[position + 1] = idsFrom[position] + row.id().length;
  }

  /** Number of opportunities. */
  public int size() {
    return document.length;
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
