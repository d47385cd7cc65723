package org.petra.systemtests.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.petra.systemtests.stack.PetraUnderTest;
import org.petra.systemtests.stack.PetraUnderTest.Outcome;

/** A Python virtual environment with what the tests drive, made once from PyPI. */
public final class PythonEnvironment {

  private static final Path SCRIPTS = Path.of("src", "test", "python");

  private final Path folder;

  private PythonEnvironment(String name) {
    this.folder = Path.of("target", name).toAbsolutePath();
  }

  /** The environment of DICOM clients; skips the test where Python cannot make one. */
  public static PythonEnvironment ofDicomClients() throws IOException, InterruptedException {
    PythonEnvironment environment = new PythonEnvironment("python");
    Outcome installed = environment.install(SCRIPTS.resolve("requirements.txt"));
    assertThat(installed.exitStatus()).as(installed.output()).isZero();
    return environment;
  }

  /**
   * The environment of the notebook in {@code examples/}; skips the test where Python is too old
   * for its libraries or they cannot be had.
   */
  public static PythonEnvironment ofNotebook() throws IOException, InterruptedException {
    PythonEnvironment environment = new PythonEnvironment("python-notebook");
    Outcome installed =
        environment.install(PetraUnderTest.HOME.resolve("examples/requirements.txt"));
    assumeTrue(
        installed.exitStatus() == 0,
        () ->
            "the notebook is not run: this Python cannot install examples/requirements.txt: "
                + installed.output());
    return environment;
  }

  /** Runs a script of this project; what it prints is the outcome's output. */
  public Outcome script(String name, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(python(), SCRIPTS.resolve(name).toString()));
    command.addAll(List.of(arguments));
    return run(command, Map.of());
  }

  /** Runs an installed module with these variables beside the environment's own. */
  public Outcome module(Map<String, String> variables, String name, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(python(), "-m", name));
    command.addAll(List.of(arguments));
    return run(command, variables);
  }

  /** Makes it unless it is there already with the same requirements. */
  private Outcome install(Path requirements) throws IOException, InterruptedException {
    Path ready = folder.resolve("requirements.txt");
    if (Files.exists(ready) && Files.mismatch(ready, requirements) == -1) {
      return new Outcome(0, "");
    }
    Outcome made = run(List.of("python3", "-m", "venv", "--clear", folder.toString()), Map.of());
    assumeTrue(
        made.exitStatus() == 0,
        () ->
            "python3 -m venv is impossible here, so nothing of Python is tested: " + made.output());
    Outcome installed =
        module(
            Map.of(),
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--requirement",
            requirements.toString());
    if (installed.exitStatus() == 0) {
      Files.copy(requirements, ready);
    }
    return installed;
  }

  private String python() {
    return folder.resolve("bin").resolve("python").toString();
  }

  private static Outcome run(List<String> command, Map<String, String> variables)
      throws IOException, InterruptedException {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(variables);
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes());
      return new Outcome(process.waitFor(), output);
    } catch (IOException e) {
      // There is no such program.
      return new Outcome(-1, String.valueOf(e.getMessage()));
    }
  }
}
