package org.petra.cli.terminal;

import java.io.PrintStream;

/** Where a command speaks: lines on standard output, progress on standard error. */
public final class Terminal {

  private final PrintStream out;
  private final PrintStream err;
  private final boolean interactive;

  /** A terminal over two streams; only an interactive one gets moving bars. */
  public Terminal(PrintStream out, PrintStream err, boolean interactive) {
    this.out = out;
    this.err = err;
    this.interactive = interactive;
  }

  /** The process's own streams; the launcher script says whether a person sees them. */
  public static Terminal ofProcess() {
    return new Terminal(System.out, System.err, Boolean.getBoolean("petra.terminal"));
  }

  /** Prints a line. */
  public void say(String line) {
    out.println(line);
    out.flush();
  }

  /** Prints a line on standard error. */
  public void warn(String line) {
    err.println(line);
    err.flush();
  }

  /** Starts to show how far a long step is; close it at its end. */
  public Progress progress(String step, long total) {
    return new Progress(step, total, interactive, err);
  }
}
