package org.petra.feature.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.petra.contracts.error.ErrorCode;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;

/**
 * A table as it came, in a file of its own until it is closed: so it can be read twice, and a slow
 * sender holds neither memory nor a connection to the database.
 *
 * @param file what was received
 */
record ReceivedTable(Path file) implements AutoCloseable {

  /** Some 7,000 cases of 1,888 features with 17 digits each. */
  private static final long MOST_BYTES = 256L << 20;

  private static final int BUFFER = 1 << 16;

  /**
   * Receives a body.
   *
   * @param declaredBytes the length that the request gives; negative if it gives none
   * @throws ProblemException 413 if it has more than 256 MB
   */
  static ReceivedTable from(InputStream body, long declaredBytes) throws IOException {
    if (declaredBytes > MOST_BYTES) {
      throw tooLarge();
    }
    ReceivedTable table = new ReceivedTable(Files.createTempFile("petra-import", ".csv"));
    try (OutputStream out = Files.newOutputStream(table.file())) {
      byte[] buffer = new byte[BUFFER];
      long received = 0;
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        received += read;
        if (received > MOST_BYTES) {
          throw tooLarge();
        }
        out.write(buffer, 0, read);
      }
      return table;
    } catch (IOException | RuntimeException e) {
      table.close();
      throw e;
    }
  }

  private static ProblemException tooLarge() {
    return new ProblemException(
        HttpStatus.CONTENT_TOO_LARGE,
        ErrorCode.TOO_LARGE,
        "The table has more than "
            + (MOST_BYTES >> 20)
            + " MB; import its rows in several tables with the same header.");
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
