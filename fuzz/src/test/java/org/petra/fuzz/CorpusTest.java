package org.petra.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every input of the corpus: seeds, and what a fuzzer once found. */
class CorpusTest {

  private static final Path CORPUS = Path.of("corpus");

  /** Far more than any takes; a hang is a failure, too. */
  private static final Duration HANG = Duration.ofSeconds(30);

  private static final Map<String, Consumer<byte[]>> TARGETS =
      Map.of(
          "Nifti", NiftiFuzz::fuzzerTestOneInput,
          "NiftiGzip", NiftiGzipFuzz::fuzzerTestOneInput,
          "Nrrd", NrrdFuzz::fuzzerTestOneInput,
          "MetaImage", MetaImageFuzz::fuzzerTestOneInput,
          "Dicom", DicomFuzz::fuzzerTestOneInput);

  static Stream<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void anInputGivesAnImageOrOurOwnError(Path input) throws IOException {
    byte[] data = Files.readAllBytes(input);
    Consumer<byte[]> target = TARGETS.get(input.getName(1).toString());
    assertTimeoutPreemptively(
        HANG, () -> assertThatCode(() -> target.accept(data)).doesNotThrowAnyException());
  }

  @Test
  void everyReaderHasInputs() throws IOException {
    for (String target : TARGETS.keySet()) {
      assertThat(inputs().filter(input -> input.startsWith(CORPUS.resolve(target)))).isNotEmpty();
    }
  }
}
