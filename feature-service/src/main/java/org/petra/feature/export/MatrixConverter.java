package org.petra.feature.export;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Answers a {@link MatrixQuery} in one media type, straight from the database. */
abstract class MatrixConverter extends AbstractHttpMessageConverter<MatrixQuery> {

  private final MatrixReader reader;

  MatrixConverter(MediaType type, MatrixReader reader) {
    super(type);
    this.reader = reader;
  }

  /** Where the matrix goes. */
  abstract Document open(OutputStream out);

  @Override
  protected boolean supports(Class<?> type) {
    return type == MatrixQuery.class;
  }

  @Override
  protected boolean canRead(@Nullable MediaType mediaType) {
    return false;
  }

  @Override
  protected MatrixQuery readInternal(
      Class<? extends MatrixQuery> type, HttpInputMessage inputMessage) {
    throw new HttpMessageNotReadableException("a matrix is only written", inputMessage);
  }

  @Override
  protected void writeInternal(MatrixQuery query, HttpOutputMessage outputMessage)
      throws IOException {
    Document document = open(outputMessage.getBody());
    reader.read(query, document);
    // Not after a failure: half a matrix must not look like a whole one.
    document.end();
  }

  /** A sink whose rows make one document. */
  interface Document extends MatrixSink {

    /** Writes what is left after the last row; the stream, which is the container's, stays open. */
    void end() throws IOException;
  }
}
