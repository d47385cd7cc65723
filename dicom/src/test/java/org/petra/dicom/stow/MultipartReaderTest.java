package org.petra.dicom.stow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartReaderTest {

  private static final String HEAD = "Content-Type: application/dicom\r\n\r\n";

  /** Gives at most {@code step} bytes at a time, as a network does. */
  private static InputStream slow(byte[] bytes, int step) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(step, length));
      }
    };
  }

  private static List<String> bodies(String body) throws IOException {
    return bodies(slow(body.getBytes(StandardCharsets.ISO_8859_1), 7));
  }

  private static List<String> bodies(InputStream in) throws IOException {
    MultipartReader reader = new MultipartReader(in, "b");
    List<String> bodies = new ArrayList<>();
    Optional<MultipartReader.Part> part;
    while ((part = reader.next()).isPresent()) {
      bodies.add(new String(part.get().body().readAllBytes(), StandardCharsets.ISO_8859_1));
    }
    return bodies;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--b\r\n" + HEAD + "one\r\n--b\r\n" + HEAD + "two\r\n--b--",
        "\r\n--b\r\n" + HEAD + "one\r\n--b\r\n" + HEAD + "two\r\n--b--\r\n",
        "preamble --b\r\n--bb\r\n--b \t\r\n" + HEAD + "one\r\n--b\r\n\r\ntwo\r\n--b--epilogue",
      })
  void readsPartsBetweenDelimiters(String body) throws IOException {
    assertThat(bodies(body)).containsExactly("one", "two");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n--b\n",
        "\r--b\r\n",
        "\r\n--",
        "\r\n--bx\r\n",
        "\r\n--b-\r\n",
        "\r\n--b x\r\n",
        "\r\r\n",
        "\r\n"
      })
  void keepsContentThatLooksLikeADelimiter(String content) throws IOException {
    String tricky = content + "middle" + content;
    assertThat(bodies("--b\r\n" + HEAD + tricky + "\r\n--b--")).containsExactly(tricky);
  }

  @Test
  void readsAPartWithoutContent() throws IOException {
    assertThat(bodies("--b\r\n" + HEAD + "\r\n--b--")).containsExactly("");
    assertThat(bodies("--b\r\nContent-Type: a/b\r\n\r\n--b--")).containsExactly("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\r\n", "no boundary at all", "--b--", "\r\n--b--\r\n"})
  void findsNoPartWhereThereIsNone(String body) throws IOException {
    assertThat(bodies(body)).isEmpty();
  }

  @Test
  void givesHeadersByNameInAnyCase() throws IOException {
    String body = "--b\r\nCONTENT-type: Application/DICOM; a=b\r\nX-Y:z\r\n\r\n1\r\n--b--";
    MultipartReader reader =
        new MultipartReader(slow(body.getBytes(StandardCharsets.US_ASCII), 3), "b");
    MultipartReader.Part part = reader.next().orElseThrow();
    assertThat(part.contentType()).contains("Application/DICOM; a=b");
    assertThat(part.headers()).containsEntry("x-y", "z");
  }

  @Test
  void saysWhichPartATruncatedBodyEndsIn() throws IOException {
    String body = "--b\r\n" + HEAD + "one\r\n--b\r\n" + HEAD + "tw";
    MultipartReader reader =
        new MultipartReader(slow(body.getBytes(StandardCharsets.US_ASCII), 5), "b");
    assertThat(reader.next().orElseThrow().body().readAllBytes()).hasSize(3);
    InputStream second = reader.next().orElseThrow().body();
    assertThatThrownBy(second::readAllBytes).isInstanceOf(TruncatedMultipartException.class);
    assertThat(reader.next()).isEmpty();
  }

  @Test
  void saysThatABodyEndsInTheHeadersOfAPart() throws IOException {
    MultipartReader reader =
        new MultipartReader(
            new ByteArrayInputStream("--b\r\nContent-".getBytes(StandardCharsets.US_ASCII)), "b");
    InputStream body = reader.next().orElseThrow().body();
    assertThatThrownBy(body::readAllBytes).isInstanceOf(TruncatedMultipartException.class);
  }

  @Test
  void rejectsEndlessHeaders() {
    String body = "--b\r\nX: " + "x".repeat(20_000) + "\r\n\r\n1\r\n--b--";
    assertThatThrownBy(() -> bodies(body)).isInstanceOf(IOException.class);
  }

  @Test
  void skipsWhatWasNotReadOfAPart() throws IOException {
    String body = "--b\r\n" + HEAD + "x".repeat(200_000) + "\r\n--b\r\n" + HEAD + "2\r\n--b--";
    MultipartReader reader =
        new MultipartReader(
            new ByteArrayInputStream(body.getBytes(StandardCharsets.US_ASCII)), "b");
    reader.next();
    assertThat(reader.next().orElseThrow().body().readAllBytes()).containsExactly('2');
  }

  @Test
  void readsBackRandomBytesThatTheWriterWrote() throws IOException {
    Random random = new Random(42);
    String boundary = MultipartWriter.randomBoundary();
    List<byte[]> contents = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MultipartWriter writer = new MultipartWriter(out, boundary)) {
      for (int i = 0; i < 20; i++) {
        byte[] content = new byte[random.nextInt(200_000)];
        for (int j = 0; j < content.length; j++) {
          // Few values, so that line ends and hyphens are frequent.
          content[j] = (byte) "\r\n-pe".charAt(random.nextInt(5));
        }
        contents.add(content);
        writer.part("application/dicom", stream -> stream.write(content));
      }
    }
    ContentType type =
        ContentType.parse(MultipartWriter.contentType("application/dicom", boundary));
    assertThat(type.isMultipartRelated()).isTrue();
    MultipartReader reader = new MultipartReader(slow(out.toByteArray(), 1013), type);
    for (byte[] content : contents) {
      assertThat(reader.next().orElseThrow().body().readAllBytes()).isEqualTo(content);
    }
    assertThat(reader.next()).isEmpty();
  }
}
