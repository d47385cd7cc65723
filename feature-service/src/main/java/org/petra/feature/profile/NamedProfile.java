package org.petra.feature.profile;

import java.util.Map;
import org.petra.radiomics.extraction.Profile;

/**
 * A profile and the file it came from.
 *
 * @param profile what the engine understands
 * @param settings the same as they stand in the file: image types, settings, and for each modality
 *     region, intensity type and bin width
 */
public record NamedProfile(Profile profile, Map<String, Object> settings) {

  /** The profile of a parsed file; an unknown or wrong key is the engine's INVALID_SETTING. */
  static NamedProfile of(Map<String, Object> settings) {
    return new NamedProfile(Profile.fromMap(settings), settings);
  }

  /** By which requests ask for it. */
  public String name() {
    return profile.name();
  }

  /** SHA-256 of what it says, in lower-case hexadecimal; layout and comments do not count. */
  public String digest() {
    return profile.digest();
  }
}
