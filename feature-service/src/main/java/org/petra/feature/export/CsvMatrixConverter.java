package org.petra.feature.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.petra.feature.store.FeatureDictionary;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Writes a matrix as CSV (RFC 4180, UTF-8, a header line): {@code caseId}, {@code voi}, {@code
 * reader}, {@code repetition}, the features, {@code caseValue_suvMax}, {@code caseValue_suvMean}.
 */
@Component
@Order(2)
final class CsvMatrixConverter extends MatrixConverter {

  CsvMatrixConverter(MatrixReader reader) {
    super(MediaType.valueOf(FeatureEndpoint.CSV), reader);
  }

  @Override
  Document open(OutputStream out) {
    return new CsvSink(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
  }

  private record CsvSink(Writer to) implements Document {

    @Override
    public void header(FeatureDictionary dictionary) {
      StringJoiner line = line().add("caseId").add("voi").add("reader").add("repetition");
      dictionary.names().forEach(line::add);
      write(line.add("caseValue_suvMax").add("caseValue_suvMean"));
    }

    @Override
    public void row(Row row) {
      Region region = row.region();
      StringJoiner line =
          line()
              .add(region.caseId().toString())
              .add(quoted(region.voi()))
              .add(quoted(region.reader()))
              .add(Integer.toString(region.repetition()));
      row.values().forEach(value -> line.add(Double.toString(value)));
      write(line.add(orEmpty(row.suvMax())).add(orEmpty(row.suvMean())));
    }

    private static String quoted(String text) {
      return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String orEmpty(@Nullable Double value) {
      return value == null ? "" : Double.toString(value);
    }

    private static StringJoiner line() {
      return new StringJoiner(",", "", "\r\n");
    }

    private void write(StringJoiner line) {
      try {
        to.write(line.toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void end() throws IOException {
      to.flush();
    }
  }
}
