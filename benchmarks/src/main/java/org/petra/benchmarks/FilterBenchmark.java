package org.petra.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.petra.radiomics.filter.FilteredImage;
import org.petra.radiomics.filter.GradientMagnitude;
import org.petra.radiomics.filter.ImageFilter;
import org.petra.radiomics.filter.LaplacianOfGaussian;
import org.petra.radiomics.filter.RangeKeepingFunction;
import org.petra.radiomics.filter.SlicePattern;
import org.petra.radiomics.filter.SpherePattern;
import org.petra.radiomics.filter.Wavelet;

/** Each image type, from the resampled image around the region. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH sets parameter and filter first.
public class FilterBenchmark {

  /** PyRadiomics' name of the image type. */
  @Param({
    "LoG",
    "Wavelet",
    "Square",
    "SquareRoot",
    "Logarithm",
    "Exponential",
    "Gradient",
    "LBP2D",
    "LBP3D"
  })
  public String imageType;

  private ImageFilter filter;

  /** Makes the filter with PyRadiomics' defaults; LoG with a sigma of 1 mm. */
  @Setup
  public void filter() {
    filter =
        switch (imageType) {
          case "LoG" -> new LaplacianOfGaussian(1, "1");
          case "Wavelet" -> Wavelet.DEFAULT;
          case "Square" -> RangeKeepingFunction.SQUARE;
          case "SquareRoot" -> RangeKeepingFunction.SQUARE_ROOT;
          case "Logarithm" -> RangeKeepingFunction.LOGARITHM;
          case "Exponential" -> RangeKeepingFunction.EXPONENTIAL;
          case "Gradient" -> new GradientMagnitude(true);
          case "LBP2D" -> new SlicePattern(1, 8, SlicePattern.Method.UNIFORM, 2);
          case "LBP3D" -> new SpherePattern(2, 1, 1);
          default -> throw new IllegalArgumentException("no image type " + imageType);
        };
  }

  /** All images of the filter. */
  @Benchmark
  public List<FilteredImage> apply(PreparedCase data) {
    return filter.apply(data.prepared.image(), data.prepared.mask());
  }
}
