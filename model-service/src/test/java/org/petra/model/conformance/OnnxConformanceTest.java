package org.petra.model.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petra.contracts.model.Classifier;
import org.petra.model.OnnxRuntime;
import org.petra.model.classifier.CalibrationMethod;
import org.petra.model.classifier.ClassWeights;
import org.petra.model.classifier.FittedModel;
import org.petra.model.classifier.OnnxGraph;
import org.petra.model.pipeline.Pipeline;
import org.petra.model.pipeline.PipelineSettingsBuilder;
import org.petra.statistics.FeatureTable;

/** Every kind of model that can be written as ONNX, run by ONNX Runtime on the reference cohort. */
class OnnxConformanceTest {

  /** Radiomic features lie on scales as far apart as these. */
  private static final int DECADES = 10;

  @ParameterizedTest
  @CsvSource({
    "LR, NONE, NONE",
    "LR, PLATT, NONE",
    "LR, PLATT, BALANCED",
    "SVM, PLATT, NONE",
    "SVM, PLATT, BALANCED"
  })
  void onnxRuntimeGivesOurScoresAndProbabilities(
      Classifier classifier, CalibrationMethod calibration, ClassWeights weights) throws Exception {
    ReferenceCohort.Columns cohort = ReferenceCohort.columns();
    FeatureTable table = scaled(cohort.table());
    FittedModel model =
        Pipeline.fit(
                new PipelineSettingsBuilder(classifier)
                    .with(calibration)
                    .with(weights)
                    .withCount(10)
                    .build(),
                ReferenceCohort.rows(table, cohort.over()),
                (share, step) -> {})
            .model();
    byte[] file = OnnxGraph.write(model, "onnx", 1, Map.of());
    FeatureTable inputs = table.select(model.inputs());
    double[][] asked = new double[inputs.rowCount()][];
    Arrays.setAll(asked, inputs::row);

    assertThat(OnnxRuntime.run(file, asked).distanceTo(model, asked))
        .isLessThan(OnnxRuntime.FLOATS);
  }

  /** The cohort's columns, which are about standardised, on the scales of raw features. */
  private static FeatureTable scaled(FeatureTable table) {
    double[][] values = new double[table.rowCount()][table.columnCount()];
    for (int row = 0; row < values.length; row++) {
      for (int column = 0; column < values[row].length; column++) {
        double scale = Math.pow(10, column % DECADES - DECADES / 2);
        values[row][column] = scale * (table.value(row, column) + column % 4);
      }
    }
    return FeatureTable.ofRows(table.names(), values);
  }
}
