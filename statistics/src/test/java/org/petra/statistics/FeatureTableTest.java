package org.petra.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureTableTest {

  private final FeatureTable table =
      FeatureTable.ofRows(List.of("a", "b", "c"), new double[][] {{1, 2, 3}, {4, 5, 6}});

  @Test
  void isTheSameFromRowsAndFromColumns() {
    FeatureTable other =
        FeatureTable.ofColumns(List.of("a", "b", "c"), new double[][] {{1, 4}, {2, 5}, {3, 6}});

    for (int column = 0; column < 3; column++) {
      assertThat(other.column(column)).isEqualTo(table.column(column));
    }
    assertThat(other.row(1)).containsExactly(4, 5, 6);
    assertThat(other.value(1, 2)).isEqualTo(6);
  }

  @Test
  void selectsColumnsInTheOrderAskedFor() {
    FeatureTable selected = table.select(List.of("c", "a"));

    assertThat(selected.names()).containsExactly("c", "a");
    assertThat(selected.row(0)).containsExactly(3, 1);
  }

  @Test
  void selectsRowsInTheOrderAskedFor() {
    assertThat(table.rows(1, 0, 1).column("b")).containsExactly(5, 2, 5);
  }

  @Test
  void takesOneMoreColumn() {
    FeatureTable extended = table.with("er", new double[] {1, 0});

    assertThat(extended.names()).containsExactly("a", "b", "c", "er");
    assertThat(extended.column("er")).containsExactly(1, 0);
    assertThat(table.columnCount()).isEqualTo(3);
  }

  @Test
  void doesNotShareItsArrays() {
    double[][] columns = {{1, 2}};
    FeatureTable copied = FeatureTable.ofColumns(List.of("a"), columns);
    columns[0][0] = 9;
    copied.column(0)[1] = 9;

    assertThat(copied.column("a")).containsExactly(1, 2);
  }

  @Test
  void rejectsWhatDoesNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeatureTable.ofColumns(List.of("a"), new double[2][3]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeatureTable.ofColumns(List.of("a", "a"), new double[2][3]))
        .withMessageContaining("two columns are named a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeatureTable.ofColumns(List.of("a", "b"), new double[][] {{1, 2}, {1}}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeatureTable.ofRows(List.of("a", "b"), new double[][] {{1}}));
    assertThatIllegalArgumentException().isThrownBy(() -> table.column("d"));
    assertThatIllegalArgumentException().isThrownBy(() -> table.with("d", new double[] {1, 2, 3}));
  }
}
