package org.quartermatch.fit.columns;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.quartermatch.model.GeoPoint;

/**
 * Opportunities as packed columns: one plain array for each thing that a fit looks at, one entry
 * for each opportunity, at the same position in all of them. About 100 bytes each.
 *
 * <pre>
 *   x y z                 int      place of work, see Sphere      ┐ sorted along a curve that fills
 *   latitude longitude    double   the same, exact                ┘ the plane; unknown places last
 *   start work hours
 *   languages occupation
 *   local gate            int      numbers of the distinct facets
 *   rest                  short    points that are the same for every participant
 *   skillsFrom            int      first of its requirements; the next one's ends them
 *   requirements          int      see SkillParts
 *   company               int      number of the company's id
 *   document              int      what the index calls it
 *   idsFrom, ids          int, byte   its id in UTF-8
 * </pre>
 *
 * <p>Immutable; made by {@link ColumnsBuilder}.
 */
public final class OpportunityColumns {
  final Definition definition;
  final SkillParts parts;

  /** Positions from here on have no known place of work. */
  final int located;

  final int[] x;
  final int[] y;
  final int[] z;
  final double[] latitude;
  final double[] longitude;
  final int[] start;
  final int[] work;
  final int[] hours;
  final int[] languages;
  final int[] occupation;
  final int[] local;
  final int[] gate;
  final int[] company;
  final short[] rest;
  final int[] skillsFrom;
  final int[] requirements;
  final int[] document;
  final int[] idsFrom;
  final byte[] ids;

  final List<StartFacet> starts;
  final List<WorkFacet> works;
  final List<HoursFacet> hoursOffered;
  final List<Facet> languageFacets;
  final List<Facet> occupations;
  final List<Facet> locals;

  /** The distinct facets of all gates. */
  final List<Facet> gateFacets;

  /** For each distinct combination of gates, the numbers of its facets. */
  final List<int[]> gates;

  private final Names companies;
  final SkillCodes skills;
  final Providers providers;
  final Blocks blocks;

  OpportunityColumns(ColumnsBuilder from, int[] order, int located) {
    int n = order.length;
    definition = from.definition;
    parts = from.parts;
    this.located = located;
    x = new int[n];
    y = new int[n];
    z = new int[n];
    latitude = new double[located];
    longitude = new double[located];
    start = new int[n];
    work = new int[n];
    hours = new int[n];
    languages = new int[n];
    occupation = new int[n];
    local = new int[n];
    gate = new int[n];
    company = new int[n];
    rest = new short[n];
    skillsFrom = new int[n + 1];
    requirements = new int[from.requirementCount()];
    document = new int[n];
    idsFrom = new int[n + 1];
    ids = new byte[from.idBytes()];
    for (int i = 0; i < n; i++) {
      ColumnsBuilder.Row row = from.rows.get(order[i]);
      GeoPoint place = row.place();
      if (place != null) {
        x[i] = Sphere.x(place);
        y[i] = Sphere.y(place);
        z[i] = Sphere.z(place);
        latitude[i] = place.latitude();
        longitude[i] = place.longitude();
      }
      start[i] = row.start();
      work[i] = row.work();
      hours[i] = row.hours();
      languages[i] = row.languages();
      occupation[i] = row.occupation();
      local[i] = row.local();
      gate[i] = row.gate();
      company[i] = row.company();
      rest[i] = row.rest();
      document[i] = row.document();
      int[] required = row.requirements();
      System.arraycopy(required, 0, requirements, skillsFrom[i], required.length);
      skillsFrom[i + 1] = skillsFrom[i] + required.length;
      System.arraycopy(row.id(), 0, ids, idsFrom[i], row.id().length);
      idsFrom[i + 1] = idsFrom[i] + row.id().length;
    }
    starts = from.starts.values();
    works = from.works.values();
    hoursOffered = from.hours.values();
    languageFacets = from.languages.values();
    occupations = from.occupations.values();
    locals = from.locals.values();
    gateFacets = from.gateFacets.values();
    gates =
        from.gates.values().stream()
            .map(List::stream)
            .map(s -> s.mapToInt(g -> g).toArray())
            .toList();
    companies = Names.of(from.companies.values());
    skills = from.skills.build(definition.taxonomy());
    providers = Providers.of(definition.providers());
    blocks = new Blocks(x, y, z, located);
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
    return companies.get(company[position]);
  }

  /** Order of two ids by code point, which is the order of their bytes in UTF-8. */
  static int compareIds(OpportunityColumns a, int atA, OpportunityColumns b, int atB) {
    return Arrays.compareUnsigned(
        a.ids, a.idsFrom[atA], a.idsFrom[atA + 1], b.ids, b.idsFrom[atB], b.idsFrom[atB + 1]);
  }
}
