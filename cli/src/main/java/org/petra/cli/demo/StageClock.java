package org.petra.cli.demo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.petra.cli.terminal.Terminal;

/** How long each stage took. */
final class StageClock {

  private final Map<String, Duration> stages = new LinkedHashMap<>();

  /** Runs a stage and remembers its time, also when it fails. */
  <T> T time(String stage, Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      stages.merge(stage, Duration.ofNanos(System.nanoTime() - start), Duration::plus);
    }
  }

  /** Prints the stages and their sum. */
  void print(Terminal terminal) {
    terminal.say("");
    terminal.say("Time");
    stages.forEach((stage, time) -> terminal.say(line(stage, time)));
    terminal.say(line("in all", stages.values().stream().reduce(Duration.ZERO, Duration::plus)));
  }

  private static String line(String stage, Duration time) {
    return String.format(Locale.ROOT, "  %-34s %7.1f s", stage, time.toMillis() / 1e3);
  }
}
