package org.petra.dicom.dimse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.petra.dicom.part10.DataSetBytes;
import org.petra.dicom.part10.DicomObject;

/** A provider that keeps what it gets in memory. */
final class Received implements AutoCloseable {

  static final int MAX_ASSOCIATIONS = 3;
  static final Duration IDLE = Duration.ofMillis(1500);
  static final String TITLE = "PETRA";
  static final String CALLER = "MODALITY";

  final List<byte[]> files = new CopyOnWriteArrayList<>();
  final List<ReceivedObject> requests = new CopyOnWriteArrayList<>();
  volatile int status = StoreHandler.SUCCESS;

  private final StoreScp scp;

  Received() throws IOException {
    scp =
        StoreScp.start(
            new ScpSettings(
                "127.0.0.1",
                0,
                Set.of(TITLE, "OTHER"),
                Set.of(CALLER),
                new ScpLimits(16384, IDLE, MAX_ASSOCIATIONS)),
            this::take);
  }

  private int take(ReceivedObject object) throws IOException {
    requests.add(object);
    if (status == StoreHandler.SUCCESS) {
      files.add(object.part10().readAllBytes());
    }
    return status;
  }

  int port() {
    return scp.port();
  }

  StoreScu scu() {
    return scu(CALLER, TITLE);
  }

  StoreScu scu(String calling, String called) {
    return new StoreScu(new Peer("127.0.0.1", scp.port(), called, calling, Duration.ofSeconds(10)));
  }

  static OutgoingObject outgoing(byte[] file) {
    DicomObject object = DicomObject.read(new ByteArrayInputStream(file));
    return new OutgoingObject(
        String.valueOf(object.sopClassUid()),
        String.valueOf(object.sopInstanceUid()),
        String.valueOf(object.transferSyntaxUid()),
        () -> new ByteArrayInputStream(file));
  }

  static byte[] dataSet(byte[] file) throws IOException {
    return DataSetBytes.of(new ByteArrayInputStream(file)).stream().readAllBytes();
  }

  @Override
  public void close() {
    scp.close();
  }
}
