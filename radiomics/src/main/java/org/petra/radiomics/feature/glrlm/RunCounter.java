package org.petra.radiomics.feature.glrlm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.matrix.LevelSizeMatrix;
import org.petra.radiomics.feature.matrix.RegionBlock;

/**
 * Counts the runs of a region in buffers that are used again.
 *
 * <p>So many voxels have place k in their run at a level as there are runs of k or more; the runs
 * of just k are the difference to place k + 1. Counting voxels takes longer than finding their
 * places, so with few gray levels two directions are counted together: the level of a voxel and its
 * places in both are digits of one number. Places have too many values for that, so they count
 * modulo a power of two. A run that is longer shows as a voxel at place 0, which otherwise none
 * has, and its directions are counted again apart. Not safe for use by many threads.
 */
final class RunCounter {

  /** The most different numbers: all that 16 bits can hold. */
  private static final int MOST_NUMBERS = 1 << 16;

  /** The fewest places worth the risk that some run is longer. */
  private static final int FEWEST_PLACES = 16;

  /** Blocks are not made shorter so that they lie within a slice. */
  private static final int SHORTEST_BLOCK = 512;

  private final GrayLevels levels;
  private final List<RegionBlock> blocks;
  private final PlaceFinder first;
  private final PlaceFinder second;
  private final int width;
  private final int places;
  private final short[] level = new short[RegionBlock.LONGEST];
  private final char[] numbers = new char[RegionBlock.LONGEST];
  private final int[] counts;

  RunCounter(GrayLevels levels) {
    this.levels = levels;
    this.first = new PlaceFinder(levels);
    this.second = new PlaceFinder(levels);
    int slice = levels.sliceStride() - levels.rowStride() - 1;
    this.blocks = RegionBlock.of(levels, Math.clamp(slice, SHORTEST_BLOCK, RegionBlock.LONGEST));
    int longest = Math.max(levels.size().x(), Math.max(levels.size().y(), levels.size().z()));
    if (longest > Character.MAX_VALUE) {
      throw new IllegalArgumentException("at most 65535 voxels along an axis, got " + longest);
    }
    this.width = longest + 2;
    int numbersOfPlaces = MOST_NUMBERS / (levels.highest() + 1);
    this.places = Integer.highestOneBit((int) Math.sqrt(numbersOfPlaces));
    this.counts = new int[(levels.highest() + 1) * Math.max(places * places, width)];
  }

  /** The runs along each direction; a step leads to the voxel before and is less than 0. */
  List<LevelSizeMatrix> count(int[] steps) {
    List<LevelSizeMatrix> matrices = new ArrayList<>();
    int s = 0;
    while (s < steps.length) {
      boolean pair = s + 1 < steps.length && places >= FEWEST_PLACES;
      if (pair && countTogether(steps[s], steps[s + 1])) {
        addBoth(matrices);
        s += 2;
      } else {
        countOne(steps[s]);
        matrices.add(runs(counts, width));
        s++;
      }
    }
    return matrices;
  }

  private void countOne(int step) {
    Arrays.fill(counts, 0);
    short[] padded = levels.padded();
    int[] region = levels.region();
    int[] count = counts;
    for (RegionBlock block : blocks) {
      char[] place = first.places(block, step);
      int start = block.start();
      int end = block.end();
      for (int v = block.first(); v < end; v++) {
        count[padded[region[v]] * width + place[region[v] - start]]++;
      }
    }
  }

  /** Counts two directions together; false when a run is too long. */
  private boolean countTogether(int step, int otherStep) {
    Arrays.fill(counts, 0);
    for (RegionBlock block : blocks) {
      System.arraycopy(levels.padded(), block.start(), level, 0, block.length());
      number(first.places(block, step), second.places(block, otherStep), block.length());
      countNumbers(block);
    }
    for (int l = 1; l <= levels.highest(); l++) {
      for (int p = 0; p < places; p++) {
        if (counts[l * places * places + p] + counts[(l * places + p) * places] > 0) {
          return false;
        }
      }
    }
    return true;
  }

  private void number(char[] place, char[] otherPlace, int length) {
    short[] levelHere = level;
    char[] number = numbers;
    int base = places;
    int mask = places - 1;
    for (int i = 0; i < length; i++) {
      number[i] =
          (char) ((levelHere[i] * base + (place[i] & mask)) * base + (otherPlace[i] & mask));
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

  /** Takes the two directions apart that were counted together. */
  private void addBoth(List<LevelSizeMatrix> matrices) {
    int rowLength = places + 1;
    int[] voxelsAtPlace = new int[(levels.highest() + 1) * rowLength];
    int[] other = new int[voxelsAtPlace.length];
    for (int l : levels.present()) {
      int row = l * rowLength;
      for (int p = 1; p < places; p++) {
        int from = (l * places + p) * places;
        int sum = 0;
        for (int q = 1; q < places; q++) {
          sum += counts[from + q];
          other[row + q] += counts[from + q];
        }
        voxelsAtPlace[row + p] = sum;
      }
    }
    matrices.add(runs(voxelsAtPlace, rowLength));
    matrices.add(runs(other, rowLength));
  }

  /** The runs of one direction from its voxels by level and place, whose rows end with a 0. */
  private LevelSizeMatrix runs(int[] voxelsAtPlace, int rowLength) {
    LevelSizeMatrix.Builder builder = new LevelSizeMatrix.Builder();
    for (int l : levels.present()) {
      int row = l * rowLength;
      for (int length = 1; voxelsAtPlace[row + length] > 0; length++) {
        int runs = voxelsAtPlace[row + length] - voxelsAtPlace[row + length + 1];
        builder.add(l, length, runs);
      }
    }
    return builder.build();
  }
}
