package org.quartermatch.fit.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quartermatch.fit.Criterion;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.model.Company;
import org.quartermatch.model.Course;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;

/**
 * The criteria, in the order in which files list what blocks: one entry each. Immutable.
 *
 * <p>{@code docs/add-a-criterion.md} says how one is added.
 */
public final class CriterionTable {
  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private static final CriterionTable STANDARD =
      new CriterionTable(
          List.of(
              TimeEntry.of(
                  StandardCriterion.HOURS,
                  HoursJudge::judge,
                  TimeBridges::hours,
                  "met",
                  "fixed",
                  "offered",
                  "wanted",
                  "partly",
                  "missing",
                  "fixed.missing",
                  "day.missing",
                  "budget.missing",
                  "window.missing",
                  "minijob",
                  "minijob.pay.unknown",
                  "minijob.missing",
                  "unknown"),
              TimeEntry.of(
                  StandardCriterion.AVAILABILITY,
                  AvailabilityJudge::judge,
                  TimeBridges::availability,
                  "missing",
                  "window.missing",
                  "sum.missing",
                  "sum.none",
                  "unknown",
                  "times.unknown",
                  "roster"),
              TimeEntry.of(
                  StandardCriterion.COMMUTE,
                  CommuteJudge::judge,
                  TimeBridges::commute,
                  "met",
                  "missing",
                  "unreasonable",
                  "detour",
                  "detour.range",
                  "home.unknown",
                  "work.unknown",
                  "mode.unknown"),
              TimeEntry.of(
                  StandardCriterion.CHILDCARE,
                  ChildcareJudge::judge,
                  TimeBridges::childcare,
                  "met",
                  "met.part",
                  "new",
                  "new.item",
                  "new.several",
                  "new.part",
                  "new.part.item",
                  "new.part.several",
                  "none",
                  "missing",
                  "window.none",
                  "window.missing",
                  "sum.missing",
                  "sum.none",
                  "older",
                  "unknown",
                  "roster",
                  "from.unknown",
                  "from.unknown.item",
                  "from.unknown.several",
                  "start.unknown"),
              FacetEntry.of(
                      StandardCriterion.LANGUAGES,
                      opportunity -> opportunity.position().languages(),
                      Aspect.withCourses(Languages::of, Languages::in),
                      LanguagesJudge::judge,
                      "met",
                      "tolerated",
                      "missing",
                      "held.unknown",
                      "held.written.unknown",
                      "held.spoken.unknown",
                      "level.unknown",
                      "required.unknown",
                      "required.more")
                  .bridgedBy(Bridges::languages),
              SkillsEntry.of(
                  Bridges::skills,
                  "met",
                  "nice.met",
                  "nice.held.unknown",
                  "nice.held.unknown.item",
                  "nice.held.unknown.several",
                  "partly",
                  "partly.related",
                  "partly.none",
                  "missing",
                  "missing.none",
                  "held.unknown",
                  "held.unknown.item",
                  "held.unknown.several",
                  "level.unknown",
                  "required.unknown",
                  "required.more"),
              FacetEntry.of(
                      StandardCriterion.QUALIFICATIONS,
                      opportunity -> opportunity.position().qualifications(),
                      Aspect.withCourses(Papers::of, Papers::in),
                      PapersJudge::qualifications,
                      PapersJudge.SENTENCES)
                  .bridgedBy(Bridges::qualifications),
              FacetEntry.of(
                      StandardCriterion.ENTITLEMENTS,
                      opportunity -> opportunity.position().entitlements(),
                      Aspect.of(
                          participant -> Aspect.sorted(participant.entitlements()),
                          Participant.Builder::entitlements),
                      PapersJudge::entitlements,
                      PapersJudge.SENTENCES)
                  .bridgedBy(Bridges::entitlements),
              FacetEntry.of(
                      StandardCriterion.PERMISSION,
                      PermissionJudge.Work::of,
                      Aspect.of(
                          Participant::workPermission,
                          (builder, held) -> held.map(builder::workPermission).orElse(builder)),
                      PermissionJudge::judge,
                      "held.unknown",
                      "missing",
                      "ended",
                      "until",
                      "start.unknown",
                      "obtain")
                  .bridgedBy(Bridges::permission),
              FacetEntry.of(
                      StandardCriterion.FORM,
                      opportunity -> opportunity.position().form(),
                      Aspect.<Listing<EmploymentForm>>of(
                          Participant::forms, Participant.Builder::forms),
                      WorkplaceJudge::form,
                      "none",
                      "offered.unknown",
                      "missing",
                      "unknown")
                  .bridgedBy(Bridges::form),
              FacetEntry.of(
                      StandardCriterion.START,
                      PreferencesJudge.Starts::of,
                      Aspect.of(
                          Participant::earliestStart,
                          (builder, start) -> start.map(builder::earliestStart).orElse(builder)),
                      PreferencesJudge::start,
                      "early",
                      "early.latest",
                      "missing",
                      "missing.planned",
                      "unknown")
                  .bridgedBy(Bridges::start),
              FacetEntry.of(
                      StandardCriterion.CONDITIONS,
                      PreparedOpportunity::conditions,
                      Aspect.of(
                          participant -> Aspect.sorted(participant.exclusions()),
                          Participant.Builder::exclusions),
                      WorkplaceJudge::conditions,
                      "missing",
                      "skill.unknown",
                      "unknown")
                  .bridgedBy(Bridges::exclusions),
              FacetEntry.of(
                      StandardCriterion.NEEDS,
                      opportunity -> opportunity.position().offers(),
                      Aspect.of(
                          participant -> Aspect.sorted(participant.needs()),
                          Participant.Builder::needs),
                      WorkplaceJudge::needs,
                      "met",
                      "missing",
                      "unknown",
                      "more")
                  .bridgedBy(Bridges::offers),
              FacetEntry.of(
                  StandardCriterion.OCCUPATION,
                  opportunity -> opportunity.position().occupation(),
                  Aspect.bestOf(
                      CriterionTable::singleWishes, Participant.Builder::wishedOccupations),
                  PreferencesJudge::occupation,
                  "met",
                  "related",
                  "other",
                  "unknown",
                  "wish.unknown"),
              FacetEntry.of(
                  StandardCriterion.FRESHNESS,
                  PreferencesJudge.Survey::of,
                  Aspect.none(),
                  PreferencesJudge::freshness,
                  "old",
                  "unknown"),
              FacetEntry.of(
                  StandardCriterion.LOCAL,
                  opportunity -> opportunity.position().company().flatMap(Company::quarter),
                  Aspect.of(
                      Participant::quarter,
                      (builder, quarter) -> quarter.map(builder::quarter).orElse(builder)),
                  PreferencesJudge::local,
                  "other",
                  "home.unknown",
                  "company.unknown")));

