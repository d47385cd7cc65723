package org.petra.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {

  @TempDir Path folder;

  @Test
  void aSecretIsMadeOnceForItsOwnerAlone() throws IOException {
    Path file = folder.resolve("key");
    String secret = PrivateFiles.secretIn(file);
    assertThat(secret).matches("[A-Za-z0-9_-]{43}");
    assertThat(PrivateFiles.secretIn(file)).isEqualTo(secret);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void theKeysOfAStackAreNamedByRoleAndCohortAndStay() throws IOException {
    DataDirectory data = DataDirectory.at(folder.resolve("data"));
    data.create();
    Keys keys = new Keys(data);
    keys.make(List.of("bundled"));
    String scientist = keys.of("scientist").orElseThrow();
    keys.make(List.of());
    assertThat(keys.of("scientist")).contains(scientist);
    try (var files = Files.list(data.keys())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("scientist", "viewer", "poster", "poster-bundled");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.keys())))
        .isEqualTo("rwx------");
  }
}
