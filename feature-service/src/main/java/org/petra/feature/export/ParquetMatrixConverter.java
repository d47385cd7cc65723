package org.petra.feature.export;

import static java.util.Objects.requireNonNull;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.model.FieldTypes;
import com.jerolba.carpet.model.WriteRecordModelType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.extraction.ProposedRegion;
import org.petra.feature.store.FeatureDictionary;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

/**
 * Writes a matrix as Parquet, not compressed: the columns of the CSV, {@code caseId}, {@code voi},
 * {@code reader} and {@code ctProposal_absentBecause} as strings, {@code repetition} as an integer,
 * the rest as doubles. A value that is not defined is NaN; one that was not measured, null.
 */
@Component
@Order(3)
final class ParquetMatrixConverter extends MatrixConverter {

  /**
   * What is held before it is sent on: some 1,000 rows of 1,888 features. The library's 128 MiB
   * would be most of a small service's memory.
   */
  private static final long ROW_GROUP_BYTES = 16L << 20;

  ParquetMatrixConverter(MatrixReader reader) {
    super(MediaType.valueOf(FeatureEndpoint.PARQUET), reader);
  }

  @Override
  Document open(OutputStream out) {
    return new ParquetSink(out);
  }

  private static final class ParquetSink implements Document {

    private final OutputStream out;
    private @Nullable CarpetWriter<Row> writer;

    private ParquetSink(OutputStream out) {
      this.out = out;
    }

    @Override
    public void header(FeatureDictionary dictionary) {
      try {
        // The plain configuration: Hadoop's would look for its own files and libraries. No
        // dictionary of values: hardly two features are equal.
        writer =
            new CarpetWriter.Builder<>(StreamUtils.nonClosing(out), Row.class)
                .withConf(new PlainParquetConfiguration())
                .withWriteRecordModel(columns(dictionary.names()))
                .withExtraMetaData("profile", dictionary.profile())
                .withExtraMetaData("profileDigest", dictionary.profileDigest())
                .withExtraMetaData("engineVersion", dictionary.engineVersion())
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .withDictionaryEncoding(false)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static WriteRecordModelType<Row> columns(List<String> names) {
      WriteRecordModelType<Row> columns =
          FieldTypes.writeRecordModel(Row.class)
              .withField("caseId", FieldTypes.STRING, row -> row.region().caseId().toString())
              .withField("voi", FieldTypes.STRING, row -> row.region().voi())
              .withField("reader", FieldTypes.STRING, row -> row.region().reader())
              .withField("repetition", FieldTypes.INTEGER, row -> row.region().repetition());
      for (int feature = 0; feature < names.size(); feature++) {
        int column = feature;
        columns.withField(names.get(feature), FieldTypes.DOUBLE, row -> row.values().get(column));
      }
      return columns
          .withField("caseValue_suvMax", FieldTypes.DOUBLE, Row::suvMax)
          .withField("caseValue_suvMean", FieldTypes.DOUBLE, Row::suvMean)
          .withField(
              "ctProposal_dice", FieldTypes.DOUBLE, row -> row.proposal(ProposedRegion::dice))
          .withField(
              "ctProposal_volumeMl",
              FieldTypes.DOUBLE,
              row -> row.proposal(ProposedRegion::volumeMl))
          .withField(
              "ctProposal_absentBecause",
              FieldTypes.STRING,
              row -> Objects.toString(row.proposal(ProposedRegion::absentBecause), null));
    }

    @Override
    public void row(Row row) {
      try {
        requireNonNull(writer, "a header comes before any row").write(row);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void end() throws IOException {
      requireNonNull(writer, "a matrix has a header").close();
    }
  }
}
