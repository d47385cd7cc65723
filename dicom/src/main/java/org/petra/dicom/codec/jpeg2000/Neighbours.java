package org.petra.dicom.codec.jpeg2000;

import org.petra.dicom.codec.jpeg2000.Subband.Orientation;

/**
 * What a coefficient's flags say of its neighbours, and the context that follows from it, T.800
 * tables D.1 to D.3.
 */
final class Neighbours {

  static final int WEST = 1;
  static final int EAST = 1 << 1;
  static final int NORTH = 1 << 2;
  static final int SOUTH = 1 << 3;
  static final int NORTH_WEST = 1 << 4;
  static final int NORTH_EAST = 1 << 5;
  static final int SOUTH_WEST = 1 << 6;
  static final int SOUTH_EAST = 1 << 7;

  /** All neighbours that are significant. */
  static final int SIGNIFICANT = 0xff;

  /** A negative neighbour's flag is this many bits above that of its significance. */
  static final int SIGN_SHIFT = 8;

  /** Flags that a code block with causal contexts does not look at in the last row of a stripe. */
  static final int BELOW = SOUTH | SOUTH_WEST | SOUTH_EAST | SOUTH << SIGN_SHIFT;

  private static final int FIRST_SIGN_CONTEXT = 9;
  private static final int NEGATED = 0x80;

  private static final byte[][] SIGNIFICANCE = new byte[Orientation.values().length][256];
  private static final int[] SIGN = new int[256];

  static {
    for (Orientation orientation : Orientation.values()) {
      for (int flags = 0; flags < 256; flags++) {
        SIGNIFICANCE[orientation.ordinal()][flags] = (byte) significance(orientation, flags);
      }
    }
    for (int flags = 0; flags < 256; flags++) {
      SIGN[flags] = sign(flags);
    }
  }

  private Neighbours() {}

  /** The table of contexts by neighbours that are significant. */
  static byte[] significance(Orientation orientation) {
    return SIGNIFICANCE[orientation.ordinal()];
  }

  /** The context of a sign. */
  static int signContext(int flags) {
    return SIGN[flags & 0xf | flags >> 4 & 0xf0] & ~NEGATED;
  }

  /** 1 if the decision in the context of a sign means its opposite. */
  static int signFlip(int flags) {
    return SIGN[flags & 0xf | flags >> 4 & 0xf0] >> 7;
  }

  private static int significance(Orientation orientation, int flags) {
    int across = Integer.bitCount(flags & (WEST | EAST));
    int along = Integer.bitCount(flags & (NORTH | SOUTH));
    int diagonal = Integer.bitCount(flags & 0xf0);
    return switch (orientation) {
      case LL, LH -> straight(across, along, diagonal);
      case HL -> straight(along, across, diagonal);
      case HH -> diagonal(across + along, diagonal);
    };
  }

  private static int straight(int first, int second, int diagonal) {
    if (first == 2) {
      return 8;
    }
    if (first == 1) {
      return second > 0 ? 7 : diagonal > 0 ? 6 : 5;
    }
    return second > 0 ? second + 2 : Math.min(diagonal, 2);
  }

  private static int diagonal(int straight, int diagonal) {
    return switch (diagonal) {
      case 0 -> Math.min(straight, 2);
      case 1 -> 3 + Math.min(straight, 2);
      case 2 -> straight > 0 ? 7 : 6;
      default -> 8;
    };
  }

  private static int sign(int flags) {
    int across = contribution(flags, WEST) + contribution(flags, EAST);
    int along = contribution(flags, NORTH) + contribution(flags, SOUTH);
    int h = Integer.signum(across);
    int v = Integer.signum(along);
    boolean negated = h < 0 || (h == 0 && v < 0);
    int context = FIRST_SIGN_CONTEXT + (h == 0 ? Math.abs(v) : 3 + h * v);
    return negated ? context | NEGATED : context;
  }

  private static int contribution(int flags, int neighbour) {
    if ((flags & neighbour) == 0) {
      return 0;
    }
    return (flags >> 4 & neighbour) == 0 ? 1 : -1;
  }
}
