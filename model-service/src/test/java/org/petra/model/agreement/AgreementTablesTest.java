package org.petra.model.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.AgreementTable;
import org.petra.model.dataset.DatasetRow;
import org.petra.model.dataset.FrozenDataset;
import org.petra.model.dataset.LesionReadings;
import org.petra.model.dataset.Readings;
import org.petra.model.dataset.Rows;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.agreement.IccForm;

class AgreementTablesTest {

  private static final List<String> NAMES =
      List.of("ct_original_glcm_A", "ct_original_glcm_B", "pet_wavelet-LLH_firstorder_C");
  private static final AgreementTables TABLES = new AgreementTables(IccForm.AGREEMENT_SINGLE, 0.75);

  /** Spread of a reading about the first one: little, much within readers, much between them. */
  private static final double[][] SPREAD = {{0.1, 0.1}, {3, 0.1}, {0.1, 3}};

  private final Random random = new Random(5);

  @Test
  void aFeatureIsKeptWhenItAgreesWithinAndBetweenReaders() {
    AgreementTable table = TABLES.of(dataset(12), true);
    assertThat(table.form()).isEqualTo("ICC(A,1)");
    assertThat(table.withinReader()).isEqualTo(12);
    assertThat(table.betweenReaders()).isEqualTo(12);
    assertThat(table.rows())
        .extracting(AgreementTable.Row::kept)
        .containsExactly(true, false, false);
    assertThat(table.keptWithin()).isEqualTo(2);
    assertThat(table.keptBetween()).isEqualTo(2);
    assertThat(table.kept()).isEqualTo(1);
    AgreementTable.Row first = table.rows().getFirst();
    assertThat(first.within().low()).isLessThan(first.within().value());
    assertThat(first.within().high()).isGreaterThan(first.within().value());
  }

  @Test
  void featuresAreCountedByKind() {
    AgreementTable table = TABLES.of(dataset(12), false);
    assertThat(table.rows()).isEmpty();
    assertThat(table.groups()).hasSize(2);
    AgreementTable.Group ct = table.groups().getFirst();
    assertThat(ct.modality() + ct.imageType() + ct.featureClass()).isEqualTo("CToriginalglcm");
    assertThat(ct.features()).isEqualTo(2);
    assertThat(ct.kept()).isEqualTo(1);
    assertThat(ct.medianBetween()).isGreaterThan(0.9);
  }

  @Test
  void aDatasetWithoutReadingsHasNoTableAndSaysWhy() {
    AgreementTable table = TABLES.of(dataset(0), true);
    assertThat(table.absentBecause()).contains("fewer than two training cases");
    assertThat(table.features()).isZero();
  }

  private FrozenDataset dataset(int read) {
    List<DatasetRow> rows = Rows.rows(4);
    double[][] vectors = new double[rows.size()][NAMES.size()];
    List<LesionReadings> lesions = new ArrayList<>();
    for (int row = 0; row < vectors.length; row++) {
      double[] repeated = new double[NAMES.size()];
      double[] other = new double[NAMES.size()];
      for (int column = 0; column < NAMES.size(); column++) {
        vectors[row][column] = random.nextGaussian();
        repeated[column] = vectors[row][column] + SPREAD[column][0] * random.nextGaussian();
        other[column] = vectors[row][column] + SPREAD[column][1] * random.nextGaussian();
      }
      if (row < read) {
        lesions.add(new LesionReadings(row, repeated, other));
      }
    }
    return Rows.dataset(rows, FeatureTable.ofRows(NAMES, vectors), new Readings(lesions));
  }
}
