package org.petra.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileObjectStoreTest {

  private static final String ABC_DIGEST =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path root;

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".lock")).toList();
    }
  }

  @Test
  void keepsWhatWasStagedUnderItsDigest() throws IOException {
    FileObjectStore store = new FileObjectStore(root);
    Staged staged = store.stage(bytes("abc"));
    assertThat(staged.digest()).isEqualTo(ABC_DIGEST);
    assertThat(staged.length()).isEqualTo(3);
    assertThat(store.find(ABC_DIGEST)).isEmpty();
    assertThat(store.keep(staged)).isEqualTo(ABC_DIGEST);
    assertThat(store.find(ABC_DIGEST)).contains(new StoredObject(ABC_DIGEST, 3));
    assertThat(store.verify(ABC_DIGEST)).isTrue();
    try (InputStream in = new FileObjectStore(root).open(ABC_DIGEST)) {
      assertThat(in.readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo("abc");
    }
  }

  @Test
  void readsWhatIsOnlyStaged() throws IOException {
    FileObjectStore store = new FileObjectStore(root);
    try (InputStream in = store.open(store.stage(bytes("abc")))) {
      assertThat(in.readAllBytes()).hasSize(3);
    }
  }

  @Test
  void keepsTheSameBytesOnce() throws IOException {
    FileObjectStore store = new FileObjectStore(root);
    Staged first = store.stage(bytes("abc"));
    Staged second = store.stage(bytes("abc"));
    store.keepAll(List.of(first, second));
    store.keep(store.stage(bytes("abc")));
    assertThat(files()).hasSize(1);
  }

  @Test
  void leavesNothingOfWhatWasDiscardedOrBrokeOff() throws IOException {
    FileObjectStore store = new FileObjectStore(root);
    store.discard(store.stage(bytes("abc")));
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection lost");
          }
        };
    assertThatThrownBy(() -> store.stage(broken)).hasMessage("connection lost");
    assertThat(files()).isEmpty();
  }

  @Test
  void removesWhatAKilledProcessLeftButNotWhatAnotherIsWriting() throws IOException {
    Path abandoned = root.resolve("incoming/gone");
    Files.createDirectories(abandoned);
    Files.createFile(root.resolve("incoming/gone.lock"));
    Files.writeString(abandoned.resolve("leftover"), "abc");
    FileObjectStore running = new FileObjectStore(root);
    assertThat(abandoned).doesNotExist();
    Staged staged = running.stage(bytes("abc"));
    new FileObjectStore(root);
    assertThat(running.keep(staged)).isEqualTo(ABC_DIGEST);
  }

  @Test
  void noticesChangedBytesAndRepairsATruncatedObject() throws IOException {
    FileObjectStore store = new FileObjectStore(root);
    store.keep(store.stage(bytes("abc")));
    Path file = files().getFirst();
    Files.writeString(file, "ab", StandardOpenOption.TRUNCATE_EXISTING);
    assertThat(store.verify(ABC_DIGEST)).isFalse();
    store.keep(store.stage(bytes("abc")));
    assertThat(store.verify(ABC_DIGEST)).isTrue();
  }

  @Test
  void replacesDamagedBytesOfTheSameLength() throws IOException {
    FileObjectStore store = new FileObjectStore(root);
    store.keep(store.stage(bytes("abc")));
    Files.writeString(files().getFirst(), "abX", StandardOpenOption.TRUNCATE_EXISTING);
    store.replace(store.stage(bytes("abc")));
    assertThat(store.verify(ABC_DIGEST)).isTrue();
    assertThat(files()).hasSize(1);
  }

  @Test
  void rejectsWhatIsNoDigest() throws IOException {
    FileObjectStore store = new FileObjectStore(root);
    assertThatThrownBy(() -> store.open("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.open("0".repeat(64))).isInstanceOf(NoSuchFileException.class);
    assertThat(store.verify("0".repeat(64))).isFalse();
  }

  @Test
  void keepsManyObjectsFromManyThreads() throws Exception {
    FileObjectStore store = new FileObjectStore(root);
    int objects = 60;
    List<Future<?>> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int t = 0; t < 4; t++) {
        results.add(
            threads.submit(
                () -> {
                  List<Staged> staged = new ArrayList<>();
                  for (int i = 0; i < objects; i++) {
                    staged.add(store.stage(bytes("object " + i)));
                  }
                  store.keepAll(staged);
                  for (Staged s : staged) {
                    assertThat(store.verify(s.digest())).isTrue();
                  }
                  return null;
                }));
      }
    }
    for (Future<?> result : results) {
      result.get();
    }
    assertThat(files()).hasSize(objects);
  }
}
