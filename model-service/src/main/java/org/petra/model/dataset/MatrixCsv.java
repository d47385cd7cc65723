package org.petra.model.dataset;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * A dataset's matrix as CSV: case id, part, class of the label's field, feature columns. Numbers as
 * Java prints them, which read back as the same bits; a value that could not be computed is empty.
 */
final class MatrixCsv {

  private MatrixCsv() {}

  static void write(FrozenDataset dataset, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    String field = dataset.description().labelField();
    writer.append("caseId,split,").append(field);
    for (String name : dataset.vectors().names()) {
      writer.append(',').append(quoted(name));
    }
    writer.append('\n');
    for (int row = 0; row < dataset.rows().size(); row++) {
      DatasetRow each = dataset.rows().get(row);
      writer.append(each.caseId().toString()).append(',').append(each.split().name()).append(',');
      writer.append(quoted(Labels.classOf(field, each).orElse("")));
      for (int column = 0; column < dataset.vectors().columnCount(); column++) {
        double value = dataset.vectors().value(row, column);
        writer.append(',').append(Double.isNaN(value) ? "" : Double.toString(value));
      }
      writer.append('\n');
    }
    writer.flush();
  }

  private static String quoted(String text) {
    return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
