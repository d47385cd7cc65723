package org.petra.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.petra.cli.stack.DataDirectory;
import org.petra.cli.stack.PetraHome;
import org.petra.cli.stack.ProcessMark;
import org.petra.cli.stack.StackSettings;
import org.petra.cli.stack.StackState;
import org.petra.cli.stack.SupervisedStack;
import org.petra.cli.terminal.CommandFailure;
import org.petra.cli.terminal.Terminal;
import org.petra.simulator.SimulatedCohort;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code petra demo}. */
@Command(
    name = "demo",
    description = {
      "Shows the whole study: starts Petra, posts the bundled real PET/CT study and a simulated"
          + " cohort of two institutions with repeated readings of up to 30 lesions, extracts their"
          + " features, trains, tunes and validates 12 models, writes a report, stops again.",
      "Leaves report.pdf, report.html, report.json, features.csv (a row a case) and readings.csv (a"
          + " row a reading)."
    })
public final class DemoCommand implements Callable<Integer> {

  private static final int FEWEST = 45;
  private static final int MOST = 315;

  @Option(
      names = "--patients",
      paramLabel = "N",
      defaultValue = "315",
      description =
          "Size of the simulated cohort, 45 to 315 (default ${DEFAULT-VALUE}, the article's own)."
              + " 60 is quick and shows everything, but AUCs that scatter widely.")
  private int patients;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "petra-demo",
      description =
          "Where the files go; DIR/data, which holds everything else, starts empty (default ${DEFAULT-VALUE}).")
  private Path out = Path.of("petra-demo");

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description =
          "The port of this machine's loopback address to use (default ${DEFAULT-VALUE}).")
  private int port;

  @Option(names = "--keep", description = "Leave Petra running and print its address.")
  private boolean keep;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (patients < FEWEST || patients > MOST) {
      throw new ParameterException(
          spec.commandLine(),
          "--patients is " + FEWEST + " to " + MOST + ", not " + patients + ".");
    }
    Terminal terminal = Terminal.ofProcess();
    Path folder = out.toAbsolutePath().normalize();
    DataDirectory data = DataDirectory.at(folder.resolve("data"));
    SupervisedStack stack = new SupervisedStack(data);
    if (stack.supervisor().isPresent()) {
      throw new CommandFailure(
          "A Petra runs over "
              + data.root()
              + " already; stop it with ./petra down --data "
              + data.root()
              + ", or give another --out.");
    }
    Thread stopper = new Thread(stack::stop, "stop-demo");
    Runtime.getRuntime().addShutdownHook(stopper);
    try {
      run(terminal, folder, data, stack);
    } catch (CommandFailure failure) {
      throw failure.withLog(data.logs());
    } catch (RuntimeException e) {
      throw new CommandFailure("The demo failed: " + e + ".", data.logs(), e);
    } finally {
      if (!keep) {
        stack.stop();
      }
    }
    if (keep) {
      Runtime.getRuntime().removeShutdownHook(stopper);
    }
    return 0;
  }

  private void run(Terminal terminal, Path folder, DataDirectory data, SupervisedStack stack) {
    PetraHome home = PetraHome.ofProcess();
    stack.stop();
    emptyData(data);
    data.create();
    // Should this process be killed, its supervisor ends too.
    ProcessMark.of(ProcessHandle.current()).write(data.owner());
    terminal.say(
        "Petra's demo: one real PET/CT study and "
            + patients
            + " simulated patients (seed "
            + SimulatedCohort.DEFAULT_SEED
            + ")");
    StageClock clock = new StageClock();
    StackSettings settings =
        new StackSettings(home, data, port, List.of(DemoSession.BUNDLED, DemoSession.SIMULATED));
    StackState state = clock.time("start", () -> stack.start(settings, terminal));
    new DemoRun(DemoSession.of(terminal, state.url(), data), clock).run(patients, home, folder);
    if (keep) {
      DataDirectory.forget(data.owner());
    } else {
      clock.time("stop", stack::stop);
      DataDirectory.forget(data.owner());
    }
    clock.print(terminal);
    if (keep) {
      terminal.say("");
      terminal.say("Petra stays up at " + state.url() + "/ (keys in " + data.keys() + ").");
      terminal.say("Stop it with: ./petra down --data " + data.root());
    }
  }

  private static void emptyData(DataDirectory data) {
    if (!Files.exists(data.root())) {
      return;
    }
    if (!data.exists()) {
      throw new CommandFailure(
          data.root() + " is there and is no data directory of Petra's; give another --out.");
    }
    try {
      data.delete();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot empty " + data.root(), e);
    }
  }
}
