package org.petra.radiomics.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalInt;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;

/** What a header says about the voxels of an image, wherever they lie. */
final class StoredVoxels {

  /** Most voxels an image may have: 2 GiB as doubles, far above any clinical volume. */
  private static final long MOST_VOXELS = 1L << 28;

  /** Most values a voxel may have. */
  private static final long MOST_VALUES = 1 << 10;

  private static final int CHUNK_VALUES = 1 << 14;

  /** How several values of a voxel lie. */
  enum Values {
    /** The values of a voxel follow each other. */
    VOXEL_BY_VOXEL,
    /** All first values come before all second ones. */
    VOLUME_BY_VOLUME
  }

  private final VoxelEncoding encoding;
  private final long[] sizes;
  private final Values values;
  private final Packing packing;

  /**
   * What a header declares, to be checked by {@link #requirePlausible} before anything else.
   *
   * @param encoding how a value is stored
   * @param sizes voxels along x, y and z, and values a voxel
   * @param values how several values of a voxel lie
   * @param packing how all are packed
   */
  StoredVoxels(VoxelEncoding encoding, long[] sizes, Values values, Packing packing) {
    this.encoding = encoding;
    this.sizes = sizes.clone();
    this.values = values;
    this.packing = packing;
  }

  /**
   * Refuses a declared size that a file of {@code fileBytes} cannot hold, or this process cannot,
   * before any memory is taken for it.
   */
  void requirePlausible(long fileBytes) {
    long voxels = 1;
    for (int axis = 0; axis < 3; axis++) {
      if (sizes[axis] < 1 || sizes[axis] > MOST_VOXELS || voxels * sizes[axis] > MOST_VOXELS) {
        throw Unreadable.because("it declares a size that is empty or too large");
      }
      voxels *= sizes[axis];
    }
    if (sizes[3] < 1 || sizes[3] > MOST_VALUES) {
      throw Unreadable.because("it declares " + sizes[3] + " values a voxel");
    }
    if (voxels * sizes[3] > packing.mostValues(fileBytes, encoding.bytesPerVoxel())) {
      throw Unreadable.because("it declares more voxels than it can hold");
    }
    if (voxels * Double.BYTES > Runtime.getRuntime().maxMemory()) {
      throw Unreadable.because("its " + voxels + " voxels are more than this process may hold");
    }
  }

  /** The type of a value. */
  PixelType type() {
    return encoding.type();
  }

  /** Bytes of all values, unpacked, once they are known to be plausible. */
  long bytes() {
    return size().voxels() * sizes[3] * encoding.bytesPerVoxel();
  }

  /** Voxels along each axis, once they are known to be plausible. */
  Size size() {
    return new Size((int) sizes[0], (int) sizes[1], (int) sizes[2]);
  }

  /**
   * One value of every voxel, from a stream that is packed.
   *
   * @param component which value, from 0; without it a voxel must have one
   */
  double[] read(InputStream packed, OptionalInt component) throws IOException {
    return readUnpacked(packing.unpack(packed), component);
  }

  /** As {@link #read}, from a stream that is unpacked already. */
  double[] readUnpacked(InputStream stream, OptionalInt component) throws IOException {
    int each = (int) sizes[3];
    int chosen = each == 1 ? 0 : component.orElse(-1);
    if (chosen < 0) {
      throw Unreadable.because("it has " + each + " values a voxel");
    }
    if (chosen >= each) {
      throw Unreadable.because("it has " + each + " values a voxel and none numbered " + chosen);
    }
    VoxelStream numbers =
        packing == Packing.ASCII
            ? new TextVoxels(stream, encoding.type())
            : new BinaryVoxels(stream, encoding);
    double[] voxels = new double[size().voxels()];
    if (values == Values.VOXEL_BY_VOXEL && each > 1) {
      pick(numbers, voxels, chosen, each);
    } else {
      skip(numbers, (long) chosen * voxels.length);
      numbers.read(voxels, 0, voxels.length);
    }
    return voxels;
  }

  private static void skip(VoxelStream numbers, long count) throws IOException {
    double[] chunk = new double[CHUNK_VALUES];
    for (long left = count; left > 0; left -= chunk.length) {
      numbers.read(chunk, 0, (int) Math.min(left, chunk.length));
    }
  }

  private static void pick(VoxelStream numbers, double[] voxels, int chosen, int each)
      throws IOException {
    double[] one = new double[each];
    for (int i = 0; i < voxels.length; i++) {
      numbers.read(one, 0, each);
      voxels[i] = one[chosen];
    }
  }
}
