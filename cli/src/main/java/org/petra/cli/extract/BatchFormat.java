package org.petra.cli.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.petra.cli.terminal.CommandFailure;
import org.petra.radiomics.extraction.FeatureVector;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How the outcomes of a batch are written; the stream is left open. */
enum BatchFormat {
  /**
   * A list with, for each case, {@code case} (its cells) and {@code features}, {@code status} and
   * {@code diagnostics}, or {@code error}.
   */
  JSON {
    @Override
    void write(List<BatchCase.Outcome> outcomes, OutputStream out) {
      List<Map<String, Object>> documents = new ArrayList<>();
      for (BatchCase.Outcome outcome : outcomes) {
        documents.add(document(outcome));
      }
      MAPPER.writeValue(out, documents);
    }
  },
  /**
   * A row for each case: its cells, {@code extraction_status} and {@code extraction_detail}, the
   * features; a value that is not defined is NaN, one that was not computed is empty.
   */
  CSV {
    @Override
    void write(List<BatchCase.Outcome> outcomes, OutputStream out) throws IOException {
      BatchTable table = BatchTable.of(outcomes);
      StringBuilder text = new StringBuilder();
      line(text, table.names());
      for (int row = 0; row < table.rows(); row++) {
        List<String> cells = new ArrayList<>(table.texts(row));
        for (int feature = 0; feature < table.features().size(); feature++) {
          Double value = table.value(row, feature);
          cells.add(value == null ? "" : value.toString());
        }
        line(text, cells);
      }
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  },
  /** The table of {@link #CSV} with columns of text and of doubles; what is empty there is null. */
  PARQUET {
    @Override
    void write(List<BatchCase.Outcome> outcomes, OutputStream out) throws IOException {
      ParquetTable.write(BatchTable.of(outcomes), out);
    }
  };

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  abstract void write(List<BatchCase.Outcome> outcomes, OutputStream out) throws IOException;

  /** The format that the name of {@code file} ends in. */
  static BatchFormat of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    for (BatchFormat format : values()) {
      if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new CommandFailure("The name of " + file + " must end in .json, .csv or .parquet.");
  }

  /** What {@link #JSON} says about a case. */
  static Map<String, Object> document(BatchCase.Outcome outcome) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("case", outcome.columns());
    FeatureVector vector = outcome.vector();
    if (vector == null) {
      document.put("error", Map.of("code", outcome.status(), "detail", outcome.detail()));
    } else {
      document.putAll(VectorFormat.document(vector));
    }
    return document;
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append(String.join(",", cells.stream().map(CsvRows::quoted).toList())).append("\r\n");
  }
}
