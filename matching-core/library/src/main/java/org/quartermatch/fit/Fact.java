package org.quartermatch.fit;

import java.time.LocalDate;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.LanguageLevel;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.WeekSchedule;

/** One fact in a sentence; how it is written depends on the reader's language. */
public sealed interface Fact {
  /** A code of the taxonomy or of the host; written by its label where there is one. */
  record Code(String code) implements Fact {}

  /** A language by its ISO 639 code. */
  record Language(String code) implements Fact {}

  record Level(LanguageLevel level) implements Fact {}

  /** Hours, in quarter hours. */
  record Hours(int quarterHours) implements Fact {}

  /** A range of weekly hours. */
  record Range(HoursRange range) implements Fact {}

  record Count(long value) implements Fact {}

  record Times(WeekSchedule times) implements Fact {}

  record Day(LocalDate day) implements Fact {}

  record Mode(TravelMode mode) implements Fact {}

  /** A name or an identifier, written as it is. */
  record Name(String name) implements Fact {}
}
