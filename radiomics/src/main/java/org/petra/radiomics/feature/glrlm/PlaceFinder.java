package org.petra.radiomics.feature.glrlm;

import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.matrix.RegionBlock;

/**
 * Finds the places of voxels in their runs along one direction, block by block in ascending order:
 * 1, or one more than that of the voxel before when both have one gray level. No branch is needed,
 * which in a noisy image would be foretold wrongly every second time. Not safe for use by many
 * threads.
 *
 * <p>Where the voxel before lies so far back in storage that a block is found without its own
 * places, these are computed together, in 16-bit arithmetic that becomes vector instructions.
 */
final class PlaceFinder {

  private final short[] padded;
  private final int[] region;
  private final int bits;
  private final char[] place;
  private final char[] here = new char[RegionBlock.LONGEST];
  private final char[] before = new char[RegionBlock.LONGEST];
  private final char[] equal = new char[RegionBlock.LONGEST];

  PlaceFinder(GrayLevels levels) {
    this.padded = levels.padded();
    this.region = levels.region();
    this.bits = Integer.SIZE - Integer.numberOfLeadingZeros(levels.highest());
    this.place = new char[padded.length];
  }

  /**
   * The places of the voxels of a block, by element from {@code block.start()} on; what stands
   * between them means nothing. Shared, until the next call.
   *
   * @param back the step to the voxel before, less than 0, the same for all blocks in turn
   */
  char[] places(RegionBlock block, int back) {
    if (block.length() <= -back) {
      findTogether(block, back);
    } else {
      findOneByOne(block, back);
      System.arraycopy(place, block.start(), here, 0, block.length());
    }
    return here;
  }

  private void findTogether(RegionBlock block, int back) {
    short[] level = padded;
    char[] same = equal;
    int power = 1 << bits;
    int shift = bits;
    int start = block.start();
    int other = start + back;
    int length = block.length();
    for (int i = 0; i < length; i++) {
      same[i] = (char) (power - (level[start + i] ^ level[other + i]) & power);
    }
    char[] last = before;
    char[] next = here;
    System.arraycopy(place, other, last, 0, length);
    for (int i = 0; i < length; i++) {
      next[i] = (char) (1 + (last[i] & -(same[i] >>> shift)));
    }
    System.arraycopy(next, 0, place, start, length);
  }

  private void findOneByOne(RegionBlock block, int back) {
    short[] level = padded;
    char[] places = place;
    int end = block.end();
    int next = back == -1 ? places[block.start() - 1] : 0;
    for (int v = block.first(); v < end; v++) {
      int voxel = region[v];
      int last = back == -1 ? next : places[voxel + back];
      // All ones when the levels are equal, else 0.
      int continues = ((level[voxel] ^ level[voxel + back]) - 1) >> 31;
      next = 1 + (last & continues);
      places[voxel] = (char) next;
    }
  }
}
