package org.petra.systemtests.dicomweb;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.petra.systemtests.stack.PetraUnderTest.Outcome;

/** A command of DCMTK; a test that needs it where it is not installed skips. */
final class Tool {

  private static final int NO_SUCH_COMMAND = 127;

  private Tool() {}

  /** Runs it; both streams are the outcome's output. */
  static Outcome run(String name, List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\"", "sh", name));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes());
    int status = process.waitFor();
    assumeTrue(
        status != NO_SUCH_COMMAND,
        () -> "skipped: " + name + " is not installed (Debian package dcmtk)");
    return new Outcome(status, output);
  }
}
