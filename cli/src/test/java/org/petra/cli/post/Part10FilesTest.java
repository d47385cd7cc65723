package org.petra.cli.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Part10FilesTest {

  private static final Path SEG = Path.of("..", "examples", "STS_002", "seg_ct.dcm");

  @Test
  void tellsDicomFromTheRestByContentAtAnyDepth(@TempDir Path folder) throws IOException {
    Path deep = Files.createDirectories(folder.resolve("a/b"));
    Files.copy(SEG, deep.resolve("IM0001"));
    Files.copy(SEG, folder.resolve("DICOMDIR"));
    Files.writeString(folder.resolve("notes.dcm"), "DICM, but not at byte 128");
    Files.createFile(folder.resolve("empty"));
    Part10Files files = Part10Files.below(folder);
    assertThat(files.dicom()).containsExactly(deep.resolve("IM0001"));
    assertThat(files.other())
        .containsExactly(
            folder.resolve("DICOMDIR"), folder.resolve("empty"), folder.resolve("notes.dcm"));
  }
}
