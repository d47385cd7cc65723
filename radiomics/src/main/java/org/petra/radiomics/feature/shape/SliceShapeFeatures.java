package org.petra.radiomics.feature.shape;

import java.util.List;
import org.petra.radiomics.feature.definition.FeatureDefinition;

/**
 * The features of shape within one slice, with P and A for the length of the outline and the
 * surface within, and l for the variances of the pixel centres along the principal axes, divided by
 * the number of pixels. Not part of IBSI. Lengths are in mm.
 */
public final class SliceShapeFeatures {

  /** All features, in PyRadiomics' order. */
  public static final List<FeatureDefinition<SliceShape>> ALL =
      List.of(
          FeatureDefinition.of("Elongation", SliceShapeFeatures::elongation),
          FeatureDefinition.of("MajorAxisLength", SliceShapeFeatures::majorAxisLength),
          FeatureDefinition.of("MaximumDiameter", SliceShape::diameterMm),
          FeatureDefinition.of("MeshSurface", SliceShapeFeatures::meshSurface),
          FeatureDefinition.of("MinorAxisLength", SliceShapeFeatures::minorAxisLength),
          FeatureDefinition.of("Perimeter", SliceShapeFeatures::perimeter),
          FeatureDefinition.of("PerimeterSurfaceRatio", SliceShapeFeatures::perimeterSurfaceRatio),
          FeatureDefinition.of("PixelSurface", SliceShape::pixelSurfaceMm2),
          FeatureDefinition.of("Sphericity", SliceShapeFeatures::sphericity));

  private SliceShapeFeatures() {}

  /** Elongation: sqrt(l_minor / l_major). */
  static double elongation(SliceShape s) {
    return Math.sqrt(s.axes().minor() / s.axes().major());
  }

  /** Major axis length: 4 sqrt(l_major). */
  static double majorAxisLength(SliceShape s) {
    return 4 * Math.sqrt(s.axes().major());
  }

  /** Minor axis length: 4 sqrt(l_minor). */
  static double minorAxisLength(SliceShape s) {
    return 4 * Math.sqrt(s.axes().minor());
  }

  /** A in mm^2. */
  static double meshSurface(SliceShape s) {
    return s.contour().surfaceMm2();
  }

  /** P in mm. */
  static double perimeter(SliceShape s) {
    return s.contour().perimeterMm();
  }

  /** Perimeter to surface ratio: P / A in 1/mm. */
  static double perimeterSurfaceRatio(SliceShape s) {
    return s.contour().perimeterMm() / s.contour().surfaceMm2();
  }

  /** Sphericity: 2 sqrt(pi A) / P, 1 for a circle. */
  static double sphericity(SliceShape s) {
    return 2 * Math.sqrt(Math.PI * s.contour().surfaceMm2()) / s.contour().perimeterMm();
  }
}
