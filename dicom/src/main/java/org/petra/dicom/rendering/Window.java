package org.petra.dicom.rendering;

import java.util.Locale;

/**
 * Which intensities become which brightness (PS3.3 C.11.2.1).
 *
 * @param center intensity in the middle, after the modality rescale
 * @param width intensities from darkest to brightest
 * @param shape the curve between them
 */
public record Window(double center, double width, Shape shape) {

  /** VOI LUT Function. */
  public enum Shape {
    /** A straight line for whole numbers, where the width counts both ends. */
    LINEAR,
    /** A straight line. */
    LINEAR_EXACT,
    /** An S. */
    SIGMOID;

    /** The shape of a VOI LUT Function (0028,1056) or of a URL, such as linear-exact. */
    public static Shape of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /**
   * A window that can be applied.
   *
   * @throws IllegalArgumentException if the width is too small for the shape
   */
  public Window {
    boolean usable = shape == Shape.LINEAR ? width >= 1 : width > 0;
    if (!Double.isFinite(center) || !Double.isFinite(width) || !usable) {
      throw new IllegalArgumentException("a window of width " + width);
    }
  }

  /** The brightness of an intensity, from 0 to 1. */
  double brightness(double intensity) {
    return switch (shape) {
      case LINEAR ->
          width == 1
              ? (intensity > center - 0.5 ? 1 : 0)
              : clamp((intensity - (center - 0.5)) / (width - 1) + 0.5);
      case LINEAR_EXACT -> clamp((intensity - center) / width + 0.5);
      case SIGMOID -> 1 / (1 + Math.exp(-4 * (intensity - center) / width));
    };
  }

  private static double clamp(double value) {
    return Math.clamp(value, 0.0, 1.0);
  }
}
