package org.petra.dicom.codec.jpeg2000;

import java.util.ArrayList;
import java.util.List;
import org.petra.dicom.codec.Codestreams;
import org.petra.dicom.codec.jpeg2000.Subband.Orientation;

/**
 * One resolution of a tile component: the lowest has one subband, each other one three.
 *
 * @param samples its samples, in coordinates of this resolution
 * @param subbands what this resolution adds to the one below
 * @param origins where its precincts begin on the reference grid, by which packets are ordered
 */
record Resolution(Box samples, List<Subband> subbands, List<Origin> origins) {

  /** Where a precinct begins. */
  record Origin(int x, int y) {}

  /** Of a whole tile; a block takes some 300 bytes. */
  private static final int MAX_BLOCKS = 1 << 19;

  static Resolution of(Box component, int resolution, CodingStyle style, Quantizer quantizer) {
    int above = style.levels() - resolution;
    Box samples = component.reduced(above);
    int widthBits = style.precincts().widthBits(resolution);
    int heightBits = style.precincts().heightBits(resolution);
    List<Box> precincts = precincts(samples, widthBits, heightBits);
    List<Origin> origins = new ArrayList<>();
    for (Box precinct : precincts) {
      origins.add(
          new Origin(
              (int) Math.max(component.x0(), (long) precinct.x0() << above),
              (int) Math.max(component.y0(), (long) precinct.y0() << above)));
    }
    List<Subband> subbands = new ArrayList<>();
    for (Orientation orientation : Orientation.values()) {
      if ((orientation == Orientation.LL) == (resolution == 0)) {
        subbands.add(subband(component, resolution, orientation, style, quantizer, precincts));
      }
    }
    return new Resolution(samples, subbands, origins);
  }

  private static List<Box> precincts(Box samples, int widthBits, int heightBits) {
    List<Box> precincts = new ArrayList<>();
    if (samples.isEmpty()) {
      return precincts;
    }
    int left = samples.x0() >> widthBits;
    int top = samples.y0() >> heightBits;
    int across = Box.ceilShift(samples.x1(), widthBits) - left;
    int down = Box.ceilShift(samples.y1(), heightBits) - top;
    if ((long) across * down > MAX_BLOCKS) {
      throw Codestreams.broken("it has too many precincts");
    }
    for (int y = top; y < top + down; y++) {
      for (int x = left; x < left + across; x++) {
        precincts.add(
            new Box(x << widthBits, y << heightBits, x + 1 << widthBits, y + 1 << heightBits));
      }
    }
    return precincts;
  }

  /** What a subband is quantized with, and how many code blocks the tile may still have. */
  static final class Quantizer {

    private final Quantization quantization;
    private final int precision;
    private final boolean reversible;
    private int blocksLeft = MAX_BLOCKS;

    Quantizer(Quantization quantization, int precision, boolean reversible) {
      this.quantization = quantization;
      this.precision = precision;
      this.reversible = reversible;
    }

    private Subband subband(
        Box samples, Orientation orientation, int resolution, List<Precinct> precincts) {
      int band = resolution == 0 ? 0 : 3 * (resolution - 1) + orientation.ordinal();
      float step =
          reversible
              ? 1
              : quantization.stepSize(band, resolution, precision, orientation.gainBits());
      return new Subband(
          samples, orientation, quantization.bitPlanes(band, resolution), step, precincts);
    }

    private void count(Box samples, int widthBits, int heightBits) {
      blocksLeft -= (samples.width() >> widthBits) * (samples.height() >> heightBits) + 1;
      if (blocksLeft < 0) {
        throw Codestreams.broken("it has too many code blocks");
      }
    }
  }

  private static Subband subband(
      Box component,
      int resolution,
      Orientation orientation,
      CodingStyle style,
      Quantizer quantizer,
      List<Box> precincts) {
    int halved = resolution == 0 ? 0 : 1;
    int level = style.levels() - resolution + halved;
    Box samples = component.subband(level, orientation.x(), orientation.y());
    int widthBits =
        Math.min(style.blockWidthBits(), style.precincts().widthBits(resolution) - halved);
    int heightBits =
        Math.min(style.blockHeightBits(), style.precincts().heightBits(resolution) - halved);
    List<Precinct> own = new ArrayList<>();
    for (Box precinct : precincts) {
      Box part =
          new Box(
                  precinct.x0() >> halved,
                  precinct.y0() >> halved,
                  precinct.x1() >> halved,
                  precinct.y1() >> halved)
              .intersection(samples);
      if (!part.isEmpty()) {
        quantizer.count(part, widthBits, heightBits);
      }
      own.add(new Precinct(part, widthBits, heightBits));
    }
    return quantizer.subband(samples, orientation, resolution, own);
  }
}