  private final List<CriterionEntry> entries;

  private CriterionTable(List<CriterionEntry> entries) {
    this.entries = entries;
  }

  /** The criteria of the library. */
  public static CriterionTable standard() {
    return STANDARD;
  }

  /**
   * The table with one more entry, at its end.
   *
   * @throws IllegalArgumentException if its code or its weight is not allowed
   */
  public CriterionTable with(CriterionEntry entry) {
    CriterionEntry.Id id = entry.id();
    Set<String> codes = new HashSet<>();
    int additional = 0;
    for (CriterionEntry known : entries) {
      codes.add(known.id().code());
      additional += additionalWeight(known);
    }
    if (!CODE.matcher(id.code()).matches() || codes.contains(id.code())) {
      throw new IllegalArgumentException(
          "code of an own criterion is \""
              + id.code()
              + "\", allowed: lower-case letters, digits and hyphens, each code once and none of"
              + " the standard criteria's");
    }
    if (id.defaultWeight() < 0 || id.defaultWeight() > MatchingPolicy.TOTAL_POINTS - additional) {
      throw new IllegalArgumentException(
          "weight of the own criterion "
              + id.code()
              + " is "
              + id.defaultWeight()
              + ", allowed: 0 or more, and all own criteria together at most "
              + MatchingPolicy.TOTAL_POINTS);
    }
    if (entries.size() == Long.SIZE) {
      throw new IllegalArgumentException(
          "number of own criteria is too large by \""
              + id.code()
              + "\", allowed: at most "
              + (Long.SIZE - STANDARD.entries.size()));
    }
    List<CriterionEntry> more = new ArrayList<>(entries);
    more.add(entry);
    return new CriterionTable(List.copyOf(more));
  }

  /** The table with a host's own criterion, at its end. */
  CriterionTable with(Criterion own) {
    return with(OwnEntry.of(own));
  }

  static int additionalWeight(CriterionEntry entry) {
    return switch (entry.id()) {
      case CriterionEntry.Id.Standard standard -> 0;
      case CriterionEntry.Id.Additional additional -> additional.defaultWeight();
    };
  }

  /** All entries, in order. */
  public List<CriterionEntry> entries() {
    return entries;
  }

  /** The entries that look at facets, in order. */
  public Stream<FacetEntry<?, ?>> facets() {
    return entries.stream()
        .flatMap(entry -> entry instanceof FacetEntry<?, ?> f ? Stream.of(f) : Stream.of());
  }

  /** Place of a standard criterion in the order. */
  int indexOf(StandardCriterion criterion) {
    return Stream.iterate(0, i -> i < entries.size(), i -> i + 1)
        .filter(i -> entries.get(i).id().equals(new CriterionEntry.Id.Standard(criterion)))
        .findFirst()
        .orElseThrow();
  }

  /** One wish at a time: the points of several are those of the best. */
  private static List<Listing<String>> singleWishes(Participant participant) {
    Listing<String> wished = participant.wishedOccupations();
    return wished.items().isEmpty()
        ? List.of(wished)
        : wished.items().stream().distinct().map(Listing::of).toList();
  }

  /** Languages listed, and those of courses that have ended. */
  private record Languages(Listing<Language.Held> listed, List<Course> learned) {
    static Languages of(Participant participant, List<Course> ended) {
      return new Languages(participant.languages(), ofKind(ended, Course.LanguageCourse.class));
    }

    static Participant.Builder in(Participant.Builder builder, Languages languages) {
      return builder.languages(languages.listed).courses(languages.learned);
    }
  }

  /** Papers listed, and those of courses that have ended. */
  private record Papers(Listing<String> listed, List<Course> learned) {
    static Papers of(Participant participant, List<Course> ended) {
      return new Papers(
          Aspect.sorted(participant.qualifications()),
          ofKind(ended, Course.QualificationCourse.class));
    }

    static Participant.Builder in(Participant.Builder builder, Papers papers) {
      return builder.qualifications(papers.listed).courses(papers.learned);
    }
  }

  private static List<Course> ofKind(List<Course> courses, Class<? extends Course> kind) {
    return courses.isEmpty() ? List.of() : courses.stream().filter(kind::isInstance).toList();
  }
}
