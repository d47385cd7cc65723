package org.petra.simulator.image;

import org.petra.radiomics.image.Vector3;

/**
 * How a PET/CT scanner samples, blurs and disturbs what it sees.
 *
 * @param model name written into the objects
 * @param ctVoxelMm CT voxel size in mm
 * @param ctNoiseHu standard deviation of the CT's noise in HU
 * @param ctBlurMm standard deviation of the CT's point spread in mm
 * @param petVoxelMm PET voxel size in mm
 * @param petNoise standard deviation of the PET's noise relative to the uptake
 * @param petBlurMm standard deviation of the PET's point spread in mm
 */
record Scanner(
    String model,
    Vector3 ctVoxelMm,
    double ctNoiseHu,
    double ctBlurMm,
    Vector3 petVoxelMm,
    double petNoise,
    double petBlurMm) {

  /** The scanner of institution 1. */
  static final Scanner FIRST =
      new Scanner(
          "Petra simulated scanner 1",
          new Vector3(0.977, 0.977, 3.27),
          11,
          0.8,
          new Vector3(3.65, 3.65, 3.27),
          0.05,
          2.4);

  /** The scanner of institution 2: coarser, noisier, blurrier. */
  static final Scanner SECOND =
      new Scanner(
          "Petra simulated scanner 2",
          new Vector3(1.172, 1.172, 3.0),
          15,
          1.0,
          new Vector3(4.07, 4.07, 3.0),
          0.07,
          2.8);
}
