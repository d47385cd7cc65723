package org.petra.radiomics.feature.shape;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Runs;
import org.petra.radiomics.image.Size;

/**
 * A mask with a border of one voxel outside the region on every side, so that its surface is
 * closed.
 *
 * @param inside 1 inside the region and 0 outside, x fastest
 * @param x voxels along x with the border
 * @param y voxels along y with the border
 * @param z voxels along z with the border
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record PaddedMask(byte[] inside, int x, int y, int z) {

  /** Voxels that {@link #eight} reads at once. */
  static final int EIGHT = Long.BYTES;

  /** What {@link #eight} gives where all of them are inside. */
  static final long ALL_INSIDE = 0x0101_0101_0101_0101L;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /**
   * Whether each of the eight voxels from storage index {@code voxel} on is inside, as one word.
   */
  long eight(int voxel) {
    return (long) LONGS.get(inside, voxel);
  }

  static PaddedMask of(Mask mask) {
    Size size = mask.size();
    int x = size.x() + 2;
    int y = size.y() + 2;
    int z = size.z() + 2;
    byte[] inside = new byte[Math.multiplyExact(x * y, z)];
    Runs runs = mask.runs();
    for (int run = 0; run < runs.count(); run++) {
      int line = runs.start(run) / size.x();
      int row = ((line / size.y() + 1) * y + line % size.y() + 1) * x + 1;
      int first = row + runs.start(run) - line * size.x();
      Arrays.fill(inside, first, first + runs.length(run), (byte) 1);
    }
    return new PaddedMask(inside, x, y, z);
  }
}
