package org.petra.radiomics.region;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Runs;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;
import org.petra.radiomics.preprocessing.BoundingBox;
import org.petra.radiomics.preprocessing.Crop;
import org.petra.radiomics.preprocessing.Intensities;
import org.petra.radiomics.preprocessing.NearestNeighbour;

/**
 * Where a lesion lies on a CT, proposed from where it takes up the tracer on the PET of the same
 * patient, and from nothing that anybody drew on the CT. Nothing is computed on a proposal; it is
 * held against what a reader drew.
 *
 * <p>The seeds are the CT's voxels of the 40 % region within 5 mm of the PET's maximum; {@link
 * ConfidenceGrowth} goes on from there. No voxel farther than 5 mm from the 40 % region belongs: so
 * far blur and breathing move that region's border, and a region that runs out along a vessel, the
 * skin or a muscle ends there. Nor does a voxel of the CT's outermost layer.
 */
public sealed interface CtProposal {

  /** Both from the maximum to the seeds and from the 40 % region to the proposal's farthest. */
  double REACH_MM = 5;

  /** One voxel has no deviation to grow by. */
  int FEWEST_VOXELS = 2;

  /**
   * A proposal, which takes little memory.
   *
   * @param part the region, at least two voxels, on the part of the CT that was looked at
   * @param box where that part is
   * @param ct the CT's grid
   */
  record Region(Mask part, BoundingBox box, Geometry ct) implements CtProposal {

    /**
     * Its Dice coefficient with a region on the CT's grid.
     *
     * @throws RadiomicsException GEOMETRY_MISMATCH for a region on another grid
     */
    public double dice(Mask drawn) {
      return DiceCoefficient.of(part, box, ct, drawn);
    }

    /** Its volume in cubic millimetres. */
    public double volumeMm3() {
      return part.voxelCount() * ct.voxelVolumeMm3();
    }
  }

  /** There is no proposal. */
  record None(Reason reason) implements CtProposal {}

  /** Why there is no proposal; names are stable and are stored. */
  enum Reason {
    /** The PET's maximum lies outside the CT. */
    OUTSIDE_CT,
    /** Fewer than two voxels of the CT lie near the PET's maximum, or grew from there. */
    TOO_FEW_VOXELS,
    /** An intensity around the lesion is NaN or infinite. */
    NON_FINITE_INTENSITY,
    /** All that lies within reach looks like the lesion. */
    NO_BORDER
  }

  /**
   * The proposal for a lesion; always the same for the same images.
   *
   * @param ct in Hounsfield units
   * @param lesion on a PET in the same patient space; its grid may be any
   */
  static CtProposal of(Volume ct, SuvRegion lesion) {
    Vector3 peak = ct.geometry().index(lesion.peakMm());
    for (int axis = 0; axis < 3; axis++) {
      if (!(peak.get(axis) >= -0.5 && peak.get(axis) < ct.size().get(axis) - 0.5)) {
        return new None(Reason.OUTSIDE_CT);
      }
    }
    BoundingBox box = box(ct.geometry(), lesion.mask());
    Volume image = Crop.to(ct, box);
    try {
      Intensities.requireFinite(image);
    } catch (RadiomicsException _) {
      return new None(Reason.NON_FINITE_INTENSITY);
    }
    Mask hot = NearestNeighbour.resample(lesion.mask(), image.geometry());
    int[] seeds = seeds(hot, lesion.peakMm());
    if (seeds.length < FEWEST_VOXELS) {
      return new None(Reason.TOO_FEW_VOXELS);
    }
    boolean[] allowed = Surroundings.of(hot, REACH_MM);
    boolean[] grown = new ConfidenceGrowth(image, allowed).from(seeds);
    if (Arrays.equals(grown, allowed)) {
      return new None(Reason.NO_BORDER);
    }
    Mask region = Mask.of(image.geometry(), grown);
    return region.voxelCount() < FEWEST_VOXELS
        ? new None(Reason.TOO_FEW_VOXELS)
        : new Region(region, box, ct.geometry());
  }

  /** The part of the CT that holds the region, what is within its reach, and one layer more. */
  private static BoundingBox box(Geometry ct, Mask region) {
    BoundingBox drawn = BoundingBox.of(region);
    double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    for (int corner = 0; corner < 8; corner++) {
      Vector3 index =
          ct.index(
              region
                  .geometry()
                  .position(
                      drawn.minX() - 0.5 + ((corner & 1) == 0 ? 0 : drawn.size().x()),
                      drawn.minY() - 0.5 + ((corner & 2) == 0 ? 0 : drawn.size().y()),
                      drawn.minZ() - 0.5 + ((corner & 4) == 0 ? 0 : drawn.size().z())));
      for (int axis = 0; axis < 3; axis++) {
        low[axis] = Math.min(low[axis], index.get(axis));
        high[axis] = Math.max(high[axis], index.get(axis));
      }
    }
    int[] first = new int[3];
    int[] voxels = new int[3];
    for (int axis = 0; axis < 3; axis++) {
      double reach = REACH_MM / ct.spacingMm().get(axis) + 1;
      first[axis] = (int) Math.max(0, Math.floor(low[axis] - reach));
      double last = Math.min(ct.size().get(axis) - 1.0, Math.ceil(high[axis] + reach));
      voxels[axis] = (int) last - first[axis] + 1;
    }
    return new BoundingBox(first[0], first[1], first[2], new Size(voxels[0], voxels[1], voxels[2]));
  }

  private static int[] seeds(Mask hot, Vector3 peakMm) {
    IntStream.Builder seeds = IntStream.builder();
    Size size = hot.size();
    Runs runs = hot.runs();
    for (int run = 0; run < runs.count(); run++) {
      int row = runs.start(run) / size.x();
      for (int voxel = runs.start(run); voxel < runs.end(run); voxel++) {
        Vector3 centre = hot.geometry().position(voxel % size.x(), row % size.y(), row / size.y());
        if (centre.minus(peakMm).norm() <= REACH_MM) {
          seeds.add(voxel);
        }
      }
    }
    return seeds.build().toArray();
  }
}
