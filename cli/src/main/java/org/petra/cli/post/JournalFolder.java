package org.petra.cli.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** Where journals are kept: with the user's other state, one for each folder, server and cohort. */
final class JournalFolder {

  private JournalFolder() {}

  /** The journal of posting a folder. */
  static Journal journal(Path folder, String url, String cohort) {
    String what = folder.toAbsolutePath().normalize() + "\n" + url + "\n" + cohort;
    String name = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)) + ".tsv";
    return new Journal(root(System.getenv()).resolve(name));
  }

  private static Path root(Map<String, String> environment) {
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    Path root =
        state.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "state")
            : Path.of(state);
    return root.resolve("petra").resolve("post");
  }
}
