package org.quartermatch.fit.columns;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Names by number, one after the other in UTF-8: some tens of bytes less each than as objects. */
final class Names {
  private final int[] from;
  private final byte[] bytes;
  private final int unknown;

  private Names(int[] from, byte[] bytes, int unknown) {
    this.from = from;
    this.bytes = bytes;
    this.unknown = unknown;
  }

  /** The names in this order; at most one is not known. */
  static Names of(List<Optional<String>> names) {
    byte[][] each =
        names.stream()
            .map(name -> name.orElse("").getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
    int[] from = new int[each.length + 1];
    for (int i = 0; i < each.length; i++) {
      from[i + 1] = Math.addExact(from[i], each[i].length);
    }
    byte[] bytes = new byte[from[each.length]];
    for (int i = 0; i < each.length; i++) {
      System.arraycopy(each[i], 0, bytes, from[i], each[i].length);
    }
    return new Names(from, bytes, names.indexOf(Optional.<String>empty()));
  }

  /** Reads what {@link #write} wrote. */
  static Names read(ColumnsInput in) throws IOException {
    int unknown = in.ints()[0];
    int[] from = in.ints();
    return new Names(from, in.bytes(), unknown);
  }

  /** Writes the names. */
  void write(ColumnsOutput out) throws IOException {
    out.ints(new int[] {unknown});
    out.ints(from);
    out.bytes(bytes);
  }

  /** How many there are. */
  int size() {
    return from.length - 1;
  }

  /** The name with this number, if it is known. */
  Optional<String> get(int number) {
    return number == unknown
        ? Optional.empty()
        : Optional.of(
            new String(
                bytes, from[number], from[number + 1] - from[number], StandardCharsets.UTF_8));
  }
}
