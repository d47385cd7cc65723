package org.petra.model.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.SplitName;
import org.petra.statistics.FeatureTable;

class DatasetDigestsTest {

  private final List<DatasetRow> rows = Rows.rows(2);
  private final FeatureTable vectors = vectors(0.5);

  @Test
  void sameContentHasTheSameId() {
    assertThat(id(new ArrayList<>(rows), vectors(0.5), "engine 1")).isEqualTo(id());
    assertThat(id().version()).isEqualTo(8);
    assertThat(id().variant()).isEqualTo(2);
  }

  @Test
  void oneBitOfOneValueMakesAnotherDataset() {
    FeatureTable other = vectors(Math.nextUp(0.5));
    assertThat(DatasetDigests.ofMatrix(rows, other))
        .isNotEqualTo(DatasetDigests.ofMatrix(rows, vectors));
    assertThat(id(rows, other, "engine 1")).isNotEqualTo(id());
  }

  @Test
  void labelSplitCovariateOrderAndEngineEachMakeAnotherDataset() {
    DatasetRow first = rows.getFirst();
    assertThat(id(replaced(Rows.row(0, SplitName.TRAINING, Her2Status.ZERO)), vectors, "engine 1"))
        .isNotEqualTo(id());
    assertThat(id(replaced(Rows.row(0, SplitName.EXTERNAL, first.her2())), vectors, "engine 1"))
        .isNotEqualTo(id());
    DatasetRow unknownAge =
        new DatasetRow(
            first.caseId(),
            first.patient(),
            first.split(),
            first.her2(),
            Rows.record(null, true, true, 10.0),
            first.caseValues());
    assertThat(id(replaced(unknownAge), vectors, "engine 1")).isNotEqualTo(id());
    assertThat(id(rows.reversed(), vectors, "engine 1")).isNotEqualTo(id());
    assertThat(id(rows, vectors, "engine 2")).isNotEqualTo(id());
  }

  @Test
  void patientReadingsAndLabelFieldEachMakeAnotherDatasetAndTimeDoesNot() {
    DatasetRow first = rows.getFirst();
    DatasetRow other =
        new DatasetRow(
            first.caseId(),
            rows.get(1).patient(),
            first.split(),
            first.her2(),
            first.record(),
            first.caseValues());
    assertThat(id(replaced(other), vectors, "engine 1")).isNotEqualTo(id());
    FrozenDataset plain = Rows.identified(rows, vectors, Readings.NONE, "engine 1", "her2");
    Readings within = new Readings(List.of(new LesionReadings(0, new double[] {0.5, 0.25}, null)));
    Readings between = new Readings(List.of(new LesionReadings(0, null, new double[] {0.5, 0.25})));
    assertThat(contentWith(plain, within))
        .isNotEqualTo(contentWith(plain, between))
        .isNotEqualTo(contentWith(plain, Readings.NONE));
    assertThat(Rows.identified(rows, vectors, Readings.NONE, "engine 1", "erPositive"))
        .extracting(each -> each.description().id())
        .isNotEqualTo(id());
    assertThat(DatasetDigests.ofContent(plain))
        .isEqualTo(contentWith(plain, Readings.NONE))
        .startsWith(id().toString().substring(0, 8));
  }

  private static String contentWith(FrozenDataset dataset, Readings readings) {
    return DatasetDigests.ofContent(
        new FrozenDataset(dataset.description(), dataset.rows(), dataset.vectors(), readings));
  }

  private UUID id() {
    return id(rows, vectors, "engine 1");
  }

  private static UUID id(List<DatasetRow> rows, FeatureTable vectors, String engine) {
    return Rows.identified(rows, vectors, Readings.NONE, engine, "her2").description().id();
  }

  private List<DatasetRow> replaced(DatasetRow first) {
    List<DatasetRow> replaced = new ArrayList<>(rows);
    replaced.set(0, first);
    return replaced;
  }

  private FeatureTable vectors(double first) {
    double[][] values = new double[rows.size()][2];
    values[0][0] = first;
    values[1][1] = Double.NaN;
    return FeatureTable.ofRows(List.of("ct_a", "pet_b"), values);
  }
}
