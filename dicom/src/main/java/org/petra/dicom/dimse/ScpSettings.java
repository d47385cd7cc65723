package org.petra.dicom.dimse;

import java.util.Set;

/**
 * Where a {@link StoreScp} listens and to whom.
 *
 * @param bindAddress of the interface to listen on, such as {@code 127.0.0.1}
 * @param port 0 for any free one
 * @param calledAeTitles under which it answers
 * @param callingAeTitles whose associations it accepts; never empty
 * @param limits what one peer may take
 */
public record ScpSettings(
    String bindAddress,
    int port,
    Set<String> calledAeTitles,
    Set<String> callingAeTitles,
    ScpLimits limits) {

  /** Copies the sets and rejects what is no AE title. */
  public ScpSettings {
    calledAeTitles = Set.copyOf(calledAeTitles);
    callingAeTitles = Set.copyOf(callingAeTitles);
    if (calledAeTitles.isEmpty() || callingAeTitles.isEmpty()) {
      throw new IllegalArgumentException("no called or no calling AE title");
    }
    calledAeTitles.forEach(AeTitle::require);
    callingAeTitles.forEach(AeTitle::require);
  }
}
