package org.petra.dicom.json;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.petra.dicom.part10.DicomObject;
import org.petra.radiomics.RadiomicsException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * The DICOM JSON model, in UTF-8.
 *
 * <p>DS and IS become numbers (text where they are none), person names their three groups, short
 * binary values base64 and long ones and pixel data a BulkDataURI. Group lengths are left out, and
 * Specific Character Set says UTF-8 where it was there.
 */
public final class DicomJson {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();

  private DicomJson() {}

  /** One object; {@code out} is flushed and not closed. */
  public static void write(DicomObject object, OutputStream out, BulkDataUri bulkData) {
    try (JsonGenerator json =
        JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      new DicomJsonWriter(json, bulkData).object(object, "");
    }
  }

  /**
   * An array of objects, each taken from {@code objects} when its turn comes; {@code out} is
   * flushed and not closed.
   */
  public static void writeArray(
      Iterable<DicomObject> objects, OutputStream out, BulkDataUri bulkData) {
    try (JsonGenerator json =
        JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      DicomJsonWriter writer = new DicomJsonWriter(json, bulkData);
      json.writeStartArray();
      for (DicomObject object : objects) {
        writer.object(object, "");
      }
      json.writeEndArray();
    }
  }

  /** One object with every binary value in it. */
  public static byte[] toBytes(DicomObject object) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(object, out, BulkDataUri.INLINE);
    return out.toByteArray();
  }

  /** An array of objects with every binary value in it. */
  public static byte[] toBytes(List<DicomObject> objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writeArray(objects, out, BulkDataUri.INLINE);
    return out.toByteArray();
  }

  /**
   * The objects of an array, or the one object. A value given by BulkDataURI is read as empty.
   *
   * @throws RadiomicsException UNREADABLE_FILE if it is no DICOM JSON
   */
  public static List<DicomObject> read(InputStream in) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
      return new DicomJsonReader(json).objects();
    } catch (JacksonException | IllegalArgumentException e) {
      throw new RadiomicsException(
          RadiomicsException.Code.UNREADABLE_FILE, "The text is no DICOM JSON.");
    }
  }
}
