package org.petra.model.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.SplitName;

class MatrixCsvTest {

  private static final List<StoredMatrix.Row> ROWS =
      List.of(
          row(0, SplitName.TRAINING, Her2Status.OVER, 1, 0.1),
          row(1, SplitName.TRAINING, Her2Status.LOW, Double.NaN, 1e-300),
          row(2, SplitName.EXTERNAL, Her2Status.ZERO, -0.0, 12345678));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 50})
  void everyRowIsWrittenOnceInOrderHoweverManyAreReadAtOnce(int atOnce) throws IOException {
    assertThat(csv(atOnce))
        .isEqualTo(
            """
            caseId,split,her2,ct_a,"pet_b, with ""quotes\"""
            00000000-0000-0001-0000-000000000000,TRAINING,OVER,1.0,0.1
            00000000-0000-0001-0000-000000000001,TRAINING,LOW,,1.0E-300
            00000000-0000-0001-0000-000000000002,EXTERNAL,ZERO,-0.0,1.2345678E7
            """);
  }

  @Test
  void holdsOnlyOnePageAtATime() throws IOException {
    List<Integer> asked = new ArrayList<>();
    MatrixCsv.write(
        matrix(
            position -> {
              asked.add(position);
              return page(position, 2);
            }),
        false,
        new ByteArrayOutputStream());
    assertThat(asked).containsExactly(0, 2, 3);
  }

  private static String csv(int atOnce) throws IOException {
    var out = new ByteArrayOutputStream();
    MatrixCsv.write(matrix(position -> page(position, atOnce)), false, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static StoredMatrix matrix(StoredMatrix.Pages pages) {
    return new StoredMatrix("her2", List.of("ct_a", "pet_b, with \"quotes\""), pages);
  }

  private static List<StoredMatrix.Row> page(int position, int atOnce) {
    return ROWS.subList(position, Math.min(ROWS.size(), position + atOnce));
  }

  private static StoredMatrix.Row row(
      int number, SplitName split, Her2Status her2, double... values) {
    return new StoredMatrix.Row(Rows.row(number, split, her2), values);
  }
}
