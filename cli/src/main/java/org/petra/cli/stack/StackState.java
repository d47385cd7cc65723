package org.petra.cli.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a stack is made of at one moment, as its supervisor writes it for the other commands.
 *
 * @param phase how far the stack is
 * @param url where clients find it
 * @param databaseUrl where the services find the database; null until it runs
 * @param startedAt when the supervisor began
 * @param parts the database and the services, in the order of their start
 * @param failure the sentence that goes with {@link Phase#FAILED}, else null
 * @param log the log to read then, else null
 */
public record StackState(
    Phase phase,
    String url,
    @Nullable String databaseUrl,
    Instant startedAt,
    List<Part> parts,
    @Nullable String failure,
    @Nullable String log) {

  private static final JsonMapper JSON = new JsonMapper();

  /** How far a stack is. */
  public enum Phase {
    STARTING,
    READY,
    FAILED
  }

  /**
   * The database or a service.
   *
   * @param name such as {@code feature-service}
   * @param address host and port on which it listens
   * @param pid its process; 0 until it runs
   * @param ready whether it answered that it is up
   * @param restarts how often it ended by itself and was started again
   */
  public record Part(String name, String address, long pid, boolean ready, int restarts) {}

  /** How many parts are ready. */
  public int ready() {
    return (int) parts.stream().filter(Part::ready).count();
  }

  /** Writes the state to {@code file}. */
  public void write(Path file) {
    PrivateFiles.write(file, JSON.writeValueAsString(this));
  }

  /** Reads the state from {@code file}, if there is one. */
  public static Optional<StackState> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(PrivateFiles.read(file), StackState.class));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }
}
