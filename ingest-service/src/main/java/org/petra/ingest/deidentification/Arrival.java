package org.petra.ingest.deidentification;

import java.io.InputStream;
import java.util.function.Supplier;
import org.petra.dicom.deidentification.Deidentified;

/** An object after its cohort's policy was applied. */
public sealed interface Arrival {

  /** Its bytes, as they are to be stored. */
  InputStream bytes();

  /**
   * It stays as it is.
   *
   * @param bytes as sent
   */
  record AsSent(InputStream bytes) implements Arrival {}

  /**
   * It was de-identified.
   *
   * @param object how
   * @param sourceDigest once its bytes have been read: a keyed digest of the bytes as they were
   *     sent, by which the same ones are known again
   */
  record Changed(Deidentified object, Supplier<String> sourceDigest) implements Arrival {

    @Override
    public InputStream bytes() {
      return object.part10();
    }
  }
}
