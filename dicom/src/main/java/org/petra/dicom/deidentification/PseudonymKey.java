package org.petra.dicom.deidentification;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What turns identifiers into others: HMAC-SHA256 under a secret key. The same identifier always
 * becomes the same other one, and none can be turned back, nor guessed and tried, without the key.
 * Safe for use by many threads.
 */
public final class PseudonymKey {

  /** Bytes of a key. */
  public static final int LENGTH = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final String ROOT = "2.25.";

  /** Well-known UIDs (SOP classes, frames of reference of atlases, ...) identify nobody. */
  private static final String STANDARD = "1.2.840.10008.";

  private static final int UUID_BYTES = 16;
  private static final int PSEUDONYM_BITS = 80;
  private static final int BASE_32 = 32;

  /** Ten years: enough to hide a date, little enough to keep the age plausible. */
  private static final int MAX_DAYS = 3650;

  private final SecretKeySpec key;

  /** A key of {@link #LENGTH} bytes, which are copied. */
  public PseudonymKey(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a key has " + LENGTH + " bytes, not " + bytes.length);
    }
    key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /** The pseudonym of a patient: P and 16 characters of 0-9 and A-V. */
  public String patient(String patientId) {
    byte[] hash = Arrays.copyOf(hash("patient", patientId.strip()), PSEUDONYM_BITS / Byte.SIZE);
    String digits = new BigInteger(1, hash).toString(BASE_32).toUpperCase(Locale.ROOT);
    return "P" + "0".repeat(PSEUDONYM_BITS / 5 - digits.length()) + digits;
  }

  /** Another UID: 2.25. and a UUID of version 8. A UID of the DICOM standard stays as it is. */
  public String uid(String uid) {
    if (uid.isEmpty() || uid.startsWith(STANDARD)) {
      return uid;
    }
    byte[] hash = Arrays.copyOf(hash("uid", uid), UUID_BYTES);
    hash[6] = (byte) (hash[6] & 0x0f | 0x80);
    hash[8] = (byte) (hash[8] & 0x3f | 0x80);
    return ROOT + new BigInteger(1, hash);
  }

  /** By how many days the dates of a patient move back: 1 to 3650. */
  public int daysBack(String patientId) {
    long number = ByteBuffer.wrap(hash("days", patientId.strip())).getLong();
    return 1 + (int) Long.remainderUnsigned(number, MAX_DAYS);
  }

  /** Another digest of the same object, with which nobody who has the object finds it here. */
  public String digest(byte[] digest) {
    return HexFormat.of().formatHex(hash("object", HexFormat.of().formatHex(digest)));
  }

  private byte[] hash(String purpose, String value) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
