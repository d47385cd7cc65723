package org.petra.cli.lifecycle;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.petra.cli.stack.DataDirectory;
import org.petra.cli.stack.PetraHome;
import org.petra.cli.stack.StackSettings;
import org.petra.cli.stack.StackState;
import org.petra.cli.stack.SupervisedStack;
import org.petra.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code petra up}. */
@Command(
    name = "up",
    description = {
      "Starts an embedded PostgreSQL and the five services, waits until all are ready, and leaves"
          + " them running.",
      "The data survive 'down' and 'up', and a sudden end of any process."
    },
    footer = {"", "Stop it with 'petra down', look at it with 'petra status'."})
public final class UpCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where everything is kept; petra-data in the project's folder unless given.")
  private @Nullable Path data;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description =
          "The one port to use from outside, on this machine's loopback address (default ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--cohort",
      paramLabel = "NAME",
      description =
          "Makes a poster's key for this configured cohort too, such as 'bundled'; may be repeated.")
  private List<String> cohorts = List.of();

  @Override
  public Integer call() {
    Terminal terminal = Terminal.ofProcess();
    PetraHome home = PetraHome.ofProcess();
    DataDirectory directory = DataDirectory.at(data == null ? home.defaultData() : data);
    SupervisedStack stack = new SupervisedStack(directory);
    Optional<StackState> running =
        stack.supervisor().isPresent() ? stack.state() : Optional.empty();
    if (running.isPresent()) {
      terminal.say(
          "Petra runs already at " + running.get().url() + " over " + directory.root() + ".");
      return 0;
    }
    // A demo over the same data leaves its mark; what is started here belongs to nobody.
    DataDirectory.forget(directory.owner());
    StackState state =
        stack.start(new StackSettings(home, directory, port, List.copyOf(cohorts)), terminal);
    terminal.say("Petra is ready.");
    terminal.say("  Dashboard  " + state.url() + "/");
    terminal.say("  API        " + state.url() + "/swagger-ui/index.html");
    terminal.say(
        "  Keys       " + directory.keys() + " (scientist, viewer, poster; one file a key)");
    terminal.say("  Logs       " + directory.logs());
    terminal.say("Stop it with: ./petra down" + dataOption());
    return 0;
  }

  private String dataOption() {
    if (data == null) {
      return "";
    }
    return " --data " + (data.toString().contains(" ") ? "'" + data + "'" : data);
  }
}
