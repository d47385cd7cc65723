package org.petra.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessMarkTest {

  @TempDir Path folder;

  @Test
  void findsTheProcessItWasWrittenFor() {
    Path file = folder.resolve("own.pid");
    ProcessMark.of(ProcessHandle.current()).write(file);
    assertThat(ProcessMark.running(file)).contains(ProcessHandle.current());
  }

  @Test
  void takesAStrangerWithTheSameNumberForNoneOfOurs() {
    ProcessMark own = ProcessMark.of(ProcessHandle.current());
    Path file = folder.resolve("stranger.pid");
    new ProcessMark(own.pid(), own.startedAt().minus(Duration.ofHours(1))).write(file);
    assertThat(ProcessMark.running(file)).isEmpty();
  }

  @Test
  void aMissingOrDamagedMarkMarksNothing() throws IOException {
    assertThat(ProcessMark.running(folder.resolve("none.pid"))).isEmpty();
    Path damaged = Files.writeString(folder.resolve("damaged.pid"), "12");
    assertThat(ProcessMark.running(damaged)).isEmpty();
    Files.writeString(damaged, "");
    assertThat(ProcessMark.running(damaged)).isEmpty();
  }
}
