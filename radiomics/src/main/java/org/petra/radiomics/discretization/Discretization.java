package org.petra.radiomics.discretization;

/** How the intensities of a region are gathered into gray levels. */
public sealed interface Discretization {

  /**
   * Bins of one width whose edges are multiples of it, so that the same intensity falls into the
   * same bin of any region but for the number of the first bin.
   *
   * @param width width of a bin in the unit of the image, positive and finite
   */
  record FixedBinWidth(double width) implements Discretization {

    /** Rejects a width that is not positive and finite. */
    public FixedBinWidth {
      if (!(width > 0) || Double.isInfinite(width)) {
        throw new IllegalArgumentException("bin width must be positive and finite, got " + width);
      }
    }
  }

  /**
   * One number of bins between the smallest and the largest intensity of the region.
   *
   * @param count number of bins, from 1 to {@link GrayLevels#MOST}
   */
  record FixedBinCount(int count) implements Discretization {

    /** Rejects a count outside 1 to {@link GrayLevels#MOST}. */
    public FixedBinCount {
      if (count < 1 || count > GrayLevels.MOST) {
        throw new IllegalArgumentException(
            "bin count must be from 1 to " + GrayLevels.MOST + ", got " + count);
      }
    }
  }
}
