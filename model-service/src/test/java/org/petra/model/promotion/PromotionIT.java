package org.petra.model.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Task;
import org.petra.model.Client;
import org.petra.model.Client.Answer;
import org.petra.model.Cohort;
import org.petra.model.ModelServiceTest;
import org.petra.model.registry.AliasAssignment;
import org.petra.model.registry.GateCheck;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@ModelServiceTest
class PromotionIT {

  @Autowired private Client client;
  @Autowired private Cohort cohort;
  @Autowired private JdbcTemplate sql;

  @Test
  void historySaysWhoMovedWhatFromWhereAndWhyAndWhatHeldOnADay() {
    train("history", 3, 61);
    String path = "/api/v1/models/history/aliases/champion";
    Client anna = client.with("scientist-anna");
    assertThat(anna.put(path, Map.of("version", 1, "reason", "first")).status()).isEqualTo(200);
    Instant between = Instant.now();
    client.with("scientist-ben").put(path, Map.of("version", 2, "reason", "second"));
    AliasAssignment[] history = client.get(path).as(AliasAssignment[].class);
    assertThat(history).hasSize(2);
    assertThat(history[0].by()).isEqualTo("scientist-ben");
    assertThat(history[0].from()).isEqualTo(1);
    assertThat(history[0].version()).isEqualTo(2);
    assertThat(history[1].by()).isEqualTo("scientist-anna");
    assertThat(history[1].from()).isNull();
    assertThat(history[1].kind()).isEqualTo(AliasAssignment.Kind.MOVE);

    AliasAt then = client.get(path + "?at=" + between).as(AliasAt.class);
    assertThat(then.version()).isEqualTo(1);
    assertThat(then.settled()).isTrue();
    assertThat(then.since()).isEqualTo(history[1]);
    LocalDate day = LocalDate.ofInstant(history[0].assignedAt(), ZoneOffset.UTC);
    assertThat(client.get(path + "?on=" + day).as(AliasAt.class).version()).isEqualTo(2);
    assertThat(client.get(path + "?on=" + day.plusDays(2)).as(AliasAt.class).settled()).isFalse();
    assertThat(client.get(path + "?on=" + day.minusDays(2)).status()).isEqualTo(404);
    assertThat(client.get(path + "?on=yesterday").status()).isEqualTo(400);
    for (String far :
        List.of("on=%2B999999999-12-31", "on=-0001-01-01", "at=0000-01-01T00:00:00Z")) {
      assertThat(client.get(path + "?" + far).code()).isEqualTo("OUT_OF_RANGE");
    }
    assertThat(client.get(path + "?on=" + day + "&at=" + between).detail())
        .contains("either on or at");

    client.put("/api/v1/models/history/aliases/challenger", Map.of("version", 3, "reason", "x"));
    assertThat(client.get("/api/v1/models/history/aliases").as(AliasAssignment[].class))
        .extracting(AliasAssignment::alias)
        .containsExactly("challenger", "champion");
    assertThat(client.get("/api/v1/models/nobody/aliases").status()).isEqualTo(404);
  }

  @Test
  void dayEndsWithItsLastMicrosecondInUtc() {
    train("day", 2, 62);
    for (String[] move :
        new String[][] {{"1", "2026-03-01T23:59:59.999999Z"}, {"2", "2026-03-02T00:00:00Z"}}) {
      sql.update(
          "INSERT INTO alias_assignment (name, alias, version, reason, assigned_at, moved_by)"
              + " VALUES ('day', 'champion', ?, 'for a test', ?::timestamptz, 'a test')",
          Integer.valueOf(move[0]),
          move[1]);
    }
    String path = "/api/v1/models/day/aliases/champion";
    assertThat(client.get(path + "?on=2026-02-28").status()).isEqualTo(404);
    assertThat(client.get(path + "?on=2026-03-01").as(AliasAt.class).version()).isEqualTo(1);
    assertThat(client.get(path + "?on=2026-03-02").as(AliasAt.class).version()).isEqualTo(2);
    assertThat(client.get(path + "?at=2026-03-02T00:00:00Z").as(AliasAt.class).version())
        .isEqualTo(2);
  }

  @Test
  void rollbackGoesToTheVersionBeforeAndIsAMoveOfItsOwn() {
    train("back", 2, 63);
    String path = "/api/v1/models/back/aliases/champion";
    String rollback = path + "/rollback";
    Map<String, Object> reason = Map.of("reason", "it fails at night");
    assertThat(client.post(rollback, reason).status()).isEqualTo(404);
    client.put(path, Map.of("version", 1, "reason", "first"));
    Answer nothing = client.post(rollback, reason);
    assertThat(nothing.status()).isEqualTo(409);
    assertThat(nothing.body().path("current").asInt()).isEqualTo(1);
    client.put(path, Map.of("version", 2, "reason", "second"));
    // A gate that nothing passes does not hold up a rollback.
    client.put(path + "/gate", gate("VALIDATION", 1.0));
    AliasAssignment back =
        client
            .post(rollback, Map.of("reason", "it fails at night", "expected", 2))
            .as(AliasAssignment.class);
    assertThat(back.version()).isEqualTo(1);
    assertThat(back.from()).isEqualTo(2);
    assertThat(back.kind()).isEqualTo(AliasAssignment.Kind.ROLLBACK);
    Answer again = client.post(rollback, Map.of("reason", "sent twice", "expected", 2));
    assertThat(again.status()).isEqualTo(409);
    assertThat(client.get(path).as(AliasAssignment[].class)).hasSize(3);
  }

