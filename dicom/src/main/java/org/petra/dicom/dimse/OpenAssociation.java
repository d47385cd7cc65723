package org.petra.dicom.dimse;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.aoju.bus.core.exception.InternalException;
import org.aoju.bus.image.Device;
import org.aoju.bus.image.metric.ApplicationEntity;
import org.aoju.bus.image.metric.Association;
import org.aoju.bus.image.metric.Connection;
import org.aoju.bus.image.metric.internal.pdu.AAssociateRJ;
import org.aoju.bus.image.metric.internal.pdu.AAssociateRQ;
import org.jspecify.annotations.Nullable;

/** An association that we request, with the threads it needs. */
final class OpenAssociation implements AutoCloseable {

  private final Peer peer;
  private final AAssociateRQ request = new AAssociateRQ();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private @Nullable Association association;

  OpenAssociation(Peer peer) {
    this.peer = peer;
    request.setCalledAET(peer.aeTitle());
    request.setCallingAET(peer.ourAeTitle());
  }

  void propose(String abstractSyntax, String transferSyntax) {
    request.addPresentationContextFor(abstractSyntax, transferSyntax);
  }

  Association connect() throws IOException, InterruptedException {
    Device device = new Device("petra-scu");
    device.setExecutor(threads);
    device.setScheduledExecutor(timer);
    Connection local = new Connection();
    int millis = Math.toIntExact(peer.timeout().toMillis());
    local.setConnectTimeout(millis);
    local.setAcceptTimeout(millis);
    local.setResponseTimeout(millis);
    local.setReleaseTimeout(millis);
    local.setMaxOpsInvoked(1);
    device.addConnection(local);
    ApplicationEntity entity = new ApplicationEntity(peer.ourAeTitle());
    device.addApplicationEntity(entity);
    entity.addConnection(local);
    Connection remote = new Connection("peer", peer.host(), peer.port());
    try {
      association = entity.connect(local, remote, request);
      return association;
    } catch (AAssociateRJ e) {
      throw new IOException("the peer rejects the association: " + words(e), e);
    } catch (GeneralSecurityException | InternalException e) {
      throw new IOException("no association with " + peer.host() + ":" + peer.port(), e);
    }
  }

  private static String words(AAssociateRJ rejection) {
    if (rejection.getSource() != AAssociateRJ.SOURCE_SERVICE_USER) {
      return "it is busy or speaks another version";
    }
    return switch (rejection.getReason()) {
      case AAssociateRJ.REASON_CALLING_AET_NOT_RECOGNIZED -> "it does not know our AE title";
      case AAssociateRJ.REASON_CALLED_AET_NOT_RECOGNIZED -> "it has no such AE title";
      default -> "it gives no reason";
    };
  }

  /** Releases the association; what was answered stays answered where that fails. */
  @Override
  public void close() {
    try {
      if (association != null && association.isReadyForDataTransfer()) {
        association.release();
        association.waitForSocketClose();
      }
    } catch (IOException e) {
      // The peer went away first.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdownNow();
      timer.shutdownNow();
    }
  }
}
