package org.petra.cli.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The API keys of a stack, one file a key: {@code scientist}, {@code viewer}, {@code poster} of the
 * cohort {@code default} and {@code poster-NAME} of any other.
 */
public final class Keys {

  /** The role that may do all but store. */
  public static final String SCIENTIST = "scientist";

  /** The role that may look and predict. */
  public static final String VIEWER = "viewer";

  private static final String DEFAULT_COHORT = "default";

  private final Path folder;

  /** The keys in {@code data}. */
  public Keys(DataDirectory data) {
    this.folder = data.keys();
  }

  /** Makes the keys that are missing; those that are there stay. */
  void make(List<String> cohorts) {
    for (String name : List.of(SCIENTIST, VIEWER, posterName(DEFAULT_COHORT))) {
      PrivateFiles.secretIn(folder.resolve(name));
    }
    for (String cohort : cohorts) {
      PrivateFiles.secretIn(folder.resolve(posterName(cohort)));
    }
  }

  /** The key of a role, if there is one. */
  public Optional<String> of(String name) {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file) ? Optional.of(PrivateFiles.read(file)) : Optional.empty();
  }

  /** The name of the key of a cohort's poster. */
  public static String posterName(String cohort) {
    return cohort.equals(DEFAULT_COHORT) ? "poster" : "poster-" + cohort;
  }
}
