package org.petra.radiomics.file;

import java.io.IOException;

/** Voxels one after the other, as numbers. */
interface VoxelStream {

  /**
   * Fills a part of {@code into} with the next voxels.
   *
   * @throws java.io.EOFException when there are not so many
   */
  void read(double[] into, int from, int count) throws IOException;
}
