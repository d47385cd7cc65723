package org.petra.model.dataset;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A dataset's matrix as CSV, written while it is read: case id, part, class of the label's field,
 * feature columns. Numbers as Java prints them, which read back as the same bits; a value that
 * could not be computed is empty.
 */
final class MatrixCsv {

  private MatrixCsv() {}

  /** Writes header and rows; memory does not grow with their number. */
  static void write(StoredMatrix matrix, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.append("caseId,split,").append(matrix.labelField());
    for (String name : matrix.names()) {
      writer.append(',').append(quoted(name));
    }
    writer.append('\n');
    int written = 0;
    List<StoredMatrix.Row> page = matrix.pages().from(written);
    while (!page.isEmpty()) {
      for (StoredMatrix.Row row : page) {
        write(row, matrix.labelField(), writer);
      }
      written += page.size();
      page = matrix.pages().from(written);
    }
    writer.flush();
  }

  private static void write(StoredMatrix.Row row, String field, Writer writer) throws IOException {
    DatasetRow each = row.row();
    writer.append(each.caseId().toString()).append(',').append(each.split().name()).append(',');
    writer.append(quoted(Labels.classOf(field, each).orElse("")));
    for (double value : row.vector()) {
      writer.append(',').append(Double.isNaN(value) ? "" : Double.toString(value));
    }
    writer.append('\n');
  }

  private static String quoted(String text) {
    return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