  @Test
  void rollbackReachesEveryVersionThatStoodThereAndSaysWhatTheGateSaid() {
    train("far", 4, 68);
    String path = "/api/v1/models/far/aliases/champion";
    for (int version : List.of(1, 2, 3)) {
      client.put(path, Map.of("version", version, "reason", "newer"));
    }
    client.put(path + "/gate", gate("VALIDATION", 1.0));
    Map<String, Object> toTheFirst = Map.of("reason", "2 and 3 both fail", "version", 1);
    AliasAssignment back = client.post(path + "/rollback", toTheFirst).as(AliasAssignment.class);
    assertThat(back.from()).isEqualTo(3);
    assertThat(back.version()).isEqualTo(1);
    AliasAssignment[] history = client.get(path).as(AliasAssignment[].class);
    assertThat(history[0].kind()).isEqualTo(AliasAssignment.Kind.ROLLBACK);
    assertThat(history[0].checks()).extracting(GateCheck::satisfied).containsExactly(false);
    Answer never = client.post(path + "/rollback", Map.of("reason", "x", "version", 4));
    assertThat(never.status()).isEqualTo(409);
    assertThat(never.code()).isEqualTo("CONFLICT");
    assertThat(never.detail()).contains("never pointed at version 4");
    assertThat(client.post(path + "/rollback", toTheFirst).as(AliasAssignment.class))
        .isEqualTo(back);
    assertThat(client.get(path).as(AliasAssignment[].class)).hasSize(4);
  }

