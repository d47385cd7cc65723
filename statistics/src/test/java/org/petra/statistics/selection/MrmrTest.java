package org.petra.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Reason;

class MrmrTest {

  /** A few units in the last place of numbers near 10. */
  private static final double ROUNDING = 1e-13;

  private static final boolean[] POSITIVE = {true, true, false, false};

  /*
   * Two groups of two with means +d and -d and values e to either side have F = 2 d^2 / e^2:
   * BEST (d 2, e 1) has 8, OTHER (d 1.5, e 1) has 4.5, and their correlation is
   * (12 - 4) / sqrt(20 * 13).
   */
  private static final double[] BEST = {3, 1, -1, -3};
  private static final double[] OTHER = {0.5, 2.5, -2.5, -0.5};
  private static final double[] COPY = {6, 2, -2, -6};
  private static final double CORRELATION = 8 / Math.sqrt(260);

  @Test
  void prefersAWeakerFeatureThatDoesNotRepeatAStrongerOne() {
    // 4.5 / 0.496 is more than the copy's 8 / 1.
    FeatureTable table =
        FeatureTable.ofColumns(
            List.of("best", "copy", "other"), new double[][] {BEST, COPY, OTHER});

    List<RankedFeature> selected = new Mrmr(3).select(table, POSITIVE).get().selected();

    assertThat(selected).extracting(RankedFeature::name).containsExactly("best", "other", "copy");
    assertFeature(selected.get(0), 8, 0);
    assertFeature(selected.get(1), 4.5, CORRELATION);
    assertFeature(selected.get(2), 8, (1 + CORRELATION) / 2);
  }

  @Test
  void ofEqualScoresTheEarlierColumnWins() {
    for (List<String> names : List.of(List.of("x", "y"), List.of("y", "x"))) {
      FeatureTable table = FeatureTable.ofColumns(names, new double[][] {BEST, BEST});

      assertThat(new Mrmr(1).select(table, POSITIVE).get().names())
          .containsExactly(names.getFirst());
    }
  }

  @Test
  void takesAllAndSaysSoWhenThereAreFewerThanAsked() {
    FeatureTable table =
        FeatureTable.ofColumns(List.of("best", "other"), new double[][] {BEST, OTHER});

    MrmrSelection selection = new Mrmr(8).select(table, POSITIVE).get();

    assertThat(selection.names()).containsExactly("best", "other");
    assertThat(selection.requested()).isEqualTo(8);
    assertThat(selection.fewerThanRequested()).isTrue();
    assertThat(new Mrmr(2).select(table, POSITIVE).get().fewerThanRequested()).isFalse();
  }

  @Test
  void excludesWhatCannotBeRankedWithItsReason() {
    FeatureTable table =
        FeatureTable.ofColumns(
            List.of("constant", "best", "missing"),
            new double[][] {{4, 4, 4, 4}, BEST, {1, 2, 3, Double.NaN}});

    MrmrSelection selection = new Mrmr(1).select(table, POSITIVE).get();

    assertThat(selection.names()).containsExactly("best");
    assertThat(selection.excluded())
        .containsExactly(
            new ExcludedFeature("constant", Reason.NO_VARIATION),
            new ExcludedFeature("missing", Reason.NOT_FINITE));
  }

  @Test
  void aFeatureThatSeparatesPerfectlyComesFirst() {
    FeatureTable table =
        FeatureTable.ofColumns(List.of("best", "perfect"), new double[][] {BEST, {1, 1, 0, 0}});

    assertThat(new Mrmr(2).select(table, POSITIVE).get().names())
        .containsExactly("perfect", "best");
  }

  @Test
  void anUncorrelatedFeatureHasAFiniteScore() {
    // d 0.5 and e 1 against the spread of BEST: correlation exactly 0.
    FeatureTable table =
        FeatureTable.ofColumns(
            List.of("best", "copy", "uncorrelated"),
            new double[][] {BEST, COPY, {-0.5, 1.5, -1.5, 0.5}});

    List<RankedFeature> selected = new Mrmr(2).select(table, POSITIVE).get().selected();

    assertThat(selected.get(1).name()).isEqualTo("uncorrelated");
    assertFeature(selected.get(1), 0.5, 0);
  }

  @Test
  void namesWhyNothingIsSelected() {
    FeatureTable constant =
        FeatureTable.ofColumns(List.of("constant"), new double[][] {{4, 4, 4, 4}});

    assertThat(new Mrmr(2).select(constant, POSITIVE).reason()).contains(Reason.NO_CANDIDATE);
    assertThat(new Mrmr(2).select(constant.select(List.of()), POSITIVE).reason())
        .contains(Reason.NO_CANDIDATE);
    assertThat(new Mrmr(2).select(constant, new boolean[] {true, false, false, false}).reason())
        .contains(Reason.TOO_FEW_OF_A_CLASS);
  }

  @Test
  void rejectsWhatDoesNotFit() {
    FeatureTable table = FeatureTable.ofColumns(List.of("best"), new double[][] {BEST});

    assertThatIllegalArgumentException().isThrownBy(() -> new Mrmr(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mrmr(1).select(table, new boolean[3]));
  }

  private static void assertFeature(RankedFeature feature, double relevance, double redundancy) {
    assertThat(feature.relevance()).isCloseTo(relevance, within(ROUNDING));
    assertThat(feature.redundancy()).isCloseTo(redundancy, within(ROUNDING));
  }
}
