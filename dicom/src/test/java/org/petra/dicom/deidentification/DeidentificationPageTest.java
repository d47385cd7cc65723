package org.petra.dicom.deidentification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DeidentificationPageTest {

  private static final Path PAGE = Path.of("..", "docs", "deidentification.md");

  @Test
  void thePageIsUpToDate() throws IOException {
    if (Boolean.getBoolean("petra.writePages")) {
      Files.writeString(PAGE, DeidentificationPage.text());
    }
    assertThat(PAGE)
        .as("run ./mvnw test -pl dicom -Dtest=DeidentificationPageTest -Dpetra.writePages=true")
        .content()
        .isEqualTo(DeidentificationPage.text());
  }
}
