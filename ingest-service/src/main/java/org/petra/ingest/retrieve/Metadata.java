package org.petra.ingest.retrieve;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.petra.dicom.json.DicomJson;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.part10.TransferSyntax;
import org.petra.ingest.study.StoredInstance;
import org.springframework.stereotype.Component;

/** Writes the attributes of instances as DICOM JSON, bulk data as URIs. */
@Component
class Metadata {

  private final InstanceFiles files;

  Metadata(InstanceFiles files) {
    this.files = files;
  }

  /** An entity tag that changes with the instances and with where their bulk data are. */
  static String entityTag(List<StoredInstance> instances, RetrieveUrls urls) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(urls.base().getBytes(StandardCharsets.UTF_8));
      for (StoredInstance instance : instances) {
        sha256.update(instance.digest().getBytes(StandardCharsets.US_ASCII));
      }
      return "\"" + HexFormat.of().formatHex(sha256.digest()) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Writes one JSON array; instances are read one at a time, and only up to their pixel data. */
  void write(List<StoredInstance> instances, RetrieveUrls urls, OutputStream out) {
    AtomicReference<String> current = new AtomicReference<>("");
    Iterator<StoredInstance> rest = instances.iterator();
    Iterable<DicomObject> objects =
        () ->
            new Iterator<>() {
              @Override
              public boolean hasNext() {
                return rest.hasNext();
              }

              @Override
              public DicomObject next() {
                StoredInstance one = rest.next();
                current.set(
                    urls.instance(
                        one.studyInstanceUid(), one.seriesInstanceUid(), one.sopInstanceUid()));
                return attributes(one);
              }
            };
    DicomJson.writeArray(objects, out, path -> current.get() + "/bulkdata/" + path);
  }

  private DicomObject attributes(StoredInstance instance) {
    try {
      DicomObject header = files.header(instance);
      if (!instance.hasPixels()) {
        return header;
      }
      // Two bytes stand for the pixel data, of which the JSON tells the address alone.
      String vr = TransferSyntax.isUncompressed(instance.transferSyntaxUid()) ? "OW" : "OB";
      return DicomObjectBuilder.copyOf(header).setBytes(Tags.PIXEL_DATA, vr, new byte[2]).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
