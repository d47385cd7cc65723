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
import org.petra.contracts.extraction.ProposedRegion;
import org.petra.feature.store.FeatureDictionary;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Writes a matrix as CSV (RFC 4180, UTF-8, a header line): {@code caseId}, {@code voi}, {@code
 * reader}, {@code repetition}, the features, {@code caseValue_suvMax}, {@code caseValue_suvMean},
 * {@code ctProposal_dice}, {@code ctProposal_volumeMl}, {@code ctProposal_absentBecause}.
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
      line.add("caseValue_suvMax").add("caseValue_suvMean");
      write(line.add("ctProposal_dice").add("ctProposal_volumeMl").add("ctProposal_absentBecause"));
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
      line.add(orEmpty(row.suvMax())).add(orEmpty(row.suvMean()));
      write(
          line.add(orEmpty(row.proposal(ProposedRegion::dice)))
              .add(orEmpty(row.proposal(ProposedRegion::volumeMl)))
              .add(orEmpty(row.proposal(ProposedRegion::absentBecause))));
    }

    private static String quoted(String text) {
      return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String orEmpty(@Nullable Object value) {
      return value == null ? "" : value.toString();
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
