package org.petra.systemtests.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.petra.cli.client.StowAnswer;
import org.petra.cli.client.StowClient;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;
import org.petra.storage.FileObjectStore;

/**
 * Clients send studies that overlap and send again what was not answered, while the ingest service
 * is killed: nothing that was answered as stored is lost, and nothing is there twice. The same with
 * eight clients and ten kills is {@code benchmarks/dicomweb/kills.py}.
 */
class StoreUnderKillsIT {

  private static final String ROOT = "1.2.826.0.1.3680043.10.997.";
  private static final int STUDIES = 6;
  private static final int SLICES = 60;
  private static final int SIDE = 64;
  private static final int CLIENTS = 4;
  private static final int KILLS = 3;

  private final Map<String, byte[]> files = new TreeMap<>();
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final AtomicBoolean over = new AtomicBoolean();

  @Test
  void losesNoInstanceAndDoublesNone() throws Exception {
    makeFiles();
    try (PetraUnderTest petra = PetraUnderTest.named("store-under-kills");
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      petra.up();
      List<Future<Integer>> retries = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        Random order = new Random(i);
        retries.add(threads.submit(() -> send(new StowClient(petra.client("poster")), order)));
      }
      for (int i = 0; i < KILLS; i++) {
        int enough = files.size() * (i + 1) / (KILLS + 2);
        Waiting.until("more to be stored", () -> acknowledged.size() >= enough);
        kill(petra);
      }
      over.set(true);
      int sentAgain = 0;
      for (Future<Integer> each : retries) {
        sentAgain += each.get();
      }
      assertThat(sentAgain).as("no kill met a request").isPositive();
      assertThat(acknowledged).hasSameSizeAs(files);
      assertThat(held(petra)).isEqualTo(new TreeMap<>(acknowledged));
      FileObjectStore store = new FileObjectStore(petra.data().storage());
      for (String digest : acknowledged.values()) {
        assertThat(store.verify(digest)).isTrue();
      }
    }
  }

  private static void kill(PetraUnderTest petra) throws Exception {
    ProcessHandle killed = petra.process("ingest-service");
    killed.destroyForcibly();
    killed.onExit().get();
    Waiting.until(
        "the service to be back",
        () ->
            petra.state().parts().stream()
                .anyMatch(
                    part ->
                        part.name().equals("ingest-service")
                            && part.pid() != killed.pid()
                            && part.ready()));
  }

  /** Sends everything in an order of its own, at least once; returns how often it sent again. */
  private int send(StowClient client, Random order) throws Exception {
    int retries = 0;
    do {
      List<String> uids = new ArrayList<>(files.keySet());
      Collections.shuffle(uids, order);
      for (int from = 0; from < uids.size(); ) {
        int to = Math.min(uids.size(), from + 5 + order.nextInt(SLICES));
        if (stored(client, uids.subList(from, to))) {
          from = to;
        } else {
          retries++;
          Thread.sleep(100);
        }
      }
    } while (!over.get());
    return retries;
  }

  private boolean stored(StowClient client, List<String> uids) throws Exception {
    StowAnswer answer;
    try {
      answer =
          client.store(uids.stream().map(uid -> BodyPublishers.ofByteArray(file(uid))).toList());
    } catch (RuntimeException e) {
      return false; // the service was killed, or is not back yet
    }
    if (answer.stored().size() != uids.size()) {
      return false;
    }
    for (String uid : uids) {
      acknowledged.put(uid, digest(file(uid)));
    }
    return true;
  }

  private byte[] file(String uid) {
    return Objects.requireNonNull(files.get(uid));
  }

  private static Map<String, String> held(PetraUnderTest petra) throws Exception {
    Map<String, String> held = new TreeMap<>();
    try (Connection connection = petra.database();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT sop_instance_uid, digest FROM ingest.instance")) {
      while (rows.next()) {
        assertThat(held.put(rows.getString(1), rows.getString(2))).isNull();
      }
    }
    return held;
  }

  private void makeFiles() throws IOException {
    short[] pixels = new short[SIDE * SIDE];
    for (int study = 1; study <= STUDIES; study++) {
      for (int slice = 1; slice <= SLICES; slice++) {
        String uid = ROOT + study + ".1." + slice;
        pixels[0] = (short) slice;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DicomObjectBuilder.create()
            .set(Tags.SOP_CLASS_UID, SopClass.CT_IMAGE)
            .set(Tags.SOP_INSTANCE_UID, uid)
            .set(Tags.STUDY_INSTANCE_UID, ROOT + study)
            .set(Tags.SERIES_INSTANCE_UID, ROOT + study + ".1")
            .set(Tags.MODALITY, "CT")
            .set(Tags.PATIENT_ID, "KILLS" + study)
            .set(Tags.INSTANCE_NUMBER, slice)
            .set(Tags.ROWS, SIDE)
            .set(Tags.COLUMNS, SIDE)
            .set(Tags.BITS_ALLOCATED, 16)
            .pixelData(pixels)
            .build()
            .writeTo(file);
        files.put(uid, file.toByteArray());
      }
    }
  }

  private static String digest(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
