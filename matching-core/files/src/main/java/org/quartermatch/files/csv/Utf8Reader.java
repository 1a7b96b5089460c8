package org.quartermatch.files.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8, takes a byte order mark off, and notes on which line what is no UTF-8 stands; there
 * it goes on with U+FFFD, so that the rest of the file can be checked too.
 */
final class Utf8Reader extends Reader {
  /** Characters at once; the header row, up to this length, is looked at before it is read. */
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private final char[] chars = new char[BUFFER];
  private int next;
  private int end;
  private boolean ended;
  private boolean afterCarriageReturn;
  private long line = 1;
  private long firstMalformedLine;
  private int firstMalformedByte;

  /** Starts to read; the stream is closed with this reader. */
  Utf8Reader(InputStream in) throws IOException {
    this.in = in;
    fill();
    if (end > 0 && chars[0] == '\uFEFF') {
      next = 1;
    }
  }

  /** The line of the first byte that is no UTF-8, from 1; 0: there is none so far. */
  long firstMalformedLine() {
    return firstMalformedLine;
  }

  /** That byte, 0 to 255. */
  int firstMalformedByte() {
    return firstMalformedByte;
  }

  /**
   * The character that separates cells: the one of comma and semicolon that the header row has more
   * often outside quotation marks; a semicolon if both are there equally often. To be called before
   * anything is read.
   */
  char separator() {
    int commas = 0;
    int semicolons = 0;
    boolean quoted = false;
    for (int i = next; i < end; i++) {
      char c = chars[i];
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        if (c == ',') {
          commas++;
        } else if (c == ';') {
          semicolons++;
        } else if ((c == '\n' || c == '\r') && commas + semicolons > 0) {
          break;
        }
      }
    }
    return semicolons > 0 && semicolons >= commas ? ';' : ',';
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (next == end) {
      fill();
      if (end == 0) {
        return -1;
      }
    }
    int count = Math.min(length, end - next);
    System.arraycopy(chars, next, buffer, offset, count);
    next += count;
    return count;
  }

  /** Fills the empty buffer, wholly unless the input ends. */
  private void fill() throws IOException {
    next = 0;
    end = 0;
    boolean flushed = false;
    // A surrogate pair needs two places, and a replaced byte one.
    while (end < BUFFER - 2 && !flushed) {
      CharBuffer room = CharBuffer.wrap(chars, end, BUFFER - 1 - end);
      int before = room.position();
      CoderResult result = decoder.decode(bytes, room, ended);
      countLines(end, end + room.position() - before);
      end += room.position() - before;
      if (result.isError()) {
        replace(result.length());
      } else if (result.isUnderflow()) {
        flushed = ended;
        readBytes();
      }
    }
  }

  private void replace(int length) {
    if (firstMalformedLine == 0) {
      firstMalformedLine = line;
      firstMalformedByte = bytes.get(bytes.position()) & 0xFF;
    }
    bytes.position(bytes.position() + length);
    chars[end++] = '\uFFFD';
    afterCarriageReturn = false;
  }

  private void readBytes() throws IOException {
    if (ended) {
      return;
    }
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
  }

  private void countLines(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c == '\r' || (c == '\n' && !afterCarriageReturn)) {
        line++;
      }
      afterCarriageReturn = c == '\r';
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
