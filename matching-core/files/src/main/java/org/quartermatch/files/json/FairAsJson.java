package org.quartermatch.files.json;

import java.util.List;
import org.quartermatch.fair.Fair;
import org.quartermatch.fair.FairTimetable;
import org.quartermatch.fair.FairTimetable.Few;
import org.quartermatch.fair.FairTimetable.Talk;

/** A timetable of a fair as JSON: the names are the columns of the CSV files. It names people. */
public final class FairAsJson {
  private FairAsJson() {}

  private record TimetableJson(
      String day,
      List<TalkJson> talks,
      List<FewJson> few,
      long worth,
      long upperBound,
      boolean optimal,
      long idleSlots,
      long steps) {}

  /** Slots are counted from 0. */
  private record TalkJson(
      int slot,
      String start,
      String end,
      String participantId,
      String companyId,
      String opportunityId,
      int points) {
    static TalkJson of(Talk talk, Fair fair) {
      return new TalkJson(
          talk.slot(),
          fair.startOf(talk.slot()).toString(),
          fair.endOf(talk.slot()).toString(),
          talk.participantId(),
          talk.companyId(),
          talk.opportunityId(),
          talk.points());
    }
  }

  private record FewJson(String participantId, int talks, int companies, String why) {
    static FewJson of(Few few) {
      return new FewJson(few.participantId(), few.talks(), few.companies(), few.why().code());
    }
  }

  /** {@code talks}, who has {@code few}, and how good the timetable is; ends with a line break. */
  public static String timetable(FairTimetable timetable) {
    return Json.text(
        new TimetableJson(
            timetable.fair().day().toString(),
            timetable.talks().stream().map(talk -> TalkJson.of(talk, timetable.fair())).toList(),
            timetable.few().stream().map(FewJson::of).toList(),
            timetable.proof().worth(),
            timetable.proof().upperBound(),
            timetable.proof().isOptimal(),
            timetable.proof().idleSlots(),
            timetable.proof().steps()));
  }
}
