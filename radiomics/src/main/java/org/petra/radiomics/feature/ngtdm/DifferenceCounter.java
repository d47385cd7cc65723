package org.petra.radiomics.feature.ngtdm;

import java.util.Arrays;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.matrix.LatticeDirection;
import org.petra.radiomics.feature.matrix.Neighbourhood;
import org.petra.radiomics.feature.matrix.RegionBlock;

/**
 * Sums the differences between voxels and their neighbours block by block: a pair of opposite
 * neighbours of all voxels of the block, then the next pair. Not safe for use by many threads.
 *
 * <p>All numbers have 16 bits, so that a vector holds as many as possible, and whether a neighbour
 * is outside is arithmetic, as no comparison becomes a vector instruction: with a power of two
 * above all levels, {@code (power - level) & power} is the power for level 0 and else 0.
 */
final class DifferenceCounter {

  private final GrayLevels levels;
  private final int[] steps;
  private final int bits;
  private final char[] partialSums = new char[RegionBlock.LONGEST];
  private final char[] partialOutside = new char[RegionBlock.LONGEST];
  private final int[] sums = new int[RegionBlock.LONGEST];
  private final int[] neighbours = new int[RegionBlock.LONGEST];

  DifferenceCounter(GrayLevels levels, Neighbourhood neighbourhood) {
    this.levels = neighbourhood.withinReach(levels);
    this.steps = LatticeDirection.steps(neighbourhood.backward(levels.size()), this.levels);
    this.bits = Integer.SIZE - Integer.numberOfLeadingZeros(levels.highest());
  }

  /** The sum of the differences of the voxels of each level, indexed by level. */
  double[] differences() {
    int all = 2 * steps.length;
    // Whole numbers: the differences of voxels with all neighbours, times their number.
    long[] surrounded = new long[levels.highest() + 1];
    double[] others = new double[levels.highest() + 1];
    for (RegionBlock block : RegionBlock.of(levels)) {
      sumNeighbours(block);
      addDifferences(block, surrounded, others);
    }
    for (int level = 0; level < others.length; level++) {
      others[level] += surrounded[level] == 0 ? 0 : surrounded[level] / (double) all;
    }
    return others;
  }

  private void addDifferences(RegionBlock block, long[] surrounded, double[] others) {
    int all = 2 * steps.length;
    short[] padded = levels.padded();
    int[] region = levels.region();
    int first = block.first();
    int n = block.end() - first;
    for (int v = 0; v < n; v++) {
      int level = padded[region[first + v]];
      long number = neighbours[v];
      long difference = Math.abs(level * number - sums[v]);
      if (number == all) {
        surrounded[level] += difference;
      } else if (number > 0) {
        others[level] += difference / (double) number;
      }
    }
  }

  private void sumNeighbours(RegionBlock block) {
    Arrays.fill(sums, 0);
    Arrays.fill(neighbours, 2 * steps.length);
    int pairsInSum = (Character.MAX_VALUE >> bits) / 2;
    for (int from = 0; from < steps.length; from += pairsInSum) {
      Arrays.fill(partialSums, 0, block.length(), (char) 0);
      Arrays.fill(partialOutside, 0, block.length(), (char) 0);
      for (int s = from; s < Math.min(from + pairsInSum, steps.length); s++) {
        addPair(block, steps[s]);
      }
      addPartialSums(block);
    }
  }

  /** Adds to each voxel the neighbours in a direction and against it. */
  private void addPair(RegionBlock block, int step) {
    short[] padded = levels.padded();
    char[] partialSum = partialSums;
    char[] outside = partialOutside;
    int power = 1 << bits;
    int length = block.length();
    int back = block.start() + step;
    int ahead = block.start() - step;
    for (int i = 0; i < length; i++) {
      partialSum[i] += (char) (padded[back + i] + padded[ahead + i]);
      outside[i] +=
          (char) ((power - padded[back + i] & power) + (power - padded[ahead + i] & power));
    }
  }

  private void addPartialSums(RegionBlock block) {
    int[] region = levels.region();
    int first = block.first();
    int start = block.start();
    int n = block.end() - first;
    for (int v = 0; v < n; v++) {
      int i = region[first + v] - start;
      sums[v] += partialSums[i];
      neighbours[v] -= partialOutside[i] >>> bits;
    }
  }
}
