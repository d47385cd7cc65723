package org.petra.dicom.dimse;

import java.io.IOException;

/** Takes the objects that arrive; several threads call it at once. */
@FunctionalInterface
public interface StoreHandler {

  /** The status of success. */
  int SUCCESS = 0x0000;

  /**
   * Stores an object. When it returns {@link #SUCCESS} the object must be durable, since the peer
   * then forgets it.
   *
   * @return the status of the C-STORE response (PS3.4 table B.2-1)
   * @throws IOException if the connection fails
   */
  int store(ReceivedObject object) throws IOException;
}
