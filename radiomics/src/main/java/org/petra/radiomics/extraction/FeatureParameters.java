package org.petra.radiomics.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.petra.radiomics.discretization.Discretization;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.FeatureSettings;
import org.petra.radiomics.feature.matrix.Aggregation;
import org.petra.radiomics.feature.matrix.DistanceNorm;
import org.petra.radiomics.feature.matrix.Neighbourhood;
import org.petra.radiomics.feature.matrix.TextureSettings;
import org.petra.radiomics.image.Slicing;

/** Reads how features are computed from the parameters that hold for one image type. */
final class FeatureParameters {

  /** The keys read here; each may be set for one image type. */
  static final Set<String> KEYS =
      Set.of(
          "binCount",
          "binWidth",
          "distances",
          "force2D",
          "force2Ddimension",
          "gldm_a",
          "symmetricalGLCM",
          "voxelArrayShift",
          "weightingNorm");

  private FeatureParameters() {}

  static FeatureSettings read(Parameters parameters) {
    TextureSettings texture =
        new TextureSettings(
            new Neighbourhood(distances(parameters), slicing(parameters)),
            aggregation(parameters),
            parameters.flag("symmetricalGLCM", true),
            parameters.integer("gldm_a", 0, 0));
    return new FeatureSettings(
        discretization(parameters),
        parameters.integer("voxelArrayShift", 0, Integer.MIN_VALUE),
        texture);
  }

  /** Whether slices are kept apart, and which. */
  static Slicing slicing(Parameters parameters) {
    int dimension = parameters.integer("force2Ddimension", 0, 0);
    if (dimension > 2) {
      throw parameters.invalid("force2Ddimension", "must be 0, 1 or 2, got " + dimension);
    }
    return parameters.flag("force2D", false) ? Slicing.ofForce2dDimension(dimension) : Slicing.NONE;
  }

  /** A bin count takes precedence, as in PyRadiomics. */
  private static Discretization discretization(Parameters parameters) {
    double width = parameters.decimal("binWidth", 25, 0);
    if (parameters.values().get("binCount") == null) {
      return new Discretization.FixedBinWidth(width);
    }
    int count = parameters.integer("binCount", 1, 1);
    if (count > GrayLevels.MOST) {
      throw parameters.invalid("binCount", "must be " + GrayLevels.MOST + " at most, got " + count);
    }
    return new Discretization.FixedBinCount(count);
  }

  private static List<Integer> distances(Parameters parameters) {
    List<Number> numbers = parameters.numbers("distances");
    if (numbers == null) {
      return Neighbourhood.TOUCHING.distances();
    }
    List<Integer> distances = new ArrayList<>();
    for (Number number : numbers) {
      if (number instanceof Integer n && n >= 1) {
        distances.add(n);
      }
    }
    if (distances.size() < numbers.size()
        || new HashSet<>(distances).size() < numbers.size()
        || numbers.isEmpty()) {
      throw parameters.invalid(
          "distances", "must list different whole numbers of at least 1, got " + numbers);
    }
    return distances;
  }

  private static Aggregation aggregation(Parameters parameters) {
    if (parameters.values().get("weightingNorm") == null) {
      return new Aggregation.MeanOfDirections();
    }
    String name = parameters.text("weightingNorm", "");
    for (DistanceNorm norm : DistanceNorm.values()) {
      if (norm.pyradiomicsName().equals(name)) {
        return new Aggregation.WeightedSum(norm);
      }
    }
    throw parameters.invalid(
        "weightingNorm", "must be manhattan, euclidean, infinity or no_weighting, got " + name);
  }
}
