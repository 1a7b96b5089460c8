package org.quartermatch.report.assembly;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Company;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Language;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.report.page.CompanyContacts;
import org.quartermatch.report.page.CompanyEntry;
import org.quartermatch.report.page.GeoPoint;
import org.quartermatch.report.page.HourRange;
import org.quartermatch.report.page.LanguageLevel;
import org.quartermatch.report.page.OpportunityEntry;
import org.quartermatch.report.page.OpportunityKind;
import org.quartermatch.report.page.ParticipantEntry;
import org.quartermatch.taxonomy.Taxonomy;

/** Writes people, companies and opportunities as the report's plain values. */
final class ReportEntries {
  /**
   * Stands for the company of opportunities that name none. No file can hold it: an identifier is
   * never empty.
   */
  static final String NO_COMPANY = "";

  /** In place of a form of employment that is not known. */
  private static final String UNKNOWN_FORM = "unknown";

  private ReportEntries() {}

  static ParticipantEntry participant(
      Participant person, Set<String> requiredLanguages, int eligibleOpportunities) {
    return new ParticipantEntry(
        person.id(),
        point(person.home()),
        hours(person.hours()),
        held(person, requiredLanguages),
        person.wishedOccupations().items(),
        eligibleOpportunities);
  }

  private static CompanyEntry company(Company company, @Nullable CompanyContacts contacts) {
    return new CompanyEntry(
        company.id(),
        company.name(),
        point(company.location()),
        company.kind().equals(Optional.of(Company.Kind.CARRIER)),
        contacts);
  }

  /**
   * @param fixedQuarterHours what fixed work comes to, if that is known: shown instead of the range
   *     that is offered
   * @param payNote what is to be clarified about the pay, or empty
   */
  static OpportunityEntry opportunity(
      Opportunity opportunity,
      OptionalInt fixedQuarterHours,
      String payNote,
      int eligibleParticipants) {
    Position position = opportunity.position();
    return new OpportunityEntry(
        position.id(),
        kind(opportunity),
        position.form().map(EmploymentForm::code).orElse(UNKNOWN_FORM),
        position.title(),
        position.company().map(Company::id).orElse(NO_COMPANY),
        position.occupation().orElse(null),
        point(position.ownLocation()),
        position.places(),
        fixedQuarterHours.isPresent()
            ? HourRange.fixed(fixedQuarterHours.getAsInt())
            : hours(position.hours()),
        required(position),
        languagesKnown(position),
        position.start().orElse(null),
        position.validUntil().orElse(null),
        payNote,
        eligibleParticipants);
  }

  /** Title and company, as far as it names one. */
  static String title(Opportunity opportunity) {
    Position position = opportunity.position();
    return position
        .company()
        .map(company -> position.title() + ", " + company.name())
        .orElse(position.title());
  }

  static OpportunityKind kind(Opportunity opportunity) {
    return switch (opportunity) {
      case Vacancy vacancy -> OpportunityKind.VACANCY;
      case JobPotential potential -> OpportunityKind.POTENTIAL;
    };
  }

  /** Languages that some opportunity asks for: whoever is known not to have one is at A0. */
  static Set<String> requiredLanguages(Collection<Opportunity> opportunities) {
    Set<String> codes = new TreeSet<>();
    opportunities.forEach(it -> codes.addAll(required(it.position()).keySet()));
    return codes;
  }

  static GeoPoint point(org.quartermatch.model.GeoPoint point) {
    return new GeoPoint(point.latitude(), point.longitude());
  }

  private static @Nullable GeoPoint point(Optional<org.quartermatch.model.GeoPoint> point) {
    return point.map(ReportEntries::point).orElse(null);
  }

  private static HourRange hours(HoursRange hours) {
    return new HourRange(orNull(hours.minimumQuarterHours()), orNull(hours.maximumQuarterHours()));
  }

