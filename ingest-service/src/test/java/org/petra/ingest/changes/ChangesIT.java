package org.petra.ingest.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.petra.contracts.cases.CaseChange;
import org.petra.dicom.part10.SopClass;
import org.petra.ingest.IngestIT;
import org.petra.ingest.Stow;
import org.petra.ingest.TestStudy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class ChangesIT extends IngestIT {

  private static final int WRITERS = 8;
  private static final int CHANGES_EACH = 60;

  @Autowired private Changes changes;
  @Autowired private TransactionTemplate transaction;

  @Test
  void tellsOfACaseThatBecomesCompleteExtractedReopenedAndFails() throws Exception {
    long start = end();
    TestStudy study = new TestStudy();
    UUID id = posted(study);
    client().post("/api/v1/cases/" + id + "/complete");
    await(() -> !features.accepted(id).isEmpty());
    notice(id, 1, "SUCCEEDED", "");
    notice(id, 1, "SUCCEEDED", "");
    byte[] late = TestStudy.bytes(study.slice(SopClass.CT_IMAGE, "CT", study.ct, 4));
    Stow.post(client(), List.of(late));
    byte[] later = TestStudy.bytes(study.slice(SopClass.CT_IMAGE, "CT", study.ct, 5));
    Stow.post(client(), List.of(later));
    client().post("/api/v1/cases/" + id + "/complete");
    notice(id, 2, "FAILED", ",\"code\":\"EMPTY_MASK\",\"detail\":\"No voxel.\"");

    List<JsonNode> mine = feed(start).stream().filter(of(id)).toList();
    assertThat(mine.stream().map(change -> change.at("/kind").asString()))
        .containsExactly("COMPLETE", "EXTRACTED", "REOPENED", "COMPLETE", "FAILED");
    assertThat(mine.stream().map(change -> change.at("/revision").asInt()))
        .containsExactly(1, 1, 2, 2, 2);
    assertThat(mine.getFirst().at("/studyInstanceUid").asString()).isEqualTo(study.uid);
    assertThat(mine.getFirst().at("/problem").isNull()).isTrue();
    assertThat(mine.getLast().at("/problem/code").asString()).isEqualTo("EMPTY_MASK");
    assertThat(mine.getLast().at("/cohort").asString()).isEqualTo("default");
  }

  @Test
  void goesOnWhereAReaderStopped() throws Exception {
    long start = end();
    UUID id = posted(new TestStudy());
    client().post("/api/v1/cases/" + id + "/complete");
    JsonNode page = client().get("/api/v1/changes?limit=1&after=" + start).json();
    assertThat(page.at("/items")).hasSize(1);
    assertThat(page.at("/next").asLong()).isEqualTo(start + 1);
    long last = end();
    JsonNode empty = client().get("/api/v1/changes?after=" + last).json();
    assertThat(empty.at("/items")).isEmpty();
    assertThat(empty.at("/next").asLong()).isEqualTo(last);
    for (String query : List.of("after=-1", "after=x", "limit=0", "limit=1001")) {
      assertThat(client().get("/api/v1/changes?" + query).status()).as(query).isEqualTo(400);
    }
  }

  /** Each of many writers changes its case again and again and rolls every third change back. */
  @Test
  void missesNothingAndHasNoGapUnderConcurrentWritersAndRollbacks() throws Exception {
    long start = end();
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      ids.add(posted(new TestStudy()));
    }
    List<CaseChange> seen = new ArrayList<>();
    AtomicBoolean writing = new AtomicBoolean(true);
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2)) {
      List<Future<?>> writers = new ArrayList<>();
      ids.forEach(id -> writers.add(threads.submit(() -> write(id))));
      Future<List<CaseChange>> first = threads.submit(() -> follow(start, writing));
      Future<List<CaseChange>> second = threads.submit(() -> follow(start, writing));
      try {
        for (Future<?> writer : writers) {
          writer.get();
        }
      } finally {
        writing.set(false);
      }
      seen.addAll(first.get());
      assertThat(second.get()).isEqualTo(seen);
    }
    assertThat(seen.stream().map(CaseChange::sequence))
        .containsExactlyElementsOf(
            LongStream.rangeClosed(start + 1, start + seen.size()).boxed().toList());
    Map<UUID, List<String>> details = new HashMap<>();
    for (CaseChange change : seen) {
      if (change.problem() != null) {
        details
            .computeIfAbsent(change.caseId(), any -> new ArrayList<>())
            .add(change.problem().detail());
      }
    }
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < CHANGES_EACH; i++) {
      if (i % 3 != 2) {
        kept.add("change " + i);
      }
    }
    ids.forEach(id -> assertThat(details.get(id)).isEqualTo(kept));
  }

  private void write(UUID id) {
    for (int i = 0; i < CHANGES_EACH; i++) {
      int number = i;
      transaction.executeWithoutResult(
          status -> {
            jdbc.sql(
                    "UPDATE ingest.study_case SET state = 'FAILED', problem_code = ?,"
                        + " problem_detail = ? WHERE case_id = ?")
                .params("CODE_" + number, "change " + number, id)
                .update();
            if (number % 3 == 2) {
              status.setRollbackOnly();
            }
          });
    }
  }

  /** Reads as a client does: always after what was seen last. */
  private List<CaseChange> follow(long start, AtomicBoolean writing) {
    List<CaseChange> seen = new ArrayList<>();
    Set<Long> sequences = new HashSet<>();
    long after = start;
    boolean last = false;
    while (!last) {
      last = !writing.get();
      List<CaseChange> some = changes.after(after, 7);
      while (!some.isEmpty()) {
        some.forEach(change -> assertThat(sequences.add(change.sequence())).isTrue());
        seen.addAll(some);
        after = some.getLast().sequence();
        some = changes.after(after, 7);
      }
    }
    return seen;
  }

  private long end() {
    long after = 0;
    while (true) {
      JsonNode feed = client().get("/api/v1/changes?limit=1000&after=" + after).json();
      if (feed.at("/items").isEmpty()) {
        return after;
      }
      after = feed.at("/next").asLong();
    }
  }

  private List<JsonNode> feed(long after) {
    return client()
        .get("/api/v1/changes?limit=1000&after=" + after)
        .json()
        .at("/items")
        .valueStream()
        .toList();
  }

  private static Predicate<JsonNode> of(UUID id) {
    return change -> change.at("/caseId").asString().equals(id.toString());
  }

  private UUID posted(TestStudy study) {
    assertThat(Stow.post(client(), study.complete()).status()).isEqualTo(200);
    return UUID.fromString(Stow.caseOf(client(), study.uid).at("/caseId").asString());
  }

  private void notice(UUID id, int revision, String state, String more) {
    client()
        .putJson(
            "/internal/v1/cases/" + id + "/extraction-outcome",
            "{\"caseId\":\"%s\",\"revision\":%d,\"profile\":\"pet-ct\",\"state\":\"%s\"%s}"
                .formatted(id, revision, state, more));
  }
}
