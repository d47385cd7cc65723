package org.petra.ingest.stow;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.part10.TransferSyntax;
import org.petra.storage.Intake;
import org.petra.storage.Staged;
import org.springframework.stereotype.Component;

/** Reads staged objects to their end in bounded memory, to learn whether they are whole. */
@Component
class StagedObjects {

  /** Larger objects are read up to their pixel data. */
  private static final long MAX_WHOLE_BYTES = 32L << 20;

  /** Smaller ones are read as they come. */
  private static final long SMALL_BYTES = 1L << 20;

  /** So many larger ones at once: with the limit above they take 128 MB at most. */
  private static final int READERS = 4;

  private static final int BITS_PER_BYTE = 8;

  private final Semaphore readers = new Semaphore(READERS);

  /**
   * The object; of a large one the attributes before its pixel data.
   *
   * @throws RuntimeException if it is no DICOM or not whole
   */
  DicomObject read(Intake intake, Staged staged) throws IOException {
    if (staged.length() <= SMALL_BYTES) {
      return DicomObject.read(intake.open(staged));
    }
    readers.acquireUninterruptibly();
    try (InputStream in = intake.open(staged)) {
      if (staged.length() <= MAX_WHOLE_BYTES) {
        return DicomObject.read(in);
      }
      DicomObject header = DicomObject.readHeader(in);
      if (pixelBytes(header) > staged.length()) {
        throw new IllegalArgumentException("the pixel data are not all there");
      }
      return header;
    } finally {
      readers.release();
    }
  }

  /** How many bytes the pixel data must have; 0 where compression leaves that open. */
  private static long pixelBytes(DicomObject header) {
    String syntax = header.transferSyntaxUid();
    if (syntax == null
        || !TransferSyntax.isUncompressed(syntax)
        || syntax.equals(TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN)) {
      return 0;
    }
    long bits = header.integer(Tags.BITS_ALLOCATED).orElse(0);
    for (int tag : new int[] {Tags.ROWS, Tags.COLUMNS}) {
      bits *= header.integer(tag).orElse(0);
    }
    for (int tag : new int[] {Tags.NUMBER_OF_FRAMES, Tags.SAMPLES_PER_PIXEL}) {
      bits *= header.integer(tag).orElse(1);
    }
    return bits / BITS_PER_BYTE;
  }
}
