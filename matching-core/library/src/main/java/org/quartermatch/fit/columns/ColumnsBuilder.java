package org.quartermatch.fit.columns;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.PreparedOpportunity;
import org.quartermatch.model.Company;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Position;
import org.quartermatch.model.RequiredSkill;

/** Packs opportunities, one after the other, and sorts them along the curve. Not thread-safe. */
public final class ColumnsBuilder {
  private static final long NOWHERE = -1;

  final Definition definition;
  final SkillParts parts;
  final List<Row> rows = new ArrayList<>();
  final Dictionary<StartFacet> starts = new Dictionary<>();
  final Dictionary<WorkFacet> works = new Dictionary<>();
  final Dictionary<HoursFacet> hours = new Dictionary<>();
  final Dictionary<Facet> languages = new Dictionary<>();
  final Dictionary<Facet> occupations = new Dictionary<>();
  final Dictionary<Facet> locals = new Dictionary<>();
  final Dictionary<Facet> gateFacets = new Dictionary<>();
  final Dictionary<List<Integer>> gates = new Dictionary<>();
  final Dictionary<Optional<String>> companies = new Dictionary<>();
  final SkillCodes.Builder skills = new SkillCodes.Builder();
  private int requirementCount;
  private int idBytes;

  /** One opportunity, before sorting; see {@link OpportunityColumns}. */
  @SuppressWarnings("ArrayRecordComponent") // a row is read once and never compared
  record Row(
      int document,
      byte[] id,
      @Nullable GeoPoint place,
      long curve,
      int start,
      int work,
      int hours,
      int languages,
      int occupation,
      int local,
      int gate,
      int company,
      short rest,
      int[] requirements) {}

  public ColumnsBuilder(Definition definition) {
    this.definition = definition;
    this.parts = new SkillParts(definition);
  }

  /** Adds one opportunity that the index calls {@code document}. */
  public void add(int document, PreparedOpportunity opportunity) {
    Position position = opportunity.opportunity().position();
    Facets facets = definition.facets(opportunity);
    List<Integer> gate = new ArrayList<>(facets.gates().size());
    facets.gates().forEach(facet -> gate.add(gateFacets.number(facet)));
    int[] requirements = position.skills().items().stream().mapToInt(this::requirement).toArray();
    byte[] id = opportunity.id().getBytes(StandardCharsets.UTF_8);
    int rest =
        facets.freshnessPoints()
            + (requirements.length == 0 ? definition.pointsWithoutSkills(opportunity) : 0);
    requirementCount += requirements.length;
    idBytes = Math.addExact(idBytes, id.length);
    rows.add(
        new Row(
            document,
            id,
            position.location().orElse(null),
            position.location().map(Curve::key).orElse(NOWHERE),
            starts.number(facets.start()),
            works.number(facets.time().work()),
            hours.number(facets.time().hours()),
            languages.number(facets.languages()),
            occupations.number(facets.occupation()),
            locals.number(facets.local()),
            gates.number(gate),
            companies.number(position.company().map(Company::id)),
            (short) rest,
            requirements));
  }

  private int requirement(RequiredSkill skill) {
    boolean must = skill instanceof RequiredSkill.Must;
    int weight = skill instanceof RequiredSkill.Nice nice ? nice.weight() : definition.mustWeight();
    int code = skills.number(skill.code());
    if (code >= SkillParts.MOST_CODES) {
      throw new IllegalStateException(
          "different skill codes in one segment are more than " + SkillParts.MOST_CODES);
    }
    return SkillParts.requirement(code, weight, must, skill.level().orElse(0));
  }

  int requirementCount() {
    return requirementCount;
  }

  int idBytes() {
    return idBytes;
  }

  /** The columns. O(n log n). */
  public OpportunityColumns build() {
    // 32 bits of the curve; the row's number below it makes the sort total.
    long[] keys =
        IntStream.range(0, rows.size())
            .filter(i -> rows.get(i).curve() != NOWHERE)
            .mapToLong(i -> rows.get(i).curve() << 31 | i)
            .sorted()
            .toArray();
    int[] order = new int[rows.size()];
    int next = 0;
    for (long key : keys) {
      order[next++] = (int) (key & Integer.MAX_VALUE);
    }
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).curve() == NOWHERE) {
        order[next++] = i;
      }
    }
    return new OpportunityColumns(this, order, keys.length);
  }
}
