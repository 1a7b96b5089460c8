package org.quartermatch.files.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.quartermatch.PlacementRequest;
import org.quartermatch.fair.Fair;
import org.quartermatch.fair.Stand;
import org.quartermatch.files.csv.cell.CellFormat;
import org.quartermatch.files.csv.cell.Cells;
import org.quartermatch.files.csv.cell.ItemParsers;
import org.quartermatch.files.csv.cell.Items;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.guides.Guide;
import org.quartermatch.guides.GuideRequest.Pair;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Company;
import org.quartermatch.model.Course;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.placement.PlacementProblem.Veto;

/**
 * Writes a Quarter directory, or single files of one, so that {@link QuarterReader} reads the same
 * again, but for white space around free texts, which is no part of a cell. Long, as it has a
 * method for each file.
 *
 * <p>The methods throw {@link IllegalArgumentException} where a value has no text that would be
 * read as that value again, such as a code with a semicolon.
 */
public final class QuarterWriter {
  private final Items<Skill.Held> heldSkills = new Items<>(ItemParsers::heldSkill);
  private final Items<Language.Held> heldLanguages = new Items<>(ItemParsers::heldLanguage);
  private final Items<Skill.Required> requiredSkills = new Items<>(ItemParsers::requiredSkill);
  private final Items<Language.Required> requiredLanguages =
      new Items<>(ItemParsers::requiredLanguage);
  private final Items<EmploymentForm> forms = new Items<>(ItemParsers::form);
  private final Items<Course> courses = new Items<>(ItemParsers::course);
  private final Items<String> codes = new Items<>(Cells::code);
  private final CellFormat format = new CellFormat();

  private QuarterWriter() {}

  /**
   * Writes all files of a Quarter, empty ones too, so that none of an earlier Quarter stays behind.
   * They appear together and whole, or not at all.
   *
   * @throws IllegalArgumentException also if an opportunity's company is not among the companies
   */
  public static void write(QuarterData data, Path directory) throws IOException {
    checkCompanies(data);
    QuarterWriter writer = new QuarterWriter();
    try (OutputDirectory out = OutputDirectory.into(directory)) {
      writer.writeParticipants(data.participants(), out);
      writer.writeChildren(data.participants(), out);
      writeCompanies(data.companies(), out, QuarterFile.COMPANIES.fileName());
      writeOpportunities(data.opportunities(), out, QuarterFile.OPPORTUNITIES.fileName());
      writer.writeProviders(data.childcareProviders(), out);
      writeCurrent(data.currentPlacements(), out);
      writeVetoes(data.vetoes(), out);
      writeTravel(data.givenMinutes(), out);
      RulesWriter.write(data.rules(), out);
      writer.writeGuiding(data.guiding(), out);
      writer.writeFair(data.fair(), out);
      CareWriter.write(data.care(), out);
      OutcomeWriter.write(data.outcomes(), out);
      out.publish();
    }
  }

  private static void checkCompanies(QuarterData data) {
    Map<String, Company> companies = new HashMap<>();
    data.companies().forEach(company -> companies.put(company.id(), company));
    for (Opportunity opportunity : data.opportunities()) {
      Optional<Company> company = opportunity.position().company();
      if (company.isPresent() && !company.get().equals(companies.get(company.get().id()))) {
        throw new IllegalArgumentException(
            "company of opportunity "
                + opportunity.id()
                + " is "
                + company.get().id()
                + ", allowed: one that is the same among the companies");
      }
    }
  }

  /** Writes companies as a file of this name, in companies.csv's columns. */
  public static void writeCompanies(List<Company> companies, OutputDirectory out, String fileName)
      throws IOException {
    try (CsvRows rows = out.csv(fileName, QuarterFile.COMPANIES.columns())) {
      for (Company company : companies) {
        rows.row(
            CellFormat.id(company.id()),
            CellFormat.freeText(company.name()),
            CellFormat.word(Cells.COMPANY_KINDS, company.kind()),
            freeText(company.quarter()),
            freeText(company.sector()),
            CellFormat.number(company.size()),
            latitude(company.location()),
            longitude(company.location()),
            CellFormat.number(company.contactsPerMonth()));
      }
    }
  }

