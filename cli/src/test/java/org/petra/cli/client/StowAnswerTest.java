package org.petra.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StowAnswerTest {

  @Test
  void readsWhatWasStoredRefusedAndUnreadable() {
    StowAnswer answer =
        read(
            """
            {"00081199": {"vr": "SQ", "Value": [
               {"00081155": {"vr": "UI", "Value": ["1.2.1"]}}, {"00081155": {"vr": "UI", "Value": ["1.2.2"]}}]},
             "00081198": {"vr": "SQ", "Value": [
               {"00081155": {"vr": "UI", "Value": ["1.2.3"]}, "00081197": {"vr": "US", "Value": [273]}}]},
             "0008119A": {"vr": "SQ", "Value": [{"00081197": {"vr": "US", "Value": [49152]}}]}}
            """);
    assertThat(answer.stored()).containsExactly("1.2.1", "1.2.2");
    assertThat(answer.failed()).containsEntry("1.2.3", 0x0111).hasSize(1);
    assertThat(answer.unreadable()).isEqualTo(1);
    assertThat(answer.isComplete()).isFalse();
  }

  @Test
  void anAnswerWithoutFailuresIsComplete() {
    StowAnswer answer =
        read("[{\"00081199\": {\"Value\": [{\"00081155\": {\"Value\": [\"1.2\"]}}]}}]");
    assertThat(answer.stored()).containsExactly("1.2");
    assertThat(answer.isComplete()).isTrue();
  }

  @Test
  void saysThatACohortChangedWhatItStored() {
    StowAnswer answer =
        read(
            """
            {"00081199": {"vr": "SQ", "Value": [{
               "00081155": {"vr": "UI", "Value": ["2.25.1"]}, "00081196": {"vr": "US", "Value": [45056]}}]}}
            """);
    assertThat(answer.changed()).isTrue();
    assertThat(answer.isComplete()).isTrue();
    assertThat(read("{}").changed()).isFalse();
  }

  private static StowAnswer read(String json) {
    return StowAnswer.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
