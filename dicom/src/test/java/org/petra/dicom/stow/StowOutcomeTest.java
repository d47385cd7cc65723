package org.petra.dicom.stow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StowOutcomeTest {

  private static final StowOutcome.Stored STORED =
      new StowOutcome.Stored("1.2", "1.2.3", "http://host/i", Optional.empty());
  private static final StowOutcome.Failed FAILED =
      new StowOutcome.Failed("1.2", "1.2.4", FailureReason.DUPLICATE_SOP_INSTANCE);

  private static String json(StowOutcome outcome) {
    return new String(outcome.toJson(), StandardCharsets.UTF_8);
  }

  @Test
  void answers200AndNamesWhatIsStored() {
    StowOutcome outcome =
        new StowOutcome(Optional.of("http://host/s"), List.of(STORED), List.of(), List.of());
    assertThat(outcome.httpStatus()).isEqualTo(200);
    assertThat(json(outcome))
        .isEqualTo(
            "{\"00081190\":{\"vr\":\"UR\",\"Value\":[\"http://host/s\"]},"
                + "\"00081199\":{\"vr\":\"SQ\",\"Value\":[{"
                + "\"00081150\":{\"vr\":\"UI\",\"Value\":[\"1.2\"]},"
                + "\"00081155\":{\"vr\":\"UI\",\"Value\":[\"1.2.3\"]},"
                + "\"00081190\":{\"vr\":\"UR\",\"Value\":[\"http://host/i\"]}}]}}");
  }

  @Test
  void answers202WithFailuresOrWarnings() {
    StowOutcome outcome =
        new StowOutcome(
            Optional.empty(),
            List.of(STORED),
            List.of(FAILED),
            List.of(FailureReason.CANNOT_UNDERSTAND));
    assertThat(outcome.httpStatus()).isEqualTo(202);
    assertThat(json(outcome))
        .contains("\"00081198\":{\"vr\":\"SQ\"", "\"00081197\":{\"vr\":\"US\",\"Value\":[273]}")
        .contains(
            "\"0008119A\":{\"vr\":\"SQ\",\"Value\":[{\"00081197\":{\"vr\":\"US\",\"Value\":[49152]}}]}")
        .doesNotContain("\"00081190\":{\"vr\":\"UR\",\"Value\":[\"http://host/s\"]");
    StowOutcome.Stored warned =
        new StowOutcome.Stored("1.2", "1.2.3", "u", Optional.of(WarningReason.MISMATCH));
    StowOutcome warning = new StowOutcome(Optional.empty(), List.of(warned), List.of(), List.of());
    assertThat(warning.httpStatus()).isEqualTo(202);
    assertThat(json(warning)).contains("\"00081196\":{\"vr\":\"US\",\"Value\":[45063]}");
  }

  @Test
  void answers409WhereNothingIsStored() {
    StowOutcome outcome = new StowOutcome(Optional.empty(), List.of(), List.of(FAILED), List.of());
    assertThat(outcome.httpStatus()).isEqualTo(409);
    assertThat(json(outcome)).startsWith("{\"00081198\"");
  }
}
