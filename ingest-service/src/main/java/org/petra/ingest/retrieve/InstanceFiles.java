package org.petra.ingest.retrieve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.part10.TransferSyntax;
import org.petra.dicom.pixel.Decompression;
import org.petra.ingest.retrieve.PartsBody.Part;
import org.petra.ingest.study.StoredInstance;
import org.petra.radiomics.RadiomicsException;
import org.petra.storage.ObjectStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads stored instances and writes them as Part 10 files whose preamble is zero. */
@Component
class InstanceFiles {

  static final String DICOM = "application/dicom";

  private static final Logger LOG = LoggerFactory.getLogger(InstanceFiles.class);
  private static final int PREAMBLE = 128;
  private static final byte[] META_GROUP = {2, 0};
  private static final byte[] MAGIC = {'D', 'I', 'C', 'M'};

  private final ObjectStore store;

  InstanceFiles(ObjectStore store) {
    this.store = store;
  }

  /**
   * The instances as parts, each read when its turn comes.
   *
   * <p>One whose pixel data turn out not to be decodable comes as it is stored, which its part
   * says; if that is the first, the whole is not acceptable.
   *
   * @param transferSyntaxUid in which all are wanted; empty for each as it is stored
   */
  Iterator<Part> parts(List<StoredInstance> instances, Optional<String> transferSyntaxUid) {
    StoredInstance first = instances.getFirst();
    return instances.stream()
        .map(
            one -> {
              try {
                return part(one, transferSyntaxUid.orElse(one.transferSyntaxUid()));
              } catch (RadiomicsException e) {
                if (one == first) {
                  throw AcceptHeader.notAcceptable(e);
                }
                LOG.warn("An instance is given as stored: {}", e.getMessage());
                return asStored(one);
              }
            })
        .iterator();
  }

  private Part part(StoredInstance instance, String wanted) {
    String stored = instance.transferSyntaxUid();
    if (wanted.equals(stored)) {
      return asStored(instance);
    }
    DicomObject object = whole(instance);
    boolean compressed = !TransferSyntax.isUncompressed(stored);
    // Big endian samples of 32 bits cannot be told from pairs of 16 by who converts attributes
    // alone.
    boolean reordered =
        stored.equals(TransferSyntax.EXPLICIT_VR_BIG_ENDIAN)
            && object.integer(Tags.BITS_ALLOCATED).orElse(0) > 16;
    DicomObject plain =
        instance.hasPixels() && (compressed || reordered) ? Decompression.of(object) : object;
    return new Part(type(wanted), out -> plain.writeTo(out, wanted));
  }

  private Part asStored(StoredInstance instance) {
    return new Part(type(instance.transferSyntaxUid()), out -> copy(instance, out));
  }

  private static String type(String transferSyntaxUid) {
    return DICOM + "; transfer-syntax=" + transferSyntaxUid;
  }

  /** The bytes that came, but for the preamble; what they lack of a file's start is added. */
  private void copy(StoredInstance instance, OutputStream out) throws IOException {
    try (InputStream in = store.open(instance.digest())) {
      byte[] start = in.readNBytes(PREAMBLE + MAGIC.length);
      if (isPart10(start)) {
        // What is hidden in the preamble must not be handed on.
        Arrays.fill(start, 0, PREAMBLE, (byte) 0);
      } else if (isFileMeta(start)) {
        out.write(new byte[PREAMBLE]);
        out.write(MAGIC);
      } else {
        header(instance).writeFileMetaTo(out);
      }
      out.write(start);
      in.transferTo(out);
    }
  }

  /** The object with its pixel data. */
  DicomObject whole(StoredInstance instance) {
    try (InputStream in = store.open(instance.digest())) {
      return DicomObject.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The object up to its pixel data. */
  DicomObject header(StoredInstance instance) throws IOException {
    try (InputStream in = store.open(instance.digest())) {
      return DicomObject.readHeader(in);
    }
  }

  private static boolean isFileMeta(byte[] start) {
    return start.length > META_GROUP.length
        && Arrays.equals(start, 0, META_GROUP.length, META_GROUP, 0, META_GROUP.length);
  }

  private static boolean isPart10(byte[] start) {
    return start.length == PREAMBLE + MAGIC.length
        && Arrays.equals(start, PREAMBLE, start.length, MAGIC, 0, MAGIC.length);
  }
}
