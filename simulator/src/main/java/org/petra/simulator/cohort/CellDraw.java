package org.petra.simulator.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.SplitName;

/** Draws the patients of one cell. */
final class CellDraw {

  // Ages and SUVmax are shifted and scaled within the cell, so that even a small cell has the
  // published mean and
  // deviation; SUVmax starts from a log-normal draw since it is positive and skewed.

  private static final double LOWEST_SUV_MAX = 2.5;
  private static final int MOST_DRAWS = 10_000;
  private static final int YOUNGEST = 22;
  private static final int OLDEST = 92;
  private static final int HIGH_KI67 = 14;

  private CellDraw() {}

  /** A drawn patient. */
  record Drawn(double suvMax, ClinicalRecord clinical) {}

  static List<Drawn> of(PublishedCell cell, int count, Random random) {
    double[] age = scaled(gaussians(count, random), cell.ageMean(), cell.ageSd());
    double[] suvMax = suvMax(cell, count, random);
    List<Boolean> er = flags(cell.erPositive(), cell.patients(), count, random);
    List<Boolean> pr = flags(cell.prPositive(), cell.patients(), count, random);
    List<Boolean> ki67 = flags(cell.ki67High(), cell.patients(), count, random);
    List<Drawn> drawn = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int years = (int) Math.round(Math.clamp(age[i], YOUNGEST, OLDEST));
      boolean twoPlus = random.nextInt(4) == 0;
      drawn.add(
          new Drawn(
              suvMax[i],
              new ClinicalRecord(
                  years,
                  er.get(i),
                  pr.get(i),
                  (double) (ki67.get(i) ? HIGH_KI67 + random.nextInt(60) : 2 + random.nextInt(11)),
                  her2Ihc(cell.her2(), twoPlus),
                  fish(cell.her2(), twoPlus),
                  "invasive carcinoma of no special type (simulated)",
                  cell.split() == SplitName.EXTERNAL ? "institution-2" : "institution-1")));
    }
    return drawn;
  }

  /**
   * A cell is drawn again while its scaled SUVmax would fall below what stands out from the
   * background.
   */
  private static double[] suvMax(PublishedCell cell, int count, Random random) {
    double relative = cell.suvMaxSd() / cell.suvMaxMean();
    double sigma = Math.sqrt(Math.log1p(relative * relative));
    for (int draw = 0; draw < MOST_DRAWS; draw++) {
      double[] skewed =
          Arrays.stream(gaussians(count, random)).map(z -> Math.exp(sigma * z)).toArray();
      double[] suvMax = scaled(skewed, cell.suvMaxMean(), cell.suvMaxSd());
      if (Arrays.stream(suvMax).min().orElseThrow() >= LOWEST_SUV_MAX) {
        return suvMax;
      }
    }
    throw new IllegalStateException("no draw of " + cell + " stays above " + LOWEST_SUV_MAX);
  }

  private static int her2Ihc(Her2Status her2, boolean twoPlus) {
    return switch (her2) {
      case OVER -> twoPlus ? 2 : 3;
      case LOW -> twoPlus ? 2 : 1;
      case ZERO -> 0;
    };
  }

  private static @Nullable Boolean fish(Her2Status her2, boolean twoPlus) {
    return twoPlus && her2 != Her2Status.ZERO ? her2 == Her2Status.OVER : null;
  }

  private static double[] gaussians(int count, Random random) {
    double[] z = new double[count];
    for (int i = 0; i < count; i++) {
      z[i] = random.nextGaussian();
    }
    return z;
  }

  /** The values shifted and scaled to the mean and the (n - 1) standard deviation. */
  private static double[] scaled(double[] values, double mean, double sd) {
    double m = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - m) * (v - m)).sum();
    double s = Math.sqrt(squares / (values.length - 1));
    return Arrays.stream(values).map(v -> mean + sd * (v - m) / s).toArray();
  }

  /** The published share of positives, rounded to the nearest, in random order. */
  private static List<Boolean> flags(int positives, int of, int count, Random random) {
    int n = (int) Math.round(count * (double) positives / of);
    List<Boolean> flags = new ArrayList<>(Collections.nCopies(n, true));
    flags.addAll(Collections.nCopies(count - n, false));
    Collections.shuffle(flags, random);
    return flags;
  }
}
