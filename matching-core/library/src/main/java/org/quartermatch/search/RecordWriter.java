package org.quartermatch.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Company;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.model.WorkingTime.Shifts;

/** Writes records for {@link OpportunityCodec}; {@link RecordReader} reads them. */
final class RecordWriter {
  static final byte FIXED = 0;
  static final byte FLEXIBLE = 1;
  static final byte ROSTER = 2;
  static final byte MUST = 0;
  static final byte NICE = 1;
  static final byte BUSINESS = 0;
  static final byte CARRIER = 1;

  /** Writes one value; the counterpart of an {@link RecordReader.Item}. */
  private interface Item<V> {
    void write(V value) throws IOException;
  }

  /** By rank, which the enum promises to be its order. */
  static final List<CefrLevel> CEFR_LEVELS = List.of(CefrLevel.values());

  private final DataOutput out;

  RecordWriter(DataOutput out) {
    this.out = out;
  }

  void potential(JobPotential potential) throws IOException {
    optional(potential.budgetQuarterHours());
    optional(potential.certaintyPercent());
    optional(potential.surveyedOn(), this::date);
    optional(potential.surveyedBy(), this::text);
  }

  void position(Position position) throws IOException {
    text(position.id());
    optional(position.form(), form -> text(form.code()));
    optional(position.company(), this::company);
    text(position.title());
    text(position.description());
    optional(position.occupation(), this::text);
    optional(position.ownLocation(), this::point);
    out.writeVInt(position.places());
    optional(position.hours().minimumQuarterHours());
    optional(position.hours().maximumQuarterHours());
    workingTime(position.workingTime());
    listing(position.skills(), this::skill);
    listing(position.languages(), this::language);
    listing(position.qualifications(), this::text);
    listing(position.entitlements(), this::text);
    listing(position.conditions(), this::text);
    listing(position.offers(), this::text);
    optional(position.start(), this::date);
    optional(position.latestStart(), this::date);
    optional(position.hourlyPayCents());
    optional(position.validUntil(), this::date);
  }

  private void company(Company company) throws IOException {
    text(company.id());
    text(company.name());
    optional(company.kind(), this::kind);
    optional(company.quarter(), this::text);
    optional(company.sector(), this::text);
    optional(company.size());
    optional(company.location(), this::point);
    optional(company.contactsPerMonth());
  }

  private void kind(Company.Kind kind) throws IOException {
    out.writeByte(
        switch (kind) {
          case BUSINESS -> BUSINESS;
          case CARRIER -> CARRIER;
        });
  }

  private void workingTime(WorkingTime time) throws IOException {
    switch (time) {
      case WorkingTime.Fixed fixed -> {
        out.writeByte(FIXED);
        list(fixed.weeks(), this::shifts);
      }
      case WorkingTime.Flexible flexible -> {
        out.writeByte(FLEXIBLE);
        schedule(flexible.window());
      }
      case WorkingTime.Roster roster -> {
        out.writeByte(ROSTER);
        schedule(roster.window());
      }
    }
  }

  private void shifts(Shifts shifts) throws IOException {
    list(
        shifts.blocks(),
        block -> {
          out.writeVInt(block.startMinute());
          out.writeVInt(block.minutes());
        });
  }

  private void schedule(WeekSchedule schedule) throws IOException {
    for (long word : schedule.toWords()) {
      out.writeLong(word);
    }
  }

  private void skill(Skill.Required skill) throws IOException {
    switch (skill) {
      case Skill.Must must -> {
        out.writeByte(MUST);
        text(must.code());
        optional(must.level());
      }
      case Skill.Nice nice -> {
        out.writeByte(NICE);
        text(nice.code());
        optional(nice.level());
        out.writeVInt(nice.weight());
      }
    }
  }

  private void language(Language.Required language) throws IOException {
    text(language.code());
    Language.Level level = language.level();
    optional(level.spoken(), this::cefr);
    optional(level.written(), this::cefr);
    out.writeVInt(language.toleranceLevels());
  }

  private void cefr(CefrLevel level) throws IOException {
    out.writeByte((byte) CEFR_LEVELS.indexOf(level));
  }

  private void point(GeoPoint point) throws IOException {
    out.writeLong(Double.doubleToLongBits(point.latitude()));
    out.writeLong(Double.doubleToLongBits(point.longitude()));
  }

  private void date(LocalDate date) throws IOException {
    out.writeZLong(date.toEpochDay());
  }

  /**
   * Length and form in one number, then UTF-8. Half a surrogate pair, as a text that was cut off
   * may have, is no UTF-8: such a text is written as its chars.
   */
  private void text(String text) throws IOException {
    if (UnicodeUtil.validUTF16String(text)) {
      BytesRef utf8 = new BytesRef(text);
      out.writeVLong((long) utf8.length << 1);
      out.writeBytes(utf8.bytes, utf8.offset, utf8.length);
    } else {
      out.writeVLong((long) text.length() << 1 | 1);
      for (int i = 0; i < text.length(); i++) {
        out.writeShort((short) text.charAt(i));
      }
    }
  }

  private <V> void listing(Listing<V> listing, Item<V> item) throws IOException {
    out.writeByte((byte) (listing.complete() ? 1 : 0));
    list(listing.items(), item);
  }

  private <V> void list(List<V> values, Item<V> item) throws IOException {
    out.writeVInt(values.size());
    for (V value : values) {
      item.write(value);
    }
  }

  private <V> void optional(Optional<V> value, Item<V> item) throws IOException {
    out.writeByte((byte) (value.isPresent() ? 1 : 0));
    if (value.isPresent()) {
      item.write(value.get());
    }
  }

  private void optional(OptionalInt value) throws IOException {
    out.writeByte((byte) (value.isPresent() ? 1 : 0));
    if (value.isPresent()) {
      out.writeZInt(value.getAsInt());
    }
  }
}
