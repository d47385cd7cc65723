package org.petra.radiomics.feature;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.firstorder.FirstOrderFeatures;
import org.petra.radiomics.feature.firstorder.IntensityDistribution;
import org.petra.radiomics.feature.glcm.Glcm;
import org.petra.radiomics.feature.glcm.GlcmFeatures;
import org.petra.radiomics.feature.gldm.Gldm;
import org.petra.radiomics.feature.gldm.GldmFeatures;
import org.petra.radiomics.feature.glrlm.Glrlm;
import org.petra.radiomics.feature.glrlm.GlrlmFeatures;
import org.petra.radiomics.feature.glszm.Glszm;
import org.petra.radiomics.feature.glszm.GlszmFeatures;
import org.petra.radiomics.feature.matrix.TextureSettings;
import org.petra.radiomics.feature.ngtdm.Ngtdm;
import org.petra.radiomics.feature.ngtdm.NgtdmFeatures;
import org.petra.radiomics.feature.shape.RegionShape;
import org.petra.radiomics.feature.shape.ShapeFeatures;
import org.petra.radiomics.feature.shape.SliceShape;
import org.petra.radiomics.feature.shape.SliceShapeFeatures;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.RegionIntensities;
import org.petra.radiomics.image.Slicing;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;

/**
 * The features of a region of interest, from a grid that was cropped to the region's bounding box.
 *
 * <p>The spacing comes from the geometry. Intensities must be finite inside the region. Every value
 * has a status; a region that leaves a feature without a value gets NaN and the reason, never an
 * exception. Pure functions, safe for use by many threads.
 */
public final class RegionFeatures {

  private RegionFeatures() {}

  /**
   * The features of the shape of {@code mask}.
   *
   * @throws RadiomicsException EMPTY_MASK without a voxel, ROI_TOO_SMALL with one
   */
  public static List<FeatureValue> shape(Mask mask) {
    requireTwoVoxels(mask);
    return FeatureMean.of(
        FeatureClass.SHAPE,
        ShapeFeatures.ALL,
        Stream.of(RegionShape.of(mask)),
        FeatureStatus.NO_VOLUME);
  }

  /**
   * The features of the shape of {@code mask} within one slice; NaN where it has several across the
   * axis that {@code slicing} names, or that names none.
   *
   * @throws RadiomicsException EMPTY_MASK without a voxel, ROI_TOO_SMALL with one
   */
  public static List<FeatureValue> sliceShape(Mask mask, Slicing slicing) {
    requireTwoVoxels(mask);
    if (!SliceShape.isDefined(mask, slicing)) {
      return FeatureClass.SHAPE_2D.featureNames().stream()
          .map(name -> new FeatureValue(name, Double.NaN, FeatureStatus.NOT_ONE_SLICE))
          .toList();
    }
    SliceShape shape = SliceShape.of(mask, slicing);
    return FeatureMean.of(FeatureClass.SHAPE_2D, SliceShapeFeatures.ALL, Stream.of(shape));
  }

  /**
   * The features of the intensities of {@code image} inside {@code mask}: as {@link
   * #intensity(RegionIntensities, FeatureSettings, Set)}.
   */
  public static List<FeatureValue> intensity(
      Volume image, Mask mask, FeatureSettings settings, Set<FeatureClass> classes) {
    return intensity(RegionIntensities.of(image, mask), settings, classes);
  }

  /**
   * The features of the intensities of a region, in the order of {@link FeatureClass}.
   *
   * @param intensities the intensities at the voxels of the region
   * @param settings how to compute features
   * @param classes which features; the classes of shape have none here
   * @throws RadiomicsException EMPTY_MASK, ROI_TOO_SMALL or TOO_MANY_GRAY_LEVELS
   */
  public static List<FeatureValue> intensity(
      RegionIntensities intensities, FeatureSettings settings, Set<FeatureClass> classes) {
    requireTwoVoxels(intensities.mask());
    GrayLevels levels = GrayLevels.of(intensities, settings.discretization());
    // Classes are tasks of their own, so that the cores finish together.
    return classes.stream().sorted().toList().parallelStream()
        .map(c -> intensity(c, intensities, levels, settings))
        .flatMap(List::stream)
        .toList();
  }

  private static List<FeatureValue> intensity(
      FeatureClass c, RegionIntensities intensities, GrayLevels levels, FeatureSettings settings) {
    return switch (c) {
      case SHAPE, SHAPE_2D -> List.of();
      case FIRST_ORDER ->
          firstOrder(IntensityDistribution.of(intensities, levels, settings.voxelArrayShift()));
      case GLCM, GLRLM, GLSZM, GLDM, NGTDM ->
          texture(c, levels, intensities.mask().geometry().spacingMm(), settings.texture());
    };
  }

  private static List<FeatureValue> firstOrder(IntensityDistribution intensities) {
    return FeatureMean.of(FeatureClass.FIRST_ORDER, FirstOrderFeatures.ALL, Stream.of(intensities));
  }

  private static List<FeatureValue> texture(
      FeatureClass c, GrayLevels levels, Vector3 spacingMm, TextureSettings settings) {
    return switch (c) {
      case SHAPE, SHAPE_2D, FIRST_ORDER -> throw new IllegalArgumentException(c + " is no texture");
      case GLCM -> FeatureMean.of(c, GlcmFeatures.ALL, Glcm.matrices(levels, spacingMm, settings));
      case GLRLM ->
          FeatureMean.of(
              c, GlrlmFeatures.ALL, Glrlm.of(levels, spacingMm, settings).matrices().stream());
      case GLSZM ->
          FeatureMean.of(c, GlszmFeatures.ALL, Stream.of(Glszm.of(levels, settings).zones()));
      case GLDM ->
          FeatureMean.of(c, GldmFeatures.ALL, Stream.of(Gldm.of(levels, settings).dependences()));
      case NGTDM -> FeatureMean.of(c, NgtdmFeatures.ALL, Stream.of(Ngtdm.of(levels, settings)));
    };
  }

  private static void requireTwoVoxels(Mask mask) {
    if (mask.voxelCount() == 0) {
      throw new RadiomicsException(RadiomicsException.Code.EMPTY_MASK, "The region has no voxel.");
    }
    if (mask.voxelCount() == 1) {
      throw new RadiomicsException(
          RadiomicsException.Code.ROI_TOO_SMALL, "The region has one voxel; two are needed.");
    }
  }
}
