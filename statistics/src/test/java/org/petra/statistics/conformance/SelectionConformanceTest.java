package org.petra.statistics.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.selection.CorrelationPruning;
import org.petra.statistics.selection.CorrelationPruning.Kind;
import org.petra.statistics.selection.Mrmr;
import org.petra.statistics.selection.PrunedFeature;
import org.petra.statistics.selection.PruningResult;
import org.petra.statistics.selection.UnivariateFilter;
import org.petra.statistics.selection.UnivariateFilter.Adjustment;
import tools.jackson.databind.JsonNode;

/** mRMR in the study's form on the cohort, and that no reference value goes unread. */
class SelectionConformanceTest {

  private static final String MRMR = "mrmr_f_statistic_over_mean_abs_correlation_FCQ";

  private static final double ALPHA = 0.05;

  /** Sums in another order. */
  private static final double ROUNDING = 1e-12;

  @Test
  void mrmrSelectsTheSameFeaturesInTheSameOrder() {
    List<String> expected =
        SharedReference.expected().get(MRMR).valueStream().map(JsonNode::stringValue).toList();
    SharedReference.Csv cohort = SharedReference.csv("cohort.csv");

    assertThat(
            new Mrmr(expected.size())
                .select(table(cohort), cohort.equal("her2", "over"))
                .get()
                .names())
        .isEqualTo(expected);
  }

  @Test
  void theFilterKeepsTheFeaturesWhoseReferencePValueIsSmall() {
    JsonNode expected = SharedReference.expected().get("t_test_student");
    SharedReference.Csv cohort = SharedReference.csv("cohort.csv");
    FeatureTable table = table(cohort);

    assertThat(
            new UnivariateFilter(UnivariateFilter.Test.STUDENT, Adjustment.NONE, ALPHA)
                .apply(table, cohort.equal("her2", "over"))
                .kept())
        .isEqualTo(
            table.names().stream()
                .filter(name -> expected.get(name).get("p").doubleValue() < ALPHA)
                .toList());
  }

  // statsmodels 0.15.0: multipletests(p, method="holm" or "fdr_bh") < 0.05 of the p values in
  // mann_whitney
  @Test
  void adjustedFiltersKeepWhatStatsmodelsDoes() {
    SharedReference.Csv cohort = SharedReference.csv("cohort.csv");
    FeatureTable table = table(cohort);
    boolean[] over = cohort.equal("her2", "over");

    assertThat(
            new UnivariateFilter(UnivariateFilter.Test.MANN_WHITNEY, Adjustment.HOLM, ALPHA)
                .apply(table, over)
                .kept())
        .containsExactly("f02", "f05", "f08", "f10", "f14", "f17");
    assertThat(
            new UnivariateFilter(
                    UnivariateFilter.Test.MANN_WHITNEY, Adjustment.BENJAMINI_HOCHBERG, ALPHA)
                .apply(table, over)
                .kept())
        .containsExactly(
            "f00", "f01", "f02", "f04", "f05", "f06", "f08", "f10", "f12", "f13", "f14", "f16",
            "f17", "f18");
  }

  // pandas: X.corr("pearson" or "spearman"), f12 with f00
  @Test
  void pruningDropsTheCopies() {
    FeatureTable table = table(SharedReference.csv("cohort.csv"));
    PruningResult pearson = new CorrelationPruning(0.5, Kind.PEARSON).apply(table).get();
    PruningResult spearman = new CorrelationPruning(0.5, Kind.SPEARMAN).apply(table).get();

    assertThat(pearson.pruned().stream().map(PrunedFeature::name))
        .containsExactly("f12", "f13", "f14", "f15", "f16", "f17", "f18", "f19");
    assertThat(pearson.pruned().stream().map(PrunedFeature::keptInstead))
        .containsExactly("f00", "f01", "f02", "f03", "f04", "f05", "f06", "f07");
    assertThat(pearson.pruned().getFirst().correlation())
        .isCloseTo(0.9468291997746149, within(ROUNDING));
    assertThat(spearman.pruned().getFirst().correlation())
        .isCloseTo(0.9361749411084938, within(ROUNDING));
    assertThat(pearson.kept()).hasSize(32).isEqualTo(spearman.kept());
  }

  @Test
  void everyReferenceValueIsReadByAConformanceTest() {
    assertThat(SharedReference.names(SharedReference.expected()))
        .containsExactlyInAnyOrder(
            "anova",
            "kruskal",
            "t_test_student",
            "t_test_welch",
            "mann_whitney",
            "chi_square",
            "fisher_exact_2x2",
            "fisher_freeman_halton_3x2",
            "benjamini_hochberg",
            "auc",
            "delong_ci",
            "delong_test",
            "brier",
            "average_precision",
            "roc_curve_rf",
            "icc",
            MRMR,
            // Classifiers are the model service's, and its tests read this one.
            "scikit_learn_10_fold_auc");
  }

  private static FeatureTable table(SharedReference.Csv cohort) {
    List<String> names = cohort.header().stream().filter(name -> name.matches("f\\d\\d")).toList();
    return FeatureTable.ofColumns(
        names, names.stream().map(cohort::numbers).toArray(double[][]::new));
  }
}
