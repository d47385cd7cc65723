package org.petra.dicom.dimse;

import java.time.Duration;

/**
 * What one peer may take of this machine.
 *
 * @param maxPduBytes the longest PDU that is offered, 4096 to 16777216
 * @param idleTimeout an association is aborted when no byte came for so long
 * @param maxAssociations so many are open at once; a further one is rejected for the time being
 */
public record ScpLimits(int maxPduBytes, Duration idleTimeout, int maxAssociations) {

  private static final int SMALLEST_PDU = 4096;
  private static final int LONGEST_PDU = 1 << 24;

  /** Rejects limits under which nothing can be received. */
  public ScpLimits {
    if (maxPduBytes < SMALLEST_PDU || maxPduBytes > LONGEST_PDU) {
      throw new IllegalArgumentException("no length of a PDU: " + maxPduBytes);
    }
    if (idleTimeout.toMillis() <= 0 || maxAssociations <= 0) {
      throw new IllegalArgumentException(
          "no limits: " + idleTimeout + ", " + maxAssociations + " associations");
    }
  }
}