  private static @Nullable Integer orNull(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  /** Spoken levels; a repeated code counts at its highest, and not at all if one is not known. */
  private static Map<String, LanguageLevel> held(Participant person, Set<String> required) {
    Map<String, LanguageLevel> levels = new HashMap<>();
    Set<String> unknown = new TreeSet<>();
    for (Language.Held language : person.languages().items()) {
      Optional<CefrLevel> spoken = language.level().spoken();
      if (spoken.isEmpty()) {
        unknown.add(language.code());
      } else {
        levels.merge(language.code(), level(spoken.get()), ReportEntries::higher);
      }
    }
    unknown.forEach(levels::remove);
    if (person.languages().complete()) {
      required.stream()
          .filter(code -> !unknown.contains(code))
          .forEach(code -> levels.putIfAbsent(code, LanguageLevel.A0));
    }
    return levels;
  }

  /** Spoken levels; what need not be spoken is not there. */
  private static Map<String, LanguageLevel> required(Position position) {
    Map<String, LanguageLevel> levels = new HashMap<>();
    for (Language.Required language : position.languages().items()) {
      language
          .level()
          .spoken()
          .filter(level -> level != CefrLevel.A0)
          .ifPresent(level -> levels.merge(language.code(), level(level), ReportEntries::higher));
    }
    return levels;
  }

  /** Whether {@link #required} is all that is asked for. */
  private static boolean languagesKnown(Position position) {
    return position.languages().complete()
        && position.languages().items().stream()
            .map(Language.Required::level)
            .allMatch(
                level ->
                    level.spoken().isPresent()
                        && (level.spoken().get() != CefrLevel.A0
                            || level.written().equals(level.spoken())));
  }

  private static LanguageLevel higher(LanguageLevel a, LanguageLevel b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static LanguageLevel level(CefrLevel level) {
    return switch (level) {
      case A0 -> LanguageLevel.A0;
      case A1 -> LanguageLevel.A1;
      case A2 -> LanguageLevel.A2;
      case B1 -> LanguageLevel.B1;
      case B2 -> LanguageLevel.B2;
      case C1 -> LanguageLevel.C1;
      // A first language is an origin, which no page shows: it is C2 or higher.
      case C2, NATIVE -> LanguageLevel.C2;
    };
  }

  /** Codes of occupations that people wish for or opportunities are. */
  static Set<String> occupations(
      Collection<Participant> people, Collection<Opportunity> opportunities) {
    Set<String> codes = new TreeSet<>();
    people.forEach(it -> codes.addAll(it.wishedOccupations().items()));
    opportunities.forEach(it -> it.position().occupation().ifPresent(codes::add));
    return codes;
  }

  /** The occupation field of an opportunity, as a coverage has it; empty: not known. */
  static Optional<String> field(Opportunity opportunity, Taxonomy taxonomy) {
    return opportunity
        .position()
        .occupation()
        .map(code -> taxonomy.occupationField(code).orElse(code));
  }

  /** Places by occupation field, of fields with at least one. */
  static Map<String, Integer> places(Collection<Opportunity> opportunities, Taxonomy taxonomy) {
    Map<String, Integer> places = new TreeMap<>();
    for (Opportunity opportunity : opportunities) {
      if (opportunity.position().places() > 0) {
        field(opportunity, taxonomy)
            .ifPresent(field -> places.merge(field, opportunity.position().places(), Integer::sum));
      }
    }
    return places;
  }

  /**
   * Companies as they are named, and one for opportunities that name none.
   *
   * @param contacts of a company, or null where it names no limit
   */
  static List<CompanyEntry> companies(
      Collection<Company> companies,
      Collection<Opportunity> opportunities,
      String unknownName,
      Function<Company, @Nullable CompanyContacts> contacts) {
    Map<String, CompanyEntry> entries = new LinkedHashMap<>();
    companies.forEach(it -> entries.put(it.id(), company(it, contacts.apply(it))));
    for (Opportunity opportunity : opportunities) {
      Optional<Company> company = opportunity.position().company();
      String id = company.map(Company::id).orElse(NO_COMPANY);
      entries.computeIfAbsent(
          id,
          key ->
              company
                  .map(it -> company(it, contacts.apply(it)))
                  .orElseGet(() -> new CompanyEntry(key, unknownName, null, false, null)));
    }
    return List.copyOf(entries.values());
  }
}
