package org.petra.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far one long step is: a moving bar where a person watches, else one line at the end. Not for
 * use by several threads.
 */
public final class Progress implements AutoCloseable {

  private static final int NAME_WIDTH = 34;
  private static final int WIDEST = 110;
  private static final int UPDATE_MILLIS = 200;

  private final String step;
  private final long total;
  private final long startedAt = System.nanoTime();
  private final PrintStream err;
  private final @Nullable ProgressBar bar;
  private long done;

  Progress(String step, long total, boolean interactive, PrintStream err) {
    this.step = step;
    this.total = total;
    this.err = err;
    this.bar = interactive ? bar(step, total, err) : null;
  }

  private static ProgressBar bar(String step, long total, PrintStream err) {
    return new ProgressBarBuilder()
        .setTaskName(pad(step))
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .hideEta()
        // With a width of its own the library does not look at the terminal, for which it would
        // put its own handler of Ctrl-C in place of Java's.
        .setConsumer(new ConsoleProgressBarConsumer(err, width()))
        .build();
  }

  private static int width() {
    return Math.min(WIDEST, Integer.getInteger("petra.columns", WIDEST) - 1);
  }

  /** Says that {@code count} of the total are done. */
  public void to(long count) {
    done = count;
    if (bar != null) {
      bar.stepTo(count);
    }
  }

  /** Says that one more is done. */
  public void step() {
    to(done + 1);
  }

  /** A few words beside the bar, such as what is worked on. */
  public void note(String words) {
    if (bar != null) {
      bar.setExtraMessage(words);
    }
  }

  /** How long the step has taken. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startedAt);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    } else {
      err.printf(
          Locale.ROOT,
          "%s %d of %d in %.1f s%n",
          pad(step),
          done,
          total,
          elapsed().toMillis() / 1e3);
      err.flush();
    }
  }

  private static String pad(String name) {
    return String.format(Locale.ROOT, "%-" + NAME_WIDTH + "s", name);
  }
}
