package org.petra.dicom.codec.jpeg2000;

import org.petra.dicom.codec.Codestreams;
import org.petra.dicom.codec.MarkerReader;

/**
 * How a component of a tile is coded, from a COD or COC segment.
 *
 * @param levels how often the wavelet was applied
 * @param blockWidthBits width of a code block, as a power of two
 * @param blockHeightBits height of a code block, as a power of two
 * @param blockStyle flags of T.800 table A.19
 * @param reversible whether the wavelet is 5-3 and not 9-7
 * @param precincts sizes of precincts by resolution: the width's power of two in the low four bits,
 *     the height's above them
 */
record CodingStyle(
    int levels,
    int blockWidthBits,
    int blockHeightBits,
    BlockStyle blockStyle,
    boolean reversible,
    Precincts precincts) {

  private static final int MAX_LEVELS = 32;

  /** Which passes of a code block are coded how. */
  record BlockStyle(
      boolean bypass, boolean reset, boolean terminateAll, boolean causal, boolean symbols) {

    private static BlockStyle of(int flags) {
      return new BlockStyle(
          (flags & 1) != 0,
          (flags & 2) != 0,
          (flags & 4) != 0,
          (flags & 8) != 0,
          (flags & 32) != 0);
    }
  }

  /** Sizes of precincts, for each resolution from the lowest. */
  static final class Precincts {

    private static final int WHOLE = 0xff;

    private final int[] sizes;

    private Precincts(int[] sizes) {
      this.sizes = sizes;
    }

    int widthBits(int resolution) {
      return sizes[resolution] & 0xf;
    }

    int heightBits(int resolution) {
      return sizes[resolution] >> 4;
    }
  }

  /** What COD says for all components together. */
  record Shared(int progression, int layers, boolean colorTransform) {}

  /** Reads the part of a COD or COC segment that is about one component. */
  static CodingStyle read(MarkerReader in, boolean precinctsGiven) {
    int levels = in.unsigned(1);
    int width = in.unsigned(1) + 2;
    int height = in.unsigned(1) + 2;
    int style = in.unsigned(1);
    int transform = in.unsigned(1);
    if (levels > MAX_LEVELS || width > 10 || height > 10 || width + height > 12 || transform > 1) {
      throw Codestreams.broken("its coding style is out of range");
    }
    if ((style & ~0x3f) != 0) {
      throw Codestreams.unsupported("code blocks of part 15 of JPEG 2000");
    }
    int[] precincts = new int[levels + 1];
    for (int r = 0; r <= levels; r++) {
      precincts[r] = precinctsGiven ? in.unsigned(1) : Precincts.WHOLE;
      if (r > 0 && ((precincts[r] & 0xf) == 0 || precincts[r] >> 4 == 0)) {
        throw Codestreams.broken("its precincts are empty");
      }
    }
    return new CodingStyle(
        levels, width, height, BlockStyle.of(style), transform == 1, new Precincts(precincts));
  }
}
