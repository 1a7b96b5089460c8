package org.quartermatch.files.csv;

import java.util.List;

/** The CSV files of a Quarter directory with their columns, in the order in which we write them. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are those of List.of, which nobody can change
enum QuarterFile {
  PARTICIPANTS(
      "participants.csv",
      true,
      List.of("id"),
      List.of(
          "id",
          "quarter",
          "latitude",
          "longitude",
          "skills",
          "languages",
          "hoursMin",
          "hoursMax",
          "maxHoursPerDay",
          "availability",
          "mode",
          "maxCommuteMinutes",
          "occupations",
          "qualifications",
          "entitlements",
          "forms",
          "exclusions",
          "needs",
          "courses",
          "earliestStart",
          "priority",
          "workPermission")),
  CHILDREN(
      "children.csv",
      false,
      List.of("participantId", "childId"),
      List.of(
          "participantId",
          "childId",
          "ageMonths",
          "care",
          "careLatitude",
          "careLongitude",
          "needsPlace")),
  COMPANIES(
      "companies.csv",
      true,
      List.of("id"),
      List.of(
          "id",
          "name",
          "kind",
          "quarter",
          "sector",
          "size",
          "latitude",
          "longitude",
          "contactsPerMonth")),
  OPPORTUNITIES(
      "opportunities.csv",
      true,
      List.of("id", "kind"),
      List.of(
          "id",
          "kind",
          "form",
          "companyId",
          "title",
          "description",
          "occupation",
          "latitude",
          "longitude",
          "places",
          "hoursMin",
          "hoursMax",
          "hoursBudget",
          "workingHours",
          "pattern",
          "skills",
          "languages",
          "qualifications",
          "entitlements",
          "conditions",
          "offers",
          "start",
          "latestStart",
          "hourlyPay",
          "validUntil",
          "certainty",
          "surveyedOn",
          "surveyedBy")),
  CHILDCARE(
      "childcare.csv",
      false,
      List.of("id", "latitude", "longitude", "openingHours"),
      List.of(
          "id",
          "name",
          "quarter",
          "latitude",
          "longitude",
          "openingHours",
          "placesUnder3",
          "places3AndOver",
          "placesSchool",
          "availableFrom")),
  CURRENT(
      "current.csv",
      false,
      List.of("participantId", "opportunityId"),
      List.of("participantId", "opportunityId", "childcareProviderId", "pinned")),
  VETOES("vetoes.csv", List.of("participantId", "opportunityId")),
  TRAVEL(
      "travel.csv",
      List.of("fromLatitude", "fromLongitude", "toLatitude", "toLongitude", "mode", "minutes")),
  TANDEMS("tandems.csv", List.of("participantId", "partnerId")),
  HOUSEHOLDS("households.csv", List.of("householdId", "participantId")),
  WISHES("wishes.csv", List.of("participantId", "rank", "opportunityId")),
  MINIMUM_PLACES("minimum-places.csv", List.of("opportunityId", "minimumPlaces")),
  SUPPORT_NEEDS("support-needs.csv", List.of("participantId")),
  SUPPORT_PLACES("support-places.csv", List.of("companyId", "supportPlaces")),
  GROUPS("groups.csv", List.of("participantId", "label")),
  ANSWERS("answers.csv", List.of("participantId", "opportunityId", "accepted")),
  WEIGHTS("weights.csv", List.of("weight", "points")),
  CHANGES(
      "changes.csv",
      true,
      List.of("change"),
      List.of("change", "participantId", "opportunityId", "childcareProviderId", "by")),
  PLACEMENTS(
      "placements.csv",
      true,
      List.of("participantId", "opportunityId", "agreedHours", "childcareProviderId"),
      List.of(
          "participantId",
          "opportunityId",
          "agreedHours",
          "childcareProviderId",
          "points",
          "changed",
          "toClarify")),
  GUIDES(
      "guides.csv",
      false,
      List.of("id"),
      List.of(
          "id",
          "quarter",
          "latitude",
          "longitude",
          "languages",
          "availability",
          "mode",
          "maxWayMinutes",
          "mostParticipants")),
  GUIDED("guided.csv", List.of("participantId", "guideId")),
  GUIDE_VETOES("guide-vetoes.csv", List.of("participantId", "guideId")),
  FAIR(
      "fair.csv",
      false,
      List.of("day", "start", "slotMinutes", "slots"),
      List.of("day", "start", "slotMinutes", "slots", "latitude", "longitude", "breakSlots")),
  STANDS(
      "stands.csv",
      false,
      List.of("companyId"),
      List.of("companyId", "interviewers", "times", "opportunityIds")),
  GUESTS("guests.csv", false, List.of("participantId"), List.of("participantId", "times")),
  SCHOOL_HOLIDAYS(
      "school-holidays.csv",
      false,
      List.of("land", "firstDay", "lastDay"),
      List.of("land", "name", "firstDay", "lastDay", "source")),
  PUBLIC_HOLIDAYS(
      "public-holidays.csv", false, List.of("land", "day"), List.of("land", "day", "name")),
  CLOSING_DAYS("closing-days.csv", List.of("childcareProviderId", "firstDay", "lastDay")),
  OUTCOMES(
      "outcomes.csv",
      false,
      List.of("participantId", "opportunityId", "contactedOn"),
      List.of(
          "participantId",
          "opportunityId",
          "contactedOn",
          "answeredOn",
          "refusedOn",
          "refusedBy",
          "reason",
          "startedOn",
          "stayAskedOn",
          "stayed")),
  CONFIRMATIONS("confirmations.csv", List.of("participantId", "confirmedOn")),
  MEASURES(
      "measures.csv",
      true,
      List.of("id", "kind", "cost"),
      List.of(
          "id",
          "kind",
          "title",
          "cost",
          "form",
          "seats",
          "start",
          "latestStart",
          "end",
          "grants",
          "latitude",
          "longitude",
          "hoursMin",
          "hoursMax",
          "workingHours",
          "pattern",
          "skills",
          "languages",
          "qualifications",
          "entitlements",
          "conditions",
          "offers",
          "childcareProviderId",
          "placesUnder3",
          "places3AndOver",
          "placesSchool",
          "alsoOpen",
          "availableFrom",
          "opportunityId",
          "concessions"));

  private final String fileName;
  private final boolean required;
  private final List<String> requiredColumns;
  private final List<String> columns;

  QuarterFile(
      String fileName, boolean required, List<String> requiredColumns, List<String> columns) {
    this.fileName = fileName;
    this.required = required;
    this.requiredColumns = requiredColumns;
    this.columns = columns;
  }

  /** May be missing; no row can be read without one of its columns. */
  QuarterFile(String fileName, List<String> columns) {
    this(fileName, false, columns, columns);
  }

  String fileName() {
    return fileName;
  }

  /** Whether a Quarter without this file is no Quarter. */
  boolean isRequired() {
    return required;
  }

  /** Columns without which no row can be read. */
  List<String> requiredColumns() {
    return requiredColumns;
  }

  List<String> columns() {
    return columns;
  }
}
