package org.petra.dicom.dimse;

import java.time.Duration;

/**
 * Another application entity, and how we call it.
 *
 * @param host its name or address
 * @param port where it listens
 * @param aeTitle its AE title
 * @param ourAeTitle under which we call
 * @param timeout longest wait for the connection and for any answer
 */
public record Peer(String host, int port, String aeTitle, String ourAeTitle, Duration timeout) {

  /** Rejects what is no AE title. */
  public Peer {
    AeTitle.require(aeTitle);
    AeTitle.require(ourAeTitle);
  }
}
