package org.petra.dicom.dimse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aoju.bus.core.exception.InternalException;
import org.aoju.bus.image.metric.Association;
import org.aoju.bus.image.metric.DimseRSP;
import org.petra.dicom.part10.DataSetBytes;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.ToolkitLog;
import org.petra.dicom.part10.TransferSyntax;

/**
 * Sends objects to another application entity (C-STORE), and asks whether it is there (C-ECHO).
 *
 * <p>An object goes out in its own transfer syntax. Where the peer does not accept that and the
 * object is not compressed, it goes out in Implicit VR Little Endian, which every peer must accept.
 */
public final class StoreScu {

  static {
    ToolkitLog.silence();
  }

  /** An association has 128 presentation contexts at most; each kind of object takes two. */
  private static final int MAX_KINDS = 60;

  private static final int STATUS = 0x00000900;
  private static final int PROCESSING_FAILURE = 0x0110;
  private static final int SOP_CLASS_NOT_SUPPORTED = 0x0122;
  private static final int MEDIUM_PRIORITY = 0;

  private final Peer peer;

  /** A sender to {@code peer}. */
  public StoreScu(Peer peer) {
    this.peer = peer;
  }

  private record Kind(String sopClassUid, String transferSyntaxUid) {

    static Kind of(OutgoingObject object) {
      return new Kind(object.sopClassUid(), object.transferSyntaxUid());
    }
  }

  /**
   * Asks whether the peer is there and knows us.
   *
   * @throws IOException if not; its message says why
   */
  public void echo() throws IOException {
    try (OpenAssociation open = new OpenAssociation(peer)) {
      open.propose(SupportedSyntax.VERIFICATION, TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);
      int status = status(open.connect().cecho());
      if (status != StoreHandler.SUCCESS) {
        throw new IOException("the peer answered C-ECHO with " + Integer.toHexString(status));
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /**
   * Sends objects one after the other.
   *
   * @return what the peer answered to each, in their order
   * @throws IOException if the peer cannot be reached, rejects us or goes away; its message says
   *     which. What it had taken before, it has
   */
  public List<SendOutcome> send(List<OutgoingObject> objects) throws IOException {
    List<SendOutcome> outcomes = new ArrayList<>();
    int from = 0;
    while (from < objects.size()) {
      Set<Kind> kinds = new HashSet<>();
      int to = from;
      while (to < objects.size()
          && (kinds.size() < MAX_KINDS || kinds.contains(Kind.of(objects.get(to))))) {
        kinds.add(Kind.of(objects.get(to++)));
      }
      outcomes.addAll(send(objects.subList(from, to), kinds));
      from = to;
    }
    return outcomes;
  }

  private List<SendOutcome> send(List<OutgoingObject> objects, Set<Kind> kinds) throws IOException {
    List<SendOutcome> outcomes = new ArrayList<>();
    try (OpenAssociation open = new OpenAssociation(peer)) {
      for (Kind kind : kinds) {
        open.propose(kind.sopClassUid(), kind.transferSyntaxUid());
        if (TransferSyntax.isUncompressed(kind.transferSyntaxUid())) {
          open.propose(kind.sopClassUid(), TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);
        }
      }
      Association association = open.connect();
      for (OutgoingObject object : objects) {
        outcomes.add(new SendOutcome(object.sopInstanceUid(), send(association, object)));
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    return outcomes;
  }

  private static int send(Association association, OutgoingObject object)
      throws IOException, InterruptedException {
    Set<String> accepted = association.getTransferSyntaxesFor(object.sopClassUid());
    String wanted = object.transferSyntaxUid();
    boolean asStored = accepted.contains(wanted);
    boolean convertible =
        TransferSyntax.isUncompressed(wanted)
            && accepted.contains(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);
    if (!asStored && !convertible) {
      return SOP_CLASS_NOT_SUPPORTED;
    }
    try (DataSetBytes dataSet =
        DataSetBytes.of(asStored ? object.file().open() : implicit(object))) {
      return status(
          association.cstore(
              object.sopClassUid(),
              object.sopInstanceUid(),
              MEDIUM_PRIORITY,
              (out, syntax) -> out.copyFrom(dataSet.stream()),
              asStored ? wanted : TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN));
    } catch (InternalException e) {
      throw new IOException("the association does not take the object", e);
    }
  }

  private static InputStream implicit(OutgoingObject object) throws IOException {
    try (InputStream file = object.file().open()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      DicomObject.read(file).writeTo(out, TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);
      return new ByteArrayInputStream(out.toByteArray());
    }
  }

  private static int status(DimseRSP response) throws IOException, InterruptedException {
    response.next();
    return response.getCommand().getInt(STATUS, PROCESSING_FAILURE);
  }

  private static IOException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IOException("interrupted", e);
  }
}
