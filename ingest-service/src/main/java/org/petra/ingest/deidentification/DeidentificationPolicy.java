package org.petra.ingest.deidentification;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.petra.dicom.deidentification.Deidentified;
import org.petra.dicom.deidentification.Deidentifier;
import org.petra.dicom.deidentification.PseudonymKey;
import org.petra.ingest.cohort.Cohort;
import org.petra.radiomics.RadiomicsException;
import org.springframework.stereotype.Component;

/** Does to an object what the policy of its cohort says. */
@Component
public class DeidentificationPolicy {

  private final CohortKeys keys;

  DeidentificationPolicy(CohortKeys keys) {
    this.keys = keys;
  }

  /**
   * The object as it is to be stored.
   *
   * @param in the object as it is sent; read it through the result
   * @throws RadiomicsException UNREADABLE_FILE if the policy has to understand it and cannot
   * @throws IOException if the stream fails
   */
  public Arrival apply(Cohort cohort, InputStream in) throws IOException {
    return switch (cohort.deidentification()) {
      case NONE -> new Arrival.AsSent(in);
      case BASIC -> {
        PseudonymKey key = keys.of(cohort.name());
        DigestInputStream sent = new DigestInputStream(in, sha256());
        Deidentified clean = new Deidentifier(key).deidentify(sent);
        yield new Arrival.Changed(clean, () -> key.digest(sent.getMessageDigest().digest()));
      }
    };
  }

  /** The key of the cohort's pseudonyms; empty if it keeps identifiers as they are. */
  public Optional<PseudonymKey> pseudonyms(Cohort cohort) {
    return switch (cohort.deidentification()) {
      case NONE -> Optional.empty();
      case BASIC -> Optional.of(keys.of(cohort.name()));
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