  /**
   * Writes opportunities as a file of this name, in opportunities.csv's columns. Their companies
   * are named by id only.
   */
  public static void writeOpportunities(
      List<? extends Opportunity> opportunities, OutputDirectory out, String fileName)
      throws IOException {
    QuarterWriter writer = new QuarterWriter();
    try (CsvRows rows = out.csv(fileName, QuarterFile.OPPORTUNITIES.columns())) {
      for (Opportunity opportunity : opportunities) {
        writer.writeOpportunity(opportunity, rows);
      }
    }
  }

  private void writeOpportunity(Opportunity opportunity, CsvRows rows) {
    Position position = opportunity.position();
    OptionalInt budget = OptionalInt.empty();
    OptionalInt certainty = OptionalInt.empty();
    String surveyedOn = "";
    String surveyedBy = "";
    String kind =
        switch (opportunity) {
          case Vacancy vacancy -> "vacancy";
          case JobPotential potential -> "potential";
        };
    if (opportunity instanceof JobPotential potential) {
      budget = potential.budgetQuarterHours();
      certainty = potential.certaintyPercent();
      surveyedOn = CellFormat.text(potential.surveyedOn());
      surveyedBy = freeText(potential.surveyedBy());
    }
    rows.row(
        CellFormat.id(position.id()),
        kind,
        position.form().map(EmploymentForm::code).orElse(""),
        position.company().map(company -> CellFormat.id(company.id())).orElse(""),
        CellFormat.freeText(position.title()),
        CellFormat.freeText(position.description()),
        position.occupation().map(CellFormat::id).orElse(""),
        latitude(position.ownLocation()),
        longitude(position.ownLocation()),
        Integer.toString(position.places()),
        CellFormat.hours(position.hours().minimumQuarterHours()),
        CellFormat.hours(position.hours().maximumQuarterHours()),
        CellFormat.hours(budget),
        switch (position.workingTime()) {
          case WorkingTime.Fixed fixed -> format.weeks(fixed.weeks());
          case WorkingTime.Flexible flexible -> format.schedule(flexible.window());
          case WorkingTime.Roster roster -> format.schedule(roster.window());
        },
        switch (position.workingTime()) {
          case WorkingTime.Fixed fixed -> "fixed";
          case WorkingTime.Flexible flexible -> "flexible";
          case WorkingTime.Roster roster -> "roster";
        },
        CellFormat.listing(position.skills(), CellFormat::requiredSkill, requiredSkills),
        CellFormat.listing(position.languages(), CellFormat::requiredLanguage, requiredLanguages),
        CellFormat.listing(position.qualifications(), code -> code, codes),
        CellFormat.listing(position.entitlements(), code -> code, codes),
        CellFormat.statedListing(position.conditions(), code -> code, codes),
        CellFormat.listing(position.offers(), code -> code, codes),
        CellFormat.text(position.start()),
        CellFormat.text(position.latestStart()),
        CellFormat.euros(position.hourlyPayCents()),
        CellFormat.text(position.validUntil()),
        CellFormat.number(certainty),
        surveyedOn,
        surveyedBy);
  }

