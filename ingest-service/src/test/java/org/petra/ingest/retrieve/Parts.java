package org.petra.ingest.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.petra.dicom.stow.ContentType;
import org.petra.dicom.stow.MultipartReader;
import org.petra.ingest.Client.Answer;

/** The parts of multipart answers. */
final class Parts {

  private Parts() {}

  /** The contents of the parts of an answer with status 200. */
  static List<byte[]> of(Answer answer) throws IOException {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    MultipartReader reader =
        new MultipartReader(
            new ByteArrayInputStream(answer.bytes()),
            ContentType.parse(answer.header("Content-Type")));
    List<byte[]> parts = new ArrayList<>();
    for (Optional<MultipartReader.Part> part = reader.next();
        part.isPresent();
        part = reader.next()) {
      parts.add(part.get().body().readAllBytes());
    }
    return parts;
  }
}
