package org.petra.dicom.dimse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.aoju.bus.image.Dimse;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.metric.Association;
import org.aoju.bus.image.metric.Commands;
import org.aoju.bus.image.metric.DimseRQHandler;
import org.aoju.bus.image.metric.PDVInputStream;
import org.aoju.bus.image.metric.internal.pdu.Presentation;
import org.jspecify.annotations.Nullable;

/** Answers C-ECHO, gives the objects of C-STORE to the handler and refuses everything else. */
final class Requests implements DimseRQHandler {

  private static final int AFFECTED_SOP_CLASS_UID = 0x00000002;
  private static final int AFFECTED_SOP_INSTANCE_UID = 0x00001000;

  private static final int PROCESSING_FAILURE = 0x0110;
  private static final int SOP_CLASS_NOT_SUPPORTED = 0x0122;
  private static final int UNRECOGNIZED_OPERATION = 0x0211;
  private static final int MISTYPED_ARGUMENT = 0x0212;

  private final StoreHandler handler;

  Requests(StoreHandler handler) {
    this.handler = handler;
  }

  @Override
  public void onDimse(
      Association association,
      Presentation context,
      Dimse kind,
      Attributes command,
      @Nullable PDVInputStream data)
      throws IOException {
    int status =
        switch (kind) {
          case C_ECHO_RQ -> StoreHandler.SUCCESS;
          case C_STORE_RQ ->
              data == null ? MISTYPED_ARGUMENT : store(association, context, command, data);
          default -> UNRECOGNIZED_OPERATION;
        };
    if (data != null) {
      // What the handler left unread stands between this request and the next.
      data.skipAll();
    }
    association.writeDimseRSP(context, Commands.mkRSP(command, status, kind));
  }

  private int store(
      Association association, Presentation context, Attributes command, PDVInputStream data)
      throws IOException {
    String sopClass = command.getString(AFFECTED_SOP_CLASS_UID);
    String sopInstance = command.getString(AFFECTED_SOP_INSTANCE_UID);
    if (sopClass == null || sopInstance == null) {
      return MISTYPED_ARGUMENT;
    }
    if (!SupportedSyntax.isStorage(sopClass)) {
      return SOP_CLASS_NOT_SUPPORTED;
    }
    InputStream part10 =
        new SequenceInputStream(
            new ByteArrayInputStream(
                FileMeta.of(sopClass, sopInstance, context.getTransferSyntax())),
            data);
    try {
      return handler.store(
          new ReceivedObject(
              association.getCalledAET(),
              association.getCallingAET(),
              sopClass,
              sopInstance,
              part10));
    } catch (RuntimeException e) {
      return PROCESSING_FAILURE;
    }
  }

  @Override
  public void onClose(Association association) {
    // A half-received object fails where it is read.
  }
}
