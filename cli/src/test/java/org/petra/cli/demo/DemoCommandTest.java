package org.petra.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petra.cli.Commands;

class DemoCommandTest {

  @ParameterizedTest
  @ValueSource(strings = {"44", "316"})
  void refusesACohortThatTheStudyCannotFill(String patients) {
    Commands.Outcome outcome = Commands.run("demo", "--patients", patients);
    assertThat(outcome.exitStatus()).isEqualTo(2);
    assertThat(outcome.err()).contains("--patients is 45 to 315, not " + patients);
  }
}
