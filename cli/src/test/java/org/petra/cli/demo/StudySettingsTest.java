package org.petra.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudySettingsTest {

  // The rarest class of the training part at 315, 60 and 45 patients, and the smallest that a
  // split may have.
  @ParameterizedTest
  @CsvSource({"33, 5", "7, 5", "5, 3", "4, 2"})
  void everyFoldOfAFoldHasACaseOfTheRarestClass(int rarest, int folds) {
    assertThat(StudySettings.folds(rarest)).isEqualTo(folds);
    int leftForTuning = rarest - Math.ceilDiv(rarest, folds);
    assertThat(leftForTuning).isGreaterThanOrEqualTo(folds);
  }

  @Test
  void asksForNoMoreNeighboursThanAFoldOfAFoldHasRows() {
    assertThat(StudySettings.neighbours(150)).endsWith(15.0);
    // 16 rows at 45 patients, of which a fold of a fold (of three) trains on 7.
    assertThat(StudySettings.neighbours(16)).containsExactly(3.0, 5.0);
  }
}
