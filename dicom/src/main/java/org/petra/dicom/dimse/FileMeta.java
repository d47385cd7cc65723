package org.petra.dicom.dimse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.petra.dicom.part10.Implementation;
import org.petra.dicom.part10.TransferSyntax;

/**
 * The preamble and File Meta Information that turn a data set from the network into a Part 10 file.
 *
 * <p>It depends on the data set alone (its class, its UID, its transfer syntax) and not on who sent
 * it when, so that the same data set always becomes the same file.
 */
final class FileMeta {

  private static final int META_VERSION = 0x00020001;
  private static final int MEDIA_STORAGE_SOP_CLASS_UID = 0x00020002;
  private static final int MEDIA_STORAGE_SOP_INSTANCE_UID = 0x00020003;
  private static final int TRANSFER_SYNTAX_UID = 0x00020010;
  private static final int IMPLEMENTATION_CLASS_UID = 0x00020012;
  private static final int IMPLEMENTATION_VERSION_NAME = 0x00020013;

  private FileMeta() {}

  static byte[] of(String sopClassUid, String sopInstanceUid, String transferSyntaxUid) {
    Attributes meta = new Attributes();
    meta.setBytes(META_VERSION, VR.OB, new byte[] {0, 1});
    meta.setString(MEDIA_STORAGE_SOP_CLASS_UID, VR.UI, sopClassUid);
    meta.setString(MEDIA_STORAGE_SOP_INSTANCE_UID, VR.UI, sopInstanceUid);
    meta.setString(TRANSFER_SYNTAX_UID, VR.UI, transferSyntaxUid);
    meta.setString(IMPLEMENTATION_CLASS_UID, VR.UI, Implementation.CLASS_UID);
    meta.setString(IMPLEMENTATION_VERSION_NAME, VR.SH, Implementation.RECEIVED);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out =
        new ImageOutputStream(bytes, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN)) {
      out.writeFileMetaInformation(meta);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
