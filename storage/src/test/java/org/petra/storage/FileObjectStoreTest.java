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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileObjectStoreTest {

  private static final String ABC_DIGEST =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  /** Larger than what is buffered of an object. */
  private static final int LARGE = 5_000_001;

  @TempDir private Path root;
  private FileObjectStore store;

  @BeforeEach
  void open() throws IOException {
    store = new FileObjectStore(root);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static InputStream large() {
    byte[] bytes = new byte[LARGE];
    for (int i = 0; i < LARGE; i++) {
      bytes[i] = (byte) (i * 31 + i / 977);
    }
    return new ByteArrayInputStream(bytes);
  }

  private static String read(InputStream in) throws IOException {
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".lock")).toList();
    }
  }

  private List<String> keepPack(String... texts) throws IOException {
    try (Intake intake = store.intake()) {
      List<Staged> staged = new ArrayList<>();
      for (String text : texts) {
        staged.add(intake.stage(bytes(text)));
      }
      intake.keep(staged);
      return staged.stream().map(Staged::digest).toList();
    }
  }

  @Test
  void keepsOneObjectUnderItsDigest() throws IOException {
    assertThat(store.find(ABC_DIGEST)).isEmpty();
    assertThat(store.keep(bytes("abc"))).isEqualTo(ABC_DIGEST);
    assertThat(store.find(ABC_DIGEST)).contains(new StoredObject(ABC_DIGEST, 3));
    assertThat(store.verify(ABC_DIGEST)).isTrue();
    assertThat(read(new FileObjectStore(root).open(ABC_DIGEST))).isEqualTo("abc");
  }

  @Test
  void keepsManyObjectsInOneFile() throws IOException {
    List<String> digests = keepPack("abc", "", "defg");
    assertThat(files()).hasSize(1);
    assertThat(digests).first().isEqualTo(ABC_DIGEST);
    assertThat(store.find(digests.get(1)).orElseThrow().length()).isZero();
    assertThat(read(store.open(digests.get(2)))).isEqualTo("defg");
    assertThat(digests).allMatch(digest -> isWhole(store, digest));
  }

  @Test
  void readsWhatIsOnlyStaged() throws IOException {
    try (Intake intake = store.intake()) {
      assertThat(read(intake.open(intake.stage(bytes("abc"))))).isEqualTo("abc");
      Staged staged = intake.stage(large());
      assertThat(staged).isEqualTo(new Staged(3, LARGE, staged.digest()));
      assertThat(intake.open(staged)).hasSameContentAs(large());
      intake.keep(List.of(staged));
      assertThat(store.open(staged.digest())).hasSameContentAs(large());
    }
    assertThat(store.find(ABC_DIGEST)).isEmpty();
  }

  @Test
  void keepsTheSameBytesOnce() throws IOException {
    keepPack("abc", "abc");
    keepPack("abc", "abc");
    store.keep(bytes("abc"));
    assertThat(files()).hasSize(1);
    List<String> digests = keepPack("abc", "more");
    assertThat(digests).allMatch(digest -> isWhole(store, digest));
  }

  @Test
  void leavesNothingOfWhatWasDiscardedOrBrokeOff() throws IOException {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection lost");
          }
        };
    try (Intake intake = store.intake()) {
      intake.discard(intake.stage(bytes("abc")));
      assertThatThrownBy(() -> intake.stage(broken)).hasMessage("connection lost");
      Staged kept = intake.stage(bytes("d"));
      assertThat(kept.offset()).isZero();
      intake.keep(List.of(kept));
      assertThat(read(store.open(kept.digest()))).isEqualTo("d");
    }
    store.intake().close();
    assertThat(files()).hasSize(1);
  }

  @Test
  void removesWhatAKilledProcessLeftButNotWhatAnotherIsWriting() throws IOException {
    Path abandoned = root.resolve("incoming/gone");
    Files.createDirectories(abandoned);
    Files.createFile(root.resolve("incoming/gone.lock"));
    Files.writeString(abandoned.resolve("leftover"), "abc");
    FileObjectStore running = new FileObjectStore(root);
    assertThat(abandoned).doesNotExist();
    try (Intake intake = running.intake()) {
      Staged staged = intake.stage(bytes("abc"));
      new FileObjectStore(root);
      intake.keep(List.of(staged));
    }
    assertThat(running.verify(ABC_DIGEST)).isTrue();
  }

  @Test
  void findsObjectsWhoseLinksWereLostBeforeTheyWereSettled() throws IOException {
    List<String> digests = keepPack("abc", "defg");
    for (String digest : digests) {
      Files.delete(root.resolve("objects").resolve(digest.substring(0, 2)).resolve(digest));
    }
    assertThat(store.find(ABC_DIGEST)).isEmpty();
    FileObjectStore reopened = new FileObjectStore(root);
    assertThat(digests).allMatch(digest -> isWhole(reopened, digest));
    // Now settled: where a link says it is, for the store that was open all the time too.
    assertThat(root.resolve("packs/fresh")).isEmptyDirectory();
    assertThat(digests).allMatch(digest -> isWhole(store, digest));
  }

  @Test
  void openingAStoreSurvivesADamagedPack() throws IOException {
    keepPack("abc", "defg");
    Files.writeString(root.resolve("packs/fresh").resolve("0".repeat(32)), "no pack");
    List<String> digests = keepPack("hi", "jkl");
    FileObjectStore reopened = new FileObjectStore(root);
    assertThat(digests).allMatch(digest -> isWhole(reopened, digest));
  }

  @Test
  void noticesChangedBytesAndRepairsATruncatedObject() throws IOException {
    store.keep(bytes("abc"));
    Files.writeString(files().getFirst(), "ab", StandardOpenOption.TRUNCATE_EXISTING);
    assertThat(store.verify(ABC_DIGEST)).isFalse();
    store.keep(bytes("abc"));
    assertThat(store.verify(ABC_DIGEST)).isTrue();
  }

  @Test
  void noticesATruncatedPackAndRepairsItsObjects() throws IOException {
    List<String> digests = keepPack("abc", "defg");
    Files.writeString(files().getFirst(), "abcd", StandardOpenOption.TRUNCATE_EXISTING);
    assertThat(store.verify(digests.get(1))).isFalse();
    keepPack("defg", "more");
    assertThat(digests).allMatch(digest -> isWhole(store, digest));
  }

  @Test
  void replacesDamagedBytesOfTheSameLength() throws IOException {
    List<String> digests = keepPack("abc", "defg");
    Files.writeString(files().getFirst(), "Xbc", StandardOpenOption.WRITE);
    assertThat(store.verify(ABC_DIGEST)).isFalse();
    assertThat(store.replace(bytes("abc"))).isEqualTo(ABC_DIGEST);
    assertThat(digests).allMatch(digest -> isWhole(store, digest));
    // Links that are made again from the pack leave the sound bytes in their place.
    assertThat(isWhole(new FileObjectStore(root), ABC_DIGEST)).isTrue();
  }

  @Test
  void rejectsWhatIsNoDigest() {
    assertThatThrownBy(() -> store.open("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.open("0".repeat(64))).isInstanceOf(NoSuchFileException.class);
    assertThat(isWhole(store, "0".repeat(64))).isFalse();
  }

  @Test
  void keepsManyObjectsFromManyThreads() throws Exception {
    int packs = 60;
    List<Future<?>> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int t = 0; t < 4; t++) {
        results.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < packs; i++) {
                    // Neighbours overlap, and enough come for some to be settled meanwhile.
                    assertThat(keepPack("object " + i, "object " + (i + 1)))
                        .allMatch(digest -> isWhole(store, digest));
                  }
                  return null;
                }));
      }
    }
    for (Future<?> result : results) {
      result.get();
    }
    FileObjectStore reopened = new FileObjectStore(root);
    for (int i = 0; i <= packs; i++) {
      assertThat(isWhole(reopened, reopened.keep(bytes("object " + i)))).isTrue();
    }
  }

  private static boolean isWhole(FileObjectStore store, String digest) {
    try {
      return store.verify(digest);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
