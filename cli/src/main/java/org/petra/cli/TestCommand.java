package org.petra.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.petra.cli.terminal.CommandFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code petra test}, which the script runs itself before any Java starts; here for the help. */
@Command(
    name = "test",
    description = {
      "Runs every test: ./mvnw verify with the arguments given, such as '-pl radiomics'.",
      "Needs neither Docker nor a running database."
    })
final class TestCommand implements Callable<Integer> {

  @Parameters(paramLabel = "MAVEN ARGUMENT", description = "Handed to Maven as they are.")
  private List<String> arguments = List.of();

  @Override
  public Integer call() {
    throw new CommandFailure(
        "Run the tests as: ./petra test " + String.join(" ", arguments).strip() + ".");
  }
}
