package org.petra.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RefusalsTest {

  @Test
  void aProblemDetailEndsTheSentenceWithCodeAndDetail() {
    assertThat(reason("{\"code\": \"FORBIDDEN\", \"detail\": \"A viewer may not store.\"}"))
        .isEqualTo(" FORBIDDEN: A viewer may not store.");
  }

  @Test
  void anythingElseEndsTheSentence() {
    assertThat(reason("<html>")).isEqualTo(".");
    assertThat(reason("")).isEqualTo(".");
    assertThat(reason("{}")).isEqualTo(".");
  }

  private static String reason(String body) {
    return Refusals.reason(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }
}
