package org.petra.ingest.clinical;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.petra.contracts.error.ErrorCode;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** Reads the text of a request that is held in memory. */
public final class LimitedBody {

  private static final int MAX_BYTES = 32 << 20;

  private LimitedBody() {}

  /**
   * The body as UTF-8.
   *
   * @throws ProblemException 413 if it is larger than 32 MB, 400 if it is no UTF-8
   */
  public static String read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new ProblemException(
          HttpStatus.CONTENT_TOO_LARGE, ErrorCode.TOO_LARGE, "The body has more than 32 MB.");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw ProblemException.malformed("The body is no UTF-8.");
    }
  }
}
