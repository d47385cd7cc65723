package org.petra.ingest.retrieve;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.ingest.TestStudy;

/**
 * Images that DCMTK and OpenJPEG encoded, put into a study of their own by writing other UIDs of
 * the same length over theirs.
 */
final class Encoded {

  /** The file as it was sent. */
  final byte[] bytes;

  /** Its path. */
  final String path;

  private Encoded(byte[] bytes) {
    this.bytes = bytes;
    DicomObject object = object();
    this.path =
        "/dicom-web/studies/"
            + object.studyInstanceUid()
            + "/series/"
            + object.seriesInstanceUid()
            + "/instances/"
            + object.sopInstanceUid();
  }

  /** An image of the test resources under a new SOP Instance UID. */
  static Encoded of(String name) {
    byte[] bytes = resource(name);
    String old = requireNonNull(DicomObject.read(new ByteArrayInputStream(bytes)).sopInstanceUid());
    String fresh = TestStudy.newUid().replace(".", "").substring(0, 12);
    String uid = old.substring(0, old.length() - 12) + fresh;
    return new Encoded(replaced(bytes, old, uid));
  }

  private static byte[] replaced(byte[] bytes, String from, String to) {
    // Latin 1 takes every byte to one character and back.
    String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    return text.replace(from, to).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  /** The pixel data of the image that {@code name} was encoded from. */
  static byte[] plainPixels(String name) {
    byte[] plain = resource(name.substring(0, name.indexOf('.')) + ".dcm");
    return DicomObject.read(new ByteArrayInputStream(plain)).bytes(Tags.PIXEL_DATA);
  }

  DicomObject object() {
    return DicomObject.read(new ByteArrayInputStream(bytes));
  }

  private static byte[] resource(String name) {
    try (InputStream in = Encoded.class.getResourceAsStream("/pixels/" + name)) {
      var out = new ByteArrayOutputStream();
      requireNonNull(in, name).transferTo(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
