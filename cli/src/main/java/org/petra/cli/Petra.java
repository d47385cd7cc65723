package org.petra.cli;

import java.nio.file.Path;
import org.petra.cli.bench.BenchCommand;
import org.petra.cli.demo.DemoCommand;
import org.petra.cli.extract.ExtractCommand;
import org.petra.cli.lifecycle.DownCommand;
import org.petra.cli.lifecycle.StatusCommand;
import org.petra.cli.lifecycle.SuperviseCommand;
import org.petra.cli.lifecycle.UpCommand;
import org.petra.cli.post.PostCommand;
import org.petra.cli.terminal.CommandFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code petra}: the root of the commands, and the program's entry. */
@Command(
    name = "petra",
    description =
        "PET/CT radiomics as a service: studies in over DICOMweb; features, models and a report out.",
    mixinStandardHelpOptions = true,
    versionProvider = Petra.Version.class,
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      PostCommand.class,
      ExtractCommand.class,
      BenchCommand.class,
      SuperviseCommand.class,
      TestCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Exit status: 0 done, 1 failed (one sentence says why), 2 wrong use of a command.",
      "'petra COMMAND --help' explains each command."
    })
public final class Petra implements Runnable {

  private static final int FAILED = 1;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs a command and ends the process with its exit status. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The commands, ready to execute or to print their help. */
  static CommandLine commandLine() {
    CommandLine commandLine =
        new CommandLine(new Petra())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true)
            .setExecutionExceptionHandler(Petra::explain);
    commandLine
        .getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
    return commandLine;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say which command to run.");
  }

  private static int explain(Exception problem, CommandLine command, ParseResult parsed) {
    if (problem instanceof CommandFailure failure) {
      command.getErr().println("petra: " + failure.sentence());
      Path log = failure.log();
      if (log != null) {
        command.getErr().println("       The log is " + log);
      }
    } else {
      command
          .getErr()
          .println(
              "petra: "
                  + parsed.subcommand().commandSpec().name()
                  + " met an unexpected error, a defect of Petra's: "
                  + problem);
    }
    if (!(problem instanceof CommandFailure) || System.getenv("PETRA_DEBUG") != null) {
      problem.printStackTrace(command.getErr());
    }
    return FAILED;
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Petra.class.getPackage().getImplementationVersion();
      return new String[] {
        "petra " + (version == null ? "(not packaged)" : version),
        "Java " + Runtime.version() + " in " + System.getProperty("java.home")
      };
    }
  }
}
