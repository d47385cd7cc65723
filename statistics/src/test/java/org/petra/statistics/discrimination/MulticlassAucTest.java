package org.petra.statistics.discrimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.petra.statistics.Reason;

class MulticlassAucTest {

  /** Sums in another order. */
  private static final double ROUNDING = 1e-12;

  private static final int[] LABELS = {0, 0, 0, 1, 1, 2, 2, 2, 2};
  private static final double[][] SCORES = {
    {0.5, 0.3, 0.2},
    {0.4, 0.4, 0.2},
    {0.2, 0.3, 0.5},
    {0.3, 0.5, 0.2},
    {0.4, 0.4, 0.2},
    {0.1, 0.1, 0.8},
    {0.2, 0.2, 0.6},
    {0.4, 0.2, 0.4},
    {0.3, 0.4, 0.3}
  };

  // scikit-learn 1.9.1: roc_auc_score(y, s, multi_class="ovr" or "ovo", average=...)
  @Test
  void agreesWithScikitLearnAlsoForTies() {
    MulticlassAuc auc = MulticlassAuc.of(LABELS, SCORES).get();

    assertThat(auc.oneVersusRest(Averaging.MACRO)).isCloseTo(0.841005291005291, within(ROUNDING));
    assertThat(auc.oneVersusRest(Averaging.WEIGHTED))
        .isCloseTo(0.8378306878306878, within(ROUNDING));
    assertThat(auc.oneVersusOne(Averaging.MACRO)).isCloseTo(0.8368055555555557, within(ROUNDING));
    assertThat(auc.oneVersusOne(Averaging.WEIGHTED))
        .isCloseTo(0.8391203703703703, within(ROUNDING));
  }

  @Test
  void everyClassAndPairIsThere() {
    MulticlassAuc auc = MulticlassAuc.of(LABELS, SCORES).get();

    assertThat(auc.classes().stream().map(ClassAuc::count)).containsExactly(3, 2, 4);
    assertThat(auc.pairs().stream().map(PairAuc::count)).containsExactly(5, 7, 6);
  }

  @Test
  void twoClassesWithComplementaryScoresHaveOneArea() {
    double[][] scores = {{0.9, 0.1}, {0.4, 0.6}, {0.5, 0.5}};
    MulticlassAuc auc = MulticlassAuc.of(new int[] {0, 0, 1}, scores).get();

    assertThat(auc.oneVersusRest(Averaging.MACRO)).isEqualTo(0.5);
    assertThat(auc.oneVersusOne(Averaging.WEIGHTED)).isEqualTo(0.5);
  }

  @Test
  void namesWhyThereIsNoArea() {
    double[][] missing = {{0.1, Double.NaN}, {0.2, 0.8}};

    assertThat(MulticlassAuc.of(new int[] {0, 1}, missing).reason()).contains(Reason.NOT_FINITE);
    assertThat(MulticlassAuc.of(new int[] {0, 0}, new double[2][2]).reason())
        .contains(Reason.TOO_FEW_OF_A_CLASS);
    assertThat(MulticlassAuc.of(new int[0], new double[0][]).reason())
        .contains(Reason.TOO_FEW_OF_A_CLASS);
  }

  @Test
  void rejectsWhatDoesNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MulticlassAuc.of(new int[1], new double[2][2]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MulticlassAuc.of(new int[] {0, 2}, new double[2][2]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MulticlassAuc.of(new int[2], new double[][] {{1, 2}, {1}}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MulticlassAuc.of(new int[2], new double[2][1]));
  }
}
