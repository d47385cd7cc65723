package org.petra.cli.lifecycle;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.petra.cli.stack.DataDirectory;
import org.petra.cli.stack.PetraHome;
import org.petra.cli.stack.SupervisedStack;
import org.petra.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code petra down}. */
@Command(
    name = "down",
    description = {
      "Stops every process that 'up' started over a data directory; the data stay.",
      "Also stops what is left after the supervisor itself was killed."
    })
public final class DownCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "The data directory of the Petra to stop; petra-data in the project's folder unless given.")
  private @Nullable Path data;

  @Override
  public Integer call() {
    Terminal terminal = Terminal.ofProcess();
    DataDirectory directory =
        DataDirectory.at(data == null ? PetraHome.ofProcess().defaultData() : data);
    if (!directory.exists() || !new SupervisedStack(directory).stop()) {
      terminal.say("No Petra runs over " + directory.root() + ".");
      return 0;
    }
    terminal.say("Petra is down; its data stay in " + directory.root() + ".");
    return 0;
  }
}
