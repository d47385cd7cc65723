package org.petra.cli.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.petra.cli.terminal.CommandFailure;
import org.petra.contracts.http.PetraHeaders;

/** One service as a process of its own, with its log and its mark. */
final class ServiceProcess {

  private static final Duration HEALTH_TIMEOUT = Duration.ofSeconds(5);

  private final Service service;
  private final int port;
  private final Process process;
  private final long startedAt = System.nanoTime();

  private ServiceProcess(Service service, int port, Process process) {
    this.service = service;
    this.port = port;
    this.process = process;
  }

  /** Starts {@code service} with the launcher's own Java; its output is added to its log. */
  static ServiceProcess start(
      Service service, int port, StackSettings settings, Map<String, String> environment) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(service.javaOptions());
    // What a service's classes take; from the default of 21 MB up each step costs a full
    // collection.
    command.add("-XX:MetaspaceSize=128m");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-jar");
    command.add(settings.home().jar(service.module()).toString());
    Path log = settings.data().log(service.module());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(settings.data().root().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      ProcessMark.of(process.toHandle()).write(settings.data().mark(service.module()));
      return new ServiceProcess(service, port, process);
    } catch (IOException e) {
      throw new CommandFailure("Cannot start " + service.module() + ".", log, e);
    }
  }

  Service service() {
    return service;
  }

  int port() {
    return port;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Its exit status, once it has ended. */
  int exitStatus() {
    return process.exitValue();
  }

  /** How long ago it was started. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - startedAt);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Whether the service on {@code port} says that it is up. */
  static boolean isReady(HttpClient client, int port, String internalKey) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
            .header(PetraHeaders.INTERNAL_KEY, internalKey)
            .timeout(HEALTH_TIMEOUT)
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
