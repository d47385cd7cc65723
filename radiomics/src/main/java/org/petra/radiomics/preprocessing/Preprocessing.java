package org.petra.radiomics.preprocessing;

import java.util.Locale;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;

/** Brings an image and a region to the one grid on which filters and features work. */
public final class Preprocessing {

  /** Voxels by which a region may reach beyond the image: room for rounding of positions. */
  private static final double OUTSIDE_TOLERANCE = 1e-3;

  private Preprocessing() {}

  /**
   * Image and region on one grid, before re-segmentation: normalised, and resampled and cropped
   * around the region, as far as {@code settings} ask for it.
   *
   * @throws RadiomicsException EMPTY_MASK, ROI_TOO_SMALL, GEOMETRY_MISMATCH or NON_FINITE_INTENSITY
   */
  public static MaskedImage prepare(Volume image, Mask mask, PreprocessingSettings settings) {
    BoundingBox box = BoundingBox.of(mask);
    if (mask.voxelCount() == 1) {
      throw new RadiomicsException(
          Code.ROI_TOO_SMALL, "The region has one voxel; features need at least two.");
    }
    Normalization normalization = settings.normalization();
    Volume normalized = normalization == null ? image : normalization.apply(image);
    Resampling resampling = settings.resampling();
    return resampling == null
        ? onImageGrid(normalized, mask, box, settings)
        : resampled(normalized, mask, box, resampling);
  }

  private static MaskedImage onImageGrid(
      Volume image, Mask mask, BoundingBox box, PreprocessingSettings settings) {
    Mask onImage;
    if (settings.maskGrid().isOne(image.geometry(), mask.geometry())) {
      // From here on positions and spacing are the image's, as in PyRadiomics.
      onImage =
          mask.geometry().equals(image.geometry())
              ? mask
              : Mask.of(image.geometry(), mask.toArray());
    } else {
      requireCorrection(image.geometry(), mask.geometry(), settings.maskGrid());
      requireInside(image.geometry(), mask.geometry(), box);
      onImage = notEmpty(NearestNeighbour.resample(mask, image.geometry()));
    }
    MaskedImage both = new MaskedImage(image, onImage);
    return settings.preCrop().isEmpty()
        ? both
        : both.crop(BoundingBox.of(onImage).padded(settings.preCrop().getAsInt(), image.size()));
  }

  private static void requireCorrection(Geometry image, Geometry mask, MaskGrid maskGrid) {
    if (!maskGrid.correct()) {
      throw new RadiomicsException(
          Code.GEOMETRY_MISMATCH,
          "Image and region differ in "
              + maskGrid.difference(image, mask)
              + "; set correctMask to bring the region to the image's grid, or a"
              + " resampledPixelSpacing.");
    }
  }

  private static MaskedImage resampled(
      Volume image, Mask mask, BoundingBox box, Resampling resampling) {
    requireInside(image.geometry(), mask.geometry(), box);
    Vector3 spacing = targetSpacing(mask.geometry(), box, resampling);
    if (agrees(image.geometry().spacingMm(), spacing)) {
      Mask onImage = notEmpty(NearestNeighbour.resample(mask, image.geometry()));
      BoundingBox around = BoundingBox.of(onImage).padded(resampling.padDistance(), image.size());
      return new MaskedImage(image, onImage).crop(around);
    }
    Geometry grid = ResamplingGrid.of(mask.geometry(), box, spacing, resampling.padDistance());
    Mask onGrid = notEmpty(NearestNeighbour.resample(mask, grid));
    return new MaskedImage(ImageResampler.resample(image, grid, resampling.interpolator()), onGrid);
  }

  private static Mask notEmpty(Mask resampled) {
    if (resampled.voxelCount() == 0) {
      throw new RadiomicsException(
          Code.EMPTY_MASK, "No voxel of the region is left on the wanted grid.");
    }
    return resampled;
  }

  /** The wanted spacing, but the region's own where 0 is wanted or the region is one slice. */
  private static Vector3 targetSpacing(Geometry maskGrid, BoundingBox box, Resampling resampling) {
    double[] spacing = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      double wanted = resampling.spacingMm().get(axis);
      boolean keep = wanted == 0 || box.size().get(axis) == 1;
      spacing[axis] = keep ? maskGrid.spacingMm().get(axis) : wanted;
    }
    return new Vector3(spacing[0], spacing[1], spacing[2]);
  }

  /** NumPy's allclose: within 1e-8 and a 1e-5th of the target. */
  private static boolean agrees(Vector3 spacing, Vector3 target) {
    for (int axis = 0; axis < 3; axis++) {
      double tolerance = 1e-8 + 1e-5 * target.get(axis);
      if (Math.abs(spacing.get(axis) - target.get(axis)) > tolerance) {
        return false;
      }
    }
    return true;
  }

  private static void requireInside(Geometry image, Geometry maskGrid, BoundingBox box) {
    Size size = box.size();
    Vector3 lower =
        image.index(maskGrid.position(box.minX() - 0.5, box.minY() - 0.5, box.minZ() - 0.5));
    Vector3 upper =
        image.index(
            maskGrid.position(
                box.minX() + size.x() - 0.5,
                box.minY() + size.y() - 0.5,
                box.minZ() + size.z() - 0.5));
    for (int axis = 0; axis < 3; axis++) {
      double before = -0.5 - Math.min(lower.get(axis), upper.get(axis));
      double behind = Math.max(lower.get(axis), upper.get(axis)) - image.size().get(axis) + 0.5;
      double beyond = Math.max(before, behind);
      if (beyond > OUTSIDE_TOLERANCE) {
        throw new RadiomicsException(
            Code.GEOMETRY_MISMATCH,
            String.format(
                Locale.ROOT,
                "The region reaches beyond the image by %.3g voxels (%.3g mm) along its %s axis.",
                beyond,
                beyond * image.spacingMm().get(axis),
                "xyz".charAt(axis)));
      }
    }
  }
}
