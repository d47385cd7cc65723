package org.petra.statistics.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.selection.Mrmr;
import org.petra.statistics.selection.TTestFilter;
import tools.jackson.databind.JsonNode;

/** mRMR in the study's form on the cohort, and that no reference value goes unread. */
class SelectionConformanceTest {

  private static final String MRMR = "mrmr_f_statistic_over_mean_abs_correlation_FCQ";

  private static final double ALPHA = 0.05;

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

    assertThat(new TTestFilter(ALPHA).apply(table, cohort.equal("her2", "over")).kept())
        .isEqualTo(
            table.names().stream()
                .filter(name -> expected.get(name).get("p").doubleValue() < ALPHA)
                .toList());
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
