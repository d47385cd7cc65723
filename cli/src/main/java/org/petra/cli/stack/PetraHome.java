package org.petra.cli.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import org.petra.cli.terminal.CommandFailure;

/**
 * The folder of the project, which holds what the build made.
 *
 * @param root the folder of the launcher script
 */
public record PetraHome(Path root) {

  private static final String VERSION = "0.1.0-SNAPSHOT";

  /** The folder that the launcher script names. */
  public static PetraHome ofProcess() {
    String home = System.getProperty("petra.home");
    if (home == null) {
      throw new CommandFailure("petra.home is not set; start this through the script ./petra.");
    }
    return new PetraHome(Path.of(home));
  }

  /** The jar that starts {@code module}, with its libraries in {@code lib} beside it. */
  public Path jar(String module) {
    Path jar = root.resolve(module).resolve("target/petra-" + module + "-" + VERSION + ".jar");
    if (!Files.isRegularFile(jar)) {
      throw new CommandFailure(
          jar + " is not there; run ./petra without PETRA_NO_BUILD, which builds it.");
    }
    return jar;
  }

  /** Where {@code up} keeps its data unless told otherwise. */
  public Path defaultData() {
    return root.resolve("petra-data");
  }

  /** The real study that comes with Petra. */
  public Path bundledStudy() {
    return root.resolve("examples/STS_002");
  }
}