  private void writeParticipants(List<Participant> participants, OutputDirectory out)
      throws IOException {
    try (CsvRows rows = csv(out, QuarterFile.PARTICIPANTS)) {
      for (Participant participant : participants) {
        rows.row(
            CellFormat.id(participant.id()),
            freeText(participant.quarter()),
            latitude(participant.home()),
            longitude(participant.home()),
            CellFormat.listing(participant.skills(), CellFormat::heldSkill, heldSkills),
            CellFormat.listing(participant.languages(), CellFormat::heldLanguage, heldLanguages),
            CellFormat.hours(participant.hours().minimumQuarterHours()),
            CellFormat.hours(participant.hours().maximumQuarterHours()),
            CellFormat.hours(participant.maximumQuarterHoursPerDay()),
            participant.availability().map(format::schedule).orElse(""),
            CellFormat.word(Cells.MODES, participant.mode()),
            CellFormat.number(participant.maximumCommuteMinutes()),
            CellFormat.listing(participant.wishedOccupations(), code -> code, codes),
            CellFormat.listing(participant.qualifications(), code -> code, codes),
            CellFormat.listing(participant.entitlements(), code -> code, codes),
            CellFormat.statedListing(participant.forms(), EmploymentForm::code, forms),
            CellFormat.statedListing(participant.exclusions(), code -> code, codes),
            CellFormat.statedListing(participant.needs(), code -> code, codes),
            CellFormat.courses(participant.courses(), courses),
            CellFormat.text(participant.earliestStart()),
            Integer.toString(participant.priority()),
            participant.workPermission().map(CellFormat::permission).orElse(""));
      }
    }
  }

  private void writeChildren(List<Participant> participants, OutputDirectory out)
      throws IOException {
    try (CsvRows rows = csv(out, QuarterFile.CHILDREN)) {
      for (Participant participant : participants) {
        for (Child child : participant.children()) {
          Optional<GeoPoint> place =
              switch (child.care()) {
                case Child.Care.None none -> Optional.empty();
                case Child.Care.Unknown unknown -> unknown.place();
                case Child.Care.Covered covered -> covered.place();
              };
          rows.row(
              CellFormat.id(participant.id()),
              CellFormat.id(child.id()),
              CellFormat.number(child.ageMonths()),
              switch (child.care()) {
                case Child.Care.None none -> "none";
                case Child.Care.Unknown unknown -> "?";
                case Child.Care.Covered covered -> format.hours(covered.covered());
              },
              latitude(place),
              longitude(place),
              Boolean.toString(child.needsPlace()));
        }
      }
    }
  }

  private void writeProviders(List<ChildcareProvider> providers, OutputDirectory out)
      throws IOException {
    try (CsvRows rows = csv(out, QuarterFile.CHILDCARE)) {
      for (ChildcareProvider provider : providers) {
        rows.row(
            CellFormat.id(provider.id()),
            CellFormat.freeText(provider.name()),
            freeText(provider.quarter()),
            latitude(Optional.of(provider.location())),
            longitude(Optional.of(provider.location())),
            format.hours(provider.openingHours()),
            places(provider, AgeGroup.UNDER_3),
            places(provider, AgeGroup.FROM_3),
            places(provider, AgeGroup.SCHOOL_AGE),
            CellFormat.text(provider.availableFrom()));
      }
    }
  }

  private static String places(ChildcareProvider provider, AgeGroup group) {
    return provider.offers(group) ? Integer.toString(provider.places(group)) : "";
  }

  private static void writeCurrent(List<PlacementRequest.Current> placements, OutputDirectory out)
      throws IOException {
    try (CsvRows rows = csv(out, QuarterFile.CURRENT)) {
      for (PlacementRequest.Current placement : placements) {
        rows.row(
            CellFormat.id(placement.participantId()),
            CellFormat.id(placement.opportunityId()),
            placement.childcareProviderId().map(CellFormat::id).orElse(""),
            Boolean.toString(placement.pinned()));
      }
    }
  }

  private static void writeVetoes(List<Veto> vetoes, OutputDirectory out) throws IOException {
    try (CsvRows rows = csv(out, QuarterFile.VETOES)) {
      for (Veto veto : vetoes) {
        rows.row(CellFormat.id(veto.participantId()), CellFormat.id(veto.opportunityId()));
      }
    }
  }

  private static void writeTravel(Map<TravelTimes.Leg, Integer> given, OutputDirectory out)
      throws IOException {
    try (CsvRows rows = csv(out, QuarterFile.TRAVEL)) {
      for (Map.Entry<TravelTimes.Leg, Integer> entry : inOrder(given)) {
        TravelTimes.Leg leg = entry.getKey();
        rows.row(
            CellFormat.degrees(leg.from().latitude()),
            CellFormat.degrees(leg.from().longitude()),
            CellFormat.degrees(leg.to().latitude()),
            CellFormat.degrees(leg.to().longitude()),
            CellFormat.word(Cells.MODES, Optional.of(leg.mode())),
            Integer.toString(entry.getValue()));
      }
    }
  }

