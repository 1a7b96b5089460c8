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
  VETOES(
      "vetoes.csv",
      false,
      List.of("participantId", "opportunityId"),
      List.of("participantId", "opportunityId")),
  TRAVEL(
      "travel.csv",
      false,
      List.of("fromLatitude", "fromLongitude", "toLatitude", "toLongitude", "mode", "minutes"),
      List.of("fromLatitude", "fromLongitude", "toLatitude", "toLongitude", "mode", "minutes")),
  TANDEMS(
      "tandems.csv",
      false,
      List.of("participantId", "partnerId"),
      List.of("participantId", "partnerId")),
  HOUSEHOLDS(
      "households.csv",
      false,
      List.of("householdId", "participantId"),
      List.of("householdId", "participantId")),
  WISHES(
      "wishes.csv",
      false,
      List.of("participantId", "rank", "opportunityId"),
      List.of("participantId", "rank", "opportunityId")),
  MINIMUM_PLACES(
      "minimum-places.csv",
      false,
      List.of("opportunityId", "minimumPlaces"),
      List.of("opportunityId", "minimumPlaces")),
  SUPPORT_NEEDS("support-needs.csv", false, List.of("participantId"), List.of("participantId")),
  SUPPORT_PLACES(
      "support-places.csv",
      false,
      List.of("companyId", "supportPlaces"),
      List.of("companyId", "supportPlaces")),
  GROUPS("groups.csv", false, List.of("participantId", "label"), List.of("participantId", "label")),
  ANSWERS(
      "answers.csv",
      false,
      List.of("participantId", "opportunityId", "accepted"),
      List.of("participantId", "opportunityId", "accepted")),
  WEIGHTS("weights.csv", false, List.of("weight", "points"), List.of("weight", "points")),
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
  GUIDED(
      "guided.csv",
      false,
      List.of("participantId", "guideId"),
      List.of("participantId", "guideId")),
  GUIDE_VETOES(
      "guide-vetoes.csv",
      false,
      List.of("participantId", "guideId"),
      List.of("participantId", "guideId")),
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
  CLOSING_DAYS(
      "closing-days.csv",
      false,
      List.of("childcareProviderId", "firstDay", "lastDay"),
      List.of("childcareProviderId", "firstDay", "lastDay")),
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
  CONFIRMATIONS(
      "confirmations.csv",
      false,
      List.of("participantId", "confirmedOn"),
      List.of("participantId", "confirmedOn")),
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
