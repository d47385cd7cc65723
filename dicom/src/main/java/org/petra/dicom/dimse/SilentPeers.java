package org.petra.dicom.dimse;

import java.io.IOException;
import java.net.Socket;
import org.aoju.bus.image.metric.Connection;
import org.aoju.bus.image.metric.Monitoring;

/** Ends connections from which no byte comes, also in the middle of a PDU. */
final class SilentPeers implements Monitoring {

  private final int timeoutMillis;

  SilentPeers(int timeoutMillis) {
    this.timeoutMillis = timeoutMillis;
  }

  @Override
  public void onConnectionAccepted(Connection connection, Socket socket) {
    try {
      socket.setSoTimeout(timeoutMillis);
    } catch (IOException e) {
      // Already closed by the peer; reading will tell.
      connection.close(socket);
    }
  }

  @Override
  public void onConnectionEstablished(Connection local, Connection remote, Socket socket) {}

  @Override
  public void onConnectionFailed(
      Connection local, Connection remote, Socket socket, Throwable cause) {}

  @Override
  public void onConnectionRejectedBlacklisted(Connection connection, Socket socket) {}

  @Override
  public void onConnectionRejected(Connection connection, Socket socket, Throwable cause) {}
}
