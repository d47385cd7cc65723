package org.petra.model.dataset;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.contracts.model.Dataset;
import org.petra.statistics.FeatureTable;

/** SHA-256 digests that say whether two datasets are the same, bit for bit. */
final class DatasetDigests {

  private DatasetDigests() {}

  /** Of names, case ids and values in row order; all NaN are alike. */
  static String ofMatrix(List<DatasetRow> rows, FeatureTable vectors) {
    return digest(
        out -> {
          out.writeInt(vectors.columnCount());
          for (String name : vectors.names()) {
            out.writeUTF(name);
          }
          for (int row = 0; row < rows.size(); row++) {
            write(out, rows.get(row).caseId());
            for (int column = 0; column < vectors.columnCount(); column++) {
              out.writeLong(Double.doubleToLongBits(vectors.value(row, column)));
            }
          }
        });
  }

  /** Of case ids and the classes that a field puts them in, in row order. */
  static String ofLabels(String field, List<DatasetRow> rows) {
    return digest(
        out -> {
          for (DatasetRow row : rows) {
            write(out, row.caseId());
            out.writeUTF(Labels.classOf(field, row).orElse(""));
          }
        });
  }

  /** Of all that a dataset holds but its id and time. */
  static String ofContent(FrozenDataset dataset) {
    Dataset description = dataset.description();
    return digest(
        out -> {
          out.writeUTF(description.profile());
          out.writeUTF(description.profileDigest());
          out.writeUTF(description.engineVersion());
          out.writeUTF(description.cohort());
          out.writeUTF(description.labelField());
          write(out, description.voi());
          out.writeBoolean(description.simulated());
          out.writeUTF(description.matrixDigest());
          out.writeUTF(description.labelDigest());
          out.writeInt(dataset.rows().size());
          for (DatasetRow row : dataset.rows()) {
            write(out, row);
          }
          out.writeInt(dataset.readings().lesions().size());
          for (LesionReadings readings : dataset.readings().lesions()) {
            out.writeInt(readings.row());
            write(out, readings.repeated());
            write(out, readings.otherReader());
          }
          for (Dataset.Exclusion exclusion : description.excluded()) {
            write(out, exclusion.caseId());
            out.writeUTF(exclusion.reason());
          }
        });
  }

  /** The id that a content digest gives: its first 128 bits as a UUID of version 8 (RFC 9562). */
  static UUID id(String contentDigest) {
    ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(contentDigest));
    long high = (bytes.getLong() & ~0xF000L) | 0x8000L;
    long low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static void write(DataOutputStream out, DatasetRow row) throws IOException {
    write(out, row.patient());
    out.writeUTF(row.split().name());
    write(out, row.her2());
    ClinicalRecord record = row.record();
    write(out, record.ageYears());
    write(out, record.erPositive());
    write(out, record.prPositive());
    write(out, record.ki67Percent());
    write(out, record.her2Ihc());
    write(out, record.her2FishAmplified());
    write(out, record.histology());
    write(out, record.institution());
    write(out, row.caseValues().suvMax());
    write(out, row.caseValues().suvMean());
  }

  /** A value whose text is exact, or that there is none. */
  private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
    out.writeBoolean(value != null);
    if (value != null) {
      out.writeUTF(value.toString());
    }
  }

  private static void write(DataOutputStream out, double @Nullable [] vector) throws IOException {
    out.writeInt(vector == null ? -1 : vector.length);
    if (vector != null) {
      for (double value : vector) {
        out.writeLong(Double.doubleToLongBits(value));
      }
    }
  }

  private static void write(DataOutputStream out, UUID id) throws IOException {
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }

  private static String digest(Content content) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      try (var out =
          new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), sha256))) {
        content.writeTo(out);
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Content {
    void writeTo(DataOutputStream out) throws IOException;
  }
}
