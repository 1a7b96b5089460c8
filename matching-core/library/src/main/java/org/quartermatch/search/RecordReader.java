package org.quartermatch.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteArrayDataInput;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Company;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.model.WorkingTime.Shifts;

/**
 * Reads what {@link RecordWriter} wrote. Damaged bytes end in {@link IllegalArgumentException},
 * {@link IndexOutOfBoundsException} or {@link IOException}, and never take more memory than the
 * record is long.
 */
final class RecordReader {
  private static final int SCHEDULE_WORDS = WeekSchedule.empty().toWords().length;

  private static final Map<String, EmploymentForm> FORMS =
      Stream.of(EmploymentForm.values())
          .collect(Collectors.toUnmodifiableMap(EmploymentForm::code, Function.identity()));

  /** Reads one value. */
  private interface Item<V> {
    V read() throws IOException;
  }

  private final ByteArrayDataInput in;
  private final int end;
  private final OpportunityCodec.Decoder decoder;

  RecordReader(ByteArrayDataInput in, int end, OpportunityCodec.Decoder decoder) {
    this.in = in;
    this.end = end;
    this.decoder = decoder;
  }

  JobPotential potential(Position position) throws IOException {
    return new JobPotential(
        position, optionalInt(), optionalInt(), optional(this::date), optional(this::code));
  }

  Position position() throws IOException {
    Position.Builder position = Position.builder(text());
    optional(this::form).ifPresent(position::form);
    optional(this::company).ifPresent(position::company);
    position.title(text()).description(text());
    optional(this::code).ifPresent(position::occupation);
    optional(this::point).ifPresent(position::ownLocation);
    position
        .places(in.readVInt())
        .hours(new HoursRange(optionalInt(), optionalInt()))
        .workingTime(workingTime())
        .skills(listing(this::skill))
        .languages(listing(this::language))
        .qualifications(listing(this::code))
        .entitlements(listing(this::code))
        .conditions(listing(this::code))
        .offers(listing(this::code));
    optional(this::date).ifPresent(position::start);
    optional(this::date).ifPresent(position::latestStart);
    optionalInt().ifPresent(position::hourlyPayCents);
    optional(this::date).ifPresent(position::validUntil);
    return position.build();
  }

  private EmploymentForm form() throws IOException {
    String code = text();
    EmploymentForm form = FORMS.get(code);
    if (form == null) {
      throw new IllegalArgumentException("form of employment is " + code);
    }
    return form;
  }

  private Company company() throws IOException {
    Company.Builder company = Company.builder(text()).name(text());
    optional(this::kind).ifPresent(company::kind);
    optional(this::code).ifPresent(company::quarter);
    optional(this::code).ifPresent(company::sector);
    optionalInt().ifPresent(company::size);
    optional(this::point).ifPresent(company::location);
    optionalInt().ifPresent(company::contactsPerMonth);
    return decoder.shared(company.build());
  }

  private Company.Kind kind() {
    int kind = in.readByte();
    return switch (kind) {
      case RecordWriter.BUSINESS -> Company.Kind.BUSINESS;
      case RecordWriter.CARRIER -> Company.Kind.CARRIER;
      default -> throw new IllegalArgumentException("kind of company is " + kind);
    };
  }

  private WorkingTime workingTime() throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case RecordWriter.FIXED -> new WorkingTime.Fixed(list(this::shifts));
      case RecordWriter.FLEXIBLE -> new WorkingTime.Flexible(schedule());
      case RecordWriter.ROSTER -> new WorkingTime.Roster(schedule());
      default -> throw new IllegalArgumentException("kind of working time is " + kind);
    };
  }

  private Shifts shifts() throws IOException {
    return new Shifts(list(() -> new Shifts.Block(in.readVInt(), in.readVInt())));
  }

  private WeekSchedule schedule() {
    long[] words = new long[SCHEDULE_WORDS];
    for (int i = 0; i < SCHEDULE_WORDS; i++) {
      words[i] = in.readLong();
    }
    return WeekSchedule.ofWords(words);
  }

  private Skill.Required skill() throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case RecordWriter.MUST -> new Skill.Must(code(), optionalInt());
      case RecordWriter.NICE -> new Skill.Nice(code(), optionalInt(), in.readVInt());
      default -> throw new IllegalArgumentException("kind of skill is " + kind);
    };
  }

  private Language.Required language() throws IOException {
    return new Language.Required(
        code(), new Language.Level(optional(this::cefr), optional(this::cefr)), in.readVInt());
  }

  private CefrLevel cefr() {
    return RecordWriter.CEFR_LEVELS.get(in.readByte());
  }

  private GeoPoint point() {
    return new GeoPoint(
        Double.longBitsToDouble(in.readLong()), Double.longBitsToDouble(in.readLong()));
  }

  private LocalDate date() throws IOException {
    try {
      return LocalDate.ofEpochDay(in.readZLong());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A text that other records are likely to have too. */
  private String code() throws IOException {
    return decoder.shared(text());
  }

  private String text() throws IOException {
    long lengthAndForm = in.readVLong();
    long length = lengthAndForm >>> 1;
    if ((lengthAndForm & 1) == 0) {
      byte[] utf8 = new byte[checked(length)];
      in.readBytes(utf8, 0, utf8.length);
      return new String(utf8, StandardCharsets.UTF_8);
    }
    char[] chars = new char[checked(length * 2) / 2];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) in.readShort();
    }
    return new String(chars);
  }

  /** A number of bytes that are still there. */
  private int checked(long length) {
    if (length < 0 || length > end - in.getPosition()) {
      throw new IndexOutOfBoundsException("length is " + length);
    }
    return (int) length;
  }

  private <V> Listing<V> listing(Item<V> item) throws IOException {
    boolean complete = flag();
    return new Listing<>(list(item), complete);
  }

  private <V> List<V> list(Item<V> item) throws IOException {
    int size = in.readVInt();
    List<V> values = new ArrayList<>(Math.min(checked(size), 16));
    for (int i = 0; i < size; i++) {
      values.add(item.read());
    }
    return values;
  }

  private <V> Optional<V> optional(Item<V> item) throws IOException {
    return flag() ? Optional.of(item.read()) : Optional.empty();
  }

  private OptionalInt optionalInt() throws IOException {
    return flag() ? OptionalInt.of(in.readZInt()) : OptionalInt.empty();
  }

  private boolean flag() {
    int flag = in.readByte();
    if (flag != 0 && flag != 1) {
      throw new IllegalArgumentException("a flag is " + flag);
    }
    return flag == 1;
  }
}
