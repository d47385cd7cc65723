package org.petra.report.report;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.petra.contracts.report.Report;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A report's one form as bytes, and the id that follows from them. */
@Component
class ReportDocument {

  private static final long VERSION_BITS = 0xF000L;
  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT_BITS = 0x3FFF_FFFF_FFFF_FFFFL;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final JsonMapper json;

  ReportDocument(JsonMapper json) {
    // Fields in the order of the records, which reads from the top; entries of maps by their keys,
    // because some maps have another order in every process.
    this.json =
        json.rebuild()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.INDENT_OUTPUT)
            .build();
  }

  /** The document in UTF-8: equal reports give equal bytes. */
  byte[] bytes(Report report) {
    return json.writeValueAsBytes(report);
  }

  /** The first 128 bits of the document's SHA-256 as a UUID of version 8 (RFC 9562). */
  static UUID id(byte[] document) {
    ByteBuffer digest = ByteBuffer.wrap(sha256(document));
    long high = (digest.getLong() & ~VERSION_BITS) | VERSION_8;
    long low = (digest.getLong() & VARIANT_BITS) | VARIANT;
    return new UUID(high, low);
  }

  private static byte[] sha256(byte[] document) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(document);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
