package org.petra.feature.profile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A profile as it is configured.
 *
 * @param name by which requests ask for it
 * @param digest SHA-256 of the settings as JSON with sorted keys, in lower-case hexadecimal; layout
 *     and comments of the file do not count
 * @param settings as they stand in the file: image types, settings, and for each modality region,
 *     intensity type and bin width
 */
public record NamedProfile(String name, String digest, Map<String, Object> settings) {

  private static final JsonMapper CANONICAL =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  /** The profile with these settings, which hold its {@code name}. */
  static NamedProfile of(Map<String, Object> settings) {
    if (!(settings.get("name") instanceof String name) || name.isBlank()) {
      throw new IllegalArgumentException("a profile has no name");
    }
    return new NamedProfile(name, digestOf(settings), settings);
  }

  private static String digestOf(Map<String, Object> settings) {
    try {
      byte[] canonical =
          CANONICAL.writeValueAsString(settings).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
