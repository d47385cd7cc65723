package org.petra.cli.terminal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Why a command cannot go on, as one sentence for its user: what, where and what to do. The command
 * ends with exit status 1.
 */
public final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final @Nullable Path log;

  /** A failure whose sentence says all there is. */
  public CommandFailure(String sentence) {
    this(sentence, null, null);
  }

  /** A failure that {@code cause} explains to a developer. */
  public CommandFailure(String sentence, @Nullable Throwable cause) {
    this(sentence, null, cause);
  }

  /** A failure with the log to read. */
  public CommandFailure(String sentence, @Nullable Path log, @Nullable Throwable cause) {
    super(sentence, cause);
    this.log = log;
  }

  /** The sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }

  /** Where to read more, or null. */
  public @Nullable Path log() {
    return log;
  }

  /** The same failure with a log to read, unless it names one already. */
  public CommandFailure withLog(Path path) {
    return log == null ? new CommandFailure(sentence(), path, getCause()) : this;
  }
}
