package org.petra.radiomics.feature.shape;

import java.util.List;
import org.petra.radiomics.feature.definition.FeatureDefinition;

/**
 * The features of shape, with V and A for the volume and the area of the mesh and l for the
 * variances of the voxel centres along the principal axes. IBSI family HCUG, whose consensus
 * divides these variances by one less than the number of voxels; PyRadiomics divides by the number.
 * Lengths are in mm.
 */
public final class ShapeFeatures {

  /** All features, in PyRadiomics' order. */
  public static final List<FeatureDefinition<RegionShape>> ALL =
      List.of(
          FeatureDefinition.of("Elongation", ShapeFeatures::elongation),
          FeatureDefinition.of("Flatness", ShapeFeatures::flatness),
          FeatureDefinition.of("LeastAxisLength", ShapeFeatures::leastAxisLength),
          FeatureDefinition.of("MajorAxisLength", ShapeFeatures::majorAxisLength),
          FeatureDefinition.of("Maximum2DDiameterColumn", s -> s.diameters().column()),
          FeatureDefinition.of("Maximum2DDiameterRow", s -> s.diameters().row()),
          FeatureDefinition.of("Maximum2DDiameterSlice", s -> s.diameters().slice()),
          FeatureDefinition.of("Maximum3DDiameter", s -> s.diameters().maximum()),
          FeatureDefinition.of("MeshVolume", ShapeFeatures::meshVolume),
          FeatureDefinition.of("MinorAxisLength", ShapeFeatures::minorAxisLength),
          FeatureDefinition.of("Sphericity", ShapeFeatures::sphericity),
          FeatureDefinition.of("SurfaceArea", ShapeFeatures::surfaceArea),
          FeatureDefinition.of("SurfaceVolumeRatio", ShapeFeatures::surfaceVolumeRatio),
          FeatureDefinition.of("VoxelVolume", RegionShape::voxelVolumeMm3));

  private ShapeFeatures() {}

  /** Elongation: sqrt(l_minor / l_major). IBSI Q3CK. */
  static double elongation(RegionShape s) {
    return Math.sqrt(s.axes().minor() / s.axes().major());
  }

  /** Flatness: sqrt(l_least / l_major). IBSI N17B. */
  static double flatness(RegionShape s) {
    return Math.sqrt(s.axes().least() / s.axes().major());
  }

  /** Least axis length: 4 sqrt(l_least). IBSI 7J51. */
  static double leastAxisLength(RegionShape s) {
    return 4 * Math.sqrt(s.axes().least());
  }

  /** Major axis length: 4 sqrt(l_major). IBSI TDIC. */
  static double majorAxisLength(RegionShape s) {
    return 4 * Math.sqrt(s.axes().major());
  }

  /** Minor axis length: 4 sqrt(l_minor). IBSI P9VJ. */
  static double minorAxisLength(RegionShape s) {
    return 4 * Math.sqrt(s.axes().minor());
  }

  /** V in mm^3. IBSI RNU0. */
  static double meshVolume(RegionShape s) {
    return s.mesh().volumeMm3();
  }

  /** Sphericity: cube root of 36 pi V^2, over A. IBSI QCFX. */
  static double sphericity(RegionShape s) {
    double volume = s.mesh().volumeMm3();
    return Math.cbrt(36 * Math.PI * volume * volume) / s.mesh().areaMm2();
  }

  /** A in mm^2. IBSI C0JK. */
  static double surfaceArea(RegionShape s) {
    return s.mesh().areaMm2();
  }

  /** Surface to volume ratio: A / V in 1/mm; NaN where V is 0. IBSI 2PR5. */
  static double surfaceVolumeRatio(RegionShape s) {
    double volume = s.mesh().volumeMm3();
    return volume == 0 ? Double.NaN : s.mesh().areaMm2() / volume;
  }
}
