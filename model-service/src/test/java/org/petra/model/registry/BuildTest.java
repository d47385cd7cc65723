package org.petra.model.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildTest {

  @Test
  void knowsItsVersionAndItsCommitWhereItWasMadeFromARepository() {
    assertThat(Build.CURRENT.version()).matches("[0-9].*");
    assertThat(Build.CURRENT.commit()).matches("unknown|[0-9a-f]{40}");
  }
}
