package org.petra.dicom.part10;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.petra.radiomics.RadiomicsException;

/**
 * Changes attributes of an object on its way through, in bounded memory: what comes before the
 * pixel data is read and written anew in the same transfer syntax, the pixel data pass byte for
 * byte, and what comes after them (padding, signatures) is dropped.
 */
public final class DicomRewrite {

  static {
    ToolkitLog.silence();
  }

  private static final int PIXEL_DATA = Tags.PIXEL_DATA;
  private static final int TRANSFER_SYNTAX_UID = 0x00020010;

  private DicomRewrite() {}

  /**
   * The object with its changes. Reading it further can throw {@link TruncatedObjectException}.
   *
   * @param in a Part 10 file, or one without preamble or meta information; read through the result
   * @param edit changes the attributes before the pixel data
   * @throws RadiomicsException UNREADABLE_FILE if it cannot be read as DICOM
   */
  public static InputStream rewrite(InputStream in, Consumer<EditableObject> edit)
      throws IOException {
    ImageInputStream reader;
    Attributes attributes;
    try {
      reader = new DicomReader(new BufferedInputStream(in, 1 << 16));
      attributes = reader.readDataset(-1, PIXEL_DATA);
      if (attributes.isEmpty() || mayBeABomb(reader)) {
        throw new IOException("no attribute, or too much when inflated");
      }
    } catch (IOException | RuntimeException e) {
      throw DicomObject.unreadable(e);
    }
    String syntax = reader.getTransferSyntax();
    edit.accept(new EditableObject(attributes));
    InputStream dataSet = new ByteArrayInputStream(encode(attributes, syntax));
    if (reader.tag() == PIXEL_DATA) {
      byte[] header = header(reader.vr(), reader.length(), syntax);
      long length = reader.length() == -1 ? -1 : Integer.toUnsignedLong(reader.length());
      dataSet =
          new SequenceInputStream(
              dataSet,
              new SequenceInputStream(
                  new ByteArrayInputStream(header), new PixelDataStream(reader, length, in)));
    }
    if (syntax.equals(TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN)) {
      dataSet = new DeflaterInputStream(dataSet, new Deflater(Deflater.DEFAULT_COMPRESSION, true));
    }
    return new SequenceInputStream(new ByteArrayInputStream(meta(attributes, syntax)), dataSet);
  }

  /** Pixel data pass unread, so that the parser's own bound does not hold for them. */
  private static boolean mayBeABomb(ImageInputStream reader) {
    return reader.getTransferSyntax().equals(TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN)
        && reader.tag() == PIXEL_DATA
        && Integer.toUnsignedLong(reader.length()) > DicomReader.MAX_INFLATED_BYTES;
  }

  private static byte[] meta(Attributes attributes, String syntax) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out =
        new ImageOutputStream(bytes, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN)) {
      out.writeFileMetaInformation(
          attributes.containsValue(Tags.SOP_CLASS_UID)
                  && attributes.containsValue(Tags.SOP_INSTANCE_UID)
              ? DicomObject.meta(attributes, syntax)
              : syntaxAlone(syntax));
    }
    return bytes.toByteArray();
  }

  /** An object without its UIDs is the reader's to refuse. */
  private static Attributes syntaxAlone(String syntax) {
    Attributes meta = new Attributes();
    meta.setString(TRANSFER_SYNTAX_UID, VR.UI, syntax);
    return meta;
  }

  private static byte[] encode(Attributes attributes, String syntax) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new ImageOutputStream(bytes, inflated(syntax))) {
      out.writeDataset(null, attributes);
    }
    return bytes.toByteArray();
  }

  private static byte[] header(VR vr, int length, String syntax) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new ImageOutputStream(bytes, inflated(syntax))) {
      out.writeHeader(PIXEL_DATA, vr, length);
    }
    return bytes.toByteArray();
  }

  private static String inflated(String syntax) {
    return syntax.equals(TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN)
        ? TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN
        : syntax;
  }
}
