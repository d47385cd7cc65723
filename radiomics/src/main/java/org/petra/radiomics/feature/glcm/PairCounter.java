package org.petra.radiomics.feature.glcm;

import java.util.Arrays;
import java.util.List;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.matrix.LatticeDirection;
import org.petra.radiomics.feature.matrix.RegionBlock;

/**
 * Counts the pairs of neighbours of a region, a group of directions after another.
 *
 * <p>With few gray levels a voxel is counted once for a whole group: the levels of the voxel and of
 * its neighbours in the directions are digits of one number, which is counted, and the pairs of
 * each direction are sums over the other digits. Computing the numbers becomes vector instructions;
 * counting, which does not, is left once for several directions. Not safe for use by many threads.
 */
final class PairCounter {

  /** The most different numbers, less than 16 bits can hold; more counters would fill the cache. */
  private static final int MOST_NUMBERS = 1 << 15;

  private final GrayLevels levels;
  private final int width;
  private final int groupSize;
  private final char[] numbers = new char[RegionBlock.LONGEST];
  private final int[] counts;

  /** A counter for levels with a border wide enough for every direction. */
  PairCounter(GrayLevels levels) {
    this.levels = levels;
    this.width = levels.highest() + 1;
    int size = 1;
    long different = (long) width * width;
    while (different * width <= MOST_NUMBERS) {
      different *= width;
      size++;
    }
    this.groupSize = size;
    this.counts = new int[(int) different];
  }

  /** How many directions are best counted together. */
  int groupSize() {
    return groupSize;
  }

  /**
   * The pairs of each direction, at most {@link #groupSize()} of them, by the level of the
   * neighbour times one more than the highest level plus that of the voxel; pairs with a voxel
   * outside have level 0.
   */
  int[][] count(List<LatticeDirection> group) {
    int[] steps = LatticeDirection.steps(group, levels);
    Arrays.fill(counts, 0);
    if (steps.length == 1) {
      countPairs(steps[0]);
      return new int[][] {Arrays.copyOf(counts, width * width)};
    }
    for (RegionBlock block : RegionBlock.of(levels)) {
      number(block, steps[0], steps[1]);
      for (int s = 2; s < steps.length; s++) {
        appendDigit(block, steps[s]);
      }
      countNumbers(block);
    }
    return pairs(steps.length);
  }

  private void countPairs(int step) {
    short[] padded = levels.padded();
    int[] pairs = counts;
    for (int voxel : levels.region()) {
      pairs[padded[voxel + step] * width + padded[voxel]]++;
    }
  }

  private void number(RegionBlock block, int first, int second) {
    short[] padded = levels.padded();
    char[] number = numbers;
    int base = width;
    int voxel = block.start();
    int neighbour = block.start() + first;
    int next = block.start() + second;
    int length = block.length();
    for (int i = 0; i < length; i++) {
      number[i] =
          (char) ((padded[voxel + i] * base + padded[neighbour + i]) * base + padded[next + i]);
    }
  }

  private void appendDigit(RegionBlock block, int step) {
    short[] padded = levels.padded();
    char[] number = numbers;
    int base = width;
    int neighbour = block.start() + step;
    int length = block.length();
    for (int i = 0; i < length; i++) {
      number[i] = (char) (number[i] * base + padded[neighbour + i]);
    }
  }

  private void countNumbers(RegionBlock block) {
    int[] region = levels.region();
    char[] number = numbers;
    int[] count = counts;
    int start = block.start();
    int end = block.end();
    for (int v = block.first(); v < end; v++) {
      count[number[region[v] - start]]++;
    }
  }

  private int[][] pairs(int directions) {
    int[][] pairs = new int[directions][width * width];
    int different = 1;
    for (int digit = 0; digit <= directions; digit++) {
      different *= width;
    }
    for (int number = 0; number < different; number++) {
      if (counts[number] > 0) {
        int voxel = number / (different / width);
        int rest = number;
        for (int d = directions - 1; d >= 0; d--) {
          pairs[d][rest % width * width + voxel] += counts[number];
          rest /= width;
        }
      }
    }
    return pairs;
  }
}
