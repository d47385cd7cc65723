package org.petra.dicom.codec.jpeg2000;

import java.util.ArrayList;
import java.util.List;

/** The code blocks of one precinct of one subband, row by row. */
final class Precinct {

  private final int blocksAcross;
  private final int blocksDown;
  private final List<CodeBlock> blocks = new ArrayList<>();
  private final TagTree inclusion;
  private final TagTree zeroBitPlanes;

  /** The precinct of {@code samples} in blocks of the given sizes (powers of two). */
  Precinct(Box samples, int blockWidthBits, int blockHeightBits) {
    if (samples.isEmpty()) {
      blocksAcross = 0;
      blocksDown = 0;
    } else {
      int left = samples.x0() >> blockWidthBits;
      int top = samples.y0() >> blockHeightBits;
      blocksAcross = Box.ceilShift(samples.x1(), blockWidthBits) - left;
      blocksDown = Box.ceilShift(samples.y1(), blockHeightBits) - top;
      for (int y = top; y < top + blocksDown; y++) {
        for (int x = left; x < left + blocksAcross; x++) {
          Box block =
              new Box(
                  x << blockWidthBits,
                  y << blockHeightBits,
                  x + 1 << blockWidthBits,
                  y + 1 << blockHeightBits);
          blocks.add(new CodeBlock(block.intersection(samples)));
        }
      }
    }
    inclusion = new TagTree(blocksAcross, blocksDown);
    zeroBitPlanes = new TagTree(blocksAcross, blocksDown);
  }

  int blocksAcross() {
    return blocksAcross;
  }

  List<CodeBlock> blocks() {
    return blocks;
  }

  TagTree inclusion() {
    return inclusion;
  }

  TagTree zeroBitPlanes() {
    return zeroBitPlanes;
  }
}
