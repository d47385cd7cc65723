package org.petra.radiomics.feature.gldm;

import java.util.Arrays;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.matrix.LatticeDirection;
import org.petra.radiomics.feature.matrix.LevelSizeCounter;
import org.petra.radiomics.feature.matrix.LevelSizeMatrix;
import org.petra.radiomics.feature.matrix.Neighbourhood;
import org.petra.radiomics.feature.matrix.RegionBlock;

/**
 * Counts the dependences of a region block by block: a pair of opposite neighbours of all voxels of
 * the block, then the next pair. Not safe for use by many threads.
 *
 * <p>All numbers have 16 bits, so that a vector holds as many as possible, and a comparison is
 * arithmetic, as none becomes a vector instruction: with a power of two above all levels, {@code
 * difference & power} is 0 exactly when the difference is not negative. The sum of these counts
 * independent neighbours in units of the power.
 */
final class DependenceCounter {

  private final GrayLevels levels;
  private final int[] steps;
  private final int alpha;
  private final int bits;
  private final short[] low = new short[RegionBlock.LONGEST];
  private final short[] high = new short[RegionBlock.LONGEST];
  private final char[] independent = new char[RegionBlock.LONGEST];
  private final int[] sizes = new int[RegionBlock.LONGEST];

  DependenceCounter(GrayLevels levels, Neighbourhood neighbourhood, int alpha) {
    this.levels = neighbourhood.withinReach(levels);
    this.steps = LatticeDirection.steps(neighbourhood.backward(levels.size()), this.levels);
    this.alpha = Math.min(alpha, levels.highest());
    this.bits = Integer.SIZE - Integer.numberOfLeadingZeros(levels.highest());
  }

  LevelSizeMatrix count() {
    LevelSizeCounter dependences = new LevelSizeCounter(levels.highest());
    for (RegionBlock block : RegionBlock.of(levels)) {
      setRanges(block);
      countIndependent(block);
      dependences.count(levels, block, sizes);
    }
    return dependences.matrix();
  }

  /** The levels between which a neighbour is dependent; level 0 is outside and never dependent. */
  private void setRanges(RegionBlock block) {
    if (alpha == 0) {
      System.arraycopy(levels.padded(), block.start(), low, 0, block.length());
      System.arraycopy(levels.padded(), block.start(), high, 0, block.length());
      return;
    }
    for (int v = block.first(); v < block.end(); v++) {
      int level = levels.padded()[levels.region()[v]];
      low[levels.region()[v] - block.start()] = (short) Math.max(1, level - alpha);
      high[levels.region()[v] - block.start()] = (short) Math.min(level + alpha, levels.highest());
    }
  }

  private void countIndependent(RegionBlock block) {
    Arrays.fill(sizes, 1 + 2 * steps.length);
    int pairsInSum = (Character.MAX_VALUE >> bits) / 2;
    for (int from = 0; from < steps.length; from += pairsInSum) {
      Arrays.fill(independent, 0, block.length(), (char) 0);
      for (int s = from; s < Math.min(from + pairsInSum, steps.length); s++) {
        addPair(block, steps[s]);
      }
      subtract(block);
    }
  }

  private void subtract(RegionBlock block) {
    int[] region = levels.region();
    int first = block.first();
    int start = block.start();
    int n = block.end() - first;
    for (int v = 0; v < n; v++) {
      sizes[v] -= independent[region[first + v] - start] >>> bits;
    }
  }

  /** Adds the power for each neighbour in a direction and against it that is out of range. */
  private void addPair(RegionBlock block, int step) {
    short[] padded = levels.padded();
    short[] from = low;
    short[] to = high;
    char[] sum = independent;
    int power = 1 << bits;
    int length = block.length();
    int back = block.start() + step;
    int ahead = block.start() - step;
    for (int i = 0; i < length; i++) {
      sum[i] +=
          (char)
              (((padded[back + i] - from[i] | to[i] - padded[back + i]) & power)
                  + ((padded[ahead + i] - from[i] | to[i] - padded[ahead + i]) & power));
    }
  }
}
