package org.petra.feature.store;

import java.util.List;
import org.petra.feature.profile.NamedProfile;
import org.petra.radiomics.EngineVersion;

/**
 * What the columns of a vector mean.
 *
 * @param profile the profile's name
 * @param profileDigest SHA-256 of the profile's settings, in lower-case hexadecimal
 * @param engineVersion version of the engine that computed the values; {@link #IMPORTED} where it
 *     was not ours
 * @param names column names; of ours {@code ct_...} before {@code pet_...}
 */
public record FeatureDictionary(
    String profile, String profileDigest, String engineVersion, List<String> names) {

  /** The engine's version of vectors that were made elsewhere. */
  public static final String IMPORTED = "imported";

  /** A dictionary with a copy of the names. */
  public FeatureDictionary {
    names = List.copyOf(names);
  }

  /** The dictionary of the vectors that this engine extracts under a profile. */
  public static FeatureDictionary of(NamedProfile profile) {
    return new FeatureDictionary(
        profile.name(), profile.digest(), EngineVersion.CURRENT, profile.profile().featureNames());
  }

  /** The dictionary of vectors that were made elsewhere. */
  public static FeatureDictionary imported(String profile, String digest, List<String> names) {
    return new FeatureDictionary(profile, digest, IMPORTED, names);
  }
}
