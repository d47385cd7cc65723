package org.petra.ingest.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.contracts.cases.Her2Status;

class Her2LabelTest {

  @Test
  void callsThreePlusOverWhateverFishSays() {
    assertThat(label(3, null).status()).isEqualTo(Her2Status.OVER);
    assertThat(label(3, false).status()).isEqualTo(Her2Status.OVER);
  }

  @Test
  void letsFishDecideTwoPlus() {
    assertThat(label(2, true).status()).isEqualTo(Her2Status.OVER);
    assertThat(label(2, false).status()).isEqualTo(Her2Status.LOW);
  }

  @Test
  void callsOnePlusLowAndZeroZero() {
    assertThat(label(1, null).status()).isEqualTo(Her2Status.LOW);
    assertThat(label(0, null).status()).isEqualTo(Her2Status.ZERO);
    assertThat(label(0, true).status()).isEqualTo(Her2Status.ZERO);
  }

  @Test
  void givesNoLabelWithItsReasonToTwoPlusWithoutFish() {
    Her2Label label = label(2, null);
    assertThat(label.status()).isNull();
    assertThat(label.unlabelledBecause()).contains("2+").contains("FISH");
  }

  @Test
  void givesNoLabelWithoutScoreOrRecord() {
    assertThat(label(null, true).status()).isNull();
    assertThat(label(null, true).unlabelledBecause()).contains("IHC");
    assertThat(Her2Label.of(null).unlabelledBecause()).contains("no clinical record");
  }

  private static Her2Label label(@Nullable Integer ihc, @Nullable Boolean fish) {
    return Her2Label.of(new ClinicalRecord(null, null, null, null, ihc, fish, null, null));
  }
}
