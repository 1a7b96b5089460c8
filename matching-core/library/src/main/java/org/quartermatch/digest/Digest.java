package org.quartermatch.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;

/**
 * SHA-256 of values that are added one after the other, shortened to twelve hexadecimal digits: the
 * chance that two of a million different ones agree is one in 500. Each value is added with its
 * length, so that no two sequences are alike. Not safe for use by several threads.
 *
 * @see <a href="https://doi.org/10.6028/NIST.FIPS.180-4">FIPS 180-4</a>
 */
public final class Digest {
  private static final int DIGITS = 12;

  private final MessageDigest digest;

  /**
   * Starts.
   *
   * @param what is digested: values of two kinds never agree
   */
  public Digest(String what) {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    add(what);
  }

  /** Adds a text. */
  public Digest add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    digest.update(bytes);
    return this;
  }

  /** Adds a number. */
  public Digest add(long number) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    return this;
  }

  /** Adds texts in their order. */
  public Digest add(Collection<String> texts) {
    add(texts.size());
    texts.forEach(this::add);
    return this;
  }

  /** Adds a text, or that there is none. */
  public Digest add(Optional<String> text) {
    return add(text.stream().toList());
  }

  /** Ends it: what was added, as twelve hexadecimal digits. */
  public String digits() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }
}
