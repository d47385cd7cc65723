package org.petra.dicom.codec.jpeg2000;

import org.petra.dicom.codec.Codestreams;
import org.petra.dicom.codec.FrameShape;
import org.petra.dicom.codec.MarkerReader;

/**
 * The SIZ segment: the image and its tiles on the reference grid.
 *
 * @param image the image's samples
 * @param tile the first tile, which may begin before the image
 * @param precision bits of a sample, the same for every component
 * @param signed whether samples are signed
 * @param components how many there are
 */
record ImageSize(Box image, Box tile, int precision, boolean signed, int components) {

  /** Greatest coordinate: the grid may begin anywhere, but not so that sums overflow. */
  private static final int MAX_COORDINATE = (1 << 30) - 1;

  /**
   * Coefficients are kept in single precision, which is exact for those of the 5-3 wavelet up to
   * here.
   */
  private static final int MAX_PRECISION = 20;

  static ImageSize read(MarkerReader in, FrameShape shape) {
    int end = in.segment();
    in.unsigned(2);
    int[] grid = new int[8];
    for (int i = 0; i < grid.length; i++) {
      grid[i] = in.unsigned(4);
      if (grid[i] < 0 || grid[i] > MAX_COORDINATE) {
        throw Codestreams.broken("its size is out of range");
      }
    }
    Box image = new Box(grid[2], grid[3], grid[0], grid[1]);
    Box tile = new Box(grid[6], grid[7], grid[6] + grid[4], grid[7] + grid[5]);
    int components = in.unsigned(2);
    shape.requireSame(image.height(), image.width(), components);
    boolean firstTileMeetsImage =
        tile.x0() <= image.x0()
            && tile.y0() <= image.y0()
            && tile.x1() > image.x0()
            && tile.y1() > image.y0();
    if (!firstTileMeetsImage) {
      throw Codestreams.broken("its tiles lie beside the image");
    }
    int depth = in.unsigned(1);
    in.moveTo(in.position() - 1);
    for (int c = 0; c < components; c++) {
      int own = in.unsigned(1);
      if (in.unsigned(2) != 0x0101 || own != depth) {
        throw Codestreams.unsupported("components of different sizes or depths");
      }
    }
    in.moveTo(end);
    int precision = (depth & 0x7f) + 1;
    if (precision > MAX_PRECISION) {
      throw Codestreams.unsupported("more than " + MAX_PRECISION + " bits a sample");
    }
    return new ImageSize(image, tile, precision, (depth & 0x80) != 0, components);
  }

  private int tilesAcross() {
    return Math.ceilDiv(image.x1() - tile.x0(), tile.width());
  }

  /** How many tiles there are. */
  long tiles() {
    return (long) tilesAcross() * Math.ceilDiv(image.y1() - tile.y0(), tile.height());
  }

  /** The samples of a tile. */
  Box tile(int index) {
    long x = tile.x0() + (long) (index % tilesAcross()) * tile.width();
    long y = tile.y0() + (long) (index / tilesAcross()) * tile.height();
    return new Box(
            (int) x,
            (int) y,
            (int) Math.min(x + tile.width(), image.x1()),
            (int) Math.min(y + tile.height(), image.y1()))
        .intersection(image);
  }
}
