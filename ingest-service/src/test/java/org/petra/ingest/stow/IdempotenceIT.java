package org.petra.ingest.stow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;
import org.petra.ingest.Client.Answer;
import org.petra.ingest.IngestIT;
import org.petra.ingest.Stow;
import org.petra.ingest.TestStudy;

/** The same UID more than once. */
class IdempotenceIT extends IngestIT {

  private static final int AT_ONCE = 6;

  private final TestStudy study = new TestStudy();

  @Test
  void takesTheSameBytesAgainAsSuccessAndAddsNothing() throws Exception {
    List<byte[]> files = study.complete();
    Answer first = Stow.post(client(), files);
    String caseId = Stow.caseOf(client(), study.uid).at("/caseId").asString();
    client().post("/api/v1/cases/" + caseId + "/complete");
    var before = Stow.caseOf(client(), study.uid);

    Answer second = Stow.post(client(), files);
    assertThat(second.status()).isEqualTo(200);
    assertThat(Stow.stored(second)).isEqualTo(Stow.stored(first));
    var after = Stow.caseOf(client(), study.uid);
    assertThat(after).isEqualTo(before);
    assertThat(instances(study.uid)).isEqualTo(8);
  }

  @Test
  void failsOtherBytesUnderAKnownUidAndKeepsTheFirst() {
    DicomObject slice = study.slice(SopClass.CT_IMAGE, "CT", study.ct, 1).build();
    byte[] first = TestStudy.bytes(DicomObjectBuilder.copyOf(slice));
    byte[] second =
        TestStudy.bytes(DicomObjectBuilder.copyOf(slice).set(Tags.SERIES_DESCRIPTION, "other"));
    Stow.post(client(), List.of(first));
    String digest = digest(slice.sopInstanceUid());

    Answer answer = Stow.post(client(), List.of(second, study.ctSlices().getFirst()));
    assertThat(answer.status()).isEqualTo(202);
    assertThat(Stow.failed(answer)).containsExactly(slice.sopInstanceUid());
    assertThat(Stow.reasons(answer)).containsExactly(0x0111);
    assertThat(digest(slice.sopInstanceUid())).isEqualTo(digest);
  }

  @Test
  void tellsTheSecondOfAUidInOneRequestByItsContent() {
    DicomObject slice = study.slice(SopClass.CT_IMAGE, "CT", study.ct, 1).build();
    byte[] first = TestStudy.bytes(DicomObjectBuilder.copyOf(slice));
    byte[] other =
        TestStudy.bytes(DicomObjectBuilder.copyOf(slice).set(Tags.SERIES_DESCRIPTION, "other"));
    Answer answer = Stow.post(client(), List.of(first, other, first));
    assertThat(answer.status()).isEqualTo(202);
    assertThat(Stow.stored(answer)).hasSize(2);
    assertThat(Stow.reasons(answer)).containsExactly(0x0111);
    assertThat(instances(study.uid)).isEqualTo(1);
  }

  @Test
  void makesOneRowOfManyPostsAtOnce() throws Exception {
    List<byte[]> files = study.complete();
    List<byte[]> backwards = files.reversed();
    List<Answer> answers = atOnce(i -> Stow.post(client(), i % 2 == 0 ? files : backwards));
    assertThat(answers).allMatch(answer -> answer.status() == 200);
    assertThat(instances(study.uid)).isEqualTo(8);
    var one = Stow.caseOf(client(), study.uid);
    assertThat(one.at("/instances").asInt()).isEqualTo(8);
    assertThat(one.at("/revision").asInt()).isEqualTo(1);
  }

  @Test
  void letsOneWinOfDifferentContentsAtOnce() throws Exception {
    DicomObject slice = study.slice(SopClass.CT_IMAGE, "CT", study.ct, 1).build();
    List<Answer> answers =
        atOnce(
            i ->
                Stow.post(
                    client(),
                    List.of(
                        TestStudy.bytes(
                            DicomObjectBuilder.copyOf(slice)
                                .set(Tags.SERIES_DESCRIPTION, "version " + i)))));
    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertThat(
            answers.stream()
                .filter(answer -> answer.status() == 409)
                .flatMap(answer -> Stow.reasons(answer).stream()))
        .hasSize(AT_ONCE - 1)
        .allMatch(reason -> reason == 0x0111);
    assertThat(Stow.caseOf(client(), study.uid).at("/instances").asInt()).isEqualTo(1);
  }

  private interface Post {
    Answer send(int number);
  }

  private static List<Answer> atOnce(Post post) throws Exception {
    CyclicBarrier together = new CyclicBarrier(AT_ONCE);
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Callable<Answer>> calls =
          Stream.iterate(0, i -> i + 1)
              .limit(AT_ONCE)
              .<Callable<Answer>>map(
                  i ->
                      () -> {
                        together.await();
                        return post.send(i);
                      })
              .toList();
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> future : threads.invokeAll(calls)) {
        answers.add(future.get());
      }
      return answers;
    }
  }

  private int instances(String studyUid) {
    return jdbc.sql("SELECT count(*) FROM ingest.instance WHERE study_instance_uid = ?")
        .param(studyUid)
        .query(Integer.class)
        .single();
  }

  private String digest(String sopInstanceUid) {
    return jdbc.sql("SELECT digest FROM ingest.instance WHERE sop_instance_uid = ?")
        .param(sopInstanceUid)
        .query(String.class)
        .single();
  }
}
