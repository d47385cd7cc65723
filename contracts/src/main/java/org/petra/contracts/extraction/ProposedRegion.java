package org.petra.contracts.extraction;

import org.jspecify.annotations.Nullable;

/**
 * The region that was proposed for a lesion on the CT, held against the one that a reader drew
 * there. No feature is computed on it. Either the two numbers are there or the reason.
 *
 * @param dice Dice coefficient of proposed and drawn region, 0 to 1
 * @param volumeMl of the proposed region
 * @param absentBecause why there is no proposal
 */
public record ProposedRegion(
    @Nullable Double dice, @Nullable Double volumeMl, @Nullable Absence absentBecause) {

  /** Why there is no proposal; names are stable and are stored. */
  public enum Absence {
    /** No region was drawn on the PET, or the profile leaves the PET out. */
    NO_PET_REGION,
    /** CT and PET are not in one frame of reference. */
    OTHER_FRAME_OF_REFERENCE,
    /** The PET's maximum lies outside the CT. */
    OUTSIDE_CT,
    /** Fewer than two voxels of the CT lie near the PET's maximum. */
    TOO_FEW_VOXELS,
    /** An intensity around the lesion is NaN or infinite. */
    NON_FINITE_INTENSITY,
    /** All that lies within reach looks like the lesion. */
    NO_BORDER,
    /** A defect of ours; the feature service's log has it. */
    DEFECT
  }

  /** A proposal. */
  public static ProposedRegion of(double dice, double volumeMl) {
    return new ProposedRegion(dice, volumeMl, null);
  }

  /** No proposal. */
  public static ProposedRegion none(Absence because) {
    return new ProposedRegion(null, null, because);
  }
}
