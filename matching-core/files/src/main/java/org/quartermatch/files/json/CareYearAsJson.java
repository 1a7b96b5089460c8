package org.quartermatch.files.json;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.care.CareCover;
import org.quartermatch.care.CareNote;
import org.quartermatch.care.CareSentences;
import org.quartermatch.care.CareStanding;
import org.quartermatch.care.CareYear;
import org.quartermatch.files.csv.cell.CellFormat;
import org.quartermatch.files.result.CareYearRows;

/** Care through a year as JSON, for the team: it speaks of children. Ends with a line break. */
public final class CareYearAsJson {
  private CareYearAsJson() {}

  private record GapJson(String childId, String cause, String times) {
    static GapJson of(CareStanding.Gap gap) {
      return new GapJson(
          gap.childId(), CareYearRows.code(gap.cause()), new CellFormat().schedule(gap.times()));
    }
  }

  private record CoverJson(
      String cover,
      @Nullable String childId,
      @Nullable String siblingId,
      @Nullable String childcareProviderId) {
    static CoverJson of(CareCover cover) {
      return switch (cover) {
        case CareCover.SiblingsCarer it ->
            new CoverJson("siblings-carer", it.childId(), it.siblingId(), null);
        case CareCover.FormerCarer it -> new CoverJson("former-carer", it.childId(), null, null);
        case CareCover.OtherProvider it ->
            new CoverJson("other-provider", null, null, it.childcareProviderId());
      };
    }
  }

  private record QuestionJson(String question, @Nullable String childId) {
    static QuestionJson of(CareStanding.Question question) {
      return new QuestionJson(CareYearRows.code(question.kind()), question.childId().orElse(null));
    }
  }

  private record SpanJson(
      String firstDay,
      String lastDay,
      int workDays,
      String standing,
      List<GapJson> gaps,
      List<CoverJson> covers,
      List<QuestionJson> questions,
      String sentence) {
    static SpanJson of(CareYear.Span span, CareSentences sentences) {
      List<CareStanding.Gap> gaps = CareYearRows.gaps(span.standing());
      return new SpanJson(
          span.from().toString(),
          span.to().toString(),
          span.workDays(),
          CareYearRows.code(span.standing()),
          gaps.stream().map(GapJson::of).toList(),
          span.standing() instanceof CareStanding.Missing missing
              ? missing.covers().stream().map(CoverJson::of).toList()
              : List.of(),
          span.standing() instanceof CareStanding.Open open
              ? open.questions().stream().map(QuestionJson::of).toList()
              : List.of(),
          sentences.of(span.standing()));
    }
  }

  private record NoteJson(
      String note,
      @Nullable String childId,
      @Nullable String childcareProviderId,
      @Nullable String firstDay,
      @Nullable String lastDay) {
    static NoteJson of(CareNote note) {
      return switch (note) {
        case CareNote.StartUnknown it -> new NoteJson("start-unknown", null, null, null, null);
        case CareNote.PlaceFromUnknown it ->
            new NoteJson("place-from-unknown", null, null, null, null);
        case CareNote.SettlingIn it ->
            new NoteJson("settling-in", null, null, it.from().toString(), it.to().toString());
        case CareNote.TurnsThree it -> ofChild("turns-three", it.childId(), it.from());
        case CareNote.StartsSchool it -> ofChild("starts-school", it.childId(), it.from());
        case CareNote.SchoolYearOpen it -> ofChild("school-year-open", it.childId(), it.from());
        case CareNote.NeedsNoCare it -> ofChild("needs-no-care", it.childId(), it.from());
        case CareNote.ClosingDaysUnknown it ->
            new NoteJson("closing-days-unknown", null, it.childcareProviderId(), null, null);
        case CareNote.SchoolHolidaysUnknown it ->
            new NoteJson("school-holidays-unknown", null, null, it.from().toString(), null);
      };
    }

    private static NoteJson ofChild(String note, String childId, LocalDate from) {
      return new NoteJson(note, childId, null, from.toString(), null);
    }
  }

  private record YearJson(
      String participantId,
      String opportunityId,
      @Nullable String childcareProviderId,
      String firstDay,
      String lastDay,
      int workDays,
      int missingDays,
      int leastLeaveDays,
      List<SpanJson> spans,
      List<NoteJson> notes,
      List<String> sentences) {}

  /**
   * All of a year.
   *
   * @param sentences in the language asked for
   */
  public static String of(CareYear year, CareSentences sentences) {
    return Json.text(
        new YearJson(
            year.participantId(),
            year.opportunityId(),
            year.childcareProviderId().orElse(null),
            year.firstDay().toString(),
            year.lastDay().toString(),
            year.workDays(),
            year.missingDays(),
            year.leastLeaveDays(),
            year.spans().stream().map(span -> SpanJson.of(span, sentences)).toList(),
            year.notes().stream().map(NoteJson::of).toList(),
            Stream.concat(sentences.notes(year).stream(), Stream.of(sentences.sickDays()))
                .toList()));
  }
}
