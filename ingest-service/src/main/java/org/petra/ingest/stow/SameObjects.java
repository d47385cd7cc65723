package org.petra.ingest.stow;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.petra.dicom.part10.DataSetBytes;
import org.petra.dicom.part10.Implementation;
import org.petra.ingest.stow.ReceivedPart.Source;
import org.petra.ingest.stow.ReceivedPart.Storable;
import org.petra.storage.Intake;
import org.petra.storage.ObjectStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Recognises an object that is held although its bytes differ from those that came.
 *
 * <p>Over DIMSE a data set comes without a file around it, and the one that is made for it here is
 * another than the one that STOW-RS sends: where either came over DIMSE, the data sets decide. And
 * a de-identified object is the same if the bytes before de-identification were, whatever a later
 * table would make of them.
 */
@Component
class SameObjects {

  private final ObjectStore store;
  private final JdbcClient jdbc;

  SameObjects(ObjectStore store, JdbcClient jdbc) {
    this.store = store;
    this.jdbc = jdbc;
  }

  /**
   * The batch, in which every object that is held under another digest is given with that digest.
   *
   * @param held digests by SOP Instance UID
   */
  List<Storable> recognise(Intake intake, List<Storable> batch, Map<String, String> held)
      throws IOException {
    Map<String, String> sources = sources(batch);
    List<Storable> recognised = new ArrayList<>(batch.size());
    for (Storable part : batch) {
      String digest = held.get(part.rows().sopInstanceUid());
      boolean other = digest != null && !digest.equals(part.rows().digest());
      if (digest != null
          && other
          && (sameSource(part, sources) || sameDataSet(digest, intake, part))) {
        recognised.add(part.heldAs(digest));
      } else {
        recognised.add(part);
      }
    }
    return recognised;
  }

  /** Notes by what bytes objects came that were de-identified. */
  void remember(List<Storable> added) {
    for (Storable part : added) {
      Optional<Source> source = part.source();
      if (source.isPresent()) {
        jdbc.sql(
                "INSERT INTO deidentified_source (sop_instance_uid, source_digest) VALUES (?, ?)"
                    + " ON CONFLICT DO NOTHING")
            .params(part.rows().sopInstanceUid(), source.get().digest())
            .update();
      }
    }
  }

  private static boolean sameSource(Storable part, Map<String, String> sources) {
    String known = sources.get(part.rows().sopInstanceUid());
    return part.source().map(source -> source.digest().equals(known)).orElse(false);
  }

  private Map<String, String> sources(List<Storable> batch) {
    List<String> uids =
        batch.stream()
            .filter(part -> part.source().isPresent())
            .map(part -> part.rows().sopInstanceUid())
            .toList();
    Map<String, String> sources = new HashMap<>();
    if (!uids.isEmpty()) {
      jdbc.sql(
              "SELECT sop_instance_uid, source_digest FROM deidentified_source"
                  + " WHERE sop_instance_uid IN (:uids)")
          .param("uids", uids)
          .query(
              row -> {
                sources.put(row.getString(1), row.getString(2));
              });
    }
    return sources;
  }

  private boolean sameDataSet(String digest, Intake intake, Storable part) throws IOException {
    try (DataSetBytes held = DataSetBytes.of(store.open(digest));
        DataSetBytes come = DataSetBytes.of(intake.open(part.staged()))) {
      boolean overDimse =
          held.implementation().equals(Implementation.RECEIVED)
              || come.implementation().equals(Implementation.RECEIVED);
      boolean sameSyntax =
          held.transferSyntaxUid().isEmpty()
              || come.transferSyntaxUid().isEmpty()
              || held.transferSyntaxUid().equals(come.transferSyntaxUid());
      return overDimse && sameSyntax && equal(held.stream(), come.stream());
    }
  }

  private static boolean equal(InputStream one, InputStream other) throws IOException {
    byte[] left = new byte[1 << 16];
    byte[] right = new byte[1 << 16];
    while (true) {
      int count = one.readNBytes(left, 0, left.length);
      int otherCount = other.readNBytes(right, 0, right.length);
      if (count != otherCount || Arrays.mismatch(left, 0, count, right, 0, count) >= 0) {
        return false;
      }
      if (count < left.length) {
        return true;
      }
    }
  }
}
