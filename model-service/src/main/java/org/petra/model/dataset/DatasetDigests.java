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

  /** Of case ids and labels in row order. */
  static String ofLabels(List<DatasetRow> rows) {
    return digest(
        out -> {
          for (DatasetRow row : rows) {
            write(out, row.caseId());
            out.writeUTF(row.her2().name());
          }
        });
  }

  /** Of all that a dataset holds but its id and time. */
  static String ofContent(Dataset dataset, List<DatasetRow> rows) {
    return digest(
        out -> {
          out.writeUTF(dataset.profile());
          out.writeUTF(dataset.profileDigest());
          out.writeUTF(dataset.engineVersion());
          out.writeUTF(dataset.cohort());
          out.writeBoolean(dataset.simulated());
          out.writeUTF(dataset.matrixDigest());
          out.writeUTF(dataset.labelDigest());
          for (DatasetRow row : rows) {
            out.writeUTF(row.split().name());
            // Records of plain values: their text is exact and names every field.
            out.writeUTF(row.covariates().toString());
            out.writeUTF(row.caseValues().toString());
          }
          for (Dataset.Exclusion exclusion : dataset.excluded()) {
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
