package org.petra.cli.extract;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.model.FieldTypes;
import com.jerolba.carpet.model.WriteRecordModelType;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Writes a table as Parquet, not compressed: features are doubles that hardly shrink. */
final class ParquetTable {

  private ParquetTable() {}

  /** A row to be asked for its cells. */
  private record Row(BatchTable table, int number) {}

  static void write(BatchTable table, OutputStream out) throws IOException {
    WriteRecordModelType<Row> model = FieldTypes.writeRecordModel(Row.class);
    for (int text = 0; text < table.textNames().size(); text++) {
      int column = text;
      model.withField(
          table.textNames().get(text),
          FieldTypes.STRING,
          row -> row.table().texts(row.number()).get(column));
    }
    for (int feature = 0; feature < table.features().size(); feature++) {
      int column = feature;
      model.withField(
          table.features().get(feature),
          FieldTypes.DOUBLE,
          row -> row.table().value(row.number(), column));
    }
    // The plain configuration: Hadoop's would look for its own files and libraries.
    try (CarpetWriter<Row> writer =
        new CarpetWriter.Builder<>(out, Row.class)
            .withConf(new PlainParquetConfiguration())
            .withWriteRecordModel(model)
            .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
            .build()) {
      for (int row = 0; row < table.rows(); row++) {
        writer.write(new Row(table, row));
      }
    }
  }
}
