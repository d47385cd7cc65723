package org.petra.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does, wherever it keeps objects. */
abstract class ObjectStoreContract {

  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  /** Larger than what is buffered of an object. */
  private static final int LARGE = 5_000_001;

  @TempDir Path directory;

  /** A store of this test's own, with {@link #directory} for what is on this machine. */
  abstract ObjectStore open() throws IOException;

  /** Puts other bytes of the same length in place of a kept object's. */
  abstract void damage(String digest) throws IOException;

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String read(InputStream in) throws IOException {
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  @Test
  void findsAnObjectByItsDigest() throws IOException {
    ObjectStore store = open();
    assertThat(store.find(ABC)).isEmpty();
    assertThat(store.keep(bytes("abc"))).isEqualTo(ABC);
    assertThat(store.find(ABC)).contains(new StoredObject(ABC, 3));
    assertThat(store.verify(ABC)).isTrue();
    assertThat(read(open().open(ABC))).isEqualTo("abc");
  }

  @Test
  void keepsTheSameBytesOnce() throws IOException {
    ObjectStore store = open();
    store.keep(bytes("abc"));
    store.keep(bytes("abc"));
    try (Intake intake = store.intake()) {
      intake.keep(List.of(intake.stage(bytes("abc")), intake.stage(bytes("abc"))));
    }
    assertThat(read(store.open(ABC))).isEqualTo("abc");
  }

  @Test
  void doesNotShowWhatIsOnlyStagedAndLeavesNothingOfIt() throws IOException {
    ObjectStore store = open();
    try (Intake intake = store.intake()) {
      Staged staged = intake.stage(bytes("abc"));
      assertThat(read(intake.open(staged))).isEqualTo("abc");
      assertThat(store.find(ABC)).isEmpty();
    }
    try (Stream<Path> left = Files.walk(directory.resolve("incoming"))) {
      assertThat(left.filter(Files::isRegularFile))
          .allMatch(file -> file.toString().endsWith(".lock"));
    }
  }

  @Test
  void removesWhatAKilledProcessHadStaged() throws IOException {
    Path abandoned = Files.createDirectories(directory.resolve("incoming/gone"));
    Files.createFile(directory.resolve("incoming/gone.lock"));
    Files.writeString(abandoned.resolve("leftover"), "abc");
    open();
    assertThat(abandoned).doesNotExist();
  }

  @Test
  void keepsSomeOfWhatIsStagedLargeAndSmall() throws IOException {
    ObjectStore store = open();
    List<Staged> kept = new ArrayList<>();
    byte[] large = new byte[LARGE];
    for (int i = 0; i < LARGE; i++) {
      large[i] = (byte) (i * 31 + i / 977);
    }
    try (Intake intake = store.intake()) {
      kept.add(intake.stage(bytes("first")));
      intake.stage(bytes("abc"));
      kept.add(intake.stage(new ByteArrayInputStream(large)));
      kept.add(intake.stage(bytes("")));
      intake.keep(kept);
    }
    assertThat(store.find(ABC)).isEmpty();
    for (Staged object : kept) {
      assertThat(store.find(object.digest()))
          .contains(new StoredObject(object.digest(), object.length()));
      assertThat(store.verify(object.digest())).isTrue();
    }
  }

  @Test
  void noticesDamageAndHealsWhenTheBytesComeAgain() throws IOException {
    ObjectStore store = open();
    store.keep(bytes("abc"));
    damage(ABC);
    assertThat(store.verify(ABC)).isFalse();
    assertThat(store.replace(bytes("abc"))).isEqualTo(ABC);
    assertThat(store.verify(ABC)).isTrue();
    assertThat(read(store.open(ABC))).isEqualTo("abc");
  }

  @Test
  void knowsNothingOfWhatItNeverKept() throws IOException {
    ObjectStore store = open();
    assertThatThrownBy(() -> store.open("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.find("ABC")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.open("0".repeat(64))).isInstanceOf(NoSuchFileException.class);
    assertThat(store.verify("0".repeat(64))).isFalse();
  }

  @Test
  void keepsWhatManySendAtOnce() throws Exception {
    ObjectStore store = open();
    int objects = 20;
    List<Future<?>> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int t = 0; t < 4; t++) {
        results.add(threads.submit(() -> keepAll(store, objects)));
      }
    }
    for (Future<?> result : results) {
      result.get();
    }
  }

  private static Void keepAll(ObjectStore store, int objects) throws IOException {
    List<Staged> staged = new ArrayList<>();
    try (Intake intake = store.intake()) {
      for (int i = 0; i < objects; i++) {
        staged.add(intake.stage(bytes("object " + i)));
      }
      intake.keep(staged);
    }
    for (Staged object : staged) {
      try (InputStream in = store.open(object.digest())) {
        assertThat(in.transferTo(OutputStream.nullOutputStream())).isEqualTo(object.length());
      }
      assertThat(store.verify(object.digest())).isTrue();
    }
    return null;
  }
}
