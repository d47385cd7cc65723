package org.petra.cli.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.file.Files;

/** Asks the parts of a running stack, from another process, whether they are up. */
public final class ServiceHealth {

  private static final String DATABASE = "postgres";

  private final HttpClient client;
  private final String internalKey;

  /** Asks the parts over {@code data} through {@code client}. */
  public ServiceHealth(HttpClient client, DataDirectory data) {
    this.client = client;
    this.internalKey =
        Files.isRegularFile(data.internalKey()) ? PrivateFiles.read(data.internalKey()) : "";
  }

  /** Whether {@code part} answers: a service that it is up, the database a connection. */
  public boolean isUp(StackState.Part part) {
    if (part.address().isEmpty()) {
      return false;
    }
    int port = Integer.parseInt(part.address().substring(part.address().lastIndexOf(':') + 1));
    return part.name().equals(DATABASE)
        ? listens(port)
        : ServiceProcess.isReady(client, port, internalKey);
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException _) {
      return false;
    }
  }
}
