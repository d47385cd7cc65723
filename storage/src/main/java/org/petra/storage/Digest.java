package org.petra.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as lower-case hexadecimal text. */
final class Digest {

  private static final int HEX_DIGITS = 64;

  private Digest() {}

  /** Copies {@code in} to {@code out} and returns what went through. */
  static StoredObject copy(InputStream in, OutputStream out) throws IOException {
    MessageDigest sha256 = sha256();
    long length = new DigestInputStream(in, sha256).transferTo(out);
    return new StoredObject(hexadecimal(sha256), length);
  }

  /** The digest of what was given to {@code sha256}, which begins anew. */
  static String hexadecimal(MessageDigest sha256) {
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** Rejects what is no digest, so that nothing else becomes part of a path. */
  static String require(String digest) {
    boolean hex =
        digest.length() == HEX_DIGITS
            && digest.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    if (!hex) {
      throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal digits");
    }
    return digest;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
