package org.petra.model.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/**
 * Against bytes as PostgreSQL's documentation of its wire format has them; PredictionIT asks the
 * server itself.
 */
class SentArrayTest {

  private static final int FLOAT8 = 701;

  @Test
  void readsNumbersAndNulls() {
    ByteBuffer sent = ByteBuffer.allocate(20 + 12 + 4 + 12);
    sent.putInt(1).putInt(1).putInt(FLOAT8).putInt(3).putInt(1);
    sent.putInt(8).putDouble(1.5).putInt(-1).putInt(8).putDouble(Double.NaN).flip();
    assertThat(SentArray.doubles(sent)).containsExactly(1.5, Double.NaN, Double.NaN);
  }

  @Test
  void readsAnEmptyArray() {
    ByteBuffer sent = ByteBuffer.allocate(12).putInt(0).putInt(0).putInt(FLOAT8).flip();
    assertThat(SentArray.doubles(sent)).isEmpty();
  }

  @Test
  void refusesWhatIsNoListOfDoubles() {
    ByteBuffer table = ByteBuffer.allocate(12).putInt(2).putInt(0).putInt(FLOAT8).flip();
    assertThatThrownBy(() -> SentArray.doubles(table)).hasMessageContaining("2 dimensions");
    ByteBuffer floats = ByteBuffer.allocate(28);
    floats.putInt(1).putInt(0).putInt(700).putInt(1).putInt(1).putInt(4).putFloat(1).flip();
    assertThatThrownBy(() -> SentArray.doubles(floats)).hasMessageContaining("4 bytes");
  }
}
