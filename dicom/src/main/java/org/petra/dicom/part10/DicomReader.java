package org.petra.dicom.part10;

import java.io.IOException;
import java.io.InputStream;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.io.ImageInputStream;

/**
 * The toolkit's parser with bounds, so that a hostile file can take neither the stack nor memory
 * out of proportion to its size.
 *
 * <p>Values are allocated as bytes arrive, not as declared; nesting, items and (where a deflated
 * file could grow a thousandfold) the length of the data set are limited.
 */
final class DicomReader extends ImageInputStream {

  /** Real structured reports nest to some 15; the parser uses several stack frames a level. */
  private static final int MAX_DEPTH = 64;

  /** An empty item takes 8 bytes in a file and some 200 in memory. */
  private static final int MAX_ITEMS = 2_000_000;

  /** What is allocated at once for a value before its bytes have been seen. */
  private static final int FIRST_ALLOCATION_BYTES = 1 << 20;

  static final long MAX_INFLATED_BYTES = 128L << 20;

  private int items;

  DicomReader(InputStream in) throws IOException {
    super(in);
    setAllocateLimit(FIRST_ALLOCATION_BYTES);
  }

  @Override
  public void readValue(ImageInputStream in, Attributes attributes) throws IOException {
    if (level() > MAX_DEPTH) {
      throw new IOException("sequences are nested deeper than " + MAX_DEPTH);
    }
    boolean deflated =
        TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN.equals(getTransferSyntax());
    if (deflated && getPosition() + Integer.toUnsignedLong(length()) > MAX_INFLATED_BYTES) {
      boolean undefined = length() == -1;
      if (!undefined || getPosition() > MAX_INFLATED_BYTES) {
        throw new IOException("more than " + MAX_INFLATED_BYTES + " bytes when inflated");
      }
    }
    super.readValue(in, attributes);
  }

  @Override
  public void readValue(ImageInputStream in, Sequence sequence) throws IOException {
    if (++items > MAX_ITEMS) {
      throw new IOException("more than " + MAX_ITEMS + " sequence items");
    }
    super.readValue(in, sequence);
  }
}
