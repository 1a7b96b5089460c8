package org.quartermatch.taxonomy;

import static org.quartermatch.texts.LibraryTexts.message;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A UTF-8 text file that can be opened more than once: a plain file, or an entry of a zip file.
 *
 * @param name what error messages call it
 * @param opener opens it from its beginning
 */
record CsvSource(String name, Opener opener) {

  /** Opens a file from its beginning. */
  interface Opener {
    InputStream open() throws IOException;
  }

  static CsvSource of(Path file) {
    return new CsvSource(fileName(file), () -> Files.newInputStream(file));
  }

  static String fileName(Path file) {
    Path last = file.getFileName();
    return last == null ? file.toString() : last.toString();
  }

  /** The text without its byte order mark; malformed UTF-8 is an exception, not a question mark. */
  Reader reader() throws IOException {
    PushbackInputStream in = new PushbackInputStream(new BufferedInputStream(opener.open()), 3);
    try {
      byte[] start = in.readNBytes(3);
      boolean mark =
          start.length == 3
              && start[0] == (byte) 0xEF
              && start[1] == (byte) 0xBB
              && start[2] == (byte) 0xBF;
      if (!mark) {
        in.unread(start);
      }
      return new InputStreamReader(in, strictDecoder());
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** True if the exception, or one that caused it, says that the bytes are not UTF-8. */
  static boolean isMalformed(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof CharacterCodingException) {
        return true;
      }
    }
    return false;
  }

  /**
   * Finds what the reader could not decode. The reader works in blocks and so cannot tell the line;
   * this reads the file a second time, which happens only when it is broken anyway.
   */
  void reportMalformed(Problems problems) {
    long line = 1;
    int bad = -1;
    CharsetDecoder decoder = strictDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    CharBuffer chars = CharBuffer.allocate(1 << 16);
    try (InputStream in = opener.open()) {
      boolean end = false;
      while (!end && bad < 0) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        CoderResult result = decoder.decode(bytes, chars, end);
        if (result.isError()) {
          bad = bytes.get(bytes.position()) & 0xFF;
        }
        bytes.compact();
        line += chars.flip().chars().filter(c -> c == '\n').count();
        chars.clear();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
    problems.add(
        name,
        line,
        "",
        bad < 0
            ? message("taxonomy.not-utf-8-at-its-end")
            : message("taxonomy.not-utf-8", String.format(Locale.ROOT, "0x%02X", bad)));
  }

  private static CharsetDecoder strictDecoder() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
