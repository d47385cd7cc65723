package org.petra.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Runs a command in this process, as the launcher script would in its own. */
public final class Commands {

  private Commands() {}

  /** What a command left behind on the streams that picocli writes to. */
  public record Outcome(int exitStatus, String out, String err) {}

  /** Runs {@code arguments}. */
  public static Outcome run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine =
        Petra.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int exitStatus = commandLine.execute(arguments);
    return new Outcome(exitStatus, out.toString(), err.toString());
  }
}
