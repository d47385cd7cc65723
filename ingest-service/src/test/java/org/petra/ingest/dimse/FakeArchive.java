package org.petra.ingest.dimse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.petra.dicom.dimse.ReceivedObject;
import org.petra.dicom.dimse.ScpLimits;
import org.petra.dicom.dimse.ScpSettings;
import org.petra.dicom.dimse.StoreHandler;
import org.petra.dicom.dimse.StoreScp;

/** An archive that holds what it is sent in memory, and refuses while it is told to. */
final class FakeArchive {

  static final String TITLE = "ARCHIVE";

  final Map<String, byte[]> files = new ConcurrentHashMap<>();
  volatile int status = StoreHandler.SUCCESS;

  private final StoreScp scp;

  FakeArchive() {
    try {
      scp =
          StoreScp.start(
              new ScpSettings(
                  "127.0.0.1",
                  0,
                  Set.of(TITLE),
                  Set.of("PETRA"),
                  new ScpLimits(16384, Duration.ofSeconds(20), 4)),
              this::take);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int take(ReceivedObject object) throws IOException {
    if (status == StoreHandler.SUCCESS) {
      files.put(object.sopInstanceUid(), object.part10().readAllBytes());
    }
    return status;
  }

  int port() {
    return scp.port();
  }
}
