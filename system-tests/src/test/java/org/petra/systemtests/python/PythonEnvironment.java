package org.petra.systemtests.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.petra.systemtests.stack.PetraUnderTest.Outcome;

/** A Python virtual environment with the clients that the tests drive, made once from PyPI. */
final class PythonEnvironment {

  private static final Path SCRIPTS = Path.of("src", "test", "python");

  private final Path folder;

  private PythonEnvironment(Path folder) {
    this.folder = folder;
  }

  /** The environment; skips the test where Python cannot make one. */
  static PythonEnvironment make() throws IOException, InterruptedException {
    Path folder = Path.of("target", "python").toAbsolutePath();
    PythonEnvironment environment = new PythonEnvironment(folder);
    Path ready = folder.resolve("requirements.txt");
    Path requirements = SCRIPTS.resolve("requirements.txt");
    if (Files.exists(ready) && Files.mismatch(ready, requirements) == -1) {
      return environment;
    }
    Outcome made = run(List.of("python3", "-m", "venv", "--clear", folder.toString()));
    assumeTrue(
        made.exitStatus() == 0,
        () ->
            "python3 -m venv is impossible here, so no Python client is tested: " + made.output());
    Outcome installed =
        run(
            List.of(
                environment.python(),
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--requirement",
                requirements.toString()));
    assertThat(installed.exitStatus()).as(installed.output()).isZero();
    Files.copy(requirements, ready);
    return environment;
  }

  /** Runs a script of this project; what it prints is the outcome's output. */
  Outcome script(String name, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(python(), SCRIPTS.resolve(name).toString()));
    command.addAll(List.of(arguments));
    return run(command);
  }

  private String python() {
    return folder.resolve("bin").resolve("python").toString();
  }

  private static Outcome run(List<String> command) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes());
      return new Outcome(process.waitFor(), output);
    } catch (IOException e) {
      // There is no such program.
      return new Outcome(-1, String.valueOf(e.getMessage()));
    }
  }
}
