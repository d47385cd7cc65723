package org.petra.radiomics.feature.matrix;

import java.util.ArrayList;
import java.util.List;
import org.petra.radiomics.discretization.GrayLevels;

/**
 * A stretch of {@link GrayLevels#padded()} with the voxels of the region that lie in it. What a
 * loop over the stretch computes for elements between the voxels is wasted, but such a loop becomes
 * vector instructions, which a loop over the voxels does not.
 *
 * @param start the first element, a voxel of the region
 * @param length the number of elements; the last is a voxel of the region
 * @param first where in {@link GrayLevels#region()} the voxels begin
 * @param end where they end
 */
public record RegionBlock(int start, int length, int first, int end) {

  /** The most elements: a few arrays of so many 16-bit numbers fit the first-level cache. */
  public static final int LONGEST = 4096;

  /** The blocks that cover a region, ascending. */
  public static List<RegionBlock> of(GrayLevels levels) {
    return of(levels, LONGEST);
  }

  /** Blocks of at most {@code longest} elements, which is at most {@link #LONGEST}. */
  public static List<RegionBlock> of(GrayLevels levels, int longest) {
    int[] region = levels.region();
    List<RegionBlock> blocks = new ArrayList<>();
    int first = 0;
    while (first < region.length) {
      int start = region[first];
      int end = first + 1;
      while (end < region.length && region[end] - start < longest) {
        end++;
      }
      blocks.add(new RegionBlock(start, region[end - 1] - start + 1, first, end));
      first = end;
    }
    return blocks;
  }
}
