package org.petra.ingest.retrieve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.petra.dicom.part10.DicomObject;
import org.petra.ingest.study.StoredInstance;
import org.petra.storage.ObjectStore;
import org.springframework.stereotype.Component;

/** Reads stored instances and writes them as Part 10 files whose preamble is zero. */
@Component
class InstanceFiles {

  private static final int PREAMBLE = 128;
  private static final byte[] MAGIC = {'D', 'I', 'C', 'M'};

  private final ObjectStore store;

  InstanceFiles(ObjectStore store) {
    this.store = store;
  }

  /** Writes the instance in a transfer syntax that it is in or can be converted to. */
  void write(StoredInstance instance, String transferSyntaxUid, OutputStream out)
      throws IOException {
    if (transferSyntaxUid.equals(instance.transferSyntaxUid())) {
      try (InputStream in = store.open(instance.digest())) {
        byte[] start = in.readNBytes(PREAMBLE + MAGIC.length);
        if (isPart10(start)) {
          // What is hidden in the preamble must not be handed on.
          Arrays.fill(start, 0, PREAMBLE, (byte) 0);
          out.write(start);
          in.transferTo(out);
          return;
        }
      }
    }
    whole(instance).writeTo(out, transferSyntaxUid);
  }

  /** The object with its pixel data. */
  DicomObject whole(StoredInstance instance) throws IOException {
    try (InputStream in = store.open(instance.digest())) {
      return DicomObject.read(in);
    }
  }

  /** The object up to its pixel data. */
  DicomObject header(StoredInstance instance) throws IOException {
    try (InputStream in = store.open(instance.digest())) {
      return DicomObject.readHeader(in);
    }
  }

  private static boolean isPart10(byte[] start) {
    return start.length == PREAMBLE + MAGIC.length
        && Arrays.equals(start, PREAMBLE, start.length, MAGIC, 0, MAGIC.length);
  }
}
