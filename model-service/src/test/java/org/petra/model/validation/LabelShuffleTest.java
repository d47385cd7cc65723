package org.petra.model.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelShuffleTest {

  private static final List<String> PATIENTS = List.of("a", "a", "b", "c", "c", "d", "e", "f");
  private static final boolean[] LABELS = {true, false, true, false, false, false, false, true};

  private final LabelShuffle shuffle = new LabelShuffle(PATIENTS, LABELS);

  @Test
  void sameSeedAndNumberGiveTheSameLabels() {
    assertThat(shuffle.shuffled(5, 3)).isEqualTo(shuffle.shuffled(5, 3));
  }

  @Test
  void patientsExchangeAllTheirLabels() {
    boolean moved = false;
    for (int number = 1; number <= 50; number++) {
      boolean[] shuffled = shuffle.shuffled(5, number);
      // The two patients with two rows have one label true and one false, or none.
      assertThat(shuffled[0] ^ shuffled[3]).isTrue();
      assertThat(shuffled[1] || shuffled[4]).isFalse();
      int single = 0;
      for (int row : new int[] {2, 5, 6, 7}) {
        single += shuffled[row] ? 1 : 0;
      }
      assertThat(single).isEqualTo(2);
      moved |= shuffled[5];
    }
    assertThat(moved).isTrue();
  }
}
