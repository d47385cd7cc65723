package org.petra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

  @Test
  void rootHelpListsEveryCommandButTheHiddenOne() {
    Commands.Outcome help = Commands.run("--help");
    assertThat(help.exitStatus()).isZero();
    assertThat(help.out())
        .contains(
            "demo ",
            "up ",
            "down ",
            "status ",
            "post ",
            "extract ",
            "bench ",
            "test ",
            "Exit status")
        .doesNotContain("supervise");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "up", "down", "status", "post", "extract", "bench", "test"})
  void everyCommandExplainsItself(String command) {
    Commands.Outcome help = Commands.run(command, "--help");
    assertThat(help.exitStatus()).isZero();
    assertThat(help.out()).startsWith("Usage: petra " + command);
  }

  @Test
  void aWrongOptionIsNamedWithTheUsage() {
    Commands.Outcome wrong = Commands.run("up", "--prot", "80");
    assertThat(wrong.exitStatus()).isEqualTo(2);
    assertThat(wrong.err()).contains("--prot", "Usage: petra up");
  }

  @Test
  void noCommandAtAllIsWrongUse() {
    assertThat(Commands.run().exitStatus()).isEqualTo(2);
  }
}
