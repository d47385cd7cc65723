package org.petra.dicom.codec.jpeg2000;

import java.util.List;

/** Puts the subbands of a tile component together, resolution by resolution, T.800 F.3. */
final class InverseWavelet {

  private final boolean reversible;

  InverseWavelet(boolean reversible) {
    this.reversible = reversible;
  }

  /** Coefficients or samples of a box, row by row. */
  record Plane(Box box, float[] values) {}

  /** The next higher resolution from the one below and the three subbands it adds. */
  Plane above(Plane below, List<Plane> details, Box box) {
    Plane result = new Plane(box, new float[box.width() * box.height()]);
    interleave(below, result, 0, 0);
    interleave(details.get(0), result, 1, 0);
    interleave(details.get(1), result, 0, 1);
    interleave(details.get(2), result, 1, 1);
    if (!box.isEmpty()) {
      rows(result);
      columns(result);
    }
    return result;
  }

  private static void interleave(Plane from, Plane to, int xb, int yb) {
    Box in = from.box;
    Box out = to.box;
    int at = 0;
    for (int y = in.y0(); y < in.y1(); y++) {
      int row = (2 * y + yb - out.y0()) * out.width() - out.x0() + xb;
      for (int x = in.x0(); x < in.x1(); x++) {
        to.values[row + 2 * x] = from.values[at++];
      }
    }
  }

  private void rows(Plane plane) {
    int width = plane.box.width();
    float[] line = new float[width + 2 * Lifting.ROOM];
    for (int start = 0; start < plane.values.length; start += width) {
      System.arraycopy(plane.values, start, line, Lifting.ROOM, width);
      Lifting.inverse(line, plane.box.x0(), width, reversible);
      System.arraycopy(line, Lifting.ROOM, plane.values, start, width);
    }
  }

  private void columns(Plane plane) {
    int width = plane.box.width();
    int height = plane.box.height();
    float[] line = new float[height + 2 * Lifting.ROOM];
    for (int x = 0; x < width; x++) {
      for (int y = 0, at = x; y < height; y++, at += width) {
        line[Lifting.ROOM + y] = plane.values[at];
      }
      Lifting.inverse(line, plane.box.y0(), height, reversible);
      for (int y = 0, at = x; y < height; y++, at += width) {
        plane.values[at] = line[Lifting.ROOM + y];
      }
    }
  }
}
