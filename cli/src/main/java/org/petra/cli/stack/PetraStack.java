package org.petra.cli.stack;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petra.cli.terminal.CommandFailure;

/**
 * The database and the five services, started, watched and stopped by one process. Start and watch
 * belong to one thread; {@link #close} may come from another at any time.
 */
public final class PetraStack implements AutoCloseable {

  private static final Duration READY_WAIT = Duration.ofSeconds(180);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration STOP_WAIT = Duration.ofSeconds(15);

  /** A service that ran so long before it ended is not one that keeps ending. */
  private static final Duration SOUND_AFTER = Duration.ofMinutes(10);

  private static final int MAX_RESTARTS = 5;

  private final StackSettings settings;
  private final Consumer<StackState> listener;
  private final Instant startedAt = Instant.now();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<Service, ServiceProcess> running = new EnumMap<>(Service.class);
  private final Map<Service, Integer> restarts = new EnumMap<>(Service.class);
  private final List<Service> ready = new ArrayList<>();
  private @Nullable ServiceEnvironment environment;
  private @Nullable Database database;
  private boolean closed;

  /** A stack that tells {@code listener} whenever a part changes. */
  public PetraStack(StackSettings settings, Consumer<StackState> listener) {
    this.settings = settings;
    this.listener = listener;
  }

  /** Starts everything and returns when every service has said that it is up. */
  public void start() {
    Orphans.stop(settings.data());
    new Keys(settings.data()).make(settings.cohorts());
    tell(StackState.Phase.STARTING);
    ServiceEnvironment chosen = ServiceEnvironment.choose(settings);
    synchronized (this) {
      environment = chosen;
    }
    // The gateway needs no database: its start fills the time in which the server starts.
    launch(Service.GATEWAY);
    openDatabase();
    tell(StackState.Phase.STARTING);
    Stream.of(Service.values()).filter(Service::usesDatabase).forEach(this::launch);
    awaitReady(chosen.internalKey());
    tell(StackState.Phase.READY);
  }

  /**
   * Starts again each service that ended by itself.
   *
   * @throws CommandFailure when one keeps ending, or when the server of the database has ended
   */
  public void watch() {
    if (!databaseRuns()) {
      throw new CommandFailure(
          "PostgreSQL ended by itself, so everything was stopped; the data are as it left them.",
          settings.data().log("postgres"),
          null);
    }
    for (ServiceProcess process : processes()) {
      Service service = process.service();
      if (!process.isAlive()) {
        count(process);
        ready.remove(service);
        launch(service);
        tell(StackState.Phase.READY);
      } else if (!ready.contains(service)
          && ServiceProcess.isReady(client, process.port(), environment().internalKey())) {
        ready.add(service);
        tell(StackState.Phase.READY);
      }
    }
  }

  private void count(ServiceProcess ended) {
    boolean keepsEnding = ended.age().compareTo(SOUND_AFTER) < 0;
    int count = keepsEnding ? restarts(ended.service()) + 1 : 1;
    restarts.put(ended.service(), count);
    if (count > MAX_RESTARTS) {
      throw ended(ended, "keeps ending (the last exit status is " + ended.exitStatus() + ")");
    }
  }

  private synchronized void openDatabase() {
    refuseWhenClosed();
    database = Database.start(settings.data());
  }

  private synchronized void launch(Service service) {
    refuseWhenClosed();
    Map<String, String> values =
        database == null || !service.usesDatabase()
            ? environment().ofGateway()
            : environment().of(service, database);
    running.put(
        service, ServiceProcess.start(service, environment().port(service), settings, values));
  }

  private synchronized boolean databaseRuns() {
    return closed || database == null || database.isAlive();
  }

  private void refuseWhenClosed() {
    if (closed) {
      throw new CommandFailure("Petra was stopped while it started.");
    }
  }

  private void awaitReady(String internalKey) {
    long deadline = System.nanoTime() + READY_WAIT.toNanos();
    while (ready.size() < Service.values().length) {
      for (ServiceProcess process : processes()) {
        if (ready.contains(process.service())) {
          continue;
        }
        if (!process.isAlive()) {
          throw ended(
              process, "ended with exit status " + process.exitStatus() + " while starting");
        }
        if (ServiceProcess.isReady(client, process.port(), internalKey)) {
          ready.add(process.service());
          tell(StackState.Phase.STARTING);
        } else if (System.nanoTime() > deadline) {
          throw ended(process, "was not ready within " + READY_WAIT.toSeconds() + " s");
        }
      }
      if (!Processes.sleep(POLL)) {
        throw new CommandFailure("The start of Petra was interrupted.");
      }
    }
  }

  private CommandFailure ended(ServiceProcess process, String how) {
    String module = process.service().module();
    return new CommandFailure("The " + module + " " + how + ".", settings.data().log(module), null);
  }

  private synchronized List<ServiceProcess> processes() {
    return List.copyOf(running.values());
  }

  private synchronized ServiceEnvironment environment() {
    if (environment == null) {
      throw new IllegalStateException("the stack was not started");
    }
    return environment;
  }

  private void tell(StackState.Phase phase) {
    listener.accept(StackParts.state(this, phase));
  }

  StackSettings settings() {
    return settings;
  }

  Instant startedAt() {
    return startedAt;
  }

  synchronized @Nullable String databaseUrl() {
    return database == null ? null : database.url();
  }

  synchronized @Nullable ServiceProcess process(Service service) {
    return running.get(service);
  }

  boolean isReady(Service service) {
    return ready.contains(service);
  }

  int restarts(Service service) {
    return restarts.getOrDefault(service, 0);
  }

  /** Stops every service, then the server. Once is enough; more often does nothing. */
  @Override
  public synchronized void close() {
    closed = true;
    Processes.stop(running.values().stream().map(ServiceProcess::handle).toList(), STOP_WAIT);
    for (Service service : running.keySet()) {
      DataDirectory.forget(settings.data().mark(service.module()));
    }
    running.clear();
    if (database != null) {
      database.close();
      database = null;
    }
    DataDirectory.forget(settings.data().internalKey());
  }
}
