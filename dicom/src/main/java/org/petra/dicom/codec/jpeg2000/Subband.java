package org.petra.dicom.codec.jpeg2000;

import java.util.List;

/**
 * One subband of a tile component.
 *
 * @param samples its samples, in its own coordinates
 * @param orientation which frequencies it holds
 * @param bitPlanes how many bit planes its samples have at most
 * @param stepSize of the quantization; 1 where there is none
 * @param precincts its part of each precinct of its resolution
 */
record Subband(
    Box samples, Orientation orientation, int bitPlanes, float stepSize, List<Precinct> precincts) {

  /** Low or high pass, horizontally and then vertically. */
  enum Orientation {
    LL,
    HL,
    LH,
    HH;

    /** 1 for high pass along x. */
    int x() {
      return ordinal() & 1;
    }

    /** 1 for high pass along y. */
    int y() {
      return ordinal() >> 1;
    }

    /** Gain as a power of two, T.800 table E.1. */
    int gainBits() {
      return x() + y();
    }
  }
}
