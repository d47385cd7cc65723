package org.petra.feature.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.web.client.ResourceAccessException;

class FailureRulesTest {

  @Test
  void whatFailedOutsideIsTriedWithoutEnd() {
    assertThat(FailureRules.isOutside(new UncheckedIOException(new IOException("disk")))).isTrue();
    assertThat(FailureRules.isOutside(new ResourceAccessException("ingest is down"))).isTrue();
    assertThat(FailureRules.isOutside(new QueryTimeoutException("database is busy"))).isTrue();
  }

  @Test
  void everythingElseIsADefect() {
    assertThat(FailureRules.isOutside(new IllegalStateException("defect"))).isFalse();
    assertThat(FailureRules.isOutside(new DataIntegrityViolationException("defect"))).isFalse();
    assertThat(FailureRules.isOutside(new OutOfMemoryError())).isFalse();
  }

  @Test
  void pausesDoubleUpToAMinuteOrSo() {
    assertThat(FailureRules.pauseAfter(0)).isEqualTo(Duration.ofSeconds(1));
    assertThat(FailureRules.pauseAfter(3)).isEqualTo(Duration.ofSeconds(8));
    assertThat(FailureRules.pauseAfter(1000)).isEqualTo(Duration.ofSeconds(64));
  }
}
