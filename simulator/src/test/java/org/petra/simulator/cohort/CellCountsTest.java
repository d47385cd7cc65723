package org.petra.simulator.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellCountsTest {

  private final java.util.List<PublishedCell> published = PublishedTables.cells();

  @Test
  void gives315PatientsTheArticlesOwnCounts() {
    assertThat(CellCounts.of(published, 315)).containsExactly(52, 65, 33, 27, 31, 7, 25, 45, 30);
  }

  @Test
  void gives60PatientsTheCountsOfTheStudyPage() {
    assertThat(CellCounts.of(published, 60)).containsExactly(8, 9, 7, 6, 6, 4, 6, 8, 6);
  }

  @Test
  void gives45PatientsTheCountsOfTheStudyPage() {
    assertThat(CellCounts.of(published, 45)).containsExactly(5, 6, 5, 5, 5, 4, 5, 5, 5);
  }

  @Test
  void sumsToThePatientsAskedForWithAtLeastFourInACell() {
    for (int n = 45; n <= 315; n++) {
      int[] counts = CellCounts.of(published, n);
      assertThat(IntStream.of(counts).sum()).isEqualTo(n);
      assertThat(IntStream.of(counts).min().orElseThrow()).isGreaterThanOrEqualTo(4);
    }
  }

  @Test
  void refusesACohortThatIsTooSmallOrTooLarge() {
    assertThatThrownBy(() -> CellCounts.of(published, 44)).hasMessageContaining("45 to 315");
    assertThatThrownBy(() -> CellCounts.of(published, 316)).hasMessageContaining("45 to 315");
  }
}
