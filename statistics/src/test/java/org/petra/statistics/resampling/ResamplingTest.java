package org.petra.statistics.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;

class ResamplingTest {

  private static final boolean[] POSITIVE = {true, true, false, false, false, true};
  private static final List<String> PATIENTS = List.of("a", "a", "b", "b", "c", "d");

  private final RandomGenerator random = new Well19937c(20261124);

  @Test
  void everyStratifiedDrawHasAsManyOfEachClass() {
    for (int i = 0; i < 100; i++) {
      int[] rows = Resampling.stratified(POSITIVE).draw(random);

      assertThat(rows).hasSize(6);
      assertThat(Arrays.stream(rows).filter(row -> POSITIVE[row]).count()).isEqualTo(3);
    }
  }

  @Test
  void rowsOfAPatientStayTogether() {
    for (int i = 0; i < 100; i++) {
      int[] rows = Resampling.byCluster(PATIENTS).draw(random);

      assertThat(times(rows, 0)).isEqualTo(times(rows, 1));
      assertThat(times(rows, 2)).isEqualTo(times(rows, 3));
    }
  }

  @Test
  void patientsAreDrawnWithinTheirClass() {
    Resampling resampling = Resampling.byCluster(PATIENTS, POSITIVE);
    for (int i = 0; i < 100; i++) {
      int[] rows = resampling.draw(random);

      // Two patients of the class (a, d) and two of the rest (b, c).
      assertThat(times(rows, 0) + times(rows, 5)).isEqualTo(2);
      assertThat(times(rows, 2) + times(rows, 4)).isEqualTo(2);
    }
  }

  @Test
  void aPatientOfBothClassesIsDrawnAmongItsLike() {
    boolean[] mixed = {true, false, false, false, true, true};
    Resampling resampling = Resampling.byCluster(PATIENTS, mixed);
    for (int i = 0; i < 20; i++) {
      assertThat(times(resampling.draw(random), 0)).isEqualTo(1);
    }
  }

  @Test
  void everyDrawOfThreeClassesHasAsManyPatientsOfEach() {
    int[] classes = {2, 2, 0, 0, 1, 1};
    Resampling resampling = Resampling.byCluster(PATIENTS, classes);
    for (int i = 0; i < 100; i++) {
      int[] rows = resampling.draw(random);

      assertThat(rows).hasSize(6);
      assertThat(times(rows, 0)).isEqualTo(1);
      assertThat(times(rows, 2)).isEqualTo(1);
      assertThat(times(rows, 4) + times(rows, 5)).isEqualTo(2);
    }
  }

  @Test
  void rejectsClassesOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Resampling.byCluster(List.of("a"), new int[] {63}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Resampling.byCluster(List.of("a"), new int[] {-1}));
  }

  @Test
  void leavesOutOneClusterAtATime() {
    Resampling resampling = Resampling.byCluster(PATIENTS);

    assertThat(resampling.clusterCount()).isEqualTo(4);
    assertThat(resampling.all()).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(resampling.without(1)).containsExactly(0, 1, 4, 5);
  }

  @Test
  void rejectsClustersAndLabelsOfDifferentLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Resampling.byCluster(PATIENTS, new boolean[2]));
  }

  private static long times(int[] rows, int row) {
    return Arrays.stream(rows).filter(each -> each == row).count();
  }
}
