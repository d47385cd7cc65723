package org.petra.dicom.dimse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.aoju.bus.image.Device;
import org.aoju.bus.image.metric.ApplicationEntity;
import org.aoju.bus.image.metric.Connection;
import org.petra.dicom.part10.ToolkitLog;

/**
 * A running C-ECHO and C-STORE service class provider. It accepts every storage SOP class, refuses
 * query and retrieve, and rejects associations of AE titles that are not listed.
 */
public final class StoreScp implements AutoCloseable {

  static {
    ToolkitLog.silence();
  }

  /**
   * Connections beyond the accepted associations that are served at once, so that one too many is
   * told so; still further ones wait unread, and take no memory.
   */
  private static final int REJECTING = 4;

  private final Device device;
  private final Connection connection;
  private final ExecutorService threads;
  private final ScheduledExecutorService timer;

  private StoreScp(ScpSettings settings, StoreHandler handler, int port) {
    ScpLimits limits = settings.limits();
    // One thread listens.
    threads =
        Executors.newFixedThreadPool(
            limits.maxAssociations() + REJECTING + 1,
            Thread.ofPlatform().name("dimse-", 0).factory());
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("dimse-timer").factory());
    connection = new Connection("dicom", settings.bindAddress(), port);
    connection.setBindAddress(settings.bindAddress());
    int idleMillis = Math.toIntExact(limits.idleTimeout().toMillis());
    connection.setReceivePDULength(limits.maxPduBytes());
    connection.setSendPDULength(limits.maxPduBytes());
    connection.setRequestTimeout(idleMillis);
    connection.setReleaseTimeout(idleMillis);
    connection.setIdleTimeout(idleMillis);
    connection.setMaxOpsPerformed(1);
    device = new Device("petra");
    device.setExecutor(threads);
    device.setScheduledExecutor(timer);
    device.setLimitOpenAssociations(limits.maxAssociations());
    device.setMonitoring(new SilentPeers(idleMillis));
    device.addConnection(connection);
    Requests requests = new Requests(handler);
    for (String title : settings.calledAeTitles()) {
      ApplicationEntity entity = new AcceptingEntity(title);
      entity.setAcceptedCallingAETitles(settings.callingAeTitles().toArray(String[]::new));
      entity.setDimseRQHandler(requests);
      device.addApplicationEntity(entity);
      entity.addConnection(connection);
    }
  }

  /**
   * Starts to listen.
   *
   * @throws IOException if the address or the port is not to be had
   */
  public static StoreScp start(ScpSettings settings, StoreHandler handler) throws IOException {
    int port = settings.port() == 0 ? freePort(settings.bindAddress()) : settings.port();
    StoreScp scp = new StoreScp(settings, handler, port);
    try {
      scp.device.bindConnections();
      return scp;
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      scp.close();
      throw new IOException("cannot listen on " + settings.bindAddress() + ":" + port, e);
    }
  }

  /** Where it listens. */
  public int port() {
    return connection.getPort();
  }

  private static int freePort(String bindAddress) throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(bindAddress))) {
      return socket.getLocalPort();
    }
  }

  /** Stops listening and aborts what is open; an object under way is not stored. */
  @Override
  public void close() {
    device.unbindConnections();
    for (var association : device.listOpenAssociations()) {
      association.abort();
    }
    threads.shutdownNow();
    timer.shutdownNow();
  }
}
