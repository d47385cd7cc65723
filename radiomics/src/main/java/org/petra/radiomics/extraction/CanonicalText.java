package org.petra.radiomics.extraction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One text for equal settings: keys in order, every value by its type and length. */
final class CanonicalText {

  private CanonicalText() {}

  /** The SHA-256 of the canonical text, in hexadecimal. */
  static String sha256(Map<String, ?> values) {
    StringBuilder text = new StringBuilder();
    append(text, values);
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void append(StringBuilder text, @Nullable Object value) {
    switch (value) {
      case null -> text.append("null;");
      case Map<?, ?> map -> {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((k, v) -> sorted.put(String.valueOf(k), v));
        text.append('{');
        for (Map.Entry<String, ?> entry : sorted.entrySet()) {
          append(text, entry.getKey());
          append(text, entry.getValue());
        }
        text.append('}');
      }
      case Iterable<?> list -> {
        text.append('[');
        list.forEach(element -> append(text, element));
        text.append(']');
      }
      // 1 and 1.0 differ on purpose: a sigma's text is part of a column's name.
      default -> {
        String plain = value.toString();
        text.append(plain.length()).append(':').append(plain).append(';');
      }
    }
  }
}
