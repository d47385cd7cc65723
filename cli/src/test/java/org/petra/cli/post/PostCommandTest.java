package org.petra.cli.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petra.cli.Commands;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;

/** Posting a folder to a server that goes away. */
class PostCommandTest {

  /** Three requests of at most 200 files. */
  private static final int FILES = 450;

  @TempDir private Path home;
  @TempDir private Path folder;
  private String userHome = "";
  private FakeArchive archive;

  @BeforeEach
  void prepare() throws IOException {
    userHome = System.setProperty("user.home", home.toString());
    archive = new FakeArchive();
    String study = newUid();
    for (int i = 0; i < FILES; i++) {
      Files.write(folder.resolve("file-%03d.dcm".formatted(i)), object(study, newUid()));
    }
  }

  @AfterEach
  void restore() {
    System.setProperty("user.home", userHome);
    archive.close();
  }

  private static String newUid() {
    return "2.25." + new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16);
  }

  private static byte[] object(String study, String uid) throws IOException {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    DicomObjectBuilder.create()
        .set(Tags.SOP_CLASS_UID, SopClass.CT_IMAGE)
        .set(Tags.SOP_INSTANCE_UID, uid)
        .set(Tags.STUDY_INSTANCE_UID, study)
        .set(Tags.SERIES_INSTANCE_UID, study + ".1")
        .build()
        .writeTo(out);
    return out.toByteArray();
  }

  private int post(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("post", folder.toString(), "--url", archive.url(), "--key", "k"));
    arguments.addAll(Arrays.asList(more));
    return Commands.run(arguments.toArray(String[]::new)).exitStatus();
  }

  @Test
  void goesOnWithinOneRunWhenTheServerIsKilledAndStartedAgain() throws Exception {
    archive.killAfter(300);
    CountDownLatch done = new CountDownLatch(1);
    Thread restarter =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    while (archive.received.get() <= 300 && done.getCount() > 0) {
                      Thread.sleep(20);
                    }
                    Thread.sleep(200);
                    archive.start();
                  } catch (InterruptedException | IOException e) {
                    throw new IllegalStateException(e);
                  }
                });
    assertThat(post()).isZero();
    done.countDown();
    restarter.join();
    assertThat(archive.stored).hasSize(FILES);
  }

  @Test
  void goesOnInTheNextRunWhereItStopped() throws Exception {
    archive.killAfter(300);
    assertThat(post("--retry-for", "0")).isEqualTo(1);
    assertThat(archive.stored).hasSize(300); // 200 of them were answered
    archive.start();
    archive.received.set(0);
    assertThat(post()).isZero();
    assertThat(archive.received).hasValue(FILES - 200);
    assertThat(archive.stored).hasSize(FILES);
    archive.received.set(0);
    assertThat(post()).isZero();
    assertThat(archive.received).hasValue(0);
    assertThat(post("--all")).isZero();
    assertThat(archive.received).hasValue(FILES);
  }

  @Test
  void sendsAgainWhatAServerNoLongerHasAndWhatHasChanged() throws Exception {
    assertThat(post()).isZero();
    String lost = archive.stored.keySet().iterator().next();
    archive.stored.remove(lost);
    Path changed = folder.resolve("file-007.dcm");
    Files.write(changed, object(newUid(), newUid()));
    archive.received.set(0);
    assertThat(post()).isZero();
    assertThat(archive.received.get()).isBetween(1, 2); // the lost one may be the changed one
    Set<String> before = Set.copyOf(archive.stored.keySet());
    archive.stored.clear();
    assertThat(post()).isZero();
    assertThat(archive.stored.keySet()).hasSizeGreaterThanOrEqualTo(FILES).isSubsetOf(before);
  }

  @Test
  void waitsAsLongAsAServerAsks() {
    archive.busyFor(2);
    assertThat(post()).isZero();
    assertThat(archive.stored).hasSize(FILES);
  }

  @Test
  void doesNotWaitForAServerThatNeverAnswered() {
    archive.close();
    assertThat(post()).isEqualTo(1);
  }
}
