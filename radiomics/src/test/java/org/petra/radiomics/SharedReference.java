package org.petra.radiomics;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The reference data beside the project, which a test skips without. */
public final class SharedReference {

  private static final Path ROOT = Path.of("../../shared");

  private SharedReference() {}

  /** The file or folder {@code path}; skips the calling test, saying so, when it is absent. */
  public static Path require(String path) {
    Path found = ROOT.resolve(path);
    assumeTrue(Files.exists(found), "reference data ../shared/" + path + " is absent");
    return found;
  }
}