  @Test
  void gateRefusesWithEveryConditionAndNothingMoves() {
    train("gated", 2, 68);
    String path = "/api/v1/models/gated/aliases/champion";
    client.put(path, Map.of("version", 1, "reason", "before there was a gate"));
    Map<String, Object> conditions =
        Map.of(
            "reason",
            "agreed on by the board",
            "aucLowerBound",
            Map.of("part", "EXTERNAL", "atLeast", 1.0),
            "delongLoss",
            Map.of("part", "EXTERNAL", "alpha", 0.05),
            "calibrationSlope",
            Map.of("part", "EXTERNAL", "atLeast", -100, "atMost", 100));
    assertThat(client.put(path + "/gate", conditions).status()).isEqualTo(200);
    Answer refused = client.put(path, Map.of("version", 2, "reason", "newer"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("GATE_REFUSED");
    assertThat(refused.body().path("current").asInt()).isEqualTo(1);
    GateCheck[] checks =
        refused.json().treeToValue(refused.body().path("conditions"), GateCheck[].class);
    assertThat(checks)
        .extracting(GateCheck::condition)
        .containsExactly("aucLowerBound", "delongLoss", "calibrationSlope");
    assertThat(checks[0].satisfied()).isFalse();
    assertThat(checks[0].atLeast()).isEqualTo(1.0);
    assertThat(checks[1].satisfied()).isTrue();
    assertThat(checks[1].numbers()).containsEntry("commonCases", 15.0);
    assertThat(refused.detail()).contains("aucLowerBound").doesNotContain("calibrationSlope");
    assertThat(client.get(path).as(AliasAssignment[].class)).hasSize(1);
    assertThat(client.get(path + "/gate/2").as(GateCheck[].class)).isEqualTo(checks);

    client.with("scientist-anna").put(path + "/gate", gate("EXTERNAL", 0.0));
    AliasAssignment moved =
        client.put(path, Map.of("version", 2, "reason", "newer")).as(AliasAssignment.class);
    assertThat(moved.version()).isEqualTo(2);
    assertThat(moved.checks()).extracting(GateCheck::satisfied).containsExactly(true);
    AliasGate gate = client.get(path + "/gate").as(AliasGate.class);
    assertThat(gate.changes())
        .extracting(GateChange::by)
        .containsExactly("scientist-anna", "scientist");
    assertThat(gate.conditions().delongLoss()).isNull();
  }

  @Test
  void oneOfTwoPromotionsAtOnceWinsAndTheOtherIsToldWhereTheAliasIs() throws Exception {
    train("raced", 3, 65);
    String path = "/api/v1/models/raced/aliases/champion";
    client.put(path, Map.of("version", 1, "reason", "first"));
    for (int round = 0; round < 5; round++) {
      int current = client.get(path).as(AliasAssignment[].class)[0].version();
      List<Integer> others =
          List.of(1, 2, 3).stream().filter(version -> version != current).toList();
      List<Answer> answers = atOnce(path, others, current);
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
      int won = client.get(path).as(AliasAssignment[].class)[0].version();
      for (Answer answer : answers) {
        if (answer.status() == 409) {
          assertThat(answer.code()).isEqualTo("CONFLICT");
          assertThat(answer.body().path("current").asInt()).isEqualTo(won);
          assertThat(answer.detail()).contains("version " + won);
        } else {
          assertThat(answer.as(AliasAssignment.class).version()).isEqualTo(won);
        }
      }
    }
    assertThat(client.get(path).as(AliasAssignment[].class)).hasSize(6);
  }

  @Test
  void badMovesAndGatesAreNamedAndChangeNothing() {
    train("named", 1, 66);
    String path = "/api/v1/models/named/aliases/champion";
    Answer missing = client.put(path, Map.of("version", 9, "reason", "none"));
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.detail()).contains("named 9");
    Answer unwritable = client.put(path, Map.of("version", 1, "reason", "a\0b"));
    assertThat(unwritable.code()).isEqualTo("OUT_OF_RANGE");
    Answer unsought = client.get("/api/v1/models?cursor=%00");
    assertThat(unsought.status()).isEqualTo(400);
    assertThat(unsought.detail()).contains("U+0000");
    Answer large = client.put(path, Map.of("version", 1L << 40, "reason", "x"));
    assertThat(large.status()).isEqualTo(400);
    assertThat(large.detail()).contains("version must be a whole number");
    Answer twice = client.putText(path, "{\"version\": 1, \"version\": 2, \"reason\": \"x\"}");
    assertThat(twice.status()).isEqualTo(400);
    assertThat(twice.detail()).contains("twice");
    assertThat(client.put(path, Map.of("version", 1, "reason", "x", "expected", 4)).status())
        .isEqualTo(409);
    assertThat(client.get(path).status()).isEqualTo(404);
    assertThat(client.put(path, Map.of("version", 1, "reason", "x", "expected", 0)).status())
        .isEqualTo(200);
    // Where it points already nothing is written.
    client.put(path, Map.of("version", 1, "reason", "again"));
    assertThat(client.get(path).as(AliasAssignment[].class)).hasSize(1);
    assertThat(client.put(path + "/gate", gate("EXTERNAL", 1.5)).code()).isEqualTo("OUT_OF_RANGE");
    assertThat(client.put(path + "/gate", gate("TRAINING", 0.5)).status()).isEqualTo(400);
    assertThat(client.put("/api/v1/models/nobody/aliases/a/gate", gate("EXTERNAL", 0.5)).status())
        .isEqualTo(404);
    assertThat(client.get(path + "/gate").as(AliasGate.class).changes()).isEmpty();
    Map<String, Object> loss =
        Map.of("reason", "x", "delongLoss", Map.of("part", "EXTERNAL", "alpha", 0.05));
    client.put("/api/v1/models/named/aliases/spare/gate", loss);
    JsonNode shown = client.get("/api/v1/models/named/aliases/spare/gate").body();
    assertThat(shown.path("conditions").path("delongLoss").path("ifUntestable").asString())
        .isEqualTo("REFUSE");
    for (String table : List.of("alias_assignment", "alias_gate")) {
      client.put(path + "/gate", gate("EXTERNAL", 0.0));
      assertThatThrownBy(() -> sql.update("DELETE FROM " + table))
          .hasMessageContaining("is never changed");
    }
  }

  private static Map<String, Object> gate(String part, double atLeast) {
    return Map.of(
        "reason", "for a test", "aucLowerBound", Map.of("part", part, "atLeast", atLeast));
  }

  private List<Answer> atOnce(String path, List<Integer> versions, int expected) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(versions.size())) {
      List<Callable<Answer>> calls =
          versions.stream()
              .<Callable<Answer>>map(
                  version ->
                      () ->
                          client.put(
                              path,
                              Map.of(
                                  "version", version, "reason", "at once", "expected", expected)))
              .toList();
      List<Future<Answer>> answers = threads.invokeAll(calls);
      return List.of(answers.get(0).get(), answers.get(1).get());
    }
  }

  /** Trains versions 1, 2 ... of a model on a cohort of its name. */
  private void train(String model, int versions, long seed) {
    Cohort.Split split = cohort.create(model, seed);
    for (int version = 1; version <= versions; version++) {
      var request =
          Cohort.request(
              Task.HER2_OVER,
              version % 2 == 1 ? Classifier.LR : Classifier.SVM,
              model,
              split.request());
      assertThat(client.train(model, request).version()).isEqualTo(version);
    }
  }
}
