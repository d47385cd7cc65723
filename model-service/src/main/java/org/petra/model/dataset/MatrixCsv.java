package org.petra.model.dataset;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.ClinicalRecord;

/**
 * A dataset's matrix as CSV, written while it is read: case id, part, class of the label's field,
 * if asked for what of the frozen clinical record a training may take beside the features, feature
 * columns. Numbers as Java prints them, which read back as the same bits; a value that is unknown
 * or could not be computed is empty.
 */
final class MatrixCsv {

  /** Covariates that are numbers; the histology, of which a covariate is one value, is a text. */
  private static final List<Covariate> COVARIATES =
      List.of(Covariate.ER, Covariate.PR, Covariate.AGE, Covariate.KI67);

  private MatrixCsv() {}

  /**
   * Writes header and rows; memory does not grow with their number.
   *
   * @param clinical whether the columns {@code institution}, {@code histology}, {@code ER}, {@code
   *     PR}, {@code AGE} and {@code KI67} stand before the features
   */
  static void write(StoredMatrix matrix, boolean clinical, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.append("caseId,split,").append(matrix.labelField());
    if (clinical) {
      writer.append(",institution,histology");
      for (Covariate each : COVARIATES) {
        writer.append(',').append(each.name());
      }
    }
    for (String name : matrix.names()) {
      writer.append(',').append(quoted(name));
    }
    writer.append('\n');
    int written = 0;
    List<StoredMatrix.Row> page = matrix.pages().from(written);
    while (!page.isEmpty()) {
      for (StoredMatrix.Row row : page) {
        writeCase(row.row(), matrix.labelField(), writer);
        if (clinical) {
          writeRecord(row.row().record(), writer);
        }
        writeVector(row.vector(), writer);
      }
      written += page.size();
      page = matrix.pages().from(written);
    }
    writer.flush();
  }

  private static void writeCase(DatasetRow row, String field, Writer writer) throws IOException {
    writer.append(row.caseId().toString()).append(',').append(row.split().name()).append(',');
    writer.append(quoted(Labels.classOf(field, row).orElse("")));
  }

  private static void writeRecord(ClinicalRecord record, Writer writer) throws IOException {
    writer.append(',').append(quoted(record.institution()));
    writer.append(',').append(quoted(record.histology()));
    for (Covariate covariate : COVARIATES) {
      Double value = covariate.of(record);
      writer.append(',').append(value == null ? "" : value.toString());
    }
  }

  private static void writeVector(double[] vector, Writer writer) throws IOException {
    for (double value : vector) {
      writer.append(',').append(Double.isNaN(value) ? "" : Double.toString(value));
    }
    writer.append('\n');
  }

  private static String quoted(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
