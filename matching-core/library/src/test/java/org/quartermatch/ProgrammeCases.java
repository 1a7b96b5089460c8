package org.quartermatch;

import java.time.LocalDate;
import java.util.List;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Company;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Listing;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.programme.Attainment;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Measure.CourseSeats;
import org.quartermatch.programme.Programme;

/** People, work and courses of which little is known, for programmes by hand. */
final class ProgrammeCases {
  private ProgrammeCases() {}

  static final LocalDate DATE = LocalDate.of(2026, 12, 1);
  static final LocalDate JUNE = LocalDate.of(2027, 6, 1);
  static final Company COMPANY = Company.builder("k").build();
  static final ChildcareProvider KITA =
      ChildcareProvider.builder(
              "kita", new GeoPoint(52, 8.5), OpeningHours.parse("Mo-Fr 08:00-13:00"))
          .placesUnder3(0)
          .placesSchool(0)
          .placesUnder3(0)
          .places3AndOver(0)
          .build();

  static Position.Builder work(String id) {
    return Position.builder(id)
        .company(COMPANY)
        .form(EmploymentForm.REGULAR)
        .qualifications(Listing.none())
        .start(JUNE);
  }

  static Opportunity asking(String id, String... papers) {
    return new Vacancy(work(id).qualifications(Listing.of(papers)).build());
  }

  static Participant person(String id, String... papers) {
    return Participant.builder(id)
        .qualifications(Listing.of(papers))
        .forms(Listing.of(EmploymentForm.REGULAR))
        .build();
  }

  static CourseSeats course(String id, int month, int seats, List<String> asked, String granted) {
    LocalDate begins = LocalDate.of(2027, month, 1);
    return new CourseSeats(
        Position.builder(id)
            .title("Course " + id)
            .form(EmploymentForm.COURSE)
            .places(seats)
            .start(begins)
            .qualifications(new Listing<>(asked, true))
            .build(),
        begins.plusDays(20),
        Attainment.ofQualifications(granted),
        100_000);
  }

  static Programme programme(
      List<Participant> cohort, List<Opportunity> work, List<Measure> measures, long budgetCents) {
    try (var engine = MatchingEngine.builder().date(DATE).childcare(List.of(KITA)).build()) {
      engine.put(work);
      PlacementPlan plan =
          engine.place(cohort, List.of(KITA), PlacementLimits.DEFAULT.steps(1_000));
      return engine.programme(cohort, plan, measures, budgetCents);
    }
  }
}