  private void writeGuiding(GuidingData guiding, OutputDirectory out) throws IOException {
    try (CsvRows rows = csv(out, QuarterFile.GUIDES)) {
      for (Guide guide : guiding.guides()) {
        rows.row(
            CellFormat.id(guide.id()),
            freeText(guide.quarter()),
            latitude(guide.home()),
            longitude(guide.home()),
            CellFormat.listing(guide.languages(), CellFormat::heldLanguage, heldLanguages),
            guide.availability().map(format::schedule).orElse(""),
            CellFormat.word(Cells.MODES, guide.mode()),
            CellFormat.number(guide.maximumWayMinutes()),
            Integer.toString(guide.mostParticipants()));
      }
    }
    writePairs(guiding.kept(), csv(out, QuarterFile.GUIDED));
    writePairs(guiding.vetoes(), csv(out, QuarterFile.GUIDE_VETOES));
  }

  private static void writePairs(List<Pair> pairs, CsvRows file) throws IOException {
    try (CsvRows rows = file) {
      for (Pair pair : pairs) {
        rows.row(CellFormat.id(pair.participantId()), CellFormat.id(pair.guideId()));
      }
    }
  }

  private void writeFair(Optional<FairData> data, OutputDirectory out) throws IOException {
    try (CsvRows rows = csv(out, QuarterFile.FAIR)) {
      if (data.isPresent()) {
        Fair fair = data.get().fair();
        rows.row(
            fair.day().toString(),
            fair.startOf(0).toString(),
            Integer.toString(fair.slotMinutes()),
            Integer.toString(fair.slots()),
            latitude(fair.place()),
            longitude(fair.place()),
            Integer.toString(fair.breakSlots()));
      }
    }
    try (CsvRows rows = csv(out, QuarterFile.STANDS)) {
      for (Stand stand : data.map(FairData::stands).orElse(List.of())) {
        rows.row(
            CellFormat.id(stand.companyId()),
            Integer.toString(stand.interviewers()),
            stand.times().map(format::schedule).orElse(""),
            CellFormat.listing(
                new Listing<>(stand.opportunityIds(), !stand.opportunityIds().isEmpty()),
                code -> code,
                codes));
      }
    }
    try (CsvRows rows = csv(out, QuarterFile.GUESTS)) {
      for (FairData.Guest guest : data.map(FairData::guests).orElse(List.of())) {
        rows.row(
            CellFormat.id(guest.participantId()), guest.times().map(format::schedule).orElse(""));
      }
    }
  }

  /** By mode, then from where to where: the same legs are the same file. */
  private static List<Map.Entry<TravelTimes.Leg, Integer>> inOrder(
      Map<TravelTimes.Leg, Integer> given) {
    Comparator<GeoPoint> byPlace =
        Comparator.comparingDouble(GeoPoint::latitude).thenComparingDouble(GeoPoint::longitude);
    return given.entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing(TravelTimes.Leg::mode)
                    .thenComparing(TravelTimes.Leg::from, byPlace)
                    .thenComparing(TravelTimes.Leg::to, byPlace)))
        .toList();
  }

  private static CsvRows csv(OutputDirectory out, QuarterFile file) throws IOException {
    return out.csv(file.fileName(), file.columns());
  }

  private static String freeText(Optional<String> text) {
    return text.map(CellFormat::freeText).orElse("");
  }

  private static String latitude(Optional<GeoPoint> point) {
    return point.map(p -> CellFormat.degrees(p.latitude())).orElse("");
  }

  private static String longitude(Optional<GeoPoint> point) {
    return point.map(p -> CellFormat.degrees(p.longitude())).orElse("");
  }
}
