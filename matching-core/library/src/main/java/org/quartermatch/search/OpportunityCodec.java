package org.quartermatch.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.quartermatch.model.Company;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Vacancy;

/**
 * The binary form in which the index keeps an opportunity: one version byte, then every component
 * of every record in the order of its declaration. {@link RecordWriter} and {@link RecordReader}
 * are each other's mirror.
 *
 * <p>A change of the records makes a new {@link #VERSION}. What version 1 wrote is refused: it knew
 * no form of employment that is not known, so its "regular" may be anything.
 */
final class OpportunityCodec {
  /** Version that is written, and the only one that is read. */
  static final int VERSION = 2;

  static final int VACANCY = 0;
  static final int JOB_POTENTIAL = 1;

  private OpportunityCodec() {}

  static BytesRef encode(Opportunity opportunity) {
    ByteBuffersDataOutput bytes = new ByteBuffersDataOutput();
    try {
      bytes.writeByte((byte) VERSION);
      RecordWriter writer = new RecordWriter(bytes);
      switch (opportunity) {
        case Vacancy vacancy -> {
          bytes.writeByte((byte) VACANCY);
          writer.position(vacancy.position());
        }
        case JobPotential potential -> {
          bytes.writeByte((byte) JOB_POTENTIAL);
          writer.position(potential.position());
          writer.potential(potential);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a buffer in memory does not fail
    }
    return new BytesRef(bytes.toArrayCopy());
  }

  /** Decodes many records; equal codes and companies become one object. Not thread-safe. */
  static final class Decoder {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<Company, Company> companies = new HashMap<>();

    /**
     * The opportunity in these bytes.
     *
     * @throws IndexException if they are of a newer version, or of none
     */
    Opportunity decode(BytesRef bytes) {
      ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
      int end = bytes.offset + bytes.length;
      try {
        int version = in.readByte();
        if (version > VERSION) {
          throw new IndexException(
              "A stored opportunity has record format "
                  + version
                  + ", written by a newer version of the library; this one reads "
                  + VERSION
                  + ". Use the newer version.");
        }
        if (version > 0 && version < VERSION) {
          throw new IndexException(
              "A stored opportunity has record format "
                  + version
                  + ", written by an older version of the library, which does not say all that is"
                  + " asked today; this one reads "
                  + VERSION
                  + ". Delete the directory, or name another one, and put the opportunities again.");
        }
        RecordReader reader = new RecordReader(in, end, this);
        int kind = in.readByte();
        Opportunity opportunity =
            switch (kind) {
              case VACANCY -> new Vacancy(reader.position());
              case JOB_POTENTIAL -> reader.potential(reader.position());
              default -> throw new IllegalArgumentException("kind of opportunity is " + kind);
            };
        if (in.getPosition() != end || version < 1) {
          throw new IllegalArgumentException("the record has another length");
        }
        return opportunity;
      } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IndexException(
            "A stored opportunity cannot be read: the index is damaged. Restore the directory from"
                + " a backup, or delete it and put the opportunities again.",
            new IOException(e));
      }
    }

    String shared(String text) {
      String known = texts.putIfAbsent(text, text);
      return known == null ? text : known;
    }

    Company shared(Company company) {
      Company known = companies.putIfAbsent(company, company);
      return known == null ? company : known;
    }
  }
}
