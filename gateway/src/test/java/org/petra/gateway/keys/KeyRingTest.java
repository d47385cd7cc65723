package org.petra.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petra.contracts.http.Role;

class KeyRingTest {

  private static final String KEY = "0123456789abcdef01234567";

  @TempDir Path directory;

  @Test
  void knowsAKeyByTheNameOfItsFile() throws IOException {
    Files.writeString(directory.resolve("scientist"), KEY + "s\n");
    Files.writeString(directory.resolve("poster"), KEY + "p");
    Files.writeString(directory.resolve("poster-bundled"), KEY + "b");
    KeyRing keys = KeyRing.read(directory);
    assertThat(keys.caller(KEY + "s")).contains(new Caller("scientist", Role.SCIENTIST, null));
    assertThat(keys.caller(KEY + "p")).contains(new Caller("poster", Role.POSTER, "default"));
    assertThat(keys.caller(KEY + "b"))
        .contains(new Caller("poster-bundled", Role.POSTER, "bundled"));
    assertThat(keys.caller(KEY)).isEmpty();
    assertThat(keys.caller("")).isEmpty();
  }

  @Test
  void tellsScientistsAndViewersApartByTheirOwnKeys() throws IOException {
    Files.writeString(directory.resolve("scientist-anna"), KEY + "a");
    Files.writeString(directory.resolve("viewer-tumour-board"), KEY + "v");
    KeyRing keys = KeyRing.read(directory);
    assertThat(keys.caller(KEY + "a")).contains(new Caller("scientist-anna", Role.SCIENTIST, null));
    assertThat(keys.caller(KEY + "v"))
        .contains(new Caller("viewer-tumour-board", Role.VIEWER, null));
  }

  @Test
  void refusesAShortKeyNamingItsFile() throws IOException {
    Files.writeString(directory.resolve("viewer"), "short");
    assertThatThrownBy(() -> KeyRing.read(directory)).hasMessageContaining("viewer");
  }

  @Test
  void refusesAFileWhoseNameIsNoRole() throws IOException {
    Files.writeString(directory.resolve("admin"), KEY);
    assertThatThrownBy(() -> KeyRing.read(directory)).hasMessageContaining("poster-COHORT");
  }

  @Test
  void refusesOneKeyForTwoRoles() throws IOException {
    Files.writeString(directory.resolve("viewer"), KEY);
    Files.writeString(directory.resolve("scientist"), KEY);
    assertThatThrownBy(() -> KeyRing.read(directory)).hasMessageContaining("another file's key");
  }

  @Test
  void refusesADirectoryWithoutKeys() {
    assertThatThrownBy(() -> KeyRing.read(directory)).hasMessageContaining("no key");
  }
}
